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
import { type EmailOccurrence, type EmailSubject, emailEvent, emailEventType, isEmailStatus } from './email-event.ts';
import { readEmailRequest } from './email-request.ts';
import { eventsFor, type MailConfigurationSet } from './event-destinations.ts';
import { readMailboxAddress } from './mailbox-address.ts';
import { openProviderLog, type RunLoopHandle, type TopicEvent, type Topics } from './provider-log.ts';
import { openSuppressionList, SUPPRESSION_REASONS, type SuppressionReason } from './suppression-list.ts';

/** An email in the mailbox. `notification` marks one from an SNS subscription, which SES did not send. */
export interface MailboxEmail extends EmailSubject {
  readonly text?: string;
  readonly html?: string;
  readonly notification: boolean;
  /** Those of `to` whom it never reached, because the suppression list held it back. */
  readonly suppressed?: readonly string[];
}

/** Every mailbox of the run. */
export interface Mailbox {
  /** What arrived, oldest first. */
  emails(): readonly MailboxEmail[];
  /** A message from an SNS email subscription arrives. Durable when it resolves. */
  deliverNotification(notification: { to: string; subject: string; body: string }): Promise<void>;
  /** An event arrives for a sent email; a hard bounce and a complaint put its recipients on the suppression list. */
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
  readonly configurationSets: readonly MailConfigurationSet[];
}

const SERVICE = 'ses.amazonaws.com';
const NOTIFICATION_SENDER = 'AWS Notifications <no-reply@sns.amazonaws.com>';

/** What puts an address on the suppression list, and what comes of the next email to it. */
const SUPPRESSION: Readonly<Record<SuppressionReason, EmailOccurrence>> = {
  BOUNCE: 'SUPPRESSED_FOR_BOUNCE',
  COMPLAINT: 'SUPPRESSED_FOR_COMPLAINT',
};

/**
 * SES v2, simple content only, with a mailbox that takes everything, and the account's suppression list: email to an
 * address on it is accepted like any other and not delivered.
 * An email and its events are stored before the call answers; events are published afterwards, at least once.
 */
export async function createMailService(parts: MailServiceParts): Promise<LocalService & Mailbox> {
  const { clock, access, region, accountId } = parts;
  const log = await openProviderLog<MailboxEmail>({ name: 'emails', ...parts });
  const suppressionList = await openSuppressionList(parts.state);

  const arnOf = (kind: 'identity' | 'configuration-set', name: string): string =>
    `arn:aws:ses:${region}:${accountId}:${kind}/${name}`;

  const identityOf = (from: string): string => {
    const address = addressOf(from);
    const identity = [address, address.slice(address.indexOf('@') + 1)].find((name) => parts.identities.includes(name));
    if (identity !== undefined) return identity;
    throw new AwsError(
      'MessageRejected',
      `Email address is not verified. The following identities failed the check in region ${region.toUpperCase()}: ${address}`,
    );
  };

  const findSet = (name: string): MailConfigurationSet => {
    const set = parts.configurationSets.find((known) => known.name === name);
    if (set === undefined) throw new AwsError('NotFoundException', `Configuration set <${name}> does not exist.`, 404);
    return set;
  };

  const eventsOf = (email: MailboxEmail, occurrence: EmailOccurrence, recipients: readonly string[]): TopicEvent[] => {
    if (email.configurationSet === undefined || recipients.length === 0) return [];
    return eventsFor(findSet(email.configurationSet), {
      types: [emailEventType(occurrence)],
      service: SERVICE,
      sourceArn: arnOf('configuration-set', email.configurationSet),
      body: emailEvent(email, occurrence, {
        nowAt: new Date(clock.now()).toISOString(),
        recipients,
        feedbackId: newMessageId(),
        accountId,
        identityArn: arnOf('identity', identityOf(email.from)),
      }),
    });
  };

  const suppressedReasons = (set: string | undefined): readonly SuppressionReason[] =>
    set === undefined ? SUPPRESSION_REASONS : findSet(set).suppressedReasons;

  /** Who of these is on the suppression list for this reason, if the configuration set heeds it. */
  const suppressedFor = (reason: SuppressionReason, to: readonly string[], set: string | undefined): string[] =>
    suppressedReasons(set).includes(reason)
      ? to.filter((address) => suppressionList.reasonFor(addressOf(address)) === reason)
      : [];

  const suppressAfter = async (email: MailboxEmail, status: string): Promise<void> => {
    const reason = suppressedReasons(email.configurationSet).find((one) => one === status);
    if (reason === undefined) return;
    for (const address of reachedBy(email)) await suppressionList.add(addressOf(address), reason);
  };

  const sendEmail = async (input: Record<string, unknown>, caller: Principal) => {
    const request = readEmailRequest(input);
    access.require(caller, 'ses:SendEmail', arnOf('identity', identityOf(request.from)));
    const { configurationSet } = request;
    if (configurationSet !== undefined) {
      access.require(caller, 'ses:SendEmail', arnOf('configuration-set', findSet(configurationSet).name));
    }
    const heldBack = SUPPRESSION_REASONS.map((reason) => ({
      recipients: suppressedFor(reason, request.to, configurationSet),
      occurrence: SUPPRESSION[reason],
    }));
    const suppressed = heldBack.flatMap(({ recipients }) => recipients);
    const email: MailboxEmail = {
      id: newMessageId(),
      at: new Date(clock.now()).toISOString(),
      from: request.from,
      to: request.to,
      replyTo: request.replyTo,
      subject: request.subject,
      headers: request.headers,
      tags: request.tags,
      notification: false,
      ...(suppressed.length > 0 && { suppressed }),
      ...(caller.kind === 'role' && { callerIdentity: caller.arn.slice(caller.arn.lastIndexOf('/') + 1) }),
      ...(request.text !== undefined && { text: request.text }),
      ...(request.html !== undefined && { html: request.html }),
      ...(configurationSet !== undefined && { configurationSet }),
    };
    // Nearly every mailbox takes its mail at once; what else becomes of it is for the console to say.
    await log.append(email, [
      ...eventsOf(email, 'SEND', email.to),
      ...eventsOf(email, 'DELIVERY', reachedBy(email)),
      ...heldBack.flatMap(({ recipients, occurrence }) => eventsOf(email, occurrence, recipients)),
    ]);
    return { MessageId: email.id };
  };

  return {
    signingName: 'ses',
    events: log.events,
    emails: () => log.all().filter((email) => reachedBy(email).length > 0),

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
      if (email === undefined || email.notification || reachedBy(email).length === 0) return 'unknown message';
      if (!isEmailStatus(status)) return 'unknown status';
      await suppressAfter(email, status);
      await log.update(email, eventsOf(email, status, reachedBy(email)));
      return 'published';
    },
  };
}

/** The recipients in whose mailboxes it lies. */
export function reachedBy({ to, suppressed = [] }: Pick<MailboxEmail, 'to' | 'suppressed'>): string[] {
  return to.filter((address) => !suppressed.includes(address));
}

function newMessageId(): string {
  return `${randomBytes(8).toString('hex')}-${randomBytes(16).toString('hex')}-000000`;
}

/** The bare address, in lower case. */
function addressOf(mailbox: string): string {
  return (readMailboxAddress(mailbox)?.address ?? mailbox).toLowerCase();
}
