import { describe, expect, it } from 'vitest';
import { clientWords, type NoticeWords } from '../../../functions/client-web/words.ts';
import { Language } from '../../../shared/domain/clinic.ts';
import type { WebAnswer } from '../../../shared/web/http.ts';
import { annOwner, dayOneId } from '../../support/builders.ts';
import { allWell, annWithMail, headingOf, nothingInTheWay, type OpenedPages, openPages } from './web-fixture.ts';

/** More than a form may hold, and no danger in it. */
const tooLong = 'thank you '.repeat(101);
const closedAt = '2026-05-03T15:30:00.000Z';

const check = (pages: OpenedPages) => `/c/${pages.token('day-1-check')}`;
const booking = (pages: OpenedPages) => `/b/${pages.token('booking-prompt')}`;

/** Both numbers can be pressed, and nothing else of the browser's or ours stands in the way. */
const expectKind = ({ body }: WebAnswer, language: Language): void => {
  expect(body).toContain(`<html lang="${language}">`);
  expect(body).toMatch(/<footer><a href="tel:2125550100">.*<a href="tel:911">/);
  expect(body).not.toMatch(/undefined|\[object|Error/);
};

describe.each(Language.options)('in %s', (language) => {
  const words = clientWords[language];

  const notices: [string, keyof typeof words, number, (pages: OpenedPages) => Promise<WebAnswer>][] = [
    ['a wrong link', 'unknownLink', 404, (pages) => pages.get('/c/wrong', { lang: language })],
    [
      'a link of another page',
      'unknownLink',
      404,
      (pages) => pages.get(`/b/${pages.token('day-1-check')}`, { lang: language }),
    ],
    [
      'a form that is closed',
      'closed',
      410,
      (pages) => {
        pages.setNow(closedAt);
        return pages.get(check(pages), { lang: language });
      },
    ],
    [
      'far too much',
      'tooLarge',
      413,
      (pages) => pages.post(`${check(pages)}?lang=${language}`, { words: 'a'.repeat(70_000) }),
    ],
    [
      'a form of another site',
      'notFromHere',
      403,
      (pages) => pages.post(`${check(pages)}?lang=${language}`, allWell, { 'sec-fetch-site': 'cross-site' }),
    ],
  ];

  it.each(notices)('%s gets a kind page that says %s, with both numbers', async (_what, notice, status, opens) => {
    const pages = await openPages({ profile: annWithMail({ language }) });
    const page = await opens(pages);
    expectKind(page, language);
    expect([page.status, headingOf(page)]).toEqual([status, (words[notice] as NoticeWords).heading]);
    expect(pages.written()).toBe(0);
  });

  it.each([
    ['a check', check, { ...allWell, words: tooLong }],
    ['the questions before a booking', booking, { ...nothingInTheWay, words: tooLong }],
  ])('too many words in %s are kept, with the way to them, and nothing is stored', async (_what, path, fields) => {
    const pages = await openPages({ profile: annWithMail({ language }) });
    const page = await pages.post(`${path(pages)}?lang=${language}`, fields);
    expectKind(page, language);
    expect(page.status).toBe(400);
    expect(page.body).toContain(words.faults.tooLong(1000));
    expect(page.body).toMatch(/role="alert"[^>]*>.*href="#words"/s);
    expect(page.body).toContain(tooLong.trim());
    expect(pages.written()).toBe(0);
  });

  it('a number that is on no scale is asked for again at its place', async () => {
    const pages = await openPages({ profile: annWithMail({ language }) });
    for (const pain of ['11', '-1', '5.5', '', 'ten']) {
      const page = await pages.post(`${check(pages)}?lang=${language}`, { ...allWell, pain });
      expectKind(page, language);
      expect(page.status).toBe(400);
      expect(page.body).toMatch(/role="alert"[^>]*>.*href="#pain-0"/s);
      expect(page.body).toContain(words.faults.missing);
    }
    expect(pages.written()).toBe(0);
  });
});

describe('a check that is over', () => {
  it('is still shown and taken when it has moved on to the history', async () => {
    const pages = await openPages();
    const followUp = (await pages.store.clientStanding(annOwner))?.followUps.find((one) => one.followUpId === dayOneId);
    if (!followUp) throw new Error('no check');
    await pages.store.commit({
      expected: [{ owner: annOwner, revision: 1 }],
      changes: [{ retire: 'followUp', owner: annOwner, followUp }],
    });
    const form = await pages.get(check(pages));
    expect([form.status, headingOf(form)]).toEqual([200, 'Hello Ann, How is your skin today?']);
    expect(headingOf(await pages.post(check(pages), allWell))).toBe('Good to hear, thank you');
  });

  it('sent after it was closed is taken, and can still be changed', async () => {
    const pages = await openPages();
    pages.setNow(closedAt);
    expect((await pages.post(check(pages), allWell)).status).toBe(200);
    expect((await pages.post(check(pages), { ...allWell, show: 'to-change' })).status).toBe(200);
    expect(pages.written()).toBe(1);
  });
});
