import { describe, expect, it } from 'vitest';
import { hmacIds } from '../../shared/adapters/hmac-ids.ts';
import { type Case, contactOwner } from '../../shared/domain/case.ts';
import { raise } from '../../shared/domain/concern.ts';
import { InvariantViolation } from '../../shared/domain/refusals.ts';
import { caseMark, decideResolution, type ResolvedCase } from '../../shared/domain/resolution.ts';
import { aClinic } from '../support/builders.ts';
import { aCase, aMessage, ann, aReply, aWrite, id, minutesLater, openStore, tellAnn } from './store-fixture.ts';

const resolvedAt = '2026-03-03T16:00:00.000Z';
const resolved = (open: Case = aCase(), note = 'dressed, back on Friday'): ResolvedCase => {
  const asked = {
    caseId: open.caseId,
    seen: caseMark(open, undefined),
    outcome: 'seen-at-clinic',
    note,
    staffId: 'nadia',
  };
  const decision = decideResolution(open, undefined, asked, resolvedAt);
  if (decision.kind !== 'resolve') throw new Error(decision.reason);
  return decision.resolved;
};
const resolving = (revision: number, open?: Case) => aWrite(revision, [{ retire: 'case', resolved: resolved(open) }]);

const withCase = async () => {
  const opened = await openStore();
  await tellAnn(opened, { put: 'newCase', openCase: aCase(), wake: 'page' });
  return opened;
};

describe('a Case that is resolved', () => {
  it('leaves the standing for the history, frees its code and raises the revision, all in one', async () => {
    const opened = await withCase();
    expect(await opened.store.commit(resolving(1))).toEqual({ kind: 'committed' });
    expect(await opened.store.openCase(ann)).toBeUndefined();
    expect(await opened.item('CODE#main#A7', 'CASE')).toBeUndefined();
    expect((await opened.store.clientStanding(ann))?.profile.revision).toBe(2);
    expect(await opened.store.resolvedCase(aCase())).toEqual(resolved());
  });

  it('is on no list, wakes nobody and is not missed', async () => {
    const opened = await withCase();
    await opened.store.commit(resolving(1));
    expect(await opened.store.openCases('main')).toEqual({ cases: [] });
    const late = minutesLater(2 * 24 * 60);
    expect((await opened.store.wakesBefore(late)).filter(({ itemKey }) => itemKey === 'NOW#CASE')).toEqual([]);
    expect(await opened.store.overdue('2026-03-03T15', late)).toEqual([]);
    expect(await opened.store.recordPaged(aCase(), aCase({ step: 1 }), [])).toBe(false);
    await opened.store.clearCaseWake(aCase());
    expect(await opened.store.openCase(ann)).toBeUndefined();
  });

  it('stands in the timeline where it stood open, with its end', async () => {
    const opened = await withCase();
    const before = (await opened.store.timeline(ann)).entries.map(({ at, kind }) => [at, kind]);
    await opened.store.commit(resolving(1));
    const { entries } = await opened.store.timeline(ann);
    expect(entries.map(({ at, kind }) => [at, kind])).toEqual(before);
    expect(entries.find(({ kind }) => kind === 'case')).toEqual({
      at: aCase().openedAt,
      kind: 'case',
      case: resolved(),
    });
  });

  it('is lost to whoever wrote first, and nothing of it is kept', async () => {
    const opened = await withCase();
    await opened.store.commit(aWrite(1, [{ put: 'reply', owner: ann, reply: aReply() }]));
    expect(await opened.store.commit(resolving(1))).toEqual({ kind: 'lost', to: 'revision' });
    expect(await opened.store.openCase(ann)).toEqual(aCase());
    expect(await opened.store.resolvedCase(aCase())).toBeUndefined();
    expect(await opened.item('CODE#main#A7', 'CASE')).toBeDefined();
  });

  it('is resolved once, and never in the place of another one', async () => {
    const opened = await withCase();
    await opened.store.commit(resolving(1));
    expect(await opened.store.commit(resolving(2))).toEqual({ kind: 'lost', to: 'revision' });
    const next = aCase({ caseId: id('d'), openedAt: minutesLater(90), code: 'B5' });
    await opened.store.commit(aWrite(2, [{ put: 'newCase', openCase: next }]));
    expect(await opened.store.commit(resolving(3))).toEqual({ kind: 'lost', to: 'revision' });
    expect(await opened.store.openCase(ann)).toEqual(next);
  });

  it('makes room: the next red flag opens a fresh Case, paged from its first step, even by the same code', async () => {
    const opened = await withCase();
    await opened.store.commit(resolving(1));
    const { raised, change } = raise({
      owner: ann,
      concern: { acuity: 'urgent', reasons: ['bleeding'], at: minutesLater(5, resolvedAt) },
      clinic: aClinic(),
      causeId: id('r'),
      codeAttempt: 0,
    });
    const again = { ...raised, code: 'A7' };
    expect(
      await opened.store.commit(aWrite(2, [{ ...change, put: 'newCase', openCase: again, wake: 'page' }])),
    ).toEqual({
      kind: 'committed',
    });
    expect(await opened.store.openCase(ann)).toMatchObject({ status: 'open', round: 1, step: 0 });
    expect(raised.caseId).not.toBe(aCase().caseId);
    expect(await opened.store.resolvedCase(aCase())).toEqual(resolved());
  });

  it('of an unknown number goes the same way', async () => {
    const opened = await openStore();
    const owner = contactOwner(id('s'));
    const open = aCase({ owner });
    await opened.store.commit(
      aWrite(
        0,
        [
          { put: 'contactProfile', owner, profile: { clinicId: 'main', revision: 1, phone: '+12125550199' } },
          { put: 'newCase', openCase: open },
        ],
        owner,
      ),
    );
    const write = aWrite(1, [{ retire: 'case', resolved: resolved(open) }], owner);
    expect(await opened.store.commit(write)).toEqual({ kind: 'committed' });
    expect((await opened.store.contactStanding(owner)).openCase).toBeUndefined();
    expect(await opened.store.resolvedCase(open)).toEqual(resolved(open));
  });

  it('is erased with its client, note and all', async () => {
    const opened = await withCase();
    await opened.store.commit(resolving(1));
    const erased = aWrite(2, [{ put: 'erasure', owner: ann, erasure: { at: resolvedAt } }]);
    expect(await opened.store.commit(erased)).toEqual({ kind: 'committed' });
    expect(await opened.store.eraseRest(ann, hmacIds('a key of the tests'), [])).toBe('done');
    expect(await opened.store.resolvedCase(aCase())).toBeUndefined();
  });

  it('holds no more than was agreed on', async () => {
    const opened = await withCase();
    const write = aWrite(1, [{ retire: 'case', resolved: { ...resolved(), note: 'n'.repeat(1001) } }]);
    await expect(opened.store.commit(write)).rejects.toBeInstanceOf(InvariantViolation);
  });
});

describe('what is read of a Case', () => {
  it('its replies, newest first, however many pages lie between', async () => {
    const opened = await withCase();
    const openedAt = aCase().openedAt;
    const replies = Array.from({ length: 7 }, (_, n) => aReply({ replyId: id('e'), at: minutesLater(n, openedAt) }));
    await opened.store.commit(
      aWrite(1, [
        { put: 'reply', owner: ann, reply: aReply({ at: minutesLater(-1, openedAt) }) },
        ...replies.map((reply) => ({ put: 'reply', owner: ann, reply }) as const),
        ...Array.from(
          { length: 30 },
          (_, n) =>
            ({
              put: 'newMessage',
              owner: ann,
              message: aMessage({
                messageId: `page.${n}`,
                kind: 'page',
                caseId: id('c'),
                staffId: 'nadia',
                at: minutesLater(10 + n, openedAt),
              }),
            }) as const,
        ),
      ]),
    );
    expect(await opened.store.repliesSince(ann, openedAt, 50)).toEqual(replies.toReversed());
    expect(await opened.store.repliesSince(ann, openedAt, 2)).toEqual(replies.toReversed().slice(0, 2));
    expect(await opened.store.repliesSince(contactOwner(id('s')), openedAt, 2)).toEqual([]);
  });

  it('its own pages, newest first, and not those of an earlier one', async () => {
    const opened = await withCase();
    const page = (caseId: string, minutes: number) =>
      aMessage({
        messageId: `page.${caseId}`,
        kind: 'page',
        caseId,
        staffId: 'nadia',
        at: minutesLater(minutes, aCase().openedAt),
      });
    const [mine, later, other] = [page(id('c'), 1), { ...page(id('c'), 3), messageId: 'page.later' }, page(id('d'), 2)];
    await opened.store.commit(
      aWrite(
        1,
        [mine, later, other].map((message) => ({ put: 'newMessage', owner: ann, message }) as const),
      ),
    );
    expect(await opened.store.pagesAbout(aCase(), 50)).toEqual([later, mine]);
    expect(await opened.store.pagesAbout(aCase(), 1)).toEqual([later]);
  });

  it('a Case that was never resolved is none', async () => {
    const opened = await withCase();
    expect(await opened.store.resolvedCase(aCase())).toBeUndefined();
  });
});
