import * as z from 'zod/mini';
import { FailureReason } from './failure-reason.ts';
import { FollowUpKind } from './follow-up.ts';
import { InternalId, StoredInstant } from './schema.ts';

/** What a message is for; also the `kind` in the provider's message context. */
export const MessageKind = z.enum([...FollowUpKind.options, 'answer', 'opt-in', 'keyword', 'page']);
export type MessageKind = z.infer<typeof MessageKind>;

/**
 * `accepted` means the provider took it: it may not have been delivered. `unknown` means its answer was lost and it may
 * or may not have gone. `failed` means it surely did not arrive.
 */
export const MessageStatus = z.enum(['claimed', 'accepted', 'delivered', 'failed', 'unknown']);
export type MessageStatus = z.infer<typeof MessageStatus>;

/** One outgoing text or email and what became of it. */
export const Message = z.object({
  messageId: z.string(),
  kind: MessageKind,
  channel: z.enum(['sms', 'email']),
  status: MessageStatus,
  at: StoredInstant,
  attempt: z.optional(z.int()),
  providerMessageId: z.optional(z.string()),
  /** Keyed hash of the number or address a follow-up went to. */
  contactHash: z.optional(InternalId),
  /** The FollowUp it carried. */
  followUpId: z.optional(z.string()),
  /** The staff member a page went to. */
  staffId: z.optional(z.string()),
  caseId: z.optional(InternalId),
  /** While `failed` or `unknown`. */
  reason: z.optional(FailureReason),
  /** The provider's own word for a failure, for whoever looks for its cause. */
  failure: z.optional(z.string()),
});
export type Message = z.infer<typeof Message>;

/** What a provider said when a message was handed over. */
export type SendOutcome =
  | { kind: 'accepted'; providerMessageId: string }
  /** Surely not sent; a later try may work. */
  | { kind: 'failedTemporarily'; failure: string }
  /** Surely not sent, and no retry can help. */
  | { kind: 'failedPermanently'; failure: string }
  /** The request was written and the answer lost: it may have gone. */
  | { kind: 'unknown' };

/** What a provider's later event says of a message. */
export type DeliveryReport = 'accepted' | 'delivered' | 'failed';

/** Why one failed: as we tell it, and in the provider's own word. */
export type Failure = Required<Pick<Message, 'reason' | 'failure'>>;

const later: Record<MessageStatus, readonly MessageStatus[]> = {
  claimed: ['accepted', 'delivered', 'failed', 'unknown'],
  unknown: ['accepted', 'delivered', 'failed'],
  accepted: ['delivered', 'failed'],
  delivered: [],
  failed: [],
};

/**
 * Whether a message may move on to this status: forward only, so a late or repeated event changes nothing. Mail that its
 * reader's server took may still bounce; a text that arrived has arrived.
 */
export const movesForward = (from: MessageStatus, to: MessageStatus, channel: Message['channel']): boolean =>
  later[from].includes(to) || (channel === 'email' && from === 'delivered' && to === 'failed');

/** Where a Message is kept: travels in the provider's message context and comes back with its events. */
export interface MessageRef {
  /** `CLIENT#...` or `CONTACT#...`. */
  owner: string;
  at: string;
  messageId: string;
}
export const messageRef = (owner: string, message: Pick<Message, 'at' | 'messageId'>): MessageRef => ({
  owner,
  at: message.at,
  messageId: message.messageId,
});

/** The id of the message that carries a follow-up; each refusal by the carrier is followed by a new one. */
export const followUpMessageId = (followUpId: string, channel: Message['channel'], refusals: number): string =>
  `${followUpId}.${channel}.${refusals}`;

/** A reference as one word of `[A-Za-z0-9_-]`, as mail tags allow; at most 256 characters for any id we make. */
export const writeMessageRef = ({ owner, at, messageId }: MessageRef): string =>
  btoa(`${owner} ${at} ${messageId}`).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');

/** The reference a word stands for; undefined for anything we did not write. */
export const readMessageRef = (word: string): MessageRef | undefined => {
  if (!/^[A-Za-z0-9_-]{1,256}$/.test(word)) return undefined;
  const parts = decoded(word).split(' ');
  const [owner, at, messageId] = parts;
  if (parts.length !== 3 || !owner || !messageId || !StoredInstant.safeParse(at).success || !at) return undefined;
  return { owner, at, messageId };
};

const decoded = (word: string): string => {
  try {
    return atob(word.replaceAll('-', '+').replaceAll('_', '/'));
  } catch {
    return '';
  }
};

/** A claimed message as its hand-over left it. */
export const handedOver = (message: Message, outcome: SendOutcome): Message => {
  switch (outcome.kind) {
    case 'accepted':
      return { ...message, status: 'accepted', providerMessageId: outcome.providerMessageId };
    case 'unknown':
      return { ...message, status: 'unknown', reason: 'no-outcome' };
    default:
      return { ...message, status: 'failed', reason: 'refused', failure: outcome.failure };
  }
};
