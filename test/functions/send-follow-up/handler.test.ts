import { describe, expect, it } from 'vitest';
import { sendFollowUp } from '../../../functions/send-follow-up/handler.ts';
import { hmacIds } from '../../../shared/adapters/hmac-ids.ts';
import type { Change } from '../../../shared/domain/change.ts';
import type { ClientProfile } from '../../../shared/domain/client.ts';
import type { Channel } from '../../../shared/domain/consent.ts';
import type { FollowUp } from '../../../shared/domain/follow-up.ts';
import { minutesBetween } from '../../../shared/domain/instants.ts';
import type { Message, MessageRef, SendOutcome } from '../../../shared/domain/message.ts';
import { optOutOfEverything } from '../../../shared/domain/opt-out.ts';
import type { FollowUpDue } from '../../../shared/ports.ts';
import {
  aFollowUp,
  ann,
  aProfile,
  aReply,
  aSession,
  aWrite,
  id,
  minutesLater,
  openStore,
  startAt,
} from '../../adapters/store-fixture.ts';
import { aClinic, aRoster } from '../../support/builders.ts';

/**
 * Goal: one due follow-up is claimed, handed over once and written down, whoever is in the way. Method: the use case on a
 * table of its own, with providers that say what they are told to.
 */

const dueAt = '2026-03-03T15:00:00.000Z';
const accepted: SendOutcome = { kind: 'accepted', providerMessageId: 'p-1' };
const weekOne = aFollowUp({ followUpId: `${id('b')}.week-1-check.1`, kind: 'week-1-check' });
const given = (forClass: 'care' | 'results', channel: Channel) =>
  ({ class: forClass, channel, given: true, at: startAt, proof: 'form 7' }) as const;
const withMail: Partial<ClientProfile> = {
  email: 'ann@example.com',
  emailHash: id('m'),
  consents: [given('care', 'sms'), given('care', 'email')],
};
const ids = hmacIds('key');

interface Setting {
  profile?: Partial<ClientProfile>;
  followUp?: FollowUp;
  more?: readonly Change[];
  outcome?: SendOutcome;
}

/** Ann's follow-up is due at a clinic whose number may send one part a second. */
const dueNow = async ({ profile = {}, followUp = aFollowUp(), more = [], outcome = accepted }: Setting = {}) => {
  const opened = await openStore();
  let now = dueAt;
  const setNow = (at: string): void => {
    now = at;
    opened.setNow(at);
  };
  setNow(dueAt);
  const told: Change[] = [
    { put: 'clientProfile', owner: ann, profile: aProfile(profile) },
    { put: 'newSession', owner: ann, session: aSession(), wake: 'plan' },
    { put: 'followUp', owner: ann, followUp },
    ...more,
  ];
  expect(await opened.store.commit(aWrite(0, told))).toEqual({ kind: 'committed' });

  const armed: Array<[followUpId: string, at: string]> = [];
  const handed: Array<{ channel: Channel; to: string; ref: MessageRef; words: string }> = [];
  const send = sendFollowUp({
    store: opened.store,
    ids: async () => ids,
    timers: {
      armFollowUp: async ({ followUpId }, at) => void armed.push([followUpId, at]),
      armEscalation: async () => expect.fail('no page is due'),
    },
    texting: {
      send: async ({ to, ref, body }) => {
        handed.push({ channel: 'sms', to, ref, words: body });
        return outcome;
      },
    },
    mailing: {
      send: async ({ to, ref, text }) => {
        handed.push({ channel: 'email', to, ref, words: text });
        return outcome;
      },
    },
    publicUrl: 'https://care.example.com',
    roster: aRoster(),
    clock: { now: () => now },
  });
  const due: FollowUpDue = { due: 'follow-up', owner: ann, followUpId: followUp.followUpId };
  const run = (receiveCount = 1) => send(due, { receiveCount });
  const kept = async (): Promise<FollowUp | undefined> => (await opened.store.clientStanding(ann))?.followUps[0];
  const messages = async (): Promise<Message[]> =>
    (await opened.store.timeline(ann)).entries.flatMap((entry) => (entry.kind === 'message' ? [entry.message] : []));
  return { opened, armed, handed, run, kept, messages, setNow };
};

describe('a follow-up that is due', () => {
  it('is handed over once, with where its Message is kept, and written down', async () => {
    const { handed, armed, run, kept, messages } = await dueNow();
    expect(await run()).toMatchObject({ kind: 'send' });
    expect(handed).toMatchObject([{ channel: 'sms', to: aProfile().phone }]);
    expect(await kept()).toMatchObject({ status: 'sent', channel: 'sms', claimedAt: dueAt });
    const [message] = await messages();
    expect(message).toMatchObject({ status: 'accepted', providerMessageId: 'p-1', contactHash: id('p') });
    expect(handed[0]?.ref).toEqual({ owner: ann, at: dueAt, messageId: message?.messageId });
    expect(armed).toEqual([]);
    expect(await run()).toEqual({ kind: 'none', reason: 'ended' });
    expect(handed).toHaveLength(1);
  });

  it('of somebody at risk is looked at again when silence becomes a sign', async () => {
    const silentAt = minutesLater(23 * 60, dueAt);
    const followUp = aFollowUp({ silentAt });
    const { armed, run } = await dueNow({ followUp });
    await run();
    expect(armed).toEqual([[followUp.followUpId, silentAt]]);
  });

  it('carries a link that means it, by text and by mail', async () => {
    for (const profile of [{}, { ...withMail, preferredChannel: 'email' as const }]) {
      const byMail = 'email' in profile;
      const { opened, handed, run } = await dueNow({ profile });
      await run();
      const token = ids.clientLinkToken(aFollowUp().followUpId);
      expect(handed[0]?.words).toContain(`https://care.example.com/c/${token}`);
      expect(await opened.store.clientLink(ids.tokenHash(token))).toEqual({
        owner: ann,
        followUpId: aFollowUp().followUpId,
        at: dueAt,
        ...(byMail ? { emailHash: withMail.emailHash } : {}),
      });
    }
  });

  it('whose answer was lost is not tried again, and waits for whoever sweeps', async () => {
    const { handed, armed, run, kept, messages } = await dueNow({ outcome: { kind: 'unknown' } });
    await run();
    expect(await run()).toEqual({ kind: 'none', reason: 'unsettled' });
    expect(await kept()).toMatchObject({ status: 'unknown', settleBy: minutesLater(30, dueAt) });
    expect(await messages()).toMatchObject([{ status: 'unknown' }]);
    expect([handed.length, armed.length]).toEqual([1, 0]);
  });

  it('refused for now is tried again after a while, as another Message', async () => {
    const outcome: SendOutcome = { kind: 'failedTemporarily', failure: 'ThrottlingException' };
    const { armed, run, kept, messages, setNow } = await dueNow({ outcome });
    await run();
    const again = minutesLater(2, dueAt);
    expect(armed).toEqual([[aFollowUp().followUpId, again]]);
    expect(await kept()).toMatchObject({ status: 'planned', refusals: 1, dueAt: again });
    setNow(again);
    await run();
    expect((await messages()).map(({ messageId, status }) => [messageId.slice(-5), status])).toEqual([
      ['sms.0', 'failed'],
      ['sms.1', 'failed'],
    ]);
  });

  it('refused for good goes the other way at once', async () => {
    const outcome: SendOutcome = { kind: 'failedPermanently', failure: 'ValidationException' };
    const { opened, handed, armed, run, kept } = await dueNow({ profile: withMail, outcome });
    await run();
    expect(armed).toEqual([[aFollowUp().followUpId, dueAt]]);
    expect(await kept()).toMatchObject({ status: 'planned', failedChannels: ['sms'] });
    await run();
    expect(handed.map(({ channel }) => channel)).toEqual(['sms', 'email']);
    expect((await opened.store.clientStanding(ann))?.openCase).toMatchObject({ reasons: ['failed-contact'] });
    expect(await run()).toEqual({ kind: 'none', reason: 'ended' });
    expect(handed).toHaveLength(2);
  });

  it('refused by the carrier’s own list opts the number out, and the next text to it is never handed over', async () => {
    const outcome: SendOutcome = { kind: 'failedPermanently', failure: 'DESTINATION_PHONE_NUMBER_OPTED_OUT' };
    const { opened, run, kept } = await dueNow({ outcome });
    await run();
    expect(await opened.store.optOut({ channel: 'sms', hash: id('p') })).toEqual(optOutOfEverything(dueAt));
    expect(await kept()).toMatchObject({ status: 'skipped', reason: 'opted-out' });
  });
});

describe('a number that has opted out', () => {
  const stopped = {
    put: 'optOut',
    contact: { channel: 'sms', hash: id('p') },
    optOut: optOutOfEverything(startAt),
  } as const;

  it('is handed nothing, and its client is left alone', async () => {
    const { opened, handed, run, kept } = await dueNow({ more: [stopped] });
    expect(await run()).toMatchObject({ kind: 'skip', reason: 'opted-out' });
    expect(handed).toEqual([]);
    expect(await kept()).toMatchObject({ status: 'skipped', reason: 'opted-out' });
    expect((await opened.store.clientStanding(ann))?.openCase).toBeUndefined();
  });

  it('is passed over for mail that is agreed to', async () => {
    const { handed, run } = await dueNow({ profile: withMail, more: [stopped] });
    expect(await run()).toMatchObject({ kind: 'send' });
    expect(handed).toMatchObject([{ channel: 'email', to: 'ann@example.com' }]);
  });

  it('is found out in one run where two classes could let it go, at one part a second', async () => {
    const profile = { consents: [given('care', 'sms'), given('results', 'sms')] };
    const { handed, run } = await dueNow({ profile, followUp: weekOne, more: [stopped] });
    expect(await run()).toMatchObject({ kind: 'skip', reason: 'opted-out' });
    expect(handed).toEqual([]);
  });

  it('of one class gets a week-one check by the other', async () => {
    const profile = { consents: [given('care', 'sms'), given('results', 'sms')] };
    const notCare = { ...stopped, optOut: { at: startAt, classes: ['care' as const] } };
    const { handed, run } = await dueNow({ profile, followUp: weekOne, more: [notCare] });
    expect(await run()).toMatchObject({ kind: 'send' });
    expect(handed).toHaveLength(1);
  });
});

describe('the carrier’s rate', () => {
  const busy = async (setting: Setting = {}) => {
    const due = await dueNow(setting);
    const { phoneNumberArn } = aClinic().texting;
    expect(await due.opened.store.takeSendToken(phoneNumberArn, Date.parse(dueAt) / 1000, 1, 1)).toBe(true);
    return due;
  };

  it('that is used up this second is a short wait, and nothing is claimed', async () => {
    const { armed, handed, run, kept, messages } = await busy();
    expect(await run()).toMatchObject({ kind: 'defer', reason: 'carrier-busy' });
    expect(await kept()).toEqual(aFollowUp());
    expect([handed, await messages()]).toEqual([[], []]);
    const [[, at = ''] = []] = armed;
    expect(minutesBetween(dueAt, at)).toBeGreaterThan(0);
    expect(minutesBetween(dueAt, at)).toBeLessThanOrEqual(1);
  });

  it('is no matter to mail', async () => {
    const { handed, run } = await busy({ profile: { ...withMail, preferredChannel: 'email' } });
    expect(await run()).toMatchObject({ kind: 'send' });
    expect(handed).toMatchObject([{ channel: 'email' }]);
  });

  it('is used once by a claim that loses a race first', async () => {
    const { opened, handed, run } = await dueNow();
    let raced = false;
    opened.intercept(async (operation) => {
      if (operation !== 'TransactWriteItems' || raced) return undefined;
      raced = true;
      await opened.store.commit(aWrite(1, [{ put: 'reply', owner: ann, reply: aReply() }]));
      return undefined;
    });
    expect(await run()).toMatchObject({ kind: 'send' });
    expect(handed).toHaveLength(1);
  });
});
