import { describe, expect, it } from 'vitest';
import { AwsError } from '../../infra/local/parts.ts';
import { type FollowUp, FollowUpStatus } from '../../shared/domain/follow-up.ts';
import { type DeliveryReport, type Message, MessageStatus, messageRef } from '../../shared/domain/message.ts';
import {
  aClaimed,
  aFollowUp,
  aMessage,
  ann,
  aWrite,
  claimedAt,
  minutesLater,
  type OpenedStore,
  openStore,
  stranger,
  tellAnn,
} from './store-fixture.ts';

const ref = messageRef(ann, aMessage());
const sentFollowUp = (): FollowUp => {
  const { settleBy: _, ...sent } = aClaimed({ status: 'sent' });
  return sent;
};

const claimed = async (message = aMessage(), followUp = aClaimed()): Promise<OpenedStore> => {
  const opened = await openStore();
  await tellAnn(opened, { put: 'followUp', owner: ann, followUp }, { put: 'newMessage', owner: ann, message });
  return opened;
};

const standing = async ({ store }: OpenedStore) => {
  const { entries } = await store.timeline(ann);
  const read = await store.clientStanding(ann);
  return {
    message: entries.flatMap((entry) => (entry.kind === 'message' ? [entry.message] : []))[0],
    followUp: read?.followUps[0],
    revision: read?.profile.revision,
  };
};

describe('what the provider said to a hand-over', () => {
  const accepted = aMessage({ status: 'accepted', providerMessageId: 'P-1' });

  it('moves the Message and its FollowUp together, and raises the revision', async () => {
    const opened = await claimed();
    await opened.store.recordOutcome({ ref, message: accepted, followUp: sentFollowUp() });
    expect(await standing(opened)).toEqual({ message: accepted, followUp: sentFollowUp(), revision: 2 });
  });

  it('puts a follow-up the carrier refused for now back among the planned', async () => {
    const opened = await claimed();
    const failed = aMessage({ status: 'failed', failure: 'ThrottlingException' });
    const followUp = aFollowUp({ refusals: 1, dueAt: minutesLater(2, claimedAt) });
    await opened.store.recordOutcome({ ref, message: failed, followUp });
    expect(await standing(opened)).toEqual({ message: failed, followUp, revision: 2 });
  });

  it('keeps an answer that came in while the provider had the text', async () => {
    const answeredAt = minutesLater(1, claimedAt);
    const opened = await claimed(aMessage(), aClaimed({ answeredAt }));
    await opened.store.recordOutcome({ ref, message: accepted, followUp: sentFollowUp() });
    expect((await standing(opened)).followUp).toEqual({ ...sentFollowUp(), answeredAt });
  });

  it('moves a Message without a FollowUp, also where nobody has a profile', async () => {
    const { store } = await openStore();
    const { followUpId: _, ...message } = aMessage({ kind: 'keyword' });
    await store.commit({ expected: [], changes: [{ put: 'newMessage', owner: stranger, message }] });
    const told: Message = { ...message, status: 'unknown' };
    await store.recordOutcome({ ref: messageRef(stranger, message), message: told });
    expect((await store.timeline(stranger)).entries).toEqual([{ at: claimedAt, kind: 'message', message: told }]);
    expect(await store.contactStanding(stranger)).toEqual({ owner: stranger });
  });

  it('does nothing when the Message has moved on already: delivered, then accepted', async () => {
    const opened = await claimed();
    await opened.store.recordDelivery(ref, 'delivered');
    const before = await standing(opened);
    await opened.store.recordOutcome({ ref, message: accepted, followUp: aClaimed({ status: 'unknown' }) });
    expect(await standing(opened)).toEqual(before);
  });

  it('keeps the Message when somebody took the FollowUp over meanwhile', async () => {
    const opened = await claimed(aMessage(), aFollowUp({ status: 'failed' }));
    await opened.store.recordOutcome({ ref, message: accepted, followUp: sentFollowUp() });
    expect(await standing(opened)).toEqual({
      message: accepted,
      followUp: aFollowUp({ status: 'failed' }),
      revision: 1,
    });
  });

  it('waits for another transaction instead of losing to it', async () => {
    const opened = await claimed();
    let conflicts = 2;
    opened.intercept((operation) => {
      if (operation !== 'TransactWriteItems' || conflicts === 0) return undefined;
      conflicts -= 1;
      throw new AwsError('TransactionCanceledException', 'Transaction cancelled', 400, {
        CancellationReasons: [{ Code: 'TransactionConflict' }, { Code: 'None' }, { Code: 'None' }],
      });
    });
    await opened.store.recordOutcome({ ref, message: accepted, followUp: sentFollowUp() });
    expect((await standing(opened)).message).toEqual(accepted);
  });
});

describe('a provider’s later event', () => {
  const reports: DeliveryReport[] = ['accepted', 'delivered', 'failed'];
  const forward: Record<MessageStatus, DeliveryReport[]> = {
    claimed: ['accepted', 'delivered', 'failed'],
    unknown: ['accepted', 'delivered', 'failed'],
    accepted: ['delivered', 'failed'],
    delivered: [],
    failed: [],
  };
  for (const status of MessageStatus.options)
    for (const report of reports) {
      const advances = forward[status].includes(report);
      it(`${report} on a Message that is ${status}: ${advances ? 'moves it' : 'is stale'}`, async () => {
        const opened = await claimed(aMessage({ status }));
        expect(await opened.store.recordDelivery(ref, report)).toBe(advances ? 'advanced' : 'stale');
        expect((await standing(opened)).message?.status).toBe(advances ? report : status);
      });
    }

  it('says when there is no such Message, and keeps nothing', async () => {
    const { store } = await openStore();
    expect(await store.recordDelivery(ref, 'delivered')).toBe('unknown-message');
    expect((await store.timeline(ann)).entries).toEqual([]);
  });

  it('keeps the provider’s own word for a failure', async () => {
    const opened = await claimed();
    await opened.store.recordDelivery(ref, 'failed', 'CARRIER_UNREACHABLE');
    expect((await standing(opened)).message).toEqual(aMessage({ status: 'failed', failure: 'CARRIER_UNREACHABLE' }));
  });

  it('twice the same is stale the second time', async () => {
    const { store } = await claimed();
    expect(await store.recordDelivery(ref, 'delivered')).toBe('advanced');
    expect(await store.recordDelivery(ref, 'delivered')).toBe('stale');
  });

  const carried: Record<FollowUpStatus, { delivered: FollowUpStatus; failed: FollowUpStatus }> = {
    planned: { delivered: 'planned', failed: 'planned' },
    claimed: { delivered: 'sent', failed: 'failed' },
    sent: { delivered: 'sent', failed: 'failed' },
    unknown: { delivered: 'sent', failed: 'failed' },
    skipped: { delivered: 'skipped', failed: 'skipped' },
    expired: { delivered: 'expired', failed: 'expired' },
    withdrawn: { delivered: 'withdrawn', failed: 'withdrawn' },
    failed: { delivered: 'sent', failed: 'failed' },
  };
  for (const status of FollowUpStatus.options)
    for (const report of ['delivered', 'failed'] as const) {
      const becomes = carried[status][report];
      it(`${report} leaves a FollowUp that is ${status} ${becomes}`, async () => {
        const opened = await claimed(aMessage(), aClaimed({ status }));
        await opened.store.recordDelivery(ref, report);
        const after = await standing(opened);
        expect(after.followUp?.status).toBe(becomes);
        expect(after.followUp?.settleBy !== undefined).toBe(becomes === status);
        expect(after.revision).toBe(becomes === status ? 1 : 2);
      });
    }

  it('leaves a FollowUp alone that has gone into the history', async () => {
    const { store } = await claimed();
    await store.commit(aWrite(1, [{ retire: 'followUp', owner: ann, followUp: sentFollowUp() }]));
    expect(await store.recordDelivery(ref, 'failed')).toBe('advanced');
    expect((await store.clientStanding(ann))?.followUps).toEqual([]);
  });

  it('looks again when the hand-over’s outcome is kept in between', async () => {
    const opened = await claimed();
    let raced = false;
    opened.intercept(async (operation) => {
      if (operation !== 'TransactWriteItems' || raced) return undefined;
      raced = true;
      const message = aMessage({ status: 'accepted', providerMessageId: 'P-1' });
      await opened.store.recordOutcome({ ref, message, followUp: sentFollowUp() });
      return undefined;
    });
    expect(await opened.store.recordDelivery(ref, 'delivered')).toBe('advanced');
    expect(await standing(opened)).toEqual({
      message: aMessage({ status: 'delivered', providerMessageId: 'P-1' }),
      followUp: sentFollowUp(),
      revision: 2,
    });
  });

  it('is thrown, to come again, when it loses every race', async () => {
    const opened = await claimed();
    opened.intercept((operation) => {
      if (operation !== 'TransactWriteItems') return undefined;
      throw new AwsError('TransactionCanceledException', 'Transaction cancelled', 400, {
        CancellationReasons: [{ Code: 'TransactionConflict' }],
      });
    });
    await expect(opened.store.recordDelivery(ref, 'delivered')).rejects.toMatchObject({ name: 'ItemsBusy' });
  });
});
