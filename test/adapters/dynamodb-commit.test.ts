import { describe, expect, it } from 'vitest';
import { AwsError } from '../../infra/local/parts.ts';
import { contactOwner } from '../../shared/domain/case.ts';
import type { Change, LostTo } from '../../shared/domain/change.ts';
import { InvariantViolation } from '../../shared/domain/refusals.ts';
import {
  aCase,
  aFollowUp,
  aMessage,
  ann,
  aProfile,
  aReply,
  aSession,
  aWrite,
  id,
  minutesLater,
  openStore,
  startAt,
  stranger,
  tellAnn,
} from './store-fixture.ts';

describe('a decision is written whole, or not at all', () => {
  it('keeps everything a first telling brings', async () => {
    const opened = await openStore();
    await tellAnn(
      opened,
      { put: 'plan', owner: ann, subjectKey: id('b'), revision: 1 },
      { put: 'followUp', owner: ann, followUp: aFollowUp() },
      { put: 'phoneOf', phoneHash: id('p'), clientKey: id('a') },
    );

    expect(await opened.store.clientStanding(ann)).toEqual({
      owner: ann,
      profile: aProfile(),
      sessions: [aSession()],
      bookings: [],
      plannedRevisions: { [id('b')]: 1 },
      followUps: [aFollowUp()],
    });
    expect(await opened.store.ownerOfSession(id('b'))).toBe(ann);
    expect(await opened.store.phoneRecord(id('p'))).toEqual({ clientKeys: [id('a')], paged: [] });
  });

  it('raises the revision of a profile it does not write', async () => {
    const opened = await openStore();
    await tellAnn(opened);
    await opened.store.commit(aWrite(1, [{ put: 'followUp', owner: ann, followUp: aFollowUp() }]));
    expect((await opened.store.clientStanding(ann))?.profile).toEqual(aProfile({ revision: 2 }));
  });

  it('knows nobody it was not told about', async () => {
    const { store } = await openStore();
    expect(await store.clientStanding(ann)).toBeUndefined();
    expect(await store.contactStanding(stranger)).toEqual({ owner: stranger });
    expect(await store.ownerOfSession(id('b'))).toBeUndefined();
    expect(await store.openCase(ann)).toBeUndefined();
    expect(await store.readText(id('r'))).toBeUndefined();
    expect(await store.staffLink(id('t'))).toBeUndefined();
    expect(await store.phoneRecord(id('p'))).toEqual({ clientKeys: [], paged: [] });
  });

  it('keeps a contact nobody is known by, with its Case', async () => {
    const { store } = await openStore();
    const profile = { clinicId: 'main', revision: 1, phone: '+12125550199' };
    const openCase = aCase({ owner: stranger });
    await store.commit(
      aWrite(
        0,
        [
          { put: 'contactProfile', owner: stranger, profile },
          { put: 'newCase', openCase, wake: 'page' },
        ],
        stranger,
      ),
    );
    expect(await store.contactStanding(stranger)).toEqual({ owner: stranger, profile, openCase });
    expect(await store.openCase(stranger)).toEqual(openCase);
  });

  it('keeps an answer with the text it answers', async () => {
    const { store } = await openStore();
    const answer = {
      at: startAt,
      owner: ann,
      clinicId: 'main',
      kind: 'answer',
      to: '+12125550101',
      text: 'Thanks',
    } as const;
    await store.commit({ expected: [], changes: [{ put: 'readText', replyId: id('r'), at: startAt, answer }] });
    await store.commit({ expected: [], changes: [{ put: 'readText', replyId: id('q'), at: startAt }] });
    expect(await store.readText(id('r'))).toEqual({ answer });
    expect(await store.readText(id('q'))).toEqual({});
  });

  it('writes nothing when there is nothing to write', async () => {
    const { store } = await openStore();
    expect(await store.commit({ expected: [], changes: [] })).toEqual({ kind: 'committed' });
  });
});

describe('a lost race is a value, and nothing is written', () => {
  const taken: Change[] = [
    { put: 'newCase', openCase: aCase({ owner: contactOwner(id('o')) }) },
    { put: 'optOut', phoneHash: id('p'), at: startAt },
    { put: 'newMessage', owner: ann, message: aMessage() },
    { put: 'readText', replyId: id('r'), at: startAt },
  ];
  const rows: Array<{ to: LostTo; revision?: number; change: Change }> = [
    { to: 'revision', revision: 0, change: { put: 'reply', owner: ann, reply: aReply() } },
    { to: 'revision', revision: 7, change: { put: 'reply', owner: ann, reply: aReply() } },
    { to: 'session-known', change: { put: 'newSession', owner: ann, session: aSession(), wake: 'plan' } },
    { to: 'code-taken', change: { put: 'newCase', openCase: aCase() } },
    { to: 'message-known', change: { put: 'newMessage', owner: ann, message: aMessage() } },
    { to: 'opted-out', change: { require: 'noOptOut', phoneHash: id('p') } },
    { to: 'already-read', change: { put: 'readText', replyId: id('r'), at: startAt } },
  ];
  for (const { to, revision = 1, change } of rows)
    it(`lost to ${to} when ${revision === 1 ? 'it is there already' : `revision ${revision} was read`}`, async () => {
      const opened = await openStore();
      await tellAnn(opened, ...taken);
      const witness: Change = { put: 'followUp', owner: ann, followUp: aFollowUp() };
      expect(await opened.store.commit(aWrite(revision, [witness, change]))).toEqual({ kind: 'lost', to });
      expect((await opened.store.clientStanding(ann))?.followUps).toEqual([]);
      expect((await opened.store.clientStanding(ann))?.profile.revision).toBe(1);
    });

  it('says what was taken rather than that the revision moved', async () => {
    const opened = await openStore();
    await tellAnn(opened, ...taken);
    const changes: Change[] = [{ require: 'noOptOut', phoneHash: id('p') }];
    expect(await opened.store.commit(aWrite(9, changes))).toEqual({ kind: 'lost', to: 'opted-out' });
  });

  it('of two decisions on one revision one wins', async () => {
    const opened = await openStore();
    await tellAnn(opened);
    const outcomes = await Promise.all(
      [id('x'), id('y'), id('z')].map((replyId) =>
        opened.store.commit(aWrite(1, [{ put: 'reply', owner: ann, reply: aReply({ replyId }) }])),
      ),
    );
    expect(outcomes.filter(({ kind }) => kind === 'committed')).toHaveLength(1);
    expect(outcomes.filter((outcome) => outcome.kind === 'lost' && outcome.to === 'revision')).toHaveLength(2);
  });

  it('a second open Case of one owner is lost to the revision', async () => {
    const opened = await openStore();
    await tellAnn(opened, { put: 'newCase', openCase: aCase() });
    const second = aCase({ caseId: id('d'), code: 'B2' });
    expect(await opened.store.commit(aWrite(1, [{ put: 'newCase', openCase: second }]))).toEqual({
      kind: 'lost',
      to: 'revision',
    });
  });

  it('a code is taken in its own clinic only', async () => {
    const opened = await openStore();
    await tellAnn(opened, ...taken);
    const elsewhere = aCase({ clinicId: 'uptown' });
    expect(await opened.store.commit(aWrite(1, [{ put: 'newCase', openCase: elsewhere }]))).toEqual({
      kind: 'committed',
    });
  });

  it('an opt-out that was lifted stands in nobody’s way', async () => {
    const opened = await openStore();
    await tellAnn(opened, ...taken);
    await opened.store.commit({ expected: [], changes: [{ remove: 'optOut', phoneHash: id('p') }] });
    const write = aWrite(1, [{ require: 'noOptOut', phoneHash: id('p') }]);
    expect(await opened.store.commit(write)).toEqual({ kind: 'committed' });
  });

  it('an owner without a profile is checked to still have none', async () => {
    const opened = await openStore();
    const reply: Change = { put: 'reply', owner: stranger, reply: aReply() };
    expect(await opened.store.commit(aWrite(0, [reply], stranger))).toEqual({ kind: 'committed' });
    const profile = { clinicId: 'main', revision: 1, phone: '+12125550199' };
    await opened.store.commit(aWrite(0, [{ put: 'contactProfile', owner: stranger, profile }], stranger));
    expect(await opened.store.commit(aWrite(0, [reply], stranger))).toEqual({ kind: 'lost', to: 'revision' });
  });

  it('one transaction in the way of another counts as a lost revision', async () => {
    const opened = await openStore();
    await tellAnn(opened);
    opened.intercept(() => {
      throw cancelled('None', 'TransactionConflict');
    });
    expect(await opened.store.commit(aWrite(1, [{ put: 'reply', owner: ann, reply: aReply() }]))).toEqual({
      kind: 'lost',
      to: 'revision',
    });
  });
});

const cancelled = (...codes: string[]) =>
  new AwsError('TransactionCanceledException', 'Transaction cancelled', 400, {
    CancellationReasons: codes.map((Code) => ({ Code })),
  });

describe('what no other attempt can mend is thrown', () => {
  it('a throttled transaction is tried again by whoever called', async () => {
    const opened = await openStore();
    await tellAnn(opened);
    opened.intercept(() => {
      throw cancelled('None', 'ThrottlingError');
    });
    const write = aWrite(1, [{ put: 'reply', owner: ann, reply: aReply() }]);
    await expect(opened.store.commit(write)).rejects.toMatchObject({ name: 'TransactionCanceledException' });
  });

  const session = aSession();
  const rows: Array<[string, ReturnType<typeof aWrite>]> = [
    [
      'a profile that was not read first',
      { expected: [], changes: [{ put: 'clientProfile', owner: ann, profile: aProfile() }] },
    ],
    ['a profile that does not grow by one', aWrite(4, [{ put: 'clientProfile', owner: ann, profile: aProfile() }])],
    [
      'one owner read at two revisions',
      {
        expected: [
          { owner: ann, revision: 1 },
          { owner: ann, revision: 2 },
        ],
        changes: [],
      },
    ],
    [
      'two writes to one item',
      aWrite(1, [
        { put: 'session', owner: ann, session },
        { put: 'session', owner: ann, session },
      ]),
    ],
    [
      'more than a transaction takes',
      aWrite(
        1,
        Array.from({ length: 100 }, (_, minute) => ({
          put: 'reply' as const,
          owner: ann,
          reply: aReply({ at: minutesLater(minute) }),
        })),
      ),
    ],
    [
      'what its schema does not know',
      aWrite(1, [{ put: 'session', owner: ann, session: { ...session, revision: 1.5 } }]),
    ],
  ];
  for (const [what, write] of rows)
    it(what, async () => {
      const { store } = await openStore();
      await expect(store.commit(write)).rejects.toBeInstanceOf(InvariantViolation);
    });

  it('one owner read twice at one revision is one check', async () => {
    const opened = await openStore();
    await tellAnn(opened);
    const expected = [
      { owner: ann, revision: 1 },
      { owner: ann, revision: 1 },
    ];
    expect(await opened.store.commit({ expected, changes: [] })).toEqual({ kind: 'committed' });
    expect((await opened.store.clientStanding(ann))?.profile.revision).toBe(2);
  });
});

describe('a lost answer', () => {
  it('does not turn a commit that was written into a lost race: the request carries a token', async () => {
    const opened = await openStore();
    const tokens: unknown[] = [];
    opened.intercept((_operation, input) => {
      tokens.push(input.ClientRequestToken);
      return undefined;
    });
    await tellAnn(opened);
    expect(tokens).toEqual([expect.stringMatching(/^[0-9a-f-]{36}$/)]);
  });
});
