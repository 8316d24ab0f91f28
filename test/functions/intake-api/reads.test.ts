import { describe, expect, it } from 'vitest';
import { clientTimeline } from '../../../functions/intake-api/client-timeline.ts';
import { health } from '../../../functions/intake-api/health.ts';
import { listCases } from '../../../functions/intake-api/list-cases.ts';
import { type Case, caseRank, clientOwner, contactOwner } from '../../../shared/domain/case.ts';
import type { TimelineEntry } from '../../../shared/domain/history.ts';
import { MalformedInput } from '../../../shared/domain/refusals.ts';
import type { Readiness } from '../../../shared/ports.ts';
import type { WebRequest } from '../../../shared/web/http.ts';
import { aClinic, annEmail, aProfile, aRoster, aSession, aStanding, key, now } from '../../support/told-session.ts';
import { readableIds } from './intake-store.ts';

const asked = (query: Record<string, string> = {}): WebRequest => ({
  method: 'GET',
  resource: '/v1/{proxy+}',
  path: '/v1',
  query,
  headers: {},
  body: new Uint8Array(),
});

describe('GET /v1/health', () => {
  const rows: [title: string, readiness: Omit<Readiness, 'sweptTo'> | undefined, status: 200 | 503][] = [
    ['is ok 15 minutes after a clean run', { checkedAt: '2026-03-02T19:45:00.000Z', problems: [] }, 200],
    ['is not ok later than that', { checkedAt: '2026-03-02T19:44:59.999Z', problems: [] }, 503],
    ['is not ok with a problem', { checkedAt: now, problems: ['the number is not two-way'] }, 503],
    ['is not ok before anybody has looked', undefined, 503],
  ];

  it.each(rows)('%s', async (_title, readiness, status) => {
    const store = { readiness: async () => readiness && { ...readiness, sweptTo: now } };
    const answer = await health({ store, clock: { now: () => now } })();
    expect(answer.status).toBe(status);
    expect(JSON.parse(answer.body)).toEqual({ status: status === 200 ? 'ok' : 'not ok' });
  });
});

const aCase = (name: string, changes: Partial<Case> = {}): Case => ({
  caseId: key(name),
  code: 'A7',
  owner: clientOwner(readableIds.clientKey('C-1')),
  clinicId: 'main',
  acuity: 'urgent',
  reasons: ['bleeding'],
  status: 'open',
  openedAt: now,
  deadlineAt: now,
  round: 1,
  step: 1,
  ...changes,
});

/** Lists in pages of two, as a store would give them: in order, each with its own cursor. */
const caseStore = (cases: readonly Case[]) => ({
  openCases: async (clinicId: string, cursor?: string) => {
    const all = cases
      .filter((one) => one.clinicId === clinicId)
      .sort((one, other) => (caseRank(one) < caseRank(other) ? -1 : 1));
    const from = Number(cursor ?? 0);
    return { cases: all.slice(from, from + 2), ...(all.length > from + 2 ? { cursor: String(from + 2) } : {}) };
  },
  clientStanding: async () => aStanding(),
});

describe('GET /v1/cases', () => {
  const roster = aRoster(aClinic(), aClinic({ clinicId: 'north' }));

  it('gives what is agreed of a Case and nothing else', async () => {
    const answer = await listCases({ store: caseStore([aCase('a')]), roster })(asked());
    expect(JSON.parse(answer.body)).toEqual({
      cases: [
        {
          caseId: key('a'),
          code: 'A7',
          clientId: 'C-1',
          acuity: 'urgent',
          reasons: ['bleeding'],
          status: 'open',
          openedAt: now,
          deadlineAt: now,
          step: 1,
        },
      ],
    });
  });

  it('names no client for a Case of an unknown sender', async () => {
    const store = caseStore([aCase('a', { owner: contactOwner(key('x')) })]);
    const answer = await listCases({ store, roster })(asked());
    expect(JSON.parse(answer.body).cases[0]).not.toHaveProperty('clientId');
  });

  it('lists all clinics as one, most urgent first, then oldest first, page by page without loss or repetition', async () => {
    const acuities = ['watch', 'urgent', 'emergency', 'unclear'] as const;
    const letters = 'abcdefghijklmnopqrstuvwxyz';
    const cases = Array.from({ length: 61 }, (_, index) =>
      aCase(`${letters[index % 26]}${letters[Math.floor(index / 26)]}`, {
        clinicId: index % 3 === 0 ? 'north' : 'main',
        acuity: acuities[index % 4] ?? 'watch',
        // Several were opened in the same millisecond.
        openedAt: new Date(Date.UTC(2026, 2, 1, 0, Math.floor(index / 5))).toISOString(),
      }),
    );
    const listed: string[] = [];
    let cursor: string | undefined;
    let pages = 0;
    do {
      const answer = await listCases({ store: caseStore(cases), roster })(
        asked(cursor === undefined ? {} : { cursor }),
      );
      const page: { cases: Case[]; cursor?: string } = JSON.parse(answer.body);
      listed.push(...page.cases.map((one) => one.caseId));
      cursor = page.cursor;
      pages += 1;
    } while (cursor !== undefined);
    expect(pages).toBe(3);
    expect(new Set(listed).size).toBe(61);
    const ranks = listed.map((caseId) => {
      const found = cases.find((one) => one.caseId === caseId);
      return found ? caseRank(found) : '';
    });
    expect(ranks).toEqual([...ranks].sort());
  });

  it.each([
    [{}, 2],
    [{ status: 'open' }, 2],
    [{ status: 'acknowledged' }, 1],
  ])('asked with %j it lists %i', async (query, count) => {
    const store = caseStore([
      aCase('a'),
      aCase('b', { status: 'acknowledged', acknowledgedAt: now, acknowledgedBy: 'nadia' }),
    ]);
    const answer = await listCases({ store, roster })(asked(query));
    expect(JSON.parse(answer.body).cases).toHaveLength(count);
  });

  it.each([
    ['status', { status: 'closed' }],
    ['status', { status: 'resolved' }],
    ['status', { status: 'constructor' }],
    ['cursor', { cursor: 'made up' }],
    ['cursor', { cursor: Buffer.from('[{"clinicId":"elsewhere"}]').toString('base64url') }],
  ])('refuses a %s it does not know', async (path, query) => {
    const answer = await listCases({ store: caseStore([]), roster })(asked(query));
    expect([answer.status, JSON.parse(answer.body).errors[0].path]).toEqual([400, path]);
  });
});

describe('GET /v1/clients/{clientId}/timeline', () => {
  const entries: TimelineEntry[] = [
    { at: now, kind: 'session', session: aSession() },
    {
      at: now,
      kind: 'reply',
      reply: {
        replyId: key('r'),
        at: now,
        channel: 'sms',
        body: 'my private words',
        acuity: 'urgent',
        reasons: ['bleeding'],
      },
    },
    { at: now, kind: 'case', case: aCase('a') },
    {
      at: now,
      kind: 'message',
      message: {
        messageId: 'm',
        kind: 'day-1-check',
        channel: 'sms',
        status: 'delivered',
        at: now,
        providerMessageId: 'p',
      },
    },
  ];
  const known = aProfile({
    email: annEmail.address,
    emailHash: annEmail.emailHash,
    deadContacts: [{ channel: 'email', at: now }],
  });
  const store = {
    clientStanding: async (owner: string) =>
      owner === clientOwner(readableIds.clientKey('C-1')) ? aStanding({ profile: known }) : undefined,
    timeline: async (_owner: string, cursor?: string) => {
      if (cursor !== undefined && cursor !== 'next') throw new MalformedInput('a cursor that was never given out');
      return cursor ? { entries: [] } : { entries, cursor: 'next' };
    },
  };
  const timeline = clientTimeline({ store, ids: async () => readableIds });

  it('gives the client as agreed and the entries in order, with a cursor for more', async () => {
    const { client, entries: given, cursor } = JSON.parse((await timeline(asked(), { clientId: 'C-1' })).body);
    const { clientKey: _key, clinicId: _clinic, revision: _revision, phoneHash: _hash, ...agreed } = aProfile();
    expect(client).toEqual({ ...agreed, email: annEmail.address });
    expect(cursor).toBe('next');
    expect(given).toEqual([
      {
        at: now,
        kind: 'session',
        sessionId: 'S-1',
        status: 'completed',
        completedAt: aSession().completedAt,
        revision: 1,
      },
      { at: now, kind: 'reply', channel: 'sms', acuity: 'urgent', reasons: ['bleeding'] },
      {
        at: now,
        kind: 'case',
        caseId: key('a'),
        code: 'A7',
        acuity: 'urgent',
        reasons: ['bleeding'],
        status: 'open',
        openedAt: now,
      },
      { at: now, kind: 'message', name: 'day-1-check', channel: 'sms', status: 'delivered' },
    ]);
  });

  it('says of a resolved Case when, by whom and how it ended, and keeps the note to the staff', async () => {
    const ended = {
      ...aCase('a'),
      status: 'resolved',
      resolvedAt: now,
      resolvedBy: 'nadia',
      outcome: 'seen-at-clinic',
      note: 'my private note',
    } as const;
    const ask = clientTimeline({
      store: { ...store, timeline: async () => ({ entries: [{ at: now, kind: 'case', case: ended }] }) },
      ids: async () => readableIds,
    });
    const { body } = await ask(asked(), { clientId: 'C-1' });
    expect(JSON.parse(body).entries).toMatchObject([
      { kind: 'case', status: 'resolved', resolvedAt: now, resolvedBy: 'nadia', outcome: 'seen-at-clinic' },
    ]);
    expect(body).not.toContain('private');
  });

  it("gives nobody the client's own words", async () => {
    expect((await timeline(asked(), { clientId: 'C-1' })).body).not.toContain('private');
  });

  it('ends without a cursor', async () => {
    const body = JSON.parse((await timeline(asked({ cursor: 'next' }), { clientId: 'C-1' })).body);
    expect(body).not.toHaveProperty('cursor');
  });

  it.each(['C-2', 'no such id'])('answers 404 for %s', async (clientId) => {
    expect((await timeline(asked(), { clientId })).status).toBe(404);
  });

  it('answers 400 for a cursor that was never given out', async () => {
    const answer = await timeline(asked({ cursor: 'made up' }), { clientId: 'C-1' });
    expect([answer.status, JSON.parse(answer.body).errors[0].path]).toEqual([400, 'cursor']);
  });
});
