import { describe, expect, it } from 'vitest';
import { messageRef } from '../../shared/domain/message.ts';
import { type ContactPoint, type OptOut, optOutOfEverything } from '../../shared/domain/opt-out.ts';
import {
  aFollowUp,
  aMessage,
  ann,
  aWrite,
  id,
  minutesLater,
  openStore,
  startAt,
  stranger,
  tellAnn,
} from './store-fixture.ts';

const daysLater = (days: number): string => minutesLater(days * 24 * 60);

describe('the link in a client’s message', () => {
  const { followUpId } = aFollowUp();
  const link = { put: 'clientLink', tokenHash: id('t'), owner: ann, followUpId, at: startAt } as const;
  const means = { owner: ann, followUpId, at: startAt };

  it('means its follow-up, and when it was written', async () => {
    const opened = await openStore();
    await tellAnn(opened, link);
    expect(await opened.store.clientLink(id('t'))).toEqual(means);
  });

  it('means nothing that was never written, and nothing to staff', async () => {
    const opened = await openStore();
    await tellAnn(opened, link);
    expect(await opened.store.clientLink(id('u'))).toBeUndefined();
    expect(await opened.store.staffLink(id('t'))).toBeUndefined();
  });

  it('is not what a page to staff links to', async () => {
    const opened = await openStore();
    const page = {
      code: 'A7',
      owner: ann,
      caseId: id('c'),
      clinicId: 'main',
      staffId: 'kim',
      acuity: 'urgent',
    } as const;
    await opened.store.putPageLinks([{ ...page, tokenHash: id('t') }]);
    expect(await opened.store.clientLink(id('t'))).toBeUndefined();
  });

  it('works for 400 days, whether or not the table has removed it by then', async () => {
    const opened = await openStore();
    await tellAnn(opened, link);
    opened.setNow(minutesLater(-1, daysLater(400)));
    expect(await opened.store.clientLink(id('t'))).toEqual(means);
    opened.setNow(daysLater(400));
    expect(await opened.store.clientLink(id('t'))).toBeUndefined();
    expect(Number((await opened.item(`LINK#${id('t')}`, 'FOLLOWUP'))?.expiresAt?.N) * 1000).toBe(
      Date.parse(daysLater(400)),
    );
  });

  it('written again with the next message works from then on', async () => {
    const opened = await openStore();
    await tellAnn(opened, link);
    opened.setNow(daysLater(1));
    expect(await opened.store.commit(aWrite(1, [{ ...link, at: daysLater(1) }]))).toEqual({ kind: 'committed' });
    opened.setNow(minutesLater(-1, daysLater(401)));
    expect(await opened.store.clientLink(id('t'))).toEqual({ ...means, at: daysLater(1) });
  });
});

describe('what a number or address no longer wants', () => {
  const mailbox: ContactPoint = { channel: 'email', hash: id('m') };

  it.each<[string, ContactPoint, OptOut]>([
    ['a number', { channel: 'sms', hash: id('p') }, optOutOfEverything(startAt)],
    ['an address', mailbox, { at: startAt, classes: ['booking'] }],
  ])('is found by the hash of %s, until it is lifted', async (_, contact, optOut) => {
    const opened = await openStore();
    expect(await opened.store.optOut(contact)).toBeUndefined();
    await tellAnn(opened, { put: 'optOut', contact, optOut });
    expect(await opened.store.optOut(contact)).toEqual(optOut);
    await opened.store.commit(aWrite(1, [{ remove: 'optOut', contact }]));
    expect(await opened.store.optOut(contact)).toBeUndefined();
  });

  it('is that of its own channel and hash alone, and never expires', async () => {
    const opened = await openStore();
    await tellAnn(opened, { put: 'optOut', contact: mailbox, optOut: optOutOfEverything(startAt) });
    expect(await opened.store.optOut({ ...mailbox, channel: 'sms' })).toBeUndefined();
    expect(await opened.store.optOut({ ...mailbox, hash: id('n') })).toBeUndefined();
    expect(await opened.item(`MAIL#${id('m')}`, 'OPTOUT')).not.toHaveProperty('expiresAt');
    opened.setNow(daysLater(4000));
    expect(await opened.store.optOut(mailbox)).toEqual(optOutOfEverything(startAt));
  });
});

describe('a message', () => {
  it('is found by its reference, and by no other', async () => {
    const opened = await openStore();
    const message = aMessage({ contactHash: id('p') });
    await tellAnn(opened, { put: 'newMessage', owner: ann, message });
    expect(await opened.store.message(messageRef(ann, message))).toEqual(message);
    expect(await opened.store.message(messageRef(stranger, message))).toBeUndefined();
    expect(
      await opened.store.message({ ...messageRef(ann, message), at: minutesLater(1, message.at) }),
    ).toBeUndefined();
    expect(await opened.store.message({ ...messageRef(ann, message), messageId: 'another' })).toBeUndefined();
  });
});
