import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SignedIn } from '../../functions/staff-web/signed-in.ts';
import { clientOwner } from '../../shared/domain/case.ts';
import { Language } from '../../shared/domain/clinic.ts';
import { writeFor } from '../../shared/domain/standing.ts';
import { type OpenedSessions, openSessions, signedInAs } from '../functions/staff-web/sessions-fixture.ts';
import { startBrowser } from '../support/browser.ts';
import { aClinic, aFollowUp, aSession } from '../support/builders.ts';
import { complaintsOf, faultsIn, focused, screens, tooSmall, tooWide } from './page-checks.ts';
import { serve } from './pages-server.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser?.close());

/** The pages about sessions as one person sees them. */
const servedTo = (pages: OpenedSessions, signedIn: SignedIn): Promise<string> =>
  serve({
    get: (path, query) => pages.get(`${path}?${new URLSearchParams(query)}`, signedIn),
    post: (path, body) => pages.post(path, body, signedIn),
  });

const annWithFollowUps = (language: Language = 'en'): Parameters<typeof openSessions>[0] => ({
  clinics: [aClinic({ language })],
  profile: { riskFlags: ['keloid'], email: 'ann.placeholder.of.a.long.name@example.com' },
  also: ({ owner, sessionKey }) => [
    { put: 'plan', owner, subjectKey: sessionKey, revision: 1 },
    ...(['aftercare', 'day-1-check', 'week-1-check'] as const).map((kind) => ({
      put: 'followUp' as const,
      owner,
      followUp: aFollowUp({ followUpId: `${sessionKey}.${kind}.1`, subjectKey: sessionKey, kind }),
    })),
  ],
});

/** To the end of the answer: before it the keyboard leads elsewhere. */
const send = async (page: Page): Promise<void> => {
  await page.click('main form button');
  await page.waitForLoadState();
};
const heading = async (page: Page): Promise<string> => (await page.textContent('h1')) ?? '';

/** Somebody else corrects Ann's session. */
const elsewhere = async (pages: OpenedSessions): Promise<void> => {
  const standing = (await pages.standing()) ?? expect.fail('Ann is known');
  const [session = aSession()] = standing.sessions;
  await pages.store.commit(
    writeFor(standing, [
      {
        put: 'session',
        owner: clientOwner(standing.profile.clientKey),
        session: {
          ...session,
          revision: session.revision + 1,
          treatment: { ...session.treatment, needleDepthMm: 0.5 },
        },
      },
    ]),
  );
};

/** A state of a page: where it is, how one gets to it, and what it then says first. */
interface State {
  at: (pages: OpenedSessions) => string;
  does?: (page: Page, pages: OpenedSessions) => Promise<void>;
  says: RegExp;
}

const states: Record<string, State> = {
  'the start': { at: () => '/staff/sessions', says: /^Sessions$/ },
  'nothing found': {
    at: () => '/staff/sessions',
    does: async (page) => {
      await page.fill('#id', 'S-404');
      await send(page);
    },
    says: /^Sessions$/,
  },
  'a client’s sessions': { at: ({ ids }) => `/staff/sessions/${ids.clientKey('C-1')}`, says: /Sessions of Ann/ },
  'the form for a known client': {
    at: ({ ids }) => `/staff/sessions/new?client=${ids.clientKey('C-1')}`,
    says: /Complete/,
  },
  'the form for a new client': {
    at: () => '/staff/sessions/new',
    does: (page) => page.check('#client-new'),
    says: /Complete/,
  },
  'the form, everything missing': {
    at: () => '/staff/sessions/new',
    does: async (page) => {
      await page.check('#client-new');
      await page.fill('#completedAt', '');
      await send(page);
    },
    says: /Complete/,
  },
  'a session': { at: ({ here }) => here, says: /Session of Monday/ },
  'a correction': { at: ({ here }) => `${here}/correct`, says: /Correct/ },
  'a correction, somebody else was faster': {
    at: ({ here }) => `${here}/correct`,
    does: async (page, pages) => {
      await elsewhere(pages);
      await page.fill('#needleDepthMm', '2,5');
      await page.check('#areas-neck');
      await send(page);
    },
    says: /Your version/,
  },
  'a cancellation': { at: ({ here }) => `${here}/cancel`, says: /Cancel/ },
  cancelled: { at: ({ here }) => `${here}/cancel`, does: send, says: /Session of Monday/ },
  'what is not there': { at: () => '/staff/sessions/x/y', says: /no session here/ },
};

describe('every state of the pages about sessions', () => {
  it('is readable by everybody, fits, can be pressed, and makes no browser complain', { timeout: 60_000 }, async () => {
    const pages = await openSessions(annWithFollowUps());
    const base = await servedTo(pages, signedInAs('clinician'));
    const context = await browser.newContext(screens.phone);
    const page = await context.newPage();
    const complaints = complaintsOf(page);
    for (const [name, { at, does, says }] of Object.entries(states)) {
      await page.goto(`${base}${at(pages)}`);
      await does?.(page, pages);
      await page.waitForLoadState();
      expect([name, await heading(page)]).toEqual([name, expect.stringMatching(says)]);
      for (const [screen, { viewport, colorScheme }] of Object.entries(screens)) {
        await page.setViewportSize(viewport);
        await page.emulateMedia({ colorScheme });
        const found = { faults: await faultsIn(page), small: await tooSmall(page, 48), wide: await tooWide(page) };
        expect([name, screen, found]).toEqual([name, screen, { faults: [], small: [], wide: 0 }]);
      }
      await page.setViewportSize(screens.phone.viewport);
    }
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('fits a screen of 320 pixels and letters of twice the size, in every language', { timeout: 60_000 }, async () => {
    for (const language of Language.options) {
      const pages = await openSessions(annWithFollowUps(language));
      const base = await servedTo(pages, signedInAs('manager', aClinic({ language })));
      const page = await browser.newPage({ viewport: { width: 320, height: 640 } });
      for (const [name, { at, does }] of Object.entries(states)) {
        await page.setViewportSize({ width: 320, height: 640 });
        await page.goto(`${base}${at(pages)}`);
        await does?.(page, pages);
        await page.waitForLoadState();
        expect([language, name, await tooWide(page)]).toEqual([language, name, 0]);
        await page.evaluate("document.documentElement.style.fontSize = '200%'");
        await page.setViewportSize({ width: 640, height: 640 });
        expect([language, name, 'twice the size', await tooWide(page)]).toEqual([language, name, 'twice the size', 0]);
      }
      await page.close();
    }
  });
});

describe('a front desk without JavaScript', () => {
  it('completes a session, mends what is wrong, sees what follows, and cancels it', async () => {
    const pages = await openSessions();
    const base = await servedTo(pages, signedInAs('front-desk'));
    const context = await browser.newContext({ ...screens.phone, javaScriptEnabled: false });
    const page = await context.newPage();
    const complaints = complaintsOf(page);
    await page.goto(`${base}/staff/sessions`);
    await page.click('text=Complete a session');
    expect(await page.isVisible('#firstName'), 'a known client’s name is not asked for').toBe(false);
    await page.check('#client-new');
    expect(await page.isVisible('#knownId')).toBe(false);
    await page.fill('#firstName', 'Bea');
    await page.fill('#phone', '212 555 0151');
    await page.check('#consents-care-sms');
    await page.fill('#proof', 'signed form 2026-03-02');
    await page.check('#device-pen');
    await page.fill('#needleDepthMm', '7');
    await page.check('#areas-scalp');
    await page.selectOption('#indication', 'hair-loss');
    await send(page);
    await page.click('.faults a');
    expect(new URL(page.url()).hash).toBe('#needleDepthMm');
    expect(await page.isChecked('#consents-care-sms')).toBe(true);
    await page.fill('#needleDepthMm', '1,25');
    await send(page);
    expect(await page.textContent('[role=status]')).toBe('The session is completed.');
    expect(await page.textContent('main')).not.toMatch(/scalp|hair|1[.,]25|pen/);
    await page.click('text=Cancel this session');
    await send(page);
    expect(await page.textContent('[role=status]')).toContain('The session is cancelled.');
    expect(pages.written()).toBe(2);
    expect(complaints).toEqual([]);
    await context.close();
  });
});

describe('a form that is shown again', () => {
  it('has the focus on what is wrong, and leads on from there', async () => {
    const pages = await openSessions();
    const page = await browser.newPage(screens.phone);
    await page.goto(`${await servedTo(pages, signedInAs('clinician'))}/staff/sessions/new`);
    await page.fill('#knownId', 'C-9');
    await send(page);
    expect(await focused(page)).toContain('things are missing or wrong');
    await page.keyboard.press('Tab');
    expect(await focused(page)).toContain('No client of your clinics');
    await page.keyboard.press('Enter');
    expect(await focused(page)).toBe('knownId');
    expect(await page.getAttribute('#knownId', 'aria-invalid')).toBe('true');
    await page.close();
  });
});
