import { type Mailbox, type MailboxEmail, reachedBy } from '../services/ses.ts';
import type { NetworkText, TextNetwork } from '../services/sms.ts';

/** One sent message as the console's JSON shows it; an email to several people is listed once for each. */
export interface ListedMessage {
  readonly id: string;
  /** ISO 8601, virtual time. */
  readonly at: string;
  readonly channel: 'sms' | 'email' | 'voice';
  readonly from: string;
  readonly to: string;
  readonly text: string;
  readonly subject?: string;
  readonly html?: string;
  /** The headers the sender added by name. */
  readonly headers?: readonly { readonly name: string; readonly value: string }[];
  /** Where an answer goes. */
  readonly replyTo?: readonly string[];
  /** Parts the carrier bills. */
  readonly parts?: number;
  /** As in the message's context; `notification` for one from an SNS subscription, null when it says nothing. */
  readonly kind: string | null;
  readonly attempt?: number;
}

/** Everything that was sent, oldest first. `since` includes that instant. */
export function listMessages(
  sources: { texts: Pick<TextNetwork, 'texts'>; mail: Pick<Mailbox, 'emails'> },
  filter: { to?: string; sinceMs?: number } = {},
): ListedMessage[] {
  const texts = sources.texts
    .texts()
    .filter(({ direction }) => direction === 'outbound')
    .map(listText);
  const emails = sources.mail.emails().flatMap(listEmail);
  const wanted = filter.to?.trim().toLowerCase();
  return [...texts, ...emails]
    .filter(({ to }) => wanted === undefined || to.toLowerCase() === wanted)
    .filter(({ at }) => filter.sinceMs === undefined || Date.parse(at) >= filter.sinceMs)
    .sort((one, other) => Date.parse(one.at) - Date.parse(other.at));
}

function listText(text: NetworkText): ListedMessage {
  const { id, at, from, to, body, parts, context } = text;
  return { id, at, channel: 'sms', from, to, text: body, parts, ...labels(context) };
}

function listEmail(email: MailboxEmail): ListedMessage[] {
  const { id, at, from, subject, text = '', html, headers, replyTo, tags, notification } = email;
  return reachedBy(email).map((to) => ({
    id,
    at,
    channel: 'email' as const,
    from,
    to,
    text,
    subject,
    ...(html !== undefined && { html }),
    ...(headers.length > 0 && { headers }),
    ...(replyTo.length > 0 && { replyTo }),
    ...(notification ? { kind: 'notification' } : labels(tags)),
  }));
}

function labels(context: Readonly<Record<string, string>>): Pick<ListedMessage, 'kind' | 'attempt'> {
  const attempt = Number(context.attempt);
  return { kind: context.kind ?? null, ...(Number.isInteger(attempt) && { attempt }) };
}
