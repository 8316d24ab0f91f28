import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type OpenClinic, openClinic } from '../support/open-clinic.ts';
import { aSessionTold } from '../support/story-clinic.ts';

describe('planning', () => {
  let clinic: OpenClinic;
  beforeEach(async () => {
    clinic = await openClinic({ at: '2026-03-02T15:00:00-05:00' });
  });
  afterEach(() => clinic.close());

  it('gives one plan however often a session is told and its change record arrives', async () => {
    const session = aSessionTold();
    expect((await clinic.completeSession(session)).status).toBe(201);
    expect((await clinic.completeSession(session)).status).toBe(200);
    await clinic.again('stream', 3);
    await clinic.advance('P3D');
    expect(await clinic.textsTo(session.client.phone, 'day-1-check')).toHaveLength(1);
    const followUps = (await clinic.timeline(session.client.clientId)).filter(({ kind }) => kind === 'follow-up');
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
    const session = aSessionTold();
    await clinic.fault({ service: 'scheduler', operation: 'CreateSchedule', kind: 'error', times: 1 });
    await clinic.completeSession(session);
    await clinic.advance('P1D');
    expect(await clinic.textsTo(session.client.phone, 'day-1-check')).toHaveLength(1);
  });

  it('is found by the sweep when the stream gave up on it', async () => {
    const session = aSessionTold();
    await clinic.fault({ service: 'scheduler', operation: 'CreateSchedule', kind: 'error', times: 200 });
    await clinic.completeSession(session);
    await clinic.advance('PT20M');
    await clinic.clearFaults();
    await clinic.advance('P1D');
    expect(await clinic.textsTo(session.client.phone, 'day-1-check')).toHaveLength(1);
  });

  it('keeps to the client’s own zone and hour over a change of clocks', async () => {
    // Los Angeles goes to daylight time on 8 March 2026; New York too.
    const session = aSessionTold({
      completedAt: '2026-03-07T17:00:00-05:00',
      client: { timeZone: 'America/Los_Angeles' },
    });
    await clinic.to('2026-03-07T18:00:00-05:00');
    await clinic.completeSession(session);
    await clinic.to('2026-03-08T09:59:00-07:00');
    expect(await clinic.textsTo(session.client.phone, 'day-1-check')).toEqual([]);
    await clinic.to('2026-03-08T10:00:00-07:00');
    expect(await clinic.textsTo(session.client.phone, 'day-1-check')).toMatchObject([
      { at: '2026-03-08T17:00:00.000Z' },
    ]);
  });

  it('writes a session told too late down as expired, without a burst', async () => {
    const session = aSessionTold({ completedAt: '2026-02-20T14:00:00-05:00' });
    await clinic.completeSession(session);
    await clinic.advance('P2D');
    expect(await clinic.textsTo(session.client.phone)).toEqual([]);
    expect(await clinic.followUp(session.client.clientId)).toMatchObject({ status: 'expired', reason: 'too-late' });
  });

  it('replaces what is unsent when a session is corrected, and never repeats what went out', async () => {
    const session = aSessionTold();
    await clinic.completeSession(session);
    const corrected = { ...session, completedAt: '2026-03-01T23:00:00-05:00' };
    expect((await clinic.api('PUT', `/sessions/${session.sessionId}`, corrected)).status).toBe(200);
    await clinic.idle();
    await clinic.advance('P2D');
    expect(await clinic.textsTo(session.client.phone, 'day-1-check')).toHaveLength(1);
    const again = { ...session, completedAt: '2026-03-04T11:00:00-05:00' };
    expect((await clinic.api('PUT', `/sessions/${session.sessionId}`, again)).status).toBe(200);
    await clinic.advance('P3D');
    expect(await clinic.textsTo(session.client.phone, 'day-1-check')).toHaveLength(1);
  });

  it('withdraws what is planned when a session is cancelled', async () => {
    const session = aSessionTold();
    await clinic.completeSession(session);
    expect((await clinic.api('POST', `/sessions/${session.sessionId}/cancel`)).status).toBe(202);
    await clinic.advance('P2D');
    expect(await clinic.textsTo(session.client.phone)).toEqual([]);
    expect(await clinic.followUp(session.client.clientId)).toMatchObject({ status: 'withdrawn', reason: 'cancelled' });
    expect((await clinic.api('POST', '/sessions/unheard-of/cancel')).status).toBe(404);
  });

  it('opens a Case "call by hand" for a client who agreed to nothing', async () => {
    const session = aSessionTold({ client: { consents: [] } });
    expect((await clinic.completeSession(session)).status).toBe(201);
    expect(await clinic.openCases()).toMatchObject([{ acuity: 'watch', reasons: ['call-by-hand'] }]);
    await clinic.advance('P1D');
    expect(await clinic.textsTo(session.client.phone)).toEqual([]);
    expect(await clinic.followUp(session.client.clientId)).toMatchObject({ status: 'skipped', reason: 'no-consent' });
  });
});
