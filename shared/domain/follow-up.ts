import * as z from 'zod/mini';
import { InternalId, OutsideId, StoredInstant } from './schema.ts';

export const FollowUpKind = z.enum([
  'day-1-check',
  'day-3-check',
  'week-1-check',
  'booking-prompt',
  'booking-reminder',
]);
export type FollowUpKind = z.infer<typeof FollowUpKind>;

/**
 * `planned` may still go out; `claimed` has been handed to the provider or is about to be; `unknown` lost the provider's
 * answer; the rest are ends. `sent` means the provider took it, not that it arrived.
 */
export const FollowUpStatus = z.enum([
  'planned',
  'claimed',
  'sent',
  'unknown',
  'skipped',
  'expired',
  'withdrawn',
  'failed',
]);
export type FollowUpStatus = z.infer<typeof FollowUpStatus>;

export const FollowUpReason = z.enum([
  'no-consent',
  'opted-out',
  'booked',
  'course-complete',
  'case-open',
  'cancelled',
  'corrected',
  'erased',
  'too-late',
  'already-answered',
  'no-contact-point',
  'held',
]);
export type FollowUpReason = z.infer<typeof FollowUpReason>;

/** `<subjectKey>.<kind>.<attempt>`: the same for every plan of a session, so a kind that went out is never planned again. */
export const FollowUpId = z.string().check(z.regex(/^[a-z2-7]{26}\.[a-z0-9-]{1,16}\.[12]$/));
export const followUpId = (subjectKey: string, kind: FollowUpKind, attempt: number): string =>
  `${subjectKey}.${kind}.${attempt}`;

/** One planned contact about one session. */
export const FollowUp = z.object({
  followUpId: FollowUpId,
  /** The key of the session it is about. */
  subjectKey: InternalId,
  clinicId: OutsideId,
  kind: FollowUpKind,
  attempt: z.int(),
  status: FollowUpStatus,
  reason: z.optional(FollowUpReason),
  plannedAt: StoredInstant,
  dueAt: StoredInstant,
  /** Not worth sending from here on: it would come across the next contact or be answered about the wrong day. */
  uselessAt: StoredInstant,
  /** Times the carrier refused it for now. */
  refusals: z.int(),
  claimedAt: z.optional(StoredInstant),
  /** While claimed or unknown: when to stop waiting for the provider's own event. */
  settleBy: z.optional(StoredInstant),
  answeredAt: z.optional(StoredInstant),
});
export type FollowUp = z.infer<typeof FollowUp>;

const allowed: Record<FollowUpStatus, readonly FollowUpStatus[]> = {
  planned: ['planned', 'claimed', 'skipped', 'expired', 'withdrawn', 'failed'],
  claimed: ['planned', 'sent', 'unknown', 'failed'],
  unknown: ['sent', 'failed'],
  sent: ['failed'],
  skipped: ['planned'],
  expired: ['planned'],
  withdrawn: ['planned'],
  failed: ['sent'],
};

/** Whether a FollowUp may go from one status to the other. One that never went out may be planned again by a correction. */
export const mayBecome = (from: FollowUpStatus, to: FollowUpStatus): boolean => allowed[from].includes(to);

/** Whether it was never handed over: a correction may plan it afresh, and nobody is texted twice. */
export const neverWentOut = (followUp: FollowUp): boolean =>
  ['planned', 'skipped', 'expired', 'withdrawn'].includes(followUp.status);

/** Whether nothing more is to be done for it (a late event may still correct `sent` and `failed`). */
export const hasEnded = (followUp: FollowUp): boolean => !['planned', 'claimed', 'unknown'].includes(followUp.status);

/**
 * When it reached the client's provider, or may have: a digit that comes back can be about it. So can one about a
 * `failed` follow-up, which ends so when nobody told what became of it; one that surely never left has no `claimedAt`.
 */
export const mayHaveArrivedAt = (followUp: FollowUp): string | undefined =>
  ['claimed', 'sent', 'unknown', 'failed'].includes(followUp.status) ? followUp.claimedAt : undefined;
