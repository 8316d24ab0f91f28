import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type OpenClinic, openClinic } from '../support/open-clinic.ts';
import { aSessionTold } from '../support/story-clinic.ts';

describe('sending', () => {
  let clinic: OpenClinic;
  beforeEach(async () => {
    clinic = await openClinic({ at: '2026-03-02T15:00:00-05:00' });
  });
  afterEach(() => clinic.close());

  it('skips somebody who opted out between planning and sending', async () => {
    const session = aSessionTold();
    await clinic.completeSession(session);
    await clinic.text(session.client.phone, 'STOP');
    await clinic.advance('P1D');
    expect(await clinic.textsTo(session.client.phone, 'day-1-check')).toEqual([]);
    expect(await clinic.followUp(session.client.clientId)).toMatchObject({ status: 'skipped', reason: 'opted-out' });
  });

  it('writes by mail to who may only be written to by mail', async () => {
    const consents = [
      { class: 'care', channel: 'email', given: true, at: '2026-03-02T13:00:00-05:00', proof: 'signed intake form' },
    ];
    const byMailAlone = aSessionTold({ client: { phone: undefined, email: 'ann@example.com', consents } });
    await clinic.completeSession(byMailAlone);
    await clinic.to('2026-03-03T10:05:00-05:00');
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
    const sessions = Array.from({ length: 6 }, () => aSessionTold());
    for (const session of sessions) await clinic.completeSession(session);
    await clinic.fault({ service: 'sms-voice', operation: 'SendTextMessage', kind: 'throttle', times: 4 });
    await clinic.to('2026-03-03T11:00:00-05:00');
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

  it('never sends again what may have gone: no word from the provider makes a Case', async () => {
    const session = aSessionTold();
    await clinic.completeSession(session);
    await clinic.fault({ service: 'sms-voice', operation: 'SendTextMessage', kind: 'lost-answer', times: 1 });
    await clinic.to('2026-03-03T10:10:00-05:00');
    const { clientId, phone } = session.client;
    expect(await clinic.textsTo(phone, 'day-1-check')).toHaveLength(1);
    await clinic.advance('PT2H');
    expect(await clinic.textsTo(phone, 'day-1-check')).toHaveLength(1);
    const { status } = (await clinic.followUp(clientId)) ?? {};
    expect(['sent', 'failed']).toContain(status);
    if (status === 'failed') expect(await clinic.openCases()).toMatchObject([{ reasons: ['no-outcome'] }]);

    // It had gone, and nobody had said so: its digits mean what they say.
    await clinic.text(phone, '4');
    expect(await clinic.openCases()).toMatchObject([{ acuity: 'urgent', step: 1 }]);
  });

  it('moves a message forward with the provider’s events and never back', async () => {
    const session = aSessionTold();
    await clinic.completeSession(session);
    await clinic.advance('P1D');
    const [check] = await clinic.textsTo(session.client.phone, 'day-1-check');
    await clinic.receipt(check?.id ?? '', 'DELIVERED');
    await clinic.receipt(check?.id ?? '', 'SUCCESSFUL');
    await clinic.idle();
    const message = (await clinic.timeline(session.client.clientId)).find(
      ({ kind, name }) => kind === 'message' && name === 'day-1-check',
    );
    expect(message).toMatchObject({ status: 'delivered' });
  });

  it('brings a check that the carrier took and could not deliver before a person, once', async () => {
    const session = aSessionTold();
    await clinic.completeSession(session);
    await clinic.fault({ service: 'sms-voice', operation: 'SendTextMessage', kind: 'lost-answer', times: 1 });
    await clinic.advance('P1D');
    const [check] = await clinic.textsTo(session.client.phone, 'day-1-check');
    await clinic.receipt(check?.id ?? '', 'CARRIER_UNREACHABLE');
    await clinic.receipt(check?.id ?? '', 'CARRIER_UNREACHABLE');
    expect(await clinic.followUp(session.client.clientId)).toMatchObject({ status: 'failed' });
    expect(await clinic.openCases()).toMatchObject([{ acuity: 'watch', reasons: ['failed-contact'] }]);
  });

  it('brings a check that can reach nobody before a person', async () => {
    const session = aSessionTold();
    await clinic.completeSession(session);
    await clinic.fault({ service: 'sms-voice', operation: 'SendTextMessage', kind: 'throttle', times: 100_000 });
    await clinic.advance('P3D');
    expect(await clinic.openCases()).toMatchObject([{ acuity: 'watch', reasons: ['too-late'] }]);
    expect(await clinic.followUp(session.client.clientId)).toMatchObject({ status: 'expired', reason: 'too-late' });
  });
});
