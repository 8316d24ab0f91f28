import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type BookingDecision, decideBooking } from '../../../functions/plan-follow-ups/decide-booking.ts';
import type { Booking } from '../../../shared/domain/booking.ts';
import type { Clinic } from '../../../shared/domain/clinic.ts';
import { type FollowUp, FollowUpStatus, neverWentOut } from '../../../shared/domain/follow-up.ts';
import type { ClientStanding } from '../../../shared/domain/standing.ts';
import {
  aClient,
  aClinic,
  aFollowUp,
  annOwner,
  annSessionKey,
  aSession,
  aStanding,
  idOf,
} from '../../support/builders.ts';
import { type DecisionTable, decides } from '../../support/decision-table.ts';
import { armedBy, changesIn, followUpsIn, leftBy, short } from './planned-standing.ts';

const bookingKey = idOf('booking');
/** Monday 2026-04-20 at 11:00 in New York; told on the day after the session. */
const aBooking = (changes: Partial<Booking> = {}): Booking => ({
  bookingKey,
  bookingId: 'B-1',
  toldAt: '2026-03-05T15:00:00.000Z',
  startsAt: '2026-04-20T15:00:00.000Z',
  status: 'booked',
  revision: 1,
  ...changes,
});
const other = aBooking({ bookingKey: idOf('other'), bookingId: 'B-2', startsAt: '2026-04-20T15:40:00.000Z' });
const now = '2026-03-05T15:00:00.000Z';

const preparation = (changes: Partial<FollowUp> = {}): FollowUp =>
  aFollowUp({
    followUpId: `${bookingKey}.preparation.1`,
    subjectKey: bookingKey,
    kind: 'preparation',
    plannedAt: now,
    dueAt: '2026-04-13T19:30:00.000Z',
    uselessAt: '2026-04-19T15:00:00.000Z',
    ...changes,
  });
/** The one that stopped for a booking. */
const stopped = aFollowUp({
  followUpId: `${annSessionKey}.booking-prompt.1`,
  kind: 'booking-prompt',
  dueAt: '2026-04-03T19:30:00.000Z',
  uselessAt: '2026-04-09T19:30:00.000Z',
  status: 'skipped',
  reason: 'booked',
});

const standingWith = (booking: Booking, changes: Partial<ClientStanding> = {}): ClientStanding =>
  aStanding({ bookings: [booking], followUps: [], ...changes });
const decide = (standing: ClientStanding | undefined, at = now, clinic: Clinic | undefined = aClinic()) =>
  decideBooking({ standing, bookingKey, clinic }, at);
const goneClinic = (standing: ClientStanding) => decideBooking({ standing, bookingKey, clinic: undefined }, now);

const bookings: DecisionTable<BookingDecision, { when: string; decided: BookingDecision }> = {
  plan: [
    { when: 'it was booked', decided: decide(standingWith(aBooking())) },
    { when: 'it was cancelled', decided: decide(standingWith(aBooking({ status: 'cancelled', revision: 2 }))) },
    {
      when: 'it was moved',
      decided: decide(standingWith(aBooking({ revision: 2 }), { plannedRevisions: { [bookingKey]: 1 } })),
    },
  ],
  'none already-planned': [
    {
      when: 'its change record arrives again',
      decided: decide(standingWith(aBooking(), { plannedRevisions: { [bookingKey]: 1 } })),
    },
  ],
  'none no-such-booking': [
    { when: 'it has moved to the history', decided: decide(standingWith(aBooking(), { bookings: [] })) },
    { when: 'the client is gone', decided: decide(undefined) },
  ],
  'none no-such-clinic': [
    { when: 'the client’s clinic has left the configuration', decided: goneClinic(standingWith(aBooking())) },
  ],
};

describe('decideBooking', () => {
  decides(bookings, ({ decided }) => decided);

  it('writes down the planned revision', () => {
    expect(changesIn(decide(standingWith(aBooking({ revision: 3 }))))).toContainEqual({
      put: 'plan',
      owner: annOwner,
      subjectKey: bookingKey,
      revision: 3,
    });
  });

  it('arms again what was planned before a crash', () => {
    const standing = standingWith(aBooking(), {
      followUps: [preparation(), stopped, aFollowUp()],
      plannedRevisions: { [bookingKey]: 1 },
    });
    expect(armedBy(decide(standing))).toEqual([preparation(), aFollowUp()]);
  });
});

describe('the preparation for a booking', () => {
  const planned = (booking: Booking, at = now, changes: Partial<ClientStanding> = {}) => {
    const decision = decide(standingWith(booking, changes), at);
    return { written: followUpsIn(decision), armed: armedBy(decision) };
  };

  it('is planned 7 days before at 15:30, of use until a day before, and armed', () => {
    expect(planned(aBooking())).toEqual({ written: [preparation()], armed: [preparation()] });
  });

  it('keeps to the client’s own clock', () => {
    const profile = aClient({ timeZone: 'America/Los_Angeles' });
    expect(planned(aBooking(), now, { profile }).written).toMatchObject([{ dueAt: '2026-04-13T22:30:00.000Z' }]);
  });

  it.each<[string, string, Partial<FollowUp>]>([
    ['six days before is due at once', '2026-04-14T15:00:00.000Z', { dueAt: '2026-04-14T15:00:00.000Z' }],
    ['25 hours before is due at once', '2026-04-19T14:00:00.000Z', { dueAt: '2026-04-19T14:00:00.000Z' }],
    ['a day before has expired', '2026-04-19T15:00:00.000Z', { status: 'expired', reason: 'too-late' }],
    ['after it has been has expired', '2026-05-19T15:00:00.000Z', { status: 'expired', reason: 'too-late' }],
  ])('of one that is told %s', (_, at, expected) => {
    const { written, armed } = planned(aBooking(), at);
    expect(written).toMatchObject([expected]);
    expect(armed).toEqual(expected.status === 'expired' ? [] : written);
  });

  it.each<[string, FollowUp]>([
    ['is planned', preparation()],
    ['was withdrawn', preparation({ status: 'withdrawn', reason: 'cancelled' })],
    ['has expired', preparation({ status: 'expired', reason: 'too-late' })],
    ['was skipped for want of a consent', preparation({ status: 'skipped', reason: 'no-consent' })],
  ])('moves with the booking when it %s', (_, known) => {
    const moved = aBooking({ startsAt: '2026-05-04T15:00:00.000Z', revision: 2 });
    const again = preparation({ dueAt: '2026-04-27T19:30:00.000Z', uselessAt: '2026-05-03T15:00:00.000Z' });
    expect(planned(moved, now, { followUps: [known] })).toEqual({ written: [again], armed: [again] });
  });

  it('moved too near has expired', () => {
    const moved = aBooking({ startsAt: '2026-03-06T14:00:00.000Z', revision: 2 });
    expect(planned(moved, now, { followUps: [preparation()] })).toMatchObject({
      written: [{ status: 'expired', reason: 'too-late' }],
      armed: [],
    });
  });

  it('is withdrawn when the booking is cancelled, and planned again when it is booked again', () => {
    const cancelled = aBooking({ status: 'cancelled', revision: 2 });
    const withdrawn = preparation({ status: 'withdrawn', reason: 'cancelled' });
    expect(planned(cancelled, now, { followUps: [preparation()] })).toEqual({ written: [withdrawn], armed: [] });
    expect(planned(aBooking({ revision: 3 }), now, { followUps: [withdrawn] }).written).toEqual([preparation()]);
  });

  it('is none where the clinic left it out, and one that was planned is withdrawn with the next change', () => {
    const without = aClinic({ protocol: { preparation: { off: true } } });
    const decided = (followUps: FollowUp[]) =>
      followUpsIn(decide(standingWith(aBooking({ revision: 2 }), { followUps }), now, without));
    expect(decided([])).toEqual([]);
    expect(decided([preparation()])).toEqual([preparation({ status: 'withdrawn', reason: 'corrected' })]);
    expect(decided([preparation({ status: 'sent', claimedAt: now })])).toEqual([]);
  });

  it('of a booking that is told as cancelled is none', () => {
    expect(planned(aBooking({ status: 'cancelled' })).written).toEqual([]);
  });

  const out = FollowUpStatus.options.filter((status) => ['claimed', 'sent', 'unknown', 'failed'].includes(status));
  it.each<[string, FollowUp]>([
    ...out.map((status): [string, FollowUp] => [`is ${status}`, preparation({ status, claimedAt: now })]),
    ['is to go by the other channel', preparation({ failedChannels: ['sms'] })],
  ])('that %s is never planned again, whatever becomes of the booking', (_, known) => {
    for (const booking of [
      aBooking({ startsAt: '2026-05-04T15:00:00.000Z', revision: 2 }),
      aBooking({ status: 'cancelled', revision: 2 }),
      aBooking({ revision: 3 }),
    ])
      expect(planned(booking, now, { followUps: [known] })).toEqual({ written: [], armed: [] });
  });

  it('whenever it is told and moved, is planned only while it is of use and not before now', () => {
    const instant = fc
      .integer({ min: Date.parse('2026-03-01T00:00:00.000Z'), max: Date.parse('2026-06-01T00:00:00.000Z') })
      .map((at) => new Date(at).toISOString());
    fc.assert(
      fc.property(instant, instant, fc.option(instant, { nil: undefined }), (startsAt, at, before) => {
        const known = before ? followUpsIn(decide(standingWith(aBooking({ startsAt: before })), at)) : [];
        const { written } = planned(aBooking({ startsAt, revision: 2 }), at, { followUps: known });
        for (const { status, dueAt, uselessAt } of written) {
          expect(status).toBe(at < uselessAt ? 'planned' : 'expired');
          if (status === 'planned') expect(dueAt >= at).toBe(true);
        }
      }),
    );
  });
});

describe('two bookings on one day', () => {
  const second = (standing: ClientStanding, at = now) =>
    leftBy(standing, decideBooking({ standing, bookingKey: other.bookingKey, clinic: aClinic() }, at));
  const first = (standing: ClientStanding, at = now) => leftBy(standing, decide(standing, at));
  const both = second(first(standingWith(aBooking(), { bookings: [aBooking(), other] })));
  const of = ({ followUps }: ClientStanding, key: string): string[] =>
    followUps.filter(({ subjectKey }) => subjectKey === key).map(short);
  const withFirst = (booking: Booking): ClientStanding => ({ ...both, bookings: [booking, other] });

  it('are one visit: one preparation goes, the other is held', () => {
    expect(of(both, bookingKey)).toEqual(['preparation.1 planned']);
    expect(of(both, other.bookingKey)).toEqual(['preparation.1 skipped held']);
  });

  it.each<[string, Booking]>([
    ['is cancelled', aBooking({ status: 'cancelled', revision: 2 })],
    ['moves to another day', aBooking({ startsAt: '2026-05-04T15:00:00.000Z', revision: 2 })],
  ])('when the one that speaks %s the other’s goes on and is armed', (_, booking) => {
    const decision = decide(withFirst(booking));
    expect(of(leftBy(withFirst(booking), decision), other.bookingKey)).toEqual(['preparation.1 planned']);
    expect(armedBy(decision).map(({ subjectKey }) => subjectKey)).toContain(other.bookingKey);
  });

  it('when the one that speaks moves within its day the other’s stays held', () => {
    const later = aBooking({ startsAt: '2026-04-20T18:00:00.000Z', revision: 2 });
    expect(of(first(withFirst(later)), other.bookingKey)).toEqual(['preparation.1 skipped held']);
  });

  it('what went out speaks for both', () => {
    const sent = {
      ...both,
      followUps: both.followUps.map((one) =>
        neverWentOut(one) && one.status === 'planned' ? { ...one, status: 'sent' as const, claimedAt: now } : one,
      ),
    };
    const cancelled = { ...sent, bookings: [aBooking({ status: 'cancelled', revision: 2 }), other] };
    expect(of(first(cancelled), other.bookingKey)).toEqual(['preparation.1 skipped held']);
  });

  it('nothing goes on for one that was cancelled too', () => {
    const cancelled = aBooking({ status: 'cancelled', revision: 2 });
    const bothCancelled = { ...both, bookings: [cancelled, { ...other, status: 'cancelled' as const }] };
    expect(of(first(bothCancelled), other.bookingKey)).toEqual(['preparation.1 skipped held']);
  });

  it('on two days are two visits', () => {
    const nextDay = { ...other, startsAt: '2026-04-21T15:00:00.000Z' };
    const apart = second(first(standingWith(aBooking(), { bookings: [aBooking(), nextDay] })));
    expect(of(apart, other.bookingKey)).toEqual(['preparation.1 planned']);
  });
});

describe('a prompt that stopped for a booking', () => {
  const at = '2026-04-04T12:00:00.000Z';
  const cancelled = aBooking({ status: 'cancelled', revision: 2 });
  const resumed = (changes: Partial<ClientStanding> = {}, when = at) =>
    armedBy(decide(standingWith(cancelled, { followUps: [stopped], ...changes }), when)).filter(
      ({ kind }) => kind === 'booking-prompt',
    );

  it('goes on when the booking is cancelled', () => {
    const { reason: _booked, ...again } = stopped;
    expect(resumed()).toEqual([{ ...again, status: 'planned' }]);
  });

  it('goes on when the booking moves to another course', () => {
    const course = { courseId: 'face', sessionNumber: 1, sessionsPlanned: 3 };
    const ofScalp = aBooking({ courseId: 'scalp', revision: 2 });
    expect(resumed({ bookings: [ofScalp], sessions: [aSession({ course })] })).toHaveLength(1);
  });

  it.each<[string, FollowUp[]]>([
    ['the prompt is no longer of use', resumed({}, stopped.uselessAt)],
    ['another booking stands', resumed({ bookings: [cancelled, other] })],
    [
      'a newer session has been',
      resumed({ sessions: [aSession(), aSession({ sessionKey: idOf('newer'), completedAt: at })] }),
    ],
    ['the session was cancelled', resumed({ sessions: [aSession({ status: 'cancelled' })] })],
    ['the prompt was skipped for another reason', resumed({ followUps: [{ ...stopped, reason: 'opted-out' }] })],
    ['the prompt has gone', resumed({ followUps: [{ ...stopped, status: 'sent', claimedAt: at }] })],
    ['it was booked, not cancelled', resumed({ bookings: [aBooking({ revision: 2 })] })],
  ])('stays when %s', (_, armed) => {
    expect(armed).toEqual([]);
  });
});
