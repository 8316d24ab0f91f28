import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startBrowser } from '../support/browser.ts';
import { type OpenClinic, openClinic } from '../support/open-clinic.ts';
import { aSessionTold } from '../support/story-clinic.ts';
import { faultsIn, screens, tooWide } from './page-checks.ts';

/** Goal: the console is a pleasure in a real browser. Method: a clinic of its own, the keyboard alone, and axe. */

let browser: Browser;
let clinic: OpenClinic;
let context: BrowserContext;
let page: Page;
let complaints: string[];

beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser?.close());

beforeEach(async () => {
  // A Saturday night: nobody is at the clinic, and the session ends on another day than its aftercare.
  clinic = await openClinic({ at: '2026-03-07T23:50:30.500-05:00' });
  context = await browser.newContext({ viewport: screens.desk.viewport, reducedMotion: 'reduce' });
  page = await context.newPage();
  complaints = [];
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(`${clinic.base}/local`);
});
afterEach(async () => {
  await context?.close();
  await clinic?.close();
});

const textOf = async (selector: string): Promise<string> => (await page.textContent(selector)) ?? '';
const focused = (): Promise<string> => page.evaluate('document.activeElement.id');
const shows = (selector: string, words: string): Promise<void> =>
  page.locator(selector, { hasText: words }).first().waitFor();

/** Presses Tab until this element has the focus. */
const tabTo = async (id: string): Promise<void> => {
  for (let presses = 0; presses < 80; presses += 1) {
    if ((await focused()) === id) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`no way by Tab to ${id}`);
};

/** What axe finds, and by how many pixels the page is wider than its screen: on a phone by day and at a desk by night. */
const faults = async (): Promise<unknown[]> => {
  const found: unknown[] = [];
  for (const { viewport, colorScheme } of Object.values(screens)) {
    await page.setViewportSize(viewport);
    await page.emulateMedia({ colorScheme });
    const [broken, wider] = [await faultsIn(page), await tooWide(page)];
    if (broken.length > 0 || wider > 0) found.push({ viewport, colorScheme, broken, wider });
  }
  return found;
};

describe('the tour', () => {
  it('is five clicks, by keyboard, from a session at midnight to a resolved case', { timeout: 120_000 }, async () => {
    expect(await faults()).toEqual([]);
    await tabTo('tour-go');
    await page.keyboard.press('Enter');
    await shows('.steps .is-now', 'Next day');
    await shows('#next', 'day-1 check');
    await shows('#phone', 'Mia');

    expect(await focused()).toBe('tour-go');
    await page.keyboard.press('Enter');
    await shows('.steps .is-now', 'Answer 4');
    await shows('.talk .outbound', 'bleeding');
    expect(await clinic.now()).toBe('2026-03-08T14:00:00.000Z');
    await shows('#said', 'The clock stands at 10:00 Sunday 8 March 2026');

    expect(await focused()).toBe('tour-go');
    await page.keyboard.press('Enter');
    await shows('.steps .is-now', 'Acknowledge');
    const [open] = await clinic.openCases();
    await shows('#cases', open?.code ?? 'no case');
    await shows('#phone', 'Nadia Fern');
    await shows('.talk .outbound', open?.code ?? 'no case');
    expect(await faults()).toEqual([]);

    expect(await focused()).toBe('tour-go');
    await page.keyboard.press('Enter');
    await shows('.steps .is-now', 'Resolve');
    expect(await clinic.openCases()).toMatchObject([{ status: 'acknowledged', acknowledgedBy: 'nadia' }]);
    expect(await focused()).toBe('tour-go');
    expect(await faults()).toEqual([]);

    await page.reload();
    expect(await textOf('.steps .is-now')).toContain('Resolve');
    await tabTo('tour-go');
    const [staff] = await Promise.all([context.waitForEvent('page'), page.keyboard.press('Enter')]);
    await isResolvedByKeyboard(staff, open?.code ?? 'no case');

    await page.bringToFront();
    await shows('.tour-now', `case ${open?.code} is resolved by Nadia Fern (advised at home)`);
    expect(await page.locator('.steps .is-done').count()).toBe(5);
    expect(await focused(), 'the button is where it was').toBe('tour-go');
    expect(await textOf('#tour-go')).toBe('Begin again');
    expect(await clinic.openCases()).toEqual([]);
    expect(await faults()).toEqual([]);
    expect(complaints).toEqual([]);
  });

  /** Signs in on the sign-in page, reads Mia's page and says how it ended, by Tab, Space and Enter. */
  const isResolvedByKeyboard = async (staff: Page, code: string): Promise<void> => {
    const tabUntil = async (what: string, isThere: string): Promise<void> => {
      for (let presses = 0; presses < 60; presses += 1) {
        await staff.keyboard.press('Tab');
        if (await staff.evaluate(isThere)) return;
      }
      throw new Error(`no way by Tab to ${what}`);
    };
    const onWords = (words: string) => tabUntil(words, `document.activeElement.textContent.includes('${words}')`);
    await staff.waitForURL(/\/local\/oidc\/sign-in\//);
    await onWords('Nadia Fern');
    await staff.keyboard.press('Enter');
    await staff.waitForURL(/\/staff\/clients\/[a-z2-7]{26}$/);
    expect(await staff.textContent('h1')).toBe('Mia');
    expect(await staff.textContent('main')).toContain(`Case ${code}`);
    await tabUntil('the outcomes', "document.activeElement.name === 'outcome'");
    await staff.keyboard.press('Space');
    await tabUntil('the note', "document.activeElement.id === 'note'");
    await staff.keyboard.type('easing already');
    await onWords('Close the case');
    await staff.keyboard.press('Enter');
    await staff.locator('[role=status]', { hasText: 'The case is closed.' }).waitFor();
  };

  it('sees the step done by the link in the page to staff', { timeout: 60_000 }, async () => {
    for (const next of ['Next day', 'Answer 4', 'Acknowledge']) {
      await page.click('#tour-go');
      await shows('.steps .is-now', next);
    }
    await clinic.idle();
    await shows('.talk .outbound', 'Reply');
    const [opened] = await Promise.all([context.waitForEvent('page'), page.click('.talk .outbound a')]);
    await opened.click('form button');
    await opened.waitForLoadState();
    await page.bringToFront();
    await shows('.steps .is-now', 'Resolve');
    expect(complaints).toEqual([]);
  });
});

describe('the page by itself', () => {
  it('shows what happens elsewhere, and keeps what is being typed and where', { timeout: 60_000 }, async () => {
    await clinic.text('+12125550177', 'first');
    await shows('#people', '+12125550177');
    await page.click('.person.unknown');
    await shows('.talk', 'first');
    const box = page.locator('.type input[name=body]');
    await box.focus();
    await page.keyboard.type('half a sen');
    await clinic.text('+12125550177', 'second, from elsewhere');
    await shows('.talk .inbound', 'second, from elsewhere');
    await shows('#said', '+12125550177');
    expect(await box.inputValue()).toBe('half a sen');
    expect(await focused()).toBe(await box.getAttribute('id'));
    await page.keyboard.type('tence');
    await page.keyboard.press('Enter');
    await shows('.talk .inbound', 'half a sentence');
    await expect.poll(() => box.inputValue()).toBe('');
    expect(await focused()).toBe(await box.getAttribute('id'));

    await page.click('#work-panel > summary');
    await clinic.advance('PT1H');
    await shows('.clock', 'Sunday 8 March');
    expect(await page.getAttribute('#work-panel', 'open')).not.toBeNull();
    expect(await faults()).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it('skips to the phone, and reaches everything by Tab', { timeout: 60_000 }, async () => {
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await focused()).toBe('phone');
    await page.reload();
    await tabTo('tour-go');
    await page.click('#clock-to > summary');
    await page.fill('#local-to', '2026-03-09T09:00');
    await page.keyboard.press('Enter');
    await shows('#said', 'The clock stands at');
    await shows('.clock', '09:00 Monday 9 March 2026');
    expect(await clinic.now()).toBe('2026-03-09T13:00:00.000Z');
  });

  it('scrolls a long conversation within its phone, from its end, on every screen', { timeout: 60_000 }, async () => {
    for (let count = 1; count <= 25; count += 1) {
      await clinic.cloud.texts.receive({ from: '+12125550177', body: `text number ${count}.` });
    }
    await clinic.idle();
    for (const { viewport } of Object.values(screens)) {
      await page.setViewportSize(viewport);
      await page.reload();
      await shows('.talk', 'text number 25.');
      const talk: { height: number; below: number } =
        await page.evaluate(`(({ clientHeight, scrollTop, scrollHeight }) =>
        ({ height: clientHeight, below: scrollHeight - scrollTop - clientHeight }))(document.querySelector('.talk'))`);
      expect(talk.height).toBeLessThan(viewport.height * 0.7);
      expect(talk.height).toBeGreaterThan(150);
      expect(talk.below).toBeLessThan(5);
    }
  });

  it('shows an email as its page, and stays open while more arrives', { timeout: 60_000 }, async () => {
    const email = 'ann@example.com';
    const consent = { class: 'care', channel: 'email', given: true, at: '2026-03-07T20:00:00-05:00', proof: 'signed' };
    const session = aSessionTold({
      completedAt: '2026-03-07T21:30:00-05:00',
      client: { email, preferredChannel: 'email', consents: [consent] },
    });
    expect((await clinic.completeSession(session)).status).toBe(201);
    await clinic.passTo('2026-03-08T10:05:00-04:00');
    await page.locator('.person.client', { hasText: 'Ann' }).click();
    await page.locator('.mail > summary').first().click();
    const mail = page.frameLocator('.mail iframe').first();
    await mail.locator('a').first().waitFor();
    expect(await mail.locator('a').first().getAttribute('href')).toContain(clinic.base);
    await clinic.text(session.client.phone, 'thank you');
    await shows('.talk .inbound', 'thank you');
    expect(await page.locator('.mail').first().getAttribute('open')).not.toBeNull();
    expect(complaints).toEqual([]);
    expect(await faults()).toEqual([]); // last, because axe asks into the email's frame, of which a browser complains
  });
});

describe('without scripts', () => {
  it('everything is a form or a link', { timeout: 60_000 }, async () => {
    const plain = await browser.newContext({ javaScriptEnabled: false });
    const still = await plain.newPage();
    await still.goto(`${clinic.base}/local`);
    for (const next of ['Next day', 'Answer 4', 'Acknowledge', 'Resolve']) {
      await still.click('#tour-go');
      expect(await still.textContent('.steps .is-now')).toContain(next);
    }
    await still.click('.person >> text=Mia');
    await still.fill('.type input[name=body]', 'thank you');
    await still.keyboard.press('Enter');
    await still.waitForURL(/note=/);
    expect(await still.textContent('.talk')).toContain('thank you');
    await plain.close();
  });
});
