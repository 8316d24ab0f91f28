import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { PROJECT_ROOT } from '../../infra/project-root.ts';
import { startBrowser } from '../support/browser.ts';

/** Takes the README's pictures of a running demo clinic: `npm run screenshots -- http://127.0.0.1:4400`. */

const [base] = process.argv.slice(2);
if (base === undefined || !URL.canParse(base)) {
  process.stderr.write(
    'Which clinic? Start one with its demo clients, then: npm run screenshots -- http://127.0.0.1:4400\n',
  );
  process.exit(1);
}

const phone = { width: 390, height: 844 };
const desk = { width: 1280, height: 900 };
const file = (name: string): string => join(PROJECT_ROOT, 'docs', 'screenshots', `${name}.png`);

const signIn = async (page: Page): Promise<void> => {
  await page.goto(`${base}/staff`);
  await page.getByRole('button', { name: /Nadia/ }).click();
  await page.getByRole('heading', { name: 'Open cases' }).waitFor();
};

/** The newest link of this kind in any text of the demo. */
const clientLink = async (kind: string): Promise<string> => {
  const { messages } = (await (await fetch(`${base}/local/api/messages`)).json()) as { messages: { text: string }[] };
  const links = messages.flatMap(({ text }) => text.match(new RegExp(`${base}/${kind}/[a-z2-7]{26}`))?.[0] ?? []);
  const newest = links.at(-1);
  if (newest === undefined) throw new Error(`no text of this clinic has a link of /${kind}`);
  return newest;
};

const browser = await startBrowser();
try {
  const pageOf = async (viewport: typeof phone): Promise<Page> =>
    await (await browser.newContext({ viewport, reducedMotion: 'reduce' })).newPage();

  const board = await pageOf(desk);
  await signIn(board);
  await board.screenshot({ path: file('board') });

  const nurse = await pageOf(phone);
  await signIn(nurse);
  await nurse.getByRole('link', { name: /Ben/ }).click();
  await nurse.getByRole('heading', { level: 1 }).waitFor();
  await nurse.screenshot({ path: file('case') });

  const client = await pageOf(phone);
  await client.goto(await clientLink('c'));
  await client.screenshot({ path: file('form') });

  const console = await pageOf(desk);
  await console.goto(`${base}/local`);
  await console.locator('.desk').waitFor();
  await console.screenshot({ path: file('phone') });
} finally {
  await browser.close();
}
