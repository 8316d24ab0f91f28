import { describe, expect, it } from 'vitest';
import { id, openStore, startAt } from './store-fixture.ts';

const day = 24 * 60 * 60;

describe('what was read once', () => {
  it.each([
    ['a text', {}, 30],
    ['a form sent by a link', { byLink: true as const }, 400],
  ])('%s is known for as long as it may come again', async (_what, how, days) => {
    const { store, item } = await openStore();
    const read = { put: 'readText' as const, replyId: id('r'), at: startAt, ...how };
    expect(await store.commit({ expected: [], changes: [read] })).toEqual({ kind: 'committed' });
    expect(await store.commit({ expected: [], changes: [read] })).toEqual({ kind: 'lost', to: 'already-read' });
    const kept = await item(`READ#${id('r')}`, 'TEXT');
    expect(kept?.expiresAt).toEqual({ N: String(Date.parse(startAt) / 1000 + days * day) });
  });
});
