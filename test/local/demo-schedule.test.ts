import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { type ClinicConfig, loadClinicConfig } from '../../infra/clinic-config.ts';
import { clinicDays } from '../../infra/local/demo/clinic-days.ts';
import { DEMO_PHONES, DEMO_STORIES } from '../../infra/local/demo/demo-stories.ts';
import { type DemoSchedule, scheduleDemo } from '../../infra/local/demo/schedule-demo.ts';
import { describeLocalClinic } from '../../infra/local/local-clinic.ts';

const config = loadClinicConfig('clinic.config.json');
const HOUR_MS = 60 * 60_000;
const DAY_MS = 24 * HOUR_MS;

const toldOf = (schedule: DemoSchedule) =>
  schedule.steps.flatMap(({ atMs, story, deed }) =>
    'session' in deed ? [{ atMs, story, session: deed.session }] : [],
  );

const local = (atMs: number, timeZone: string) =>
  Temporal.Instant.fromEpochMilliseconds(atMs).toZonedDateTimeISO(timeZone);

const schedules = new Map<number, DemoSchedule>();
/** The same for every property, so that each start is worked out once. */
const scheduleAt = (endsAtMs: number): DemoSchedule => {
  const schedule = schedules.get(endsAtMs) ?? scheduleDemo(config, endsAtMs);
  schedules.set(endsAtMs, schedule);
  return schedule;
};

/** Any millisecond of ten years. */
const anyStart = fc.integer({ min: Date.parse('2024-01-01T00:00:00Z'), max: Date.parse('2034-01-01T00:00:00Z') });
const always = (check: (schedule: DemoSchedule) => void) =>
  fc.assert(
    fc.property(anyStart, (endsAtMs) => check(scheduleAt(endsAtMs))),
    { seed: 7, numRuns: 300 },
  );

describe('the schedule of the demo', () => {
  it('goes from step to step and never past the start, whenever that is', () => {
    always(({ startsAtMs, endsAtMs, steps }) => {
      const times = steps.map(({ atMs }) => atMs);
      expect(times).toEqual(times.toSorted((one, other) => one - other));
      expect(times.at(0)).toBe(startsAtMs);
      expect(times.at(-1)).toBeLessThanOrEqual(endsAtMs);
      expect(endsAtMs - startsAtMs).toBeLessThan(12 * DAY_MS);
    });
  });

  it('tells of each client once, before anything else happens to them', () => {
    always(({ steps }) => {
      const seen = new Set<string>();
      for (const { story, deed } of steps) {
        expect(seen.has(story.clientId)).toBe(!('session' in deed));
        seen.add(story.clientId);
      }
      expect(seen.size).toBe(DEMO_STORIES.length);
    });
  });

  it('has every client treated in the opening hours of their clinic', () => {
    always((schedule) => {
      for (const { session } of toldOf(schedule)) {
        const clinic = config.clinics.find(({ clinicId }) => clinicId === session.clinicId);
        const left = local(Date.parse(String(session.completedAt)), clinic?.timeZone ?? '');
        const clock = left.toPlainTime().toString({ smallestUnit: 'minute' });
        const hours = clinic?.staffedHours.find(({ weekday }) => weekday === left.dayOfWeek);
        expect(hours && hours.from < clock && clock < hours.to, left.toString()).toBe(true);
      }
    });
  });

  it('has the newest client leave an hour ago, or as late as the clinic was open', () => {
    const [main] = config.clinics;
    if (!main) throw new Error('no clinic');
    const left = (at: string) => new Date(clinicDays(main, Date.parse(at)).newestDeparture(60)).toISOString();
    expect(left('2026-03-04T15:30:20-05:00')).toBe('2026-03-04T19:30:00.000Z');
    // Monday: it opened at nine.
    expect(left('2026-03-02T10:05:00-05:00')).toBe('2026-02-28T19:50:00.000Z');
    // Thursday night: it was open until eight.
    expect(left('2026-03-05T23:50:00-05:00')).toBe('2026-03-06T00:50:00.000Z');
  });

  it('leaves time for what the stages wait for', () => {
    const days = (atMs: number, more: number) => atMs + more * DAY_MS;
    always((schedule) => {
      const { endsAtMs } = schedule;
      const leftAt = new Map(
        toldOf(schedule).map(({ story, session }) => [story.clientId, Date.parse(String(session.completedAt))]),
      );
      // An hour of slack: a day with a change of the clocks is not 24 hours long.
      expect(days(leftAt.get('demo-eli') ?? Infinity, 7)).toBeLessThan(endsAtMs + HOUR_MS);
      expect(days(leftAt.get('demo-dora') ?? Infinity, 1)).toBeLessThan(endsAtMs + HOUR_MS);
      expect(days(leftAt.get('demo-ann') ?? 0, 7)).toBeGreaterThan(endsAtMs);
      // The prompt comes on day 18 while the demo runs, the preparation a week before the appointment.
      expect(days(leftAt.get('demo-hana') ?? 0, 18)).toBeGreaterThan(schedule.startsAtMs);
      const booking = schedule.steps.flatMap(({ deed }) => ('booking' in deed ? [deed.booking] : []))[0];
      expect(Date.parse(String(booking?.startsAt))).toBeGreaterThan(days(endsAtMs, 7));
    });
  });

  it('holds for a configuration of one clinic that staffs no hours, few, or too few for a visit', () => {
    const [main] = config.clinics;
    if (!main) throw new Error('no clinic');
    const monday = { weekday: 1, from: '14:00', to: '18:00' };
    for (const staffedHours of [[], [monday], [{ ...monday, to: '14:20' }]]) {
      const one: Pick<ClinicConfig, 'clinics'> = { clinics: [{ ...main, timeZone: 'Europe/Paris', staffedHours }] };
      const endsAtMs = Date.parse('2026-03-04T08:00:00Z');
      const schedule = scheduleDemo(one, endsAtMs);
      expect(toldOf(schedule)).toHaveLength(DEMO_STORIES.length);
      expect(new Set(toldOf(schedule).map(({ session }) => session.clinicId))).toEqual(new Set(['main']));
      expect(Math.max(...schedule.steps.map(({ atMs }) => atMs))).toBeLessThanOrEqual(endsAtMs);
    }
  });
});

describe('the demo clients', () => {
  it('are plainly made up, each a client of their own', () => {
    for (const field of ['clientId', 'phone', 'email'] as const) {
      const given = DEMO_STORIES.flatMap((story) => story[field] ?? []);
      expect(new Set(given).size).toBe(given.length);
    }
    for (const { phone, email } of DEMO_STORIES) {
      expect(phone ?? '+12125550100').toMatch(/^\+1(212|310)55501\d\d$/);
      expect(email ?? '@example.com').toMatch(/@example\.com$/);
    }
  });

  it('have phones the console knows, beside those of the staff', () => {
    const { people } = describeLocalClinic(config, DEMO_PHONES);
    expect([...people.values()].filter(({ staff }) => !staff)).toHaveLength(DEMO_PHONES.size);
    expect([...people.values()].filter(({ staff }) => staff).length).toBeGreaterThanOrEqual(5);
    expect(people.get('+12125550140')).toEqual({ name: 'Ben', staff: false });
  });
});
