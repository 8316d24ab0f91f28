import { describe, expect, it } from 'vitest';
import { AwsError } from '../../infra/local/parts.ts';
import { contactOwner } from '../../shared/domain/case.ts';
import type { Change, LostTo } from '../../shared/domain/change.ts';
import { ConsentClass } from '../../shared/domain/consent.ts';
import { messageRef } from '../../shared/domain/message.ts';
import { type ContactPoint, type OptOut, optOutOfEverything } from '../../shared/domain/opt-out.ts';
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

const phone: ContactPoint = { channel: 'sms', hash: id('p') };
const mailbox: ContactPoint = { channel: 'email', hash: id('m') };

describe('a lost race is a value, and nothing is written', () => {
  const taken: Change[] = [
    { put: 'newCase', openCase: aCase({ owner: contactOwner(id('o')) }) },
    { put: 'optOut', contact: phone, optOut: optOutOfEverything(startAt) },
    { put: 'optOut', contact: mailbox, optOut: { at: startAt, classes: ['results', 'booking'] } },
    { put: 'newMessage', owner: ann, message: aMessage() },
    { put: 'readText', replyId: id('r'), at: startAt },
  ];
  const rows: Array<{ to: LostTo; revision?: number; change: Change }> = [
    { to: 'revision', revision: 0, change: { put: 'reply', owner: ann, reply: aReply() } },
    { to: 'revision', revision: 7, change: { put: 'reply', owner: ann, reply: aReply() } },
    { to: 'session-known', change: { put: 'newSession', owner: ann, session: aSession(), wake: 'plan' } },
    { to: 'code-taken', change: { put: 'newCase', openCase: aCase() } },
    { to: 'message-known', change: { put: 'newMessage', owner: ann, message: aMessage() } },
    { to: 'sms-opted-out', change: { require: 'noOptOut', contact: phone, classes: ['care'] } },
    { to: 'email-opted-out', change: { require: 'noOptOut', contact: mailbox, classes: ['booking'] } },
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
    const changes: Change[] = [{ require: 'noOptOut', contact: phone, classes: ['care'] }];
    expect(await opened.store.commit(aWrite(9, changes))).toEqual({ kind: 'lost', to: 'sms-opted-out' });
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

  const demanded = async (contact: ContactPoint, optOut?: OptOut) => {
    const opened = await openStore();
    await tellAnn(opened, ...(optOut ? [{ put: 'optOut', contact, optOut } as const] : []));
    const lost: string[] = [];
    let revision = 1;
    for (const forClass of ConsentClass.options) {
      const outcome = await opened.store.commit(
        aWrite(revision, [{ require: 'noOptOut', contact, classes: [forClass] }]),
      );
      if (outcome.kind === 'lost') lost.push(`${forClass}: ${outcome.to}`);
      else revision += 1;
    }
    return lost;
  };
  it.each<[string, OptOut | undefined, string[]]>([
    ['none', undefined, []],
    ['one of everything', optOutOfEverything(startAt), ['care', 'results', 'booking']],
    ['one of bookings', { at: startAt, classes: ['booking'] }, ['booking']],
    ['one of all but care', { at: startAt, classes: ['results', 'booking'] }, ['results', 'booking']],
  ])('of opt-outs %s stands in the way of its classes alone, by text as by mail', async (_, optOut, classes) => {
    expect(await demanded(phone, optOut)).toEqual(classes.map((forClass) => `${forClass}: sms-opted-out`));
    expect(await demanded(mailbox, optOut)).toEqual(classes.map((forClass) => `${forClass}: email-opted-out`));
  });

  it('an opt-out of a number is none of an address, though both had one hash', async () => {
    const opened = await openStore();
    await tellAnn(opened, { put: 'optOut', contact: phone, optOut: optOutOfEverything(startAt) });
    const demand: Change = { require: 'noOptOut', contact: { channel: 'email', hash: phone.hash }, classes: ['care'] };
    expect(await opened.store.commit(aWrite(1, [demand]))).toEqual({ kind: 'committed' });
  });

  it('an opt-out that was lifted stands in nobody’s way, one lifted in part in that of the rest', async () => {
    const opened = await openStore();
    await tellAnn(opened, ...taken);
    const demand = (forClass: ConsentClass): Change => ({ require: 'noOptOut', contact: phone, classes: [forClass] });
    const left: OptOut = { at: startAt, classes: ['booking'] };
    await opened.store.commit({ expected: [], changes: [{ put: 'optOut', contact: phone, optOut: left }] });
    expect(await opened.store.commit(aWrite(1, [demand('care')]))).toEqual({ kind: 'committed' });
    expect(await opened.store.commit(aWrite(2, [demand('booking')]))).toEqual({ kind: 'lost', to: 'sms-opted-out' });
    await opened.store.commit({ expected: [], changes: [{ remove: 'optOut', contact: phone }] });
    expect(await opened.store.commit(aWrite(2, [demand('booking')]))).toEqual({ kind: 'committed' });
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

describe('a message claimed before', () => {
  const claimed = aMessage({ contactHash: id('p') });

  it('keeps what was claimed and is not told again', async () => {
    const opened = await openStore();
    await tellAnn(opened, { put: 'newMessage', owner: ann, message: claimed });
    const { contactHash: _claimed, ...unheard } = aMessage({ status: 'unknown', reason: 'no-outcome' });
    expect(await opened.store.commit(aWrite(1, [{ put: 'message', owner: ann, message: unheard }]))).toEqual({
      kind: 'committed',
    });
    expect(await opened.store.message(messageRef(ann, claimed))).toEqual({
      ...claimed,
      status: 'unknown',
      reason: 'no-outcome',
    });
  });

  it('is not made anew when it is gone', async () => {
    const opened = await openStore();
    await tellAnn(opened);
    const told: Change = { put: 'message', owner: ann, message: { ...claimed, status: 'unknown' } };
    expect(await opened.store.commit(aWrite(1, [told]))).toEqual({ kind: 'lost', to: 'revision' });
    expect(await opened.store.message(messageRef(ann, claimed))).toBeUndefined();
  });

  it('can be given back, and claimed again', async () => {
    const opened = await openStore();
    await tellAnn(opened, { put: 'newMessage', owner: ann, message: claimed });
    await opened.store.commit(aWrite(1, [{ remove: 'message', owner: ann, message: claimed }]));
    expect(await opened.store.message(messageRef(ann, claimed))).toBeUndefined();
    expect(await opened.store.commit(aWrite(2, [{ put: 'newMessage', owner: ann, message: claimed }]))).toEqual({
      kind: 'committed',
    });
  });
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
