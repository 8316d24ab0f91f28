import { describe, expect, it } from 'vitest';
import { AwsError } from '../../infra/local/parts.ts';
import { messageRef } from '../../shared/domain/message.ts';
import { InvariantViolation } from '../../shared/domain/refusals.ts';
import {
  aCase,
  aFollowUp,
  aMessage,
  ann,
  aReply,
  id,
  minutesLater,
  type OpenedStore,
  openStore,
  tellAnn,
} from './store-fixture.ts';

const failure = async (reading: Promise<unknown>): Promise<Error> => {
  try {
    await reading;
  } catch (error) {
    if (error instanceof Error) return error;
  }
  throw new Error('it did not fail');
};

describe('an item that is not as agreed', () => {
  const rows: Array<[item: string, attribute: string, path: string, read: (opened: OpenedStore) => Promise<unknown>]> =
    [
      ['NOW#PROFILE', 'profile', 'clientKey', ({ store }) => store.clientStanding(ann)],
      [`NOW#SESSION#${id('b')}`, 'session', 'sessionKey', ({ store }) => store.clientStanding(ann)],
      ['NOW#CASE', 'case', 'caseId', ({ store }) => store.openCase(ann)],
      [`NOW#FOLLOWUP#${aFollowUp().followUpId}`, 'followUp', 'followUpId', ({ store }) => store.timeline(ann)],
      [`LOG#${aReply().at}#reply#${id('r')}`, 'reply', 'reply.replyId', ({ store }) => store.timeline(ann)],
      [
        `LOG#${aMessage().at}#message#${aMessage().messageId}`,
        'message',
        'messageId',
        ({ store }) => store.message(messageRef(ann, aMessage())),
      ],
    ];
  for (const [item, attribute, path, read] of rows)
    it(`${item}: is our own bug, told by key and path, never by value`, async () => {
      const opened = await openStore();
      await tellAnn(
        opened,
        { put: 'newCase', openCase: aCase() },
        { put: 'followUp', owner: ann, followUp: aFollowUp() },
        { put: 'reply', owner: ann, reply: aReply() },
      );
      await opened.put({ PK: { S: ann }, SK: { S: item }, [attribute]: { M: { body: { S: 'PRIVATE' } } } });
      const error = await failure(read(opened));
      expect(error).toBeInstanceOf(InvariantViolation);
      expect(error.message).toContain(`item ${ann} ${item}: not as agreed at`);
      expect(error.message).toContain(path);
      expect(error.message).not.toContain('PRIVATE');
    });

  it('is not written either', async () => {
    const opened = await openStore();
    const reply = aReply({ at: 'yesterday' });
    const error = await failure(opened.store.commit({ expected: [], changes: [{ put: 'reply', owner: ann, reply }] }));
    expect(error.message).toBe(`item ${ann} LOG#yesterday#reply#${id('r')}: not as agreed at at`);
  });

  it('a standing that has grown beyond all bounds is refused rather than read in part', async () => {
    const opened = await openStore();
    await tellAnn(opened);
    for (let n = 0; n < 6; n += 1)
      await opened.store.commit({
        expected: [],
        changes: Array.from({ length: 50 }, (_, m) => ({
          put: 'followUp' as const,
          owner: ann,
          followUp: aFollowUp({ followUpId: `${id('b')}.k-${n * 50 + m}.1`, plannedAt: minutesLater(m) }),
        })),
      });
    await expect(opened.store.clientStanding(ann)).rejects.toThrow('more than 300 items');
  });
});

describe('reads', () => {
  it('of a standing, a Case, a number and a text are consistent', async () => {
    const opened = await openStore();
    const consistent: unknown[] = [];
    opened.intercept((_operation, input) => {
      consistent.push(input.ConsistentRead);
      return undefined;
    });
    const { store } = opened;
    await store.clientStanding(ann);
    await store.contactStanding(ann);
    await store.openCase(ann);
    await store.ownerOfSession(id('b'));
    await store.phoneRecord(id('p'));
    await store.readText(id('r'));
    await store.staffLink(id('t'));
    await store.clientLink(id('t'));
    await store.optOut({ channel: 'email', hash: id('m') });
    await store.message(messageRef(ann, aMessage()));
    expect(consistent).toEqual(Array.from({ length: 10 }, () => true));
  });

  it('fail when the table does not answer', async () => {
    const opened = await openStore();
    opened.intercept(() => {
      throw new AwsError('InternalServerError', 'no', 500);
    });
    const { store } = opened;
    await expect(store.clientStanding(ann)).rejects.toThrow();
    await expect(store.takeSendToken('arn:one', 1, 1, 1)).rejects.toThrow();
    await expect(store.clearCaseWake(aCase())).rejects.toThrow();
  });
});

describe('items that only guard against repetition', () => {
  const rows: Array<[string, pk: string, sk: string, days: number, write: (opened: OpenedStore) => Promise<unknown>]> =
    [
      [
        'that a text was read',
        `READ#${id('r')}`,
        'TEXT',
        30,
        ({ store }) =>
          store.commit({ expected: [], changes: [{ put: 'readText', replyId: id('r'), at: minutesLater(0) }] }),
      ],
      [
        'a second’s message parts',
        'RATE#arn:one#1',
        'TAKEN',
        1 / 24,
        ({ store }) => store.takeSendToken('arn:one', 1, 1, 1),
      ],
    ];
  for (const [what, pk, sk, days, write] of rows)
    it(`${what} expires`, async () => {
      const opened = await openStore();
      await write(opened);
      const item = await opened.item(pk, sk);
      expect(Number(item?.expiresAt?.N) * 1000).toBe(Date.parse(minutesLater(days * 24 * 60)));
    });
});
