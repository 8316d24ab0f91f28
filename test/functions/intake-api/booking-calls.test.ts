import { describe, expect, it } from 'vitest';
import { tellBooking } from '../../../functions/intake-api/booking-calls.ts';
import { clientOwner } from '../../../shared/domain/case.ts';
import type { WebRequest } from '../../../shared/web/http.ts';
import { aStanding, now } from '../../support/told-session.ts';
import { IntakeStore, readableIds } from './intake-store.ts';

const owner = clientOwner(readableIds.clientKey('C-1'));
const told = { bookingId: 'B-1', clientId: 'C-1', startsAt: '2026-04-02T11:00:00-04:00', status: 'booked' };

const storeWithAnn = (): IntakeStore => {
  const store = new IntakeStore();
  store.standing = aStanding({ owner });
  return store;
};
const tell = (store: IntakeStore, body: string) =>
  tellBooking({ store, ids: async () => readableIds, clock: { now: () => now } })({
    method: 'POST',
    resource: '/v1/{proxy+}',
    path: '/v1/bookings',
    query: {},
    headers: {},
    body: Buffer.from(body),
  } satisfies WebRequest);

describe('POST /v1/bookings', () => {
  it('answers 201 and stores the appointment in UTC', async () => {
    const store = storeWithAnn();
    const answer = await tell(store, JSON.stringify(told));
    expect(answer.status).toBe(201);
    expect(store.writes[0]?.changes).toMatchObject([
      { put: 'newBooking', booking: { startsAt: '2026-04-02T15:00:00.000Z', toldAt: now } },
    ]);
  });

  it.each([
    ['no JSON', '{', ''],
    ['a time without an offset', JSON.stringify({ ...told, startsAt: '2026-04-02T11:00:00' }), 'startsAt'],
    ['an id that is none', JSON.stringify({ ...told, bookingId: 'B 1' }), 'bookingId'],
  ])('answers 400 to %s, names the path and stores nothing', async (_, body, path) => {
    const store = storeWithAnn();
    const answer = await tell(store, body);
    expect(answer.status).toBe(400);
    expect(JSON.parse(answer.body).errors).toMatchObject([{ path }]);
    expect(store.writes).toEqual([]);
  });

  it('decides again when somebody told it first', async () => {
    const store = storeWithAnn();
    store.outcomes = [{ kind: 'lost', to: 'booking-known' }];
    expect((await tell(store, JSON.stringify(told))).status).toBe(201);
    expect(store.writes).toHaveLength(2);
  });

  it('asks to come back when the client is being changed without end', async () => {
    const store = storeWithAnn();
    store.outcomes = Array.from({ length: 5 }, () => ({ kind: 'lost', to: 'revision' }) as const);
    const answer = await tell(store, JSON.stringify(told));
    expect(answer.status).toBe(503);
    expect(answer.headers).toHaveProperty('retry-after');
  });
});
