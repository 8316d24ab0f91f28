import type { Change, LostTo } from '../../shared/domain/change.ts';
import { otherChannelLeft } from '../../shared/domain/channel-choice.ts';
import type { Clinic } from '../../shared/domain/clinic.ts';
import { afterFailure } from '../../shared/domain/failed-contact.ts';
import { type FollowUp, hasEnded, nudgeWent, triedOtherwise } from '../../shared/domain/follow-up.ts';
import { followUpMessageId, type Message } from '../../shared/domain/message.ts';
import { isBookingKind, protocolRow } from '../../shared/domain/protocol.ts';
import { type ClientStanding, sessionCancelled } from '../../shared/domain/standing.ts';
import type { SendDecision } from './decide.ts';
import { toStaff } from './decide-by-hand.ts';

interface SentFacts {
  standing: ClientStanding;
  followUp: FollowUp;
  clinic: Clinic | undefined;
  lost: readonly LostTo[];
}

/** What a follow-up comes to that has been handed over, or is about to be: claimed, unknown, sent, or failed and undecided. */
export const decideSent = (facts: SentFacts, now: string): SendDecision => {
  const { followUp } = facts;
  if (followUp.settleBy !== undefined && now >= followUp.settleBy) {
    if (followUp.status === 'failed') return afterFailure(facts, now);
    return followUp.status === 'sent' ? decideUndelivered(facts, now) : decideUnsettled(facts, now);
  }
  if (!hasEnded(followUp)) {
    return followUp.settleBy === undefined ? decideUnsettled(facts, now) : { kind: 'none', reason: 'unsettled' };
  }
  if (followUp.silentAt !== undefined && now >= followUp.silentAt) return decideSilent(facts, now);
  return { kind: 'none', reason: followUp.settleBy === undefined ? 'ended' : 'unsettled' };
};

/** A hand-over of which no word came in time: whoever answered has seen it; else the other channel, else a person asks. */
const decideUnsettled = ({ standing, followUp, clinic, lost }: SentFacts, now: string): SendDecision => {
  const { owner } = standing;
  const { settleBy: _settled, ...settled } = followUp;
  const unheard = messageUnheard(followUp);
  const kept: Change[] = unheard ? [{ put: 'message', owner, message: unheard }] : [];
  const ended = (end: FollowUp): Change[] => [{ put: 'followUp', owner, followUp: end }, ...kept];
  const failed: FollowUp = { ...settled, status: 'failed', reason: 'no-outcome' };
  if (followUp.answeredAt !== undefined)
    return { kind: 'settle', reason: 'answered', changes: ended({ ...settled, status: 'sent' }) };
  if (sessionCancelled(standing, followUp)) return { kind: 'settle', reason: 'cancelled', changes: ended(failed) };
  if (!clinic) return { kind: 'settle', reason: 'clinic-gone', changes: ended(failed) };
  const row = protocolRow(followUp.kind, followUp.attempt);
  if (!isBookingKind(followUp.kind) && otherChannelLeft(standing.profile, row.consents, followUp))
    return fallback(standing, followUp, 'no-outcome', kept, now);
  if (row.whenMissed === 'nothing') return { kind: 'settle', reason: 'no-outcome', changes: ended(failed) };
  const decision = toStaff(standing, failed, 'no-outcome', clinic, lost, now);
  return { ...decision, changes: [...decision.changes, ...kept] };
};

/**
 * The Message of a claim nobody ever heard of again: it may have gone, to the number or address it was claimed for.
 * Undefined when its hand-over was written down.
 */
const messageUnheard = (followUp: FollowUp): Message | undefined => {
  const { status, channel, claimedAt, followUpId, kind, attempt, refusals } = followUp;
  if (status !== 'claimed' || channel === undefined || claimedAt === undefined) return undefined;
  return {
    messageId: followUpMessageId(followUpId, channel, refusals),
    kind,
    channel,
    status: 'unknown',
    at: claimedAt,
    attempt,
    followUpId,
    reason: 'no-outcome',
  };
};

/**
 * A message our provider took and nobody said arrived: the other channel, unless the client has answered. Where none is
 * left nobody is called: carriers may be slow to tell or never do, and if their events were lost on the way every check of
 * every client would come before a person at once. Silence is a sign by itself where it matters (docs/clinical.md T15).
 */
const decideUndelivered = ({ standing, followUp }: SentFacts, now: string): SendDecision => {
  const { settleBy: _settled, ...settled } = followUp;
  const row = protocolRow(followUp.kind, followUp.attempt);
  const useful =
    now < followUp.uselessAt &&
    followUp.answeredAt === undefined &&
    !isBookingKind(followUp.kind) &&
    !nudgeWent(standing.followUps, followUp);
  if (useful && otherChannelLeft(standing.profile, row.consents, followUp))
    return fallback(standing, followUp, 'not-delivered', [], now);
  return {
    kind: 'settle',
    reason: followUp.answeredAt === undefined ? 'not-delivered' : 'answered',
    changes: [{ put: 'followUp', owner: standing.owner, followUp: settled }],
  };
};

/** A client at risk who was asked and never answered: silence is a sign, and a person calls. */
const decideSilent = ({ standing, followUp, clinic, lost }: SentFacts, now: string): SendDecision => {
  const { silentAt: _silent, ...heard } = followUp;
  const over = followUp.answeredAt !== undefined ? 'answered' : clinic ? undefined : 'clinic-gone';
  const reason = sessionCancelled(standing, followUp) ? 'cancelled' : over;
  if (reason || !clinic)
    return {
      kind: 'settle',
      reason: reason ?? 'clinic-gone',
      changes: [{ put: 'followUp', owner: standing.owner, followUp: heard }],
    };
  return toStaff(standing, heard, 'silent', clinic, lost, now);
};

/** The follow-up goes by whatever channel is left, at once. */
export const fallback = (
  { owner }: ClientStanding,
  followUp: FollowUp,
  reason: 'no-outcome' | 'not-delivered' | 'refused',
  more: readonly Change[],
  now: string,
): Extract<SendDecision, { kind: 'fallback' }> => {
  const again = triedOtherwise(followUp, now);
  return {
    kind: 'fallback',
    reason,
    followUp: again,
    changes: [{ put: 'followUp', owner, followUp: again }, ...more],
  };
};
