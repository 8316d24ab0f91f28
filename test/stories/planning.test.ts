import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type OpenClinic, openClinic } from '../support/open-clinic.ts';
import { aSessionTold, type SeenCase } from '../support/story-clinic.ts';

/** One clinic lives through a week; every test tells what became of its own client. */
describe('planning', () => {
  let clinic: OpenClinic;
  const repeated = aSessionTold();
  const crashed = aSessionTold();
  const lost = aSessionTold();
  const western = aSessionTold({
    completedAt: '2026-03-07T17:00:00-05:00',
    client: { timeZone: 'America/Los_Angeles' },
  });
  const late = aSessionTold({ completedAt: '2026-02-20T14:00:00-05:00' });
  const corrected = aSessionTold();
  const cancelled = aSessionTold();
  const agreedToNothing = aSessionTold({ client: { consents: [] } });

  const told: Record<string, number> = {};
  let casesAtOnce: SeenCase[];
  let checksBeforeTen: number;
  const correct = async (completedAt: string): Promise<number> =>
    (await clinic.api('PUT', `/sessions/${corrected.sessionId}`, { ...corrected, completedAt })).status;

  beforeAll(async () => {
    clinic = await openClinic({ at: '2026-03-02T15:00:00-05:00' });
    told.agreedToNothing = (await clinic.completeSession(agreedToNothing)).status;
    casesAtOnce = await clinic.openCases();
    await clinic.completeSession(late);
    await clinic.completeSession(cancelled);
    told.cancelled = (await clinic.api('POST', `/sessions/${cancelled.sessionId}/cancel`)).status;
    told.cancelledUnheardOf = (await clinic.api('POST', '/sessions/unheard-of/cancel')).status;
    await clinic.completeSession(corrected);
    told.corrected = await correct('2026-03-01T23:00:00-05:00');
    await clinic.idle();
    told.first = (await clinic.completeSession(repeated)).status;
    told.again = (await clinic.completeSession(repeated)).status;
    await clinic.again('stream', 3);

    await clinic.fault({ service: 'scheduler', operation: 'CreateSchedule', kind: 'error', times: 1 });
    await clinic.completeSession(crashed);
    await clinic.advance('PT5M');
    await clinic.fault({ service: 'scheduler', operation: 'CreateSchedule', kind: 'error', times: 200 });
    await clinic.completeSession(lost);
    await clinic.advance('PT20M');
    await clinic.clearFaults();

    await clinic.passTo('2026-03-04T15:00:00-05:00');
    told.checksOfCorrected = (await clinic.textsTo(corrected.client.phone, 'day-1-check')).length;
    told.correctedAgain = await correct('2026-03-04T11:00:00-05:00');

    // Los Angeles goes to daylight time on 8 March 2026; New York too.
    await clinic.passTo('2026-03-07T18:00:00-05:00');
    await clinic.completeSession(western);
    await clinic.passTo('2026-03-08T09:59:00-07:00');
    checksBeforeTen = (await clinic.textsTo(western.client.phone, 'day-1-check')).length;
    await clinic.passTo('2026-03-08T10:00:00-07:00');
  }, 90_000);
  afterAll(() => clinic.close());

  const checksAt = async ({ client }: typeof repeated): Promise<string[]> =>
    (await clinic.textsTo(client.phone, 'day-1-check')).map(({ at }) => at);

  it('gives one plan however often a session is told and its change record arrives', async () => {
    expect([told.first, told.again]).toEqual([201, 200]);
    expect(await clinic.textsTo(repeated.client.phone, 'day-1-check')).toHaveLength(1);
    const followUps = (await clinic.timeline(repeated.client.clientId)).filter(({ kind }) => kind === 'follow-up');
    expect(followUps.map(({ name, attempt }) => (attempt === 2 ? `${name} again` : name))).toEqual([
      'aftercare',
      'booking-prompt',
      'booking-reminder',
      'day-1-check',
      'day-1-check again',
      'week-1-check',
      'week-1-check again',
    ]);
  });

  it('arms after a crash between the transaction and the arming', async () => {
    expect(await checksAt(crashed)).toEqual([expect.stringMatching(/^2026-03-03T15:00/)]);
  });

  it('is found by the sweep when the stream gave up on it', async () => {
    expect(await checksAt(lost)).toEqual([expect.stringMatching(/^2026-03-03T15:/)]);
  });

  it('keeps to the client’s own zone and hour over a change of clocks', async () => {
    expect(checksBeforeTen).toBe(0);
    expect(await checksAt(western)).toEqual(['2026-03-08T17:00:00.000Z']);
  });

  it('writes a session told too late down as expired, without a burst', async () => {
    expect(await clinic.textsTo(late.client.phone)).toEqual([]);
    expect(await clinic.followUp(late.client.clientId)).toMatchObject({ status: 'expired', reason: 'too-late' });
  });

  it('replaces what is unsent when a session is corrected, and never repeats what went out', async () => {
    expect([told.corrected, told.checksOfCorrected, told.correctedAgain]).toEqual([200, 1, 200]);
    expect(await clinic.textsTo(corrected.client.phone, 'day-1-check')).toHaveLength(1);
  });

  it('withdraws what is planned when a session is cancelled', async () => {
    expect([told.cancelled, told.cancelledUnheardOf]).toEqual([202, 404]);
    expect(await clinic.textsTo(cancelled.client.phone)).toEqual([]);
    expect(await clinic.followUp(cancelled.client.clientId)).toMatchObject({
      status: 'withdrawn',
      reason: 'cancelled',
    });
  });

  it('opens a Case "call by hand" for a client who agreed to nothing', async () => {
    expect(told.agreedToNothing).toBe(201);
    expect(casesAtOnce).toMatchObject([{ acuity: 'watch', reasons: ['call-by-hand'] }]);
    expect(await clinic.textsTo(agreedToNothing.client.phone)).toEqual([]);
    expect(await clinic.followUp(agreedToNothing.client.clientId)).toMatchObject({
      status: 'skipped',
      reason: 'no-consent',
    });
  });
});
