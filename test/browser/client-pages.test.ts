import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { preBookingQuestions } from '../../shared/domain/pre-booking.ts';
import { asked, type OpenedPages, openPages } from '../functions/client-web/web-fixture.ts';
import { startBrowser } from '../support/browser.ts';
import { type OpenClinic, openClinic } from '../support/open-clinic.ts';
import { aSessionTold, onCall } from '../support/story-clinic.ts';
import { complaintsOf, faultsIn, focused, screens, tooSmall, tooWide } from './page-checks.ts';
import { serve } from './pages-server.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser?.close());

const heading = async (page: Page): Promise<string> => (await page.textContent('h1')) ?? '';
/** To the end of the answer: before it the keyboard leads elsewhere. */
const send = async (page: Page): Promise<void> => {
  await page.click('main form >> nth=0 >> button');
  await page.waitForLoadState();
};
const allWell = { trend: 'better', bleeding: 'none', fluid: 'none', fever: 'no', pain: '0' };

const choose = async (page: Page, answers: Readonly<Record<string, string>>): Promise<void> => {
  for (const [name, answer] of Object.entries(answers)) await page.check(`#${name}-${answer}`);
};
const allNo = Object.fromEntries(preBookingQuestions.map(({ question }) => [question, 'no']));

/** The same without a finger on each: for the many forms whose answers alone matter. */
const fill = (page: Page, answers: Readonly<Record<string, string>>): Promise<void> =>
  page.evaluate(
    `for (const id of ${JSON.stringify(Object.entries(answers).map(([name, answer]) => `${name}-${answer}`))})
      document.getElementById(id).checked = true`,
  );

/** A state of a page: how one gets there, and what it then says first. */
interface State {
  opens: 'c' | 'p' | 'b' | 'week' | 'unknown';
  does?: (page: Page) => Promise<void>;
  says: RegExp;
  status?: number;
  /** What time it is, when it matters. */
  at?: string;
}

const answers = (given: Readonly<Record<string, string>>) => async (page: Page) => {
  await fill(page, { ...allWell, ...given });
  await send(page);
};
const screened = (given: Readonly<Record<string, string>>) => async (page: Page) => {
  await fill(page, { ...allNo, ...given });
  await send(page);
};
const night = '2026-03-04T04:30:00.000Z';

const states: Record<string, State> = {
  'the check': { opens: 'c', says: /How is your skin today/ },
  'the week-one check': { opens: 'week', says: /One week on/ },
  'a check with open questions': { opens: 'c', does: send, says: /How is your skin/, status: 400 },
  'the preferences': { opens: 'p', says: /What we may send you/ },
  'the questions before a booking': { opens: 'b', says: /Before you book/ },
  'these questions, open': { opens: 'b', does: send, says: /Before you book/, status: 400 },
  'a link that means nothing': { opens: 'unknown', says: /cannot open this link/, status: 404 },
  'advice: fine': { opens: 'c', does: answers({}), says: /Good to hear/ },
  'advice: expected': { opens: 'c', does: answers({ signs: 'redness' }), says: /This is common/ },
  'the check, answered before': { opens: 'c', says: /How is your skin today/ },
  'booking: go on by phone': { opens: 'b', does: screened({}), says: /You can book/ },
  'booking: with a note': { opens: 'b', does: screened({ 'cold-sores': 'before' }), says: /You can book/ },
  'booking: wait': { opens: 'b', does: screened({ 'skin-now': 'yes' }), says: /Please wait/ },
  'advice: watch': { opens: 'c', does: answers({ pain: '5' }), says: /will look at this/ },
  'booking: we will call': { opens: 'b', does: screened({ pregnant: 'yes' }), says: /We will call you/ },
  'advice: urgent': { opens: 'c', does: answers({ fever: 'yes' }), says: /will call you today/ },
  'advice: already on it': { opens: 'c', does: answers({ pain: '1' }), says: /already on it/ },
  'advice: urgent at night': { opens: 'c', does: answers({ fluid: 'cloudy' }), says: /We are closed/, at: night },
  'advice: emergency': { opens: 'c', does: answers({ bleeding: 'still' }), says: /Call 911 now/ },
  'a check with open questions and a danger': {
    opens: 'c',
    does: async (page) => {
      await choose(page, { bleeding: 'still' });
      await send(page);
    },
    says: /How is your skin/,
    status: 400,
  },
  'these questions, open, and a danger': {
    opens: 'b',
    does: async (page) => {
      await page.fill('#words', 'it is full of pus');
      await send(page);
    },
    says: /Before you book/,
    status: 400,
  },
  'the preferences, saved': { opens: 'p', does: send, says: /What we may send you/ },
  'the preferences, stopped': { opens: 'p', does: (page) => page.click('form.stop button'), says: /What we may/ },
  unsubscribed: {
    opens: 'p',
    does: async (page) => {
      const target = page.url();
      await page.setContent(
        `<form method="post" action="${target}"><input name="List-Unsubscribe" value="One-Click"><button>.</button></form>`,
      );
      await page.click('button');
    },
    says: /You are unsubscribed/,
  },
  'a form that is closed': { opens: 'c', says: /This form is closed/, status: 410, at: '2026-05-04T15:30:00.000Z' },
};

const addressOf = (opens: State['opens'], { token }: OpenedPages): string => {
  if (opens === 'unknown') return `/c/${'z'.repeat(26)}`;
  if (opens === 'week') return `/c/${token('week-1-check')}`;
  return `/${opens}/${token(opens === 'b' ? 'booking-prompt' : 'day-1-check')}`;
};

/** The numbers to call that stand on the screen, without scrolling, below everything else. */
const numbersAtHand = (page: Page): Promise<string[]> =>
  page.evaluate(`[...document.querySelectorAll('footer a')]
    .filter((link) => document.elementFromPoint(...(({ x, y, width, height }) => [x + width / 2, y + height - 8])(link.getBoundingClientRect()))?.closest('a') === link)
    .map((link) => link.getAttribute('href'))`);

const narrow = [
  { width: 320, letters: '100%' },
  { width: 640, letters: '200%' },
  { width: 195, letters: '100%' },
];

/** Whether a question says that it is answered. */
const isTicked = (page: Page, question: string): Promise<boolean> =>
  page.evaluate(
    `getComputedStyle(document.querySelector('#${question} .step'), '::after').borderBottomStyle === 'solid'`,
  );

/** What has the focus and is hidden by what stands before it, as the numbers do. */
const hiddenFocus = (page: Page): Promise<string | undefined> =>
  page.evaluate(`(() => {
    const target = document.activeElement.closest('label') ?? document.activeElement;
    const { left, top, width, height } = target.getBoundingClientRect();
    const seen = document.elementFromPoint(left + width / 2, top + height / 2);
    return target.contains(seen) ? undefined : document.activeElement.id || target.textContent;
  })()`);

describe('every state', () => {
  it('is readable by everybody, fits, can be pressed, and makes no browser complain', { timeout: 60_000 }, async () => {
    const pages = await openPages();
    const base = await serve(pages);
    const context = await browser.newContext(screens.phone);
    const page = await context.newPage();
    const complaints = complaintsOf(page);
    for (const [name, { opens, does, says, status = 200, at = asked }] of Object.entries(states)) {
      pages.setNow(at);
      const answered = page.waitForResponse((response) => response.request().method() === (does ? 'POST' : 'GET'));
      await page.goto(`${base}${addressOf(opens, pages)}`);
      if (does) await does(page);
      await page.waitForLoadState();
      expect([name, (await answered).status(), await heading(page)]).toEqual([
        name,
        status,
        expect.stringMatching(says),
      ]);
      for (const [screen, { viewport, colorScheme }] of Object.entries(screens)) {
        await page.setViewportSize(viewport);
        await page.emulateMedia({ colorScheme });
        const found = {
          faults: await faultsIn(page),
          small: await tooSmall(page),
          wide: await tooWide(page),
          numbers: await numbersAtHand(page),
        };
        const wanted = { faults: [], small: [], wide: 0, numbers: ['tel:2125550100', 'tel:911'] };
        expect([name, screen, found]).toEqual([name, screen, wanted]);
      }
    }
    expect(complaints).toEqual([]);
    await context.close();
  });
});

describe('the pages', () => {
  it('fit every screen in every language: small, with letters of twice the size, and a phone’s zoomed in', {
    timeout: 60_000,
  }, async () => {
    const pages = await openPages();
    const base = await serve(pages);
    const page = await browser.newPage();
    for (const language of ['en', 'fr', 'es'])
      for (const opens of ['c', 'week', 'p', 'b', 'unknown'] as const) {
        await page.goto(`${base}${addressOf(opens, pages)}?lang=${language}`);
        for (const { width, letters } of narrow) {
          await page.setViewportSize({ width, height: 640 });
          await page.evaluate(`document.documentElement.style.fontSize = '${letters}'`);
          expect([language, opens, width, await tooWide(page)]).toEqual([language, opens, width, 0]);
        }
      }
    await page.close();
  });

  it('lead to the first open question, and to danger before it', async () => {
    const pages = await openPages();
    const base = await serve(pages);
    const page = await browser.newPage(screens.phone);
    await page.goto(`${base}${addressOf('c', pages)}`);
    await send(page);
    expect(await focused(page)).toContain('5 questions are still open');
    await page.click('text=Compared with yesterday');
    expect(await focused(page)).toBe('trend-better');
    await page.keyboard.press('Space');
    expect(await page.isChecked('#trend-better')).toBe(true);
    expect([await isTicked(page, 'trend'), await isTicked(page, 'fluid')]).toEqual([true, false]);
    expect([await page.isVisible('#trend-fault'), await page.isVisible('#fluid-fault')]).toEqual([false, true]);
    do {
      await page.keyboard.press('Tab');
      expect(await hiddenFocus(page)).toBeUndefined();
    } while (!(await focused(page)).startsWith('Emergency'));
    await page.focus('#trend-better');
    await page.keyboard.press('Enter');
    await page.waitForSelector('text=4 questions are still open');
    await choose(page, { signs: 'breathing' });
    await send(page);
    expect(await focused(page)).toContain('Call 911 now');
    expect(await page.isChecked('#signs-breathing')).toBe(true);
    await page.close();
  });

  it('are checked by something that does find faults', async () => {
    const context = await browser.newContext(screens.phone);
    const page = await context.newPage();
    await page.goto(
      'data:text/html,<main><h1>Hello</h1><img src="x"><p style="color:%23bbb;background:%23ccc">grey</p>',
    );
    const faults = (await faultsIn(page)).map((fault) => fault.split(' ')[0]);
    expect(faults).toEqual(expect.arrayContaining(['color-contrast', 'html-has-lang', 'image-alt']));
    await context.close();
  });
});

describe('a client with a mail, in a browser without JavaScript', () => {
  let clinic: OpenClinic;
  beforeAll(async () => {
    clinic = await openClinic({ at: '2026-03-02T15:00:00-05:00' });
  });
  afterAll(() => clinic?.close());

  const consents = (['care', 'results', 'booking'] as const).map((forClass) => ({
    class: forClass,
    channel: 'email',
    given: true,
    at: '2026-03-02T13:00:00-05:00',
    proof: 'signed intake form',
  }));
  const linkIn = async (email: string, kind: string, page: 'c' | 'p' | 'b'): Promise<string> => {
    const mail = (await clinic.messages(email)).findLast((message) => message.kind === kind);
    const link = new RegExp(`http\\S+/${page}/[a-z2-7]{26}`).exec(mail?.text ?? '')?.[0];
    if (!link) throw new Error(`no link to /${page} in the ${kind} of ${email}`);
    return link;
  };

  it('answers, amends, is called, chooses what to be sent, and goes on to book', { timeout: 60_000 }, async () => {
    const email = 'ann@example.com';
    const session = aSessionTold({ client: { email, preferredChannel: 'email', consents } });
    const { clientId, phone } = session.client;
    expect((await clinic.completeSession(session)).status).toBe(201);
    await clinic.passTo('2026-03-03T10:05:00-05:00');
    const context = await browser.newContext({ ...screens.phone, javaScriptEnabled: false });
    const page = await context.newPage();
    const complaints = complaintsOf(page);
    const replies = async () => (await clinic.timeline(clientId)).filter(({ kind }) => kind === 'reply');

    const link = await linkIn(email, 'day-1-check', 'c');
    for (let scan = 0; scan < 3; scan += 1) expect((await fetch(link)).status).toBe(200);
    expect(await replies()).toEqual([]);

    await page.goto(link);
    expect(await page.title()).toBe('Fern & Fable');
    await page.click('nav >> text=Español >> visible=true');
    expect([await heading(page), page.url()]).toEqual(['Hola, Ann: ¿Cómo está su piel hoy?', `${link}?lang=es`]);
    await page.goBack();
    await page.fill('#words', 'thank you');
    await page.click('nav >> text=Español >> visible=true');
    expect(await page.inputValue('#words')).toBe('thank you');
    await page.fill('#words', '');
    await choose(page, { ...allWell, trend: 'same' });
    await page.click('text=Français');
    expect(await page.textContent('main form button')).toBe('Envoyer mes réponses');
    expect(await page.isChecked('#trend-same')).toBe(true);
    await send(page);
    expect(await heading(page)).toBe('Merci, bonne nouvelle');
    await page.click('text=English');
    expect(await heading(page)).toBe('Good to hear, thank you');
    expect(await replies()).toMatchObject([{ channel: 'page', acuity: 'fine' }]);
    expect(await clinic.openCases()).toEqual([]);

    await page.click('summary');
    expect(await page.isVisible('text=About the same')).toBe(true);
    await page.click('text=Change my answers');
    expect(await page.isChecked('#trend-same')).toBe(true);
    expect(await page.isVisible('#pressed-long')).toBe(false);
    await choose(page, { bleeding: 'stopped', pressed: 'long' });
    await send(page);
    expect(await heading(page)).toBe('Our team will call you today');
    await clinic.idle();
    const [open] = await clinic.openCases();
    expect(open).toMatchObject({ clientId, acuity: 'urgent', reasons: ['day-1-check: bleeding-stopped'] });
    expect((await clinic.textsTo(onCall.first, 'page')).at(-1)?.text).toContain(open?.code);
    await clinic.text(onCall.first, open?.code ?? '');

    await page.click('text=Choose what we may send you');
    await page.uncheck('#email-results');
    await send(page);
    expect(await page.textContent('[role=status]')).toContain('Saved');
    expect(await page.isChecked('#email-results')).toBe(false);
    expect((await clinic.timeline(clientId)).filter(({ kind }) => kind === 'consent').at(-1)).toMatchObject({
      class: 'results',
      channel: 'email',
      given: false,
    });
    expect(await clinic.textsTo(phone)).toEqual([]);
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('who is well is asked before booking, and led on to the booking page', { timeout: 60_000 }, async () => {
    const email = 'bea@example.com';
    const session = aSessionTold({
      completedAt: '2026-02-12T14:00:00-05:00',
      client: { email, preferredChannel: 'email', consents },
    });
    expect((await clinic.completeSession(session)).status).toBe(201);
    await clinic.passTo('2026-03-03T15:35:00-05:00');
    const context = await browser.newContext({ ...screens.desk, javaScriptEnabled: false });
    const page = await context.newPage();
    const complaints = complaintsOf(page);
    await page.goto(await linkIn(email, 'booking-prompt', 'b'));
    await choose(page, allNo);
    const led = page.waitForRequest('https://booking.example.com/**');
    await send(page);
    const booking = await led;
    expect(booking.url()).toBe('https://booking.example.com/fern-and-fable');
    expect(booking.headers()).not.toHaveProperty('referer');
    expect(complaints).toEqual([]);
    await context.close();
  });
});
