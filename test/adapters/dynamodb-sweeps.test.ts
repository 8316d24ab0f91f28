import { describe, expect, it } from 'vitest';
import type { Case } from '../../shared/domain/case.ts';
import type { FollowUp } from '../../shared/domain/follow-up.ts';
import { aCase, aClaimed, aFollowUp, ann, aSession, aWrite, id, openStore, startAt, tellAnn } from './store-fixture.ts';

const end = '2026-12-31T00:00:00.000Z';
const sessionItem = `NOW#SESSION#${id('b')}`;
const followUpItem = `NOW#FOLLOWUP#${id('b')}.day-1-check.1`;

describe('wakes that are still there', () => {
  it('are found by their age, oldest first', async () => {
    const opened = await openStore();
    await tellAnn(opened);
    opened.setNow('2026-03-02T15:01:00.000Z');
    await opened.store.commit(aWrite(1, [{ put: 'newCase', openCase: aCase(), wake: 'page' }]));
    const session = { owner: ann, itemKey: sessionItem, at: startAt };
    const openCase = { owner: ann, itemKey: 'NOW#CASE', at: '2026-03-02T15:01:00.000Z' };
    expect(await opened.store.wakesBefore(startAt)).toEqual([]);
    expect(await opened.store.wakesBefore('2026-03-02T15:01:00.000Z')).toEqual([session]);
    expect(await opened.store.wakesBefore(end)).toEqual([session, openCase]);
    await opened.store.clearSessionWake(ann, aSession());
    expect(await opened.store.wakesBefore(end)).toEqual([openCase]);
  });

  it('are stirred: the stream hands the item over once more, and the wake is young again', async () => {
    const opened = await openStore();
    await tellAnn(opened);
    const [pointer] = await opened.store.wakesBefore(end);
    if (!pointer) throw new Error('no wake');
    await opened.store.stir(pointer, '2026-03-02T15:10:00.000Z');
    const stream = opened.dynamo.stream('arn:aws:dynamodb:us-east-1:000000000000:table/aftercare');
    const last = (await stream.read('test', 100)).at(-1);
    expect(last).toMatchObject({
      eventName: 'MODIFY',
      dynamodb: { Keys: { PK: { S: ann }, SK: { S: sessionItem } }, NewImage: { wake: { S: 'plan' } } },
    });
    expect(await opened.store.wakesBefore('2026-03-02T15:10:00.000Z')).toEqual([]);
  });

  it('are not made by stirring what is done or gone', async () => {
    const opened = await openStore();
    await tellAnn(opened);
    await opened.store.clearSessionWake(ann, aSession());
    await opened.store.stir({ owner: ann, itemKey: sessionItem, at: startAt }, startAt);
    await opened.store.stir({ owner: ann, itemKey: 'NOW#CASE', at: startAt }, startAt);
    expect(await opened.store.wakesBefore(end)).toEqual([]);
    expect(await opened.item(ann, 'NOW#CASE')).toBeUndefined();
  });
});

describe('overdue work', () => {
  const followUps: Array<[string, FollowUp, hour: string | undefined]> = [
    ['planned, in the hour it is due', aFollowUp(), '2026-03-03T15'],
    ['planned late, in the hour it was written', aFollowUp({ dueAt: '2026-02-01T10:00:00.000Z' }), '2026-03-02T15'],
    ['claimed, when its time to settle ends', aClaimed({ settleBy: '2026-03-03T16:30:10.000Z' }), '2026-03-03T16'],
    ['unknown, when its time to settle ends', aClaimed({ status: 'unknown' }), '2026-03-03T15'],
    ['sent, never', aFollowUp({ status: 'sent' }), undefined],
    ['skipped, never', aFollowUp({ status: 'skipped', reason: 'opted-out' }), undefined],
    ['withdrawn, never', aFollowUp({ status: 'withdrawn' }), undefined],
  ];
  for (const [what, followUp, hour] of followUps)
    it(`a FollowUp: ${what}`, async () => {
      const opened = await openStore();
      await tellAnn(opened, { put: 'followUp', owner: ann, followUp });
      expect((await opened.item(ann, followUpItem))?.dueKey?.S).toEqual(
        hour === undefined ? undefined : expect.stringMatching(new RegExp(`^DUE#${hour}#[01]$`)),
      );
      const at = followUp.status === 'planned' ? followUp.dueAt : followUp.settleBy;
      if (hour !== undefined && at !== undefined) {
        expect(await opened.store.overdue(hour, at)).toEqual([]);
        expect(await opened.store.overdue(hour, end)).toEqual([{ owner: ann, itemKey: followUpItem, at }]);
      }
    });

  const nextStepAt = '2026-03-03T16:20:00.000Z';
  const acknowledged = { status: 'acknowledged', acknowledgedBy: 'kim', acknowledgedAt: startAt } as const;
  const cases: Array<[string, Case, at: string | undefined]> = [
    ['from when it pages while nobody was paged', aCase(), '2026-03-03T15:10:00.000Z'],
    ['at its next step once somebody was', aCase({ step: 1, nextStepAt }), nextStepAt],
    ['when an outcome should have followed', aCase({ ...acknowledged, nextStepAt }), nextStepAt],
    ['never when it pages nobody', aCase({ pagesFrom: undefined }), undefined],
    [
      'never when it pages nobody and was acknowledged',
      aCase({ ...acknowledged, pagesFrom: undefined, nextStepAt }),
      undefined,
    ],
  ];
  for (const [what, openCase, at] of cases)
    it(`a Case: ${what}`, async () => {
      const opened = await openStore();
      await tellAnn(opened, { put: 'newCase', openCase });
      expect((await opened.item(ann, 'NOW#CASE'))?.dueAt).toEqual(at === undefined ? undefined : { S: at });
      if (at !== undefined)
        expect(await opened.store.overdue(at.slice(0, 13), end)).toEqual([{ owner: ann, itemKey: 'NOW#CASE', at }]);
    });

  it('is no longer found once it is done', async () => {
    const opened = await openStore();
    await tellAnn(opened, { put: 'newCase', openCase: aCase() });
    await opened.store.commit(aWrite(1, [{ put: 'case', openCase: aCase({ pagesFrom: undefined }) }]));
    expect(await opened.store.overdue('2026-03-03T15', end)).toEqual([]);
  });
});

describe('readiness', () => {
  it('is what was found last', async () => {
    const { store } = await openStore();
    expect(await store.readiness()).toBeUndefined();
    const found = { checkedAt: startAt, problems: ['main: two-way is off'], sweptTo: '2026-03-02T15' };
    await store.putReadiness({ ...found, problems: [] });
    await store.putReadiness(found);
    expect(await store.readiness()).toEqual(found);
  });
});

describe('the carrier’s message parts of a second', () => {
  const rows: Array<[string, parts: number[], partsPerSecond: number, taken: boolean[]]> = [
    ['one by one until there is none left', [1, 1, 1], 2, [true, true, false]],
    ['not in part', [2, 2], 3, [true, false]],
    ['a long text fills what is left', [1, 2, 1], 3, [true, true, false]],
    ['a text longer than a second takes goes alone', [2, 1], 1, [true, false]],
    ['but not beside another', [1, 2], 1, [true, false]],
  ];
  for (const [what, parts, partsPerSecond, taken] of rows)
    it(what, async () => {
      const { store } = await openStore();
      const outcomes: boolean[] = [];
      for (const one of parts) outcomes.push(await store.takeSendToken('arn:number', 1000, one, partsPerSecond));
      expect(outcomes).toEqual(taken);
    });

  it('are counted for each number and each second', async () => {
    const { store } = await openStore();
    expect(await store.takeSendToken('arn:one', 1000, 1, 1)).toBe(true);
    expect(await store.takeSendToken('arn:one', 1001, 1, 1)).toBe(true);
    expect(await store.takeSendToken('arn:two', 1000, 1, 1)).toBe(true);
    expect(await store.takeSendToken('arn:one', 1000, 1, 1)).toBe(false);
  });

  it('are never given out twice to two who ask at once', async () => {
    const { store } = await openStore();
    const asked = await Promise.all(Array.from({ length: 10 }, () => store.takeSendToken('arn:one', 1000, 1, 3)));
    expect(asked.filter(Boolean)).toHaveLength(3);
  });
});
