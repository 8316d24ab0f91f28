import { describe, expect, it } from 'vitest';
import { eraseClient, updateClient } from '../../../functions/intake-api/client-calls.ts';
import { clientOwner, contactOwner } from '../../../shared/domain/case.ts';
import type { WebRequest } from '../../../shared/web/http.ts';
import { aCase } from '../../support/builders.ts';
import { aClinic, aProfile, aRoster, aStanding, aToldClient, now } from '../../support/told-session.ts';
import { IntakeStore, readableIds } from './intake-store.ts';

const clientId = 'C-1';
const owner = clientOwner(readableIds.clientKey(clientId));
const phoneHash = readableIds.phoneHash('+12125550150');

const storeWithAnn = (): IntakeStore => {
  const store = new IntakeStore();
  store.standing = aStanding({
    owner,
    profile: aProfile({ clientKey: readableIds.clientKey(clientId), phoneHash }),
  });
  store.phone = { clientKeys: [readableIds.clientKey(clientId)], paged: [] };
  return store;
};
const portsOn = (store: IntakeStore, roster = aRoster()) => ({
  store,
  ids: async () => readableIds,
  clock: { now: () => now },
  roster,
});
const request = (body: unknown): WebRequest => ({
  method: 'PUT',
  resource: '/v1/{proxy+}',
  path: '/v1/clients/C-1',
  query: {},
  headers: {},
  body: Buffer.from(typeof body === 'string' ? body : JSON.stringify(body)),
});
const put = (store: IntakeStore, body: unknown, path = clientId, roster = aRoster()) =>
  updateClient(portsOn(store, roster))(request(body), { clientId: path });
const erase = (store: IntakeStore, path = clientId) => eraseClient(portsOn(store))(request(''), { clientId: path });
const raced = { kind: 'lost', to: 'revision' } as const;

describe('PUT /v1/clients/{clientId}', () => {
  it('answers 200 and keeps what is new, its instants in UTC', async () => {
    const store = storeWithAnn();
    const consents = [
      { class: 'booking', channel: 'email', given: true, at: '2026-03-02T13:00:00-05:00', proof: 'web form' },
    ];
    const answer = await put(store, { ...aToldClient(), email: 'ann@example.com', consents });
    expect([answer.status, JSON.parse(answer.body)]).toEqual([200, { clientId, status: 'updated' }]);
    expect(store.writes[0]?.changes).toMatchObject([
      {
        put: 'clientProfile',
        profile: { email: 'ann@example.com', emailHash: readableIds.emailHash('ann@example.com') },
      },
      { put: 'consent', at: '2026-03-02T18:00:00.000Z' },
    ]);
  });

  it('answers 200 to the same again and writes nothing', async () => {
    const store = storeWithAnn();
    const answer = await put(store, aToldClient());
    expect([answer.status, JSON.parse(answer.body).status, store.writes]).toEqual([200, 'unchanged', []]);
  });

  it('reads a national number in the country of the client’s clinic', async () => {
    const store = storeWithAnn();
    store.standing = aStanding({ owner, profile: aProfile({ clinicId: 'paris', phoneHash }) });
    const roster = aRoster(aClinic(), aClinic({ clinicId: 'paris', country: 'FR' }));
    await put(store, aToldClient({ phone: '06 39 98 00 01' }), clientId, roster);
    expect(store.writes[0]?.changes[0]).toMatchObject({ profile: { phone: '+33639980001' } });
  });

  it('reads an international number also when the clinic has left the roster', async () => {
    const store = storeWithAnn();
    store.standing = aStanding({ owner, profile: aProfile({ clinicId: 'closed', phoneHash }) });
    expect((await put(store, aToldClient({ phone: '+33639980001' }))).status).toBe(200);
    expect((await put(store, aToldClient())).status).toBe(400);
  });

  it.each<[string, unknown, string]>([
    ['no JSON', '{', ''],
    ['no object', [], ''],
    ['an unknown field', { ...aToldClient(), clinicId: 'main' }, 'clinicId'],
    ['no first name', { ...aToldClient(), firstName: ' ' }, 'firstName'],
    ['an unreadable phone', aToldClient({ phone: '12' }), 'phone'],
    ['neither phone nor email', { ...aToldClient(), phone: undefined }, ''],
    ['another client than the address names', aToldClient({ clientId: 'C-2' }), 'clientId'],
    [
      'a consent without proof',
      { ...aToldClient(), consents: [{ ...aToldClient().consents[0], proof: '' }] },
      'consents[0].proof',
    ],
  ])('answers 400 to %s, names the path and stores nothing', async (_, body, path) => {
    const store = storeWithAnn();
    const answer = await put(store, body);
    expect(answer.status).toBe(400);
    expect(JSON.parse(answer.body).errors.map((fault: { path: string }) => fault.path)).toContain(path);
    expect(store.writes).toEqual([]);
  });

  it('answers 404 for a client who never had a session', async () => {
    const answer = await put(new IntakeStore(), aToldClient());
    expect([answer.status, JSON.parse(answer.body).errors[0].path]).toEqual([404, 'clientId']);
  });

  it('decides again when somebody else was first, and asks to come back when that has no end', async () => {
    const store = storeWithAnn();
    store.outcomes = [raced];
    expect((await put(store, aToldClient({ firstName: 'Anna' }))).status).toBe(200);
    store.outcomes = Array.from({ length: 5 }, () => raced);
    expect((await put(store, aToldClient({ firstName: 'Anna' }))).status).toBe(503);
  });
});

describe('DELETE /v1/clients/{clientId}', () => {
  it('answers 202 once the client is unknown to all and what was left has gone', async () => {
    const store = storeWithAnn();
    const answer = await erase(store);
    expect([answer.status, JSON.parse(answer.body)]).toEqual([202, { clientId, status: 'erased' }]);
    expect(store.writes).toMatchObject([
      { changes: [{ put: 'erasure', erasure: { at: now, contact: contactOwner(phoneHash) } }, { remove: 'phoneOf' }] },
    ]);
    expect(store.erased).toEqual([{ owner, staffPhones: ['+12125550111', '+12125550112'] }]);
  });

  it('answers 202 while something is left that the next call or the sweep takes', async () => {
    const store = storeWithAnn();
    store.left = 'more';
    const answer = await erase(store);
    expect([answer.status, JSON.parse(answer.body).status]).toEqual([202, 'erasing']);
  });

  it('goes on with one that was cut short, and writes no second one', async () => {
    const store = new IntakeStore();
    store.erasure = { at: now };
    expect((await erase(store)).status).toBe(202);
    expect([store.writes, store.erased.length]).toEqual([[], 1]);
  });

  it('leaves the words of a number alone that another client has too', async () => {
    const store = storeWithAnn();
    store.phone = { clientKeys: [readableIds.clientKey(clientId), readableIds.clientKey('C-2')], paged: [] };
    await erase(store);
    expect(store.writes[0]?.changes[0]).toEqual({ put: 'erasure', owner, erasure: { at: now } });
  });

  it.each(['C-1', 'nobody', 'no id'])('answers 404 for %s when nobody has told us of them', async (path) => {
    const store = new IntakeStore();
    expect((await erase(store, path)).status).toBe(404);
    expect([store.writes, store.erased]).toEqual([[], []]);
  });

  it('answers 409 while a Case is open, says which, and erases nothing', async () => {
    const store = storeWithAnn();
    store.standing = aStanding({ ...store.standing, openCase: aCase({ owner }) });
    const answer = await erase(store);
    expect([answer.status, JSON.parse(answer.body).errors]).toMatchObject([
      409,
      [{ path: 'clientId', message: expect.stringContaining('case A7') }],
    ]);
    expect([store.writes, store.erased]).toEqual([[], []]);
  });

  it('erases nothing when the race for the client cannot be won', async () => {
    const store = storeWithAnn();
    store.outcomes = Array.from({ length: 5 }, () => raced);
    expect((await erase(store)).status).toBe(503);
    expect(store.erased).toEqual([]);
  });
});
