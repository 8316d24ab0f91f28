import { describe, expect, it } from 'vitest';
import type { Change } from '../../shared/domain/change.ts';
import type { TimelineEntry } from '../../shared/domain/history.ts';
import { MalformedInput } from '../../shared/domain/refusals.ts';
import {
  aCase,
  aFollowUp,
  aMessage,
  ann,
  aReply,
  aSession,
  aWrite,
  claimedAt,
  id,
  minutesLater,
  openStore,
  startAt,
  stranger,
  tellAnn,
} from './store-fixture.ts';

const replies = (from: number, to: number): Change[] =>
  Array.from({ length: to - from }, (_, n) => ({
    put: 'reply',
    owner: ann,
    reply: aReply({ at: minutesLater(from + n), body: `text ${from + n}` }),
  }));

const allPages = async (read: (cursor?: string) => Promise<{ entries: TimelineEntry[]; cursor?: string }>) => {
  const pages: TimelineEntry[][] = [];
  let cursor: string | undefined;
  do {
    const page = await read(cursor);
    pages.push(page.entries);
    cursor = page.cursor;
  } while (cursor !== undefined);
  return pages;
};

describe('the timeline', () => {
  it('is what stands and what is history in one order, oldest first', async () => {
    const opened = await openStore();
    const consent = {
      class: 'care',
      channel: 'sms',
      given: true,
      at: '2026-03-01T09:00:00-05:00',
      proof: 'form 7',
    } as const;
    await tellAnn(
      opened,
      { put: 'followUp', owner: ann, followUp: aFollowUp() },
      { put: 'newMessage', owner: ann, message: aMessage() },
      { put: 'reply', owner: ann, reply: aReply() },
      { put: 'newCase', openCase: aCase() },
      { put: 'consent', owner: ann, consent, at: consent.at },
    );
    expect(await opened.store.timeline(ann)).toEqual({
      entries: [
        { at: '2026-03-01T14:00:00.000Z', kind: 'consent', consent },
        { at: startAt, kind: 'session', session: aSession() },
        { at: minutesLater(1), kind: 'follow-up', followUp: aFollowUp() },
        { at: claimedAt, kind: 'message', message: aMessage() },
        { at: aCase().openedAt, kind: 'case', case: aCase() },
        { at: aReply().at, kind: 'reply', reply: aReply() },
      ],
    });
  });

  it('is empty for somebody nothing is known of', async () => {
    const { store } = await openStore();
    expect(await store.timeline(stranger)).toEqual({ entries: [] });
  });

  it('comes in pages, in order, with nothing twice and nothing left out', async () => {
    const opened = await openStore();
    await tellAnn(
      opened,
      { put: 'followUp', owner: ann, followUp: aFollowUp({ plannedAt: minutesLater(75) }) },
      ...replies(0, 90),
    );
    await opened.store.commit(aWrite(1, replies(90, 120)));

    const pages = await allPages((cursor) => opened.store.timeline(ann, cursor));
    expect(pages.map((page) => page.length)).toEqual([50, 50, 22]);
    const ats = pages.flat().map(({ at }) => at);
    expect(ats).toEqual([...ats].sort());
    expect(pages.flat().flatMap((entry) => (entry.kind === 'reply' ? [entry.reply.body] : []))).toEqual(
      Array.from({ length: 120 }, (_, n) => `text ${n}`),
    );
    expect(pages[1]?.some(({ kind }) => kind === 'follow-up')).toBe(true);
  });

  it('comes newest first when asked so, in the same pages, with nothing twice and nothing left out', async () => {
    const opened = await openStore();
    await tellAnn(
      opened,
      { put: 'followUp', owner: ann, followUp: aFollowUp({ plannedAt: minutesLater(75) }) },
      ...replies(0, 90),
    );
    await opened.store.commit(aWrite(1, replies(90, 120)));
    const forward = (await allPages((cursor) => opened.store.timeline(ann, cursor))).flat();
    const pages = await allPages((cursor) => opened.store.timeline(ann, cursor, 'newest-first'));
    expect(pages.map((page) => page.length)).toEqual([50, 50, 22]);
    expect(pages.flat()).toEqual(forward.toReversed());
  });

  it('shows what is retired between two pages once, where it stood', async () => {
    const opened = await openStore();
    const followUp = aFollowUp({ status: 'sent', plannedAt: minutesLater(60) });
    await tellAnn(
      opened,
      { put: 'plan', owner: ann, subjectKey: id('b'), revision: 1 },
      { put: 'followUp', owner: ann, followUp },
      ...replies(1, 80),
    );
    const first = await opened.store.timeline(ann);
    await opened.store.commit(
      aWrite(1, [
        { retire: 'followUp', owner: ann, followUp },
        { retire: 'session', owner: ann, session: aSession() },
      ]),
    );
    const second = await opened.store.timeline(ann, first.cursor);
    const seen = [...first.entries, ...second.entries].filter(({ kind }) => kind !== 'reply');
    expect(seen).toEqual([
      { at: startAt, kind: 'session', session: aSession() },
      { at: minutesLater(60), kind: 'follow-up', followUp },
    ]);
    const standing = await opened.store.clientStanding(ann);
    expect(standing).toMatchObject({ sessions: [], followUps: [], plannedRevisions: {} });
  });

  for (const cursor of ['', 'x', Buffer.from('NOW#PROFILE').toString('base64url')])
    it(`refuses the cursor "${cursor}", which was never given out`, async () => {
      const { store } = await openStore();
      await expect(store.timeline(ann, cursor)).rejects.toBeInstanceOf(MalformedInput);
    });
});
