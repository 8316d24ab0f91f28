import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadClinicConfig } from '../../infra/clinic-config.ts';
import { DEMO_STORIES } from '../../infra/local/demo/demo-stories.ts';
import { type OpenClinic, openClinic } from '../support/open-clinic.ts';
import { onCall, type SeenCase, type SeenEntry, type SeenMessage } from '../support/story-clinic.ts';
import { DEMO_CONFIG } from '../support/synthesized.ts';

const { clinics } = loadClinicConfig(DEMO_CONFIG);
const zoneOf = new Map(clinics.map(({ texting, timeZone }) => [texting.phoneNumber, timeZone]));
const localClock = (at: string, timeZone: string): string =>
  new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone }).format(new Date(at));

/** Goal: whenever somebody starts it, the demonstration clinic has something on every page, and nothing is wrong. A weekday is `first-start`'s. */
describe.each([
  ['at night, on the Sunday the clocks go forward', '2026-03-08T03:10:00-04:00'],
  ['late on a leap day', '2028-02-29T23:50:00-05:00'],
])('the demo clinic, started %s', (_, at) => {
  let clinic: OpenClinic;
  let cases: SeenCase[];
  let messages: SeenMessage[];
  const timelines = new Map<string, SeenEntry[]>();
  const nowMs = Date.parse(at);

  const caseOf = (clientId: string) => cases.find((one) => one.clientId === clientId);
  const of = (clientId: string, kind: string, name?: string) =>
    (timelines.get(clientId) ?? []).filter((entry) => entry.kind === kind && (!name || entry.name === name));
  const minutesAgo = (instant: string | undefined) => (nowMs - Date.parse(instant ?? '')) / 60_000;

  beforeAll(async () => {
    clinic = await openClinic({ at, demoClients: true });
    cases = await clinic.openCases();
    messages = await clinic.messages();
    for (const { clientId } of DEMO_STORIES) timelines.set(clientId, await clinic.timeline(clientId));
  }, 90_000);
  afterAll(() => clinic.close());

  it('stands exactly where it was asked to', async () => {
    expect(Date.parse(await clinic.now())).toBe(nowMs);
  });

  it('is well: no dead letters, no alarm, nothing undelivered, ready', async () => {
    expect(await clinic.idle()).toBe(0);
    expect(clinic.cloud.alarms.states().filter(({ state }) => state === 'ALARM')).toEqual([]);
    expect(messages.filter(({ kind }) => kind === 'notification')).toEqual([]);
    expect(clinic.cloud.dropped.all()).toEqual([]);
    expect(await clinic.api('GET', '/health')).toMatchObject({ status: 200, body: { status: 'ok' } });
  });

  it('has a case for each client whom a person must look at, and for nobody else', () => {
    const waiting = ['demo-ben', 'demo-chloe', 'demo-dora', 'demo-gus', 'demo-june', 'demo-lucia'];
    expect(cases.map(({ clientId }) => clientId).sort()).toEqual(waiting);
  });

  it('has a bleeding client, paged to the first on call a moment ago and taken by nobody', () => {
    const bleeding = caseOf('demo-ben');
    expect(bleeding).toMatchObject({ acuity: 'urgent', status: 'open', step: 1 });
    expect(bleeding?.reasons.join()).toContain('bleeding');
    expect(minutesAgo(bleeding?.deadlineAt)).toBeLessThan(-10);
    const pages = messages.filter(({ kind, text }) => kind === 'page' && text.includes(bleeding?.code ?? '?'));
    expect(pages.filter(({ channel }) => channel === 'sms').map(({ to }) => to)).toEqual([onCall.first]);
  });

  it('has an unclear text on the staff’s list, not paged yet', () => {
    expect(caseOf('demo-chloe')).toMatchObject({ acuity: 'unclear', status: 'open', step: 0 });
  });

  it('has a client at risk who was asked twice and is silent', () => {
    expect(caseOf('demo-dora')).toMatchObject({ acuity: 'watch', status: 'open', reasons: ['silent'] });
    expect(of('demo-dora', 'message', 'day-1-check')).toHaveLength(2);
    expect(of('demo-dora', 'reply')).toEqual([]);
  });

  it('has a client whom neither text nor mail reached', () => {
    expect(caseOf('demo-gus')).toMatchObject({ acuity: 'watch', status: 'open', reasons: ['failed-contact'] });
    expect(of('demo-gus', 'message')).toMatchObject([
      { name: 'aftercare', channel: 'sms', status: 'failed' },
      { name: 'aftercare', channel: 'email', status: 'delivered' },
      { name: 'day-1-check', channel: 'email', status: 'failed' },
    ]);
  });

  it('has a case that somebody took by text and is at work on', () => {
    const taken = caseOf('demo-june');
    expect(taken).toMatchObject({ acuity: 'urgent', status: 'acknowledged', acknowledgedBy: 'nadia', step: 1 });
    expect(minutesAgo(taken?.acknowledgedAt)).toBe(46);
    expect(of('demo-june', 'reply').map(({ acuity }) => acuity)).toEqual(['expected', 'urgent']);
  });

  it('has a Spanish client of the second clinic who answered on the page: to be watched, asked again', () => {
    expect(caseOf('demo-lucia')).toMatchObject({ acuity: 'watch', status: 'open', step: 0 });
    expect(of('demo-lucia', 'reply')).toMatchObject([{ channel: 'page', acuity: 'watch' }]);
    expect(of('demo-lucia', 'follow-up', 're-check')).toHaveLength(1);
    expect(of('demo-lucia', 'session')).toHaveLength(1);
    expect(messages.find(({ to }) => to === '+13105550143')?.text).toMatch(/^Harbor & Lantern/);
  });

  it('has a finished course', () => {
    expect(of('demo-eli', 'reply').map(({ acuity }) => acuity)).toEqual(['fine', 'fine']);
    expect(of('demo-eli', 'message').map(({ name }) => name)).toEqual([
      'aftercare',
      'day-1-check',
      'answer',
      'week-1-check',
      'answer',
    ]);
    expect(of('demo-eli', 'follow-up', 'booking-prompt')).toMatchObject([
      { status: 'skipped', reason: 'course-complete' },
    ]);
  });

  it('has a number that opted out: one confirmation, then nothing', () => {
    expect(of('demo-fay', 'message').map(({ name }) => name)).toEqual(['aftercare', 'day-1-check', 'keyword']);
    expect(of('demo-fay', 'consent').filter(({ given }) => given === false)).not.toEqual([]);
    expect(of('demo-fay', 'follow-up', 'day-1-check')[1]).toMatchObject({ status: 'skipped', reason: 'opted-out' });
  });

  it('has a booking: nobody is asked to book, and how to prepare is planned', () => {
    const [booking] = of('demo-hana', 'booking');
    expect(booking).toMatchObject({ status: 'booked' });
    expect(minutesAgo(String(booking?.startsAt))).toBeLessThan(-7 * 24 * 60);
    expect(of('demo-hana', 'follow-up', 'booking-prompt')).toMatchObject([{ status: 'skipped', reason: 'booked' }]);
    expect(of('demo-hana', 'follow-up', 'preparation')).toMatchObject([{ status: 'planned' }]);
    expect(of('demo-hana', 'message')).toEqual([]);
  });

  it('has clients to whom all is as it should be, by text, in Spanish, and in French by mail', () => {
    expect(of('demo-ann', 'reply')).toMatchObject([{ acuity: 'fine' }]);
    expect(of('demo-ann', 'follow-up', 'week-1-check')[0]).toMatchObject({ status: 'planned' });
    expect(of('demo-mateo', 'reply')).toMatchObject([{ acuity: 'expected', reasons: ['day-1-check: 2'] }]);
    expect(of('demo-margot', 'reply')).toMatchObject([{ channel: 'page', acuity: 'expected' }]);
    expect(of('demo-margot', 'message').map(({ channel, status }) => `${channel} ${status}`)).toEqual([
      'email delivered',
      'email delivered',
    ]);
  });

  it('has a client who left in opening hours, as newly as that can be', () => {
    const [session] = of('demo-ivo', 'session');
    expect(minutesAgo(String(session?.completedAt))).toBeGreaterThanOrEqual(60);
    expect(minutesAgo(String(session?.completedAt))).toBeLessThan(3 * 24 * 60);
    expect(of('demo-ivo', 'follow-up', 'aftercare')).toMatchObject([{ status: expect.stringMatching(/planned|sent/) }]);
  });

  it('texts nobody of its own accord outside the hours of the clients', () => {
    const own = messages.filter(
      ({ channel, kind }) => channel === 'sms' && !['answer', 'keyword', 'page'].includes(kind),
    );
    expect(own.length).toBeGreaterThan(15);
    for (const message of own) {
      const clock = localClock(message.at, zoneOf.get(message.from) ?? '');
      expect(clock >= '09:00' && clock < '21:00', `${message.kind} at ${clock}`).toBe(true);
    }
  });
});
