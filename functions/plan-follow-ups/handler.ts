import { type ClinicRoster, clinicOf } from '../../shared/domain/clinic.ts';
import type { FollowUp } from '../../shared/domain/follow-up.ts';
import { writeFor } from '../../shared/domain/standing.ts';
import { subjectOf, type Wake } from '../../shared/domain/wake.ts';
import { onWake } from '../../shared/lambda/on-stream.ts';
import { systemClock } from '../../shared/live/clock.ts';
import { liveRoster } from '../../shared/live/roster.ts';
import { liveStore } from '../../shared/live/store.ts';
import { liveTimers } from '../../shared/live/timers.ts';
import type { Clock, Store, Timers } from '../../shared/ports.ts';
import { untilCommitted } from '../../shared/until-committed.ts';
import { type BookingDecision, decideBooking, decidePlan, type PlanDecision } from './decide.ts';

/** Called by AWS when a session was completed, corrected or cancelled. */
export const handler = onWake('plan-follow-ups', () =>
  planFollowUps({ store: liveStore(), timers: liveTimers(), roster: liveRoster(), clock: systemClock }),
);

interface PlanPorts {
  store: Store;
  timers: Timers;
  roster: ClinicRoster;
  clock: Clock;
}

/** Plans a session's follow-ups once per revision, arms their timers, and only then lets the wake go. */
export const planFollowUps =
  (ports: PlanPorts) =>
  async ({ owner, itemKey }: Wake): Promise<PlanDecision | BookingDecision> => {
    const { subject, subjectKey } = subjectOf(itemKey);
    return subject === 'session' ? planSession(ports)(owner, subjectKey) : planBooking(ports)(owner, subjectKey);
  };

const planSession =
  ({ store, timers, roster, clock }: PlanPorts) =>
  async (owner: string, sessionKey: string): Promise<PlanDecision> => {
    const decision = await untilCommitted(store, async (lost) => {
      const standing = await store.clientStanding(owner);
      const session = standing?.sessions.find((candidate) => candidate.sessionKey === sessionKey);
      const clinic = session && clinicOf(roster, session.clinicId);
      const codeAttempt = lost.filter((to) => to === 'code-taken').length;
      const decided = decidePlan({ standing, sessionKey, clinic, codeAttempt }, clock.now());
      return standing && 'changes' in decided
        ? { decision: decided, write: writeFor(standing, decided.changes) }
        : { decision: decided };
    });

    if ('arm' in decision) await arm(timers, owner, decision.arm);
    if ('session' in decision) await store.clearSessionWake(owner, decision.session);
    return decision;
  };

const planBooking =
  ({ store, timers, clock }: PlanPorts) =>
  async (owner: string, bookingKey: string): Promise<BookingDecision> => {
    const decision = await untilCommitted(store, async () => {
      const standing = await store.clientStanding(owner);
      const decided = decideBooking(standing, bookingKey, clock.now());
      return standing && 'changes' in decided
        ? { decision: decided, write: writeFor(standing, decided.changes) }
        : { decision: decided };
    });
    if ('arm' in decision) await arm(timers, owner, decision.arm);
    if ('booking' in decision) await store.clearBookingWake(owner, decision.booking);
    return decision;
  };

const arm = async (timers: Timers, owner: string, followUps: readonly FollowUp[]): Promise<void> => {
  for (const { followUpId, dueAt } of followUps)
    await timers.armFollowUp({ due: 'follow-up', owner, followUpId }, dueAt);
};
