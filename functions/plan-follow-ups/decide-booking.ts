import type { Booking } from '../../shared/domain/booking.ts';
import type { Change } from '../../shared/domain/change.ts';
import type { FollowUp } from '../../shared/domain/follow-up.ts';
import { promptsResumed } from '../../shared/domain/next-session.ts';
import type { ClientStanding } from '../../shared/domain/standing.ts';

/** `arm` are the prompts that go on because the booking they stopped for is not to be, also when an earlier run died. */
export type BookingDecision =
  | { kind: 'plan'; booking: Booking; changes: Change[]; arm: FollowUp[] }
  | { kind: 'none'; reason: 'already-planned'; booking: Booking; arm: FollowUp[] }
  | { kind: 'none'; reason: 'no-such-booking' };

/** What a booking's newest revision changes in the plan. A prompt stops for it only when it is due (docs/decisions/0008). */
export const decideBooking = (
  standing: ClientStanding | undefined,
  bookingKey: string,
  now: string,
): BookingDecision => {
  const booking = standing?.bookings.find((candidate) => candidate.bookingKey === bookingKey);
  if (!standing || !booking) return { kind: 'none', reason: 'no-such-booking' };
  if (standing.plannedRevisions[bookingKey] === booking.revision) {
    const arm = standing.followUps.filter(({ status }) => status === 'planned');
    return { kind: 'none', reason: 'already-planned', booking, arm };
  }
  const { owner } = standing;
  const resumed = promptsResumed(standing, now);
  return {
    kind: 'plan',
    booking,
    changes: [
      { put: 'plan', owner, subjectKey: bookingKey, revision: booking.revision },
      ...resumed.map((followUp): Change => ({ put: 'followUp', owner, followUp })),
    ],
    arm: resumed,
  };
};
