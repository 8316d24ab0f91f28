import { describe, expect, it } from 'vitest';
import type { DeliveryEvent } from '../../../functions/record-delivery/delivery-event.ts';
import { MessageNotThereYet, recordDelivery } from '../../../functions/record-delivery/handler.ts';
import { AwsError } from '../../../infra/local/parts.ts';
import type { Change } from '../../../shared/domain/change.ts';
import type { ClientProfile } from '../../../shared/domain/client.ts';
import type { FollowUp } from '../../../shared/domain/follow-up.ts';
import { type Message, messageRef } from '../../../shared/domain/message.ts';
import type { FollowUpDue } from '../../../shared/ports.ts';
import {
  aClaimed,
  aMessage,
  ann,
  aProfile,
  aSession,
  aWrite,
  claimedAt,
  id,
  minutesLater,
  type OpenedStore,
  openStore,
  startAt,
  stranger,
} from '../../adapters/store-fixture.ts';
import { aRoster } from '../../support/builders.ts';

/** Goal: what a provider's events do to what is kept, in any order and again. Method: the use case on a table of its own. */

const now = minutesLater(5, claimedAt);
const text = aMessage({ status: 'accepted', channel: 'sms', contactHash: id('p') });
const mail = aMessage({
  ...text,
  messageId: text.messageId.replace('.sms.', '.email.'),
  channel: 'email',
  contactHash: id('m'),
});
const { settleBy: _settled, ...sentByText } = aClaimed({ status: 'sent', channel: 'sms' });
const sentByMail: FollowUp = { ...sentByText, channel: 'email', settleBy: minutesLater(120, claimedAt) };
const care = { class: 'care', given: true, at: startAt, proof: 'form 7' } as const;
const withMail: Partial<ClientProfile> = {
  email: 'ann@example.com',
  emailHash: id('m'),
  consents: [
    { ...care, channel: 'sms' },
    { ...care, channel: 'email' },
  ],
};

interface Given {
  profile?: Partial<ClientProfile>;
  message?: Message;
  followUp?: FollowUp;
}

/** Ann's check as it went out, and the use case that hears of it. */
const checkOut = async ({ profile = {}, message = text, followUp = sentByText }: Given = {}) => {
  const opened = await openStore();
  opened.setNow(now);
  const armed: Array<[FollowUpDue, string]> = [];
  const told: Change[] = [
    { put: 'clientProfile', owner: ann, profile: aProfile(profile) },
    { put: 'newSession', owner: ann, session: aSession(), wake: 'plan' },
    { put: 'followUp', owner: ann, followUp },
    { put: 'newMessage', owner: ann, message },
  ];
  expect(await opened.store.commit(aWrite(0, told))).toEqual({ kind: 'committed' });
  const record = recordDelivery({
    store: opened.store,
    timers: { armFollowUp: async (due, at) => void armed.push([due, at]) },
    roster: aRoster(),
    clock: { now: () => now },
  });
  return { opened, armed, record, event: about(message) };
};

const about =
  (message: Message, owner = ann) =>
  (status: string, permanent = false): DeliveryEvent => ({ status, permanent, ref: messageRef(owner, message) });

const kept = async ({ store }: OpenedStore, message: Message = text) => ({
  message: await store.message(messageRef(ann, message)),
  standing: await store.clientStanding(ann),
});

describe('an event that says nothing new', () => {
  it.each([
    ['arrives again', ['DELIVERED', 'DELIVERED'], 'delivered'],
    ['is late: taken by a carrier after delivered', ['DELIVERED', 'SUCCESSFUL'], 'delivered'],
    ['contradicts: delivered after failed', ['UNREACHABLE', 'DELIVERED'], 'failed'],
  ])('%s: it is stale, and nothing changes', async (_, [first = '', second = ''], status) => {
    const { opened, record, event } = await checkOut();
    await record(event(first));
    const before = await kept(opened);
    expect(before.message?.status).toBe(status);
    expect(await record(event(second))).toEqual({ kind: 'ignore', reason: 'stale' });
    expect(await kept(opened)).toEqual(before);
  });

  it.each(['UNREACHABLE', 'INVALID'])(
    'contradicts: %s after delivered leaves the number and the follow-up',
    async (failure) => {
      const { opened, armed, record, event } = await checkOut({ profile: withMail });
      await record(event('DELIVERED'));
      const before = await kept(opened);
      expect(await record(event(failure))).toEqual({ kind: 'none', reason: 'moved-on' });
      expect(await kept(opened)).toEqual(before);
      expect(armed).toEqual([]);
    },
  );

  it('is on its way only, or not ours: nothing is read', async () => {
    const { opened, record, event } = await checkOut();
    opened.intercept(() => {
      throw new Error('nothing to read');
    });
    expect(await record(event('PENDING'))).toEqual({ kind: 'ignore', reason: 'not-final' });
    expect(await record({ status: 'DELIVERED', permanent: false })).toEqual({ kind: 'ignore', reason: 'not-ours' });
  });
});

describe('an event about a Message that is not there yet', () => {
  it.each(['DELIVERED', 'UNREACHABLE', 'COMPLAINT'])('%s is thrown, so that it comes again', async (status) => {
    const { opened, record } = await checkOut();
    const before = await kept(opened);
    const elsewhere = about({ ...text, messageId: `page.${id('c')}.1.1.kim.sms` });
    await expect(record(elsewhere(status))).rejects.toBeInstanceOf(MessageNotThereYet);
    expect(await kept(opened)).toEqual(before);
  });
});

describe('a text that did not arrive', () => {
  it('is mailed: planned again at once, and its timer armed', async () => {
    const { opened, armed, record, event } = await checkOut({ profile: withMail });
    expect(await record(event('UNREACHABLE'))).toMatchObject({ kind: 'fallback', reason: 'email' });
    const { message, standing } = await kept(opened);
    expect(message).toMatchObject({ status: 'failed', reason: 'unreachable', failure: 'UNREACHABLE' });
    expect(standing?.followUps).toMatchObject([{ status: 'planned', failedChannels: ['sms'], dueAt: now }]);
    expect(standing?.profile.deadContacts).toBeUndefined();
    expect(armed).toEqual([[{ due: 'follow-up', owner: ann, followUpId: sentByText.followUpId }, now]]);
  });

  it('comes before a person where there is no mail', async () => {
    const { opened, armed, record, event } = await checkOut();
    expect(await record(event('UNREACHABLE'))).toMatchObject({ kind: 'openCase', reason: 'failed-contact' });
    const { standing } = await kept(opened);
    expect(standing?.followUps).toMatchObject([{ status: 'failed', reason: 'unreachable' }]);
    expect(standing?.followUps[0]).not.toHaveProperty('settleBy');
    expect(standing?.openCase).toMatchObject({ acuity: 'watch', reasons: ['failed-contact'] });
    expect(armed).toEqual([]);
  });

  it('does so once, however often the event comes', async () => {
    const withoutMail = await checkOut();
    await withoutMail.record(withoutMail.event('UNREACHABLE'));
    const before = await kept(withoutMail.opened);
    expect(await withoutMail.record(withoutMail.event('UNREACHABLE'))).toEqual({ kind: 'none', reason: 'known' });
    expect(await kept(withoutMail.opened)).toEqual(before);

    const mailed = await checkOut({ profile: withMail });
    await mailed.record(mailed.event('UNREACHABLE'));
    expect(await mailed.record(mailed.event('UNREACHABLE'))).toEqual({ kind: 'none', reason: 'moved-on' });
    expect(mailed.armed).toHaveLength(1);
  });

  it.each([
    ['is mailed', withMail, 'fallback'],
    ['comes before a person', {}, 'openCase'],
  ])('%s also when the recorder died between its two writes', async (_, profile, kind) => {
    const { opened, record, event } = await checkOut({ profile });
    let writes = 0;
    opened.intercept((operation) => {
      if (operation !== 'TransactWriteItems') return undefined;
      writes += 1;
      if (writes === 2) throw new AwsError('InternalServerError', 'it died here', 500);
      return undefined;
    });
    await expect(record(event('INVALID'))).rejects.toThrow();
    const between = await kept(opened);
    expect(between.message?.status).toBe('failed');
    expect(between.standing).toMatchObject({
      followUps: [{ status: 'failed', reason: 'dead-contact', settleBy: now }],
    });
    const left = await opened.item(ann, `NOW#FOLLOWUP#${sentByText.followUpId}`);
    expect(left, 'whoever sweeps overdue work finds it').toHaveProperty('dueAt', { S: now });

    opened.intercept(() => undefined);
    expect(await record(event('INVALID'))).toMatchObject({ kind });
    expect((await kept(opened)).standing?.profile.deadContacts).toEqual([{ channel: 'sms', at: now }]);
  });

  it('is decided again when somebody else writes in between', async () => {
    const { opened, record, event } = await checkOut({ profile: withMail });
    let writes = 0;
    opened.intercept(async (operation) => {
      if (operation !== 'TransactWriteItems') return undefined;
      writes += 1;
      if (writes !== 2) return undefined;
      const answered = { ...sentByText, status: 'failed' as const, settleBy: now, answeredAt: now };
      await opened.store.commit(aWrite(2, [{ put: 'followUp', owner: ann, followUp: answered }]));
      return undefined;
    });
    expect(await record(event('UNREACHABLE'))).toMatchObject({ kind: 'settle', reason: 'answered' });
    expect((await kept(opened)).standing?.followUps).toEqual([{ ...sentByText, status: 'failed', answeredAt: now }]);
  });
});

describe('a text that waits for word of its arrival, because mail is left', () => {
  const waits: FollowUp = { ...sentByText, settleBy: minutesLater(120, claimedAt) };
  it.each([
    ['SUCCESSFUL', 'accepted'],
    ['DELIVERED', 'delivered'],
  ])('%s: it arrived, and nobody looks again', async (word, report) => {
    const { opened, record, event } = await checkOut({ profile: withMail, followUp: waits });
    expect(await record(event(word))).toMatchObject({ kind: 'advance', report });
    const { message, standing } = await kept(opened);
    expect([message?.status, standing?.followUps]).toEqual([report, [sentByText]]);
    expect(await record(event(word)), 'once more').toEqual({ kind: 'ignore', reason: 'stale' });
  });

  it.each(['QUEUED', 'PENDING', 'UNKNOWN'])('%s: it still waits', async (word) => {
    const { opened, record, event } = await checkOut({ profile: withMail, followUp: waits });
    expect(await record(event(word))).toMatchObject({ kind: 'ignore' });
    expect((await kept(opened)).standing?.followUps).toEqual([waits]);
  });

  it('and is told to have arrived only after mail went: that is only written down', async () => {
    const followUp: FollowUp = { ...sentByText, channel: 'email', failedChannels: ['sms'] };
    const { opened, armed, record, event } = await checkOut({ profile: withMail, followUp });
    expect(await record(event('SUCCESSFUL'))).toEqual({ kind: 'ignore', reason: 'stale' });
    expect(await record(event('DELIVERED'))).toMatchObject({ kind: 'advance', report: 'delivered' });
    const { message, standing } = await kept(opened);
    expect([message?.status, standing?.followUps, armed]).toEqual(['delivered', [followUp], []]);
  });
});

describe('a number or address that takes nothing', () => {
  it.each([
    ['INVALID', text, sentByText, 'sms', false],
    ['BOUNCE', mail, sentByMail, 'email', true],
  ] as const)(
    '%s: is remembered with the client, and the other channel is tried',
    async (status, message, followUp, channel, permanent) => {
      const { opened, record, event } = await checkOut({ profile: withMail, message, followUp });
      expect(await record(event(status, permanent))).toMatchObject({ kind: 'fallback' });
      const { standing } = await kept(opened);
      expect(standing?.profile.deadContacts).toEqual([{ channel, at: now }]);
      expect(standing?.profile.consents).toEqual(withMail.consents);
    },
  );

  it('a full mailbox only goes the other way', async () => {
    const { opened, record, event } = await checkOut({ profile: withMail, message: mail, followUp: sentByMail });
    expect(await record(event('BOUNCE'))).toMatchObject({ kind: 'fallback', reason: 'sms' });
    expect((await kept(opened)).standing?.profile.deadContacts).toBeUndefined();
  });

  it('is not the number told since', async () => {
    const { opened, record, event } = await checkOut({ profile: { ...withMail, phoneHash: id('q') } });
    expect(await record(event('INVALID'))).toMatchObject({ kind: 'fallback', reason: 'email' });
    expect((await kept(opened)).standing?.profile.deadContacts).toBeUndefined();
  });
});

describe('mail', () => {
  it('that was delivered waits no longer', async () => {
    const { opened, record, event } = await checkOut({ profile: withMail, message: mail, followUp: sentByMail });
    expect(await record(event('DELIVERY'))).toMatchObject({ kind: 'advance', report: 'delivered' });
    const { settleBy: _over, ...delivered } = sentByMail;
    expect((await kept(opened)).standing?.followUps).toEqual([delivered]);
  });

  it('that bounces after its delivery goes the other way, and the address is known to take nothing', async () => {
    const { opened, armed, record, event } = await checkOut({
      profile: withMail,
      message: mail,
      followUp: sentByMail,
    });
    await record(event('DELIVERY'));
    expect(await record(event('BOUNCE', true))).toMatchObject({ kind: 'fallback', reason: 'sms' });
    const { message, standing } = await kept(opened, mail);
    expect(message).toMatchObject({ status: 'failed', failure: 'BOUNCE' });
    expect(standing?.followUps).toMatchObject([{ status: 'planned', failedChannels: ['email'] }]);
    expect(standing?.profile.deadContacts).toEqual([{ channel: 'email', at: now }]);
    expect(armed).toHaveLength(1);
  });

  it('somebody complains about opts the address out of everything, once', async () => {
    const { opened, record, event } = await checkOut({ profile: withMail, message: mail, followUp: sentByMail });
    expect(await record(event('COMPLAINT'))).toMatchObject({ kind: 'optOut', reason: 'complaint' });
    const contact = { channel: 'email', hash: id('m') } as const;
    expect(await opened.store.optOut(contact)).toEqual({ at: now, classes: ['care', 'results', 'booking'] });
    const { entries } = await opened.store.timeline(ann);
    const lines = entries.filter(({ kind }) => kind === 'consent');
    expect(lines).toHaveLength(3);
    expect(await record(event('COMPLAINT'))).toEqual({ kind: 'none', reason: 'known' });
    expect((await opened.store.timeline(ann)).entries).toEqual(entries);
    expect((await kept(opened)).standing?.followUps).toEqual([sentByMail]);
  });
});

describe('a page to staff', () => {
  const page: Message = {
    messageId: `page.${id('c')}.1.1.kim.sms`,
    kind: 'page',
    channel: 'sms',
    status: 'accepted',
    at: claimedAt,
  };

  it('about a stranger that did not arrive is written down: the ladder goes on by itself', async () => {
    const { opened, record } = await checkOut();
    await opened.store.commit({ expected: [], changes: [{ put: 'newMessage', owner: stranger, message: page }] });
    expect(await record(about(page, stranger)('INVALID'))).toMatchObject({ kind: 'advance', report: 'failed' });
    expect(await opened.store.message(messageRef(stranger, page))).toMatchObject({ status: 'failed' });
  });

  it('about a client that did not arrive says nothing of the client’s number', async () => {
    const { opened, record } = await checkOut();
    await opened.store.commit({ expected: [], changes: [{ put: 'newMessage', owner: ann, message: page }] });
    const before = await kept(opened);
    expect(await record(about(page)('INVALID'))).toEqual({ kind: 'none', reason: 'not-a-follow-up' });
    expect(await kept(opened)).toEqual(before);
  });

  it('that a member of staff complains about opts nobody out', async () => {
    const { opened, record } = await checkOut();
    const byMail: Message = { ...page, channel: 'email', messageId: `page.${id('c')}.1.1.kim.email` };
    await opened.store.commit({ expected: [], changes: [{ put: 'newMessage', owner: ann, message: byMail }] });
    expect(await record(about(byMail)('COMPLAINT'))).toEqual({ kind: 'none', reason: 'not-a-follow-up' });
  });
});
