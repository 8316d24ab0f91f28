import { describe, expect, it } from 'vitest';
import { type ContactPoint, type OptOut, optOutOfEverything } from '../../shared/domain/opt-out.ts';
import type { PageLink } from '../../shared/ports.ts';
import { ann, aWrite, id, openStore, startAt, tellAnn } from './store-fixture.ts';

const { tokenHash, phoneHash, ...paged } = {
  code: 'A7',
  owner: ann,
  caseId: id('c'),
  clinicId: 'main',
  staffId: 'kim',
  acuity: 'urgent',
  phoneHash: id('k'),
  tokenHash: id('t'),
} satisfies PageLink;

describe('what is kept under a number', () => {
  const contact: ContactPoint = { channel: 'sms', hash: id('p') };

  it('everybody who has it, and what it no longer wants', async () => {
    const opened = await openStore();
    const optOut: OptOut = { at: startAt, classes: ['results', 'booking'] };
    await tellAnn(
      opened,
      { put: 'phoneOf', phoneHash: id('p'), clientKey: id('a') },
      { put: 'phoneOf', phoneHash: id('p'), clientKey: id('b') },
      { put: 'optOut', contact, optOut },
    );
    const record = { clientKeys: [id('a'), id('b')], optOut, paged: [] };
    expect(await opened.store.phoneRecord(id('p'))).toEqual(record);

    await opened.store.commit(
      aWrite(1, [
        { remove: 'phoneOf', phoneHash: id('p'), clientKey: id('a') },
        { remove: 'optOut', contact },
      ]),
    );
    expect(await opened.store.phoneRecord(id('p'))).toEqual({ clientKeys: [id('b')], paged: [] });
  });

  it('what it no longer wants is told last', async () => {
    const opened = await openStore();
    const stopped = optOutOfEverything(startAt);
    await tellAnn(opened, { put: 'optOut', contact, optOut: { at: startAt, classes: ['booking'] } });
    await opened.store.commit(aWrite(1, [{ put: 'optOut', contact, optOut: stopped }]));
    expect((await opened.store.phoneRecord(id('p'))).optOut).toEqual(stopped);
  });

  it('nothing of an address, though both had one hash', async () => {
    const opened = await openStore();
    const mailbox: ContactPoint = { channel: 'email', hash: id('p') };
    await tellAnn(opened, { put: 'optOut', contact: mailbox, optOut: optOutOfEverything(startAt) });
    expect(await opened.store.phoneRecord(id('p'))).toEqual({ clientKeys: [], paged: [] });
  });
});

describe('a page', () => {
  it('is found by its code from the phone it went to, and by its link', async () => {
    const { store } = await openStore();
    await store.putPageLinks([{ ...paged, phoneHash, tokenHash }]);
    expect((await store.phoneRecord(id('k'))).paged).toEqual([paged]);
    expect(await store.staffLink(id('t'))).toEqual(paged);
  });

  it('to somebody without a phone is found by its link alone', async () => {
    const { store } = await openStore();
    await store.putPageLinks([{ ...paged, tokenHash }]);
    expect(await store.staffLink(id('t'))).toEqual(paged);
    expect((await store.phoneRecord(id('k'))).paged).toEqual([]);
  });

  it('a code that is used again means the newer Case', async () => {
    const { store } = await openStore();
    await store.putPageLinks([{ ...paged, phoneHash, tokenHash }]);
    await store.putPageLinks([{ ...paged, caseId: id('d'), phoneHash, tokenHash: id('u') }]);
    expect((await store.phoneRecord(id('k'))).paged).toEqual([{ ...paged, caseId: id('d') }]);
  });

  it('one code of two clinics is two pages, the newest first', async () => {
    const { store, setNow } = await openStore();
    await store.putPageLinks([{ ...paged, phoneHash, tokenHash }]);
    setNow('2026-03-02T15:01:00.000Z');
    await store.putPageLinks([{ ...paged, clinicId: 'uptown', phoneHash, tokenHash: id('u') }]);
    const { paged: found } = await store.phoneRecord(id('k'));
    expect(found.map(({ clinicId }) => clinicId)).toEqual(['uptown', 'main']);
  });

  it('works for 90 days, whether or not the table has removed it by then', async () => {
    const { store, setNow } = await openStore();
    await store.putPageLinks([{ ...paged, phoneHash, tokenHash }]);
    setNow('2026-05-31T14:59:59.000Z');
    expect(await store.staffLink(id('t'))).toEqual(paged);
    setNow('2026-05-31T15:00:00.000Z');
    expect(await store.staffLink(id('t'))).toBeUndefined();
    expect((await store.phoneRecord(id('k'))).paged).toEqual([]);
  });
});
