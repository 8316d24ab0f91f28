import type { Change } from '../../shared/domain/change.ts';
import type { Clinic } from '../../shared/domain/clinic.ts';
import { callByHand, raise } from '../../shared/domain/concern.ts';
import { hasConsent } from '../../shared/domain/consent.ts';
import { derivedId } from '../../shared/domain/derived-id.ts';
import { type FollowUp, followUpId, neverWentOut } from '../../shared/domain/follow-up.ts';
import { promptsOvertaken, promptsResumed } from '../../shared/domain/next-session.ts';
import { dueWindow, isBookingKind, type ProtocolRow, rowsFor } from '../../shared/domain/protocol.ts';
import { completesCourse } from '../../shared/domain/protocol-bands.ts';
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
  | { kind: 'withdraw'; reason: 'cancelled'; session: Session; changes: Change[]; arm: FollowUp[] }
  | { kind: 'none'; reason: 'already-planned'; session: Session; arm: FollowUp[] }
  | { kind: 'none'; reason: 'no-such-session' | 'no-such-clinic' };

/** What follow-ups a session's newest revision gets, or loses. */
export const decidePlan = ({ standing, sessionKey, clinic, codeAttempt }: PlanFacts, now: string): PlanDecision => {
  const session = standing?.sessions.find((candidate) => candidate.sessionKey === sessionKey);
  if (!standing || !session) return { kind: 'none', reason: 'no-such-session' };
  if (!clinic) return { kind: 'none', reason: 'no-such-clinic' };

  const mine = standing.followUps.filter((followUp) => followUp.subjectKey === sessionKey);
  if (standing.plannedRevisions[sessionKey] === session.revision)
    return { kind: 'none', reason: 'already-planned', session, arm: standing.followUps.filter(isPlanned) };

  const { owner } = standing;
  const planned: Change = { put: 'plan', owner, subjectKey: sessionKey, revision: session.revision };
  const withdrawn = (followUp: FollowUp, reason: 'cancelled' | 'corrected' | 'booked'): Change => ({
    put: 'followUp',
    owner,
    followUp: { ...followUp, status: 'withdrawn', reason },
  });

  const others = { ...standing, followUps: standing.followUps.filter((one) => !mine.includes(one)) };
  const resumed = promptsResumed(others, now);
  const written = (followUps: readonly FollowUp[]): Change[] =>
    followUps.map((followUp) => ({ put: 'followUp', owner, followUp }));

  if (session.status === 'cancelled')
    return {
      kind: 'withdraw',
      reason: 'cancelled',
      session,
      changes: [planned, ...mine.filter(isPlanned).map((one) => withdrawn(one, 'cancelled')), ...written(resumed)],
      arm: resumed,
    };

  const wanted = rowsFor(session, standing.profile).map((row) => fromRow(row, session, standing, clinic, now));
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
      ...written(changed),
      ...gone.map((one) => withdrawn(one, 'corrected')),
      ...promptsOvertaken(others).map((one) => withdrawn(one, 'booked')),
      ...written(resumed),
      ...unreachable(standing, session, clinic, codeAttempt, now),
    ],
    arm: [...changed.filter(isPlanned), ...resumed],
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
  const ended = uselessAt <= now ? tooLate : isBookingKind(row.kind) && completesCourse(session) ? finished : undefined;
  return {
    followUpId: followUpId(session.sessionKey, row.kind, 1),
    subjectKey: session.sessionKey,
    clinicId: session.clinicId,
    kind: row.kind,
    attempt: 1,
    ...(ended ?? { status: 'planned' }),
    plannedAt: now,
    dueAt,
    uselessAt,
    refusals: 0,
  };
};

const isPlanned = ({ status }: FollowUp): boolean => status === 'planned';

const tooLate = { status: 'expired', reason: 'too-late' } as const;
const finished = { status: 'skipped', reason: 'course-complete' } as const;

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
