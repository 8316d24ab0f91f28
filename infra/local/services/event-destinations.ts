import type { TopicEvent } from './provider-log.ts';
import type { SuppressionReason } from './suppression-list.ts';

/** A configuration set of the SMS or the email service, as the template declares it. */
export interface ConfigurationSet {
  readonly name: string;
  readonly destinations: readonly {
    readonly enabled: boolean;
    /** Event types as the service's API or CloudFormation writes them: `DELIVERY_DELAY`, `deliveryDelay`. */
    readonly eventTypes: readonly string[];
    readonly topicArn: string;
  }[];
}

/** A configuration set of the email service. */
export interface MailConfigurationSet extends ConfigurationSet {
  /** Which events put an address on the account's suppression list, and which entries of it hold mail back. */
  readonly suppressedReasons: readonly SuppressionReason[];
}

/** The copies of one event that a configuration set sends out: one for each destination that asked for its type. */
export function eventsFor(
  set: ConfigurationSet | undefined,
  options: { types: readonly string[]; service: string; sourceArn: string; body: Record<string, unknown> },
): TopicEvent[] {
  const asked = new Set(options.types.map(plain));
  return (set?.destinations ?? [])
    .filter(({ enabled, eventTypes }) => enabled && eventTypes.some((type) => asked.has(plain(type))))
    .map(({ topicArn }) => ({
      topicArn,
      principal: { kind: 'service', service: options.service, sourceArn: options.sourceArn },
      body: JSON.stringify(options.body),
    }));
}

function plain(eventType: string): string {
  return eventType.replaceAll('_', '').toUpperCase();
}
