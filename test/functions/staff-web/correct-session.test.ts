import { describe, expect, it } from 'vitest';
import { clientOwner } from '../../../shared/domain/case.ts';
import type { Change } from '../../../shared/domain/change.ts';
import { writeFor } from '../../../shared/domain/standing.ts';
import { aClinic, aSession } from '../../support/builders.ts';
import { faultsOn, fieldsOn, headingOf, type OpenedSessions, openSessions, signedInAs } from './sessions-fixture.ts';

/** The form as a browser shows it, some of its fields typed over. */
const filledIn = async (pages: OpenedSessions, typed: Record<string, string | string[]> = {}) => ({
  ...fieldsOn(await pages.get(`${pages.here}/correct`)),
  ...typed,
});
const correct = async (pages: OpenedSessions, typed: Record<string, string | string[]>) =>
  pages.post(`${pages.here}/correct`, await filledIn(pages, typed));

/** Somebody else changes the session of Ann, or Ann. */
const elsewhere = async (pages: OpenedSessions, change: Change) => {
  const standing = (await pages.standing()) ?? expect.fail('Ann is known');
  expect(await pages.store.commit(writeFor(standing, [change]))).toEqual({ kind: 'committed' });
};
const theirs = (pages: OpenedSessions, changes: Partial<ReturnType<typeof aSession>>): Change => ({
  put: 'session',
  owner: clientOwner(pages.ids.clientKey('C-1')),
  session: aSession({ sessionKey: pages.ids.sessionKey('S-1'), revision: 2, ...changes }),
});

describe('the form to correct a session', () => {
  it('is filled in with what is known, and ticks no consent', async () => {
    const pages = await openSessions({
      profile: { riskFlags: ['keloid'], email: 'ann@example.com' },
      session: { course: { courseId: 'K', sessionNumber: 1, sessionsPlanned: 3 } },
    });
    expect(await filledIn(pages)).toMatchObject({
      firstName: ['Ann'],
      lastName: ['Placeholder'],
      phone: ['+12125550134'],
      email: ['ann@example.com'],
      riskFlags: ['keloid'],
      completedAt: ['2026-03-02T15:00'],
      device: ['pen'],
      needleDepthMm: ['1.5'],
      areas: ['face'],
      indication: ['glow'],
      courseId: ['K'],
      intervalDays: [''],
      seenRevision: ['1'],
    });
    expect(await filledIn(pages)).not.toHaveProperty('consents');
  });

  it('writes a depth as it is written there', async () => {
    const clinic = aClinic({ language: 'fr' });
    const pages = await openSessions({ clinics: [clinic] });
    const page = await pages.get(`${pages.here}/correct`, signedInAs('clinician', clinic));
    expect(fieldsOn(page).needleDepthMm).toEqual(['1,5']);
  });

  it('is not for a front desk, which would read what was done', async () => {
    const pages = await openSessions();
    const desk = signedInAs('front-desk');
    const shown = await pages.get(`${pages.here}/correct`, desk);
    const sent = await pages.post(`${pages.here}/correct`, await filledIn(pages, { firstName: 'Anna' }), desk);
    for (const page of [shown, sent])
      expect([page.status, headingOf(page)]).toEqual([403, 'A clinician corrects sessions']);
    expect(pages.written()).toBe(0);
  });
});

describe('a correction', () => {
  it('is stored as the next revision, and planned anew', async () => {
    const pages = await openSessions();
    const sent = await correct(pages, { needleDepthMm: '2,25', completedAt: '2026-03-02T14:40' });
    expect([sent.status, sent.headers.location]).toEqual([303, `/prod${pages.here}?said=corrected`]);
    expect((await pages.standing())?.sessions[0]).toMatchObject({
      revision: 2,
      completedAt: '2026-03-02T19:40:00.000Z',
      treatment: { needleDepthMm: 2.25 },
    });
  });

  it('that changes nothing stores nothing, to the second', async () => {
    const pages = await openSessions({ session: { completedAt: '2026-03-02T20:00:41.250Z' } });
    const sent = await correct(pages, {});
    expect([sent.headers.location, pages.written()]).toEqual([`/prod${pages.here}?said=unchanged`, 0]);
  });

  it('sent twice is the same as once', async () => {
    const pages = await openSessions();
    const form = await filledIn(pages, { device: 'rf', firstName: 'Anna' });
    await pages.post(`${pages.here}/correct`, form);
    const again = await pages.post(`${pages.here}/correct`, form);
    expect([again.headers.location, pages.written()]).toEqual([`/prod${pages.here}?said=unchanged`, 1]);
  });

  it('of the client alone plans nothing anew', async () => {
    const pages = await openSessions();
    await correct(pages, { phone: '(212) 555-0152', consents: 'booking-sms', proof: 'said so' });
    const standing = await pages.standing();
    expect(standing?.profile).toMatchObject({ phone: '+12125550152', clientId: 'C-1' });
    expect(standing?.profile.consents).toHaveLength(2);
    expect(standing?.sessions[0]?.revision).toBe(1);
  });

  it('completes a cancelled session after all', async () => {
    const pages = await openSessions({ session: { status: 'cancelled' } });
    await correct(pages, {});
    expect((await pages.standing())?.sessions[0]).toMatchObject({ status: 'completed', revision: 2 });
  });

  it('with something wrong in it stores nothing, and stays about what was seen', async () => {
    const pages = await openSessions();
    const page = await correct(pages, { needleDepthMm: '40', areas: [], phone: '1', completedAt: '2026-03-02T23:00' });
    expect([page.status, faultsOn(page), pages.written()]).toEqual([400, ['needleDepthMm', 'areas-face'], 0]);
    expect(fieldsOn(page)).toMatchObject({ needleDepthMm: ['40'], phone: ['1'], seenRevision: ['1'] });
    const next = await pages.post(`${pages.here}/correct`, { ...fieldsOn(page), needleDepthMm: '4', areas: 'face' });
    expect(faultsOn(next)).toEqual(['phone']);
    const last = await pages.post(`${pages.here}/correct`, { ...fieldsOn(next), phone: '212-555-0134' });
    expect(faultsOn(last)).toEqual(['completedAt']);
  });
});

describe('when somebody else was faster', () => {
  it('both versions are shown, nothing is stored, and sent once more it is', async () => {
    const pages = await openSessions();
    const form = await filledIn(pages, { needleDepthMm: '2', areas: ['face', 'neck'] });
    await elsewhere(pages, theirs(pages, { treatment: { ...aSession().treatment, needleDepthMm: 0.5 } }));
    const page = await pages.post(`${pages.here}/correct`, form);
    expect([page.status, pages.written()]).toEqual([409, 0]);
    expect(page.body).toContain('Somebody changed this meanwhile');
    expect(page.body).toMatch(/Needle depth in mm<\/th><td data-of="There now">0.5<\/td><td data-of="Yours">2<\/td>/);
    expect(page.body).toMatch(/Areas<\/th><td data-of="There now">face<\/td><td data-of="Yours">face, neck<\/td>/);
    expect(page.body).not.toMatch(/<th scope="row">First name/);
    const again = await pages.post(`${pages.here}/correct`, fieldsOn(page));
    expect(again.headers.location).toMatch(/said=corrected$/);
    expect((await pages.standing())?.sessions[0]).toMatchObject({ revision: 3, treatment: { needleDepthMm: 2 } });
  });

  it('between reading and writing, that is seen too', async () => {
    const pages = await openSessions();
    const form = await filledIn(pages, { device: 'roller' });
    pages.beforeWrite(() => elsewhere(pages, theirs(pages, { status: 'cancelled' })));
    const page = await pages.post(`${pages.here}/correct`, form);
    expect([page.status, pages.written()]).toEqual([409, 0]);
    expect(page.body).toContain('The session was cancelled meanwhile.');
  });

  it('with the client, whose new number is not overwritten', async () => {
    const pages = await openSessions();
    const form = await filledIn(pages, { device: 'roller' });
    const { profile } = (await pages.standing()) ?? expect.fail('Ann is known');
    await elsewhere(pages, {
      put: 'clientProfile',
      owner: clientOwner(profile.clientKey),
      profile: { ...profile, phone: '+12125550177', revision: profile.revision + 1 },
    });
    const page = await pages.post(`${pages.here}/correct`, form);
    expect(page.status).toBe(409);
    expect(page.body).toContain('+12125550177');
    expect((await pages.standing())?.profile.phone).toBe('+12125550177');
  });

  it('it does not matter when what is there now is what was sent', async () => {
    const pages = await openSessions();
    const form = await filledIn(pages, { device: 'roller' });
    await elsewhere(pages, theirs(pages, { treatment: { ...aSession().treatment, device: 'roller' } }));
    const sent = await pages.post(`${pages.here}/correct`, form);
    expect(sent.headers.location).toMatch(/said=unchanged$/);
  });

  it.each<Record<string, string | string[]>>([
    { seenRevision: '' },
    { seenRevision: 'x' },
    { seenRevision: ['1', '1'] },
    { seenClient: '' },
  ])('a form that does not say what it showed counts as old: %j', async (changes) => {
    const pages = await openSessions();
    const page = await correct(pages, { device: 'roller', ...changes });
    expect([page.status, pages.written()]).toEqual([409, 0]);
  });
});

describe('cancelling', () => {
  it('asks first, withdraws, and says so; everybody may', async () => {
    const pages = await openSessions();
    const desk = signedInAs('front-desk');
    const asked = await pages.get(`${pages.here}/cancel`, desk);
    expect([asked.status, headingOf(asked), pages.written()]).toEqual([200, 'Cancel this session?', 0]);
    const sent = await pages.post(`${pages.here}/cancel`, fieldsOn(asked), desk);
    expect([sent.status, sent.headers.location]).toEqual([303, `/prod${pages.here}?said=cancelled`]);
    expect((await pages.standing())?.sessions[0]).toMatchObject({ status: 'cancelled', revision: 2 });
  });

  it('twice says that it was cancelled already', async () => {
    const pages = await openSessions();
    await pages.post(`${pages.here}/cancel`, {});
    const again = await pages.post(`${pages.here}/cancel`, {});
    const shown = await pages.get(`${pages.here}/cancel`);
    for (const { headers } of [again, shown]) expect(headers.location).toMatch(/said=cancelled-before$/);
    expect(pages.written()).toBe(1);
    expect((await pages.get(again.headers.location ?? '')).body).toContain('The session was already cancelled.');
  });

  it('that loses every race is refused in words', async () => {
    const pages = await openSessions();
    const losing = async () => {
      pages.beforeWrite(losing);
      const { profile } = (await pages.standing()) ?? expect.fail('Ann is known');
      await elsewhere(pages, theirs(pages, { revision: profile.revision + 1 }));
    };
    pages.beforeWrite(losing);
    const page = await pages.post(`${pages.here}/cancel`, {});
    expect([page.status, headingOf(page), pages.written()]).toEqual([503, 'That did not go through', 0]);
  });
});
