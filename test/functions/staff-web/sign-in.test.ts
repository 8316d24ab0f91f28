import { describe, expect, it } from 'vitest';
import { signInWords } from '../../../functions/staff-web/sign-in-words.ts';
import type { WebAnswer } from '../../../shared/web/http.ts';
import { aClinic, aRoster } from '../../support/builders.ts';
import { aSeal, aSigningIn, cookiesOf, nadia, openDesk } from './staff-fixture.ts';

const heading = ({ body }: WebAnswer): string => /<h1>(.*?)<\/h1>/.exec(body)?.[1] ?? '';
const fitting = { query: { code: 'code-1', state: 'state-1' }, signingIn: {} };
const now = '2026-03-02T14:05:00.000Z';

describe('the beginning of a sign-in', () => {
  it('leads to the sign-in pages and keeps what their answer must fit', async () => {
    const seal = aSeal();
    const desk = openDesk({ seal });
    const answer = await desk.get('/staff/sign-in', { query: { to: '/staff/cases/k7' } });
    expect(answer).toMatchObject({
      status: 303,
      headers: { location: 'https://sign-in.example.com/oauth2/authorize' },
    });
    const kept = await seal.open('signing-in', cookiesOf(answer)['__Host-staff-signing-in'] ?? '');
    expect(kept).toEqual(aSigningIn({ wanted: '/staff/cases/k7', startedAt: now }));
  });

  it('leads to no other site in the end', async () => {
    const seal = aSeal();
    const answer = await openDesk({ seal }).get('/staff/sign-in', { query: { to: '//evil.example/staff' } });
    const kept = await seal.open('signing-in', cookiesOf(answer)['__Host-staff-signing-in'] ?? '');
    expect(kept).toMatchObject({ wanted: '/staff' });
  });
});

describe('the end of a sign-in', () => {
  it('begins a session and goes on to the wanted page', async () => {
    const seal = aSeal();
    const desk = openDesk({ seal });
    const answer = await desk.get('/staff/callback', { ...fitting, signingIn: { wanted: '/staff/cases/k7' } });
    expect(answer).toMatchObject({ status: 303, headers: { location: '/staff/cases/k7' } });
    expect(desk.pages.asked).toEqual([['finish', 'code-1', expect.objectContaining({ codeVerifier: 'verifier-1' })]]);
    const cookies = cookiesOf(answer);
    expect(cookies['__Host-staff-signing-in']).toBe('forgotten');
    expect(await seal.open('session', cookies['__Host-staff'] ?? '')).toEqual({
      subject: 'subject-1',
      email: 'nadia@example.com',
      role: 'clinician',
      formToken: expect.stringMatching(/^[\w-]{22}$/),
      signedInAt: now,
      renewedAt: now,
      refreshToken: 'refresh-1',
    });
  });

  it('gives every session a form token of its own', async () => {
    const seal = aSeal();
    const tokens = new Set<unknown>();
    for (let time = 0; time < 5; time += 1) {
      const answer = await openDesk({ seal }).get('/staff/callback', fitting);
      const session = await seal.open('session', cookiesOf(answer)['__Host-staff'] ?? '');
      tokens.add((session as { formToken: string }).formToken);
    }
    expect(tokens.size).toBe(5);
  });

  it.each([
    ['turned back', { query: { error: 'access_denied' }, signingIn: {} }, 403, 'You are not signed in', true],
    ['failed', { query: { error: 'server_error' }, signingIn: {} }, 400, 'The sign-in did not work', true],
    [
      'forged its state',
      { query: { code: 'c', state: 'x' }, signingIn: {} },
      400,
      'This sign-in no longer counts',
      false,
    ],
    ['is not this browser’s', { query: { code: 'c', state: 'state-1' } }, 400, 'This sign-in no longer counts', false],
    [
      'took too long',
      { ...fitting, signingIn: { startedAt: '2026-03-02T13:35:00.000Z' } },
      400,
      'This sign-in no longer counts',
      false,
    ],
  ])('says so when it %s, and asks nobody about its code', async (_, asked, status, said, isForgotten) => {
    const desk = openDesk();
    const answer = await desk.get('/staff/callback', asked);
    expect([answer.status, heading(answer)]).toEqual([status, said]);
    expect(answer.body).toContain('href="/staff/sign-in?to=%2Fstaff"');
    expect(cookiesOf(answer)).toEqual(isForgotten ? { '__Host-staff-signing-in': 'forgotten' } : {});
    expect(desk.pages.asked).toEqual([]);
  });

  it('says so when the code was used before', async () => {
    const desk = openDesk();
    desk.pages.outcome = { kind: 'refused' };
    const answer = await desk.get('/staff/callback', fitting);
    expect([answer.status, heading(answer)]).toEqual([400, 'This sign-in no longer counts']);
    expect(cookiesOf(answer)).toEqual({ '__Host-staff-signing-in': 'forgotten' });
  });

  it('says so when nobody can tell, and can be tried again', async () => {
    const desk = openDesk();
    desk.pages.outcome = { kind: 'unreachable' };
    const answer = await desk.get('/staff/callback', fitting);
    expect([answer.status, heading(answer)]).toEqual([503, 'We cannot check who you are just now']);
    expect(answer.cookies).toBeUndefined();
  });

  it.each([
    ['is on no staff list', { email: 'x@example.com' }, 'This address is on no clinic’s staff list'],
    ['has no role', { groups: [] }, 'Your account has no role yet'],
    ['has an address that is not verified', { emailVerified: false }, 'Your email address is not verified'],
  ])('begins no session for who %s', async (_, changes, said) => {
    const desk = openDesk();
    desk.pages.outcome = { kind: 'identified', identity: { ...nadia, ...changes }, refreshToken: 'refresh-1' };
    const answer = await desk.get('/staff/callback', fitting);
    expect([answer.status, heading(answer)]).toEqual([403, said]);
    expect(cookiesOf(answer)).toEqual({ '__Host-staff-signing-in': 'forgotten' });
    expect(answer.body).toContain('href="https://sign-in.example.com/logout"');
  });
});

describe('signing out', () => {
  const leaving = { formToken: 'form-token-1' };

  it('makes the refresh token worthless, forgets the session and goes on to the sign-in pages', async () => {
    const desk = openDesk();
    const answer = await desk.post('/staff/sign-out', leaving, { session: {} });
    expect(answer.status).toBe(200);
    expect(answer.headers.refresh).toBe('0;url=https://sign-in.example.com/logout');
    expect(answer.body).toContain('href="https://sign-in.example.com/logout"');
    expect(cookiesOf(answer)).toEqual({ '__Host-staff': 'forgotten' });
    expect(desk.pages.asked).toEqual([['revoke', 'refresh-1']]);
  });

  it('works after the working day, when nobody could be asked who it is', async () => {
    const desk = openDesk({ now: '2026-03-03T09:00:00.000Z' });
    expect((await desk.post('/staff/sign-out', leaving, { session: {} })).status).toBe(200);
    expect(desk.pages.asked).toEqual([['revoke', 'refresh-1']]);
  });

  it('asks nobody without a session', async () => {
    const desk = openDesk();
    expect((await desk.post('/staff/sign-out', leaving)).status).toBe(200);
    expect((await desk.post('/staff/sign-out', leaving, { cookie: '__Host-staff=x' })).status).toBe(200);
    expect(desk.pages.asked).toEqual([]);
  });

  it('happens to nobody by another site’s form', async () => {
    const desk = openDesk();
    const answer = await desk.post('/staff/sign-out', {}, { session: {} });
    expect([answer.status, answer.cookies]).toEqual([403, undefined]);
    expect(desk.pages.asked).toEqual([]);
  });
});

describe('what is said', () => {
  it('is in the first clinic’s language', async () => {
    const desk = openDesk({ roster: aRoster(aClinic({ language: 'fr' }), aClinic({ clinicId: 'b', language: 'es' })) });
    const answer = await desk.get('/staff/callback', { query: { error: 'access_denied' } });
    expect(answer.body).toContain('<html lang="fr">');
    expect(heading(answer)).toBe(signInWords.fr.denied[0]);
  });

  it('names nobody in a title', async () => {
    const desk = openDesk();
    desk.pages.outcome = { kind: 'identified', identity: { ...nadia, email: 'x@example.com' }, refreshToken: 'r' };
    expect((await desk.get('/staff/callback', fitting)).body).toContain('<title>Aftercare</title>');
  });
});
