import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type OpenClinic, openClinic } from '../support/open-clinic.ts';
import { aSessionTold, onCall, type SeenCase } from '../support/story-clinic.ts';

let clinic: OpenClinic;
const caseOf = async ({ client }: ReturnType<typeof aSessionTold>): Promise<SeenCase | undefined> =>
  (await clinic.openCases()).find(({ clientId }) => clientId === client.clientId);

/** Four clients of one afternoon, one after the other; their number sends one text a second, so some go a little later. */
describe('from a completed session to an acknowledged page', () => {
  const [asked, bleeding, fine, taken] = [aSessionTold(), aSessionTold(), aSessionTold(), aSessionTold()];
  beforeAll(async () => {
    clinic = await openClinic({ at: '2026-03-02T15:00:00-05:00' });
  });
  afterAll(() => clinic.close());

  it('asks on day 1 at 10:00, reads "4", pages the first on call, and stops when the code comes back', async () => {
    const session = asked;
    const { phone } = session.client;
    for (const each of [asked, bleeding, fine, taken]) expect((await clinic.completeSession(each)).status).toBe(201);
    expect(await clinic.textsTo(phone)).toEqual([]);
    expect(await clinic.followUp(session.client.clientId)).toMatchObject({
      status: 'planned',
      dueAt: '2026-03-03T15:00:00.000Z',
    });

    await clinic.passTo('2026-03-03T10:05:00-05:00');
    const [aftercare, check, ...more] = await clinic.textsTo(phone);
    expect(more).toEqual([]);
    expect(aftercare).toMatchObject({ kind: 'aftercare', at: expect.stringMatching(/^2026-03-02T21:0\d:/), parts: 1 });
    expect(check).toMatchObject({ kind: 'day-1-check', at: expect.stringMatching(/^2026-03-03T15:0\d:/), parts: 1 });
    expect(await clinic.followUp(session.client.clientId)).toMatchObject({ status: 'sent' });

    await clinic.text(phone, '4');
    const [page] = await clinic.textsTo(onCall.first, 'page');
    const [open, ...others] = await clinic.openCases();
    expect(others).toEqual([]);
    expect(open).toMatchObject({ acuity: 'urgent', status: 'open', step: 1, clientId: session.client.clientId });
    expect(page?.text).toContain(open?.code);
    expect(page?.text).not.toMatch(/bleed|pus|skin|needle|blister|fever/i);
    expect(await clinic.textsTo(onCall.second)).toEqual([]);
    expect(await clinic.messages('nadia.fern@example.com')).toMatchObject([
      { kind: 'page', from: '"Fern & Fable" <care@example.com>' },
    ]);
    const answers = await clinic.textsTo(phone, 'answer');
    expect(answers).toHaveLength(1);
    expect(answers[0]?.text).toContain('911');

    await clinic.text(onCall.first, open?.code.toLowerCase() ?? '');
    expect((await clinic.openCases())[0]).toMatchObject({ status: 'acknowledged', acknowledgedBy: 'nadia' });
    await clinic.pass('PT1H');
    expect(await clinic.textsTo(onCall.second)).toEqual([]);
  });

  it('reads "it is bleeding" without any digit, and is acknowledged by the link, which a mail scanner cannot spend', async () => {
    await clinic.text(bleeding.client.phone, 'Hi it is bleeding and wont stop');
    const link = await clinic.newestStaffLink(onCall.first);

    const open = await caseOf(bleeding);
    for (let scan = 0; scan < 3; scan += 1) {
      const seen = await fetch(link);
      expect(seen.status).toBe(200);
      const html = await seen.text();
      expect(html).toContain(open?.code);
      expect(html).not.toMatch(/bleed|pus|needle|blister|Ann|Example/i);
    }
    expect((await caseOf(bleeding))?.status).toBe('open');

    expect((await fetch(link, { method: 'POST' })).status).toBeLessThan(400);
    expect(await caseOf(bleeding)).toMatchObject({ status: 'acknowledged', acknowledgedBy: 'nadia' });
    expect((await fetch(link, { method: 'POST' })).status).toBeLessThan(400);
    expect(await clinic.idle()).toBe(0);
  });

  it('answers "1" kindly, opens nothing and pages nobody', async () => {
    const before = (await clinic.textsTo(onCall.first)).length;
    await clinic.text(fine.client.phone, '1');
    expect(await caseOf(fine)).toBeUndefined();
    expect(await clinic.textsTo(onCall.first)).toHaveLength(before);
    expect(await clinic.textsTo(fine.client.phone, 'answer')).toHaveLength(1);
    const replies = (await clinic.timeline(fine.client.clientId)).filter(({ kind }) => kind === 'reply');
    expect(replies).toMatchObject([{ acuity: 'fine' }]);
  });

  it('pages again when a Case was taken and no outcome followed', async () => {
    await clinic.text(taken.client.phone, '4');
    const open = await caseOf(taken);
    await clinic.text(onCall.first, open?.code ?? '');
    await clinic.advance('PT125M');
    const pages = (await clinic.textsTo(onCall.first, 'page')).filter(({ text }) =>
      text.includes(open?.code ?? 'none'),
    );
    expect(pages).toHaveLength(2);
    expect((await caseOf(taken))?.reasons).toContain('no-outcome');
  });
});

describe('a reply that nobody could read', () => {
  beforeAll(async () => {
    clinic = await openClinic({ at: '2026-03-02T15:00:00-05:00' });
  });
  afterAll(() => clinic.close());

  it('is paged after two staffed hours', async () => {
    const session = aSessionTold();
    await clinic.completeSession(session);
    await clinic.passTo('2026-03-03T16:00:00-05:00');
    await clinic.text(session.client.phone, 'the thing with the cream, is it meant to do that');
    expect((await clinic.openCases())[0]).toMatchObject({ acuity: 'unclear', step: 0 });
    expect(await clinic.textsTo(onCall.first)).toEqual([]);
    await clinic.to('2026-03-03T18:01:00-05:00');
    expect(await clinic.textsTo(onCall.first, 'page')).toHaveLength(1);
  });
});
