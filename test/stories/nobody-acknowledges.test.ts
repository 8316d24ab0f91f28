import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type OpenClinic, openClinic } from '../support/open-clinic.ts';
import { aSessionTold, onCall, type SeenCase } from '../support/story-clinic.ts';

/** One clinic, where every story has its own client; the case it leaves is taken, so that the next story is paged alone. */
describe('nobody acknowledges', () => {
  let clinic: OpenClinic;
  let opened: SeenCase;
  let openedAtMs: number;
  const sessions = Array.from({ length: 5 }, () => aSessionTold());
  const untold = [...sessions];
  let session: ReturnType<typeof aSessionTold>;

  beforeAll(async () => {
    clinic = await openClinic({ at: '2026-03-02T15:00:00-05:00' });
    for (const each of sessions) await clinic.completeSession(each);
    await clinic.to('2026-03-03T10:30:00-05:00');
  });
  afterAll(() => clinic.close());

  const current = async (): Promise<SeenCase | undefined> =>
    (await clinic.openCases()).find(({ clientId }) => clientId === session.client.clientId);
  /** Minutes after the case was opened. */
  const pagesTo = async (phone: string): Promise<number[]> =>
    (await clinic.textsTo(phone, 'page'))
      .filter(({ text }) => text.includes(opened.code))
      .map(({ at }) => Math.floor((Date.parse(at) - openedAtMs) / 60_000));

  beforeEach(async () => {
    const next = untold.shift();
    if (next === undefined) throw new Error('a client is missing');
    session = next;
    await clinic.text(session.client.phone, '4');
    const found = await current();
    if (found === undefined) throw new Error('there is no case');
    opened = found;
    openedAtMs = Date.parse(opened.openedAt);
  });
  afterEach(async () => {
    await clinic.text(onCall.first, opened.code);
    expect(await current()).toMatchObject({ status: 'acknowledged' });
  });

  it('climbs the ladder at its times, sounds the alarm at its end, and starts again', async () => {
    expect(await pagesTo(onCall.first)).toEqual([0]);
    await clinic.advance('PT5M');
    expect(await pagesTo(onCall.second)).toEqual([5]);
    expect(await pagesTo(onCall.last)).toEqual([]);
    await clinic.advance('PT5M');
    expect(await pagesTo(onCall.last)).toEqual([10]);
    expect(await pagesTo(onCall.first)).toEqual([0, 10]);

    await clinic.advance('PT10M');
    const alarms = (await clinic.messages('alarms@example.com')).map(({ subject }) => subject ?? '');
    expect(alarms.some((subject) => /escalation|nobody|exhaust/i.test(subject))).toBe(true);
    await clinic.advance('PT15M');
    expect((await pagesTo(onCall.first)).at(-1)).toBe(35);
  });

  it('stops the moment somebody takes it, between two steps', async () => {
    await clinic.advance('PT4M');
    await clinic.text(onCall.first, `${opened.code} on my way`);
    await clinic.advance('PT90M');
    expect(await pagesTo(onCall.second)).toEqual([]);
    expect(await pagesTo(onCall.first)).toEqual([0]);
  });

  it('pages an emergency to the whole ladder at once', async () => {
    await clinic.text(session.client.phone, 'my throat is swelling i cant breathe');
    expect(await pagesTo(onCall.second)).toEqual([0]);
    expect(await pagesTo(onCall.last)).toEqual([0]);
    expect(await current()).toMatchObject({ acuity: 'emergency' });
  });

  it('moves on at once when no page of a step could be handed over', async () => {
    await clinic.text(onCall.first, opened.code);
    await clinic.fault({ service: 'sms-voice', operation: 'SendTextMessage', kind: 'throttle', times: 2 });
    await clinic.fault({ service: 'ses', operation: 'SendEmail', kind: 'throttle', times: 1 });
    await clinic.text(session.client.phone, 'still bleeding');
    await clinic.advance('PT2M');
    expect(await pagesTo(onCall.second)).toHaveLength(1);
  });

  it('takes no code from a phone that was not paged', async () => {
    await clinic.text(onCall.last, opened.code);
    expect(await current()).toMatchObject({ status: 'open' });
  });
});
