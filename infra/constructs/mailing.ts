import { Duration } from 'aws-cdk-lib';
import {
  CfnConfigurationSetEventDestination,
  ConfigurationSet,
  ConfigurationSetTlsPolicy,
  SuppressionReasons,
} from 'aws-cdk-lib/aws-ses';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { Construct, type IDependable } from 'constructs';
import type { HouseFunction } from './house-function.ts';
import { arnByName, NAMES } from './names.ts';

export interface MailingProps {
  /** The verified SES identity that mail is sent as; it exists already, because its proof is in the clinic's DNS. */
  readonly identity: string;
  readonly receipts: ITopic;
  /** What lets the mail service publish to the topic. */
  readonly publishing: readonly IDependable[];
}

/** Mail: the configuration set whose events come back to us. */
export class Mailing extends Construct {
  readonly environment = { MAIL_CONFIGURATION_SET: NAMES.configurationSet };
  private readonly identity: string;

  constructor(scope: Construct, id: string, props: MailingProps) {
    super(scope, id);
    this.identity = props.identity;
    const configurationSet = new ConfigurationSet(this, 'ConfigurationSet', {
      configurationSetName: NAMES.configurationSet,
      tlsPolicy: ConfigurationSetTlsPolicy.REQUIRE,
      suppressionReasons: SuppressionReasons.BOUNCES_AND_COMPLAINTS,
      maxDeliveryDuration: Duration.hours(4), // a follow-up that arrives the next day asks the wrong question
      reputationMetrics: true,
    });
    const events = new CfnConfigurationSetEventDestination(this, 'Receipts', {
      configurationSetName: configurationSet.configurationSetName,
      eventDestination: {
        name: 'receipts',
        enabled: true,
        matchingEventTypes: ['send', 'reject', 'bounce', 'complaint', 'delivery', 'deliveryDelay', 'renderingFailure'],
        snsDestination: { topicArn: props.receipts.topicArn },
      },
    });
    events.node.addDependency(...props.publishing);
  }

  letSend(sender: HouseFunction): void {
    sender.may(
      ['ses:SendEmail'],
      [
        arnByName(this, 'ses', 'identity', this.identity),
        arnByName(this, 'ses', 'configuration-set', NAMES.configurationSet),
      ],
    );
  }
}
