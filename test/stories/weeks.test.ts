import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type OpenClinic, openClinic } from '../support/open-clinic.ts';
import { aSessionTold } from '../support/story-clinic.ts';

const agreed = (forClass: 'care' | 'results' | 'booking') => ({
  class: forClass,
  channel: 'sms',
  given: true,
  at: '2026-03-02T13:00:00-05:00',
  proof: 'signed intake form',
});
const aWillingSession = (overrides: Parameters<typeof aSessionTold>[0] = {}) =>
  aSessionTold({ ...overrides, client: { consents: [agreed('care'), agreed('booking')], ...overrides.client } });

/**
 * Six weeks of one clinic whose clients differ in one thing each; New York's clocks go forward on 8 March. Weeks take long
 * to pass, so they pass once: the tests only look back.
 */
describe('the weeks after a session', () => {
  let clinic: OpenClinic;
  const deep = aWillingSession({ treatment: { needleDepthMm: 2 } });
  const uneasy = aWillingSession();
  const booked = aWillingSession();
  const finished = aWillingSession({ course: { courseId: 'c', sessionNumber: 3, sessionsPlanned: 3 } });
  const unasked = aWillingSession({ client: { consents: [agreed('care')] } });
  const stopped = aWillingSession();
  const back = aWillingSession();
  const late = aWillingSession({ treatment: { needleDepthMm: 2 } });
  let routine: unknown;

  const tellBooking = (status: string) =>
    clinic.api('POST', '/bookings', {
      bookingId: 'B-1',
      clientId: booked.client.clientId,
      startsAt: '2026-04-20T11:00:00-04:00',
      status,
    });
  const toldTo = async ({ client }: typeof deep): Promise<string[]> =>
    (await clinic.textsTo(client.phone))
      .filter(({ kind }) => !['answer', 'keyword'].includes(kind))
      .map(({ kind, at }) => `${kind} ${at.slice(0, 15)}`);
  const endsOf = async ({ client }: typeof deep): Promise<string[]> =>
    (await clinic.timeline(client.clientId))
      .filter(({ kind }) => kind === 'follow-up')
      .map(({ name, status, reason }) => [name, status, reason].filter(Boolean).join(' '))
      .sort();

  beforeAll(async () => {
    clinic = await openClinic({ at: '2026-03-02T15:00:00-05:00' });
    for (const session of [deep, uneasy, booked, finished, unasked, stopped, back])
      await clinic.completeSession(session);
    await tellBooking('booked');
    await clinic.to('2026-03-08T12:00:00-04:00');
    await clinic.completeSession(late);
    await clinic.to('2026-03-10T12:00:00-04:00');
    await clinic.text(uneasy.client.phone, '3');
    routine = await clinic.openCases();
    await clinic.text(stopped.client.phone, 'STOP');
    await clinic.to('2026-03-16T15:00:00-04:00');
    await clinic.completeSession({ ...back, sessionId: 'the-next', completedAt: '2026-03-16T14:00:00-04:00' });
    await clinic.to('2026-03-21T12:00:00-04:00');
    await tellBooking('cancelled');
    await clinic.to('2026-04-13T12:00:00-04:00');
  }, 180_000);
  afterAll(() => clinic.close());

  it('asks on day 1, day 3 when it was deep, and day 7, then prompts twice to book; each once and in one part', async () => {
    expect(await toldTo(deep)).toEqual([
      'day-1-check 2026-03-03T15:0',
      'day-3-check 2026-03-05T15:0',
      'week-1-check 2026-03-09T19:3',
      'booking-prompt 2026-04-03T19:3',
      'booking-reminder 2026-04-10T19:3',
    ]);
    for (const { parts } of await clinic.textsTo(deep.client.phone)) expect(parts).toBe(1);
    expect(await endsOf(deep)).toEqual([
      'booking-prompt sent',
      'booking-reminder sent',
      'day-1-check sent',
      'day-3-check sent',
      'week-1-check sent',
    ]);
  });

  it('reads a digit as the newest check means it: 3 is routine after a week', () => {
    expect(routine).toMatchObject([{ acuity: 'watch', reasons: ['week-1-check: 3'] }]);
  });

  it('prompts nobody while something is wrong', async () => {
    expect(await toldTo(uneasy)).toEqual(['day-1-check 2026-03-03T15:0', 'week-1-check 2026-03-09T19:3']);
    expect(await endsOf(uneasy)).toEqual(
      expect.arrayContaining(['booking-prompt expired case-open', 'booking-reminder expired case-open']),
    );
  });

  it('prompts nobody who has booked, and again when the booking is cancelled', async () => {
    expect(await toldTo(booked)).toEqual([
      'day-1-check 2026-03-03T15:0',
      'week-1-check 2026-03-09T19:3',
      'booking-prompt 2026-03-21T16:0',
      'booking-reminder 2026-03-27T19:3',
    ]);
  });

  it.each([
    ['whose course is finished', finished, 'course-complete'],
    ['who never agreed to it', unasked, 'no-consent'],
    ['who stopped all texts', stopped, 'opted-out'],
  ])('prompts nobody %s', async (_, session, reason) => {
    expect(await toldTo(session)).toEqual(['day-1-check 2026-03-03T15:0', 'week-1-check 2026-03-09T19:3']);
    expect(await endsOf(session)).toContain(`booking-prompt skipped ${reason}`);
  });

  it('of a session told late holds no burst: what is past has expired', async () => {
    expect(await toldTo(late)).toEqual([
      'week-1-check 2026-03-09T19:3',
      'booking-prompt 2026-04-03T19:3',
      'booking-reminder 2026-04-10T19:3',
    ]);
    expect(await endsOf(late)).toEqual(
      expect.arrayContaining(['day-1-check expired too-late', 'day-3-check expired too-late']),
    );
  });

  it('follows the newest session: an earlier one’s prompts are withdrawn', async () => {
    expect(await endsOf(back)).toContain('booking-prompt withdrawn booked');
    expect((await toldTo(back)).filter((told) => told.startsWith('booking'))).toEqual([
      'booking-prompt 2026-04-03T19:3',
      'booking-reminder 2026-04-10T19:3',
    ]);
  });

  it('gives staff nothing to do but what the uneasy client said', async () => {
    expect(await clinic.openCases()).toMatchObject([{ clientId: uneasy.client.clientId }]);
    expect(await clinic.idle(), 'dead letters').toBe(0);
  });
});
