import { decidePlan, type PlanDecision, type PlanFacts } from '../../../functions/plan-follow-ups/decide.ts';
import type { BookingDecision } from '../../../functions/plan-follow-ups/decide-booking.ts';
import type { Change } from '../../../shared/domain/change.ts';
import type { FollowUp } from '../../../shared/domain/follow-up.ts';
import type { Session } from '../../../shared/domain/session.ts';
import type { ClientStanding } from '../../../shared/domain/standing.ts';
import { aClinic, annSessionKey, aSession, aStanding } from '../../support/builders.ts';

/** A minute after Ann's session was told. */
export const now = '2026-03-02T20:01:00.000Z';

/** Ann's session has been told and not planned yet. */
export const unplanned = aStanding({ plannedRevisions: {}, followUps: [] });

/** A session of 1 mm: nobody at risk. */
export const shallow = { device: 'pen', needleDepthMm: 1, areas: ['face'], indication: 'glow' } as const;
export const aShallowSession = (changes: Partial<Session> = {}): Session =>
  aSession({ treatment: { ...shallow, areas: ['face'] }, ...changes });

export const facts = (changes: Partial<PlanFacts> = {}): PlanFacts => ({
  standing: unplanned,
  sessionKey: annSessionKey,
  clinic: aClinic(),
  codeAttempt: 0,
  ...changes,
});

type Decision = PlanDecision | BookingDecision;
export const changesIn = (decision: Decision): Change[] => ('changes' in decision ? decision.changes : []);
export const armedBy = (decision: Decision): FollowUp[] => ('arm' in decision ? decision.arm : []);

/** Every FollowUp a decision writes. */
export const followUpsIn = (decision: Decision): FollowUp[] =>
  changesIn(decision).flatMap((change) => ('put' in change && change.put === 'followUp' ? [change.followUp] : []));

/** The standing as a decision's write leaves it. */
export const leftBy = (standing: ClientStanding, decision: Decision): ClientStanding => {
  const written = followUpsIn(decision);
  const plans = changesIn(decision).flatMap((change) =>
    'put' in change && change.put === 'plan' ? [[change.subjectKey, change.revision] as const] : [],
  );
  return {
    ...standing,
    followUps: [
      ...standing.followUps.filter((one) => !written.some(({ followUpId }) => followUpId === one.followUpId)),
      ...written,
    ],
    plannedRevisions: { ...standing.plannedRevisions, ...Object.fromEntries(plans) },
  };
};

/** The standing once every session in it has been planned, the first of them first. */
export const planAll = (standing: ClientStanding, at = now): ClientStanding =>
  standing.sessions.reduce(
    (before, { sessionKey }) => leftBy(before, decidePlan(facts({ standing: before, sessionKey }), at)),
    standing,
  );

/** A follow-up in short: `day-1-check.1 planned`, `booking-prompt.1 skipped course-complete`. */
export const short = ({ kind, attempt, status, reason }: FollowUp): string =>
  [`${kind}.${attempt}`, status, ...(reason ? [reason] : [])].join(' ');
