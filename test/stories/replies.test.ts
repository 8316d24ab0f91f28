import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type OpenClinic, openClinic } from '../support/open-clinic.ts';
import { aSessionTold, onCall, type SeenCase } from '../support/story-clinic.ts';

/** One clinic, where every story has its own client; the cases it leaves are taken, so that nobody is paged during the next. */
describe('replies', () => {
  let clinic: OpenClinic;
  const sessions = Array.from({ length: 8 }, () => aSessionTold());
  const untold = [...sessions];
  let session: ReturnType<typeof aSessionTold>;
  let phone: string;
  let clientId: string;
  const earlier = new Set<string>();

  beforeAll(async () => {
    clinic = await openClinic({ at: '2026-03-02T15:00:00-05:00' });
    for (const each of sessions) await clinic.completeSession(each);
    await clinic.passTo('2026-03-03T10:30:00-05:00');
  });
  afterAll(() => clinic.close());

  beforeEach(() => {
    const next = untold.shift();
    if (next === undefined) throw new Error('a client is missing');
    session = next;
    ({ phone, clientId } = session.client);
  });
  afterEach(async () => {
    for (const { caseId, code, status } of await clinic.openCases()) {
      earlier.add(caseId);
      if (status === 'open') await clinic.text(onCall.first, code);
    }
    // A code nobody was paged with is read as the words of a stranger, and may open a Case itself.
    for (const { caseId } of await clinic.openCases()) earlier.add(caseId);
  });

  /** What this story opened, whoever it is about. */
  const openCases = async (): Promise<SeenCase[]> =>
    (await clinic.openCases()).filter(({ caseId }) => !earlier.has(caseId));
  const pagesOf = async ({ code }: SeenCase) =>
    (await clinic.textsTo(onCall.first, 'page')).filter(({ text }) => text.includes(code));

  it('join the open Case: a milder one never lowers it, a red flag after an acknowledgement pages again', async () => {
    await clinic.text(phone, '4');
    const [first] = await openCases();
    await clinic.text(onCall.first, first?.code ?? '');
    await clinic.text(phone, '1');
    expect(await openCases()).toMatchObject([{ caseId: first?.caseId, status: 'acknowledged', acuity: 'urgent' }]);

    await clinic.text(phone, 'now there is pus');
    const [again, ...others] = await openCases();
    expect(others).toEqual([]);
    expect(again).toMatchObject({ caseId: first?.caseId, status: 'open', acuity: 'urgent' });
    expect(again?.acknowledgedBy).toBeUndefined();
    expect(first && (await pagesOf(first))).toHaveLength(2);
  });

  it('are read once, however often they arrive', async () => {
    await clinic.text(phone, '4');
    await clinic.again('queue', 3);
    expect(await openCases()).toHaveLength(1);
    expect(await clinic.textsTo(phone, 'answer')).toHaveLength(1);
    expect((await clinic.timeline(clientId)).filter(({ kind }) => kind === 'reply')).toHaveLength(1);
  });

  it('are tried again when their reading failed half-way, and the answer is given once', async () => {
    await clinic.fault({ service: 'dynamodb', operation: 'TransactWriteItems', kind: 'lost-answer', times: 1 });
    await clinic.text(phone, 'there is blood on my pillow');
    await clinic.advance('PT15M');
    expect(await openCases()).toHaveLength(1);
    expect(await clinic.textsTo(phone, 'answer')).toHaveLength(1);
  });

  it('that say STOP beside a red flag do both, and get the one fixed safety answer', async () => {
    await clinic.text(phone, "STOP it won't stop bleeding");
    expect((await openCases())[0]?.acuity).toMatch(/urgent|emergency/);
    const [safety, ...more] = await clinic.textsTo(phone, 'keyword');
    expect(more).toEqual([]);
    expect(safety?.text).toContain('911');
    await clinic.text(phone, 'it is bleeding again');
    expect(await clinic.textsTo(phone, 'keyword')).toHaveLength(2);
    expect((await openCases())[0]?.reasons.join()).toContain('opted-out');
  });

  it('about a danger are answered as soon as the carrier takes texts again, once', async () => {
    await clinic.fault({ service: 'sms-voice', operation: 'SendTextMessage', kind: 'throttle', times: 8 });
    await clinic.text(phone, 'it is bleeding');
    expect(await clinic.textsTo(phone, 'answer')).toEqual([]);
    await clinic.advance('PT30M');
    expect(await clinic.textsTo(phone, 'answer')).toHaveLength(1);
    expect(await openCases()).toHaveLength(1);
    expect(await clinic.idle()).toBe(0);
  });

  it('from a number nobody is known by become a Case of that number', async () => {
    await clinic.text('+12125550199', 'is this the skin place');
    const [open] = await openCases();
    expect(open).toMatchObject({ acuity: 'unclear' });
    expect(open?.clientId).toBeUndefined();
    await clinic.text('+12125550199', 'is this the skin place');
    expect(await openCases()).toHaveLength(1);
    expect(await clinic.textsTo('+12125550199', 'answer')).toHaveLength(1);
  });

  it('from a shared number raise a red flag for everybody it may be from', async () => {
    const sister = aSessionTold({ client: { phone } });
    await clinic.completeSession(sister);
    await clinic.text(phone, 'it is bleeding');
    const clients = (await openCases()).map((open) => open.clientId).sort();
    expect(clients).toEqual([clientId, sister.client.clientId].sort());
  });

  it('that cannot be read become a Case: empty, a photo, two thousand strange characters', async () => {
    for (const body of ['', '📷', '\u0000\uFFFF'.repeat(700)]) await clinic.text(phone, body);
    expect(await openCases()).toMatchObject([{ acuity: 'unclear' }]);
    expect(await clinic.idle()).toBe(0);
  });
});

describe('replies that say STOP', () => {
  let clinic: OpenClinic;
  const session = aSessionTold();
  const { phone } = session.client;
  beforeAll(async () => {
    clinic = await openClinic({ at: '2026-03-02T15:00:00-05:00' });
    await clinic.completeSession(session);
    await clinic.passTo('2026-03-03T10:30:00-05:00');
  });
  afterAll(() => clinic.close());

  it('silence the number in every class, are confirmed once, and are lifted by START alone', async () => {
    await clinic.text(phone, 'Stop. Thank you');
    await clinic.text(phone, 'STOP');
    expect(await clinic.textsTo(phone, 'keyword')).toHaveLength(1);
    expect(await clinic.openCases()).toEqual([]);
    await clinic.completeSession({ ...session, sessionId: 'after-stop', completedAt: '2026-03-03T10:20:00-05:00' });
    await clinic.passTo('2026-03-04T12:00:00-05:00');
    expect(await clinic.textsTo(phone, 'day-1-check')).toHaveLength(1);
    await clinic.text(phone, 'START');
    expect(await clinic.textsTo(phone, 'opt-in')).toHaveLength(1);
  });
});
