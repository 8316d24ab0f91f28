import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { minutesBetween, plusMinutes, toStored } from '../../shared/domain/instants.ts';
import {
  dayNumber,
  gradingDays,
  instantAt,
  localClock,
  localDate,
  plusDays,
  weekday,
} from '../../shared/domain/local-time.ts';
import { InvariantViolation, MalformedInput } from '../../shared/domain/refusals.ts';

const zones = Intl.supportedValuesOf('timeZone');
const newYork = 'America/New_York';
const sydney = 'Australia/Sydney';

const anInstant = fc
  .date({ min: new Date('1990-01-01T00:00:00Z'), max: new Date('2060-01-01T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString());
const aZone = fc.constantFrom(...zones);

describe('toStored', () => {
  it.each([
    ['2026-03-02T15:00:00-05:00', '2026-03-02T20:00:00.000Z'],
    ['2026-03-02T15:00:00Z', '2026-03-02T15:00:00.000Z'],
    ['2026-03-02T15:00Z', '2026-03-02T15:00:00.000Z'],
    ['2026-12-31T23:59:59.9999-01:00', '2027-01-01T00:59:59.999Z'],
    ['2024-02-29T00:30:00+05:45', '2024-02-28T18:45:00.000Z'],
  ])('keeps the instant of %s as %s', (written, kept) => {
    expect(toStored(written)).toBe(kept);
  });

  it.each(['', 'today', '2026-03-02', '2026-03-02T15:00:00', '2026-02-30T15:00:00Z'])('refuses %j', (written) => {
    expect(() => toStored(written)).toThrow(MalformedInput);
  });
});

describe('instantAt', () => {
  it.each([
    ['an ordinary time', '2026-03-03', '10:00', newYork, '2026-03-03T15:00:00.000Z'],
    ['a gap, north: the first instant after it', '2026-03-08', '02:30', newYork, '2026-03-08T07:00:00.000Z'],
    ['a gap, south: the first instant after it', '2026-10-04', '02:01', sydney, '2026-10-03T16:00:00.000Z'],
    ['an overlap, north: the earlier one', '2026-11-01', '01:30', newYork, '2026-11-01T05:30:00.000Z'],
    ['an overlap, south: the earlier one', '2026-04-05', '02:30', sydney, '2026-04-04T15:30:00.000Z'],
    ['a half-hour gap', '2026-10-04', '02:15', 'Australia/Lord_Howe', '2026-10-03T15:30:00.000Z'],
    ['a gap at midnight', '2026-09-06', '00:00', 'America/Santiago', '2026-09-06T04:00:00.000Z'],
    ['a day the zone skipped', '2011-12-30', '10:00', 'Pacific/Apia', '2011-12-30T10:00:00.000Z'],
    ['a leap day', '2028-02-29', '09:00', 'Europe/Paris', '2028-02-29T08:00:00.000Z'],
  ])('%s', (_, on, clock, zone, expected) => {
    expect(instantAt(on, clock, zone)).toBe(expected);
  });

  it('is where the clocks of any zone show that date and time, or the first instant after it was skipped', () => {
    const aDate = fc.integer({ min: 0, max: 366 * 40 }).map((days) => plusDays('2000-01-01', days));
    const aClock = fc
      .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
      .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'));
    fc.assert(
      fc.property(aDate, aClock, aZone, (on, clock, zone) => {
        const at = instantAt(on, clock, zone);
        const shown = `${localDate(at, zone)} ${localClock(at, zone)}`;
        if (shown === `${on} ${clock}`) return;
        const before = plusMinutes(at, -1);
        expect(shown > `${on} ${clock}`).toBe(true);
        expect(`${localDate(before, zone)} ${localClock(before, zone)}` < `${on} ${clock}`).toBe(true);
      }),
      { numRuns: 400 },
    );
  });

  it.each([
    ['2026-3-2', '10:00'],
    ['2026-03-02', '24:00'],
    ['2026-03-02', '9:00'],
  ])('does not take %s %s', (on, clock) => {
    expect(() => instantAt(on, clock, newYork)).toThrow(InvariantViolation);
  });
});

describe('local date and clock', () => {
  it('agree with the runtime in every zone it knows', () => {
    for (const zone of zones) {
      const shown = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' });
      for (const at of ['2026-01-15T12:34:56.789Z', '2026-07-15T23:59:59.999Z', '2024-02-29T00:00:00.000Z']) {
        expect(`${localDate(at, zone)} ${localClock(at, zone)}`).toBe(shown.format(new Date(at)));
      }
    }
  });
});

describe('dates', () => {
  it.each([
    ['2024-02-28', 1, '2024-02-29'],
    ['2026-02-28', 1, '2026-03-01'],
    ['2026-12-31', 1, '2027-01-01'],
    ['2026-03-01', -1, '2026-02-28'],
    ['2026-03-01', 0, '2026-03-01'],
  ])('%s plus %i is %s', (on, days, expected) => {
    expect(plusDays(on, days)).toBe(expected);
  });

  it.each([
    ['2026-03-02', 1],
    ['2026-03-08', 7],
    ['2024-02-29', 4],
  ])('%s is weekday %i', (on, expected) => {
    expect(weekday(on)).toBe(expected);
  });

  it('refuses what is no date', () => {
    expect(() => weekday('2026-13')).toThrow(InvariantViolation);
  });
});

describe('minutes', () => {
  it.each([
    ['2026-03-02T15:00:00.000Z', '2026-03-02T15:30:00.000Z', 30],
    ['2026-03-02T15:00:00.000Z', '2026-03-02T14:59:30.000Z', -0.5],
    ['2026-03-08T06:00:00.000Z', '2026-03-08T08:00:00.000Z', 120],
  ])('from %s to %s are %d', (from, to, minutes) => {
    expect(minutesBetween(from, to)).toBe(minutes);
  });

  it('are added and measured alike', () => {
    fc.assert(
      fc.property(anInstant, fc.integer({ min: -1_000_000, max: 1_000_000 }), (at, minutes) => {
        expect(minutesBetween(at, plusMinutes(at, minutes))).toBe(minutes);
      }),
    );
  });

  it('do not hide a stored instant that is none', () => {
    expect(() => plusMinutes('soon', 1)).toThrow(InvariantViolation);
  });
});

describe('day numbers', () => {
  const sessionAt = '2026-03-06T20:00:00.000Z'; // Friday 15:00 in New York

  it.each([
    ['the same evening', '2026-03-07T04:59:00.000Z', 0, [0]],
    ['just after midnight', '2026-03-07T05:00:00.000Z', 1, [0, 1]],
    ['a minute before six', '2026-03-07T10:59:59.999Z', 1, [0, 1]],
    ['at six', '2026-03-07T11:00:00.000Z', 1, [1]],
    ['in the night the clocks jump', '2026-03-08T06:59:00.000Z', 2, [1, 2]],
    ['at six after the jump', '2026-03-08T10:00:00.000Z', 2, [2]],
  ])('%s', (_, at, day, graded) => {
    expect(dayNumber(sessionAt, at, newYork)).toBe(day);
    expect(gradingDays(sessionAt, at, newYork)).toEqual(graded);
  });

  it('never grade as a day before the session', () => {
    expect(gradingDays('2026-03-06T06:00:00.000Z', '2026-03-06T07:00:00.000Z', newYork)).toEqual([0]);
  });

  it('count days of local dates over a year end', () => {
    expect(dayNumber('2026-12-31T23:30:00.000Z', '2027-01-07T00:30:00.000Z', 'UTC')).toBe(7);
  });

  it('grow by one a day in every zone', () => {
    fc.assert(
      fc.property(anInstant, fc.integer({ min: 0, max: 60 }), aZone, (at, days, zone) => {
        const later = instantAt(plusDays(localDate(at, zone), days), '12:00', zone);
        const counted = dayNumber(at, later, zone);
        // A skipped day (Apia 2011, Kwajalein 1993) is the only date noon can miss.
        expect(counted === days || localDate(later, zone) !== plusDays(localDate(at, zone), days)).toBe(true);
        expect(gradingDays(at, later, zone)).toEqual([counted]);
      }),
      { numRuns: 300 },
    );
  });
});
