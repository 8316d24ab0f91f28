import { describe, expect, it } from 'vitest';
import { staffCookies } from '../../../functions/staff-web/cookies.ts';
import type { Seal } from '../../../shared/ports.ts';
import type { WebRequest } from '../../../shared/web/http.ts';
import { aSeal, aSigningIn, aStaffSession, publicUrl, signedInAt } from './staff-fixture.ts';

const request = (cookie?: string): WebRequest => ({
  method: 'GET',
  resource: '/staff',
  path: '/staff',
  query: {},
  headers: { ...(cookie !== undefined && { cookie }) },
  body: new Uint8Array(),
});
const cookiesWith = (seal: Seal = aSeal(), url = publicUrl) => staffCookies(async () => seal, url);
const sealed = (content: unknown, purpose: 'session' | 'signing-in' = 'session', seal = aSeal()) =>
  seal.seal(purpose, content);
const read = async (value: string, name = '__Host-staff') => await cookiesWith().session(request(`${name}=${value}`));

describe('the session’s cookie', () => {
  it('is kept by no script, no other host and no other site’s form, until the working day ends', async () => {
    const cookie = await cookiesWith().keepSession(aStaffSession(), '2026-03-02T20:00:00.000Z');
    const [pair = '', ...attributes] = cookie.split('; ');
    expect(pair).toMatch(/^__Host-staff=[\w-]+\.\.[\w-]+\.[\w-]+\.[\w-]+$/);
    expect(attributes.toSorted()).toEqual(['HttpOnly', 'Max-Age=21600', 'Path=/', 'SameSite=Lax', 'Secure']);
    expect(await cookiesWith().session(request(`other=1; ${pair}`))).toEqual({
      kind: 'session',
      session: aStaffSession(),
    });
  });

  it('shows nothing of what is in it, and is never the same twice', async () => {
    const [one, other] = await Promise.all([0, 1].map(() => cookiesWith().keepSession(aStaffSession(), signedInAt)));
    expect(one).not.toBe(other);
    const parts = (one ?? '').split(/[=.;]/).map((part) => Buffer.from(part, 'base64url').toString());
    expect(parts.join()).not.toMatch(/nadia|refresh|clinician/);
  });

  it('is a plain one where pages are served over http, as on one’s own machine', async () => {
    const local = cookiesWith(aSeal(), 'http://aftercare.invalid/prod');
    const cookie = await local.keepSession(aStaffSession(), signedInAt);
    expect(cookie).toMatch(/^staff=.*; Max-Age=43200; Path=\/; HttpOnly; SameSite=Lax$/);
    expect(await local.session(request(cookie.split(';')[0]))).toMatchObject({ kind: 'session' });
  });

  it('fits into 4096 bytes with a refresh token as long as Cognito’s', async () => {
    const email = `${'n'.repeat(60)}@${'example-'.repeat(8)}.com`;
    const cookie = await cookiesWith().keepSession(
      aStaffSession({ email, refreshToken: 'r'.repeat(2200) }),
      signedInAt,
    );
    expect(cookie.length).toBeGreaterThan(3000);
    expect(cookie.length).toBeLessThan(4000);
  });

  it('is thrown about when it does not, for browsers would drop it without a word', async () => {
    const keeping = cookiesWith().keepSession(aStaffSession({ refreshToken: 'r'.repeat(3000) }), signedInAt);
    await expect(keeping).rejects.toThrow(/the session cookie is \d+ bytes long/);
  });

  it('none is none', async () => {
    expect(await cookiesWith().session(request())).toEqual({ kind: 'none' });
    expect(await cookiesWith().session(request('__Host-staff='))).toEqual({ kind: 'none' });
    expect(await read(await sealed(aStaffSession()), 'staff')).toEqual({ kind: 'none' });
  });

  it.each<[string, () => Promise<string>]>([
    ['made up', async () => 'eyJhbGciOiJkaXIifQ..AAAA.AAAA.AAAA'],
    ['not even of the form', async () => 'hello'],
    ['without encryption', async () => `${Buffer.from('{"alg":"none"}').toString('base64url')}.e30.`],
    ['cut short', async () => (await sealed(aStaffSession())).slice(0, -3)],
    [
      'changed in one letter',
      async () => {
        const value = await sealed(aStaffSession());
        const at = value.lastIndexOf('.') - 5;
        return `${value.slice(0, at)}${value[at] === 'A' ? 'B' : 'A'}${value.slice(at + 1)}`;
      },
    ],
    ['sealed with another key', () => sealed(aStaffSession(), 'session', aSeal('another secret'))],
    ['sealed for a sign-in under way', () => sealed(aStaffSession(), 'signing-in')],
    ['of another form', () => sealed({ ...aStaffSession(), role: 'owner' })],
    ['a sealed number', () => sealed(7)],
    ['longer than any of ours', async () => 'a'.repeat(5000)],
  ])('is unreadable when it is %s', async (_, make) => {
    expect(await read(await make())).toEqual({ kind: 'unreadable' });
  });

  it('is not looked into when it is longer than any of ours', async () => {
    const seal: Seal = { ...aSeal(), open: () => Promise.reject(new Error('looked into')) };
    const long = request(`__Host-staff=${'a'.repeat(5000)}`);
    expect(await cookiesWith(seal).session(long)).toEqual({ kind: 'unreadable' });
  });
});

describe('the cookie of a sign-in under way', () => {
  it('lasts half an hour and comes back as it was', async () => {
    const cookie = await cookiesWith().keepSigningIn(aSigningIn());
    expect(cookie).toMatch(/^__Host-staff-signing-in=.*; Max-Age=1800; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
    expect(await cookiesWith().signingIn(request(cookie.split(';')[0]))).toEqual(aSigningIn());
  });

  it('is no session, and a session is none of it', async () => {
    const value = await sealed(aSigningIn(), 'signing-in');
    expect(await read(value)).toEqual({ kind: 'unreadable' });
    const session = await sealed(aStaffSession());
    expect(await cookiesWith().signingIn(request(`__Host-staff-signing-in=${session}`))).toBeUndefined();
    expect(await cookiesWith().signingIn(request())).toBeUndefined();
  });
});

it('a forgotten cookie ends at once, under the same name and path', () => {
  expect(cookiesWith().forget('session')).toBe('__Host-staff=; Max-Age=0; Path=/; HttpOnly; Secure; SameSite=Lax');
});
