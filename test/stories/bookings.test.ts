import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type OpenClinic, openClinic } from '../support/open-clinic.ts';
import { aSessionTold } from '../support/story-clinic.ts';

describe('bookings', () => {
  let clinic: OpenClinic;
  beforeAll(async () => {
    clinic = await openClinic({ at: '2026-03-02T15:00:00-05:00' });
  });
  afterAll(() => clinic.close());

  const aBooking = (clientId: string, changes: Record<string, unknown> = {}) => ({
    bookingId: 'B-1',
    clientId,
    startsAt: '2026-04-06T11:00:00-04:00',
    status: 'booked',
    ...changes,
  });

  it('is taken in once, moved and cancelled under the same id, and stands on the timeline', async () => {
    const session = aSessionTold();
    const { clientId } = session.client;
    await clinic.completeSession(session);
    expect((await clinic.api('POST', '/bookings', aBooking(clientId))).status).toBe(201);
    expect((await clinic.api('POST', '/bookings', aBooking(clientId))).status).toBe(200);
    const moved = await clinic.api('POST', '/bookings', aBooking(clientId, { startsAt: '2026-04-07T11:00:00-04:00' }));
    expect(moved).toMatchObject({ status: 200, body: { status: 'booked', startsAt: '2026-04-07T15:00:00.000Z' } });
    const cancelled = await clinic.api('POST', '/bookings', aBooking(clientId, { status: 'cancelled' }));
    expect(cancelled).toMatchObject({ status: 200, body: { status: 'cancelled' } });
    await clinic.idle();
    const bookings = (await clinic.timeline(clientId)).filter(({ kind }) => kind === 'booking');
    expect(bookings).toMatchObject([{ bookingId: 'B-1', status: 'cancelled' }]);
    expect(await clinic.idle(), 'dead letters').toBe(0);
  });

  it('of nobody, of somebody else or without sense is refused, and nothing is stored', async () => {
    const other = { bookingId: 'B-2' };
    const [ann, ben] = [aSessionTold(), aSessionTold()];
    await clinic.completeSession(ann);
    await clinic.completeSession(ben);
    expect((await clinic.api('POST', '/bookings', aBooking('nobody', other))).status).toBe(404);
    expect((await clinic.api('POST', '/bookings', aBooking(ann.client.clientId, other))).status).toBe(201);
    expect((await clinic.api('POST', '/bookings', aBooking(ben.client.clientId, other))).status).toBe(409);
    const malformed = await clinic.api(
      'POST',
      '/bookings',
      aBooking(ann.client.clientId, { ...other, status: 'maybe', x: 1 }),
    );
    expect(malformed.status).toBe(400);
    expect(malformed.body.errors).toMatchObject([{ path: 'status' }, { path: 'x' }]);
    expect((await clinic.timeline(ben.client.clientId)).filter(({ kind }) => kind === 'booking')).toEqual([]);
  });
});
