import { describe, expect, it } from 'vitest';
import { knownWords } from '../../../functions/staff-web/known-words.ts';
import type { Change } from '../../../shared/domain/change.ts';
import { RiskFlag } from '../../../shared/domain/client.ts';
import { Language } from '../../../shared/domain/clinic.ts';
import { Treatment } from '../../../shared/domain/session.ts';
import { writeFor } from '../../../shared/domain/standing.ts';
import { aClinic, aFollowUp, aSession, idOf } from '../../support/builders.ts';
import { fieldsOn, headingOf, type OpenedSessions, openSessions, signedInAs } from './sessions-fixture.ts';

const followUpsOfAnn = ({ owner, sessionKey }: { owner: string; sessionKey: string }): Change[] => [
  { put: 'plan', owner, subjectKey: sessionKey, revision: 1 },
  {
    put: 'followUp',
    owner,
    followUp: aFollowUp({ followUpId: `${sessionKey}.day-1-check.1`, subjectKey: sessionKey }),
  },
  {
    put: 'followUp',
    owner,
    followUp: aFollowUp({
      followUpId: `${sessionKey}.aftercare.1`,
      subjectKey: sessionKey,
      kind: 'aftercare',
      status: 'skipped',
      reason: 'no-consent',
      dueAt: '2026-03-02T22:00:00.000Z',
    }),
  },
  {
    put: 'followUp',
    owner,
    followUp: aFollowUp({ followUpId: `${idOf('other')}.day-3-check.1`, kind: 'day-3-check' }),
  },
];

describe('a session’s page', () => {
  it('shows what was done and what follows, by the clinic’s clock, in words', async () => {
    const pages = await openSessions({ also: followUpsOfAnn });
    const page = await pages.get(pages.here);
    expect([page.status, headingOf(page)]).toEqual([200, 'Session of Monday, March 2, 15:00']);
    expect(page.body).toContain('pen · 1.5 mm · face · glow');
    const text = page.body.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
    expect(text).toContain('Aftercare Monday, March 2, 17:00: not sent (no consent)');
    expect(text).toContain('Day-1 check Tuesday, March 3, 10:00: planned');
    expect(text.indexOf('Aftercare')).toBeLessThan(text.indexOf('Day-1'));
    expect(text).not.toContain('Day-3');
    expect(text).not.toContain('being planned');
    expect(page.body).toContain(`href="/prod${pages.here}/correct"`);
    expect(page.body).toContain(`href="/prod${pages.here}/cancel"`);
  });

  it('says that it is being planned until it has been', async () => {
    const pages = await openSessions();
    expect((await pages.get(pages.here)).body).toContain('They are being planned.');
    const standing = (await pages.standing()) ?? expect.fail('Ann is known');
    const { owner } = standing;
    await pages.store.commit(
      writeFor(standing, [{ put: 'plan', owner, subjectKey: pages.ids.sessionKey('S-1'), revision: 1 }]),
    );
    const { body } = await pages.get(pages.here);
    expect(body).not.toContain('being planned');
    expect(body).toContain('Nothing is planned for this session.');
  });

  it('offers nothing to press about a closed session, whose follow-ups stand in the history', async () => {
    const pages = await openSessions({ also: followUpsOfAnn });
    const { owner, sessions, followUps, ...standing } = (await pages.standing()) ?? expect.fail('Ann is known');
    const retired = [
      ...sessions.map((session): Change => ({ retire: 'session', owner, session })),
      ...followUps.map((followUp): Change => ({ retire: 'followUp', owner, followUp })),
    ];
    await pages.store.commit(writeFor({ owner, sessions, followUps, ...standing }, retired));
    const { body } = await pages.get(pages.here);
    expect(body).toContain('Day-1 check');
    expect(body).not.toContain('Day-3');
    expect(body).not.toMatch(/\/correct"|\/cancel"|being planned/);
    const [edit, cancel] = [await pages.get(`${pages.here}/correct`), await pages.post(`${pages.here}/cancel`, {})];
    expect([edit.status, headingOf(edit)]).toEqual([409, 'This session is closed']);
    expect(cancel.headers.location).toMatch(/said=closed$/);
  });

  it('of a cancelled one offers to complete it after all', async () => {
    const pages = await openSessions({ session: { status: 'cancelled' } });
    const { body } = await pages.get(pages.here);
    expect(body).toContain('Complete it after all');
    expect(body).not.toContain('/cancel"');
  });

  it('says only what it knows was done', async () => {
    const pages = await openSessions();
    for (const said of ['anything', 'toString', '<b>'])
      expect((await pages.get(`${pages.here}?said=${encodeURIComponent(said)}`)).body).not.toContain(
        'class="notice done"',
      );
  });

  it('names nobody in its title', async () => {
    const pages = await openSessions();
    for (const path of [pages.here, `${pages.here}/correct`, `${pages.here}/cancel`, '/staff/sessions'])
      expect((await pages.get(path)).body).toContain('<title>Sessions · Fern &amp; Fable Skin</title>');
  });
});

describe('whatever is not theirs is not there', () => {
  const other = aClinic({ clinicId: 'other', name: 'Elsewhere' });
  const stranger = signedInAs('manager', other);
  const addresses = ({ here, ids }: OpenedSessions) => [
    here,
    `${here}/correct`,
    `${here}/cancel`,
    `/staff/sessions/${ids.clientKey('C-1')}`,
  ];

  it('a session of another clinic', async () => {
    const pages = await openSessions({ clinics: [aClinic(), other] });
    for (const address of addresses(pages)) {
      const page = await pages.get(address, stranger);
      expect([address, page.status, headingOf(page)]).toEqual([address, 404, 'There is no session here']);
    }
    for (const address of [`${pages.here}/correct`, `${pages.here}/cancel`])
      expect((await pages.post(address, {}, stranger)).status).toBe(404);
    expect(pages.written()).toBe(0);
  });

  it('a session nobody told of, of whoever is asked, and what is no key', async () => {
    const pages = await openSessions();
    const ann = pages.ids.clientKey('C-1');
    for (const address of [
      `/staff/sessions/${ann}/${idOf('nothing')}`,
      `/staff/sessions/${idOf('nobody')}/${pages.ids.sessionKey('S-1')}`,
      '/staff/sessions/x/y',
      '/staff/sessions/x',
      `/staff/sessions/${idOf('nobody')}`,
    ])
      expect([address, (await pages.get(address)).status]).toEqual([address, 404]);
  });

  it('a session of one of several clinics is in its own language', async () => {
    const paris = aClinic({
      clinicId: 'paris',
      name: 'Fern Paris',
      language: 'fr',
      country: 'FR',
      timeZone: 'Europe/Paris',
    });
    const pages = await openSessions({ clinics: [aClinic(), paris], session: { clinicId: 'paris' } });
    const page = await pages.get(pages.here, signedInAs('manager', aClinic(), paris));
    expect(page.body).toContain('<html lang="fr">');
    expect(headingOf(page)).toBe('Séance du lundi 2 mars, 21:00');
  });
});

describe('a front desk', () => {
  /** Everything of a treatment and a client that only clinicians read, as values and in every language's words. */
  const clinicalWords = (language: Language): string[] => {
    const { device, areas, indication, risk } = knownWords(language);
    return [device, areas, indication, risk].flatMap((words) => Object.values<string>(words));
  };

  it.each(Language.options)('reads no clinical fact of anybody on any page in %s', async (language) => {
    const clinic = aClinic({ language });
    const desk = signedInAs('front-desk', clinic);
    const treatment: Treatment = {
      device: 'rf',
      needleDepthMm: 2.75,
      areas: Treatment.shape.areas.def.element.options,
      indication: 'hair-loss',
    };
    const pages = await openSessions({
      clinics: [clinic],
      profile: { riskFlags: RiskFlag.options },
      session: { treatment, course: { courseId: 'K-77', sessionNumber: 3, sessionsPlanned: 7, intervalDays: 33 } },
      also: followUpsOfAnn,
    });
    const client = pages.ids.clientKey('C-1');
    const shown = [
      await pages.get(pages.here, desk),
      await pages.get(`${pages.here}/correct`, desk),
      await pages.post(`${pages.here}/correct`, fieldsOn(await pages.get(`${pages.here}/correct`)), desk),
      await pages.get(`${pages.here}/cancel`, desk),
      await pages.get('/staff/sessions', desk),
      await pages.get(`/staff/sessions/${client}`, desk),
    ];
    for (const { body } of shown) {
      const page = body.replace(/<style>.*?<\/style>/s, '');
      const text = ` ${page.replace(/<[^>]+>/g, ' ').replaceAll(/[\s.,:()?]+/g, ' ')} `;
      for (const word of clinicalWords(language)) expect(text).not.toContain(` ${word} `);
      expect(page).not.toMatch(/2[.,]75|K-77|\b33\b|hair-loss|cold-sores/);
    }
    // The form asks for a treatment, but for none that is known: nothing is chosen, and no flag is asked for.
    const form = fieldsOn(await pages.get(`/staff/sessions/new?client=${client}`, desk));
    for (const name of ['device', 'areas', 'riskFlags']) expect(form).not.toHaveProperty(name);
    expect(form).toMatchObject({ needleDepthMm: [''], indication: [''], courseId: [''] });
  });

  it('is not what hides them from a clinician', async () => {
    const pages = await openSessions();
    expect((await pages.get(pages.here)).body).toContain('pen · 1.5 mm · face · glow');
  });
});

describe('finding a session', () => {
  it('by its own id or its client’s leads on by internal ids alone', async () => {
    const pages = await openSessions();
    const client = `/prod/staff/sessions/${pages.ids.clientKey('C-1')}`;
    const bySession = await pages.post('/staff/sessions', { id: ' S-1 ' });
    expect([bySession.status, bySession.headers.location]).toEqual([303, `/prod${pages.here}`]);
    const byClient = await pages.post('/staff/sessions', { id: 'C-1' });
    expect([byClient.status, byClient.headers.location]).toEqual([303, client]);
    const { body } = await pages.get(client);
    expect(body).toContain('Sessions of Ann Placeholder');
    expect(body).toContain(`href="/prod${pages.here}"`);
    expect(body).toContain(`/staff/sessions/new?client=${pages.ids.clientKey('C-1')}"`);
  });

  it.each([
    ['an id nobody told of', 'S-2', 404, 'We know no session'],
    ['nothing', '', 400, 'An id has 1 to 64'],
    ['what is no id', 'Ann Placeholder', 400, 'An id has 1 to 64'],
  ])('by %s says so and keeps what was typed', async (_what, id, status, said) => {
    const pages = await openSessions();
    const page = await pages.post('/staff/sessions', { id });
    expect([page.status, fieldsOn(page).id]).toEqual([status, [id]]);
    expect(page.body).toContain(said);
  });

  it('of another clinic finds nothing', async () => {
    const other = aClinic({ clinicId: 'other' });
    const pages = await openSessions({ clinics: [aClinic(), other] });
    for (const id of ['S-1', 'C-1'])
      expect((await pages.post('/staff/sessions', { id }, signedInAs('manager', other))).status).toBe(404);
  });

  it('shows of a client who is known at two clinics the sessions of theirs', async () => {
    const other = aClinic({ clinicId: 'other' });
    const pages = await openSessions({
      clinics: [aClinic(), other],
      also: ({ owner }) => [
        {
          put: 'newSession',
          owner,
          session: aSession({ sessionKey: idOf('theirs'), sessionId: 'S-9', clinicId: 'other' }),
          wake: 'plan',
        },
      ],
    });
    const { body } = await pages.get(`/staff/sessions/${pages.ids.clientKey('C-1')}`, signedInAs('manager', other));
    expect(body).toContain(idOf('theirs'));
    expect(body).not.toContain(pages.here);
  });
});
