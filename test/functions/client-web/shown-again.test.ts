import { describe, expect, it } from 'vitest';
import { languagesOf, reasonToShow } from '../../../functions/client-web/about-form.ts';
import { optOutOfEverything } from '../../../shared/domain/opt-out.ts';
import { annOwner, annPhoneHash } from '../../support/builders.ts';
import {
  allWell,
  annWithMail,
  asked,
  type Fields,
  headingOf,
  nothingInTheWay,
  type OpenedPages,
  openPages,
} from './web-fixture.ts';

const number = { channel: 'sms', hash: annPhoneHash } as const;
/** Blood to whoever reads it in French. */
const sung = 'no fever, all is fine, but I sang madrigals';
const inAnotherLanguage = { show: 'in-another-language' };
const toChange = { show: 'to-change' };

const sentCheck = (pages: OpenedPages, fields: Fields, language = 'en') =>
  pages.post(`/c/${pages.token('day-1-check')}?lang=${language}`, fields);
const sentPreBooking = (pages: OpenedPages, fields: Fields, language = 'en') =>
  pages.post(`/b/${pages.token('booking-prompt')}?lang=${language}`, fields);
const sentPreferences = (pages: OpenedPages, fields: Fields, language = 'en') =>
  pages.post(`/p/${pages.token('aftercare')}?lang=${language}`, fields);

const repliesOf = async ({ store }: OpenedPages) =>
  (await store.timeline(annOwner)).entries.flatMap((entry) => (entry.kind === 'reply' ? [entry.reply] : []));

/** What a page's forms would send as they stand, by the names and values in it. */
const hiddenIn = (body: string): Fields => {
  const fields: Record<string, string[]> = {};
  for (const [, name = '', value = ''] of body.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g))
    fields[name] = [...(fields[name] ?? []), value];
  return fields;
};
const checkedIn = (body: string): string[] =>
  [...body.matchAll(/<input[^>]*id="([^"]+)"[^>]*checked/g)].map(([, id]) => id ?? '');

describe('a form that is asked for in another language before it is sent', () => {
  it('keeps all that was filled in, and nothing is stored', async () => {
    const pages = await openPages();
    const filled = {
      before: '0',
      'written-in': 'en',
      trend: 'same',
      signs: ['redness', 'bruises'],
      words: 'a <b> & c',
    };
    const page = await sentCheck(pages, { ...filled, ...inAnotherLanguage }, 'fr');
    expect([page.status, headingOf(page)]).toEqual([200, 'Bonjour Ann, Comment va votre peau aujourd’hui ?']);
    expect(checkedIn(page.body)).toEqual(['trend-same', 'signs-redness', 'signs-bruises']);
    expect(page.body).toContain('a &lt;b&gt; &amp; c</textarea>');
    expect(page.body).not.toMatch(/role="alert"|-fault/);
    expect(hiddenIn(page.body)).toEqual({ before: ['0'], 'written-in': ['en', 'fr'] });
    expect(pages.written()).toBe(0);
  });

  it('is not taken, however complete, nor are its faults told before it is sent', async () => {
    const pages = await openPages();
    const complete = await sentCheck(pages, { ...allWell, ...inAnotherLanguage }, 'es');
    const tooLong = await sentCheck(pages, { ...inAnotherLanguage, words: 'a'.repeat(1001), pain: '11' }, 'es');
    const preBooking = await sentPreBooking(pages, { ...nothingInTheWay, ...inAnotherLanguage }, 'es');
    for (const page of [complete, tooLong, preBooking]) expect(page.status).toBe(200);
    expect(checkedIn(complete.body)).toHaveLength(5);
    expect(tooLong.body).toContain('a'.repeat(1001));
    expect(checkedIn(preBooking.body)).toHaveLength(13);
    expect(pages.written()).toBe(0);
  });

  it.each([
    ['a check that is half filled in', sentCheck, { bleeding: 'still' }],
    ['a check that is complete', sentCheck, { ...allWell, bleeding: 'still' }],
    ['the questions before a booking', sentPreBooking, { ...nothingInTheWay, words: 'my throat is closing' }],
  ])('tells staff at once of a danger in %s, once, and says what to do', async (_what, send, fields) => {
    const pages = await openPages();
    const page = await send(pages, { ...fields, ...inAnotherLanguage }, 'es');
    expect(page.status).toBe(200);
    expect(page.body).toMatch(/role="alert"[^>]*><h2>Llame ya al 911<.*href="tel:911".*hemos avisado.*<form/s);
    expect(page.body).not.toContain('class="notice faults"');
    expect(await pages.store.openCase(annOwner)).toMatchObject({ acuity: 'emergency' });
    await send(pages, { ...fields, ...inAnotherLanguage }, 'es');
    expect(pages.written()).toBe(1);
  });

  it('is read in every language it was filled in in', async () => {
    const pages = await openPages({ profile: annWithMail({ language: 'en' }) });
    const switched = await sentCheck(pages, { 'written-in': 'fr', ...inAnotherLanguage }, 'es');
    await sentCheck(pages, { ...allWell, ...hiddenIn(switched.body), words: sung }, 'es');
    expect(await pages.store.openCase(annOwner)).toMatchObject({ acuity: 'urgent' });
  });

  it.each([
    [{}, ['es']],
    [{ 'written-in': ['en'] }, ['en']],
    [{ 'written-in': ['fr', 'en', 'fr'] }, ['en', 'fr']],
    [{ 'written-in': ['de', ''] }, ['es']],
  ])('says so itself: %j, shown in Spanish, is read in %j', (fields, languages) => {
    expect(languagesOf(new Map(Object.entries(fields)), 'es')).toEqual(languages);
  });

  it.each([
    [['in-another-language'], 'in-another-language'],
    [['to-change'], 'to-change'],
    [['something-else'], undefined],
    [['to-change', 'to-change'], undefined],
  ])('is known by what was pressed: %j', (show, reason) => {
    expect(reasonToShow(new Map([['show', show]]))).toBe(reason);
  });
});

describe('what was told', () => {
  it('stands on the page that answers it, in the words it was asked in, and in nothing that is opened later', async () => {
    const pages = await openPages();
    const page = await sentCheck(pages, { ...allWell, signs: ['redness', 'bruises'], words: 'thank <you>' });
    for (const said of ['Better', 'Redness, or skin that feels warm', 'Bruises', 'thank &lt;you&gt;'])
      expect(page.body).toContain(`<dd>${said}</dd>`);
    expect(page.body).toContain('<dt>How strong is the pain now?</dt><dd>0</dd>');
    expect(page.body.match(/<dt>/g)).toHaveLength(7);
    const later = await pages.get(`/c/${pages.token('day-1-check')}`);
    expect(later.body).toContain('You have answered before');
    expect(later.body).not.toMatch(/ checked|thank|<dt>/);
  });

  it('names only what was answered', async () => {
    const page = await sentCheck(await openPages(), { ...allWell, words: '  ', aura: 'violet' });
    expect(page.body.match(/<dt>/g)).toHaveLength(5);
    expect(page.body).not.toContain('violet');
  });

  it('can be read in another language: the same answer, and nothing is stored again', async () => {
    const pages = await openPages();
    const first = await sentCheck(pages, { ...allWell, pain: '5', signs: 'redness' });
    const page = await sentCheck(pages, hiddenIn(first.body), 'es');
    expect([page.status, headingOf(page)]).toEqual([200, 'Gracias. Alguien del equipo lo revisará']);
    expect(page.body).toContain('<dd>Enrojecimiento, o piel caliente</dd>');
    expect(pages.written()).toBe(1);
  });

  it('is not read anew in the language it is then shown in', async () => {
    const pages = await openPages();
    const first = await sentCheck(pages, { ...allWell, words: sung });
    const page = await sentCheck(pages, hiddenIn(first.body), 'fr');
    expect([headingOf(first), headingOf(page)]).toEqual([
      'Thank you. One of us will read this',
      'Merci. L’un de nous va lire ceci',
    ]);
    expect(pages.written()).toBe(1);
  });

  it('can be changed: the form is shown as it was filled in, and both answers are kept', async () => {
    const pages = await openPages();
    const first = await sentCheck(pages, { ...allWell, signs: 'redness', words: 'thanks' });
    const form = await sentCheck(pages, { ...hiddenIn(first.body), ...toChange });
    expect([form.status, headingOf(form)]).toEqual([200, 'Hello Ann, How is your skin today?']);
    expect(checkedIn(form.body)).toHaveLength(6);
    expect(form.body).toContain('thanks</textarea>');
    expect(form.body).toContain('we keep both');
    expect(hiddenIn(form.body)).toMatchObject({ before: ['1'] });
    expect(pages.written()).toBe(1);
    await sentCheck(pages, { ...allWell, ...hiddenIn(form.body), pain: '2' });
    expect((await repliesOf(pages)).map(({ answers }) => answers?.pain)).toEqual(['0', '2']);
  });

  it('is changed without telling staff of the same danger twice', async () => {
    const pages = await openPages();
    const first = await sentCheck(pages, { ...allWell, fever: 'yes' });
    await sentCheck(pages, { ...hiddenIn(first.body), ...toChange });
    expect(pages.written()).toBe(1);
  });

  it.each([
    ['can book', {}, 'Puede reservar'],
    ['should wait', { 'skin-now': 'yes' }, 'Por favor, espere un poco'],
    ['will be called', { pregnant: 'yes' }, 'Le llamaremos antes de reservar'],
    ['is told about', { 'still-there': 'yes' }, 'Gracias. Alguien del equipo lo revisará'],
  ])('before a booking is shown, read and changed the same way by whoever %s', async (_who, answers, heading) => {
    const pages = await openPages();
    const first = await sentPreBooking(pages, { ...nothingInTheWay, ...answers, words: 'thanks' });
    expect(first.body.match(/<dt>/g)).toHaveLength(14);
    expect(first.body).toContain('<dd>thanks</dd>');
    expect(headingOf(await sentPreBooking(pages, hiddenIn(first.body), 'es'))).toBe(heading);
    const form = await sentPreBooking(pages, { ...hiddenIn(first.body), ...toChange });
    expect([form.status, checkedIn(form.body).length]).toEqual([200, 13]);
    expect(pages.written()).toBe(1);
  });
});

describe('the preferences in another language', () => {
  it('keep what was ticked, and save nothing', async () => {
    const pages = await openPages();
    const ticked = { 'sms-shown': 'care', 'email-shown': 'care booking', sms: ['care', 'results'], email: 'booking' };
    const page = await sentPreferences(pages, { ...ticked, ...inAnotherLanguage }, 'fr');
    expect([page.status, headingOf(page)]).toEqual([200, 'Ce que nous vous envoyons']);
    expect(checkedIn(page.body)).toEqual(['sms-care', 'sms-results', 'email-booking']);
    expect(hiddenIn(page.body)).toEqual({ 'sms-shown': ['care'], 'email-shown': ['care booking'] });
    expect(page.body).not.toContain('role="status"');
    expect(pages.written()).toBe(0);
  });

  it('still know what was shown first, so that a STOP that came since stays', async () => {
    const pages = await openPages({ also: [{ put: 'optOut', contact: number, optOut: optOutOfEverything(asked) }] });
    const shown = { 'sms-shown': 'care', sms: 'care', 'email-shown': 'care booking', email: ['care', 'booking'] };
    const page = await sentPreferences(pages, { ...shown, ...inAnotherLanguage }, 'fr');
    await sentPreferences(pages, { ...hiddenIn(page.body), sms: 'care', email: ['care', 'booking'] }, 'fr');
    expect(await pages.store.optOut(number)).toEqual(optOutOfEverything(asked));
    expect(pages.written()).toBe(0);
  });
});

describe('whoever opens what means nothing', () => {
  it.each([
    ['fr-CA,fr;q=0.9,en;q=0.8', 'fr'],
    ['de, ES;q=0.5', 'es'],
    ['de', 'en'],
    ['', 'en'],
  ])('and whose browser asks for %j is answered in %s', async (header, language) => {
    const pages = await openPages();
    const page = await pages.post('/c/unknown', {}, { 'accept-language': header });
    expect(page.status).toBe(404);
    expect(page.body).toContain(`<html lang="${language}">`);
  });
});
