import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { minutesBetween, plusMinutes } from '../../shared/domain/instants.ts';
import { afterStaffedMinutes, isStaffed } from '../../shared/domain/staffed-hours.ts';

const weekdays = [1, 2, 3, 4, 5];
const clinic = {
  timeZone: 'America/New_York',
  staffedHours: [
    ...weekdays.map((weekday) => ({ weekday, from: '09:00', to: '17:00' })),
    // Listed out of order and overlapping on purpose.
    { weekday: 6, from: '13:00', to: '15:00' },
    { weekday: 6, from: '10:00', to: '12:00' },
    { weekday: 6, from: '11:00', to: '12:30' },
  ],
};

describe('isStaffed', () => {
  it.each([
    ['Monday 8:59', '2026-03-02T13:59:59.999Z', false],
    ['Monday 9:00', '2026-03-02T14:00:00.000Z', true],
    ['Monday 16:59', '2026-03-02T21:59:59.999Z', true],
    ['Monday 17:00', '2026-03-02T22:00:00.000Z', false],
    ['Saturday at lunch', '2026-03-07T17:45:00.000Z', false],
    ['Sunday', '2026-03-08T15:00:00.000Z', false],
  ])('%s', (_, at, expected) => {
    expect(isStaffed(clinic, at)).toBe(expected);
  });
});

describe('afterStaffedMinutes', () => {
  it.each([
    ['within a day', '2026-03-02T15:00:00.000Z', 120, '2026-03-02T17:00:00.000Z'],
    ['none asked for', '2026-03-01T15:00:00.000Z', 0, '2026-03-01T15:00:00.000Z'],
    ['from a closed night', '2026-03-02T05:00:00.000Z', 30, '2026-03-02T14:30:00.000Z'],
    ['up to the very end of a day', '2026-03-02T21:00:00.000Z', 60, '2026-03-02T22:00:00.000Z'],
    ['over a night', '2026-03-02T21:00:00.000Z', 61, '2026-03-03T14:01:00.000Z'],
    ['overlapping hours count once', '2026-03-07T15:00:00.000Z', 150, '2026-03-07T17:30:00.000Z'],
    ['over the midday break', '2026-03-07T15:00:00.000Z', 151, '2026-03-07T18:01:00.000Z'],
    ['over a weekend and the clock change', '2026-03-07T20:00:00.000Z', 60, '2026-03-09T14:00:00.000Z'],
  ])('%s', (_, from, minutes, expected) => {
    expect(afterStaffedMinutes(clinic, from, minutes)).toBe(expected);
  });

  it.each([
    ['a clinic that is never staffed', [], 1],
    ['more than fits in 15 days', clinic.staffedHours, 60 * 24 * 15],
  ])('is undefined for %s', (_, staffedHours, minutes) => {
    expect(afterStaffedMinutes({ ...clinic, staffedHours }, '2026-03-02T15:00:00.000Z', minutes)).toBeUndefined();
  });

  it('comes no sooner than the minutes asked for, ends in staffed time, and never goes back as they grow', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 60 * 24 * 365 }),
        fc.integer({ min: 1, max: 1000 }),
        fc.constantFrom('America/New_York', 'Australia/Sydney', 'Asia/Kathmandu', 'Pacific/Kiritimati'),
        (start, minutes, timeZone) => {
          const from = plusMinutes('2026-01-01T00:00:00.000Z', start);
          const until = afterStaffedMinutes({ ...clinic, timeZone }, from, minutes) ?? '';
          const oneMore = afterStaffedMinutes({ ...clinic, timeZone }, from, minutes + 1) ?? '';
          expect(minutesBetween(from, until)).toBeGreaterThanOrEqual(minutes);
          expect(isStaffed({ ...clinic, timeZone }, plusMinutes(until, -1))).toBe(true);
          expect(oneMore > until).toBe(true);
        },
      ),
      { numRuns: 200 },
    );
  });
});
