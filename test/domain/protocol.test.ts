import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FollowUpKind } from '../../shared/domain/follow-up.ts';
import { minutesBetween, plusMinutes } from '../../shared/domain/instants.ts';
import { dayNumber, localClock } from '../../shared/domain/local-time.ts';
import { dueWindow, isBookingKind, protocol, protocolRow, rowsFor, zoneOf } from '../../shared/domain/protocol.ts';
import { depthBand, minimumIntervalDays } from '../../shared/domain/protocol-bands.ts';
import { isOpen, nextOpening } from '../../shared/domain/send-window.ts';
import { aSession, completedAt, dueAt, uselessAt } from '../support/builders.ts';

const newYork = { timeZone: 'America/New_York' };
const row = protocolRow('day-1-check');
const dueFor = (at: string, clientZone?: string) =>
  dueWindow(row, aSession({ completedAt: at }), { timeZone: clientZone }, newYork).dueAt;

describe('the Protocol', () => {
  it('has one row for every kind of follow-up, each with its source', () => {
    expect(protocol.map(({ kind }) => kind).sort()).toEqual([...FollowUpKind.options].sort());
    for (const { source } of protocol) expect(source.length).toBeGreaterThan(20);
  });

  it('keeps to the client’s zone, else the clinic’s', () => {
    expect(zoneOf({ timeZone: 'Europe/Paris' }, newYork)).toBe('Europe/Paris');
    expect(zoneOf({}, newYork)).toBe('America/New_York');
  });
});

describe('the day-1 check', () => {
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

  const zones = fc.constantFrom(...Intl.supportedValuesOf('timeZone'));
  const instants = fc
    .integer({ min: Date.parse('2026-01-01T00:00:00.000Z'), max: Date.parse('2027-12-31T00:00:00.000Z') })
    .map((at) => new Date(at).toISOString());

  it('is due inside the care window, never before day 1 and no later than clocks make it, wherever clinic and client are', () => {
    fc.assert(
      fc.property(instants, zones, zones, (at, clinicZone, clientZone) => {
        const { dueAt: due, uselessAt: until } = dueWindow(
          row,
          aSession({ completedAt: at }),
          { timeZone: clientZone },
          { timeZone: clinicZone },
        );
        expect(isOpen('care', clientZone, due)).toBe(true);
        expect(localClock(due, clientZone)).toBe('10:00');
        expect(dayNumber(at, due, clinicZone)).toBeGreaterThanOrEqual(1);
        expect(dayNumber(at, plusMinutes(due, -120), clinicZone)).toBeLessThanOrEqual(1);
        expect(due > at).toBe(true);
        expect(minutesBetween(due, until)).toBe(22 * 60);
      }),
      { numRuns: 500 },
    );
  });
});

describe('who gets what', () => {
  const treatment = { device: 'pen', needleDepthMm: 1, areas: ['face'], indication: 'glow' } as const;
  const kindsFor = (changes: Partial<ReturnType<typeof aSession>['treatment']>, riskFlags: ['keloid'] | [] = []) =>
    rowsFor(aSession({ treatment: { ...treatment, areas: ['face'], ...changes } }), { riskFlags }).map(
      ({ kind }) => kind,
    );

  it.each<[string, string[]]>([
    ['a shallow session', kindsFor({ needleDepthMm: 0.5 })],
    ['one just below 1.5 mm', kindsFor({ needleDepthMm: 1.49 })],
  ])('%s gets no day-3 check', (_, kinds) => {
    expect(kinds).toEqual(['day-1-check', 'week-1-check', 'booking-prompt', 'booking-reminder']);
  });

  it.each<[string, string[]]>([
    ['a deep session', kindsFor({ needleDepthMm: 1.5 })],
    ['an RF session', kindsFor({ device: 'rf' })],
    ['a client with a risk flag', kindsFor({}, ['keloid'])],
  ])('%s gets one', (_, kinds) => {
    expect(kinds).toContain('day-3-check');
  });
});

describe('depth bands and intervals', () => {
  it.each([
    [0.1, 'S', 14],
    [0.5, 'S', 14],
    [0.51, 'M', 28],
    [1.49, 'M', 28],
    [1.5, 'D', 42],
    [4, 'D', 42],
  ])('%d mm is %s, at least %d days apart', (needleDepthMm, band, intervalDays) => {
    expect(depthBand(needleDepthMm)).toBe(band);
    const session = aSession({ treatment: { device: 'pen', needleDepthMm, areas: ['face'], indication: 'glow' } });
    expect(minimumIntervalDays(session)).toBe(intervalDays);
    const course = { courseId: 'c', sessionNumber: 1, sessionsPlanned: 3, intervalDays: 21 };
    expect(minimumIntervalDays({ ...session, course })).toBe(21);
  });

  it.each<[string, number | undefined, string, string]>([
    ['ten days before the interval', undefined, '2026-04-03T19:30:00.000Z', '2026-04-10T19:30:00.000Z'],
    ['never before day 10', 7, '2026-03-12T19:30:00.000Z', '2026-03-19T19:30:00.000Z'],
    ['as the course has it', 28, '2026-03-20T19:30:00.000Z', '2026-03-27T19:30:00.000Z'],
  ])('prompts to book %s, and once more a week later', (_, intervalDays, prompt, reminder) => {
    const course = { courseId: 'c', sessionNumber: 1, sessionsPlanned: 3, intervalDays };
    const session = aSession(intervalDays === undefined ? {} : { course });
    const dueOf = (kind: 'booking-prompt' | 'booking-reminder') =>
      dueWindow(protocolRow(kind), session, {}, newYork).dueAt;
    expect(dueOf('booking-prompt')).toBe(prompt);
    expect(dueOf('booking-reminder')).toBe(reminder);
  });
});

it('every kind still has an open hour before it is useless, in every zone over two years', () => {
  const zones = fc.constantFrom(...Intl.supportedValuesOf('timeZone'));
  const from = Date.parse('2027-01-01T00:00:00.000Z');
  const instants = fc
    .integer({ min: from, max: Date.parse('2028-12-31T23:59:00.000Z') }) // a leap day and both changes of clocks twice
    .map((at) => new Date(at).toISOString());
  fc.assert(
    fc.property(instants, zones, zones, fc.constantFrom(...protocol), (at, clinicZone, clientZone, each) => {
      const client = { timeZone: clientZone };
      const window = dueWindow(each, aSession({ completedAt: at }), client, { timeZone: clinicZone });
      const opensAt = nextOpening(each.window, clientZone, window.dueAt);
      expect(opensAt < window.uselessAt).toBe(true);
      if (!isBookingKind(each.kind)) expect(opensAt).toBe(window.dueAt);
      expect(localClock(window.dueAt, clientZone)).toBe(each.at);
    }),
    { numRuns: 500 },
  );
});
