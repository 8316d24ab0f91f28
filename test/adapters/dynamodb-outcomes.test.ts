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
  id,
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
    const failed = aMessage({ status: 'failed', reason: 'refused', failure: 'ThrottlingException' });
    const followUp = aFollowUp({ refusals: 1, dueAt: minutesLater(2, claimedAt) });
    await opened.store.recordOutcome({ ref, message: failed, followUp });
    expect(await standing(opened)).toEqual({ message: failed, followUp, revision: 2 });
  });

  it('keeps an answer that came in while the provider had the text', async () => {
    const answered = { answeredAt: minutesLater(1, claimedAt), answerCount: 1 };
    const opened = await claimed(aMessage(), aClaimed(answered));
    await opened.store.recordOutcome({ ref, message: accepted, followUp: sentFollowUp() });
    expect((await standing(opened)).followUp).toEqual({ ...sentFollowUp(), ...answered });
  });

  it('puts one that goes the other way among the planned at once', async () => {
    const opened = await claimed(aMessage(), aClaimed({ channel: 'sms', refusals: 5 }));
    const failed = aMessage({ status: 'failed', reason: 'refused', failure: 'ThrottlingException' });
    const at = minutesLater(62, claimedAt);
    const followUp = aFollowUp({ failedChannels: ['sms'], dueAt: at });
    await opened.store.recordOutcome({ ref, message: failed, followUp });
    expect(await standing(opened)).toEqual({ message: failed, followUp, revision: 2 });
    expect(await opened.item(ann, `NOW#FOLLOWUP#${followUp.followUpId}`)).toHaveProperty('dueAt', { S: at });
  });

  it('says when silence becomes a sign: whoever sweeps overdue work finds it then', async () => {
    const silentAt = minutesLater(23 * 60, claimedAt);
    const opened = await claimed(aMessage(), aClaimed({ silentAt }));
    await opened.store.recordOutcome({ ref, message: accepted, followUp: { ...sentFollowUp(), silentAt } });
    expect(await opened.item(ann, `NOW#FOLLOWUP#${aClaimed().followUpId}`)).toHaveProperty('dueAt', { S: silentAt });
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
        const opened = await claimed(aMessage({ status }), sentFollowUp());
        expect(await opened.store.recordDelivery(ref, report)).toBe(advances ? 'advanced' : 'stale');
        expect((await standing(opened)).message?.status).toBe(advances ? report : status);
      });
    }

  it('says when there is no such Message, and keeps nothing', async () => {
    const { store } = await openStore();
    expect(await store.recordDelivery(ref, 'delivered')).toBe('unknown-message');
    expect((await store.timeline(ann)).entries).toEqual([]);
  });

  it('keeps why one failed, of the follow-up too, and the provider’s own word', async () => {
    const opened = await claimed();
    const failure = { reason: 'unreachable', failure: 'CARRIER_UNREACHABLE' } as const;
    await opened.store.recordDelivery(ref, 'failed', failure);
    const { message, followUp } = await standing(opened);
    expect(message).toEqual(aMessage({ status: 'failed', ...failure }));
    expect(followUp).toMatchObject({ status: 'failed', reason: 'unreachable' });
  });

  it('that it went takes away why nobody knew', async () => {
    const opened = await claimed(aMessage({ status: 'unknown', reason: 'no-outcome' }));
    await opened.store.recordDelivery(ref, 'delivered');
    expect((await standing(opened)).message).toEqual(aMessage({ status: 'delivered' }));
  });

  it('leaves one that failed where whoever sweeps overdue work finds it, until what follows is decided', async () => {
    const opened = await claimed();
    const at = minutesLater(3, claimedAt);
    opened.setNow(at);
    await opened.store.recordDelivery(ref, 'failed');
    const key = [ann, `NOW#FOLLOWUP#${aClaimed().followUpId}`] as const;
    expect(await opened.item(...key)).toHaveProperty('dueAt', { S: at });
    const decided: FollowUp = { ...sentFollowUp(), status: 'failed' };
    await opened.store.commit(aWrite(2, [{ put: 'followUp', owner: ann, followUp: decided }]));
    expect(await opened.item(...key)).not.toHaveProperty('dueAt');
  });

  it('that a carrier took a text ends the wait for word of it, once, and moves nothing else', async () => {
    const message = aMessage({ status: 'accepted', providerMessageId: 'P-1' });
    const waits = aClaimed({ status: 'sent', channel: 'sms' });
    const opened = await claimed(message, waits);
    expect(await opened.store.recordDelivery(ref, 'accepted')).toBe('advanced');
    const { settleBy: _over, ...atRest } = waits;
    const after = await standing(opened);
    expect(after).toEqual({ message, followUp: atRest, revision: 2 });
    expect(await opened.store.recordDelivery(ref, 'accepted')).toBe('stale');
    expect(await standing(opened)).toEqual(after);
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
        const moved = becomes !== status || (status === 'sent' && report === 'delivered');
        expect(after.followUp?.status).toBe(becomes);
        expect(after.followUp?.settleBy !== undefined, 'waits').toBe(!moved || becomes === 'failed');
        expect(after.revision).toBe(moved ? 2 : 1);
      });
    }

  describe('about mail', () => {
    const message = aMessage({ messageId: `${id('b')}.day-1-check.1.email.0`, channel: 'email' });
    const mailRef = messageRef(ann, message);
    const waitsUntil = minutesLater(120, claimedAt);
    const waiting = aClaimed({ status: 'sent', channel: 'email', settleBy: waitsUntil });

    it('DELIVERY ends the wait for it, and nothing more is overdue', async () => {
      const opened = await claimed({ ...message, status: 'accepted' }, waiting);
      const key = [ann, `NOW#FOLLOWUP#${waiting.followUpId}`] as const;
      expect(await opened.item(...key)).toHaveProperty('dueAt', { S: waitsUntil });
      expect(await opened.store.recordDelivery(mailRef, 'delivered')).toBe('advanced');
      const { settleBy: _over, ...delivered } = waiting;
      expect((await opened.store.clientStanding(ann))?.followUps).toEqual([delivered]);
      expect(await opened.item(...key)).not.toHaveProperty('dueAt');
    });

    it('SEND that outruns its answer leaves it waiting for its delivery, and the answer changes nothing then', async () => {
      const opened = await claimed(message, aClaimed({ channel: 'email' }));
      expect(await opened.store.recordDelivery(mailRef, 'accepted')).toBe('advanced');
      expect((await opened.store.clientStanding(ann))?.followUps).toEqual([waiting]);
      const { settleBy: _none, ...atRest } = waiting;
      const told: Message = { ...message, status: 'accepted', providerMessageId: 'P-1' };
      await opened.store.recordOutcome({ ref: mailRef, message: told, followUp: atRest });
      expect((await opened.store.clientStanding(ann))?.followUps).toEqual([waiting]);
    });

    it('BOUNCE after its delivery takes both back', async () => {
      const bounced = { reason: 'dead-contact', failure: 'BOUNCE' } as const;
      const opened = await claimed({ ...message, status: 'delivered' }, aClaimed({ status: 'sent', channel: 'email' }));
      expect(await opened.store.recordDelivery(mailRef, 'failed', bounced)).toBe('advanced');
      expect((await opened.store.clientStanding(ann))?.followUps).toMatchObject([{ status: 'failed' }]);
      expect(await opened.store.message(mailRef)).toEqual({ ...message, status: 'failed', ...bounced });
    });
  });

  for (const report of reports)
    it(`${report} by a channel no longer in use moves the Message alone`, async () => {
      const byMail = aClaimed({ channel: 'email', failedChannels: ['sms'] });
      const opened = await claimed(aMessage({ status: 'unknown' }), byMail);
      expect(await opened.store.recordDelivery(ref, report)).toBe('advanced');
      expect(await standing(opened)).toMatchObject({ message: { status: report }, followUp: byMail, revision: 1 });
    });

  it('keeps an answer, and how often it was given, that came in meanwhile', async () => {
    const answered = { answeredAt: minutesLater(1, claimedAt), answerCount: 2 };
    const opened = await claimed(aMessage(), aClaimed({ channel: 'sms', ...answered }));
    await opened.store.recordDelivery(ref, 'failed');
    expect((await standing(opened)).followUp).toMatchObject({ status: 'failed', ...answered });
  });

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
