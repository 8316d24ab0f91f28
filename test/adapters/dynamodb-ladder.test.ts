import { describe, expect, it } from 'vitest';
import type { Case } from '../../shared/domain/case.ts';
import type { Message } from '../../shared/domain/message.ts';
import {
  aCase,
  aMessage,
  ann,
  aSession,
  aWrite,
  id,
  minutesLater,
  type OpenedStore,
  openStore,
  tellAnn,
} from './store-fixture.ts';

const { followUpId: _, ...unbound } = aMessage();
const aPage = (staffId: string): Message => ({
  ...unbound,
  messageId: `page.${id('c')}.1.1.${staffId}.sms`,
  kind: 'page',
  status: 'accepted',
  staffId,
  caseId: id('c'),
  at: '2026-03-03T15:10:05.000Z',
});
const before = aCase();
const after: Case = { ...before, step: 1, nextStepAt: minutesLater(10, before.openedAt) };

const opened = async (openCase = before): Promise<OpenedStore> => {
  const table = await openStore();
  await tellAnn(table, { put: 'newCase', openCase, wake: 'page' });
  return table;
};
const pagesOf = async ({ store }: OpenedStore): Promise<Message[]> =>
  (await store.timeline(ann)).entries.flatMap((entry) => (entry.kind === 'message' ? [entry.message] : []));

describe('a step of the ladder', () => {
  it('is kept with its pages, clears the wake and raises the revision', async () => {
    const table = await opened();
    expect(await table.store.recordPaged(before, after, [aPage('kim'), aPage('lee')])).toBe(true);
    expect(await table.store.openCase(ann)).toEqual(after);
    expect(await pagesOf(table)).toEqual([aPage('kim'), aPage('lee')]);
    expect((await table.store.clientStanding(ann))?.profile.revision).toBe(2);
    const item = await table.item(ann, 'NOW#CASE');
    expect(Object.keys(item ?? {}).filter((name) => name.startsWith('wake'))).toEqual([]);
  });

  it('removes what the next round no longer has', async () => {
    const taken = aCase({ status: 'acknowledged', acknowledgedAt: before.openedAt, acknowledgedBy: 'kim', step: 1 });
    const table = await opened(taken);
    const { acknowledgedAt: _at, acknowledgedBy: _by, ...kept } = taken;
    const lapsed: Case = { ...kept, status: 'open', round: 2, step: 1, reasons: ['bleeding', 'no-outcome'] };
    expect(await table.store.recordPaged(taken, lapsed, [])).toBe(true);
    expect(await table.store.openCase(ann)).toEqual(lapsed);
  });

  const changes: Array<[string, Case]> = [
    ['acknowledged', aCase({ status: 'acknowledged', acknowledgedBy: 'kim', acknowledgedAt: before.openedAt })],
    ['started again by a reply that joined', aCase({ round: 2, acuity: 'emergency' })],
    ['moved on by another run', aCase({ step: 1 })],
  ];
  for (const [what, now] of changes)
    it(`keeps only the pages when the Case was ${what} meanwhile`, async () => {
      const table = await opened();
      await table.store.commit(aWrite(1, [{ put: 'case', openCase: now }]));
      expect(await table.store.recordPaged(before, after, [aPage('kim')])).toBe(false);
      expect(await table.store.openCase(ann)).toEqual(now);
      expect(await pagesOf(table)).toEqual([aPage('kim')]);
      expect((await table.item(ann, 'NOW#CASE'))?.wake).toEqual({ S: 'page' });
    });

  it('keeps the reasons of a reply that joined without moving the ladder', async () => {
    const table = await opened();
    const joined = aCase({ reasons: ['bleeding', 'pain'] });
    await table.store.commit(aWrite(1, [{ put: 'case', openCase: joined }]));
    const exhausted: Case = { ...after, reasons: ['bleeding', 'no-outcome'] };
    expect(await table.store.recordPaged(before, exhausted, [])).toBe(true);
    expect((await table.store.openCase(ann))?.reasons).toEqual(['bleeding', 'pain', 'no-outcome']);
  });

  it('keeps nothing of a Case that is gone and was not paged', async () => {
    const table = await openStore();
    await tellAnn(table);
    expect(await table.store.recordPaged(before, after, [])).toBe(false);
    expect(await table.store.openCase(ann)).toBeUndefined();
  });
});

describe('a wake', () => {
  const wakeOf = async (table: OpenedStore, itemKey: string) => (await table.item(ann, itemKey))?.wake;
  const sessionItem = `NOW#SESSION#${id('b')}`;

  it('is set by what must wake a function, with the time and a key to find it by', async () => {
    const table = await opened();
    expect(await table.item(ann, sessionItem)).toMatchObject({
      wake: { S: 'plan' },
      wakeAt: { S: '2026-03-02T15:00:00.000Z' },
      wakeKey: { S: expect.stringMatching(/^WAKE#[01]$/) },
    });
    expect(await wakeOf(table, 'NOW#CASE')).toEqual({ S: 'page' });
  });

  it('is not set by what need not', async () => {
    const table = await openStore();
    await tellAnn(table, { put: 'newCase', openCase: before });
    expect(await wakeOf(table, 'NOW#CASE')).toBeUndefined();
    expect(await table.item(ann, 'NOW#PROFILE')).not.toHaveProperty('wake');
  });

  it('stays through a write that sets none, and is set anew by one that does', async () => {
    const table = await opened();
    table.setNow('2026-03-02T15:05:00.000Z');
    await table.store.commit(
      aWrite(1, [
        { put: 'session', owner: ann, session: aSession({ revision: 2 }) },
        { put: 'case', openCase: before, wake: 'page' },
      ]),
    );
    expect(await table.item(ann, sessionItem)).toMatchObject({
      wake: { S: 'plan' },
      wakeAt: { S: '2026-03-02T15:00:00.000Z' },
    });
    expect(await table.item(ann, 'NOW#CASE')).toMatchObject({ wakeAt: { S: '2026-03-02T15:05:00.000Z' } });
  });

  it('of a session is cleared for the revision that was planned', async () => {
    const table = await opened();
    await table.store.clearSessionWake(ann, aSession());
    expect(await wakeOf(table, sessionItem)).toBeUndefined();
    expect((await table.store.clientStanding(ann))?.sessions).toEqual([aSession()]);
  });

  it('of a session stays when it was corrected since', async () => {
    const table = await opened();
    await table.store.commit(
      aWrite(1, [{ put: 'session', owner: ann, session: aSession({ revision: 2 }), wake: 'plan' }]),
    );
    await table.store.clearSessionWake(ann, aSession());
    expect(await wakeOf(table, sessionItem)).toEqual({ S: 'plan' });
  });

  it('of a session that is gone makes no item', async () => {
    const table = await openStore();
    await table.store.clearSessionWake(ann, aSession());
    expect(await table.item(ann, sessionItem)).toBeUndefined();
  });

  it('of a Case is cleared while its ladder stands', async () => {
    const table = await opened();
    await table.store.clearCaseWake(aCase({ reasons: ['anything'] }));
    expect(await wakeOf(table, 'NOW#CASE')).toBeUndefined();
    expect(await table.store.openCase(ann)).toEqual(before);
  });

  for (const [what, stale] of [
    ['round', aCase({ round: 0 })],
    ['status', aCase({ status: 'acknowledged' })],
    ['Case', aCase({ caseId: id('d') })],
  ] as const)
    it(`of a Case stays for another ${what}`, async () => {
      const table = await opened();
      await table.store.clearCaseWake(stale);
      expect(await wakeOf(table, 'NOW#CASE')).toEqual({ S: 'page' });
    });
});
