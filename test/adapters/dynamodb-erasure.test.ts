import { describe, expect, it } from 'vitest';
import { hmacIds } from '../../shared/adapters/hmac-ids.ts';
import { clientOwner, contactOwner } from '../../shared/domain/case.ts';
import type { Change } from '../../shared/domain/change.ts';
import { oneClickCause } from '../../shared/domain/one-click.ts';
import { writeFor } from '../../shared/domain/standing.ts';
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
  type OpenedStore,
  openStore,
  startAt,
  tellAnn,
} from './store-fixture.ts';

/** Goal: nothing of an erased client is left, wherever the work was cut short. Method: the whole table is read afterwards. */

const ids = hmacIds('a key of the tests');
const nadia = '+12125550111';
const erasedAt = '2026-03-04T10:00:00.000Z';
const later = '2026-03-04T11:00:00.000Z';
const number = contactOwner(id('p'));
const bea = clientOwner(id('e'));
const fact = { PK: `ERASED#${ann}`, SK: erasedAt };

const everything = async ({ dynamo }: OpenedStore): Promise<Array<Record<string, Record<string, unknown>>>> => {
  const found = await dynamo.call('Scan', { TableName: 'aftercare' }, { kind: 'machine' });
  return found.Items as Array<Record<string, Record<string, unknown>>>; // DynamoDB's own shape
};
const places = async (opened: OpenedStore): Promise<string[]> =>
  (await everything(opened)).map(({ PK, SK }) => `${PK?.S} ${SK?.S}`).toSorted();

const retiredId = `${id('f')}.day-1-check.1`;
const linkTo = (followUpId: string): Change => ({
  put: 'clientLink',
  tokenHash: ids.tokenHash(ids.clientLinkToken(followUpId)),
  owner: ann,
  followUpId,
  at: startAt,
});
const clickOf = (followUpId: string): Change => ({
  put: 'readText',
  replyId: ids.idOf('reply', oneClickCause(ids.tokenHash(ids.clientLinkToken(followUpId)))),
  at: startAt,
  byLink: true,
});
const booking = {
  bookingKey: id('k'),
  bookingId: 'B-1',
  toldAt: startAt,
  startsAt: '2026-04-02T15:00:00.000Z',
  status: 'booked' as const,
  revision: 1,
};
const oldSession = aSession({ sessionKey: id('f'), sessionId: 'S-0' });
const oldFollowUp = aFollowUp({ followUpId: retiredId, subjectKey: id('f'), status: 'withdrawn' });
const pageToNadia = aMessage({
  messageId: `page.${id('c')}.1.1.0.sms`,
  kind: 'page',
  staffId: 'nadia',
  caseId: id('c'),
  followUpId: undefined,
});

/** Ann with something of every kind; her number has written before it was hers, and has opted out. */
const annInFull = async (): Promise<OpenedStore> => {
  const opened = await openStore();
  await tellAnn(
    opened,
    { put: 'newSession', owner: ann, session: oldSession, wake: 'plan' },
    { put: 'plan', owner: ann, subjectKey: id('b'), revision: 1 },
    { put: 'newBooking', owner: ann, booking, wake: 'plan' },
    { put: 'phoneOf', phoneHash: id('p'), clientKey: id('a') },
    { put: 'optOut', contact: { channel: 'sms', hash: id('p') }, optOut: { at: startAt, classes: ['care'] } },
    { put: 'optOut', contact: { channel: 'email', hash: id('m') }, optOut: { at: startAt, classes: ['booking'] } },
    { put: 'followUp', owner: ann, followUp: aFollowUp() },
    { put: 'followUp', owner: ann, followUp: oldFollowUp },
    linkTo(aFollowUp().followUpId),
    linkTo(retiredId),
    clickOf(retiredId),
    { put: 'newMessage', owner: ann, message: aMessage() },
    { put: 'newMessage', owner: ann, message: pageToNadia },
    { put: 'reply', owner: ann, reply: aReply({ body: 'all good, Ann' }) },
    { put: 'consent', owner: ann, at: startAt, consent: aProfile().consents[0] ?? expect.fail('Ann has agreed') },
  );
  const answer = { at: startAt, owner: ann, clinicId: 'main', kind: 'answer' as const, to: '+12125550101', text: 'hi' };
  await opened.store.commit(
    aWrite(1, [
      { put: 'readText', replyId: id('r'), at: startAt, answer },
      { retire: 'session', owner: ann, session: oldSession },
      { retire: 'followUp', owner: ann, followUp: oldFollowUp },
      { retire: 'booking', owner: ann, booking },
    ]),
  );
  await opened.store.putPageLinks([
    {
      code: 'A7',
      owner: ann,
      caseId: id('c'),
      clinicId: 'main',
      staffId: 'nadia',
      acuity: 'urgent',
      phoneHash: ids.phoneHash(nadia),
      tokenHash: ids.tokenHash(ids.staffLinkToken(id('c'), 'nadia')),
    },
  ]);
  await opened.store.commit({
    expected: [{ owner: number, revision: 0 }],
    changes: [
      { put: 'contactProfile', owner: number, profile: { clinicId: 'main', revision: 1, phone: '+12125550101' } },
      { put: 'reply', owner: number, reply: aReply({ replyId: id('s'), body: 'Ann here' }) },
      { put: 'readText', replyId: id('s'), at: startAt },
    ],
  });
  opened.setNow(erasedAt);
  return opened;
};

const begin = (opened: OpenedStore, revision = 2) =>
  opened.store.commit({
    expected: [
      { owner: ann, revision },
      { owner: number, revision: 1 },
    ],
    changes: [
      { put: 'erasure', owner: ann, erasure: { at: erasedAt, contact: number } },
      { remove: 'phoneOf', phoneHash: id('p'), clientKey: id('a') },
      { remove: 'contactProfile', owner: number },
    ],
  });
const goOn = ({ store }: OpenedStore) => store.eraseRest(ann, ids, [nadia]);

/** What stays: the facts of the erasures, the one about the number for a week, and what the contact points opted out of. */
const kept = [
  `ERASED#${ann} ${erasedAt}`,
  `ERASED#${number} ${erasedAt}`,
  `MAIL#${id('m')} OPTOUT`,
  `PHONE#${id('p')} OPTOUT`,
];

describe('an erasure', () => {
  it('begins in one write: nobody reads the client any more, and the sweep knows of it', async () => {
    const opened = await annInFull();
    expect(await begin(opened)).toEqual({ kind: 'committed' });
    expect(await opened.store.clientStanding(ann)).toBeUndefined();
    expect((await opened.store.phoneRecord(id('p'))).clientKeys).toEqual([]);
    expect((await opened.store.contactStanding(number)).profile).toBeUndefined();
    expect(await opened.store.pendingErasure(ann)).toEqual({ at: erasedAt, contact: number });
    const pointer = { owner: ann, itemKey: 'NOW#PROFILE', at: erasedAt };
    expect(await opened.store.overdue('2026-03-04T10', later)).toContainEqual(pointer);
  });

  it('leaves nothing but its own fact and the opt-outs', async () => {
    const opened = await annInFull();
    await begin(opened);
    opened.setNow(later);
    expect(await goOn(opened)).toBe('done');
    expect(await places(opened)).toEqual(kept);
    expect(await opened.item(fact.PK, fact.SK)).toEqual({
      PK: { S: fact.PK },
      SK: { S: fact.SK },
      doneAt: { S: later },
    });
    expect(JSON.stringify(await everything(opened))).not.toMatch(/5550101|Ann|all good/);
    expect(await opened.store.overdue('2026-03-04T10', '2030-01-01T00:00:00.000Z')).toEqual([]);
  });

  it('is done when asked to go on and nothing has begun, or all is over', async () => {
    const opened = await annInFull();
    const before = await places(opened);
    expect(await goOn(opened)).toBe('done');
    expect(await places(opened)).toEqual(before);
    await begin(opened);
    await goOn(opened);
    expect(await goOn(opened)).toBe('done');
    expect(await places(opened)).toEqual(kept);
  });

  it('does not begin when the client has changed since', async () => {
    const opened = await annInFull();
    const before = await places(opened);
    expect(await begin(opened, 1)).toEqual({ kind: 'lost', to: 'revision' });
    expect(await places(opened)).toEqual(before);
    expect(await opened.store.pendingErasure(ann)).toBeUndefined();
  });

  it('does not begin while a Case is open, whatever the revision says', async () => {
    const opened = await annInFull();
    await opened.store.commit(aWrite(2, [{ put: 'newCase', openCase: aCase() }]));
    expect(await begin(opened, 3)).toEqual({ kind: 'lost', to: 'revision' });
    expect(await opened.store.clientStanding(ann)).toBeDefined();
  });

  it('lets no client of the same id begin before it is over, and then a new one', async () => {
    const opened = await annInFull();
    await begin(opened);
    const anew = () =>
      opened.store.commit(aWrite(0, [{ put: 'clientProfile', owner: ann, profile: aProfile({ revision: 1 }) }]));
    expect(await anew()).toEqual({ kind: 'lost', to: 'revision' });
    await goOn(opened);
    expect(await anew()).toEqual({ kind: 'committed' });
    expect(await opened.store.clientStanding(ann)).toMatchObject({ profile: { revision: 1 }, sessions: [] });
    expect((await opened.store.timeline(ann)).entries).toEqual([]);
  });

  it('is known by its time, also before it is over', async () => {
    const opened = await annInFull();
    expect(await opened.store.erasedSince(ann, startAt)).toBe(false);
    await begin(opened);
    for (const owner of [ann, number]) {
      expect(await opened.store.erasedSince(owner, startAt)).toBe(true);
      expect(await opened.store.erasedSince(owner, erasedAt)).toBe(true);
      expect(await opened.store.erasedSince(owner, later)).toBe(false);
    }
    expect(await opened.store.erasedSince(bea, startAt)).toBe(false);
  });

  it('keeps what a provider tells of a message until that goes', async () => {
    const opened = await annInFull();
    const standing = (await opened.store.clientStanding(ann)) ?? expect.fail('Ann is known');
    const claimed = aFollowUp({ status: 'claimed', claimedAt: startAt });
    await opened.store.commit(writeFor(standing, [{ put: 'followUp', owner: ann, followUp: claimed }]));
    await begin(opened, 3);
    const ref = { owner: ann, at: aMessage().at, messageId: aMessage().messageId };
    expect(await opened.store.recordDelivery(ref, 'accepted')).toBe('advanced');
    expect(await goOn(opened)).toBe('done');
    expect(await opened.store.recordDelivery(ref, 'delivered')).toBe('unknown-message');
    expect(await places(opened)).toEqual(kept);
  });
});

describe('an erasure that is cut short', () => {
  it('is finished by the next one, whatever call it died at', async () => {
    const failing = async (at: number): Promise<'died' | 'done'> => {
      const opened = await annInFull();
      await begin(opened);
      let calls = 0;
      opened.intercept(() => {
        calls += 1;
        if (calls === at) throw new Error('the process is gone');
        return undefined;
      });
      const outcome = await goOn(opened).then(
        () => 'done' as const,
        () => 'died' as const,
      );
      opened.intercept(() => undefined);
      if (outcome === 'died') expect(await opened.store.pendingErasure(ann)).toBeDefined();
      expect(await goOn(opened)).toBe('done');
      expect(await places(opened), `died at call ${at}`).toEqual(kept);
      return outcome;
    };
    let at = 1;
    while ((await failing(at)) === 'died') at += 1;
    expect(at).toBeGreaterThan(5);
  });

  it('touches nothing of a client who has begun anew', async () => {
    const opened = await annInFull();
    await begin(opened);
    let overtaking = true;
    opened.intercept(async (operation) => {
      if (operation !== 'TransactWriteItems' || !overtaking) return undefined;
      overtaking = false;
      expect(await goOn(opened)).toBe('done');
      await tellAnn(opened);
      return undefined;
    });
    expect(await goOn(opened)).toBe('done');
    expect(await opened.store.clientStanding(ann)).toMatchObject({ sessions: [{ sessionId: 'S-1' }] });
    expect(await opened.store.ownerOfSession(id('b'))).toBe(ann);
  });
});

describe('what an erasure leaves alone', () => {
  it('is everybody else, also who shares the number or a code', async () => {
    const opened = await annInFull();
    await opened.store.commit({
      expected: [{ owner: bea, revision: 0 }],
      changes: [
        { put: 'clientProfile', owner: bea, profile: aProfile({ clientKey: id('e'), clientId: 'C-2' }) },
        { put: 'newSession', owner: bea, session: aSession({ sessionKey: id('g') }), wake: 'plan' },
        { put: 'phoneOf', phoneHash: id('p'), clientKey: id('e') },
        { put: 'reply', owner: bea, reply: aReply({ replyId: id('t') }) },
        { put: 'readText', replyId: id('t'), at: startAt },
      ],
    });
    await opened.store.putPageLinks([
      {
        code: 'B3',
        owner: bea,
        caseId: id('d'),
        clinicId: 'main',
        staffId: 'nadia',
        acuity: 'urgent',
        phoneHash: ids.phoneHash(nadia),
        tokenHash: ids.tokenHash(ids.staffLinkToken(id('d'), 'nadia')),
      },
    ]);
    const beas = (await places(opened)).filter((place) => /e{26}|g{26}|t{26}|B3/.test(place));
    await begin(opened);
    await goOn(opened);
    const left = await places(opened);
    expect(beas.filter((place) => !left.includes(place))).toEqual([]);
    expect((await opened.store.phoneRecord(ids.phoneHash(nadia))).paged).toMatchObject([{ code: 'B3', owner: bea }]);
    expect(await opened.store.staffLink(ids.tokenHash(ids.staffLinkToken(id('d'), 'nadia')))).toBeDefined();
  });

  it('is what comes from the number afterwards', async () => {
    const opened = await annInFull();
    await begin(opened);
    opened.setNow(later);
    await opened.store.commit({
      expected: [{ owner: number, revision: 0 }],
      changes: [
        { put: 'contactProfile', owner: number, profile: { clinicId: 'main', revision: 1, phone: '+12125550101' } },
        { put: 'reply', owner: number, reply: aReply({ replyId: id('u'), at: later }) },
        { put: 'newCase', openCase: aCase({ owner: number, caseId: id('g') }), wake: 'page' },
      ],
    });
    expect(await goOn(opened)).toBe('done');
    expect((await opened.store.contactStanding(number)).openCase).toMatchObject({ caseId: id('g') });
    expect((await opened.store.timeline(number)).entries.map(({ kind }) => kind)).toEqual(['case', 'reply']);
  });
});

describe('a long history', () => {
  const linesOf = async (opened: OpenedStore, count: number): Promise<void> => {
    const lines = Array.from({ length: count }, (_, index) => {
      const replyId = ids.idOf('reply', String(index));
      return [
        { PK: { S: ann }, SK: { S: `LOG#${minutesLater(index)}#reply#${replyId}` }, reply: { M: {} } },
        { PK: { S: `READ#${replyId}` }, SK: { S: 'TEXT' } },
      ];
    }).flat();
    for (let from = 0; from < lines.length; from += 25) {
      const requests = lines.slice(from, from + 25).map((Item) => ({ PutRequest: { Item } }));
      await opened.dynamo.call('BatchWriteItem', { RequestItems: { aftercare: requests } }, { kind: 'machine' });
    }
  };

  it('of 2,000 replies goes in fewer than 60 calls, damaged lines and all', async () => {
    const opened = await annInFull();
    await linesOf(opened, 2000);
    await begin(opened);
    let calls = 0;
    opened.intercept(() => {
      calls += 1;
      return undefined;
    });
    expect(await goOn(opened)).toBe('done');
    expect(await places(opened)).toEqual(kept);
    expect(calls).toBeLessThan(60);
  });

  it('beyond what one call may take goes in several', async () => {
    const opened = await annInFull();
    await linesOf(opened, 3100);
    await begin(opened);
    expect(await goOn(opened)).toBe('more');
    expect(await opened.store.pendingErasure(ann)).toBeDefined();
    expect(await goOn(opened)).toBe('done');
    expect(await places(opened)).toEqual(kept);
  });
});
