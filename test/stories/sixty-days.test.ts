import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { localClock, localDate, weekday } from '../../shared/domain/local-time.ts';
import { type OpenClinic, openClinic } from '../support/open-clinic.ts';
import type { SeenEntry, SeenMessage } from '../support/story-clinic.ts';
import {
  followUpsTo,
  type Lived,
  liveThrough,
  people,
  populationEndsAt,
  populationStartsAt,
  wholeTimeline,
} from './population.ts';

/**
 * Goal: whatever clients agreed to, answer, cancel or cannot be reached by, nobody ever gets a message twice, at a wrong
 * hour, by a channel they did not agree to or after its reason has gone. Method: some thirty people who differ in one or
 * two things live through sixty days of one clinic at once; the tests only look back.
 */
describe('sixty days of a clinic', () => {
  let clinic: OpenClinic;
  let lived: Lived[];
  let messages: SeenMessage[];
  const timelines = new Map<string, SeenEntry[]>();

  beforeAll(async () => {
    clinic = await openClinic({ at: populationStartsAt });
    lived = await liveThrough(clinic, people);
    messages = await clinic.messages();
    for (const { clientId } of lived) timelines.set(clientId, await wholeTimeline(clinic, clientId));
  }, 600_000);
  afterAll(() => clinic.close());

  const of = (name: string): Lived => {
    const found = lived.find(({ person }) => person.name === name);
    if (!found) throw new Error(`nobody is called ${name}`);
    return found;
  };
  const got = (name: string): string[] =>
    followUpsTo(messages, of(name)).map(
      ({ kind, attempt, channel }) => `${kind}${attempt === 2 ? ' again' : ''} by ${channel}`,
    );
  const ends = (name: string): string[] =>
    (timelines.get(name) ?? [])
      .filter(({ kind }) => kind === 'follow-up')
      .map(({ name: kind, attempt, status, reason }) =>
        [kind, attempt === 2 ? 'again' : '', status, reason].filter(Boolean).join(' '),
      );
  const zoneOf = ({ person }: Lived): string => String(person.client?.timeZone ?? 'America/New_York');

  describe('for everybody', () => {
    const each = people.map(({ name }) => name);

    it.each(each)('%s gets each follow-up once, and the other channel only when the first did not arrive', (name) => {
      const seen = followUpsTo(messages, of(name));
      const byAsking = new Map<string, SeenMessage[]>();
      for (const message of seen) {
        const key = `${message.kind} ${message.attempt ?? 1}`;
        byAsking.set(key, [...(byAsking.get(key) ?? []), message]);
      }
      const sessionDays = new Set(
        (timelines.get(name) ?? []).filter(({ kind }) => kind === 'session').map(({ at }) => at.slice(0, 10)),
      );
      for (const [key, copies] of byAsking) {
        for (const channel of ['sms', 'email'])
          expect(copies.filter((copy) => copy.channel === channel).length, `${key} by ${channel}`).toBeLessThanOrEqual(
            Math.max(sessionDays.size, 1),
          );
        const failing = Object.keys(of(name).person.receipts ?? {});
        if (failing.length === 0) expect(copies.length, key).toBeLessThanOrEqual(Math.max(sessionDays.size, 1));
      }
    });

    it.each(each)('%s gets nothing at a wrong hour', (name) => {
      for (const { kind, channel, at } of followUpsTo(messages, of(name))) {
        const clock = localClock(at, zoneOf(of(name)));
        const day = weekday(localDate(at, zoneOf(of(name))));
        const what = `${kind} by ${channel} at ${at}`;
        if (kind === 'aftercare' && channel === 'email') continue;
        const latest = kind === 'aftercare' ? '21:00' : '20:00';
        expect(clock >= '09:00' && clock < latest, what).toBe(true);
        if (!kind.startsWith('booking')) continue;
        expect(day, what).toBeLessThan(7);
        expect(clock >= '10:00' && clock < (day === 6 ? '17:00' : '18:00'), what).toBe(true);
      }
    });

    it.each(each)('%s gets only what was agreed to, by a channel it was agreed for', (name) => {
      const { agreed } = of(name).person;
      for (const { kind, channel } of followUpsTo(messages, of(name))) {
        const classes = kind.startsWith('booking')
          ? ['booking']
          : kind === 'week-1-check'
            ? ['care', 'results']
            : ['care'];
        expect(
          classes.some((forClass) => agreed.some((one) => one === `${forClass} ${channel}`)),
          kind,
        ).toBe(true);
      }
    });

    it.each(each)('%s sees every text in one GSM-7 part', (name) => {
      const { phone } = of(name);
      for (const { text, parts } of messages.filter(({ to, channel }) => to === phone && channel === 'sms'))
        expect(parts, text).toBe(1);
    });

    it.each(each)('%s has an end with a reason for everything that was planned and sent', (name) => {
      for (const entry of timelines.get(name) ?? []) {
        if (entry.kind === 'message') {
          expect(['accepted', 'delivered', 'failed', 'unknown'], JSON.stringify(entry)).toContain(entry.status);
          if (entry.status === 'failed' || entry.status === 'unknown')
            expect(entry.reason, JSON.stringify(entry)).toBeTruthy();
        }
        if (entry.kind !== 'follow-up') continue;
        const toCome = Date.parse(entry.dueAt ?? '') > Date.parse(populationEndsAt);
        if (!toCome)
          expect(['sent', 'skipped', 'expired', 'withdrawn', 'failed'], JSON.stringify(entry)).toContain(entry.status);
        if (['skipped', 'expired', 'withdrawn'].includes(entry.status ?? ''))
          expect(entry.reason, JSON.stringify(entry)).toBeTruthy();
      }
    });
  });

  it('gives whoever answers no nudge, and prompts twice to book', () => {
    expect(got('answers')).toEqual([
      'aftercare by sms',
      'day-1-check by sms',
      'week-1-check by sms',
      'booking-prompt by sms',
      'booking-reminder by sms',
    ]);
  });

  it('reminds the silent once by the other channel', () => {
    expect(got('silent')).toEqual([
      'aftercare by sms',
      'day-1-check by sms',
      'day-1-check again by email',
      'week-1-check by sms',
      'week-1-check again by email',
      'booking-prompt by sms',
      'booking-reminder by sms',
    ]);
  });

  it.each(['silent-deep', 'flagged'])('calls whoever is at risk and silent by hand: %s', (name) => {
    const cases = (timelines.get(name) ?? []).filter(({ kind }) => kind === 'case');
    expect(cases).toMatchObject([{ reasons: ['silent'] }]);
    expect(ends(name).filter((end) => end.startsWith('booking'))).toEqual([
      'booking-prompt expired case-open',
      'booking-reminder expired case-open',
    ]);
  });

  it('writes to who can only be written to', () => {
    expect(new Set(got('mail-only').map((told) => told.split(' by ')[1]))).toEqual(new Set(['email']));
    expect(got('prefers-mail')[0]).toBe('aftercare by email');
    expect(got('agreed-to-nothing')).toEqual([]);
  });

  it.each([
    ['evening', '2026-03-05T18:4'],
    ['late-evening', '2026-03-05T21:1'],
    ['midnight', '2026-03-07T09:0'],
  ])('tells about aftercare two hours later, at once, or in the morning: %s', (name, at) => {
    const [first] = followUpsTo(messages, of(name));
    expect(
      `${first?.kind} ${localDate(first?.at ?? '', 'America/New_York')}T${localClock(first?.at ?? '', 'America/New_York')}`,
    ).toContain(`aftercare ${at}`);
  });

  it('says nothing more by text after STOP, whatever was agreed to; what was agreed to by mail goes on', () => {
    const since = (name: string, day: string) => followUpsTo(messages, of(name)).filter(({ at }) => at > day);
    expect(since('stops', '2026-03-11T16:00')).toEqual([]);
    expect(new Set(since('stops-and-mail', '2026-03-11T01:00').map(({ channel }) => channel))).toEqual(
      new Set(['email']),
    );
    expect(got('care-again')).toEqual([
      'aftercare by sms',
      'day-1-check by sms',
      'week-1-check by sms',
      'week-1-check again by sms',
    ]);
  });

  it('asks nobody to book who has booked, or whose course is over; a cancelled booking brings the prompt back', () => {
    expect(got('books').filter((told) => told.startsWith('booking'))).toEqual([]);
    expect(got('books')).toContain('preparation by sms');
    expect(ends('finished')).toEqual(expect.arrayContaining(['booking-prompt skipped course-complete']));
    expect(got('cancels-booking').filter((told) => told.startsWith('booking'))).not.toEqual([]);
    expect(got('cancels-booking')).not.toContain('preparation by sms');
  });

  it('withdraws what a cancelled session planned, and replaces what a correction changes', () => {
    expect(got('cancelled')).toEqual([]);
    expect(ends('cancelled').every((end) => end.includes('withdrawn cancelled'))).toBe(true);
    expect(got('corrected').filter((told) => told === 'day-1-check by sms')).toHaveLength(1);
    expect(got('corrected')).toContain('day-3-check by sms');
  });

  it('asks once about two sessions of one day', () => {
    expect(got('two-areas').filter((told) => !told.includes('again'))).toEqual([
      'aftercare by sms',
      'day-1-check by sms',
      'week-1-check by sms',
      'booking-prompt by sms',
      'booking-reminder by sms',
    ]);
  });

  it('goes the other way when a message does not arrive, and remembers a number or address that takes nothing', () => {
    expect(got('phone-off').slice(0, 2)).toEqual(['aftercare by sms', 'aftercare by email']);
    expect(got('no-such-number').filter((told) => told.endsWith('sms'))).toEqual(['aftercare by sms']);
    expect(got('bounces').filter((told) => told.endsWith('email'))).toEqual(['aftercare by email']);
    expect(got('complains').filter((told) => told.endsWith('email'))).toEqual(['aftercare by email']);
    expect(got('complains').length).toBeGreaterThan(3);
  });

  it('brings before a person what reaches nobody, what is worse and what is not right, and asks again the next day', () => {
    const reasons = (name: string) => (timelines.get(name) ?? []).find(({ kind }) => kind === 'case')?.reasons;
    expect(reasons('reaches-nobody')).toContain('failed-contact');
    expect(reasons('worse')).toContain('day-1-check: 4');
    expect(reasons('agreed-to-nothing')).toContain('call-by-hand');
    expect(got('not-right')).toContain('re-check by sms');
    for (const name of ['reaches-nobody', 'worse', 'not-right'])
      expect(
        got(name).filter((told) => told.startsWith('booking')),
        name,
      ).toEqual([]);
  });

  it('leaves nothing in the dead letters', async () => {
    expect(await clinic.idle()).toBe(0);
  });
});
