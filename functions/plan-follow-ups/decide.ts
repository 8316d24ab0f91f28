import { rowsFor } from '../../shared/domain/at-risk.ts';
import type { Change } from '../../shared/domain/change.ts';
import { chooseChannel } from '../../shared/domain/channel-choice.ts';
import type { Clinic } from '../../shared/domain/clinic.ts';
import { callByHand, raise } from '../../shared/domain/concern.ts';
import { derivedId } from '../../shared/domain/derived-id.ts';
import { type FollowUp, isHeld, neverWentOut } from '../../shared/domain/follow-up.ts';
import { promptsOvertaken, promptsResumed } from '../../shared/domain/next-session.ts';
import { protocolRow } from '../../shared/domain/protocol.ts';
import type { Session } from '../../shared/domain/session.ts';
import type { ClientStanding } from '../../shared/domain/standing.ts';
import { silenceShared, spokenForAgain } from './same-day.ts';
import { wantedFollowUps } from './wanted-follow-ups.ts';

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
  const written = (followUps: readonly FollowUp[]): Change[] =>
    followUps.map((followUp) => ({ put: 'followUp', owner, followUp }));
  /** What goes on because of what `given` up; `wanted` is what this session asks for from now on. */
  const resumedFor = (given: readonly FollowUp[], wanted: readonly FollowUp[]): FollowUp[] => {
    const asking = [...others.followUps, ...mine.filter((one) => !isPlanned(one)), ...wanted];
    return [...promptsResumed(others, now), ...spokenForAgain({ ...others, followUps: asking }, given, clinic, now)];
  };

  if (session.status === 'cancelled') {
    const given = mine.filter(isPlanned);
    const resumed = resumedFor(given, []);
    return {
      kind: 'withdraw',
      reason: 'cancelled',
      session,
      changes: [planned, ...given.map((one) => withdrawn(one, 'cancelled')), ...written(resumed)],
      arm: resumed,
    };
  }

  const wanted = wantedFollowUps(rowsFor(session, standing.profile, clinic), session, others, clinic, now);
  const changed = wanted.filter((followUp) => {
    const known = mine.find((one) => one.followUpId === followUp.followUpId);
    return !known || (neverWentOut(known) && [known, followUp].some(mayGo));
  });
  const gone = mine.filter(
    (one) =>
      mayGo(one) && one.kind !== 're-check' && !wanted.some((followUp) => followUp.followUpId === one.followUpId),
  );
  const resumed = resumedFor(mine.filter(isPlanned), wanted);
  return {
    kind: 'plan',
    session,
    changes: [
      planned,
      ...written(changed),
      ...gone.map((one) => withdrawn(one, 'corrected')),
      ...promptsOvertaken(others).map((one) => withdrawn(one, 'booked')),
      ...written(resumed),
      ...written(silenceShared(others, wanted, clinic)),
      ...unreachable(standing, session, wanted, clinic, codeAttempt, now),
    ],
    arm: [...changed.filter(isPlanned), ...resumed],
  };
};

const isPlanned = ({ status }: FollowUp): boolean => status === 'planned';

/** What is held may go out yet, when the one it waits for is given up. */
const mayGo = (followUp: FollowUp): boolean => isPlanned(followUp) || isHeld(followUp);

/**
 * A client nobody may write to for care is called by hand while there is a check to make: the follow-up is the clinic's
 * duty, not the machine's.
 */
const unreachable = (
  standing: ClientStanding,
  session: Session,
  wanted: readonly FollowUp[],
  clinic: Clinic,
  codeAttempt: number,
  now: string,
): Change[] => {
  const toMake = wanted.some(
    (one) => isPlanned(one) && protocolRow(one.kind, one.attempt).whenMissed === 'call-by-hand',
  );
  const choice = chooseChannel({ profile: standing.profile, consents: ['care'] });
  // Whoever opted out has said so themselves, and is left alone.
  if (!toMake || choice.kind === 'use' || choice.reason === 'opted-out') return [];
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
