import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBrowser } from '../support/browser.ts';
import { type OpenClinic, openClinic } from '../support/open-clinic.ts';
import { complaintsOf, faultsIn, screens, tooSmall, tooWide } from './page-checks.ts';

let browser: Browser;
let clinic: OpenClinic;
beforeAll(async () => {
  [browser, clinic] = await Promise.all([startBrowser(), openClinic({ at: '2026-03-02T09:00:00-05:00' })]);
});
afterAll(async () => {
  await browser?.close();
  await clinic?.close();
});

const heading = async (page: Page): Promise<string> => (await page.textContent('h1')) ?? '';

const isFine = async (page: Page, what: string): Promise<void> => {
  for (const [screen, { viewport, colorScheme }] of Object.entries(screens)) {
    await page.setViewportSize(viewport);
    await page.emulateMedia({ colorScheme });
    const found = { faults: await faultsIn(page), small: await tooSmall(page), wide: await tooWide(page) };
    expect([what, screen, found]).toEqual([what, screen, { faults: [], small: [], wide: 0 }]);
  }
};

describe('a member of staff in a browser', () => {
  it('signs in from the list, is known, and signs out for good', { timeout: 60_000 }, async () => {
    const context = await browser.newContext(screens.phone);
    const page = await context.newPage();
    const complaints = complaintsOf(page);
    await page.goto(`${clinic.base}/staff`);
    expect(await heading(page)).toBe('Sign in');
    await isFine(page, 'the sign-in page');

    await page.click('text=Nadia Fern');
    await page.waitForURL(`${clinic.base}/staff`);
    expect(await page.textContent('header')).toContain('Nadia Fern, Clinician');
    expect(await heading(page)).toBe('No open cases');
    await isFine(page, 'the first page');
    const [cookie, ...more] = (await context.cookies()).filter(({ name }) => name.startsWith('staff'));
    expect(more).toEqual([]);
    expect(cookie).toMatchObject({ name: 'staff', httpOnly: true, sameSite: 'Lax', path: '/' });

    await page.goto(`${clinic.base}/staff/nothing-here`);
    expect(await heading(page)).toBe('There is nothing here');
    await isFine(page, 'no such page');
    await page.click('main a');
    await page.waitForURL(`${clinic.base}/staff`);

    // The policy of the page forbids its forms to lead elsewhere, and still the sign-in pages are reached.
    await page.click('text=Sign out');
    await page.waitForURL(/\/local\/oidc\/sign-in\//);
    expect((await context.cookies()).filter(({ name }) => name === 'staff')).toEqual([]);
    await page.goto(`${clinic.base}/staff`);
    expect(await heading(page)).toBe('Sign in');
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('is told that a password is wrong, and may try again', { timeout: 60_000 }, async () => {
    const context = await browser.newContext(screens.phone);
    const page = await context.newPage();
    await page.goto(`${clinic.base}/staff`);
    const send = async (password: string) => {
      await page.fill('input[name=email]', 'robin.desk@example.com');
      await page.fill('input[name=password]', password);
      await page.click('form:has(input[name=password]) button');
    };
    await send('hello');
    expect(await page.textContent('[role=alert]')).toBe('Incorrect email address or password.');
    expect(await page.inputValue('input[name=email]')).toBe('robin.desk@example.com');
    await isFine(page, 'a wrong password');
    await send('demo');
    await page.waitForURL(`${clinic.base}/staff`);
    expect(await page.textContent('header')).toContain('Front desk');
    await context.close();
  });

  it('is told so when the day’s sign-in is over, and goes on where they were', { timeout: 60_000 }, async () => {
    const context = await browser.newContext(screens.phone);
    const page = await context.newPage();
    await page.goto(`${clinic.base}/staff`);
    await page.click('text=Ines Placeholder');
    await page.waitForURL(`${clinic.base}/staff`);
    await clinic.pass('PT12H');
    await page.goto(`${clinic.base}/staff/cases/k7`);
    expect(await heading(page)).toBe('Your sign-in has ended');
    await isFine(page, 'the end of the day');
    await page.click('a.go');
    await page.click('text=Ines Placeholder');
    await page.waitForURL(`${clinic.base}/staff/cases/k7`);
    await context.close();
  });

  it('needs no JavaScript', { timeout: 60_000 }, async () => {
    const context = await browser.newContext({ ...screens.phone, javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${clinic.base}/staff`);
    await page.click('text=Tomas Fable');
    await page.waitForURL(`${clinic.base}/staff`);
    await page.click('text=Sign out');
    await page.waitForURL(/\/local\/oidc\/sign-in\//);
    await context.close();
  });
});
