import type { Booking } from '../../shared/domain/booking.ts';
import type { Change } from '../../shared/domain/change.ts';
import type { Clinic } from '../../shared/domain/clinic.ts';
import { rowOf } from '../../shared/domain/clinic-protocol.ts';
import { dueBeforeBooking } from '../../shared/domain/due-window.ts';
import { type FollowUp, followUpId, neverWentOut } from '../../shared/domain/follow-up.ts';
import { promptsResumed } from '../../shared/domain/next-session.ts';
import type { ClientStanding } from '../../shared/domain/standing.ts';
import { spokenFor, spokenForAgain } from './same-day.ts';

export interface BookingFacts {
  standing: ClientStanding | undefined;
  bookingKey: string;
  /** The client's. */
  clinic: Clinic | undefined;
}

/**
 * `arm` are the prompts that go on because the booking they stopped for is not to be, and the preparation for one that is;
 * also when an earlier run died.
 */
export type BookingDecision =
  | { kind: 'plan'; booking: Booking; changes: Change[]; arm: FollowUp[] }
  | { kind: 'none'; reason: 'already-planned'; booking: Booking; arm: FollowUp[] }
  | { kind: 'none'; reason: 'no-such-booking' | 'no-such-clinic' };

/** What a booking's newest revision changes in the plan. A prompt stops for it only when it is due (docs/decisions/0008). */
export const decideBooking = ({ standing, bookingKey, clinic }: BookingFacts, now: string): BookingDecision => {
  const booking = standing?.bookings.find((candidate) => candidate.bookingKey === bookingKey);
  if (!standing || !booking) return { kind: 'none', reason: 'no-such-booking' };
  if (!clinic) return { kind: 'none', reason: 'no-such-clinic' };
  if (standing.plannedRevisions[bookingKey] === booking.revision) {
    const arm = standing.followUps.filter(({ status }) => status === 'planned');
    return { kind: 'none', reason: 'already-planned', booking, arm };
  }
  const { owner } = standing;
  const mine = standing.followUps.filter(({ subjectKey }) => subjectKey === bookingKey);
  const others = { ...standing, followUps: standing.followUps.filter((one) => !mine.includes(one)) };
  const wanted = preparation(others, mine, booking, clinic, now);
  const asking = { ...others, followUps: [...others.followUps, ...(wanted.length > 0 ? wanted : mine)] };
  const changed = [
    ...promptsResumed(standing, now),
    ...wanted,
    ...spokenForAgain(asking, mine.filter(isPlanned), clinic, now),
  ];
  return {
    kind: 'plan',
    booking,
    changes: [
      { put: 'plan', owner, subjectKey: bookingKey, revision: booking.revision },
      ...changed.map((followUp): Change => ({ put: 'followUp', owner, followUp })),
    ],
    arm: changed.filter(isPlanned),
  };
};

const isPlanned = ({ status }: FollowUp): boolean => status === 'planned';

/**
 * The preparation for a booking as it stands now: planned, moved with it, held for another one of that day, or withdrawn;
 * one that went out stays.
 */
const preparation = (
  others: ClientStanding,
  mine: readonly FollowUp[],
  booking: Booking,
  clinic: Clinic,
  now: string,
): FollowUp[] => {
  const row = rowOf(clinic, 'preparation');
  const id = followUpId(booking.bookingKey, 'preparation', 1);
  const known = mine.find((one) => one.followUpId === id);
  if (known && !neverWentOut(known)) return [];
  if (booking.status === 'cancelled')
    return known?.status === 'planned' ? [{ ...known, status: 'withdrawn', reason: 'cancelled' }] : [];
  if (!row) return known?.status === 'planned' ? [{ ...known, status: 'withdrawn', reason: 'corrected' }] : [];
  const { dueAt, uselessAt } = dueBeforeBooking(row, booking, others.profile, clinic, now);
  const followUp: FollowUp = {
    followUpId: id,
    subjectKey: booking.bookingKey,
    clinicId: clinic.clinicId,
    kind: row.kind,
    attempt: row.attempt,
    status: 'planned',
    plannedAt: known?.plannedAt ?? now,
    dueAt,
    uselessAt,
    refusals: 0,
  };
  if (uselessAt <= now) return [{ ...followUp, status: 'expired', reason: 'too-late' }];
  return [spokenFor(others, followUp, clinic) ? { ...followUp, status: 'skipped', reason: 'held' } : followUp];
};
