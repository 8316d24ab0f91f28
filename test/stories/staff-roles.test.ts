import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type OpenClinic, openClinic } from '../support/open-clinic.ts';
import {
  casePageIn,
  formIn,
  headingOf,
  type SeenPage,
  type SignedInStaff,
  StaffBrowser,
  signIn,
} from '../support/staff-browser.ts';
import { aSessionTold, onCall } from '../support/story-clinic.ts';

/** Every word of it is for clinicians: what was done, what to keep in mind, what the client wrote, what was noted. */
const clinicalWords = [
  'bleeding',
  'yellow pus',
  'fever',
  'herpes',
  'cold sores',
  'keloid',
  'blood thinner',
  'radiofrequency',
  '2.5 mm',
  'acne scars',
  'rinsed twice',
];
const ann = aSessionTold({
  treatment: { device: 'rf', needleDepthMm: 2.5 },
  client: { firstName: 'Ann', lastName: 'Example', riskFlags: ['cold-sores', 'keloid', 'blood-thinner'] },
});

let clinic: OpenClinic;
let nadia: SignedInStaff;
/** Ann's page as Nadia sees it, and its address. */
let shown: SeenPage;
let page: string;
const sendable = { outcome: 'no-concern', note: 'should never be kept' };

beforeAll(async () => {
  clinic = await openClinic({ at: '2026-03-02T15:00:00-05:00' });
  await clinic.completeSession(ann);
  await clinic.passTo('2026-03-03T15:00:00-05:00');
  nadia = await signIn(clinic, 'nadia');
  await clinic.text(ann.client.phone, 'it is bleeding, is this herpes');
  const first = await annsPage(nadia.browser);
  const { action, fields } = formIn(first.html, '/resolve');
  await nadia.browser.send(action, { ...fields, outcome: 'seen-at-clinic', note: 'rinsed twice' });
  await clinic.text(ann.client.phone, 'now yellow pus and a fever');
  shown = await annsPage(nadia.browser);
  page = new URL(shown.url).pathname;
});
afterAll(() => clinic.close());

const theCase = async () => (await clinic.openCases())[0] ?? expect.fail('no case is open');
const annsPage = async (browser: StaffBrowser): Promise<SeenPage> =>
  browser.open(casePageIn((await browser.open('/staff')).html, (await theCase()).code));
const formOf = (button: string, formToken: string): Record<string, string> => ({
  ...formIn(shown.html, `/${button}`).fields,
  ...(button === 'resolve' && sendable),
  formToken,
});

/** Everything a refused form could have changed. */
const standing = async () => ({
  cases: await clinic.openCases(),
  timeline: await clinic.timeline(ann.client.clientId),
  messages: (await clinic.messages()).length,
});
let before: Awaited<ReturnType<typeof standing>>;
beforeEach(async () => {
  before = await standing();
});

describe.each(['acknowledge', 'resolve'])('the form %s', (button) => {
  const send = (browser: StaffBrowser, formToken: string, headers?: Record<string, string>) =>
    browser.send(`${page}/${button}`, formOf(button, formToken), headers);

  /** Sentences of a page without its marks. */
  const says = ({ html }: SeenPage): string =>
    html
      .slice(html.indexOf('<main'))
      .replace(/<[^>]+>/g, ' ')
      .replace(/\s+/g, ' ');

  it('is refused to the front desk, which may read who to call', async () => {
    const robin = await signIn(clinic, 'robin');
    const refused = await send(robin.browser, robin.formToken);
    expect(refused.status).toBe(403);
    expect(says(refused)).toContain('This needs a clinician Clinicians and managers take cases and close them.');
    expect(says(refused)).toContain('Nothing was changed.');
    for (const word of clinicalWords) expect(refused.html).not.toContain(word);
    expect(await standing()).toEqual(before);
  });

  it('is refused to a person of another clinic, who learns nothing', async () => {
    const marina = await signIn(clinic, 'marina');
    const refused = await send(marina.browser, marina.formToken);
    expect([refused.status, headingOf(refused.html)]).toEqual([404, 'Aquí no hay nada']);
    expect(refused.html).not.toMatch(/Ann|Example|1212555/);
    expect(await standing()).toEqual(before);
  });

  it.each<[string, () => Promise<SeenPage>, string]>([
    ['with another token', () => send(nadia.browser, 'x'.repeat(22)), 'Nothing was saved.'],
    ['with an empty token', () => send(nadia.browser, ''), 'Nothing was saved.'],
    [
      'without a token',
      () => {
        const { formToken: _none, ...fields } = formOf(button, '');
        return nadia.browser.send(`${page}/${button}`, fields);
      },
      'Nothing was saved.',
    ],
    [
      'from another site',
      () => send(nadia.browser, nadia.formToken, { 'sec-fetch-site': 'cross-site' }),
      'Please send the form from its own page',
    ],
    [
      'from another site, by its origin',
      () =>
        nadia.browser.open(`${page}/${button}`, {
          method: 'POST',
          body: new URLSearchParams(formOf(button, nadia.formToken)),
          headers: { origin: 'https://elsewhere.example' },
        }),
      'Please send the form from its own page',
    ],
    ['with a forged cookie', () => send(forged(nadia), nadia.formToken), 'Nothing was saved.'],
    [
      'without signing in',
      () => send(new StaffBrowser(clinic.base), nadia.formToken),
      'You are not signed in Sign in, then do it again. Nothing was saved.',
    ],
  ])('is refused %s', async (_, sent, sentence) => {
    const refused = await sent();
    expect(refused.status).toBe(403);
    expect(says(refused)).toContain(sentence);
    expect(refused.html).not.toContain(ann.client.firstName);
    expect(await standing()).toEqual(before);
  });
});

const forged = ({ browser }: SignedInStaff): StaffBrowser => {
  const other = new StaffBrowser(clinic.base);
  other.cookies.set('staff', `${browser.cookies.get('staff')?.slice(0, -4)}AAAA`);
  return other;
};

describe('what the front desk sees', () => {
  it('is who to call and by when, without any clinical word, where a clinician sees each of them', async () => {
    const list = (await nadia.browser.open('/staff')).html;
    const seen = clinicalWords.filter((word) => !`${list}${shown.html}`.includes(word));
    expect(seen, 'words that not even a clinician sees').toEqual([]);

    const { browser } = await signIn(clinic, 'robin');
    const { code } = await theCase();
    const [desk, client] = [(await browser.open('/staff')).html, await annsPage(browser)];
    expect(client.status).toBe(200);
    for (const html of [desk, client.html]) {
      expect(html).toContain(code);
      expect(html).toContain('Ann Example');
      expect(html).toContain(`tel:${ann.client.phone}`);
      for (const word of clinicalWords) expect(html.toLowerCase()).not.toContain(word.toLowerCase());
    }
    expect(client.html).toContain('What this is about is shown to clinicians.');
    expect(client.html).not.toMatch(/action="[^"]*\/(acknowledge|resolve)"/);
  });
});

describe('a person of another clinic', () => {
  it('sees none of the first clinic’s cases, clients and sessions', async () => {
    const { browser } = await signIn(clinic, 'marina');
    const list = await browser.open('/staff');
    expect(headingOf(list.html)).toBe('Ningún caso abierto');
    const sessionPage = /href="(\/staff\/sessions\/[a-z2-7]{26}\/[a-z2-7]{26})"/.exec(shown.html)?.[1];
    for (const address of [page, sessionPage ?? expect.fail('Ann’s page leads to no session')]) {
      const refused = await browser.open(address);
      expect(refused.status, address).toBe(404);
      expect(refused.html).not.toMatch(/Ann|Example|1212555/);
    }
    expect((await nadia.browser.open(sessionPage ?? '')).status).toBe(200);
  });
});

describe('a form of yesterday', () => {
  it('is refused when the sign-in has run out, and says that nothing was saved', async () => {
    await clinic.text(onCall.first, (await theCase()).code);
    await clinic.advance('PT1H');
    const stale = await signIn(clinic, 'tomas');
    const { fields } = formIn((await annsPage(stale.browser)).html, '/resolve');
    await clinic.pass('PT12H');
    const cases = await clinic.openCases();
    const late = await stale.browser.send(`${page}/resolve`, { ...fields, ...sendable });
    expect([late.status, headingOf(late.html)]).toEqual([403, 'Your sign-in has ended']);
    expect(late.html).toContain('Nothing was saved.');
    expect(await clinic.openCases()).toEqual(cases);
    expect(await clinic.idle(), 'dead letters').toBe(0);
  });
});
