import { isRedFlag } from '../../shared/domain/acuity.ts';
import type { Change } from '../../shared/domain/change.ts';
import { type FollowUp, firstOf, hasEnded } from '../../shared/domain/follow-up.ts';
import { plusMinutes } from '../../shared/domain/instants.ts';
import { nextSessionBooked } from '../../shared/domain/next-session.ts';
import { isBookingKind, type ProtocolRow } from '../../shared/domain/protocol.ts';
import type { ClientStanding } from '../../shared/domain/standing.ts';
import { subjectStands } from '../../shared/domain/subject-stands.ts';
import type { SendDecision, SkipReason } from './decide.ts';

interface ReasonFacts {
  standing: ClientStanding;
  followUp: FollowUp;
  row: ProtocolRow;
}

/** Whether the reason a planned follow-up was planned for has gone, or has not come yet; undefined while it holds. */
export const decideReason = (facts: ReasonFacts, now: string): SendDecision | undefined => {
  const { standing, followUp, row } = facts;
  if (!subjectStands(standing, followUp)) return skip(facts, 'cancelled');
  // It arrived by the channel that was given up, or was answered on its page.
  if (followUp.answeredAt !== undefined && followUp.failedChannels) return skip(facts, 'already-answered');
  if (now < followUp.dueAt) return { kind: 'defer', reason: 'early', followUp, until: followUp.dueAt };
  if (row.nudgeAfterMinutes !== undefined) return nudgeReason(facts, row.nudgeAfterMinutes, now);
  if (followUp.kind === 're-check') return recheckReason(facts);
  return isBookingKind(followUp.kind) ? promptReason(facts, now) : undefined;
};

const skip = ({ standing, followUp }: ReasonFacts, reason: SkipReason): SendDecision => ({
  kind: 'skip',
  reason,
  changes: [{ put: 'followUp', owner: standing.owner, followUp: { ...followUp, status: 'skipped', reason } }],
});

const deferred = (
  { standing, followUp }: ReasonFacts,
  reason: 'case-open' | 'first-waits',
  until: string,
): SendDecision => {
  const held = { ...followUp, dueAt: until };
  const changes: Change[] = [{ put: 'followUp', owner: standing.owner, followUp: held }];
  return { kind: 'defer', reason, followUp: held, until, changes };
};

/** How long a nudge waits before it looks again whether the first has gone. */
const lookAgainMinutes = 60;

/** A nudge is for who was asked a while ago and said nothing, and whom nobody is looking after already. */
const nudgeReason = (facts: ReasonFacts, nudgeAfterMinutes: number, now: string): SendDecision | undefined => {
  const { standing, followUp } = facts;
  const first = firstOf(standing.followUps, followUp);
  if (!first || first.answeredAt !== undefined) return skip(facts, 'already-answered');
  if (standing.openCase) return skip(facts, 'case-open');
  if (first.status !== 'sent' && hasEnded(first)) return skip(facts, reasonOfFirst(first));
  const from = first.status === 'sent' && first.claimedAt ? plusMinutes(first.claimedAt, nudgeAfterMinutes) : undefined;
  if (from !== undefined && from <= now) return undefined;
  const until = from ?? plusMinutes(now, lookAgainMinutes);
  return until < followUp.uselessAt ? deferred(facts, 'first-waits', until) : expired(facts, 'too-late');
};

const nudgeReasons: ReadonlySet<string> = new Set<SkipReason>([
  'cancelled',
  'held',
  'no-consent',
  'opted-out',
  'no-contact-point',
  'too-late',
]);
const isSkipReason = (reason: string | undefined): reason is SkipReason =>
  reason !== undefined && nudgeReasons.has(reason);

/** A first that could not go speaks for its nudge; one that failed has come before a person already. */
const reasonOfFirst = ({ reason }: FollowUp): SkipReason => (isSkipReason(reason) ? reason : 'no-contact-point');

/** Somebody is on it who speaks with the client. */
const recheckReason = (facts: ReasonFacts): SendDecision | undefined => {
  const { openCase } = facts.standing;
  return openCase && isRedFlag(openCase.acuity) ? skip(facts, 'case-open') : undefined;
};

/** How long an open Case holds a prompt before it is looked at again. Source: docs/clinical.md T12. */
const heldMinutes = 24 * 60;

/** Nobody is asked to book who has booked, nor while something is wrong: that is looked at again a day later. */
const promptReason = (facts: ReasonFacts, now: string): SendDecision | undefined => {
  const { standing, followUp } = facts;
  const session = standing.sessions.find(({ sessionKey }) => sessionKey === followUp.subjectKey);
  if (session && nextSessionBooked(standing, session, now)) return skip(facts, 'booked');
  if (!standing.openCase || now >= followUp.uselessAt) return undefined;
  const until = plusMinutes(now, heldMinutes);
  return until >= followUp.uselessAt ? expired(facts, 'case-open') : deferred(facts, 'case-open', until);
};

const expired = ({ standing, followUp }: ReasonFacts, reason: 'too-late' | 'case-open'): SendDecision => ({
  kind: 'expire',
  reason,
  changes: [{ put: 'followUp', owner: standing.owner, followUp: { ...followUp, status: 'expired', reason } }],
});
