import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { launchLocalClinic } from '../../infra/local/launch-local-clinic.ts';
import { type OpenClinic, openClinic } from '../support/open-clinic.ts';
import { StaffBrowser } from '../support/staff-browser.ts';
import { SYNTH_CACHE } from '../support/synthesized.ts';

/** The sign-in pages that are played on this machine, asked as Cognito's would be, by the book and not. */
describe('the local sign-in pages', () => {
  let clinic: OpenClinic;
  let issuer: string;
  let asked: Record<string, string>;
  beforeAll(async () => {
    clinic = await openClinic({ at: '2026-03-02T09:00:00-05:00' });
    issuer = `${clinic.base}/local/oidc`;
    const { searchParams } = new URL(
      (await new StaffBrowser(clinic.base).request('/staff/sign-in')).headers.get('location') ?? '',
    );
    asked = Object.fromEntries(searchParams);
  });
  afterAll(() => clinic.close());

  const authorize = (changes: Record<string, string | undefined>) => {
    const given = Object.entries({ ...asked, ...changes }).flatMap(
      ([name, value]): Array<[string, string]> => (value === undefined ? [] : [[name, value]]),
    );
    return fetch(`${issuer}/oauth2/authorize?${new URLSearchParams(given)}`, { redirect: 'manual' });
  };
  const post = (path: string, form: Record<string, string>) =>
    fetch(`${issuer}${path}`, { method: 'POST', body: new URLSearchParams(form) });

  it('are where the stack’s own user pool would have them', async () => {
    expect(await (await fetch(`${issuer}/.well-known/openid-configuration`)).json()).toMatchObject({
      issuer,
      authorization_endpoint: `${issuer}/oauth2/authorize`,
      token_endpoint: `${issuer}/oauth2/token`,
      revocation_endpoint: `${issuer}/oauth2/revoke`,
      jwks_uri: `${issuer}/.well-known/jwks.json`,
      code_challenge_methods_supported: ['S256'],
    });
    const { keys } = (await (await fetch(`${issuer}/.well-known/jwks.json`)).json()) as { keys: object[] };
    expect(keys).toHaveLength(1);
    expect(keys[0], 'nothing of the private key').not.toHaveProperty('d');
  });

  it('live on the clinic’s clock, and tell no browser a date that it would take for another', async () => {
    const answer = await authorize({});
    expect(answer.headers.get('date')).toBe('Mon, 02 Mar 2026 14:00:00 GMT');
    expect(answer.headers.getSetCookie().length).toBeGreaterThan(0);
    for (const cookie of answer.headers.getSetCookie()) expect(cookie).not.toMatch(/expires=/i);
  });

  it.each([
    ['without PKCE', { code_challenge: undefined, code_challenge_method: undefined }, 'invalid_request'],
    ['with a challenge that anybody can read', { code_challenge_method: 'plain' }, 'invalid_request'],
    ['for a token in the address', { response_type: 'id_token' }, 'invalid_request'],
  ])('refuse a sign-in %s', async (_, changes, error) => {
    const location = (await authorize(changes)).headers.get('location') ?? '';
    expect(location).toContain('/staff/callback');
    expect(location).toContain(`error=${error}`);
    expect(location).not.toContain('code=');
  });

  it.each([
    ['another address to come back to', { redirect_uri: 'https://evil.example/staff/callback' }],
    ['a neighbour of it', { redirect_uri: 'http://127.0.0.1/staff/callback/x' }],
    ['another client', { client_id: 'other' }],
  ])('lead nowhere at all with %s', async (_, changes) => {
    const answer = await authorize(changes);
    expect([answer.status, answer.headers.get('location')]).toEqual([400, null]);
    expect(await answer.text()).toMatch(/^The sign-in pages refuse: /);
  });

  it.each([
    ['another client', { client_id: 'other' }],
    ['an address that is not registered', { logout_uri: 'https://evil.example/' }],
  ])('sign nobody out for %s', async (_, changes) => {
    const query = new URLSearchParams({
      client_id: asked.client_id ?? '',
      logout_uri: `${clinic.base}/staff`,
      ...changes,
    });
    const answer = await fetch(`${issuer}/logout?${query}`, { redirect: 'manual' });
    expect([answer.status, answer.headers.get('location')]).toEqual([400, null]);
  });

  it('say when an attempt has run out', async () => {
    const answer = await fetch(`${issuer}/sign-in/nobodys`);
    expect(answer.status).toBe(400);
    expect(await answer.text()).toContain('This sign-in has run out.');
  });

  it('believe no refresh token that they did not give', async () => {
    const answer = await post('/oauth2/token', {
      grant_type: 'refresh_token',
      refresh_token: 'made-up',
      client_id: asked.client_id ?? '',
    });
    expect([answer.status, await answer.json()]).toMatchObject([400, { error: 'invalid_grant' }]);
  });
});

it('a restart signs nobody out', { timeout: 60_000 }, async () => {
  const dataPath = mkdtempSync(join(tmpdir(), 'aftercare-sign-in-'));
  onTestFinished(() => rmSync(dataPath, { recursive: true, force: true }));
  const defects: unknown[] = [];
  const launch = (port: number) =>
    launchLocalClinic({
      port,
      dataPath,
      cacheFolder: SYNTH_CACHE,
      demoClients: false,
      onDefect: (defect) => defects.push(defect),
      ...(port === 0 && { atMs: Date.parse('2026-03-02T09:00:00-05:00') }),
    });
  const first = await launch(0);
  const browser = new StaffBrowser(first.url);
  expect((await browser.signIn('nadia.fern@example.com')).status).toBe(200);
  await first.close();

  const second = await launch(Number(new URL(first.url).port));
  try {
    expect((await browser.request('/staff')).status).toBe(200);
    const { clock, runLoop } = second.cloud;
    await runLoop.advance(clock.now() + 20 * 60_000);
    expect((await browser.request('/staff')).status, 'renewed with what was kept').toBe(200);
    browser.cookies.delete('staff');
    expect((await browser.open('/staff')).html, 'known at the sign-in pages').toContain('Nadia Fern, Clinician');
    expect(defects).toEqual([]);
  } finally {
    await second.close();
  }
});
