import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type OpenClinic, openClinic } from '../support/open-clinic.ts';
import { aSessionTold, type SeenMessage } from '../support/story-clinic.ts';

const agreed = ['care', 'results', 'booking'].flatMap((forClass) =>
  ['sms', 'email'].map((channel) => ({
    class: forClass,
    channel,
    given: true,
    at: '2026-03-02T13:00:00-05:00',
    proof: 'signed intake form',
  })),
);

const aReachable = (name: string, client: Record<string, unknown> = {}) =>
  aSessionTold({ client: { clientId: name, email: `${name}@example.com`, consents: agreed, ...client } });

/** Three weeks of clients who agreed to everything by text and by mail, each with one thing that goes wrong. */
describe('text and mail beside each other', () => {
  let clinic: OpenClinic;
  const barred = aReachable('barred');
  const moved = aReachable('moved', { preferredChannel: 'email' });
  const leaver = aReachable('leaver', { preferredChannel: 'email' });
  let statusOfForged = 0;
  let afterFirstClick: unknown;
  let afterReplay: unknown;

  const told = async ({ client }: ReturnType<typeof aReachable>): Promise<string[]> =>
    [...(await clinic.messages(client.phone)), ...(await clinic.messages(`${String(client.clientId)}@example.com`))]
      .filter(({ kind }) => kind !== 'answer' && kind !== 'keyword')
      .sort((one, other) => (one.at < other.at ? -1 : 1))
      .map(({ kind, channel, attempt }) => `${kind}${attempt === 2 ? ' again' : ''} by ${channel}`);
  const newestMail = async (to: string, kind: string): Promise<SeenMessage> => {
    const mail = (await clinic.messages(to)).filter((message) => message.kind === kind).at(-1);
    if (!mail) throw new Error(`no ${kind} by mail to ${to}`);
    return mail;
  };
  const oneClick = (url: string): Promise<Response> =>
    fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: 'List-Unsubscribe=One-Click',
    });
  const wanted = async (clientId: string) =>
    (await clinic.timeline(clientId))
      .filter(({ kind }) => kind === 'consent')
      .map((entry) => [entry.class, entry.given]);

  beforeAll(async () => {
    clinic = await openClinic({ at: '2026-03-02T15:00:00-05:00' });
    for (const session of [barred, moved, leaver]) expect((await clinic.completeSession(session)).status).toBe(201);

    // The carrier has an opt-out of its own, of which nobody told us.
    await clinic.call('POST', '/local/api/carrier-opt-outs', { phone: barred.client.phone });
    await clinic.passTo('2026-03-02T17:00:00-05:00');
    await clinic.receipt((await newestMail('moved@example.com', 'aftercare')).id, 'BOUNCE');
    await clinic.passTo('2026-03-03T12:00:00-05:00');
    await clinic.text(String(moved.client.phone), '1');
    const { consents: _consents, ...client } = moved.client;
    const changed = { ...client, email: 'moved-on@example.com', consents: [] };
    expect((await clinic.api('PUT', '/clients/moved', changed)).status).toBe(200);

    await clinic.passTo('2026-03-09T17:00:00-04:00');
    const unsubscribe = headerOf(await newestMail('leaver@example.com', 'week-1-check'), 'List-Unsubscribe');
    const url = unsubscribe.slice(1, -1);
    const forged = url.replace(/[a-z2-7]{26}$/, 'a'.repeat(26));
    statusOfForged = (await oneClick(forged)).status;
    expect((await fetch(url)).status).toBe(200);
    expect((await wanted('leaver')).filter(([, given]) => given === false)).toEqual([]);
    expect((await oneClick(url)).status).toBe(200);
    afterFirstClick = await wanted('leaver');
    await clinic.advance('PT1M');
    expect((await oneClick(url)).status).toBe(200);
    afterReplay = await wanted('leaver');
    // A booking system that knows nothing of it tells the old consents again.
    await clinic.completeSession({
      ...leaver,
      client: { ...leaver.client, consents: agreed.map((one) => ({ ...one, at: '2026-03-09T17:01:00-04:00' })) },
    });
    await clinic.passTo('2026-03-24T12:00:00-04:00');
  }, 120_000);
  afterAll(() => clinic.close());

  it('mirrors an opt-out of the carrier’s own, and goes by mail from then on', async () => {
    expect(await told(barred)).toEqual([
      'aftercare by email',
      'day-1-check by email',
      'day-1-check again by email',
      'week-1-check by email',
      'week-1-check again by email',
      'booking-prompt by email',
    ]);
    const stopped = (await clinic.timeline('barred')).filter(
      ({ kind, given }) => kind === 'consent' && given === false,
    );
    expect(new Set(stopped.map(({ channel }) => channel))).toEqual(new Set(['sms']));
  });

  it('sends what bounced by text, and writes by mail again once there is another address', async () => {
    expect((await told(moved)).slice(0, 3)).toEqual(['aftercare by email', 'aftercare by sms', 'day-1-check by sms']);
    expect((await clinic.messages('moved-on@example.com')).map(({ kind }) => kind)).toContain('week-1-check');
  });

  it('lets a mail about results or booking be left by one click, care mail by the preferences page', async () => {
    const results = await newestMail('leaver@example.com', 'week-1-check');
    expect(headerOf(results, 'List-Unsubscribe')).toMatch(/^<https?:\/\/\S+\/p\/[a-z2-7]{26}>$/);
    expect(headerOf(results, 'List-Unsubscribe-Post')).toBe('List-Unsubscribe=One-Click');
    const care = await newestMail('leaver@example.com', 'day-1-check');
    expect(headerOf(care, 'List-Unsubscribe')).toBe('');
    expect(care.text).toMatch(/\/p\/[a-z2-7]{26}/);
  });

  it('counts one click once, and a forged one not at all', () => {
    expect(statusOfForged).toBe(404);
    expect(afterFirstClick).toEqual(
      expect.arrayContaining([
        ['results', false],
        ['booking', false],
      ]),
    );
    expect(afterReplay).toEqual(afterFirstClick);
  });

  it('asks nobody to book by mail who left it by a click, whatever an import says later; the text that was agreed to goes', async () => {
    expect((await told(leaver)).filter((one) => one.startsWith('booking'))).toEqual(['booking-prompt by sms']);
  });

  it('says in every mail that answers to it are not watched for urgent problems', async () => {
    for (const { text, html, replyTo } of await clinic.messages('leaver@example.com')) {
      expect(text).toContain('not watched for urgent problems');
      expect(html).toContain('<html');
      expect(replyTo).toEqual(['frontdesk@example.com']);
    }
    expect(await clinic.idle(), 'dead letters').toBe(0);
  });
});

const headerOf = ({ headers }: SeenMessage, name: string): string =>
  headers?.find((header) => header.name === name)?.value ?? '';
