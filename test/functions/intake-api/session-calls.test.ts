import { describe, expect, it } from 'vitest';
import { cancelSession, correctSession, tellSession } from '../../../functions/intake-api/session-calls.ts';
import { clientOwner } from '../../../shared/domain/case.ts';
import type { SessionTold } from '../../../shared/domain/session-told.ts';
import type { WebRequest } from '../../../shared/web/http.ts';
import { aRoster, aSession, aStanding, aToldClient, aToldSession, now } from '../../support/told-session.ts';
import { IntakeStore, readableIds } from './intake-store.ts';

const sessionKey = readableIds.sessionKey('S-1');
const owner = clientOwner(readableIds.clientKey('C-1'));

const portsOn = (store: IntakeStore) => ({
  store,
  ids: async () => readableIds,
  clock: { now: () => now },
  roster: aRoster(),
});

const request = (body: string | Uint8Array): WebRequest => ({
  method: 'POST',
  resource: '/v1/{proxy+}',
  path: '/v1/sessions',
  query: {},
  headers: {},
  body: Buffer.from(body),
});

const asJson = (told: unknown): WebRequest => request(JSON.stringify(told));

const storeThatKnows = (session = aSession({ sessionKey })): IntakeStore => {
  const store = new IntakeStore();
  store.owners[sessionKey] = owner;
  store.standing = aStanding({
    owner,
    profile: { ...aStanding().profile, phoneHash: readableIds.phoneHash('+12125550150') },
    sessions: [session],
  });
  return store;
};

describe('POST /v1/sessions', () => {
  it('answers 201 and stores the session, its phone in E.164 and its instants in UTC', async () => {
    const store = new IntakeStore();
    const answer = await tellSession(portsOn(store))(
      asJson(aToldSession({ completedAt: '2026-03-02T14:30:00-05:00' })),
    );
    expect(answer.status).toBe(201);
    expect(JSON.parse(answer.body)).toEqual({ sessionId: 'S-1', clientId: 'C-1', status: 'accepted', revision: 1 });
    expect(store.writes).toHaveLength(1);
    expect(store.writes[0]?.changes).toMatchObject([
      { put: 'newSession', session: { completedAt: '2026-03-02T19:30:00.000Z' } },
      { put: 'clientProfile', profile: { phone: '+12125550150' } },
      { put: 'consent' },
      { put: 'phoneOf' },
    ]);
  });

  it('stores an address with the hash its opt-outs are found by', async () => {
    const store = new IntakeStore();
    const client = aToldClient({ phone: undefined, email: 'Ann@example.com' });
    expect((await tellSession(portsOn(store))(asJson(aToldSession({ client })))).status).toBe(201);
    expect(store.writes[0]?.changes).toMatchObject([
      { put: 'newSession' },
      {
        put: 'clientProfile',
        profile: { email: 'Ann@example.com', emailHash: readableIds.emailHash('ann@example.com') },
      },
      { put: 'consent' },
    ]);
  });

  it('answers 200 for the same session again and stores nothing', async () => {
    const store = storeThatKnows();
    const answer = await tellSession(portsOn(store))(asJson(aToldSession()));
    expect([answer.status, JSON.parse(answer.body).status, store.writes]).toEqual([200, 'duplicate', []]);
  });

  it('finds a closed session in the history', async () => {
    const store = storeThatKnows();
    store.standing = aStanding({ ...store.standing, sessions: [] });
    store.history = [{ at: now, kind: 'session', session: aSession({ sessionKey }) }];
    const answer = await tellSession(portsOn(store))(asJson(aToldSession()));
    expect(answer.status).toBe(200);
  });

  it('decides again when somebody else was first', async () => {
    const store = new IntakeStore();
    store.outcomes = [{ kind: 'lost', to: 'session-known' }];
    expect((await tellSession(portsOn(store))(asJson(aToldSession()))).status).toBe(201);
    expect(store.writes).toHaveLength(2);
  });

  it('answers 503 with Retry-After when five races in a row are lost', async () => {
    const store = new IntakeStore();
    store.outcomes = Array.from({ length: 5 }, () => ({ kind: 'lost' as const, to: 'revision' as const }));
    const answer = await tellSession(portsOn(store))(asJson(aToldSession()));
    expect([answer.status, answer.headers['retry-after']]).toEqual([503, '5']);
  });
});

describe('a session of a client who is being erased', () => {
  const storeThatErases = (): IntakeStore => {
    const store = new IntakeStore();
    store.owners[sessionKey] = owner;
    store.outcomes = Array.from({ length: 5 }, () => ({ kind: 'lost' as const, to: 'session-known' as const }));
    return store;
  };

  it('waits to be told anew until that is over', async () => {
    expect((await tellSession(portsOn(storeThatErases()))(asJson(aToldSession()))).status).toBe(503);
  });

  it('can be neither corrected nor cancelled', async () => {
    const store = storeThatErases();
    const corrected = await correctSession(portsOn(store))(asJson(aToldSession()), { sessionId: 'S-1' });
    const cancelled = await cancelSession(portsOn(store))(request(''), { sessionId: 'S-1' });
    expect([corrected.status, cancelled.status, store.writes]).toEqual([404, 404, []]);
  });
});

describe('a body that is not as agreed is a 400 problem with its path, and nothing is stored', () => {
  const client = aToldClient();
  const treatment = aToldSession().treatment;
  const course = { courseId: 'K', sessionNumber: 1, sessionsPlanned: 3 };
  const without = (name: keyof SessionTold): unknown => ({ ...aToldSession(), [name]: undefined });
  const rows: [title: string, told: unknown, path: string][] = [
    ['no object', [], ''],
    ['null', null, ''],
    ['an unknown field', { ...aToldSession(), notes: 'x' }, 'notes'],
    ['a misspelt field', { ...aToldSession(), client: { ...client, phoen: '1' } }, 'client.phoen'],
    ['no sessionId', without('sessionId'), 'sessionId'],
    ['a sessionId with a space', aToldSession({ sessionId: 'a b' }), 'sessionId'],
    ['a sessionId of 65', aToldSession({ sessionId: 'a'.repeat(65) }), 'sessionId'],
    ['no clinicId', without('clinicId'), 'clinicId'],
    ['an unknown clinicId', aToldSession({ clinicId: 'nowhere' }), 'clinicId'],
    ['a completedAt without offset', aToldSession({ completedAt: '2026-03-02T15:00:00' }), 'completedAt'],
    ['a completedAt on no day', aToldSession({ completedAt: '2026-02-30T15:00:00Z' }), 'completedAt'],
    ['an unknown device', { ...aToldSession(), treatment: { ...treatment, device: 'laser' } }, 'treatment.device'],
    [
      'a needle of 4.1 mm',
      { ...aToldSession(), treatment: { ...treatment, needleDepthMm: 4.1 } },
      'treatment.needleDepthMm',
    ],
    [
      'a needle as text',
      { ...aToldSession(), treatment: { ...treatment, needleDepthMm: '1' } },
      'treatment.needleDepthMm',
    ],
    ['no areas', { ...aToldSession(), treatment: { ...treatment, areas: [] } }, 'treatment.areas'],
    [
      'an unknown area',
      { ...aToldSession(), treatment: { ...treatment, areas: ['face', 'foot'] } },
      'treatment.areas[1]',
    ],
    [
      'an unknown indication',
      { ...aToldSession(), treatment: { ...treatment, indication: 'x' } },
      'treatment.indication',
    ],
    ['session 4 of 3', aToldSession({ course: { ...course, sessionNumber: 4 } }), 'course.sessionNumber'],
    ['an interval of no days', aToldSession({ course: { ...course, intervalDays: 0 } }), 'course.intervalDays'],
    ['no client', without('client'), 'client'],
    ['no first name', { ...aToldSession(), client: { ...client, firstName: '  ' } }, 'client.firstName'],
    ['an email that is none', aToldSession({ client: { ...client, email: 'ann@' } }), 'client.email'],
    ['an unreadable phone', aToldSession({ client: { ...client, phone: '12' } }), 'client.phone'],
    ['an unknown language', { ...aToldSession(), client: { ...client, language: 'de' } }, 'client.language'],
    ['an unknown zone', aToldSession({ client: { ...client, timeZone: 'Mars/Base' } }), 'client.timeZone'],
    [
      'an unknown channel',
      { ...aToldSession(), client: { ...client, preferredChannel: 'fax' } },
      'client.preferredChannel',
    ],
    ['an unknown risk flag', { ...aToldSession(), client: { ...client, riskFlags: ['x'] } }, 'client.riskFlags[0]'],
    ['no consents', { ...aToldSession(), client: { ...client, consents: undefined } }, 'client.consents'],
    [
      'a consent without proof',
      { ...aToldSession(), client: { ...client, consents: [{ ...client.consents[0], proof: '' }] } },
      'client.consents[0].proof',
    ],
  ];

  it.each(rows)('%s', async (_title, told, path) => {
    const store = new IntakeStore();
    const answer = await tellSession(portsOn(store))(asJson(told));
    expect(answer.status).toBe(400);
    expect(answer.headers['content-type']).toBe('application/problem+json');
    expect(JSON.parse(answer.body).errors).toContainEqual({ path, message: expect.any(String) });
    expect(store.writes).toEqual([]);
  });

  it.each([
    ['empty', ''],
    ['cut off', '{"sessionId":'],
    ['not UTF-8', Uint8Array.from([0x22, 0xff, 0x22])],
  ])('%s', async (_title, body) => {
    const answer = await tellSession(portsOn(new IntakeStore()))(request(body));
    expect([answer.status, JSON.parse(answer.body).errors]).toEqual([
      400,
      [{ path: '', message: 'the body must be JSON in UTF-8' }],
    ]);
  });
});

describe('PUT /v1/sessions/{sessionId}', () => {
  it.each([
    [200, 'corrected', aToldSession({ completedAt: '2026-03-02T18:00:00Z' })],
    [200, 'unchanged', aToldSession()],
  ])('answers %i %s', async (status, word, told) => {
    const answer = await correctSession(portsOn(storeThatKnows()))(asJson(told), { sessionId: 'S-1' });
    expect([answer.status, JSON.parse(answer.body).status]).toEqual([status, word]);
  });

  it('answers 404 for a session never told, 400 for a malformed one', async () => {
    const correct = correctSession(portsOn(new IntakeStore()));
    expect((await correct(asJson(aToldSession()), { sessionId: 'S-1' })).status).toBe(404);
    expect((await correct(asJson({}), { sessionId: 'S-1' })).status).toBe(400);
  });

  it('answers 409 when it would move the session to another client', async () => {
    const told = aToldSession({ client: aToldClient({ clientId: 'C-2' }) });
    const answer = await correctSession(portsOn(storeThatKnows()))(asJson(told), { sessionId: 'S-1' });
    expect(answer.status).toBe(409);
  });
});

describe('POST /v1/sessions/{sessionId}/cancel', () => {
  it('answers 202 and wakes the planner', async () => {
    const store = storeThatKnows();
    const answer = await cancelSession(portsOn(store))(request(''), { sessionId: 'S-1' });
    expect([answer.status, JSON.parse(answer.body)]).toEqual([202, { sessionId: 'S-1', status: 'cancelled' }]);
    expect(store.writes[0]?.changes).toMatchObject([
      { put: 'session', session: { status: 'cancelled' }, wake: 'plan' },
    ]);
  });

  it('answers 202 again and stores nothing', async () => {
    const store = storeThatKnows(aSession({ sessionKey, status: 'cancelled', revision: 2 }));
    expect((await cancelSession(portsOn(store))(request(''), { sessionId: 'S-1' })).status).toBe(202);
    expect(store.writes).toEqual([]);
  });

  it.each(['S-7', 'no such id'])('answers 404 for %s', async (sessionId) => {
    expect((await cancelSession(portsOn(storeThatKnows()))(request(''), { sessionId })).status).toBe(404);
  });
});
