import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { optOutOfEverything } from '../../../shared/domain/opt-out.ts';
import type { WebAnswer } from '../../../shared/web/http.ts';
import { aClient, aConsent, annOwner, annPhoneHash, dayOneId } from '../../support/builders.ts';
import {
  allWell,
  annWithMail,
  asked,
  bookingUrl,
  emailHash,
  type Fields,
  headingOf,
  nothingInTheWay,
  type OpenedPages,
  openPages,
  titleOf,
} from './web-fixture.ts';

const mail = { channel: 'email', hash: emailHash } as const;
const number = { channel: 'sms', hash: annPhoneHash } as const;
const oneClick = 'List-Unsubscribe=One-Click';

const repliesOf = async ({ store }: OpenedPages) =>
  (await store.timeline(annOwner)).entries.flatMap((entry) => (entry.kind === 'reply' ? [entry.reply] : []));
const openCaseOf = ({ store }: OpenedPages) => store.openCase(annOwner);
const checkOf = async ({ store }: OpenedPages) =>
  (await store.clientStanding(annOwner))?.followUps.find(({ followUpId }) => followUpId === dayOneId);

describe('GET', () => {
  it('shows the check by the client’s first name, in their language, and posts behind the stage', async () => {
    const pages = await openPages();
    const page = await pages.get(`/c/${pages.token('day-1-check')}`);
    expect(page.status).toBe(200);
    expect(headingOf(page)).toBe('Hello Ann, How is your skin today?');
    expect(page.body).toContain(`action="/prod/c/${pages.token('day-1-check')}?lang=en"`);
    expect(page.body).toContain('<input type="hidden" name="before" value="0"/>');
    expect(page.body.match(/<fieldset id=/g)).toHaveLength(7);
    expect(page.body).toContain('href="tel:911"');
  });

  it('shows the week-one check with its own questions and what may be expected', async () => {
    const pages = await openPages();
    const page = await pages.get(`/c/${pages.token('week-1-check')}`);
    expect(page.body.match(/<fieldset id="(\w+)"/g)?.join()).toBe(
      '<fieldset id="danger",<fieldset id="healed",<fieldset id="discomfort",<fieldset id="change"',
    );
    expect(page.body).toContain('4 to 12 weeks');
  });

  it('shows what may be sent where, masked, with the boxes as they stand', async () => {
    const pages = await openPages();
    const page = await pages.get(`/p/${pages.token('aftercare')}`);
    expect(page.body).toContain('ending in 34');
    expect(page.body).toContain('a***@example.com');
    expect(page.body).not.toMatch(/2125550134|ann\.placeholder/);
    const ticked = [...page.body.matchAll(/<input type="checkbox"[^>]*>/g)].map(([box]) => box);
    expect(ticked.filter((box) => box.includes('checked')).map((box) => /id="([^"]+)"/.exec(box)?.[1])).toEqual([
      'sms-care',
      'email-care',
      'email-booking',
    ]);
  });

  it('shows the questions before a booking, and lets them lead on to a booking page only where there is one', async () => {
    const pages = await openPages();
    const page = await pages.get(`/b/${pages.token('booking-prompt')}`);
    expect(page.body.match(/<fieldset id=/g)).toHaveLength(13);
    expect(page.headers['content-security-policy']).toContain("form-action 'self';");
    const elsewhere = await openPages({ clinic: { bookingUrl } });
    const leading = await elsewhere.get(`/b/${elsewhere.token('booking-prompt')}`);
    expect(leading.headers['content-security-policy']).toContain("form-action 'self' https:;");
    const check = await elsewhere.get(`/c/${elsewhere.token('day-1-check')}`);
    expect(check.headers['content-security-policy']).toContain("form-action 'self';");
  });

  it('speaks another language when asked to, and the client’s own for what is none', async () => {
    const pages = await openPages({ profile: annWithMail({ language: 'es' }) });
    const path = `/c/${pages.token('day-1-check')}`;
    const spoken = async (lang?: string) =>
      /<html lang="(\w+)"/.exec((await pages.get(path, lang === undefined ? {} : { lang })).body)?.[1];
    expect([await spoken(), await spoken('fr'), await spoken('xx')]).toEqual(['es', 'fr', 'es']);
    expect((await pages.get(path, { lang: 'fr' })).body).toContain(`action="/prod${path}?lang=fr"`);
  });

  it('is closed after 60 days, kindly', async () => {
    const pages = await openPages();
    pages.setNow('2026-05-03T15:30:00.000Z');
    const page = await pages.get(`/c/${pages.token('day-1-check')}`);
    expect(page.status).toBe(410);
    expect(page.body).toContain('href="tel:2125550100"');
    expect(page.body).not.toContain('<form');
    expect((await pages.get(`/p/${pages.token('day-1-check')}`)).status).toBe(200);
    expect((await pages.get(`/b/${pages.token('booking-prompt')}`)).status).toBe(200);
  });

  it.each([
    ['a token nobody was sent', () => `/c/${'z'.repeat(26)}`],
    ['something that is no token', () => '/c/<script>alert(1)</script>'],
    ['a booking link at the check', (pages: OpenedPages) => `/c/${pages.token('booking-prompt')}`],
    ['a check’s link at the booking', (pages: OpenedPages) => `/b/${pages.token('day-1-check')}`],
    ['an address that is none of ours', () => '/x/y'],
  ])('is a kind 404 with the clinic’s phone for %s', async (_what, path) => {
    const pages = await openPages();
    const page = await pages.get(path(pages));
    expect(page.status).toBe(404);
    expect(page.body).toContain('href="tel:2125550100"');
    expect(page.body).not.toMatch(/Ann|<script|alert/);
  });

  it('never writes, whatever is opened, however often', async () => {
    const pages = await openPages({ clinic: { bookingUrl } });
    const tokens = [...(['day-1-check', 'week-1-check', 'booking-prompt', 'aftercare'] as const).map(pages.token), 'z'];
    const address = fc.tuple(fc.constantFrom('c', 'p', 'b'), fc.constantFrom(...tokens));
    const query = fc.dictionary(fc.constantFrom('lang', 'trend', 'stop', 'List-Unsubscribe'), fc.string());
    const days = fc.integer({ min: 0, max: 500 });
    await fc.assert(
      fc.asyncProperty(address, query, days, async ([page, token], asking, later) => {
        pages.setNow(new Date(Date.parse(asked) + later * 86_400_000).toISOString());
        expect([200, 404, 410]).toContain((await pages.get(`/${page}/${token}`, asking)).status);
      }),
      { seed: 11, numRuns: 60 },
    );
    expect(pages.written()).toBe(0);
    expect(await repliesOf(pages)).toEqual([]);
  });
});

describe('POST /c/{token}', () => {
  const posted = async (pages: OpenedPages, fields: Fields = allWell, headers = {}) =>
    await pages.post(`/c/${pages.token('day-1-check')}?lang=en`, fields, headers);

  it('keeps the answers, answers the check and says what to do', async () => {
    const pages = await openPages();
    const page = await posted(pages, { ...allWell, words: 'thank you' });
    expect([page.status, headingOf(page)]).toEqual([200, 'Good to hear, thank you']);
    expect(await repliesOf(pages)).toMatchObject([
      { channel: 'page', body: 'thank you', acuity: 'fine', answers: { pain: '0' }, followUpId: dayOneId },
    ]);
    expect(await checkOf(pages)).toMatchObject({ answeredAt: asked, answerCount: 1 });
    expect(await openCaseOf(pages)).toBeUndefined();
  });

  it('opens a Case for a red flag and gives both numbers to press', async () => {
    const pages = await openPages();
    const page = await posted(pages, { ...allWell, bleeding: 'stopped' });
    expect(headingOf(page)).toBe('Our team will call you today');
    expect(page.body).toContain('Press firmly for 10 minutes');
    expect(page.body).toMatch(/href="tel:2125550100".*href="tel:911"/s);
    expect(await openCaseOf(pages)).toMatchObject({ acuity: 'urgent', reasons: ['day-1-check: bleeding-stopped'] });
  });

  it('sent twice, as by a reload or a double press, changes nothing and says the same', async () => {
    const pages = await openPages();
    const fields = { ...allWell, pain: '5' };
    const first = await posted(pages, fields);
    const [again, atOnce] = [
      await posted(pages, fields),
      await Promise.all([1, 2, 3].map(() => posted(pages, fields))),
    ];
    for (const page of [again, ...atOnce]) expect(page).toEqual(first);
    expect(pages.written()).toBe(1);
    expect(await repliesOf(pages)).toHaveLength(1);
  });

  it('sent again a year later from a phone that kept the page changes nothing', async () => {
    const pages = await openPages();
    await posted(pages);
    pages.setNow('2027-03-03T15:30:00.000Z');
    await posted(pages);
    expect(pages.written()).toBe(1);
  });

  it('is amended by answering again: both are kept, and an open Case is never lowered', async () => {
    const pages = await openPages();
    await posted(pages, { ...allWell, fluid: 'cloudy' });
    const form = await pages.get(`/c/${pages.token('day-1-check')}`);
    expect(form.body).toContain('name="before" value="1"');
    expect(form.body).toContain('You have answered before');
    pages.setNow('2026-03-03T15:40:00.000Z');
    const page = await posted(pages, { ...allWell, before: '1' });
    expect(headingOf(page)).toBe('Thank you. We are already on it');
    expect(await repliesOf(pages)).toMatchObject([{ acuity: 'urgent' }, { acuity: 'fine' }]);
    expect(await openCaseOf(pages)).toMatchObject({ acuity: 'urgent' });
    expect(await checkOf(pages)).toMatchObject({ answerCount: 2 });
  });

  it('the same answers as before, given anew, are another answer', async () => {
    const pages = await openPages();
    await posted(pages);
    pages.setNow('2026-03-03T15:40:00.000Z');
    await posted(pages, { ...allWell, before: '1' });
    expect(await repliesOf(pages)).toHaveLength(2);
  });

  it('out of range is shown again with a kind sentence at its place, what was answered kept, and nothing stored', async () => {
    const pages = await openPages();
    const page = await posted(pages, { ...allWell, pain: '11', signs: 'bumps', words: '<b>hello</b>' });
    expect(page.status).toBe(400);
    expect(page.body).toContain('id="pain-fault"');
    expect(page.body).toMatch(/<fieldset id="pain" aria-describedby="pain-hint pain-fault">/);
    expect(page.body).toMatch(/role="alert"[^>]*>.*href="#pain-0"/s);
    expect(page.body).toMatch(/id="signs-bumps" value="bumps" checked/);
    expect(page.body).toMatch(/id="trend-better" value="better" checked/);
    expect(page.body).toContain('&lt;b&gt;hello&lt;/b&gt;');
    expect(pages.written()).toBe(0);
  });

  it.each([
    ['ticked', { bleeding: 'still' }],
    ['written', { words: 'my throat is closing' }],
    ['written at too great length', { ...allWell, words: `my throat is closing ${'a'.repeat(1000)}` }],
    ['ticked beside what no form offers', { ...allWell, signs: ['breathing', 'aura'] }],
  ])(
    'that is not complete tells staff at once of a danger that was %s, and asks for the rest',
    async (_how, fields) => {
      const pages = await openPages();
      const page = await posted(pages, fields);
      expect(page.status).toBe(400);
      expect(page.body).toMatch(
        /role="alert" tabindex="-1" autofocus[^>]*><h2>Call 911 now<.*href="tel:911".*We have told our team.*<form/s,
      );
      expect(page.body).not.toContain('Nothing has been sent');
      expect(await openCaseOf(pages)).toMatchObject({
        acuity: 'emergency',
        reasons: expect.arrayContaining(['day-1-check: form not finished']),
      });
      expect(await repliesOf(pages)).toMatchObject([{ acuity: 'emergency', followUpId: dayOneId }]);
      expect((await repliesOf(pages))[0]?.body.length).toBeLessThanOrEqual(1000);
      expect(await checkOf(pages)).not.toHaveProperty('answeredAt');
      expect(await posted(pages, fields)).toEqual(page);
      expect(pages.written()).toBe(1);
    },
  );

  it('that is completed after a danger was told answers the check, and joins the Case', async () => {
    const pages = await openPages();
    await posted(pages, { bleeding: 'still' });
    const first = await openCaseOf(pages);
    expect(headingOf(await posted(pages, { ...allWell, bleeding: 'still' }))).toBe('Call 911 now');
    expect(await openCaseOf(pages)).toMatchObject({ caseId: first?.caseId, round: 1 });
    expect(await repliesOf(pages)).toHaveLength(2);
    expect(await checkOf(pages)).toMatchObject({ answeredAt: asked, answerCount: 1 });
  });

  it.each([
    ['nothing of note', { trend: 'better' }],
    ['what is to be watched', { pain: '5' }],
    ['words nobody can read', { words: 'what about the cream' }],
  ])('that is not complete stores nothing when it tells %s', async (_what, fields) => {
    const pages = await openPages();
    const page = await posted(pages, fields);
    expect(page.status).toBe(400);
    expect(page.body).toContain('Nothing has been sent yet');
    expect(page.body).not.toContain('We have told our team');
    expect(pages.written()).toBe(0);
  });

  it('asks every browser for an answer to each question but two, and lets none hold a danger back', async () => {
    const pages = await openPages();
    for (const path of [
      `/c/${pages.token('day-1-check')}`,
      `/c/${pages.token('week-1-check')}`,
      `/b/${pages.token('booking-prompt')}`,
    ]) {
      const { body } = await pages.get(path);
      const radios = [...body.matchAll(/<input type="radio"[^>]*>/g)].map(([radio]) => radio);
      expect(radios.length).toBeGreaterThan(0);
      for (const radio of radios) expect(radio.includes(' required'), radio).toBe(!/name="(pressed|itch)"/.test(radio));
      expect(body).toMatch(/<form id="answers" method="post"[^>]* novalidate/);
    }
  });

  it('is taken and read for red flags when the form is no longer shown', async () => {
    const pages = await openPages();
    pages.setNow('2026-06-03T15:30:00.000Z');
    expect(headingOf(await posted(pages, { ...allWell, fever: 'yes' }))).toBe('Our team will call you today');
    expect(await openCaseOf(pages)).toMatchObject({ acuity: 'urgent' });
  });

  it('is kept and graded when its check has moved on to the history', async () => {
    const pages = await openPages();
    const check = await checkOf(pages);
    if (!check) throw new Error('no check');
    await pages.store.commit({
      expected: [{ owner: annOwner, revision: 1 }],
      changes: [{ retire: 'followUp', owner: annOwner, followUp: check }],
    });
    await posted(pages, { ...allWell, fluid: 'cloudy' });
    expect(await openCaseOf(pages)).toMatchObject({ acuity: 'urgent' });
    expect(await checkOf(pages)).toBeUndefined();
  });

  it('asks staff to phone when the number has opted out', async () => {
    const pages = await openPages({ also: [{ put: 'optOut', contact: number, optOut: optOutOfEverything(asked) }] });
    await posted(pages, { ...allWell, fever: 'yes' });
    expect((await openCaseOf(pages))?.reasons).toContain('opted-out: phone them');
  });

  it('decides again when somebody else was first, and asks for another try when every race is lost', async () => {
    const pages = await openPages();
    let races = 0;
    pages.intercept((operation) => {
      if (operation !== 'TransactWriteItems' || races >= 2) return undefined;
      races += 1;
      return pages.dynamo
        .call(
          'UpdateItem',
          {
            TableName: 'aftercare',
            Key: { PK: { S: annOwner }, SK: { S: 'NOW#PROFILE' } },
            UpdateExpression: 'SET revision = revision + :one',
            ExpressionAttributeValues: { ':one': { N: '1' } },
          },
          { kind: 'machine' },
        )
        .then(() => undefined);
    });
    expect((await posted(pages)).status).toBe(200);
    races = -9;
    const late = await posted(pages, { ...allWell, pain: '1' });
    expect([late.status, headingOf(late)]).toEqual([503, 'That did not go through']);
  });

  it.each([
    ['another site', { 'sec-fetch-site': 'cross-site' }],
    ['another origin', { origin: 'https://evil.example', host: 'care.example.com' }],
  ])('from %s is refused, and nothing changes', async (_where, headers) => {
    const pages = await openPages();
    expect((await posted(pages, allWell, headers)).status).toBe(403);
    expect((await pages.post(`/p/${pages.token('aftercare')}`, { stop: 'everything' }, headers)).status).toBe(403);
    expect((await pages.post(`/b/${pages.token('booking-prompt')}`, nothingInTheWay, headers)).status).toBe(403);
    expect(pages.written()).toBe(0);
  });

  it('over 64 KiB is a kind 413, and nothing changes', async () => {
    const pages = await openPages();
    const page = await posted(pages, { ...allWell, words: 'a'.repeat(70_000) });
    expect([page.status, headingOf(page)]).toEqual([413, 'That was too much to send']);
    expect(pages.written()).toBe(0);
  });

  it.each(['c', 'p', 'b'])('under a token nobody was sent is a kind 404 at /%s, and nothing changes', async (page) => {
    const pages = await openPages();
    for (const fields of [allWell, nothingInTheWay, oneClick, { stop: 'everything' }])
      expect((await pages.post(`/${page}/${'z'.repeat(26)}`, fields)).status).toBe(404);
    expect(pages.written()).toBe(0);
  });

  it('that is no form at all is shown the questions again', async () => {
    const pages = await openPages();
    for (const type of ['application/json', 'text/plain', 'multipart/form-data; boundary=x'])
      expect(
        (await pages.post(`/c/${pages.token('day-1-check')}`, '{"pain":0}', { 'content-type': type })).status,
      ).toBe(400);
    expect(pages.written()).toBe(0);
  });
});

describe('POST /p/{token}', () => {
  /** What the page says it showed as things stand at first. */
  const shownAtFirst = { 'sms-shown': 'care', 'email-shown': 'care booking' };
  const set = (pages: OpenedPages, fields: Fields | string, headers = {}) =>
    pages.post(`/p/${pages.token('week-1-check')}?lang=en`, fields, headers);
  const consentsOf = async ({ store }: OpenedPages) => (await store.clientStanding(annOwner))?.profile.consents ?? [];

  it('sets what was changed, and shows it as it stands then', async () => {
    const pages = await openPages();
    const page = await set(pages, { ...shownAtFirst, sms: ['care', 'results'] });
    expect(page.body).toContain('Saved.');
    expect(page.body).toMatch(/id="sms-results" value="results" checked/);
    expect(page.body).not.toMatch(/id="email-\w+" value="\w+" checked/);
    expect(await pages.store.optOut(number)).toBeUndefined();
    expect(await pages.store.optOut(mail)).toEqual({ at: asked, classes: ['care', 'booking'] });
    expect(await consentsOf(pages)).toContainEqual(
      aConsent({ class: 'results', at: asked, proof: 'preferences page' }),
    );
    expect(pages.written()).toBe(1);
  });

  it('lifts an opt-out of the person’s own', async () => {
    const pages = await openPages({ also: [{ put: 'optOut', contact: number, optOut: optOutOfEverything(asked) }] });
    await set(pages, { 'sms-shown': '', sms: ['care', 'results', 'booking'] });
    expect(await pages.store.optOut(number)).toBeUndefined();
  });

  it('says in the form what it showed, and an old form left so keeps the STOP that came since', async () => {
    const pages = await openPages();
    const { body } = await pages.get(`/p/${pages.token('week-1-check')}`);
    expect(body).toContain('name="sms-shown" value="care"');
    expect(body).toContain('name="email-shown" value="care booking"');
    await pages.store.commit({
      expected: [{ owner: annOwner, revision: 1 }],
      changes: [{ put: 'optOut', contact: number, optOut: optOutOfEverything(asked) }],
    });
    const page = await set(pages, { ...shownAtFirst, sms: 'care', email: 'care' });
    expect(page.body).not.toMatch(/id="sms-\w+" value="\w+" checked/);
    expect(await pages.store.optOut(number)).toEqual(optOutOfEverything(asked));
    expect(await pages.store.optOut(mail)).toEqual({ at: asked, classes: ['booking'] });
  });

  it('left as it is writes nothing', async () => {
    const pages = await openPages();
    const page = await set(pages, { ...shownAtFirst, sms: 'care', email: ['care', 'booking'] });
    expect(page.body).toContain('Saved.');
    for (const forged of [
      '',
      'sms=results',
      'shown=sms&sms=results',
      'fax-shown=&fax=care',
      'sms-shown=&sms=care&sms=everything',
      'sms-shown=&sms-shown=&sms=results',
    ])
      await set(pages, forged);
    expect(pages.written()).toBe(0);
  });

  it('stops everything at once, and once', async () => {
    const pages = await openPages();
    const page = await set(pages, { stop: 'everything' });
    expect(page.body).toContain('Stopped.');
    await set(pages, { stop: 'everything' });
    expect(await pages.store.optOut(number)).toEqual(optOutOfEverything(asked));
    expect(await pages.store.optOut(mail)).toEqual(optOutOfEverything(asked));
    expect(pages.written()).toBe(1);
  });

  const multipart = [
    '--b',
    'Content-Disposition: form-data; name="List-Unsubscribe"',
    '',
    'One-Click',
    '--b--',
    '',
  ].join('\r\n');

  it.each([
    ['as mail programs send it', oneClick, {}],
    ['as the standard prefers it', multipart, { 'content-type': 'multipart/form-data; boundary=b' }],
  ])('is the unsubscribe button of a mail, %s', async (_how, body, headers) => {
    const pages = await openPages();
    const page = await set(pages, body, headers);
    expect([page.status, headingOf(page)]).toEqual([200, 'You are unsubscribed']);
    expect(await pages.store.optOut(mail)).toEqual({ at: asked, classes: ['results', 'booking'] });
    expect(await pages.store.optOut(number)).toBeUndefined();
  });

  it.each([
    ['another site', { 'sec-fetch-site': 'cross-site' }],
    ['another origin', { origin: 'https://mail.example', host: 'care.example.com' }],
  ])(
    'is that button also when a mail program’s page sends it from %s, but nothing besides',
    async (_where, headers) => {
      const pages = await openPages();
      for (const other of [
        `${oneClick}&stop=everything`,
        `${oneClick}&${oneClick}`,
        'List-Unsubscribe=Two-Click',
        'stop=everything',
        '',
      ])
        expect((await set(pages, other, headers)).status).toBe(403);
      expect(pages.written()).toBe(0);
      expect(headingOf(await set(pages, oneClick, headers))).toBe('You are unsubscribed');
      expect(await pages.store.optOut(mail)).toEqual({ at: asked, classes: ['results', 'booking'] });
    },
  );

  it('is no longer called unsubscribed where the client has no address', async () => {
    const pages = await openPages({ profile: aClient({ revision: 1 }) });
    expect(headingOf(await set(pages, oneClick))).toBe('What we may send you');
    expect(pages.written()).toBe(0);
  });

  it('counts each link’s button once: replayed after a change of mind it changes nothing', async () => {
    const pages = await openPages();
    await set(pages, oneClick);
    pages.setNow('2026-03-04T15:30:00.000Z');
    await set(pages, { 'email-shown': 'care', email: ['care', 'booking'] });
    pages.setNow('2026-08-04T15:30:00.000Z');
    const replayed = await set(pages, oneClick);
    expect([replayed.status, headingOf(replayed)]).toEqual([200, 'What we may send you']);
    expect(replayed.body).toMatch(/id="email-booking" value="booking" checked/);
    expect(replayed.body).not.toMatch(/unsubscribed|Saved/);
    expect(await pages.store.optOut(mail)).toEqual({ at: '2026-03-04T15:30:00.000Z', classes: ['results'] });
    expect(pages.written()).toBe(2);
    await pages.post(`/p/${pages.token('aftercare')}`, oneClick);
    expect(await pages.store.optOut(mail)).toMatchObject({ classes: ['results', 'booking'] });
  });
});

describe('POST /b/{token}', () => {
  const answered = (pages: OpenedPages, answers: Fields = {}) =>
    pages.post(`/b/${pages.token('booking-prompt')}?lang=en`, { ...nothingInTheWay, ...answers });

  it('leads on to the booking page without a word of health in its address', async () => {
    const pages = await openPages({ clinic: { bookingUrl } });
    expect(await answered(pages)).toMatchObject({ status: 303, headers: { location: bookingUrl }, body: '' });
    expect(await answered(pages)).toMatchObject({ status: 303 });
    expect(pages.written()).toBe(1);
    expect(await repliesOf(pages)).toMatchObject([{ channel: 'page', reasons: [], answers: { keloids: 'no' } }]);
  });

  it.each([
    ['gives the phone where there is no booking page', {}, 'You can book', 'Call the clinic'],
    ['says until when to wait', { 'cold-sores': 'now' }, 'Please wait a little', 'cold sore has healed'],
    ['reminds of tablets', { 'cold-sores': 'before' }, 'You can book', 'tablets against cold sores'],
  ])('%s, and opens nothing', async (_what, answers, heading, said) => {
    const pages = await openPages();
    const page = await answered(pages, answers);
    expect([page.status, headingOf(page)]).toEqual([200, heading]);
    expect(page.body).toContain(said);
    expect(await openCaseOf(pages)).toBeUndefined();
  });

  it.each([
    ['what a clinician must weigh', { allergy: 'yes' }, 'We will call you before you book', 'watch'],
    ['what this clinic does not treat', { keloids: 'yes' }, 'We will call you before you book', 'watch'],
    ['what is still there', { 'still-there': 'yes' }, 'Thank you. One of us will look at this', 'watch'],
    [
      'what is dangerous',
      { 'still-there': 'yes', words: 'it is full of pus' },
      'Our team will call you today',
      'urgent',
    ],
  ])('brings %s before a person, and sends nobody on', async (_what, answers, heading, acuity) => {
    const pages = await openPages({ clinic: { bookingUrl } });
    expect(headingOf(await answered(pages, answers))).toBe(heading);
    expect(await openCaseOf(pages)).toMatchObject({ acuity });
  });

  it('with an open question is shown again, and nothing is stored', async () => {
    const pages = await openPages();
    const page = await answered(pages, { keloids: 'perhaps' });
    expect(page.status).toBe(400);
    expect(page.body).toContain('id="keloids-fault"');
    expect(page.body).toContain('href="#keloids-no"');
    expect(page.body).toContain('Nothing has been sent yet');
    expect(pages.written()).toBe(0);
  });

  it('with an open question and a danger in words tells staff at once, once, and asks for the rest', async () => {
    const pages = await openPages({ clinic: { bookingUrl } });
    const page = await answered(pages, { keloids: 'perhaps', words: 'it is full of pus' });
    expect(page.status).toBe(400);
    expect(page.body).toMatch(/Our team will call you today.*We have told our team.*href="#keloids-no"/s);
    expect(await openCaseOf(pages)).toMatchObject({ acuity: 'urgent' });
    expect(await repliesOf(pages)).toMatchObject([{ body: 'it is full of pus', acuity: 'urgent' }]);
    await answered(pages, { keloids: 'perhaps', words: 'it is full of pus' });
    expect(pages.written()).toBe(1);
  });
});

describe('every page', () => {
  const everyPage = async (pages: OpenedPages): Promise<WebAnswer[]> => [
    await pages.get(`/c/${pages.token('day-1-check')}`),
    await pages.get(`/c/${pages.token('week-1-check')}`),
    await pages.get(`/p/${pages.token('aftercare')}`),
    await pages.get(`/b/${pages.token('booking-prompt')}`),
    await pages.get('/c/unknown'),
    await pages.post(`/c/${pages.token('day-1-check')}`, {}),
    await pages.post(`/c/${pages.token('day-1-check')}`, {
      ...allWell,
      words: '<img src=x onerror=alert(1)>',
      pain: 'x',
    }),
    await pages.post(`/c/${pages.token('day-1-check')}`, { ...allWell, fever: 'yes' }),
    await pages.post(`/b/${pages.token('booking-prompt')}`, { ...nothingInTheWay, words: '"><script>x' }),
    await pages.post(`/p/${pages.token('aftercare')}`, oneClick),
  ];

  it('is titled by the clinic’s name and nothing else', async () => {
    for (const page of await everyPage(await openPages())) expect(titleOf(page)).toBe('Fern &amp; Fable Skin');
  });

  it('escapes whatever comes from outside', async () => {
    const evil = '</h1><script>alert(1)</script>';
    const pages = await openPages({
      profile: annWithMail({ firstName: evil, email: `"${evil}"@example.com` }),
      clinic: { name: '</title><script>', phone: '"><script>' },
    });
    for (const { body } of await everyPage(pages)) expect(body).not.toMatch(/<script|<img/);
    expect((await pages.get(`/c/${pages.token('day-1-check')}`)).body).toContain('Hello &lt;/h1&gt;&lt;script&gt;');
  });

  it('allows nothing but its own style and its own form, and holds no script', async () => {
    for (const { headers, body } of await everyPage(await openPages())) {
      const style = /<style>(.*)<\/style>/s.exec(body)?.[1] ?? '';
      const hash = createHash('sha256').update(style).digest('base64');
      expect(headers['content-security-policy']).toBe(
        `default-src 'none'; style-src 'sha256-${hash}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`,
      );
      expect(body).not.toMatch(/<script|style="|<img|<link|https?:| on\w+="/);
    }
  });

  it('says in its address nothing but the link and the language', async () => {
    for (const { body } of await everyPage(await openPages()))
      for (const [, address] of body.matchAll(/(?:href|action)="([^"]*)"/g))
        expect(address).toMatch(
          /^(tel:[\d+]+|#[\w-]+|\?lang=(en|fr|es)|\/prod\/[cpb]\/[a-z2-7]{26}\?lang=(en|fr|es))$/,
        );
  });
});
