import type { Owner } from '../../shared/domain/case.ts';
import { type ClinicRoster, staffPhones } from '../../shared/domain/clinic.ts';
import { isErasure } from '../../shared/domain/erasure.ts';
import { plusMinutes } from '../../shared/domain/instants.ts';
import { followUpIdOf } from '../../shared/domain/wake.ts';
import { countMetric } from '../../shared/lambda/metric.ts';
import { onSchedule } from '../../shared/lambda/on-schedule.ts';
import { systemClock } from '../../shared/live/clock.ts';
import { liveIds } from '../../shared/live/ids.ts';
import { livePhoneNumberSwitches } from '../../shared/live/phone-number-switches.ts';
import { liveQueueTimers } from '../../shared/live/queue-timers.ts';
import { liveRoster } from '../../shared/live/roster.ts';
import { liveStore } from '../../shared/live/store.ts';
import type { Clock, Ids, PhoneNumberSwitches, Store, Timers, WorkPointer } from '../../shared/ports.ts';
import {
  decideReadiness,
  type Findings,
  hoursToSweep,
  type ReconcileDecision,
  sweptTo,
  timerGraceMinutes,
  wakeGraceMinutes,
} from './decide.ts';

/** Called by AWS every five minutes. */
export const handler = onSchedule('reconcile', () =>
  reconcile({
    store: liveStore(),
    ids: liveIds(),
    timers: liveQueueTimers(),
    switches: livePhoneNumberSwitches(),
    roster: liveRoster(),
    clock: systemClock,
  }),
);

interface ReconcilePorts {
  store: Store;
  ids: () => Promise<Ids>;
  timers: Timers;
  switches: PhoneNumberSwitches;
  roster: ClinicRoster;
  clock: Clock;
}

/**
 * Finds what should have happened and did not: wakes that were lost, timers that never fired, a number that stopped
 * listening. Sets the work going again (every woken function re-reads state, so once too often is harmless), beats the
 * heart and writes down whether the system is ready. Erasures that were cut short it goes on with itself.
 */
export const reconcile =
  ({ store, ids, timers, switches, roster, clock }: ReconcilePorts) =>
  async (): Promise<ReconcileDecision> => {
    const now = clock.now();
    for (const pointer of await store.wakesBefore(plusMinutes(now, -wakeGraceMinutes))) await store.stir(pointer, now);

    const before = await store.readiness();
    const { backlog, newest } = hoursToSweep(before?.sweptTo, now);
    const hours = [...backlog, ...newest];
    const stillHolding = new Set<string>();
    const erasures: Owner[] = [];
    for (const hour of hours)
      for (const pointer of await store.overdue(hour, plusMinutes(now, -timerGraceMinutes))) {
        stillHolding.add(hour);
        if (isErasure(pointer.itemKey)) erasures.push(pointer.owner);
        else await remind(pointer, { store, timers }, now);
      }

    const overdueSince = hours.find((hour) => stillHolding.has(hour));
    const decision = decideReadiness(
      { numbers: await numbersOf(roster, switches), ...(overdueSince === undefined ? {} : { overdueSince }) },
      now,
    );
    await store.putReadiness({
      checkedAt: now,
      problems: decision.kind === 'surface' ? decision.problems : [],
      sweptTo: sweptTo(backlog, stillHolding, now),
    });
    if (decision.kind === 'surface') countMetric('NotReady');
    countMetric('Heartbeat');
    // Last, so that one that fails keeps nothing else back.
    for (const owner of erasures) await store.eraseRest(owner, await ids(), staffPhones(roster));
    return decision;
  };

/** Hands overdue work to the queue its timer should have filled. */
const remind = async (
  { owner, itemKey }: WorkPointer,
  { store, timers }: Pick<ReconcilePorts, 'store' | 'timers'>,
  now: string,
): Promise<void> => {
  const followUpId = followUpIdOf(itemKey);
  if (followUpId !== undefined) return timers.armFollowUp({ due: 'follow-up', owner, followUpId }, now);
  const openCase = await store.openCase(owner);
  if (!openCase) return;
  const { caseId, round } = openCase;
  await timers.armEscalation({ due: 'escalation-step', owner, caseId, round }, now);
};

const numbersOf = async (roster: ClinicRoster, switches: PhoneNumberSwitches): Promise<Findings['numbers']> =>
  Promise.all(
    roster.clinics.map(async ({ clinicId, texting }) => {
      const found = await switches.read(texting.phoneNumberArn);
      return { clinicId, ...(found ? { switches: found } : {}) };
    }),
  );
