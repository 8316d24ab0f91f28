import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clientOwner } from '../../shared/domain/case.ts';
import { Language } from '../../shared/domain/clinic.ts';
import {
  annPage,
  type OpenedCases,
  openCases,
  signedIn,
  strangerTold,
  uptown,
} from '../functions/staff-web/case-pages-fixture.ts';
import { startBrowser } from '../support/browser.ts';
import { aCase, aClient, aClinic, idOf } from '../support/builders.ts';
import { complaintsOf, faultsIn, screens, tooSmall, tooWide } from './page-checks.ts';
import { serve } from './pages-server.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser?.close());

const bea = clientOwner(idOf('bea'));

/** A full morning: an emergency that is overdue, Ann, an unknown number, and one a colleague has taken. */
const openMorning = async (language: Language = 'en') => {
  const clinic = aClinic({ language });
  const cases = await openCases({ clinics: [clinic, uptown] });
  await cases.store.commit(strangerTold('2026-03-03T16:10:00.000Z'));
  await cases.store.commit({
    expected: [{ owner: bea, revision: 0 }],
    changes: [
      {
        put: 'clientProfile',
        owner: bea,
        profile: aClient({
          clientKey: idOf('bea'),
          clientId: 'C-2',
          revision: 1,
          firstName: 'Beatrix-Alexandra',
          lastName: 'Placeholder-Longerthanusual',
        }),
      },
      {
        put: 'newCase',
        openCase: aCase({
          caseId: idOf('beascase'),
          code: 'C9',
          owner: bea,
          acuity: 'emergency',
          reasons: ['breathing: breath', 'opted-out: phone them'],
          deadlineAt: '2026-03-03T16:15:00.000Z',
        }),
      },
    ],
  });
  return { cases, clinic };
};

const served = (cases: OpenedCases, who: () => Parameters<OpenedCases['get']>[1]): Promise<string> =>
  serve({
    get: (path, query) => cases.get(`${path}?${new URLSearchParams(query)}`, who()),
    post: (address, body) => cases.post(address, body, who()),
  });

/** A state of a page: whose, how one gets there, and what it then says first. */
interface State {
  role?: 'clinician' | 'front-desk';
  path: string;
  does?: (page: Page) => Promise<void>;
  says: RegExp;
  status?: number;
}

const press = (action: string) => (page: Page) => page.click(`form[action$="/${action}"] button`);
const states: Record<string, State> = {
  'the list': { path: '/staff', says: /Open cases/ },
  'the list of a front desk': { role: 'front-desk', path: '/staff', says: /Open cases/ },
  'a client with an open case': { path: annPage, says: /Ann Placeholder/ },
  'the same at a front desk': { role: 'front-desk', path: annPage, says: /Ann Placeholder/ },
  'an unknown number': { path: `/staff/contacts/${idOf('strangersphone')}`, says: /Unknown number/ },
  'a form without an outcome': { path: annPage, does: press('resolve'), says: /Ann Placeholder/, status: 400 },
  'a case that was taken': { path: annPage, does: press('acknowledge'), says: /Ann Placeholder/ },
  'a case that was closed': {
    path: annPage,
    does: async (page) => {
      await page.check('#outcome-advised-at-home');
      await page.fill('#note', 'two words');
      await press('resolve')(page);
    },
    says: /Ann Placeholder/,
  },
  'nothing to see': { path: '/staff/clients/x', says: /There is nothing here/, status: 404 },
};

describe('every state', () => {
  it('is readable by everybody, fits, can be pressed, and makes no browser complain', { timeout: 60_000 }, async () => {
    const { cases, clinic } = await openMorning();
    let role: NonNullable<State['role']> = 'clinician';
    const base = await served(cases, () => signedIn(role, [clinic]));
    const context = await browser.newContext(screens.phone);
    const page = await context.newPage();
    const complaints = complaintsOf(page);
    for (const [name, { role: as = 'clinician', path, does, says, status = 200 }] of Object.entries(states)) {
      role = as;
      const opened = await page.goto(`${base}${path}`);
      const answered = does
        ? page.waitForResponse((response) => response.status() !== 303 && response.url().includes(path))
        : Promise.resolve(opened);
      if (does) await does(page);
      await page.waitForLoadState();
      expect([name, (await answered)?.status(), await page.textContent('h1')]).toEqual([
        name,
        status,
        expect.stringMatching(says),
      ]);
      for (const [screen, { viewport, colorScheme }] of Object.entries(screens)) {
        await page.setViewportSize(viewport);
        await page.emulateMedia({ colorScheme });
        const found = { faults: await faultsIn(page), small: await tooSmall(page), wide: await tooWide(page) };
        expect([name, screen, found]).toEqual([name, screen, { faults: [], small: [], wide: 0 }]);
      }
    }
    expect(complaints).toEqual([]);
    await context.close();
  });
});

describe('the pages', () => {
  it('fit a screen of 320 pixels and letters of twice the size, in every language', { timeout: 60_000 }, async () => {
    const page = await browser.newPage({ viewport: { width: 320, height: 640 } });
    for (const language of Language.options) {
      const { cases, clinic } = await openMorning(language);
      const base = await served(cases, () => signedIn('manager', [clinic, uptown]));
      for (const path of ['/staff', annPage]) {
        await page.setViewportSize({ width: 320, height: 640 });
        await page.goto(`${base}${path}`);
        expect([language, path, await tooWide(page)]).toEqual([language, path, 0]);
        await page.evaluate("document.documentElement.style.fontSize = '200%'");
        await page.setViewportSize({ width: 640, height: 640 });
        expect([language, path, 'twice the size', await tooWide(page)]).toEqual([language, path, 'twice the size', 0]);
      }
    }
    await page.close();
  });

  it('work without JavaScript: read, take, say how it ended', async () => {
    const { cases, clinic } = await openMorning();
    const base = await served(cases, () => signedIn('clinician', [clinic]));
    const context = await browser.newContext({ ...screens.phone, javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${base}/staff`);
    expect(await page.title()).toBe('Cases · Fern & Fable Skin');
    await page.click('text=Ann Placeholder');
    await page.click('text=I am taking this');
    expect(await page.textContent('[role=status]')).toContain('It is yours');
    await page.check('#outcome-other');
    await page.click('text=Close the case');
    expect(await page.textContent('[role=alert]')).toContain('Please add a note');
    expect(await page.isChecked('#outcome-other')).toBe(true);
    await page.fill('#note', 'she had called us already');
    await page.click('text=Close the case');
    expect(await page.textContent('[role=status]')).toContain('The case is closed');
    expect(await page.textContent('main')).toContain('she had called us already');
    await page.click('text=All open cases');
    expect(await page.textContent('main')).not.toContain('Ann Placeholder');
    await context.close();
  });
});
