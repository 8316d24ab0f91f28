import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { minutesBetween, plusMinutes } from '../../shared/domain/instants.ts';
import { localClock, localDate, weekday } from '../../shared/domain/local-time.ts';
import { InvariantViolation } from '../../shared/domain/refusals.ts';
import { closesAt, isOpen, nextOpening, type SendWindow, sendWindows } from '../../shared/domain/send-window.ts';

const newYork = 'America/New_York';

describe('nextOpening', () => {
  const rows: [string, SendWindow, string, string, string][] = [
    ['care is open at 9', 'care', newYork, '2026-03-02T14:00:00.000Z', '2026-03-02T14:00:00.000Z'],
    ['care waits for 9', 'care', newYork, '2026-03-02T13:59:59.999Z', '2026-03-02T14:00:00.000Z'],
    ['care is open until 20', 'care', newYork, '2026-03-03T00:59:59.999Z', '2026-03-03T00:59:59.999Z'],
    ['care at 20 waits for the morning', 'care', newYork, '2026-03-03T01:00:00.000Z', '2026-03-03T14:00:00.000Z'],
    ['care is open on Sunday', 'care', newYork, '2026-03-08T15:00:00.000Z', '2026-03-08T15:00:00.000Z'],
    ['care over the spring change', 'care', newYork, '2026-03-08T01:00:00.000Z', '2026-03-08T13:00:00.000Z'],
    ['care over the autumn change', 'care', newYork, '2026-11-01T00:00:00.000Z', '2026-11-01T14:00:00.000Z'],
    ['care, southern spring', 'care', 'Australia/Sydney', '2026-10-03T12:00:00.000Z', '2026-10-03T22:00:00.000Z'],
    ['care over new year', 'care', 'Europe/Paris', '2026-12-31T19:00:00.000Z', '2027-01-01T08:00:00.000Z'],
    ['results like care', 'results', newYork, '2026-03-03T01:00:00.000Z', '2026-03-03T14:00:00.000Z'],
    ['booking waits for 10', 'booking', newYork, '2026-03-02T14:30:00.000Z', '2026-03-02T15:00:00.000Z'],
    ['booking at 18 waits a night', 'booking', newYork, '2026-03-02T23:00:00.000Z', '2026-03-03T15:00:00.000Z'],
    ['booking on Saturday 16:59', 'booking', newYork, '2026-03-07T21:59:00.000Z', '2026-03-07T21:59:00.000Z'],
    [
      'booking on Saturday 17:05 waits for Monday',
      'booking',
      newYork,
      '2026-03-07T22:05:00.000Z',
      '2026-03-09T14:00:00.000Z',
    ],
    ['booking on Sunday waits for Monday', 'booking', newYork, '2026-03-08T16:00:00.000Z', '2026-03-09T14:00:00.000Z'],
    ['a skipped day', 'care', 'Pacific/Apia', '2011-12-30T09:00:00.000Z', '2011-12-30T19:00:00.000Z'],
  ];
  it.each(rows)('%s', (_, window, zone, at, expected) => {
    expect(nextOpening(window, zone, at)).toBe(expected);
  });

  it('is open, not before, in every zone at every minute; booking never on a Sunday', () => {
    fc.assert(
      fc.property(
        fc.constantFrom<SendWindow>('care', 'results', 'booking'),
        fc.constantFrom(...Intl.supportedValuesOf('timeZone')),
        fc.integer({ min: 0, max: 60 * 24 * 365 * 6 }),
        (window, zone, minutes) => {
          const at = plusMinutes('2026-01-01T00:00:00.000Z', minutes);
          const opensAt = nextOpening(window, zone, at);
          expect(opensAt >= at).toBe(true);
          expect(isOpen(window, zone, opensAt)).toBe(true);
          if (opensAt !== at) expect(isOpen(window, zone, plusMinutes(opensAt, -1))).toBe(false);
          expect(minutesBetween(at, opensAt)).toBeLessThan(60 * 24 * 3);
          if (window === 'booking') expect(weekday(localDate(opensAt, zone))).not.toBe(7);
          expect(localClock(opensAt, zone) >= '09:00').toBe(true);
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('when an open window closes', () => {
  it.each<[SendWindow, string, string]>([
    ['booking', '2026-03-06T20:00:00.000Z', '2026-03-06T23:00:00.000Z'],
    ['booking', '2026-03-07T20:00:00.000Z', '2026-03-07T22:00:00.000Z'],
    ['aftercare', '2026-03-07T20:00:00.000Z', '2026-03-08T02:00:00.000Z'],
    ['always', '2026-03-08T05:30:00.000Z', '2026-03-09T04:00:00.000Z'],
  ])('%s at %s: %s', (window, at, expected) => {
    expect(closesAt(window, 'America/New_York', at)).toBe(expected);
  });

  it('is not asked of a closed one', () => {
    expect(() => closesAt('booking', 'America/New_York', '2026-03-08T15:00:00.000Z')).toThrow(InvariantViolation);
  });
});

it('every window says where its hours come from', () => {
  for (const { source } of Object.values(sendWindows)) expect(source).not.toBe('');
});
