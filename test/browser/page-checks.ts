import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

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

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds: every rule it has, each with the first place it is broken. */
export const faultsIn = async (page: Page): Promise<string[]> => {
  // Where it is wanted alone: read by every page that only leads to another, it costs more than the page.
  if (await page.evaluate("typeof axe === 'undefined'")) await page.evaluate(axe);
  const unseen = (await inksOn(page)).filter((ink) => !readableInks.has(ink));
  const rules = { 'color-contrast': { enabled: unseen.length > 0 } };
  const faults: string[] =
    await page.evaluate(`axe.run({ resultTypes: ['violations'], rules: ${JSON.stringify(rules)} })
    .then(({ violations }) => violations.map(({ id, nodes: [first] }) => id + ' ' + first.html))`);
  if (faults.length === 0) for (const ink of unseen) readableInks.add(ink);
  return faults;
};

/**
 * Inks axe found readable on some page before. To look at contrast is three quarters of what axe does, and the hundred
 * states of the pages share some dozens of inks, so that it is asked again only where a page shows one it has not seen.
 */
const readableInks = new Set<string>();

/** Every ink on a page: the color, size and weight of words, and the grounds they stand on up to the page's. */
const inksOn = (page: Page): Promise<string[]> =>
  page.evaluate(`(() => {
    const grounds = new Map();
    const groundOf = (element) => {
      if (element === null) return '';
      if (!grounds.has(element)) {
        const { backgroundColor, backgroundImage, opacity } = getComputedStyle(element);
        const own = [backgroundColor, backgroundImage, opacity].join(' ');
        const below = groundOf(element.parentElement);
        grounds.set(element, own === 'rgba(0, 0, 0, 0) none 1' ? below : below + ' < ' + own);
      }
      return grounds.get(element);
    };
    const inks = new Set();
    for (const element of document.querySelectorAll('*')) {
      if (element.value || element.placeholder || [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim() !== '')) {
        const { color, fontSize, fontWeight, textShadow } = getComputedStyle(element);
        inks.add([color, fontSize, fontWeight, textShadow, groundOf(element)].join(' '));
      }
    }
    return [...inks];
  })()`);

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
