import { readMailboxAddress } from './mailbox-address.ts';

/** A sent email, as far as its events need it. */
export interface EmailSubject {
  readonly id: string;
  /** ISO 8601. */
  readonly at: string;
  readonly from: string;
  readonly to: readonly string[];
  readonly replyTo: readonly string[];
  readonly subject: string;
  readonly headers: readonly { readonly name: string; readonly value: string }[];
  readonly tags: Readonly<Record<string, string>>;
  readonly configurationSet?: string;
  /** Who called: the name of the role. */
  readonly callerIdentity?: string;
}

/** What can be told of a sent email: the event types of the API, and the bounce of a full mailbox. */
export const EMAIL_STATUSES = [
  'SEND',
  'DELIVERY',
  'BOUNCE',
  'BOUNCE_TRANSIENT',
  'COMPLAINT',
  'REJECT',
  'DELIVERY_DELAY',
] as const;
export type EmailStatus = (typeof EMAIL_STATUSES)[number];

/** What happens to an email; the two last instead of sending it to an address of the suppression list. */
export type EmailOccurrence = EmailStatus | 'SUPPRESSED_FOR_BOUNCE' | 'SUPPRESSED_FOR_COMPLAINT';

/** Whether such a thing can be told of a sent email. */
export function isEmailStatus(status: string): status is EmailStatus {
  return (EMAIL_STATUSES as readonly string[]).includes(status);
}

/** The event type a configuration set filters by. */
export function emailEventType(occurrence: EmailOccurrence): string {
  return KINDS[occurrence].type;
}

/** When, to whom and under which identity something happened to an email. */
export interface Circumstances {
  /** ISO 8601. */
  readonly nowAt: string;
  /** Whom of the email's recipients it happened to. */
  readonly recipients: readonly string[];
  /** Unique for each bounce or complaint. */
  readonly feedbackId: string;
  readonly accountId: string;
  readonly identityArn: string;
}

/** The event as SES publishes it to a topic of a configuration set. */
export function emailEvent(
  email: EmailSubject,
  occurrence: EmailOccurrence,
  circumstances: Circumstances,
): Record<string, unknown> {
  const { name, member, detail } = KINDS[occurrence];
  return { eventType: name, mail: describeMail(email, circumstances), [member]: detail(circumstances, email) };
}

function describeMail(email: EmailSubject, { accountId, identityArn }: Circumstances): Record<string, unknown> {
  const { id, at, from, to, replyTo, subject, configurationSet, callerIdentity } = email;
  const domain = readMailboxAddress(from)?.address.split('@')[1];
  return {
    timestamp: at,
    source: from,
    sourceArn: identityArn,
    sendingAccountId: accountId,
    messageId: id,
    destination: to,
    headersTruncated: false,
    headers: [
      { name: 'From', value: from },
      ...(replyTo.length > 0 ? [{ name: 'Reply-To', value: replyTo.join(', ') }] : []),
      { name: 'To', value: to.join(', ') },
      { name: 'Subject', value: subject },
      { name: 'MIME-Version', value: '1.0' },
      ...email.headers,
    ],
    commonHeaders: { from: [from], ...(replyTo.length > 0 && { replyTo }), to, messageId: id, subject },
    tags: {
      'ses:operation': ['SendEmail'],
      ...(configurationSet !== undefined && { 'ses:configuration-set': [configurationSet] }),
      'ses:source-ip': ['127.0.0.1'],
      ...(domain !== undefined && { 'ses:from-domain': [domain] }),
      ...(callerIdentity !== undefined && { 'ses:caller-identity': [callerIdentity] }),
      ...Object.fromEntries(Object.entries(email.tags).map(([name, value]) => [name, [value]])),
    },
  };
}

/** How SES words one kind of event. */
interface EventKind {
  readonly type: string;
  readonly name: string;
  readonly member: string;
  readonly detail: (circumstances: Circumstances, email: EmailSubject) => Record<string, unknown>;
}

interface BounceWords {
  readonly bounceType: 'Permanent' | 'Transient';
  readonly bounceSubType: 'General' | 'MailboxFull' | 'OnAccountSuppressionList';
  readonly status: string;
  readonly diagnosticCode: string;
  readonly reportingMTA: string;
}

const bounce = ({ bounceType, bounceSubType, status, diagnosticCode, reportingMTA }: BounceWords): EventKind => ({
  type: 'BOUNCE',
  name: 'Bounce',
  member: 'bounce',
  detail: ({ nowAt, recipients, feedbackId }) => ({
    bounceType,
    bounceSubType,
    bouncedRecipients: recipients.map((emailAddress) => ({ emailAddress, action: 'failed', status, diagnosticCode })),
    timestamp: nowAt,
    feedbackId,
    reportingMTA,
  }),
});

/** A complaint that comes of the suppression list has no report of a mailbox provider behind it. */
const complaint = (more: (nowAt: string) => Record<string, unknown>): EventKind => ({
  type: 'COMPLAINT',
  name: 'Complaint',
  member: 'complaint',
  detail: ({ nowAt, recipients, feedbackId }) => ({
    complainedRecipients: recipients.map((emailAddress) => ({ emailAddress })),
    timestamp: nowAt,
    feedbackId,
    ...more(nowAt),
  }),
});

/** SES gives up after 840 minutes unless the configuration set says less, which makes no difference here. */
const RETRY_MS = 840 * 60_000;

const KINDS: Readonly<Record<EmailOccurrence, EventKind>> = {
  SEND: { type: 'SEND', name: 'Send', member: 'send', detail: () => ({}) },
  DELIVERY: {
    type: 'DELIVERY',
    name: 'Delivery',
    member: 'delivery',
    detail: ({ nowAt, recipients }) => ({
      timestamp: nowAt,
      processingTimeMillis: 500,
      recipients,
      smtpResponse: '250 2.0.0 OK',
      remoteMtaIp: '127.0.0.1',
      reportingMTA: 'local.amazonses.com',
    }),
  },
  BOUNCE: bounce({
    bounceType: 'Permanent',
    bounceSubType: 'General',
    status: '5.1.1',
    diagnosticCode: 'smtp; 550 5.1.1 user unknown',
    reportingMTA: 'dsn; local.amazonses.com',
  }),
  BOUNCE_TRANSIENT: bounce({
    bounceType: 'Transient',
    bounceSubType: 'MailboxFull',
    status: '4.2.2',
    diagnosticCode: 'smtp; 452 4.2.2 mailbox full',
    reportingMTA: 'dsn; local.amazonses.com',
  }),
  SUPPRESSED_FOR_BOUNCE: bounce({
    bounceType: 'Permanent',
    bounceSubType: 'OnAccountSuppressionList',
    status: '5.1.1',
    diagnosticCode:
      'Amazon SES did not send the message to this address because it is on the suppression list for your account. ' +
      'For more information about removing addresses from the suppression list, see the Amazon SES Developer Guide at ' +
      'https://docs.aws.amazon.com/ses/latest/dg/sending-email-suppression-list.html',
    reportingMTA: 'dns; amazonses.com',
  }),
  COMPLAINT: complaint((nowAt) => ({
    userAgent: 'Local mailbox/1.0',
    complaintSubType: null,
    complaintFeedbackType: 'abuse',
    arrivalDate: nowAt,
  })),
  SUPPRESSED_FOR_COMPLAINT: complaint(() => ({ complaintSubType: 'OnAccountSuppressionList' })),
  REJECT: { type: 'REJECT', name: 'Reject', member: 'reject', detail: () => ({ reason: 'Bad content' }) },
  DELIVERY_DELAY: {
    type: 'DELIVERY_DELAY',
    name: 'DeliveryDelay',
    member: 'deliveryDelay',
    detail: ({ nowAt, recipients }, { at }) => ({
      timestamp: nowAt,
      delayType: 'MailboxFull',
      expirationTime: new Date(Date.parse(at) + RETRY_MS).toISOString(),
      delayedRecipients: recipients.map((emailAddress) => ({
        emailAddress,
        status: '4.2.2',
        diagnosticCode: 'smtp; 452 4.2.2 mailbox full',
      })),
    }),
  },
};
