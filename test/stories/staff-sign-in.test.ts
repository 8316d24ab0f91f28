import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type OpenClinic, openClinic } from '../support/open-clinic.ts';
import { formTokenIn, headingOf, type SeenPage, StaffBrowser, signIn } from '../support/staff-browser.ts';

const nadia = 'nadia.fern@example.com';
const robin = 'robin.desk@example.com';
const roleIn = ({ html }: SeenPage): string => /<p class="quiet">[^<]*, (.*?)<\/p>/.exec(html)?.[1] ?? '';
const seen = ({ status, html }: SeenPage) => [status, headingOf(html)];

let clinic: OpenClinic;
const browse = (prefix = ''): StaffBrowser => new StaffBrowser(`${clinic.base}${prefix}`);
const change = (email: string, changes: { groups?: string[]; closed?: boolean }) =>
  clinic.cloud.signIn?.accounts.change(email, changes);

describe('signing in', () => {
  beforeAll(async () => {
    clinic = await openClinic({ at: '2026-03-02T09:00:00-05:00' });
  });
  afterAll(() => clinic.close());

  it('begins at the page that was wanted and ends there', async () => {
    const browser = browse();
    const page = await browser.signIn(nadia, '/staff/cases/k7');
    expect(page.url).toBe(`${clinic.base}/staff/cases/k7`);
    expect(seen(page)).toEqual([404, 'There is nothing here']);
    const home = await browser.open('/staff');
    expect(home.html).toContain('Nadia Fern, Clinician');
    expect(roleIn(home)).toBe('Clinician');
    expect([...browser.cookies.keys()]).not.toContain('staff-signing-in');
  });

  it('gives everybody the role of their group', async () => {
    for (const [email, role] of [
      ['ines@example.com', 'Manager'],
      ['tomas.fable@example.com', 'Clinician'],
      [robin, 'Front desk'],
    ] as const)
      expect(roleIn(await browse().signIn(email))).toBe(role);
    // Who works at a clinic that speaks Spanish is spoken to in Spanish.
    expect(roleIn(await browse().signIn('marina.lantern@example.com'))).toBe('Personal clínico');
  });

  it('takes a password as well, and says when it is wrong', async () => {
    const browser = browse();
    const { url } = await browser.open('/staff');
    const send = (email: string, password: string) =>
      browser.open(url, { method: 'POST', body: new URLSearchParams({ email, password }) });
    for (const wrong of [await send(nadia, 'wrong'), await send('nobody@example.com', 'demo')]) {
      expect(wrong.status).toBe(400);
      expect(wrong.html).toContain('Incorrect email address or password.');
      expect(wrong.url).toBe(url);
    }
    expect((await send('NADIA.FERN@example.com ', 'demo')).html).toContain('Nadia Fern, Clinician');
  });

  it('can be given up', async () => {
    const browser = browse();
    const { url } = await browser.open('/staff');
    const page = await browser.open(url, { method: 'POST', body: new URLSearchParams({ cancel: '1' }) });
    expect(seen(page)).toEqual([403, 'You are not signed in']);
    expect((await browser.open('/staff')).url).toContain('/local/oidc/sign-in/');
  });

  it('lets nobody in who is on no staff list, and leads on to another account', async () => {
    const browser = browse();
    const page = await browser.signIn('former.colleague@example.com');
    expect(seen(page)).toEqual([403, 'This address is on no clinic’s staff list']);
    const elsewhere = /href="([^"]*logout[^"]*)"/.exec(page.html)?.[1]?.replaceAll('&amp;', '&') ?? '';
    const again = await browser.open(elsewhere);
    expect(again.url).toContain('/local/oidc/sign-in/');
    expect((await browser.signIn(nadia)).status).toBe(200);
  });

  it('lets nobody in without a role, until they have one', async () => {
    await change(robin, { groups: [] });
    const browser = browse();
    expect(seen(await browser.signIn(robin))).toEqual([403, 'Your account has no role yet']);
    await change(robin, { groups: ['front-desk'] });
    expect((await browser.open('/staff')).html).toContain('Robin Desk, Front desk');
  });

  it('cannot be done twice with one code', async () => {
    const browser = browse();
    const begun = await browser.open('/staff');
    let step = await browser.request(begun.url, { method: 'POST', body: new URLSearchParams({ as: nadia }) });
    while (!step.headers.get('location')?.includes('/staff/callback'))
      step = await browser.request(new URL(step.headers.get('location') ?? '', step.url).href);
    const callback = step.headers.get('location') ?? '';
    const kept = new Map(browser.cookies);
    expect((await browser.open(callback)).status).toBe(200);

    expect(seen(await browser.open(callback))).toEqual([400, 'This sign-in no longer counts']);
    const copied = browse();
    for (const [name, value] of kept) copied.cookies.set(name, value);
    expect(seen(await copied.open(callback))).toEqual([400, 'This sign-in no longer counts']);
    expect(seen(await browse().open(callback))).toEqual([400, 'This sign-in no longer counts']);
  });

  it('of a forged cookie comes nothing', async () => {
    const { browser } = await signIn(clinic, 'nadia');
    const cookie = browser.cookies.get('staff') ?? '';
    browser.cookies.set('staff', `${cookie.slice(0, -4)}AAAA`);
    expect(seen(await browser.open('/staff'))).toEqual([403, 'This browser’s sign-in cannot be read']);
    expect(browser.cookies.has('staff')).toBe(false);
  });

  it('is asked of every page, and a form sent without it is not saved', async () => {
    const browser = browse();
    expect((await browser.request('/staff/clients/abc')).status).toBe(303);
    const lost = await browser.send('/staff/sessions/new', { formToken: 'x' });
    expect(seen(lost)).toEqual([403, 'You are not signed in']);
    expect(lost.html).toContain('Nothing was saved.');
  });

  it('is asked below /staff alone', async () => {
    const link = await browse().request(`/s/${'a'.repeat(26)}`);
    expect(seen(link)).toEqual([404, 'This link leads nowhere now']);
  });

  it('is the only way to send a form: with the token of the page, from the page', async () => {
    const { browser, formToken } = await signIn(clinic, 'nadia');
    const send = (token: string, headers?: Record<string, string>) =>
      browser.send('/staff/cases/k7', { formToken: token }, headers);
    expect((await send(formToken)).status, 'past the check, to a page that is not there').toBe(404);
    expect((await send('x'.repeat(22))).status).toBe(403);
    expect((await send(formToken, { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
  });

  it('leaves nobody’s address, code or token in a log', () => {
    const lines = clinic.cloud.functionLog.lines().filter(({ functionName }) => functionName.endsWith('staff-web'));
    expect(lines.length).toBeGreaterThan(20);
    for (const { text } of lines) {
      const { id, ...line } = JSON.parse(text);
      expect(id).toMatch(/^[0-9a-f-]{36}$/);
      expect(Object.keys(line)).toEqual(['level', 'step', 'kind', 'httpStatus']);
      expect(line).toMatchObject({
        level: 'info',
        kind: expect.stringMatching(/^(GET|POST) \/(staff(\/\{proxy\+\})?|s\/\{token\})$/),
      });
    }
  });
});

/** One day at one clinic: what ends a sign-in on the way, and the evening. */
describe('a working day', () => {
  beforeAll(async () => {
    clinic = await openClinic({ at: '2026-03-02T09:00:00-05:00' });
  });
  afterAll(() => clinic.close());
  afterEach(async () => {
    await change(nadia, { groups: ['clinician'] });
    await change(robin, { closed: false });
  });

  it('is ended by no other site', async () => {
    const { browser } = await signIn(clinic, 'nadia');
    expect((await browser.send('/staff/sign-out', {})).status).toBe(403);
    expect((await browser.open('/staff')).status).toBe(200);
  });

  it('ends by signing out: here, at the sign-in pages, and for whoever has a copy of the cookie', async () => {
    const { browser, formToken } = await signIn(clinic, 'nadia');
    const copied = browse();
    copied.cookies.set('staff', browser.cookies.get('staff') ?? '');
    const other = new Map(browser.cookies);
    other.delete('staff');
    const sameBrowser = browse();
    for (const [name, value] of other) sameBrowser.cookies.set(name, value);
    expect((await sameBrowser.open('/staff')).status, 'let in without a press before').toBe(200);

    const out = await browser.send('/staff/sign-out', { formToken });
    expect(seen(out)).toEqual([200, 'You are signed out here']);
    expect(browser.cookies.has('staff')).toBe(false);
    const next = /^0;url=(.*)$/.exec(out.headers.get('refresh') ?? '')?.[1] ?? '';
    expect((await browser.open(next)).url).toContain('/local/oidc/sign-in/');

    await clinic.advance('PT15M');
    expect(seen(await copied.open('/staff'))).toEqual([403, 'Your sign-in was ended']);
  });

  it('shows a change of groups within a quarter of an hour', async () => {
    const { browser } = await signIn(clinic, 'nadia');
    await change(nadia, { groups: ['front-desk', 'manager'] });
    await clinic.advance('PT14M59S');
    expect(roleIn(await browser.open('/staff'))).toBe('Clinician');
    await clinic.advance('PT1S');
    expect(roleIn(await browser.open('/staff'))).toBe('Manager');
    await change(nadia, { groups: [] });
    await clinic.advance('PT15M');
    expect(seen(await browser.open('/staff'))).toEqual([403, 'Your account has no role yet']);
    expect(browser.cookies.has('staff')).toBe(false);
  });

  it('is over within a quarter of an hour for whose account is closed', async () => {
    const { browser, formToken } = await signIn(clinic, 'robin');
    await change(robin, { closed: true });
    await clinic.advance('PT15M');
    const lost = await browser.send('/staff/cases/k7', { formToken });
    expect(seen(lost)).toEqual([403, 'Your sign-in was ended']);
    expect((await browser.open('/staff')).html).not.toContain('Robin Desk');
  });

  it('is one sign-in, renewed without anybody noticing, and over after twelve hours', async () => {
    const { browser, formToken } = await signIn(clinic, 'nadia');
    for (let hour = 0; hour < 11; hour += 1) {
      await clinic.advance('PT1H');
      const [one, other] = await Promise.all([browser.request('/staff'), browser.request('/staff')]);
      expect([one.status, other.status]).toEqual([200, 200]);
      expect(formTokenIn(one.html)).toBe(formToken);
    }
    await clinic.advance('PT59M59S');
    expect((await browser.request('/staff')).status).toBe(200);
    await clinic.advance('PT1S');
    const lost = await browse();
    for (const [name, value] of browser.cookies) lost.cookies.set(name, value);
    expect((await lost.send('/staff/cases/k7', { formToken })).html).toContain('Nothing was saved.');
    expect(seen(await browser.open('/staff'))).toEqual([403, 'Your sign-in has ended']);
    // The sign-in pages have forgotten this browser long ago.
    expect((await browser.open('/staff')).url).toContain('/local/oidc/sign-in/');
  });
});

describe('behind the stage of the gateway', () => {
  beforeAll(async () => {
    clinic = await openClinic({ at: '2026-03-02T09:00:00-05:00', prefix: '/prod' });
  });
  afterAll(() => clinic.close());

  it('all of it works below /prod', async () => {
    const browser = browse('/prod');
    expect((await browser.request('/staff')).headers.get('location')).toBe('/prod/staff/sign-in?to=%2Fstaff');
    const page = await browser.signIn(nadia);
    expect(page.url).toBe(`${clinic.base}/prod/staff`);
    expect(page.html).toContain('action="/prod/staff/sign-out"');
    const out = await browser.send('/staff/sign-out', { formToken: formTokenIn(page.html) });
    const next = /^0;url=(.*)$/.exec(out.headers.get('refresh') ?? '')?.[1] ?? '';
    expect(new URL(next).searchParams.get('logout_uri')).toBe(`${clinic.base}/prod/staff`);
    expect((await browser.request(next)).headers.get('location')).toBe(`${clinic.base}/prod/staff`);
    expect((await signIn(clinic, 'ines', '/prod')).formToken).toMatch(/^[\w-]{22}$/);
  });
});
