import { describe, expect, it } from 'vitest';
import {
  type BookingFacts,
  decideTellBooking,
  type TellBookingDecision,
} from '../../../functions/intake-api/decide-booking.ts';
import type { Booking } from '../../../shared/domain/booking.ts';
import type { FollowUp } from '../../../shared/domain/follow-up.ts';
import { type DecisionTable, decides } from '../../support/decision-table.ts';
import { annOwner, aStanding, key, now } from '../../support/told-session.ts';

const bookingKey = key('b');
const told = (changes: Partial<BookingFacts['told']> = {}): BookingFacts['told'] => ({
  bookingId: 'B-1',
  clientId: 'C-1',
  startsAt: '2026-04-02T15:00:00.000Z',
  status: 'booked',
  ...changes,
});
const aBooking = (changes: Partial<Booking> = {}): Booking => ({
  bookingKey,
  bookingId: 'B-1',
  toldAt: '2026-03-01T15:00:00.000Z',
  startsAt: '2026-04-02T15:00:00.000Z',
  status: 'booked',
  revision: 1,
  ...changes,
});
const facts = (changes: Partial<BookingFacts> = {}): BookingFacts => ({
  told: told(),
  bookingKey,
  standing: aStanding(),
  ...changes,
});
const known = (changes: Partial<BookingFacts['told']> = {}): BookingFacts =>
  facts({ told: told(changes), standing: aStanding({ bookings: [aBooking()] }), knownOwner: annOwner });

const letters = 'acdefghijklm';
const full = (startsAt: string, planned: boolean, status: Booking['status'] = 'booked'): BookingFacts => {
  const bookings = [...letters].map((letter) => aBooking({ bookingKey: key(letter), startsAt, status }));
  return facts({
    standing: aStanding({
      bookings,
      plannedRevisions: planned ? Object.fromEntries(bookings.map((one) => [one.bookingKey, one.revision])) : {},
    }),
  });
};

const table: DecisionTable<TellBookingDecision, { when: string; facts: BookingFacts }> = {
  accept: [
    { when: 'it was never told', facts: facts() },
    {
      when: 'an appointment long past is told for the record',
      facts: facts({ told: told({ startsAt: '2024-01-01T15:00:00.000Z' }) }),
    },
    { when: 'the client has many, but past ones make room', facts: full('2026-01-02T15:00:00.000Z', true) },
    { when: 'so do cancelled ones', facts: full('2026-05-02T15:00:00.000Z', true, 'cancelled') },
  ],
  update: [
    { when: 'it was cancelled', facts: known({ status: 'cancelled' }) },
    { when: 'it was moved', facts: known({ startsAt: '2026-04-03T15:00:00.000Z' }) },
    { when: 'it joined a course', facts: known({ courseId: 'course-1' }) },
    { when: 'it had moved to the history', facts: facts({ knownOwner: annOwner }) },
  ],
  duplicate: [{ when: 'the same is told again', facts: known() }],
  'refuse malformed': [
    { when: 'it is years ahead', facts: facts({ told: told({ startsAt: '2036-04-02T15:00:00.000Z' }) }) },
  ],
  'refuse unknown': [{ when: 'nobody told us of the client', facts: facts({ standing: undefined }) }],
  'refuse conflict': [{ when: 'it was told for another client', facts: facts({ knownOwner: `CLIENT#${key('z')}` }) }],
  'refuse busy': [
    { when: 'the client has a dozen still to come', facts: full('2026-05-02T15:00:00.000Z', true) },
    { when: 'past ones were not planned yet', facts: full('2026-01-02T15:00:00.000Z', false) },
  ],
};

describe('decideTellBooking', () => {
  decides(table, (row) => decideTellBooking(row.facts, now));

  it('stirs the planner, and each change is a new revision', () => {
    expect(decideTellBooking(facts(), now)).toMatchObject({
      write: { changes: [{ put: 'newBooking', booking: { revision: 1 }, wake: 'plan' }] },
    });
    expect(decideTellBooking(known({ status: 'cancelled' }), now)).toMatchObject({
      write: { changes: [{ put: 'booking', booking: { revision: 2, status: 'cancelled' }, wake: 'plan' }] },
    });
  });

  it('keeps its place on the timeline when it moves', () => {
    const told = (facts: BookingFacts) => {
      const decision = decideTellBooking(facts, now);
      return 'booking' in decision ? decision.booking.toldAt : undefined;
    };
    expect(told(facts())).toBe(now);
    expect(told(known({ startsAt: '2026-04-03T15:00:00.000Z' }))).toBe('2026-03-01T15:00:00.000Z');
  });

  describe('making room', () => {
    const past = full('2026-01-02T15:00:00.000Z', true);
    const aPreparation = (bookingKey: string, changes: Partial<FollowUp> = {}): FollowUp => ({
      followUpId: `${bookingKey}.preparation.1`,
      subjectKey: bookingKey,
      clinicId: 'main',
      kind: 'preparation',
      attempt: 1,
      status: 'sent',
      plannedAt: '2025-12-01T15:00:00.000Z',
      dueAt: '2025-12-26T20:30:00.000Z',
      uselessAt: '2026-01-01T15:00:00.000Z',
      refusals: 0,
      claimedAt: '2025-12-26T20:30:00.000Z',
      ...changes,
    });
    const retiredWith = ({ standing, ...more }: BookingFacts, followUps: FollowUp[]): string[] => {
      const decision = decideTellBooking({ ...more, standing: aStanding({ ...standing, followUps }) }, now);
      return ('write' in decision ? decision.write.changes : []).flatMap((change) => {
        if (!('retire' in change)) return [];
        if (change.retire === 'booking') return [change.booking.bookingKey];
        return change.retire === 'followUp' ? [change.followUp.followUpId] : [];
      });
    };
    const [first = '', ...rest] = [...letters].map(key);

    it('takes the preparation of a booking along', () => {
      expect(retiredWith(past, [aPreparation(first)])).toEqual([`${first}.preparation.1`, first, ...rest]);
    });

    it.each<[string, Partial<FollowUp>]>([
      ['is still planned', { status: 'planned' }],
      ['is being handed over', { status: 'claimed' }],
      ['may have gone', { status: 'unknown' }],
      ['waits for word of its arrival', { settleBy: '2026-01-01T15:00:00.000Z' }],
    ])('leaves a booking whose preparation %s', (_, changes) => {
      expect(retiredWith(past, [aPreparation(first, changes)])).toEqual(rest);
    });

    it('leaves a cancelled one that may be booked again after its preparation went out', () => {
      const cancelled = full('2026-05-02T15:00:00.000Z', true, 'cancelled');
      expect(retiredWith(cancelled, [aPreparation(first)])).toEqual(rest);
      const withdrawn = aPreparation(first, { status: 'withdrawn', reason: 'cancelled' });
      expect(retiredWith(cancelled, [withdrawn])).toEqual([withdrawn.followUpId, first, ...rest]);
    });
  });

  it('moves past ones to the history to make room', () => {
    const decision = decideTellBooking(full('2026-01-02T15:00:00.000Z', true), now);
    const changes = 'write' in decision ? decision.write.changes : [];
    expect(changes.filter((change) => 'retire' in change)).toHaveLength(letters.length);
  });
});
