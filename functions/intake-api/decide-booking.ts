import type { Booking } from '../../shared/domain/booking.ts';
import type { BookingTold } from '../../shared/domain/booking-told.ts';
import type { Owner } from '../../shared/domain/case.ts';
import type { Change, Write } from '../../shared/domain/change.ts';
import { neverWentOut } from '../../shared/domain/follow-up.ts';
import { plusMinutes } from '../../shared/domain/instants.ts';
import { intakeLimits } from '../../shared/domain/intake-limits.ts';
import type { Refusal } from '../../shared/domain/intake-refusal.ts';
import { stillSpeaks } from '../../shared/domain/retirement.ts';
import { type ClientStanding, writeFor } from '../../shared/domain/standing.ts';

export interface BookingFacts {
  /** `startsAt` in stored form. */
  told: BookingTold;
  bookingKey: string;
  /** Of the client it is told for; absent: nobody has told us of them. */
  standing?: ClientStanding;
  /** Whose it was told to be before. */
  knownOwner?: Owner;
}

export type TellBookingDecision =
  | { kind: 'accept' | 'update'; booking: Booking; write: Write }
  | { kind: 'duplicate'; booking: Booking }
  | Refusal;

/** Whether a booking is taken in, and as what. The same again changes nothing. */
export const decideTellBooking = (
  { told, bookingKey, standing, knownOwner }: BookingFacts,
  now: string,
): TellBookingDecision => {
  const refuse = (reason: Refusal['reason'], path: string, message: string): Refusal => ({
    kind: 'refuse',
    reason,
    faults: [{ path, message }],
  });
  if (told.startsAt > plusMinutes(now, intakeLimits.bookingYearsAhead * 366 * 24 * 60))
    return refuse('malformed', 'startsAt', `must not be more than ${intakeLimits.bookingYearsAhead} years ahead`);
  if (!standing) return refuse('unknown', 'clientId', 'no client has this id');
  if (knownOwner !== undefined && knownOwner !== standing.owner)
    return refuse('conflict', 'clientId', 'the booking was told for another client');

  const known = standing.bookings.find((booking) => booking.bookingKey === bookingKey);
  if (known && known.startsAt === told.startsAt && known.status === told.status && known.courseId === told.courseId)
    return { kind: 'duplicate', booking: known };

  const booking: Booking = {
    bookingKey,
    bookingId: told.bookingId,
    toldAt: known?.toldAt ?? now,
    startsAt: told.startsAt,
    status: told.status,
    ...(told.courseId === undefined ? {} : { courseId: told.courseId }),
    revision: (known?.revision ?? 0) + 1,
  };
  const retired = known ? [] : roomFor(standing, now);
  if (retired === undefined)
    return refuse('busy', '', `this client has ${intakeLimits.bookingsPerClient} bookings still to come`);
  const { owner } = standing;
  const isNew = knownOwner === undefined;
  const put: Change = isNew
    ? { put: 'newBooking', owner, booking, wake: 'plan' }
    : { put: 'booking', owner, booking, wake: 'plan' };
  return { kind: isNew ? 'accept' : 'update', booking, write: writeFor(standing, [put, ...retired]) };
};

/**
 * What must move to the history first, each booking with its follow-ups; undefined when nothing may. Only what is over and
 * was planned may, and nothing that may be booked again after its preparation went out: no plan must forget that it did.
 */
const roomFor = (standing: ClientStanding, now: string): Change[] | undefined => {
  if (standing.bookings.length < intakeLimits.bookingsPerClient) return [];
  const { owner } = standing;
  const retired = standing.bookings.flatMap((booking): Change[] => {
    const { bookingKey, startsAt, status, revision } = booking;
    const mine = standing.followUps.filter(({ subjectKey }) => subjectKey === bookingKey);
    const isOver = startsAt < now || (status === 'cancelled' && mine.every(neverWentOut));
    if (!isOver || standing.plannedRevisions[bookingKey] !== revision) return [];
    if (mine.some((followUp) => stillSpeaks(followUp, now))) return [];
    return [
      ...mine.map((followUp): Change => ({ retire: 'followUp', owner, followUp })),
      { retire: 'booking', owner, booking },
    ];
  });
  return retired.length === 0 ? undefined : retired;
};
