import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type OpenClinic, openClinic } from '../support/open-clinic.ts';
import { casePageIn, formIn, headingOf, type SeenPage, type StaffBrowser, signIn } from '../support/staff-browser.ts';
import { aSessionTold, onCall, type SeenCase } from '../support/story-clinic.ts';

let clinic: OpenClinic;
beforeAll(async () => {
  clinic = await openClinic({ at: '2026-03-02T15:00:00-05:00' });
});
afterAll(() => clinic.close());

type Told = ReturnType<typeof aSessionTold>;

const caseOf = async ({ client }: Told): Promise<SeenCase> =>
  (await clinic.openCases()).find(({ clientId }) => clientId === client.clientId) ??
  expect.fail(`no open case of ${client.clientId}`);
const casesOnTimeline = async ({ client }: Told) =>
  (await clinic.timeline(client.clientId)).filter(({ kind }) => kind === 'case');
const pages = async (): Promise<number> => (await clinic.messages()).filter(({ kind }) => kind === 'page').length;
const pageOf = async (browser: StaffBrowser, session: Told): Promise<SeenPage> =>
  browser.open(casePageIn((await browser.open('/staff')).html, (await caseOf(session)).code));
const remove = ({ client }: Told) => clinic.api('DELETE', `/clients/${client.clientId}`);

/** Presses a button of the page as it was shown. */
const press = (browser: StaffBrowser, page: SeenPage, button: string, more: Record<string, string> = {}) => {
  const { action, fields } = formIn(page.html, `/${button}`);
  return browser.send(action, { ...fields, ...more });
};

describe('a case that was worked on the staff’s pages', () => {
  const ann = aSessionTold();
  const ended = { outcome: 'seen-at-clinic', note: 'pressed for ten minutes, then it stopped' };

  it('is paged, taken and resolved, and after that nobody is paged for days', async () => {
    await clinic.completeSession(ann);
    await clinic.passTo('2026-03-03T15:00:00-05:00');
    await clinic.text(ann.client.phone, 'it is bleeding and wont stop');
    expect(await clinic.textsTo(onCall.first, 'page')).toHaveLength(1);
    const opened = await caseOf(ann);
    expect(opened.status).toBe('open');
    expect((await remove(ann)).status, 'erased while somebody has to call').toBe(409);

    const { browser } = await signIn(clinic, 'nadia');
    const shown = await pageOf(browser, ann);
    expect(shown.html).toContain('it is bleeding and wont stop');
    const taken = await press(browser, shown, 'acknowledge');
    expect([taken.status, taken.html]).toEqual([200, expect.stringContaining('It is yours.')]);
    expect(await caseOf(ann)).toMatchObject({ status: 'acknowledged', acknowledgedBy: 'nadia' });

    const resolved = await press(browser, taken, 'resolve', ended);
    expect([resolved.status, resolved.html]).toEqual([200, expect.stringContaining('The case is closed.')]);
    expect(resolved.html).toContain(ended.note);
    const once = await casesOnTimeline(ann);
    expect(once).toMatchObject([{ caseId: opened.caseId, status: 'resolved', resolvedAt: '2026-03-03T20:00:00.000Z' }]);
    expect(await clinic.openCases()).toEqual([]);
    expect((await browser.open('/staff')).html).toContain('No open cases');

    const again = await press(browser, taken, 'resolve', ended);
    expect([again.status, again.html], 'pressed twice').toEqual([200, expect.stringContaining('The case is closed.')]);
    const differently = await press(browser, taken, 'resolve', { outcome: 'no-concern', note: 'nothing was wrong' });
    expect([differently.status, differently.html]).toEqual([409, expect.stringContaining('closed already')]);
    expect(differently.html, 'what they wrote is not lost').toContain('nothing was wrong');
    expect(await casesOnTimeline(ann)).toEqual(once);

    const before = await pages();
    await clinic.pass('P2D');
    expect(await pages()).toBe(before);
    expect(await clinic.openCases()).toEqual([]);
  });

  it('and reports a danger again: a fresh case opens and is paged', async () => {
    const [first] = await casesOnTimeline(ann);
    const paged = async () =>
      Promise.all([onCall.first, onCall.second].map(async (phone) => (await clinic.textsTo(phone, 'page')).length));
    const [firstBefore = 0, secondBefore = 0] = await paged();
    await clinic.text(ann.client.phone, 'there is pus now');
    const fresh = await caseOf(ann);
    expect(fresh).toMatchObject({ status: 'open', step: 1, acuity: 'urgent' });
    expect(fresh.caseId).not.toBe(first?.caseId);
    expect(await paged()).toEqual([firstBefore + 1, secondBefore]);
    expect((await casesOnTimeline(ann)).map(({ status }) => status).toSorted()).toEqual(['open', 'resolved']);
    await clinic.advance('PT6M');
    expect(await paged(), 'nobody took it').toEqual([firstBefore + 1, secondBefore + 1]);
  });

  it('keeps its client from being erased only until it is resolved', async () => {
    expect((await remove(ann)).status).toBe(409);
    const { browser } = await signIn(clinic, 'tomas');
    const ending = await press(browser, await pageOf(browser, ann), 'resolve', { outcome: 'sent-to-doctor', note: '' });
    expect(ending.status, 'without having been taken').toBe(200);
    const page = new URL(ending.url).pathname;
    expect((await remove(ann)).status).toBe(202);
    await clinic.idle();
    expect((await clinic.api('GET', `/clients/${ann.client.clientId}/timeline`)).status).toBe(404);
    const gone = await browser.open(page);
    expect([gone.status, headingOf(gone.html)]).toEqual([404, 'There is nothing here']);
    const before = (await clinic.messages()).length;
    await clinic.pass('P1D');
    expect(await clinic.messages()).toHaveLength(before);
    expect(await clinic.idle(), 'dead letters').toBe(0);
  });
});

describe('a reply that comes in between', () => {
  it('is read before the case can be resolved, and nothing that was written is lost', async () => {
    const bea = aSessionTold({ completedAt: await clinic.now() });
    await clinic.completeSession(bea);
    await clinic.text(bea.client.phone, 'it is bleeding');
    const { browser } = await signIn(clinic, 'nadia');
    const shown = await pageOf(browser, bea);
    const before = await caseOf(bea);
    await clinic.text(bea.client.phone, 'my lips are swollen now');

    const refused = await press(browser, shown, 'resolve', { outcome: 'advised-at-home', note: 'told her to press' });
    expect(refused.status).toBe(409);
    expect(refused.html).toContain('Something new has come in, read it first');
    expect(refused.html).toContain('my lips are swollen now');
    expect(/<textarea[^>]*>\s*([^<]*?)\s*<\/textarea>/.exec(refused.html)?.[1]).toBe('told her to press');
    expect(/id="outcome-advised-at-home"[^>]*checked/.test(refused.html)).toBe(true);
    expect(await caseOf(bea)).toMatchObject({ caseId: before.caseId, status: 'open' });
    expect((await caseOf(bea)).acuity).toBe('emergency');

    const read = await press(browser, refused, 'resolve', {
      outcome: 'sent-to-emergency',
      note: 'called 911 with her',
    });
    expect(read.status).toBe(200);
    expect(await clinic.openCases()).toEqual([]);
  });
});

describe('the link of a page', () => {
  it('leads on to the client’s page, through signing in and back to that very page', async () => {
    const dora = aSessionTold({ completedAt: await clinic.now() });
    await clinic.completeSession(dora);
    await clinic.text(dora.client.phone, 'it is bleeding');
    const link = await clinic.newestStaffLink(onCall.first);
    const taken = await (await fetch(link, { method: 'POST' })).text();
    expect(await caseOf(dora)).toMatchObject({ status: 'acknowledged', acknowledgedBy: 'nadia' });
    const rest = /href="([^"]*\/staff\/clients\/[^"]+)"/.exec(taken)?.[1] ?? expect.fail('it leads nowhere');

    const { browser } = await signIn(clinic, 'nadia');
    browser.cookies.clear();
    const page = await browser.signIn('nadia.fern@example.com', rest);
    expect([page.status, page.url]).toEqual([200, new URL(rest, clinic.base).href]);
    expect(page.html).toContain('It is yours. Call the client, then say below how it ended.');
    expect((await press(browser, page, 'resolve', { outcome: 'no-concern', note: '' })).status).toBe(200);
    const gone = await fetch(link);
    expect(gone.status, 'the link of a case that is resolved').toBe(404);
  });
});

describe('a prompt to book', () => {
  it('waits while a case is open and goes on after it is resolved, within its window', async () => {
    const at = '2026-03-06T15:20:00-05:00';
    await clinic.passTo(at);
    const eve = aSessionTold({
      completedAt: '2026-02-25T15:00:00-05:00',
      course: { courseId: 'course-eve', sessionNumber: 1, sessionsPlanned: 3, intervalDays: 20 },
      client: { consents: [{ class: 'booking', channel: 'sms', given: true, at, proof: 'signed intake form' }] },
    });
    await clinic.completeSession(eve);
    expect(await caseOf(eve)).toMatchObject({ acuity: 'watch', reasons: ['call-by-hand'] });
    const prompt = () => clinic.followUp(eve.client.clientId, 'booking-prompt');
    const texts = () => clinic.textsTo(eve.client.phone, 'booking-prompt');
    expect(await prompt()).toMatchObject({ dueAt: '2026-03-07T20:30:00.000Z' });
    await clinic.passTo('2026-03-07T16:00:00-05:00');
    expect(await prompt(), 'a day later').toMatchObject({ status: 'planned', dueAt: '2026-03-08T20:30:00.000Z' });

    const { browser } = await signIn(clinic, 'ines');
    const ending = { outcome: 'advised-at-home', note: '' };
    expect((await press(browser, await pageOf(browser, eve), 'resolve', ending)).status).toBe(200);
    await clinic.passTo('2026-03-09T09:59:00-04:00');
    expect(await texts(), 'neither at once nor on a Sunday').toEqual([]);
    await clinic.passTo('2026-03-09T10:05:00-04:00');
    expect((await texts()).map(({ at: sentAt }) => sentAt.slice(0, 16))).toEqual(['2026-03-09T14:00']);
    expect(await prompt()).toMatchObject({ status: 'sent' });
  });
});
