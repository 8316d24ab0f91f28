import { describe, expect, it } from 'vitest';
import { sessionsAtMost } from '../../../shared/domain/session-intake.ts';
import { aClinic, aSession, idOf } from '../../support/builders.ts';
import {
  aFilledForm,
  type Fields,
  faultsOn,
  fieldsOn,
  headingOf,
  now,
  openSessions,
  signedInAs,
} from './sessions-fixture.ts';

const new_ = '/staff/sessions/new';

describe('the form for a new session', () => {
  it('begins at this moment by the clinic’s clock, with ids of its own and nothing agreed to', async () => {
    const pages = await openSessions();
    const page = await pages.get(new_);
    expect(page.status).toBe(200);
    expect(fieldsOn(page)).toMatchObject({
      formToken: ['token-of-the-form'],
      clinicId: ['main'],
      sessionId: ['hand-0001-made-by-the-tests'],
      begunAt: [now],
      newId: ['C-0002-made-by'],
      completedAt: ['2026-03-02T15:30'],
      language: ['en'],
    });
    expect(fieldsOn(page)).not.toHaveProperty('consents');
    expect(pages.written()).toBe(0);
  });

  it('asks for risk flags of clinical roles only', async () => {
    const pages = await openSessions();
    expect((await pages.get(new_, signedInAs('manager'))).body).toContain('name="riskFlags"');
    expect((await pages.get(new_, signedInAs('front-desk'))).body).not.toContain('riskFlags');
  });

  it('is in the clinic’s language, and asks at which one where there are several', async () => {
    const paris = aClinic({ clinicId: 'paris', name: 'Fern Paris', language: 'fr', timeZone: 'Europe/Paris' });
    const pages = await openSessions({ clinics: [aClinic(), paris] });
    const both = signedInAs('clinician', aClinic(), paris);
    expect(headingOf(await pages.get(new_, both))).toBe('At which clinic?');
    const page = await pages.get(`${new_}?clinic=paris`, both);
    expect(headingOf(page)).toBe('Terminer une séance');
    expect(fieldsOn(page)).toMatchObject({ clinicId: ['paris'], completedAt: ['2026-03-02T21:30'] });
    expect(headingOf(await pages.get(`${new_}?clinic=elsewhere`, both))).toBe('At which clinic?');
  });

  it('is filled in with a client of theirs who is known', async () => {
    const pages = await openSessions();
    const page = await pages.get(`${new_}?client=${pages.ids.clientKey('C-1')}`);
    expect(fieldsOn(page)).toMatchObject({ client: ['known'], knownId: ['C-1'] });
    expect(page.body).toContain('This is Ann Placeholder.');
    for (const client of [pages.ids.clientKey('C-2'), 'C-1', ''])
      expect(fieldsOn(await pages.get(`${new_}?client=${client}`))).toMatchObject({ knownId: [''] });
  });
});

describe('a session that is completed by hand', () => {
  it('is taken in as from the booking system, its client with it, and its own page says so', async () => {
    const pages = await openSessions();
    const sent = await pages.post(new_, aFilledForm({ areas: ['face', 'hands'], needleDepthMm: '0,75' }));
    expect([sent.status, sent.body]).toEqual([303, '']);
    expect(sent.headers.location).toBe(
      `/prod/staff/sessions/${pages.ids.clientKey('C-new')}/${pages.ids.sessionKey('hand-1')}?said=completed`,
    );
    const standing = await pages.standing('C-new');
    expect(standing?.profile).toMatchObject({ firstName: 'Bea', phone: '+12125550151', clinicId: 'main' });
    expect(standing?.profile.consents).toEqual([
      {
        class: 'care',
        channel: 'sms',
        given: true,
        at: '2026-03-02T20:25:00.000Z',
        proof: 'signed form 2026-03-02',
      },
    ]);
    expect(standing?.sessions).toMatchObject([
      {
        sessionId: 'hand-1',
        completedAt: '2026-03-02T20:10:00.000Z',
        treatment: { device: 'pen', needleDepthMm: 0.75, areas: ['face', 'hands'], indication: 'glow' },
      },
    ]);
    const page = await pages.get(sent.headers.location ?? '');
    expect(page.body).toContain('The session is completed.');
    expect(page.body).toContain('They are being planned.');
  });

  it('of a known client changes nothing of theirs, and adds what they agree to now', async () => {
    const pages = await openSessions({ profile: { riskFlags: ['keloid'], timeZone: 'America/Denver' } });
    const before = await pages.standing();
    const sent = await pages.post(
      new_,
      aFilledForm({ client: 'known', knownId: ' C-1 ', firstName: 'Not Ann', phone: '', consents: ['booking-email'] }),
    );
    expect(sent.status).toBe(303);
    const after = await pages.standing();
    expect(after?.sessions).toHaveLength(2);
    const { consents: known, revision: _before, ...same } = before?.profile ?? expect.fail('Ann is known');
    expect(after?.profile).toMatchObject(same);
    expect(after?.profile.consents).toEqual([
      ...known,
      expect.objectContaining({ class: 'booking', channel: 'email' }),
    ]);
  });

  it('is the same session when the button is pressed twice', async () => {
    const pages = await openSessions();
    const first = await pages.post(new_, aFilledForm());
    const again = await pages.post(new_, aFilledForm());
    expect(again.headers.location).toBe(first.headers.location?.replace('completed', 'completed-before'));
    expect(pages.written()).toBe(1);
  });

  it('is the same session when both presses arrive at once', async () => {
    const pages = await openSessions();
    pages.beforeWrite(() => pages.post(new_, aFilledForm()));
    const late = await pages.post(new_, aFilledForm());
    expect(late.headers.location).toMatch(/said=completed-before$/);
    expect(pages.written()).toBe(1);
  });

  it('can be completed by a front desk, whose risk flags are not heard', async () => {
    const pages = await openSessions();
    const form = aFilledForm({ riskFlags: ['diabetes'] });
    expect((await pages.post(new_, form, signedInAs('front-desk'))).status).toBe(303);
    expect((await pages.standing('C-new'))?.profile.riskFlags).toEqual([]);
  });

  it('may be part of a course', async () => {
    const pages = await openSessions();
    const course = { courseId: 'K-1', sessionNumber: '2', sessionsPlanned: '4', intervalDays: '28' };
    await pages.post(new_, aFilledForm(course));
    expect((await pages.standing('C-new'))?.sessions[0]?.course).toEqual({
      courseId: 'K-1',
      sessionNumber: 2,
      sessionsPlanned: 4,
      intervalDays: 28,
    });
  });

  it('keeps a consent that was withdrawn while the form was filled in withdrawn', async () => {
    const withdrawn = {
      class: 'care',
      channel: 'sms',
      given: false,
      at: '2026-03-02T20:26:00.000Z',
      proof: 'STOP',
    } as const;
    const pages = await openSessions({ profile: { consents: [withdrawn] } });
    await pages.post(new_, aFilledForm({ client: 'known', knownId: 'C-1' }));
    expect((await pages.standing())?.profile.consents).toEqual([withdrawn]);
  });
});

describe('a form with something wrong in it stores nothing and says where', () => {
  const rows: [title: string, changes: Fields, ...places: string[]][] = [
    ['nobody chosen', { client: '' }, 'client-known'],
    ['no id of a known client', { client: 'known', knownId: '' }, 'knownId'],
    ['an unknown client', { client: 'known', knownId: 'C-9' }, 'knownId'],
    ['no id for a new client', { newId: '' }, 'newId'],
    ['an id with a blank in it', { newId: 'C 9' }, 'newId'],
    ['a new client who is known', { newId: 'C-1' }, 'newId'],
    ['no first name', { firstName: '  ' }, 'firstName'],
    ['a number nobody can read', { phone: '12' }, 'phone'],
    ['a number nobody can read beside a good address', { phone: '12', email: 'bea@example.com' }, 'phone'],
    ['neither number nor address', { phone: '' }, 'phone'],
    ['an address that is none', { email: 'bea@' }, 'email'],
    ['no language', { language: 'de' }, 'language'],
    ['an unknown zone', { timeZone: 'Mars/Base' }, 'timeZone'],
    ['an unknown channel', { preferredChannel: 'fax' }, 'preferredChannel'],
    ['an unknown risk flag', { riskFlags: ['x'] }, 'riskFlags-cold-sores'],
    ['consents without saying how', { proof: ' ' }, 'proof'],
    ['no time', { completedAt: '' }, 'completedAt'],
    ['a time on no day', { completedAt: '2026-02-30T15:00' }, 'completedAt'],
    ['a time still to come', { completedAt: '2026-03-02T15:36' }, 'completedAt'],
    ['no device', { device: '' }, 'device-pen'],
    ['a depth that is too deep', { needleDepthMm: '15' }, 'needleDepthMm'],
    ['a depth in words', { needleDepthMm: 'one' }, 'needleDepthMm'],
    ['no area', { areas: [] }, 'areas-face'],
    ['no indication', { indication: '' }, 'indication'],
    ['half a course', { sessionNumber: '2' }, 'courseId', 'sessionsPlanned'],
    ['session 4 of 3', { courseId: 'K', sessionNumber: '4', sessionsPlanned: '3' }, 'sessionNumber'],
    [
      'an interval of no days',
      { courseId: 'K', sessionNumber: '1', sessionsPlanned: '3', intervalDays: '0' },
      'intervalDays',
    ],
    ['a session id that was tampered with', { sessionId: '' }, 'client-part'],
    ['a beginning that was tampered with', { begunAt: 'x' }, 'client-part'],
    ['a beginning in the future', { begunAt: '2026-03-03T20:25:00.000Z' }, 'client-part'],
    [
      'nothing at all',
      { client: '', completedAt: '', device: '', needleDepthMm: '', areas: [], indication: '' },
      'client-known',
      'completedAt',
      'device-pen',
      'needleDepthMm',
      'areas-face',
      'indication',
    ],
  ];

  it.each(rows)('%s', async (_title, changes, ...places) => {
    const pages = await openSessions();
    const form = aFilledForm(changes);
    const page = await pages.post(new_, form);
    expect([page.status, faultsOn(page), pages.written()]).toEqual([400, places, 0]);
    for (const place of places) expect(page.body, 'leads somewhere').toContain(`id="${place}"`);
    // What was typed is kept, the ids with it, so that the mended form is the same session.
    const kept = fieldsOn(page);
    for (const [name, value] of Object.entries(form))
      if (
        ![value].flat().every((one) => one === '') &&
        kept[name] !== undefined &&
        typeof value === 'string' &&
        !['language', 'preferredChannel'].includes(name)
      )
        expect(kept[name], name).toEqual([value]);
    expect(kept.consents).toEqual(['care-sms']);
  });

  it('ties each sentence to its field', async () => {
    const pages = await openSessions();
    const { body } = await pages.post(new_, aFilledForm({ needleDepthMm: '9', areas: [] }));
    expect(body).toMatch(/<p class="fault" id="needleDepthMm-fault">Write the depth/);
    expect(body).toMatch(
      /<input [^>]*id="needleDepthMm"[^>]*aria-describedby="needleDepthMm-hint needleDepthMm-fault" aria-invalid="true"/,
    );
    expect(body).toMatch(/<fieldset id="areas" aria-describedby="areas-hint areas-fault"/);
  });
});

describe('a session that cannot be completed is refused in words, and nothing is stored', () => {
  const headings = async (
    changes: Fields,
    pages: Awaited<ReturnType<typeof openSessions>>,
    signedIn = signedInAs('clinician'),
  ) => {
    const before = pages.written();
    const page = await pages.post(new_, aFilledForm(changes), signedIn);
    return [page.status, headingOf(page), pages.written() - before];
  };

  it('at a clinic that is not theirs', async () => {
    const pages = await openSessions({ clinics: [aClinic(), aClinic({ clinicId: 'other' })] });
    expect(await headings({ clinicId: 'other' }, pages)).toEqual([403, 'This is another clinic’s', 0]);
  });

  it('for a client of another clinic alone', async () => {
    const other = aClinic({ clinicId: 'other' });
    const pages = await openSessions({ clinics: [aClinic(), other] });
    const form = aFilledForm({ clinicId: 'other', client: 'known', knownId: 'C-1' });
    const page = await pages.post(new_, form, signedInAs('manager', other));
    expect([page.status, faultsOn(page), pages.written()]).toEqual([400, ['knownId'], 0]);
    expect(page.body).not.toContain('Ann');
  });

  it('when the same form was completed with other answers', async () => {
    const pages = await openSessions();
    await pages.post(new_, aFilledForm());
    expect(await headings({ needleDepthMm: '2' }, pages)).toEqual([
      409,
      'This session is completed already, as something else',
      0,
    ]);
  });

  it('when the same form was completed for somebody else', async () => {
    const pages = await openSessions();
    await pages.post(new_, aFilledForm());
    expect(await headings({ client: 'known', knownId: 'C-1' }, pages)).toEqual([
      409,
      'This form has been used for another client',
      0,
    ]);
  });

  it('for a client with more open sessions than one person has', async () => {
    const pages = await openSessions({
      also: ({ owner }) =>
        Array.from({ length: sessionsAtMost - 1 }, (_, index) => ({
          put: 'newSession' as const,
          owner,
          session: aSession({ sessionKey: idOf(`s${'abcdefghijklmnopqrstuvwxyz'[index]}`), sessionId: `X-${index}` }),
          wake: 'plan' as const,
        })),
    });
    const form = { client: 'known', knownId: 'C-1' };
    expect(await headings(form, pages)).toEqual([503, 'Too many sessions are still open', 0]);
    expect((await pages.post(new_, aFilledForm(form))).body).toContain(`${sessionsAtMost} sessions`);
  });

  it('longer than any form', async () => {
    const pages = await openSessions();
    expect(await headings({ proof: 'x'.repeat(70_000) }, pages)).toEqual([413, 'That is too long', 0]);
  });
});
