import { type ClinicRoster, clinicOf } from '../../shared/domain/clinic.ts';
import { type ClientStanding, writeFor } from '../../shared/domain/standing.ts';
import { type Subject, subjectOf, type Wake } from '../../shared/domain/wake.ts';
import { onWake } from '../../shared/lambda/on-stream.ts';
import { systemClock } from '../../shared/live/clock.ts';
import { liveRoster } from '../../shared/live/roster.ts';
import { liveStore } from '../../shared/live/store.ts';
import { liveTimers } from '../../shared/live/timers.ts';
import type { Clock, LostTo, Store, Timers } from '../../shared/ports.ts';
import { untilCommitted } from '../../shared/until-committed.ts';
import { decidePlan, type PlanDecision } from './decide.ts';
import { type BookingDecision, decideBooking } from './decide-booking.ts';

/** Called by AWS when a session was completed, corrected or cancelled, and when a booking was told. */
export const handler = onWake('plan-follow-ups', () =>
  planFollowUps({ store: liveStore(), timers: liveTimers(), roster: liveRoster(), clock: systemClock }),
);

interface PlanPorts {
  store: Store;
  timers: Timers;
  roster: ClinicRoster;
  clock: Clock;
}

/** Plans each revision of a session or booking once, arms the timers, and only then lets the wake go. */
export const planFollowUps = ({ store, timers, roster, clock }: PlanPorts) => {
  const decide = (
    standing: ClientStanding | undefined,
    { subject, subjectKey }: Subject,
    lost: readonly LostTo[],
  ): PlanDecision | BookingDecision => {
    const now = clock.now();
    if (subject === 'booking')
      return decideBooking(
        { standing, bookingKey: subjectKey, clinic: standing && clinicOf(roster, standing.profile.clinicId) },
        now,
      );
    const session = standing?.sessions.find((candidate) => candidate.sessionKey === subjectKey);
    const clinic = session && clinicOf(roster, session.clinicId);
    const codeAttempt = lost.filter((to) => to === 'code-taken').length;
    return decidePlan({ standing, sessionKey: subjectKey, clinic, codeAttempt }, now);
  };

  return async ({ owner, itemKey }: Wake): Promise<PlanDecision | BookingDecision> => {
    const subject = subjectOf(itemKey);
    const decision = await untilCommitted(store, async (lost) => {
      const standing = await store.clientStanding(owner);
      const decided = decide(standing, subject, lost);
      return standing && 'changes' in decided
        ? { decision: decided, write: writeFor(standing, decided.changes) }
        : { decision: decided };
    });

    if ('arm' in decision)
      for (const { followUpId, dueAt } of decision.arm)
        await timers.armFollowUp({ due: 'follow-up', owner, followUpId }, dueAt);
    if ('session' in decision) await store.clearSessionWake(owner, decision.session);
    if ('booking' in decision) await store.clearBookingWake(owner, decision.booking);
    return decision;
  };
};
