import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { renderMail } from '../../shared/content/mails.ts';
import { Language } from '../../shared/domain/clinic.ts';
import { protocol } from '../../shared/domain/protocol.ts';
import { startBrowser } from '../support/browser.ts';
import { faultsIn, screens, tooWide } from './page-checks.ts';

/** Goal: a mail reads well on a phone and at a desk, in the light and in the dark. Method: the page alone, as mail programs show it. */

const widths = [390, 1280];
/** A mail stands inside its program's page, which has the landmarks; its own is the article. */
const ofWholePages = /^(landmark-one-main|region) /;
const schemes = ['light', 'dark'] as const;
const values = {
  clinic: 'Clear Lake Skin Desk',
  phone: '212-555-0100',
  emergency: '911',
  link: 'https://care.example.com/c/aaaaaaaaaaaaaaaaaaaaaaaaaa',
  preferencesLink: 'https://care.example.com/p/aaaaaaaaaaaaaaaaaaaaaaaaaa',
  postalAddress: '12 Example Street, Sampletown, NY 00000',
};

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await startBrowser();
  page = await (await browser.newContext(screens.phone)).newPage();
});
afterAll(() => browser.close());

/** The colour behind the words and that of the words, as the browser shows them. */
const colours = (): Promise<string[]> =>
  page.evaluate(`(() => {
    const words = document.querySelector('.words p');
    return [getComputedStyle(document.querySelector('.sheet')).backgroundColor, getComputedStyle(words.parentElement).color];
  })()`);

it.each(schemes)('every mail fits its screen and axe finds nothing wrong with it (%s)', async (colorScheme) => {
  await page.emulateMedia({ colorScheme });
  for (const { kind, attempt } of protocol)
    for (const language of Language.options) {
      await page.setContent(renderMail(kind, attempt, language, values).html);
      for (const width of widths) {
        await page.setViewportSize({ width, height: 900 });
        expect(await tooWide(page), `${kind} ${language} ${width}`).toBe(0);
      }
      const faults = await faultsIn(page);
      expect(
        faults.filter((fault) => !ofWholePages.test(fault)),
        `${kind} ${language}`,
      ).toEqual([]);
    }
});

it('a mail is light in the light and dark in the dark', async () => {
  await page.setContent(renderMail('aftercare', 1, 'en', values).html);
  await page.emulateMedia({ colorScheme: 'light' });
  expect(await colours()).toEqual(['rgb(255, 255, 255)', 'rgb(31, 35, 40)']);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await colours()).toEqual(['rgb(34, 37, 43)', 'rgb(232, 234, 237)']);
});

it('what to press is large enough for a thumb', async () => {
  await page.setViewportSize({ width: 390, height: 900 });
  await page.setContent(renderMail('day-1-check', 1, 'en', values).html);
  const button = await page.getByRole('link', { name: 'Tell us how your skin is' }).boundingBox();
  expect(button?.height).toBeGreaterThanOrEqual(44);
});
