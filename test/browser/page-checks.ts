import { createRequire } from 'node:module';
import type { Browser, BrowserContext, Page } from 'playwright-core';

/** How pages are looked at: on a phone in the light, at a desk in the dark. */
export const screens = {
  phone: { viewport: { width: 390, height: 844 }, colorScheme: 'light' },
  desk: { viewport: { width: 1280, height: 800 }, colorScheme: 'dark' },
} as const;

/** Whatever a browser complains about, save that a page it was asked for is an error page. */
export const complaintsOf = (page: Page): string[] => {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (!/^Failed to load resource: .* status of 4\d\d/.test(message.text())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  return complaints;
};

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
/** Pages of it can be checked by axe, which comes past the pages' own policy as the tests' other scripts do. */
export const contextWithAxe = async (browser: Browser): Promise<BrowserContext> => {
  const context = await browser.newContext(screens.phone);
  await context.addInitScript({ path: axe });
  return context;
};

/** What axe finds: every rule it has, each with the first place it is broken. */
export const faultsIn = (page: Page): Promise<string[]> =>
  page.evaluate(`axe.run({ resultTypes: ['violations'] }).then(({ violations }) =>
    violations.map(({ id, nodes: [first] }) => id + ' ' + first.html))`);

/** What can be pressed or written in, is shown, and is less than so many pixels high or wide. */
export const tooSmall = (page: Page, least = 44): Promise<string[]> =>
  page.evaluate(`[...document.querySelectorAll('a, button, summary, textarea, select, .input, .choice, .scale label')].flatMap((target) => {
    const { width, height } = target.getBoundingClientRect();
    return width > 0 && (width < ${least} || height < ${least}) ? [target.textContent + ': ' + width + ' x ' + height] : [];
  })`);

/** By how many pixels a page is wider than its screen. */
export const tooWide = (page: Page): Promise<number> =>
  page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');

/** What has the focus: by its id, else by its words. */
export const focused = (page: Page): Promise<string> =>
  page.evaluate('document.activeElement.id || document.activeElement.textContent');
