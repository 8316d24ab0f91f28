import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type OpenClinic, openClinic } from '../support/open-clinic.ts';
import { aSessionTold, onCall } from '../support/story-clinic.ts';

describe('nobody acknowledges', () => {
  let clinic: OpenClinic;
  const session = aSessionTold();
  beforeEach(async () => {
    clinic = await openClinic({ at: '2026-03-02T15:00:00-05:00' });
    await clinic.completeSession(session);
    await clinic.passTo('2026-03-03T10:30:00-05:00');
    await clinic.text(session.client.phone, '4');
  });
  afterEach(() => clinic.close());

  const pagesTo = async (phone: string): Promise<string[]> =>
    (await clinic.textsTo(phone, 'page')).map(({ at }) => at.slice(11, 16));

  it('climbs the ladder at its times, sounds the alarm at its end, and starts again', async () => {
    expect(await pagesTo(onCall.first)).toEqual(['15:30']);
    await clinic.advance('PT5M');
    expect(await pagesTo(onCall.second)).toEqual(['15:35']);
    expect(await pagesTo(onCall.last)).toEqual([]);
    await clinic.advance('PT5M');
    expect(await pagesTo(onCall.last)).toEqual(['15:40']);
    expect(await pagesTo(onCall.first)).toEqual(['15:30', '15:40']);

    await clinic.advance('PT10M');
    const alarms = (await clinic.messages('alarms@example.com')).map(({ subject }) => subject ?? '');
    expect(alarms.some((subject) => /escalation|nobody|exhaust/i.test(subject))).toBe(true);
    await clinic.advance('PT15M');
    expect((await pagesTo(onCall.first)).at(-1)).toBe('16:05');
  });

  it('stops the moment somebody takes it, between two steps', async () => {
    await clinic.advance('PT4M');
    const [open] = await clinic.openCases();
    await clinic.text(onCall.first, `${open?.code} on my way`);
    await clinic.advance('PT90M');
    expect(await pagesTo(onCall.second)).toEqual([]);
    expect(await pagesTo(onCall.first)).toEqual(['15:30']);
  });

  it('pages an emergency to the whole ladder at once', async () => {
    await clinic.text(session.client.phone, 'my throat is swelling i cant breathe');
    expect(await pagesTo(onCall.second)).toEqual(['15:30']);
    expect(await pagesTo(onCall.last)).toEqual(['15:30']);
    expect((await clinic.openCases())[0]).toMatchObject({ acuity: 'emergency' });
  });

  it('moves on at once when no page of a step could be handed over', async () => {
    await clinic.text(onCall.first, (await clinic.openCases())[0]?.code ?? '');
    await clinic.fault({ service: 'sms-voice', operation: 'SendTextMessage', kind: 'throttle', times: 2 });
    await clinic.fault({ service: 'ses', operation: 'SendEmail', kind: 'throttle', times: 1 });
    await clinic.text(session.client.phone, 'still bleeding');
    await clinic.advance('PT2M');
    expect(await pagesTo(onCall.second)).toHaveLength(1);
  });

  it('takes no code from a phone that was not paged', async () => {
    const [open] = await clinic.openCases();
    await clinic.text(onCall.last, open?.code ?? '');
    expect((await clinic.openCases())[0]?.status).toBe('open');
  });
});
