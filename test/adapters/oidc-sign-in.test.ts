import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose';
import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { oidcSignIn } from '../../shared/adapters/oidc-sign-in.ts';

const checks = { state: 'state-1', nonce: 'nonce-1', codeVerifier: 'v'.repeat(43) };
const callbackUrl = 'https://care.example.com/prod/staff/callback';
const signedOutUrl = 'https://care.example.com/prod/staff';

interface Answer {
  status: number;
  body: unknown;
}

/** A user pool that answers as it is told to and keeps what it was asked. */
const openPool = async () => {
  const asked: Array<{ path: string; form: Record<string, string>; headers: Record<string, unknown> }> = [];
  const pool = {
    answer: async (_path: string): Promise<Answer | 'silence' | 'half an answer'> => ({ status: 500, body: {} }),
    key: await generateKeyPair('RS256'),
    kid: 'key-1',
  };
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(Buffer.from(chunk));
    const form = Object.fromEntries(new URLSearchParams(Buffer.concat(chunks).toString()));
    asked.push({ path: request.url ?? '', form, headers: request.headers });
    const told = request.url === '/.well-known/jwks.json' ? await keysNow() : await pool.answer(request.url ?? '');
    if (told === 'silence') request.socket.destroy();
    else if (told === 'half an answer')
      response.writeHead(200, { 'content-length': '500' }).write('{', () => request.socket.destroy());
    else response.writeHead(told.status, { 'content-type': 'application/json' }).end(JSON.stringify(told.body));
  });
  let keysAnswer: Answer | undefined;
  const keysNow = async (): Promise<Answer> =>
    keysAnswer ?? {
      status: 200,
      body: { keys: [{ ...(await exportJWK(pool.key.publicKey)), kid: pool.kid, alg: 'RS256', use: 'sig' }] },
    };
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`; // a server on a port has no other address
  const signIn = oidcSignIn({ issuer, signInUrl: issuer, clientId: 'client-1', callbackUrl, signedOutUrl });

  const idToken = async (changes: JWTPayload = {}, key = pool.key.privateKey, kid = pool.kid): Promise<string> => {
    const at = Math.floor(Date.now() / 1000);
    const claims = {
      iss: issuer,
      aud: 'client-1',
      sub: 'subject-1',
      iat: at,
      exp: at + 900,
      nonce: 'nonce-1',
      token_use: 'id',
      email: 'nadia@example.com',
      email_verified: true,
      'cognito:groups': ['clinician', 'tea'],
    };
    return await new SignJWT({ ...claims, ...changes }).setProtectedHeader({ alg: 'RS256', kid }).sign(key);
  };
  const tokens = (id: string, more = {}): Answer => ({
    status: 200,
    body: { access_token: 'a', token_type: 'Bearer', expires_in: 900, id_token: id, ...more },
  });
  return {
    pool,
    asked,
    issuer,
    signIn,
    idToken,
    tokens,
    answersTokens: async (changes: JWTPayload = {}, more: object = { refresh_token: 'refresh-1' }) => {
      const answer = tokens(await idToken(changes), more);
      pool.answer = async () => answer;
    },
    answersKeys: (answer: Answer) => {
      keysAnswer = answer;
    },
  };
};

const identity = {
  subject: 'subject-1',
  email: 'nadia@example.com',
  emailVerified: true,
  groups: ['clinician', 'tea'],
};

describe('the beginning', () => {
  it('asks nobody, and names everything that the answer must fit', async () => {
    const { signIn, asked, issuer } = await openPool();
    const begun = await signIn.begin();
    const { origin, pathname, searchParams } = new URL(begun.address);
    expect(`${origin}${pathname}`).toBe(`${issuer}/oauth2/authorize`);
    expect(Object.fromEntries(searchParams)).toEqual({
      client_id: 'client-1',
      response_type: 'code',
      redirect_uri: callbackUrl,
      scope: 'openid email',
      state: begun.checks.state,
      nonce: begun.checks.nonce,
      code_challenge: expect.stringMatching(/^[\w-]{43}$/),
      code_challenge_method: 'S256',
    });
    expect(begun.address).not.toContain(begun.checks.codeVerifier);
    expect((await signIn.begin()).checks).not.toEqual(begun.checks);
    expect(asked).toEqual([]);
  });
});

describe('a code', () => {
  it('is exchanged with the verifier and without a secret', async () => {
    const { signIn, answersTokens, asked } = await openPool();
    await answersTokens();
    expect(await signIn.finish('code-1', checks)).toEqual({
      kind: 'identified',
      identity,
      refreshToken: 'refresh-1',
    });
    expect(asked.map(({ path }) => path)).toEqual(['/oauth2/token', '/.well-known/jwks.json']);
    expect(asked[0]?.form).toEqual({
      grant_type: 'authorization_code',
      code: 'code-1',
      redirect_uri: callbackUrl,
      code_verifier: checks.codeVerifier,
      client_id: 'client-1',
    });
    expect(asked[0]?.headers.authorization).toBeUndefined();
  });

  it('of an account in no group brings none, and of an unverified address no trust', async () => {
    const { signIn, answersTokens } = await openPool();
    await answersTokens({ 'cognito:groups': undefined, email_verified: false });
    expect(await signIn.finish('code-1', checks)).toMatchObject({
      identity: { emailVerified: false, groups: [] },
    });
  });

  it('that is no good is refused', async () => {
    const { signIn, pool } = await openPool();
    for (const error of ['invalid_grant', 'invalid_request']) {
      pool.answer = async () => ({ status: 400, body: { error } });
      expect(await signIn.finish('code-1', checks)).toEqual({ kind: 'refused' });
    }
  });

  it.each([
    ['of another issuer', { iss: 'https://other.example.com' }],
    ['for another client', { aud: 'client-2' }],
    ['that has run out', { exp: 1_700_000_000 }],
    ['of another attempt', { nonce: 'nonce-2' }],
    ['of no attempt', { nonce: undefined }],
    ['without an address', { email: undefined }],
  ])('whose token is one %s is no proof', async (_, changes) => {
    const { signIn, answersTokens } = await openPool();
    await answersTokens(changes);
    await expect(signIn.finish('code-1', checks)).rejects.toThrow();
  });

  it('whose token nobody signed, or somebody else, is no proof', async () => {
    const { signIn, pool, idToken, tokens } = await openPool();
    const foreign = await generateKeyPair('RS256');
    const unsigned = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${(await idToken()).split('.')[1]}.`;
    for (const token of [
      await idToken({}, foreign.privateKey),
      await idToken({}, foreign.privateKey, 'k2'),
      unsigned,
    ]) {
      pool.answer = async () => tokens(token, { refresh_token: 'refresh-1' });
      await expect(signIn.finish('code-1', checks)).rejects.toThrow();
    }
  });

  it('that brings no refresh token is our client set up wrongly, as is a client nobody knows', async () => {
    const { signIn, pool, answersTokens } = await openPool();
    await answersTokens({}, {});
    await expect(signIn.finish('code-1', checks)).rejects.toThrow('no refresh token');
    pool.answer = async () => ({ status: 400, body: { error: 'invalid_client' } });
    await expect(signIn.finish('code-1', checks)).rejects.toThrow();
  });
});

describe('the keys', () => {
  afterEach(() => vi.useRealTimers());

  it('are fetched once, and again when one is new', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-03-02T14:00:00Z') });
    const { signIn, answersTokens, asked, pool } = await openPool();
    const fetched = () => asked.filter(({ path }) => path === '/.well-known/jwks.json').length;
    for (let time = 0; time < 3; time += 1) {
      await answersTokens();
      await signIn.finish('code-1', checks);
    }
    expect(fetched()).toBe(1);
    vi.setSystemTime('2026-03-02T14:01:30Z');
    pool.key = await generateKeyPair('RS256');
    pool.kid = 'key-2';
    await answersTokens();
    expect(await signIn.finish('code-1', checks)).toMatchObject({ kind: 'identified' });
    expect(fetched()).toBe(2);
  });
});

describe('a renewal', () => {
  it('keeps the refresh token that it came with, and tells the groups of now', async () => {
    const { signIn, answersTokens, asked } = await openPool();
    await answersTokens({ nonce: undefined, 'cognito:groups': ['front-desk'] }, {});
    expect(await signIn.renew('refresh-1')).toEqual({
      kind: 'identified',
      identity: { ...identity, groups: ['front-desk'] },
      refreshToken: 'refresh-1',
    });
    expect(asked[0]?.form).toEqual({
      grant_type: 'refresh_token',
      refresh_token: 'refresh-1',
      client_id: 'client-1',
    });
  });

  it('takes a new one if there is one', async () => {
    const { signIn, answersTokens } = await openPool();
    await answersTokens({ nonce: undefined }, { refresh_token: 'refresh-2' });
    expect(await signIn.renew('refresh-1')).toMatchObject({ refreshToken: 'refresh-2' });
  });

  it('is refused when the account is closed or the token ended', async () => {
    const { signIn, pool } = await openPool();
    pool.answer = async () => ({ status: 400, body: { error: 'invalid_grant' } });
    expect(await signIn.renew('refresh-1')).toEqual({ kind: 'refused' });
  });
});

describe('sign-in pages in trouble', () => {
  it.each<[string, Answer | 'silence' | 'half an answer']>([
    ['fail', { status: 500, body: {} }],
    ['have too much to do', { status: 429, body: { error: 'too_many' } }],
    ['hang up', 'silence'],
    ['break off', 'half an answer'],
  ])('that %s are unreachable, whatever is asked', async (_, answer) => {
    const { signIn, pool } = await openPool();
    pool.answer = async () => answer;
    expect(await signIn.finish('code-1', checks)).toEqual({ kind: 'unreachable' });
    expect(await signIn.renew('refresh-1')).toEqual({ kind: 'unreachable' });
    expect(await signIn.revoke('refresh-1')).toBe('unreachable');
  });

  it('are unreachable when only their keys are', async () => {
    const { signIn, answersTokens, answersKeys } = await openPool();
    await answersTokens();
    answersKeys({ status: 503, body: {} });
    expect(await signIn.finish('code-1', checks)).toEqual({ kind: 'unreachable' });
  });
});

describe('the way out', () => {
  it('makes the refresh token worthless', async () => {
    const { signIn, pool, asked } = await openPool();
    pool.answer = async () => ({ status: 200, body: '' });
    expect(await signIn.revoke('refresh-1')).toBe('revoked');
    expect(asked).toMatchObject([{ path: '/oauth2/revoke', form: { token: 'refresh-1', client_id: 'client-1' } }]);
  });

  it('leads over Cognito’s own address back to ours', async () => {
    const { signIn, issuer } = await openPool();
    const { origin, pathname, searchParams } = new URL(signIn.signOutAddress());
    expect(`${origin}${pathname}`).toBe(`${issuer}/logout`);
    expect(Object.fromEntries(searchParams)).toEqual({ client_id: 'client-1', logout_uri: signedOutUrl });
  });
});

it('an issuer over https is never asked over http', async () => {
  const { issuer: insecure } = await openPool();
  const signIn = oidcSignIn({
    issuer: 'https://issuer.invalid',
    signInUrl: insecure,
    clientId: 'client-1',
    callbackUrl,
    signedOutUrl,
  });
  await expect(signIn.renew('refresh-1')).rejects.toThrow('HTTPS');
});
