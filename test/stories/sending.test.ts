import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type OpenClinic, openClinic } from '../support/open-clinic.ts';
import { aSessionTold, type SeenCase } from '../support/story-clinic.ts';

let clinic: OpenClinic;
const casesOf = async ({ client }: ReturnType<typeof aSessionTold>): Promise<SeenCase[]> =>
  (await clinic.openCases()).filter(({ clientId }) => clientId === client.clientId);

/** One morning, at which every story has its own client. */
describe('sending', () => {
  const optsOut = aSessionTold();
  const byMailAlone = aSessionTold({
    client: {
      phone: undefined,
      email: 'ann@example.com',
      consents: [
        { class: 'care', channel: 'email', given: true, at: '2026-03-02T13:00:00-05:00', proof: 'signed intake form' },
      ],
    },
  });
  const delivered = aSessionTold();
  const sessions = Array.from({ length: 6 }, () => aSessionTold());

  beforeAll(async () => {
    clinic = await openClinic({ at: '2026-03-02T15:00:00-05:00' });
    for (const session of [optsOut, byMailAlone, delivered, ...sessions]) await clinic.completeSession(session);
    await clinic.text(optsOut.client.phone, 'STOP');
    await clinic.passTo('2026-03-03T09:59:00-05:00');
    await clinic.fault({ service: 'sms-voice', operation: 'SendTextMessage', kind: 'throttle', times: 4 });
    await clinic.passTo('2026-03-03T11:00:00-05:00');
  });
  afterAll(() => clinic.close());

  it('skips somebody who opted out between planning and sending', async () => {
    expect(await clinic.textsTo(optsOut.client.phone, 'day-1-check')).toEqual([]);
    expect(await clinic.followUp(optsOut.client.clientId)).toMatchObject({ status: 'skipped', reason: 'opted-out' });
  });

  it('writes by mail to who may only be written to by mail', async () => {
    expect(await clinic.followUp(byMailAlone.client.clientId)).toMatchObject({ status: 'sent' });
    const mails = await clinic.messages('ann@example.com');
    expect(mails.map(({ kind, channel }) => `${kind} by ${channel}`)).toEqual([
      'aftercare by email',
      'day-1-check by email',
    ]);
    expect(mails[1]?.text).toMatch(/\/c\/[a-z2-7]{26}/);
    expect(await clinic.openCases()).toEqual([]);
  });

  it('waits for a throttled carrier and sends each text once', async () => {
    const perSecond = new Map<string, number>();
    for (const session of sessions) {
      const texts = await clinic.textsTo(session.client.phone, 'day-1-check');
      expect(texts).toHaveLength(1);
      const second = texts[0]?.at.slice(0, 19) ?? '';
      perSecond.set(second, (perSecond.get(second) ?? 0) + 1);
    }
    expect(Math.max(...perSecond.values()), 'texts in one second').toBe(1);
    expect(await clinic.openCases()).toEqual([]);
  });

  it('moves a message forward with the provider’s events and never back', async () => {
    const [check] = await clinic.textsTo(delivered.client.phone, 'day-1-check');
    await clinic.receipt(check?.id ?? '', 'DELIVERED');
    await clinic.receipt(check?.id ?? '', 'SUCCESSFUL');
    await clinic.idle();
    const message = (await clinic.timeline(delivered.client.clientId)).findLast(
      ({ kind, name }) => kind === 'message' && name === 'day-1-check',
    );
    expect(message).toMatchObject({ status: 'delivered' });
  });
});

describe('sending without an answer of the carrier', () => {
  const unheard = aSessionTold();
  const unreachable = aSessionTold();

  beforeAll(async () => {
    clinic = await openClinic({ at: '2026-03-02T15:00:00-05:00' });
    for (const session of [unheard, unreachable]) await clinic.completeSession(session);
    await clinic.passTo('2026-03-03T09:59:00-05:00');
    await clinic.fault({ service: 'sms-voice', operation: 'SendTextMessage', kind: 'lost-answer', times: 2 });
    await clinic.passTo('2026-03-03T10:10:00-05:00');
  });
  afterAll(() => clinic.close());

  it('brings a check that the carrier took and could not deliver before a person, once', async () => {
    const [check] = await clinic.textsTo(unreachable.client.phone, 'day-1-check');
    await clinic.receipt(check?.id ?? '', 'CARRIER_UNREACHABLE');
    await clinic.receipt(check?.id ?? '', 'CARRIER_UNREACHABLE');
    expect(await clinic.followUp(unreachable.client.clientId)).toMatchObject({ status: 'failed' });
    expect(await casesOf(unreachable)).toMatchObject([{ acuity: 'watch', reasons: ['failed-contact'] }]);
  });

  it('never sends again what may have gone: no word from the provider makes a Case', async () => {
    const { clientId, phone } = unheard.client;
    expect(await clinic.textsTo(phone, 'day-1-check')).toHaveLength(1);
    await clinic.advance('PT2H');
    expect(await clinic.textsTo(phone, 'day-1-check')).toHaveLength(1);
    const { status } = (await clinic.followUp(clientId)) ?? {};
    expect(['sent', 'failed']).toContain(status);
    if (status === 'failed') expect(await casesOf(unheard)).toMatchObject([{ reasons: ['no-outcome'] }]);

    // It had gone, and nobody had said so: its digits mean what they say.
    await clinic.text(phone, '4');
    expect(await casesOf(unheard)).toMatchObject([{ acuity: 'urgent', step: 1 }]);
  });
});

describe('sending past a carrier that takes nothing', () => {
  beforeAll(async () => {
    clinic = await openClinic({ at: '2026-03-02T15:00:00-05:00' });
  });
  afterAll(() => clinic.close());

  it('brings a check that can reach nobody before a person', async () => {
    const session = aSessionTold();
    await clinic.completeSession(session);
    await clinic.fault({ service: 'sms-voice', operation: 'SendTextMessage', kind: 'throttle', times: 100_000 });
    await clinic.pass('P3D');
    expect(await clinic.openCases()).toMatchObject([{ acuity: 'watch', reasons: ['too-late'] }]);
    expect(await clinic.followUp(session.client.clientId)).toMatchObject({ status: 'expired', reason: 'too-late' });
  });
});
