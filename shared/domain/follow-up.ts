import * as z from 'zod/mini';
import { Channel } from './consent.ts';
import { FailureReason } from './failure-reason.ts';
import { InternalId, OutsideId, StoredInstant } from './schema.ts';

export const FollowUpKind = z.enum([
  'aftercare',
  'day-1-check',
  'day-3-check',
  'week-1-check',
  're-check',
  'booking-prompt',
  'booking-reminder',
  'preparation',
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

/** Why it ended so: one that failed has a FailureReason, or why no other channel was left to try. */
export const FollowUpReason = z.enum([
  ...FailureReason.options,
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

/**
 * `<subjectKey>.<kind>.<attempt>`: the same for every plan of a session or booking, so a kind that went out is never planned
 * again. A nudge is the same kind with attempt 2.
 */
export const FollowUpId = z.string().check(z.regex(/^[a-z2-7]{26}\.[a-z0-9-]{1,16}\.[12]$/));
export const followUpId = (subjectKey: string, kind: FollowUpKind, attempt: number): string =>
  `${subjectKey}.${kind}.${attempt}`;

/** The kind in a follow-up's id; undefined for one this version does not know. */
export const kindOf = (id: string): FollowUpKind | undefined => FollowUpKind.safeParse(id.split('.')[1]).data;

/** One planned contact about one session, or about one booking. */
export const FollowUp = z.object({
  followUpId: FollowUpId,
  /** The key of the session or booking it is about. */
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
  /** By which it was claimed last. */
  channel: z.optional(Channel),
  /** By which it surely, or in all likelihood, did not arrive: the other one is tried instead. */
  failedChannels: z.optional(z.array(Channel)),
  /**
   * While claimed or unknown, and while sent with another channel left: when to stop waiting for the provider's own event.
   * While failed: since when it waits for what follows from that; absent once it is decided.
   */
  settleBy: z.optional(StoredInstant),
  /** Sent and still not answered then, it becomes a Case. */
  silentAt: z.optional(StoredInstant),
  answeredAt: z.optional(StoredInstant),
  /** How often it was answered on the page. */
  answerCount: z.optional(z.int()),
});
export type FollowUp = z.infer<typeof FollowUp>;

const allowed: Record<FollowUpStatus, readonly FollowUpStatus[]> = {
  planned: ['planned', 'claimed', 'sent', 'skipped', 'expired', 'withdrawn', 'failed'],
  claimed: ['planned', 'sent', 'unknown', 'skipped', 'failed'],
  unknown: ['planned', 'sent', 'failed'],
  sent: ['planned', 'failed'],
  skipped: ['planned'],
  expired: ['planned'],
  withdrawn: ['planned'],
  failed: ['planned', 'sent'],
};

/**
 * Whether a FollowUp may go from one status to the other. One that never went out may be planned again by a correction,
 * one that did not arrive for the other channel; that one may be told to have arrived after all.
 */
export const mayBecome = (from: FollowUpStatus, to: FollowUpStatus): boolean => allowed[from].includes(to);

/** Whether it was never handed over: a correction may plan it afresh, and nobody is told twice. */
export const neverWentOut = (followUp: FollowUp): boolean =>
  ['planned', 'skipped', 'expired', 'withdrawn'].includes(followUp.status) && followUp.failedChannels === undefined;

/** Whether another one of that day asks for both (docs/clinical.md T19), or its clinic has left the configuration. */
export const isHeld = ({ status, reason }: FollowUp): boolean => status === 'skipped' && reason === 'held';

/**
 * The same follow-up planned once more at once, by whatever channel is left. Its `claimedAt` stays: by the channel that
 * was tried it may have arrived all the same.
 */
export const triedOtherwise = (followUp: FollowUp, now: string): FollowUp => {
  const { settleBy: _settled, reason: _reason, channel, ...again } = followUp;
  const failedChannels = [...new Set([...(followUp.failedChannels ?? []), ...(channel ? [channel] : [])])];
  return { ...again, status: 'planned', failedChannels, refusals: 0, dueAt: now };
};

/** The claim taken back, for it surely never left. What was tried by another channel before may have arrived. */
export const neverLeft = (followUp: FollowUp): FollowUp => {
  const { settleBy: _settled, claimedAt, ...rest } = followUp;
  return followUp.failedChannels === undefined || claimedAt === undefined ? rest : { ...rest, claimedAt };
};

/** When somebody must look at it again although it was sent: nobody told of its arrival, or nobody has answered. */
export const looksAgainAt = ({ settleBy, silentAt, answeredAt }: FollowUp): string | undefined =>
  [settleBy, answeredAt === undefined ? silentAt : undefined].filter((at) => at !== undefined).sort()[0];

/** Whether it failed and what follows from that, the other channel, a Case or nothing, is still to be decided. */
export const isUndecided = ({ status, settleBy }: FollowUp): boolean => status === 'failed' && settleBy !== undefined;

/** Whether nothing more is to be done for it (a late event may still correct `sent` and `failed`). */
export const hasEnded = (followUp: FollowUp): boolean =>
  !['planned', 'claimed', 'unknown'].includes(followUp.status) && !isUndecided(followUp);

/**
 * When it reached the client's provider, or may have: a digit that comes back can be about it. So can one about a
 * `failed` follow-up, which ends so when nobody told what became of it, and about one that is tried by another channel
 * since; one that surely never left has no `claimedAt`.
 */
export const mayHaveArrivedAt = (followUp: FollowUp): string | undefined =>
  neverWentOut(followUp) ? undefined : followUp.claimedAt;

/** Whether a check's nudge has gone, or may have: then the check itself is not asked once more. */
export const nudgeWent = (followUps: readonly FollowUp[], { subjectKey, kind, attempt }: FollowUp): boolean =>
  attempt === 1 &&
  followUps.some(
    (one) =>
      one.subjectKey === subjectKey &&
      one.kind === kind &&
      one.attempt === 2 &&
      ['claimed', 'unknown', 'sent'].includes(one.status),
  );

/** The first asking that a nudge reminds of. */
export const firstOf = (followUps: readonly FollowUp[], { subjectKey, kind }: FollowUp): FollowUp | undefined =>
  followUps.find((one) => one.subjectKey === subjectKey && one.kind === kind && one.attempt === 1);
