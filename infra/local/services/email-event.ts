/** A sent email, as far as its events need it. */
export interface EmailSubject {
  readonly id: string;
  /** ISO 8601. */
  readonly at: string;
  readonly from: string;
  readonly to: readonly string[];
  readonly subject: string;
  readonly headers: readonly { readonly name: string; readonly value: string }[];
  readonly tags: Readonly<Record<string, string>>;
  readonly configurationSet?: string;
}

/** What can happen to an email, as the API names it in `matchingEventTypes`. */
export const EMAIL_STATUSES = ['SEND', 'DELIVERY', 'BOUNCE', 'COMPLAINT', 'REJECT', 'DELIVERY_DELAY'] as const;
export type EmailStatus = (typeof EMAIL_STATUSES)[number];

/** Whether SES publishes such an event. */
export function isEmailStatus(status: string): status is EmailStatus {
  return (EMAIL_STATUSES as readonly string[]).includes(status);
}

const EVENT_NAMES: Readonly<Record<EmailStatus, string>> = {
  SEND: 'Send',
  DELIVERY: 'Delivery',
  BOUNCE: 'Bounce',
  COMPLAINT: 'Complaint',
  REJECT: 'Reject',
  DELIVERY_DELAY: 'DeliveryDelay',
};

/** The event as SES publishes it to a topic of a configuration set. `nowAt` is ISO 8601. */
export function emailEvent(
  email: EmailSubject,
  status: EmailStatus,
  options: { nowAt: string; accountId: string; identityArn: string },
): Record<string, unknown> {
  return {
    eventType: EVENT_NAMES[status],
    mail: {
      timestamp: email.at,
      source: email.from,
      sourceArn: options.identityArn,
      sendingAccountId: options.accountId,
      messageId: email.id,
      destination: email.to,
      headersTruncated: false,
      headers: [
        { name: 'From', value: email.from },
        { name: 'To', value: email.to.join(', ') },
        { name: 'Subject', value: email.subject },
        ...email.headers,
      ],
      commonHeaders: { from: [email.from], to: email.to, messageId: email.id, subject: email.subject },
      tags: {
        ...(email.configurationSet !== undefined && { 'ses:configuration-set': [email.configurationSet] }),
        ...Object.fromEntries(Object.entries(email.tags).map(([name, value]) => [name, [value]])),
      },
    },
    ...details(email, status, options.nowAt),
  };
}

function details(email: EmailSubject, status: EmailStatus, nowAt: string): Record<string, unknown> {
  switch (status) {
    case 'SEND':
      return { send: {} };
    case 'DELIVERY':
      return {
        delivery: {
          timestamp: nowAt,
          processingTimeMillis: 500,
          recipients: email.to,
          smtpResponse: '250 2.0.0 OK',
          reportingMTA: 'local.amazonses.com',
        },
      };
    case 'BOUNCE':
      return {
        bounce: {
          bounceType: 'Permanent',
          bounceSubType: 'General',
          bouncedRecipients: email.to.map((emailAddress) => ({
            emailAddress,
            action: 'failed',
            status: '5.1.1',
            diagnosticCode: 'smtp; 550 5.1.1 user unknown',
          })),
          timestamp: nowAt,
          feedbackId: email.id,
          reportingMTA: 'dsn; local.amazonses.com',
        },
      };
    case 'COMPLAINT':
      return {
        complaint: {
          complainedRecipients: email.to.map((emailAddress) => ({ emailAddress })),
          complaintSubType: null,
          complaintFeedbackType: 'abuse',
          timestamp: nowAt,
          feedbackId: email.id,
        },
      };
    case 'REJECT':
      return { reject: { reason: 'Bad content' } };
    case 'DELIVERY_DELAY':
      return {
        deliveryDelay: {
          timestamp: nowAt,
          delayType: 'MailboxFull',
          delayedRecipients: email.to.map((emailAddress) => ({ emailAddress, status: '4.2.2' })),
        },
      };
  }
}
