import { randomBytes } from 'node:crypto';
import type { DroppedDeliveries } from '../dropped-deliveries.ts';
import {
  type Access,
  AwsError,
  type DurableState,
  type LocalService,
  type Principal,
  type VirtualClock,
  type WorkSource,
} from '../parts.ts';
import { type EmailStatus, type EmailSubject, emailEvent, isEmailStatus } from './email-event.ts';
import { bareAddress, readEmailRequest } from './email-request.ts';
import { type ConfigurationSet, eventsFor } from './event-destinations.ts';
import { openProviderLog, type RunLoopHandle, type TopicEvent, type Topics } from './provider-log.ts';

/** An email in the mailbox. `notification` marks one from an SNS subscription, which SES did not send. */
export interface MailboxEmail extends EmailSubject {
  readonly text?: string;
  readonly html?: string;
  readonly replyTo: readonly string[];
  readonly notification: boolean;
}

/** Every mailbox of the run. */
export interface Mailbox {
  /** Oldest first. */
  emails(): readonly MailboxEmail[];
  /** A message from an SNS email subscription arrives. Durable when it resolves. */
  deliverNotification(notification: { to: string; subject: string; body: string }): Promise<void>;
  /** An event arrives for a sent email. */
  report(messageId: string, status: string): Promise<'published' | 'unknown message' | 'unknown status'>;
  /** Publishes what waits: sends, deliveries, bounces, complaints. */
  readonly events: WorkSource;
}

/** What the mail service is made of. */
export interface MailServiceParts {
  readonly clock: VirtualClock;
  readonly access: Access;
  readonly state: DurableState;
  readonly topics: Topics;
  readonly runLoop: RunLoopHandle;
  readonly dropped: DroppedDeliveries;
  readonly region: string;
  readonly accountId: string;
  /** Verified addresses and domains, in lower case. */
  readonly identities: readonly string[];
  readonly configurationSets: readonly ConfigurationSet[];
}

const SERVICE = 'ses.amazonaws.com';
const NOTIFICATION_SENDER = 'AWS Notifications <no-reply@sns.amazonaws.com>';

/**
 * SES v2, simple content only, with a mailbox that takes everything.
 * An email and its events are stored before the call answers; events are published afterwards, at least once.
 */
export async function createMailService(parts: MailServiceParts): Promise<LocalService & Mailbox> {
  const { clock, access, region, accountId } = parts;
  const log = await openProviderLog<MailboxEmail>({ name: 'emails', ...parts });

  const arnOf = (kind: 'identity' | 'configuration-set', name: string): string =>
    `arn:aws:ses:${region}:${accountId}:${kind}/${name}`;

  const identityOf = (from: string): string => {
    const address = bareAddress(from);
    const identity = [address, address.slice(address.indexOf('@') + 1)].find((name) => parts.identities.includes(name));
    if (identity !== undefined) return identity;
    throw new AwsError(
      'MessageRejected',
      `Email address is not verified. The following identities failed the check in region ${region.toUpperCase()}: ${address}`,
    );
  };

  const findSet = (name: string): ConfigurationSet => {
    const set = parts.configurationSets.find((known) => known.name === name);
    if (set === undefined) throw new AwsError('NotFoundException', `Configuration set <${name}> does not exist.`, 404);
    return set;
  };

  const eventsOf = (email: MailboxEmail, status: EmailStatus): TopicEvent[] =>
    email.configurationSet === undefined
      ? []
      : eventsFor(findSet(email.configurationSet), {
          types: [status],
          service: SERVICE,
          sourceArn: arnOf('configuration-set', email.configurationSet),
          body: emailEvent(email, status, {
            nowAt: new Date(clock.now()).toISOString(),
            accountId,
            identityArn: arnOf('identity', identityOf(email.from)),
          }),
        });

  const sendEmail = async (input: Record<string, unknown>, caller: Principal) => {
    const request = readEmailRequest(input);
    access.require(caller, 'ses:SendEmail', arnOf('identity', identityOf(request.from)));
    const { configurationSet } = request;
    if (configurationSet !== undefined) {
      access.require(caller, 'ses:SendEmail', arnOf('configuration-set', findSet(configurationSet).name));
    }
    const email: MailboxEmail = {
      id: `${randomBytes(8).toString('hex')}-${randomBytes(16).toString('hex')}-000000`,
      at: new Date(clock.now()).toISOString(),
      from: request.from,
      to: request.to,
      replyTo: request.replyTo,
      subject: request.subject,
      headers: request.headers,
      tags: request.tags,
      notification: false,
      ...(request.text !== undefined && { text: request.text }),
      ...(request.html !== undefined && { html: request.html }),
      ...(configurationSet !== undefined && { configurationSet }),
    };
    await log.append(email, [...eventsOf(email, 'SEND'), ...eventsOf(email, 'DELIVERY')]);
    return { MessageId: email.id };
  };

  return {
    signingName: 'ses',
    events: log.events,
    emails: () => log.all(),

    async call(operation, input, caller) {
      if (operation === 'SendEmail') return sendEmail(input, caller);
      throw new AwsError('UnknownOperationException', `The local mail service does not model ${operation}.`, 404);
    },

    async deliverNotification({ to, subject, body }) {
      await log.append(
        {
          id: randomBytes(16).toString('hex'),
          at: new Date(clock.now()).toISOString(),
          from: NOTIFICATION_SENDER,
          to: [to],
          replyTo: [],
          subject,
          text: body,
          headers: [],
          tags: {},
          notification: true,
        },
        [],
      );
    },

    async report(messageId, status) {
      const email = log.find(messageId);
      if (email === undefined || email.notification) return 'unknown message';
      if (!isEmailStatus(status)) return 'unknown status';
      await log.update(email, eventsOf(email, status));
      return 'published';
    },
  };
}
