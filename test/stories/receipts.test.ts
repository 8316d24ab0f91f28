import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type OpenClinic, openClinic } from '../support/open-clinic.ts';
import { aSessionTold, type SeenCase, type SeenEntry } from '../support/story-clinic.ts';

const agreed = ['sms', 'email'].map((channel) => ({
  class: 'care',
  channel,
  given: true,
  at: '2026-03-02T13:00:00-05:00',
  proof: 'signed intake form',
}));

/** What the providers say of messages, too late, wrongly or not at all. */
describe('receipts', () => {
  let clinic: OpenClinic;
  const silent = aSessionTold({ client: { clientId: 'cleo', email: 'cleo@example.com', consents: agreed } });
  const taken = aSessionTold({ client: { clientId: 'dora', email: 'dora@example.com', consents: agreed } });
  const alone = aSessionTold({ client: { clientId: 'edda' } });
  const told = { INVALID: 'dead-contact', CARRIER_BLOCKED: 'blocked', TTL_EXPIRED: 'out-of-time' };
  const failing = Object.entries(told).map(([word, reason]) => ({ word, reason, session: aSessionTold() }));
  const forgotten = [
    aSessionTold({ client: { clientId: 'ann', email: 'ann@example.com', consents: agreed } }),
    aSessionTold({ client: { clientId: 'bea' } }),
  ];

  beforeAll(async () => {
    clinic = await openClinic({ at: '2026-03-02T15:00:00-05:00' });
    for (const { client } of [silent, alone]) {
      await clinic.call('POST', '/local/api/silent-carriers', { phone: client.phone });
    }
    const sessions = [silent, taken, alone, ...failing.map(({ session }) => session), ...forgotten];
    for (const session of sessions) await clinic.completeSession(session);
    await clinic.passTo('2026-03-03T10:05:00-05:00');
  });
  afterAll(() => clinic.close());

  const casesOf = async (clientId: string): Promise<SeenCase[]> =>
    (await clinic.openCases()).filter((open) => open.clientId === clientId);

  const checks = async (clientId: string, phone: string): Promise<string[]> =>
    [...(await clinic.messages(phone)), ...(await clinic.messages(`${clientId}@example.com`))]
      .filter(({ kind, attempt }) => kind === 'day-1-check' && attempt === 1)
      .map(({ channel, at }) => `${channel} ${at.slice(11, 16)}`);
  const messageOf = async (clientId: string, channel = 'sms'): Promise<SeenEntry | undefined> =>
    (await clinic.timeline(clientId)).find(
      (entry) => entry.kind === 'message' && entry.name === 'day-1-check' && entry.channel === channel,
    );

  it('what failed says why on the timeline, in our words and not the provider’s', async () => {
    for (const { word, reason, session } of failing) {
      const { clientId, phone } = session.client;
      const [check] = await clinic.textsTo(phone, 'day-1-check');
      await clinic.receipt(check?.id ?? '', word);
      expect(await clinic.followUp(clientId)).toMatchObject({ status: 'failed', reason });
      expect(await messageOf(clientId)).toMatchObject({ status: 'failed', reason });
      expect(JSON.stringify(await clinic.timeline(clientId))).not.toContain(word);
    }
  });

  it('a text no carrier ever speaks of is followed by mail after two hours, once; that it arrived all the same is only written down', async () => {
    const { phone } = silent.client;
    await clinic.passTo('2026-03-03T11:55:00-05:00');
    expect(await checks('cleo', phone)).toEqual([expect.stringMatching(/^sms 15:0/)]);
    await clinic.to('2026-03-03T12:15:00-05:00');
    const both = await checks('cleo', phone);
    expect(both).toEqual([expect.stringMatching(/^sms 15:0/), expect.stringMatching(/^email 17:/)]);

    const [text] = await clinic.textsTo(phone, 'day-1-check');
    await clinic.receipt(text?.id ?? '', 'UNKNOWN');
    await clinic.receipt(text?.id ?? '', 'DELIVERED');
    await clinic.passTo('2026-03-03T14:30:00-05:00');
    expect(await checks('cleo', phone)).toEqual(both);
    expect(await messageOf('cleo')).toMatchObject({ status: 'delivered' });
    expect(await messageOf('cleo', 'email')).toMatchObject({ status: 'delivered' });
    expect(await clinic.followUp('cleo')).toMatchObject({ status: 'sent' });
    expect(await casesOf('cleo')).toEqual([]);
  });

  it('a text a carrier took is not followed by mail, nor one that has nowhere else to go by a Case', async () => {
    await clinic.passTo('2026-03-03T14:30:00-05:00');
    expect(await checks('dora', taken.client.phone)).toEqual([expect.stringMatching(/^sms 15:0/)]);
    expect(await clinic.followUp('edda')).toMatchObject({ status: 'sent' });
    expect([...(await casesOf('dora')), ...(await casesOf('edda'))]).toEqual([]);
  });

  it.each([
    ['goes by mail', true],
    ['comes before a person', false],
  ])(
    'a check whose failed receipt was written down and then forgotten by a crash %s all the same',
    async (_, byMail) => {
      const clientId = byMail ? 'ann' : 'bea';
      const phone = forgotten.find(({ client }) => client.clientId === clientId)?.client.phone ?? '';
      const [check] = await clinic.textsTo(phone, 'day-1-check');

      // The receipt is written down and the recorder never hears of it; after that nothing can be written, until the receipt
      // has been tried so often that it lies among the dead letters.
      await clinic.fault({ service: 'dynamodb', operation: 'TransactWriteItems', kind: 'lost-answer', times: 1 });
      await clinic.fault({ service: 'dynamodb', operation: 'TransactWriteItems', kind: 'error', times: 100_000 });
      await clinic.receipt(check?.id ?? '', 'CARRIER_UNREACHABLE');
      const deadLetters = await clinic.idle();
      while ((await clinic.idle()) === deadLetters) await clinic.advance('PT1M');
      expect(await clinic.followUp(clientId)).toMatchObject({ status: 'failed', reason: 'unreachable' });
      expect(await checks(clientId, phone)).toHaveLength(1);
      expect(await casesOf(clientId)).toEqual([]);

      await clinic.clearFaults();
      await clinic.advance('PT20M');
      expect(await checks(clientId, phone)).toEqual(
        byMail ? [expect.stringMatching(/^sms/), expect.stringMatching(/^email/)] : [expect.stringMatching(/^sms/)],
      );
      expect(await clinic.followUp(clientId)).toMatchObject({ status: byMail ? 'sent' : 'failed' });
      const cases = byMail ? [] : [{ acuity: 'watch', reasons: ['failed-contact'] }];
      expect(await casesOf(clientId)).toMatchObject(cases);

      // Decided once: the same receipt changes nothing any more.
      await clinic.receipt(check?.id ?? '', 'CARRIER_UNREACHABLE');
      await clinic.advance('PT20M');
      expect(await checks(clientId, phone)).toHaveLength(byMail ? 2 : 1);
      expect(await casesOf(clientId)).toMatchObject(cases);
    },
  );
});
