import { describe, expect, it } from 'vitest';
import { type BookingDecision, decideBooking } from '../../../functions/plan-follow-ups/decide-booking.ts';
import type { FollowUp } from '../../../shared/domain/follow-up.ts';
import { aFollowUp, annSessionKey, aSession, aStanding, idOf } from '../../support/builders.ts';
import { type DecisionTable, decides } from '../../support/decision-table.ts';

describe('decideBooking', () => {
  const booking = {
    bookingKey: idOf('booking'),
    bookingId: 'B-1',
    toldAt: '2026-03-05T15:00:00.000Z',
    startsAt: '2026-04-20T15:00:00.000Z',
    status: 'cancelled',
    revision: 2,
  } as const;
  const prompt = aFollowUp({
    followUpId: `${annSessionKey}.booking-prompt.1`,
    kind: 'booking-prompt',
    dueAt: '2026-04-03T19:30:00.000Z',
    uselessAt: '2026-04-09T19:30:00.000Z',
    status: 'skipped',
    reason: 'booked',
  });
  const at = '2026-04-04T12:00:00.000Z';
  const standingWith = (changes: Parameters<typeof aStanding>[0] = {}) =>
    aStanding({ bookings: [booking], followUps: [prompt], ...changes });

  const bookings: DecisionTable<BookingDecision, { when: string; standing: ReturnType<typeof aStanding> | undefined }> =
    {
      plan: [
        { when: 'it was cancelled', standing: standingWith() },
        { when: 'it was booked', standing: standingWith({ bookings: [{ ...booking, status: 'booked' }] }) },
      ],
      'none already-planned': [
        {
          when: 'its change record arrives again',
          standing: standingWith({ plannedRevisions: { [booking.bookingKey]: 2 } }),
        },
      ],
      'none no-such-booking': [
        { when: 'it has moved to the history', standing: standingWith({ bookings: [] }) },
        { when: 'the client is gone', standing: undefined },
      ],
    };
  decides(bookings, ({ standing }) => decideBooking(standing, booking.bookingKey, at));

  const resumed = (changes: Parameters<typeof aStanding>[0] = {}, now = at) => {
    const decision = decideBooking(standingWith(changes), booking.bookingKey, now);
    return 'arm' in decision ? decision.arm : [];
  };

  it('a cancelled one resumes the prompt that stopped for it', () => {
    const { reason: _booked, ...again } = prompt;
    expect(resumed()).toEqual([{ ...again, status: 'planned' }]);
  });

  it.each<[string, FollowUp[]]>([
    ['the prompt is no longer of use', resumed({}, prompt.uselessAt)],
    [
      'another booking stands',
      resumed({ bookings: [booking, { ...booking, bookingKey: idOf('other'), status: 'booked' }] }),
    ],
    ['the session was cancelled', resumed({ sessions: [aSession({ status: 'cancelled' })] })],
    ['the prompt was skipped for another reason', resumed({ followUps: [{ ...prompt, reason: 'opted-out' }] })],
    ['it was booked, not cancelled', resumed({ bookings: [{ ...booking, status: 'booked' }] })],
  ])('resumes nothing when %s', (_, armed) => {
    expect(armed).toEqual([]);
  });

  it('arms again what was resumed before a crash', () => {
    const planned = { ...prompt, status: 'planned' } as const;
    expect(resumed({ followUps: [planned], plannedRevisions: { [booking.bookingKey]: 2 } })).toEqual([planned]);
  });
});
