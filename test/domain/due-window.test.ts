import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dueAfterReply, dueBeforeBooking, dueWindow, zoneOf } from '../../shared/domain/due-window.ts';
import { minutesBetween, plusMinutes } from '../../shared/domain/instants.ts';
import { dayNumber, instantAt, localClock, localDate, plusDays } from '../../shared/domain/local-time.ts';
import { isBookingKind, type ProtocolRow, protocol, protocolRow } from '../../shared/domain/protocol.ts';
import { isOpen, nextOpening, type SendWindow } from '../../shared/domain/send-window.ts';
import { aClinic, aSession, completedAt, dueAt, uselessAt } from '../support/builders.ts';

const newYork = { timeZone: 'America/New_York' };
const windowOf = (row: ProtocolRow, at: string, clientZone?: string, clinic = newYork) =>
  dueWindow(row, aSession({ completedAt: at }), { timeZone: clientZone }, clinic);

const zones = fc.constantFrom(...Intl.supportedValuesOf('timeZone'));
/** A leap day and both changes of clocks twice, in both hemispheres. */
const instants = fc
  .integer({ min: Date.parse('2027-01-01T00:00:00.000Z'), max: Date.parse('2028-12-31T23:59:00.000Z') })
  .map((at) => new Date(at).toISOString());

it('messages keep to the client’s zone, else the clinic’s', () => {
  expect(zoneOf({ timeZone: 'Europe/Paris' }, newYork)).toBe('Europe/Paris');
  expect(zoneOf({}, newYork)).toBe('America/New_York');
});

describe('the day-1 check', () => {
  const row = protocolRow('day-1-check');
  const dueFor = (at: string, clientZone?: string) => windowOf(row, at, clientZone).dueAt;

  it('is due at 10:00 of the next day and worth sending for 22 hours', () => {
    expect(dueWindow(row, aSession(), {}, newYork)).toEqual({ dueAt, uselessAt });
  });

  it.each<[string, string, string | undefined, string]>([
    [
      'just before midnight the next day is minutes away',
      '2026-03-03T04:59:00.000Z',
      undefined,
      '2026-03-03T15:00:00.000Z',
    ],
    ['just after midnight it is the day after', '2026-03-03T05:01:00.000Z', undefined, '2026-03-04T15:00:00.000Z'],
    [
      'over the night clocks go forward it is still 10:00',
      '2026-03-07T20:00:00.000Z',
      undefined,
      '2026-03-08T14:00:00.000Z',
    ],
    [
      'over the night clocks go back it is still 10:00',
      '2026-10-31T19:00:00.000Z',
      undefined,
      '2026-11-01T15:00:00.000Z',
    ],
    ['in the client’s own zone it is their 10:00', completedAt, 'America/Los_Angeles', '2026-03-03T18:00:00.000Z'],
    [
      'in Paris their clocks have not changed yet',
      '2026-03-10T19:00:00.000Z',
      'Europe/Paris',
      '2026-03-11T09:00:00.000Z',
    ],
    [
      'when the clinic’s day is an hour short and holds no 10:00 of theirs it is the next one',
      '2026-03-07T20:00:00.000Z',
      'Asia/Kolkata',
      '2026-03-09T04:30:00.000Z',
    ],
    [
      'in Auckland it is the 10:00 that falls on day 1 at the clinic',
      completedAt,
      'Pacific/Auckland',
      '2026-03-03T21:00:00.000Z',
    ],
  ])('%s', (_, at, zone, expected) => {
    expect(dueFor(at, zone)).toBe(expected);
  });

  it('is due inside the care window, never before day 1 and no later than clocks make it, wherever clinic and client are', () => {
    fc.assert(
      fc.property(instants, zones, zones, (at, clinicZone, clientZone) => {
        const { dueAt: due, uselessAt: until } = windowOf(row, at, clientZone, { timeZone: clinicZone });
        expect(isOpen('care', clientZone, due)).toBe(true);
        expect(localClock(due, clientZone)).toBe('10:00');
        expect(dayNumber(at, due, clinicZone)).toBeGreaterThanOrEqual(1);
        expect(dayNumber(at, plusMinutes(due, -120), clinicZone)).toBeLessThanOrEqual(1);
        expect(due > at).toBe(true);
        expect(minutesBetween(due, until)).toBe(22 * 60);
      }),
      { seed: 303, numRuns: 500 },
    );
  });
});

describe('aftercare', () => {
  const row = protocolRow('aftercare');
  const on = '2026-03-02';

  /** When a session ends by the clock on the wall, when its advice is due, and when a text of it may leave. */
  const rows: Array<[ends: string, due: string, text: string]> = [
    ['11:00', '13:00', '13:00'],
    ['17:59', '19:59', '19:59'],
    ['18:00', '20:00', '20:00'],
    ['18:01', '18:01', '18:01'],
    ['19:59', '19:59', '19:59'],
    ['20:30', '20:30', '20:30'],
    ['20:59', '20:59', '20:59'],
    ['21:00', '21:00', '09:00 of day 1'],
    ['21:30', '21:30', '09:00 of day 1'],
    ['23:50', '23:50', '09:00 of day 1'],
    ['00:20', '02:20', '09:00'],
    ['06:30', '08:30', '09:00'],
  ];
  for (const zone of ['America/New_York', 'Europe/Paris', 'Asia/Kolkata', 'Pacific/Auckland', 'Pacific/Honolulu'])
    it.each(rows)(`in ${zone}: a session that ends at %s has it due at %s, by text %s`, (ends, due, text) => {
      const { dueAt: at, uselessAt: until } = windowOf(row, instantAt(on, ends, zone), undefined, { timeZone: zone });
      expect([localDate(at, zone), localClock(at, zone)]).toEqual([on, due]);
      const [clock = '', nextDay] = text.split(' of day ');
      const leaves = nextOpening(row.window, zone, at);
      expect([localDate(leaves, zone), localClock(leaves, zone)]).toEqual([nextDay ? plusDays(on, 1) : on, clock]);
      expect(nextOpening(row.mailWindow ?? row.window, zone, at)).toBe(at);
      expect([localDate(until, zone), localClock(until, zone)]).toEqual([plusDays(on, 1), '10:00']);
    });

  it.each<[string, string, string, string]>([
    ['clocks go forward: two real hours', '2026-03-08T05:30:00.000Z', '2026-03-08T07:30:00.000Z', '03:30'],
    ['clocks go back: two real hours', '2026-11-01T04:30:00.000Z', '2026-11-01T06:30:00.000Z', '01:30'],
  ])('in the night %s', (_, at, expected, clock) => {
    expect(windowOf(row, at).dueAt).toBe(expected);
    expect(localClock(expected, newYork.timeZone)).toBe(clock);
  });

  it.each<[string, string, string]>([
    ['forward', '2026-03-07T20:00:00.000Z', '2026-03-08T14:00:00.000Z'],
    ['back', '2026-10-31T19:00:00.000Z', '2026-11-01T15:00:00.000Z'],
  ])('is of use until 10:00 of day 1, when the check asks, also over a night clocks go %s', (_, at, until) => {
    expect(windowOf(row, at).uselessAt).toBe(until);
    expect(windowOf(protocolRow('day-1-check'), at).dueAt).toBe(until);
  });

  it.each<[string, string, string]>([
    ['keeps to the client’s evening: 15:00 at the clinic is 21:00 in Paris', 'Europe/Paris', completedAt],
    ['keeps to the client’s date: 17:30 at the clinic is 23:30 in Paris', 'Europe/Paris', '2026-03-02T22:30:00.000Z'],
  ])('%s, so it goes at once', (_, zone, at) => {
    expect(windowOf(row, at, zone).dueAt).toBe(at);
  });

  it('keeps to the client’s morning: 15:00 at the clinic is 9:00 in Auckland', () => {
    expect(windowOf(row, completedAt, 'Pacific/Auckland').dueAt).toBe(plusMinutes(completedAt, 120));
  });

  it('goes at once where its wait would use up the time it is good for', () => {
    const at = '2026-03-03T03:00:00.000Z'; // 22:00 at the clinic, 8:00 in Karachi, where 10:00 is the clinic's midnight
    expect(windowOf(row, at, 'Asia/Karachi')).toEqual({ dueAt: at, uselessAt: '2026-03-03T05:00:00.000Z' });
  });

  it('is never more than two hours away, and never due when it is useless', () => {
    fc.assert(
      fc.property(instants, zones, zones, (at, clinicZone, clientZone) => {
        const { dueAt: due, uselessAt: until } = windowOf(row, at, clientZone, { timeZone: clinicZone });
        expect([at, plusMinutes(at, 120)]).toContain(due);
        expect(due < until).toBe(true);
        expect(localClock(until, clientZone)).toBe('10:00');
        expect(minutesBetween(due, until)).toBeLessThan(49 * 60);
      }),
      { seed: 303, numRuns: 500 },
    );
  });
});

describe('prompts to book', () => {
  it.each<[string, number | undefined, string, string]>([
    ['ten days before the interval', undefined, '2026-04-03T19:30:00.000Z', '2026-04-10T19:30:00.000Z'],
    ['never before day 10', 7, '2026-03-12T19:30:00.000Z', '2026-03-19T19:30:00.000Z'],
    ['as the course has it', 28, '2026-03-20T19:30:00.000Z', '2026-03-27T19:30:00.000Z'],
  ])('come %s, and once more a week later', (_, intervalDays, prompt, reminder) => {
    const course = { courseId: 'c', sessionNumber: 1, sessionsPlanned: 3, intervalDays };
    const session = aSession(intervalDays === undefined ? {} : { course });
    const dueOf = (kind: 'booking-prompt' | 'booking-reminder') =>
      dueWindow(protocolRow(kind), session, {}, newYork).dueAt;
    expect(dueOf('booking-prompt')).toBe(prompt);
    expect(dueOf('booking-reminder')).toBe(reminder);
  });
});

describe('a nudge', () => {
  const nudges = protocol.filter(({ nudgeAfterMinutes }) => nudgeAfterMinutes !== undefined);

  it.each([
    ['day-1-check', '2026-03-03T20:00:00.000Z', '2026-03-04T01:00:00.000Z'],
    ['week-1-check', '2026-03-10T19:30:00.000Z', '2026-03-11T19:30:00.000Z'],
  ] as const)('of the %s is due after it', (kind, due, until) => {
    expect(windowOf(protocolRow(kind, 2), completedAt)).toEqual({ dueAt: due, uselessAt: until });
  });

  it('in Shanghai, where 10:00 and 15:00 of day 1 at the clinic are of two dates, comes after it as well', () => {
    const first = windowOf(protocolRow('day-1-check'), completedAt, 'Asia/Shanghai');
    const nudge = windowOf(protocolRow('day-1-check', 2), completedAt, 'Asia/Shanghai');
    expect(first.dueAt).toBe('2026-03-04T02:00:00.000Z');
    expect(nudge).toEqual({ dueAt: '2026-03-04T07:00:00.000Z', uselessAt: '2026-03-04T12:00:00.000Z' });
  });

  it('is due late enough after its first, and the first is not useless by then, in every zone', () => {
    fc.assert(
      fc.property(instants, zones, zones, fc.constantFrom(...nudges), (at, clinicZone, clientZone, row) => {
        const clinic = { timeZone: clinicZone };
        const first = windowOf(protocolRow(row.kind), at, clientZone, clinic);
        const nudge = windowOf(row, at, clientZone, clinic);
        expect(minutesBetween(first.dueAt, nudge.dueAt)).toBeGreaterThanOrEqual(row.nudgeAfterMinutes ?? Infinity);
        expect(minutesBetween(first.dueAt, nudge.dueAt)).toBeLessThanOrEqual(26 * 60);
        expect(nudge.dueAt < first.uselessAt).toBe(true);
        expect(nudge.uselessAt > first.dueAt).toBe(true);
      }),
      { seed: 303, numRuns: 500 },
    );
  });
});

describe('a preparation', () => {
  const row = protocolRow('preparation');
  const startsAt = '2026-03-11T15:00:00.000Z';
  const booked = (now: string, zone?: string) => dueBeforeBooking(row, { startsAt }, { timeZone: zone }, newYork, now);

  it('is due at 15:30 a week before the booking, and of use until a day before it', () => {
    expect(booked(completedAt)).toEqual({ dueAt: '2026-03-04T20:30:00.000Z', uselessAt: '2026-03-10T15:00:00.000Z' });
    expect(booked(completedAt, 'Europe/Paris').dueAt).toBe('2026-03-04T14:30:00.000Z');
  });

  it('is due at once when the booking was told later, and useless when that was too late', () => {
    expect(booked('2026-03-09T12:00:00.000Z').dueAt).toBe('2026-03-09T12:00:00.000Z');
    const tooLate = booked('2026-03-10T15:00:00.000Z');
    expect(tooLate.uselessAt <= tooLate.dueAt).toBe(true);
  });

  it('counts the week in the clinic’s dates: a booking at 00:10 there is of that day', () => {
    const night = dueBeforeBooking(row, { startsAt: '2026-03-12T04:10:00.000Z' }, {}, newYork, completedAt);
    expect(night.dueAt).toBe('2026-03-05T20:30:00.000Z');
  });
});

it('a re-check is due a day after the reply, for 22 hours', () => {
  expect(dueAfterReply(protocolRow('re-check'), dueAt)).toEqual({
    dueAt: plusMinutes(dueAt, 24 * 60),
    uselessAt: plusMinutes(dueAt, 46 * 60),
  });
});

it('a row is asked only for what it is planned with', () => {
  expect(() => windowOf(protocolRow('preparation'), completedAt)).toThrow(RangeError);
  expect(() => windowOf(protocolRow('re-check'), completedAt)).toThrow(RangeError);
  expect(() => dueAfterReply(protocolRow('day-1-check'), dueAt)).toThrow(RangeError);
  expect(() => dueBeforeBooking(protocolRow('day-1-check'), { startsAt: dueAt }, {}, aClinic(), completedAt)).toThrow(
    RangeError,
  );
});

it('every follow-up has an open hour before it is useless, by text and by mail, in every zone over two years', () => {
  const windowFor = (row: ProtocolRow, at: string, clientZone: string, clinicZone: string) => {
    const clinic = { timeZone: clinicZone };
    if (row.plannedWith === 'reply') return dueAfterReply(row, at);
    if (row.plannedWith === 'booking')
      return dueBeforeBooking(row, { startsAt: plusMinutes(at, 30 * 24 * 60) }, { timeZone: clientZone }, clinic, at);
    return windowOf(row, at, clientZone, clinic);
  };
  const windows = ({ window, mailWindow }: ProtocolRow): SendWindow[] => [window, mailWindow ?? window];
  fc.assert(
    fc.property(instants, zones, zones, fc.constantFrom(...protocol), (at, clinicZone, clientZone, row) => {
      const { dueAt: due, uselessAt: until } = windowFor(row, at, clientZone, clinicZone);
      for (const window of windows(row)) {
        const opensAt = nextOpening(window, clientZone, due);
        expect(opensAt < until).toBe(true);
        // What has an hour of its own is due when it may leave.
        if ('at' in row.due && !isBookingKind(row.kind)) expect(opensAt).toBe(due);
      }
      if ('at' in row.due) expect(localClock(due, clientZone)).toBe(row.due.at);
    }),
    { seed: 303, numRuns: 2000 },
  );
});
