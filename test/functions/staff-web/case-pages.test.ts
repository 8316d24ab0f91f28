import { describe, expect, it } from 'vitest';
import { caseWords } from '../../../functions/staff-web/case-words.ts';
import { Language } from '../../../shared/domain/clinic.ts';
import {
  aCase,
  aClinic,
  aMessage,
  annKey,
  annOwner,
  annSessionKey,
  aSession,
  idOf,
  strangerOwner,
} from '../../support/builders.ts';
import { headingOf, titleOf } from '../client-web/web-fixture.ts';
import {
  annPage,
  annsCase,
  formIn,
  formToken,
  openCases,
  secrets,
  shownAt,
  signedIn,
  strangerTold,
  textOf,
  uptown,
} from './case-pages-fixture.ts';

const strangerPage = `/staff/contacts/${strangerOwner.split('#')[1]}`;

describe('GET /staff', () => {
  it('lists what is open, the most urgent first, with deadline, name and the client’s own words', async () => {
    const cases = await openCases();
    await cases.store.commit(strangerTold('2026-03-03T15:00:00.000Z'));
    const page = await cases.get('/staff');
    expect([page.status, headingOf(page)]).toEqual([200, 'Open cases']);
    const text = textOf(page);
    expect(text.indexOf('A7')).toBeLessThan(text.indexOf('B4'));
    for (const said of [
      'Ann Placeholder',
      'Urgent',
      'By 11:30 · 10 min left',
      'Nobody has taken it yet',
      'day 1 after the visit',
    ])
      expect(text).toContain(said);
    expect(text).toContain('oozing under my left eye');
    expect(text).toContain('writes of pus or discharge');
    expect(text).toContain('Unknown number');
    expect(page.body).toContain(`href="/prod${annPage}"`);
    expect(page.body).toContain(`href="/prod${strangerPage}"`);
    expect(text).toContain('Checked 11:20');
  });

  it('says who has taken one, and by when an outcome is due', async () => {
    const cases = await openCases();
    await cases.post(`${annPage}/acknowledge`, formIn(await cases.get(annPage), 'acknowledge'));
    const text = textOf(await cases.get('/staff'));
    expect(text).toContain('Taken by Nadia Fern, 11:20');
    expect(text).toContain('Outcome due by 13:20 · 2 h left');
    expect(text).not.toContain('By 11:30');
  });

  it('says that it is overdue', async () => {
    const cases = await openCases();
    cases.setNow('2026-03-03T16:35:00.000Z');
    expect(textOf(await cases.get('/staff'))).toContain('overdue 5 min');
  });

  it('is reassuring, and true, when nothing is open', async () => {
    const cases = await openCases({ also: [] });
    const page = await cases.get('/staff');
    expect(headingOf(page)).toBe('No open cases');
    expect(textOf(page)).toContain('Nobody is waiting for us.');
    expect(textOf(page)).toContain('Checked 11:20');
  });

  it('holds the cases of the reader’s own clinics, and names the clinic when they have several', async () => {
    const cases = await openCases();
    expect(headingOf(await cases.get('/staff', signedIn('clinician', [uptown])))).toBe('No open cases');
    const both = textOf(await cases.get('/staff', signedIn('manager', [aClinic(), uptown])));
    expect(both).toContain('A7');
    expect(both.match(/Fern &amp; Fable Skin/g)).toHaveLength(3); // title, header and the line
    expect(textOf(await cases.get('/staff')).match(/Fern &amp; Fable Skin/g)).toHaveLength(2);
  });

  it('goes on where it ended, and takes no cursor of somebody else’s list', async () => {
    const cases = await openCases();
    for (let n = 0; n < 30; n += 1) {
      const owner = `CLIENT#${idOf(`many${String.fromCharCode(97 + (n % 26))}${n < 26 ? 'a' : 'b'}`)}`;
      const code = `${'CDEFGH'[Math.floor(n / 8)]}${2 + (n % 8)}`;
      const more = aCase({
        owner,
        code,
        caseId: idOf(`case${String.fromCharCode(97 + (n % 26))}${n < 26 ? 'a' : 'b'}`),
        acuity: 'watch',
      });
      await cases.store.commit({ expected: [], changes: [{ put: 'newCase', openCase: more }] });
    }
    const first = await cases.get('/staff');
    const after = /href="[^"]*\/staff\?after=([^"]+)"/.exec(first.body)?.[1] ?? '';
    expect(first.body.match(/<li class="card/g)).toHaveLength(25);
    expect(textOf(first)).toContain('25 or more open');
    const second = await cases.get(`/staff?after=${after}`);
    expect(second.body.match(/<li class="card/g)).toHaveLength(6);
    expect(textOf(second)).toContain('Back to the most urgent');
    expect(textOf(second)).not.toContain('A7');
    for (const cursor of ['made-up', after])
      expect(headingOf(await cases.get(`/staff?after=${cursor}`, signedIn('clinician', [uptown])))).toBe(
        'No open cases',
      );
  });
});

describe('GET /staff/clients/{clientKey}', () => {
  it('shows how to reach the client, the Case with every reply, whom it was paged to, and what happened', async () => {
    const cases = await openCases();
    const page = await cases.get(annPage);
    expect([page.status, headingOf(page)]).toEqual([200, 'Ann Placeholder']);
    expect(page.body).toContain('href="tel:+12125550134"');
    expect(page.body).toContain('href="mailto:ann.placeholder@example.com"');
    const text = textOf(page);
    for (const said of [
      'Case A7',
      'oozing under my left eye &lt;b&gt;since breakfast&lt;/b&gt;',
      'Fluid cloudy, yellow or green',
      'Graded by row G11, H2',
      'takes a blood thinner, keloid scars',
      'pen · 1.5 mm · face · glow',
      '11:01 · Nadia Fern · text, delivered',
      'If nobody takes it, paging goes on at 11:25.',
      'I am taking this',
      'How did it end?',
      'Sent to emergency care',
    ])
      expect(text).toContain(said);
    expect(text.indexOf('on the form')).toBeLessThan(text.indexOf('by text'));
    expect(formIn(page, 'acknowledge')).toEqual({ formToken, case: annsCase.caseId, acuity: 'urgent' });
    expect(Object.keys(formIn(page, 'resolve'))).toEqual(['formToken', 'case', 'opened', 'seen']);
    expect(page.body).toContain(`action="/prod${annPage}/resolve"`);
  });

  it('promises no quieter phones for a Case nobody is paged about', async () => {
    const promise = 'Nobody else is paged about it then.';
    expect(textOf(await (await openCases()).get(annPage))).toContain(promise);
    const { pagesFrom: _never, nextStepAt: _none, ...waits } = annsCase;
    const quiet = await openCases({
      also: [{ put: 'newCase', openCase: { ...waits, acuity: 'watch', step: 0 } }],
    });
    const text = textOf(await quiet.get(annPage));
    expect(text).toContain('Nobody is paged about this one; it waits here.');
    expect(text).toContain('I am taking this');
    expect(text).not.toContain(promise);
  });

  it('tells a reminder from the first check, and asks for a note in the form alone', async () => {
    const cases = await openCases({
      also: [
        { put: 'newCase', openCase: annsCase },
        {
          put: 'newMessage',
          owner: annOwner,
          message: aMessage({ messageId: 'again.sms.0', attempt: 2, status: 'accepted' }),
        },
      ],
    });
    const shown = await cases.get(annPage);
    expect(textOf(shown)).toContain('Day-1 check · text, delivered');
    expect(textOf(shown)).toContain('Day-1 check (reminder) · text, handed over');
    expect(textOf(shown)).toContain('Other (say what in the note)');
    await cases.post(`${annPage}/resolve`, { ...formIn(shown, 'resolve'), outcome: 'other', note: 'moved away' });
    const after = textOf(await cases.get(annPage));
    expect(after).toContain('moved away');
    expect(after).toContain('Other');
    expect(after).not.toContain('say what in the note');
  });

  it('shows a number nobody is known by', async () => {
    const cases = await openCases();
    await cases.store.commit(strangerTold(shownAt));
    const page = await cases.get(strangerPage);
    expect(headingOf(page)).toBe('Unknown number');
    expect(page.body).toContain('href="tel:+12125550199"');
    expect(textOf(page)).toContain('is this the skin place');
    expect(textOf(page)).toContain('If nobody takes it, paging goes on at 13:00.');
  });

  it('leads to their sessions of the reader’s clinics, and to complete one more', async () => {
    const theirs = aSession({ sessionKey: idOf('theirs'), sessionId: 'S-2', clinicId: uptown.clinicId });
    const cases = await openCases({
      also: [{ put: 'newSession', owner: annOwner, session: theirs, wake: 'plan' }],
    });
    const { body } = await cases.get(annPage);
    expect(body).toContain(`href="/prod/staff/sessions/${annKey}/${annSessionKey}"`);
    expect(body).not.toContain(theirs.sessionKey);
    expect(body).toContain(`href="/prod/staff/sessions/new?client=${annKey}"`);
  });

  it('goes on through the timeline, newest first', async () => {
    const many = Array.from({ length: 60 }, (_, n) => ({
      put: 'reply' as const,
      owner: annOwner,
      reply: {
        replyId: idOf('many'),
        at: `2026-03-01T10:${String(n).padStart(2, '0')}:00.000Z`,
        channel: 'sms' as const,
        body: `early ${n}.`,
        reasons: [],
      },
    }));
    const cases = await openCases({ also: many });
    const page = await cases.get(annPage);
    expect(textOf(page)).not.toContain('early 3.');
    const before = /href="[^"]*\?before=([^"]+)"/.exec(page.body)?.[1] ?? '';
    const earlier = textOf(await cases.get(`${annPage}?before=${before}`));
    expect(earlier).toContain('early 3.');
    expect(earlier).toContain('Back to the newest');
    expect(headingOf(await cases.get(`${annPage}?before=made-up`))).toBe('Ann Placeholder');
  });

  it.each([
    ['somebody nobody told us of', `/staff/clients/${idOf('nobody')}`],
    ['a number nobody ever wrote from', `/staff/contacts/${idOf('nobody')}`],
    ['what is no id', '/staff/clients/C-1'],
    ['a client asked for as a number', `/staff/contacts/${annKey}`],
  ])('is a kind 404 for %s', async (_title, path) => {
    const cases = await openCases();
    const page = await cases.get(path);
    expect([page.status, headingOf(page)]).toEqual([404, 'There is nothing here']);
  });

  it('tells another clinic nothing, and takes nothing from it', async () => {
    const cases = await openCases();
    const theirs = signedIn('manager', [uptown]);
    const form = formIn(await cases.get(annPage), 'resolve');
    const asked = [
      await cases.get(annPage, theirs),
      await cases.post(`${annPage}/acknowledge`, { ...form, acuity: 'urgent' }, theirs),
      await cases.post(`${annPage}/resolve`, { ...form, outcome: 'no-concern' }, theirs),
    ];
    for (const page of asked) {
      expect(page.status).toBe(404);
      expect(page.body).not.toMatch(/Ann|oozing|A7/);
    }
    expect(cases.written()).toEqual([]);
  });

  it('lets somebody of the client’s clinic read a Case of another clinic, not work it', async () => {
    const cases = await openCases({ also: [{ put: 'newCase', openCase: { ...annsCase, clinicId: 'uptown' } }] });
    const page = await cases.get(annPage);
    expect(textOf(page)).toContain('Only the staff of the clinic it belongs to can take it.');
    expect(page.body).not.toMatch(/action="[^"]*\/(acknowledge|resolve)"/);
  });
});

describe('what only clinical roles may read', () => {
  const clinical = [
    ...[
      'oozing',
      'breakfast',
      'swabbed',
      'antibiotics',
      'pus',
      'discharge',
      'fluid',
      'cloudy',
      'redness',
      'itch',
      'G11',
    ],
    ...['blood', 'keloid', 'pen ·', '1.5 mm', 'face', 'glow', 'Pain', 'Seen at the clinic'],
  ];
  /** Ann with a Case that ended before, with a note, and one that is open. */
  const full = async () => {
    const cases = await openCases();
    const asked = { ...formIn(await cases.get(annPage), 'resolve'), outcome: 'seen-at-clinic', note: secrets.note };
    await cases.post(`${annPage}/resolve`, asked);
    const standing = await cases.store.clientStanding(annOwner);
    await cases.store.commit({
      expected: [{ owner: annOwner, revision: standing?.profile.revision ?? 0 }],
      changes: [{ put: 'newCase', openCase: { ...annsCase, caseId: idOf('second'), code: 'K5' } }],
    });
    return cases;
  };
  const pagesOf = async (role: 'front-desk' | 'clinician' | 'manager') => {
    const cases = await full();
    const form = { ...formIn(await cases.get(annPage), 'resolve'), acuity: 'urgent' };
    const who = signedIn(role);
    return {
      list: await cases.get('/staff', who),
      client: await cases.get(annPage, who),
      taken: await cases.get(`${annPage}?done=taken`, who),
      refusedTake: await cases.post(`${annPage}/acknowledge`, { ...form, case: 'x' }, who),
      refusedEnd: await cases.post(`${annPage}/resolve`, { ...form, outcome: 'other', note: '' }, who),
      nobody: await cases.get('/staff/clients/x', who),
    };
  };

  it('is in no page of a front desk', async () => {
    for (const [name, page] of Object.entries(await pagesOf('front-desk'))) {
      const text = `${textOf(page)} ${page.body.replace(/<style>.*?<\/style>/s, '')}`;
      expect([name, clinical.filter((word) => text.includes(word))]).toEqual([name, []]);
    }
  });

  it.each(['clinician', 'manager'] as const)('is in the pages of a %s, so that this test can fail', async (role) => {
    const pages = await pagesOf(role);
    const text = Object.values(pages).map(textOf).join(' ');
    const missing = clinical.filter((word) => !text.includes(word));
    expect(missing).toEqual([]);
  });

  it('leaves a front desk whom to call and by when, and nothing to press', async () => {
    const pages = await pagesOf('front-desk');
    expect(textOf(pages.list)).toContain('By 11:30 · 10 min left');
    expect(pages.list.body).toContain('href="tel:+12125550134"');
    const page = pages.client;
    for (const said of ['Ann Placeholder', 'Urgent', 'Last visit', 'Day-1 check: sent', 'Closed by Nadia Fern'])
      expect(textOf(page)).toContain(said);
    expect(page.body).not.toMatch(/action="[^"]*\/(acknowledge|resolve)"/);
    expect([pages.refusedTake.status, pages.refusedEnd.status]).toEqual([403, 403]);
    expect(textOf(pages.refusedTake)).toContain('This needs a clinician');
  });
});

describe('every page', () => {
  it.each(Language.options)(
    'in %s has a title that names nobody, links behind the stage, and no script',
    async (language) => {
      const clinic = aClinic({ language });
      const cases = await openCases({ clinics: [clinic] });
      const who = signedIn('clinician', [clinic]);
      for (const path of ['/staff', annPage, `${annPage}?done=taken`, '/staff/clients/x']) {
        const page = await cases.get(path, who);
        expect(page.body).toContain(`<html lang="${language}">`);
        expect(titleOf(page)).not.toMatch(/Ann|A7|Nadia|urgen|pus/i);
        expect(titleOf(page)).toContain('Fern &amp; Fable Skin');
        expect(page.body).not.toMatch(/<script|style="|<img|<link/);
        expect(page.body.match(/(?:href|action)="\/(?!prod\/staff)/g)).toBeNull();
        expect(page.body).toContain(caseWords[language].header.signOut);
        expect(page.headers['content-security-policy']).toContain("form-action 'self'");
      }
    },
  );

  it('escapes what clients write', async () => {
    const cases = await openCases();
    for (const path of ['/staff', annPage]) expect((await cases.get(path)).body).not.toContain('<b>since');
  });
});
