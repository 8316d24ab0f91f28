import { describe, expect, it } from 'vitest';
import type { WebAnswer } from '../../../shared/web/http.ts';
import { aClinic, aRoster } from '../../support/builders.ts';
import { aSeal, aStaffSession, cookiesOf, nadia, openDesk } from './staff-fixture.ts';

const page = '/staff/cases/k7';
const formToken = 'form-token-1';
const heading = ({ body }: WebAnswer): string => /<h1>(.*?)<\/h1>/.exec(body)?.[1] ?? '';
const late = '2026-03-02T15:00:00.000Z';
const identified = (changes = {}) =>
  ({ kind: 'identified', identity: { ...nadia, ...changes }, refreshToken: 'refresh-1' }) as const;

describe('a page behind the sign-in', () => {
  it('is told who asks', async () => {
    const desk = openDesk();
    expect(await desk.get(page, { session: {} })).toMatchObject({ status: 200, body: 'the case' });
    expect(desk.reached).toEqual([{ path: page, role: 'clinician', places: ['main'], formToken }]);
    expect(desk.pages.asked).toEqual([]);
  });

  it('leads who is not signed in to the sign-in and back', async () => {
    const desk = openDesk();
    const answer = await desk.get(page);
    expect(answer).toMatchObject({
      status: 303,
      headers: { location: '/staff/sign-in?to=%2Fstaff%2Fcases%2Fk7' },
    });
    expect(desk.reached).toEqual([]);
  });

  it('tells who sends a form without being signed in that nothing was saved', async () => {
    const desk = openDesk();
    const answer = await desk.post(page, { formToken });
    expect(answer.status).toBe(403);
    expect(heading(answer)).toBe('You are not signed in');
    expect(answer.body).toContain('Nothing was saved.');
    expect(desk.reached).toEqual([]);
  });

  it.each([
    ['ended after the working day', { now: '2026-03-03T02:00:00.000Z' }, { session: {} }, 'Your sign-in has ended'],
    ['forged', {}, { cookie: '__Host-staff=eyJhbGciOiJkaXIifQ..A.A.A' }, 'This browser’s sign-in cannot be read'],
  ])('says so of a session that is %s, and forgets it', async (_, at, asked, said) => {
    for (const method of ['get', 'post'] as const) {
      const desk = openDesk(at);
      const answer = method === 'get' ? await desk.get(page, asked) : await desk.post(page, { formToken }, asked);
      expect([answer.status, heading(answer)]).toEqual([403, said]);
      expect(answer.body.includes('Nothing was saved.')).toBe(method === 'post');
      if (method === 'get') expect(answer.body).toContain('href="/staff/sign-in?to=%2Fstaff%2Fcases%2Fk7"');
      expect(cookiesOf(answer)).toEqual({ '__Host-staff': 'forgotten' });
      expect(desk.reached).toEqual([]);
    }
  });

  it('is closed to who has left the staff list since, at the next deployment', async () => {
    const desk = openDesk({
      roster: aRoster(aClinic({ staff: [{ staffId: 'x', name: 'X', email: 'x@example.com' }] })),
    });
    const answer = await desk.get(page, { session: {} });
    expect([answer.status, heading(answer)]).toEqual([403, 'This address is on no clinic’s staff list']);
    expect(answer.body).toContain('nadia@example.com');
    expect(answer.body).toContain('href="https://sign-in.example.com/logout"');
    expect(cookiesOf(answer)).toEqual({ '__Host-staff': 'forgotten' });
    expect(desk.reached).toEqual([]);
  });

  it('does not say what there is to who is not signed in, and there is nothing to who is', async () => {
    const desk = openDesk();
    for (const unknown of ['/staff/nothing', '/staff/cases', '/staff/']) {
      expect((await desk.get(unknown)).status).toBe(303);
      const answer = await desk.get(unknown, { session: {} });
      expect([answer.status, heading(answer)]).toEqual([404, 'There is nothing here']);
    }
    expect((await desk.post('/staff/nothing', { formToken }, { session: {} })).status).toBe(404);
    expect((await desk.post('/staff/nothing', {}, { session: {} })).status).toBe(403);
  });
});

describe('a form', () => {
  it('is taken from a page of the same session', async () => {
    const desk = openDesk();
    const headers = { 'sec-fetch-site': 'same-origin' };
    expect((await desk.post(page, { formToken }, { session: {}, headers })).status).toBe(200);
    expect((await desk.post(page, { formToken }, { session: {} })).status).toBe(200);
    expect(desk.reached).toHaveLength(2);
  });

  it.each<[string, Record<string, string>, Record<string, string>]>([
    ['without its token', {}, {}],
    ['with an empty token', { formToken: '' }, {}],
    ['with another session’s token', { formToken: 'form-token-2' }, {}],
    ['with the beginning of its token', { formToken: 'form-token-' }, {}],
    ['with more than its token', { formToken: 'form-token-1x' }, {}],
    ['from another site, with its token', { formToken }, { 'sec-fetch-site': 'cross-site' }],
    ['from a neighbour’s host, with its token', { formToken }, { 'sec-fetch-site': 'same-site' }],
    [
      'from another origin, with its token',
      { formToken },
      { origin: 'https://evil.example', host: 'care.example.com' },
    ],
  ])('is refused when it comes %s', async (_, fields, headers) => {
    const desk = openDesk();
    const answer = await desk.post(page, fields, { session: {}, headers });
    expect([answer.status, heading(answer)]).toEqual([403, 'Please send the form from its own page']);
    expect(desk.reached).toEqual([]);
    expect(answer.cookies).toBeUndefined();
  });

  it('is refused when it is too large', async () => {
    const desk = openDesk();
    const answer = await desk.post(page, { formToken, words: 'x'.repeat(70_000) }, { session: {} });
    expect([answer.status, heading(answer)]).toEqual([413, 'That is too much for this form']);
    expect(desk.reached).toEqual([]);
  });
});

describe('after a quarter of an hour', () => {
  it('the sign-in pages say again who it is, and the session goes on to the same end', async () => {
    const seal = aSeal();
    const desk = openDesk({ now: late, seal });
    desk.pages.outcome = { ...identified({ groups: ['front-desk'], email: 'nadia@example.com' }), refreshToken: 'r-2' };
    const answer = await desk.get(page, { session: {} });
    expect(desk.pages.asked).toEqual([['renew', 'refresh-1']]);
    expect(desk.reached).toMatchObject([{ role: 'front-desk', formToken }]);
    expect(answer.cookies?.[0]).toContain('Max-Age=39600;');
    expect(await seal.open('session', cookiesOf(answer)['__Host-staff'] ?? '')).toEqual(
      aStaffSession({ role: 'front-desk', renewedAt: late, refreshToken: 'r-2' }),
    );
  });

  it('a form is taken as well', async () => {
    const desk = openDesk({ now: late });
    expect((await desk.post(page, { formToken }, { session: {} })).status).toBe(200);
    const foreign = await desk.post(page, { formToken: 'x' }, { session: {} });
    expect(foreign.status).toBe(403);
    expect(cookiesOf(foreign)['__Host-staff']).toBeDefined();
  });

  it.each([
    ['ended', { kind: 'refused' } as const],
    ['of somebody else', identified({ subject: 'subject-2' })],
  ])('it is over when the sign-in is %s', async (_, outcome) => {
    const desk = openDesk({ now: late });
    desk.pages.outcome = outcome;
    const answer = await desk.get(page, { session: {} });
    expect([answer.status, heading(answer)]).toEqual([403, 'Your sign-in was ended']);
    expect(cookiesOf(answer)).toEqual({ '__Host-staff': 'forgotten' });
    expect((await desk.post(page, { formToken }, { session: {} })).body).toContain('Nothing was saved.');
    expect(desk.reached).toEqual([]);
  });

  it.each([
    ['has no role any more', { groups: [] }, 'Your account has no role yet'],
    ['has an address that is not verified', { emailVerified: false }, 'Your email address is not verified'],
    ['has another address', { email: 'new@example.com' }, 'This address is on no clinic’s staff list'],
  ])('who %s is out', async (_, changes, said) => {
    const desk = openDesk({ now: late });
    desk.pages.outcome = identified(changes);
    const answer = await desk.get(page, { session: {} });
    expect([answer.status, heading(answer)]).toEqual([403, said]);
    expect(cookiesOf(answer)).toEqual({ '__Host-staff': 'forgotten' });
    expect(desk.reached).toEqual([]);
  });

  it('nobody is let in while nobody can say who it is, and nobody is forgotten', async () => {
    const desk = openDesk({ now: late });
    desk.pages.outcome = { kind: 'unreachable' };
    const answer = await desk.get(page, { session: {} });
    expect([answer.status, heading(answer)]).toEqual([503, 'We cannot check who you are just now']);
    expect(answer.cookies).toBeUndefined();
    expect(desk.reached).toEqual([]);
  });
});
