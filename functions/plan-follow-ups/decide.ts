import type { Booking } from '../../shared/domain/booking.ts';
import type { Change } from '../../shared/domain/change.ts';
import type { Clinic } from '../../shared/domain/clinic.ts';
import { callByHand, raise } from '../../shared/domain/concern.ts';
import { hasConsent } from '../../shared/domain/consent.ts';
import { derivedId } from '../../shared/domain/derived-id.ts';
import { type FollowUp, followUpId, neverWentOut } from '../../shared/domain/follow-up.ts';
import { dueWindow, type ProtocolRow, protocol } from '../../shared/domain/protocol.ts';
import type { Session } from '../../shared/domain/session.ts';
import type { ClientStanding } from '../../shared/domain/standing.ts';

export interface PlanFacts {
  standing: ClientStanding | undefined;
  sessionKey: string;
  clinic: Clinic | undefined;
  /** How often a Case's code was found taken. */
  codeAttempt: number;
}

/**
 * `plan` and `withdraw` are one transaction; `arm` are the FollowUps that need a Timer afterwards, also when an earlier
 * run had already planned them and died before arming.
 */
export type PlanDecision =
  | { kind: 'plan'; session: Session; changes: Change[]; arm: FollowUp[] }
  | { kind: 'withdraw'; reason: 'cancelled'; session: Session; changes: Change[] }
  | { kind: 'none'; reason: 'already-planned'; session: Session; arm: FollowUp[] }
  | { kind: 'none'; reason: 'no-such-session' | 'no-such-clinic' };

/** What follow-ups a session's newest revision gets, or loses. */
export const decidePlan = ({ standing, sessionKey, clinic, codeAttempt }: PlanFacts, now: string): PlanDecision => {
  const session = standing?.sessions.find((candidate) => candidate.sessionKey === sessionKey);
  if (!standing || !session) return { kind: 'none', reason: 'no-such-session' };
  if (!clinic) return { kind: 'none', reason: 'no-such-clinic' };

  const mine = standing.followUps.filter((followUp) => followUp.subjectKey === sessionKey);
  if (standing.plannedRevisions[sessionKey] === session.revision)
    return { kind: 'none', reason: 'already-planned', session, arm: mine.filter((one) => one.status === 'planned') };

  const { owner } = standing;
  const planned: Change = { put: 'plan', owner, subjectKey: sessionKey, revision: session.revision };
  const withdrawn = (followUp: FollowUp, reason: 'cancelled' | 'corrected'): Change => ({
    put: 'followUp',
    owner,
    followUp: { ...followUp, status: 'withdrawn', reason },
  });

  if (session.status === 'cancelled')
    return {
      kind: 'withdraw',
      reason: 'cancelled',
      session,
      changes: [planned, ...mine.filter((one) => one.status === 'planned').map((one) => withdrawn(one, 'cancelled'))],
    };

  const wanted = protocol.map((row) => fromRow(row, session, standing, clinic, now));
  const changed = wanted.filter((followUp) => {
    const known = mine.find((one) => one.followUpId === followUp.followUpId);
    return !known || (neverWentOut(known) && [known.status, followUp.status].includes('planned'));
  });
  const gone = mine.filter(
    (one) => one.status === 'planned' && !wanted.some((followUp) => followUp.followUpId === one.followUpId),
  );
  return {
    kind: 'plan',
    session,
    changes: [
      planned,
      ...changed.map((followUp): Change => ({ put: 'followUp', owner, followUp })),
      ...gone.map((one) => withdrawn(one, 'corrected')),
      ...unreachable(standing, session, clinic, codeAttempt, now),
    ],
    arm: changed.filter((followUp) => followUp.status === 'planned'),
  };
};

/** A booking sends nothing of its own yet; that it was taken note of is written down once per revision. */
export type BookingDecision =
  | { kind: 'plan'; booking: Booking; changes: Change[] }
  | { kind: 'none'; reason: 'already-planned'; booking: Booking }
  | { kind: 'none'; reason: 'no-such-booking' };

/** What a booking's newest revision changes in the plan. */
export const decideBooking = (standing: ClientStanding | undefined, bookingKey: string): BookingDecision => {
  const booking = standing?.bookings.find((candidate) => candidate.bookingKey === bookingKey);
  if (!standing || !booking) return { kind: 'none', reason: 'no-such-booking' };
  if (standing.plannedRevisions[bookingKey] === booking.revision)
    return { kind: 'none', reason: 'already-planned', booking };
  const { owner } = standing;
  return {
    kind: 'plan',
    booking,
    changes: [{ put: 'plan', owner, subjectKey: bookingKey, revision: booking.revision }],
  };
};

/** A FollowUp as the Protocol wants it now. One whose time has passed for good is written down as expired, never sent. */
const fromRow = (
  row: ProtocolRow,
  session: Session,
  standing: ClientStanding,
  clinic: Clinic,
  now: string,
): FollowUp => {
  const { dueAt, uselessAt } = dueWindow(row, session, standing.profile, clinic);
  const tooLate = uselessAt <= now;
  return {
    followUpId: followUpId(session.sessionKey, row.kind, 1),
    subjectKey: session.sessionKey,
    clinicId: session.clinicId,
    kind: row.kind,
    attempt: 1,
    status: tooLate ? 'expired' : 'planned',
    ...(tooLate ? { reason: 'too-late' as const } : {}),
    plannedAt: now,
    dueAt,
    uselessAt,
    refusals: 0,
  };
};

/** A client nobody may write to for care is called by hand: the follow-up is the clinic's duty, not the machine's. */
const unreachable = (
  standing: ClientStanding,
  session: Session,
  clinic: Clinic,
  codeAttempt: number,
  now: string,
): Change[] => {
  const { profile } = standing;
  const reachable =
    (profile.phone !== undefined && hasConsent(profile.consents, 'care', 'sms')) ||
    (profile.email !== undefined && hasConsent(profile.consents, 'care', 'email'));
  if (reachable) return [];
  const { change } = raise({
    owner: standing.owner,
    ...(standing.openCase ? { openCase: standing.openCase } : {}),
    concern: callByHand(standing, 'call-by-hand', now, clinic),
    clinic,
    causeId: derivedId(session.sessionKey, `call-by-hand ${now}`),
    codeAttempt,
  });
  return [change];
};
