import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  ClientError,
  Configuration,
  calculatePKCECodeChallenge,
  customFetch,
  enableNonRepudiationChecks,
  None,
  ResponseBodyError,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
  refreshTokenGrant,
  type TokenEndpointResponse,
  type TokenEndpointResponseHelpers,
  tokenRevocation,
} from 'openid-client';
import * as z from 'zod/mini';
import type { StaffIdentity } from '../domain/staff-identity.ts';
import type { SignInOutcome, SignInPages } from '../ports.ts';

/** One client of one user pool. */
export interface OidcSignInFacts {
  /** Who signs the tokens. */
  issuer: string;
  /** Where the sign-in pages are, without a slash at the end. */
  signInUrl: string;
  clientId: string;
  /** Where they send a browser back to, signed in and signed out; both are registered with the client. */
  callbackUrl: string;
  signedOutUrl: string;
}

const secondsAtMost = 5;

/** The answer did not come, or says that the other side is in trouble. */
class Unreachable extends Error {
  override readonly name = 'Unreachable';
}

/**
 * Staff sign-in with Cognito's pages: authorization code and PKCE, no client secret. The addresses below the two given
 * ones are Cognito's own and fixed, so nothing has to be fetched before somebody can be sent there. Signing keys are
 * fetched when first needed, kept for five minutes, and fetched anew for a key that is unknown.
 */
export const oidcSignIn = ({
  issuer,
  signInUrl,
  clientId,
  callbackUrl,
  signedOutUrl,
}: OidcSignInFacts): SignInPages => {
  const client = new Configuration(
    {
      issuer,
      authorization_endpoint: `${signInUrl}/oauth2/authorize`,
      token_endpoint: `${signInUrl}/oauth2/token`,
      revocation_endpoint: `${signInUrl}/oauth2/revoke`,
      jwks_uri: `${issuer}/.well-known/jwks.json`,
      id_token_signing_alg_values_supported: ['RS256'],
      code_challenge_methods_supported: ['S256'],
    },
    clientId,
    undefined,
    None(),
  );
  client.timeout = secondsAtMost;
  client[customFetch] = fetchOrUnreachable;
  enableNonRepudiationChecks(client); // the ID token's signature, which the specification lets a client skip
  if (issuer.startsWith('http:')) allowInsecureRequests(client);

  return {
    async begin() {
      const checks = { state: randomState(), nonce: randomNonce(), codeVerifier: randomPKCECodeVerifier() };
      const address = buildAuthorizationUrl(client, {
        redirect_uri: callbackUrl,
        scope: 'openid email',
        state: checks.state,
        nonce: checks.nonce,
        code_challenge: await calculatePKCECodeChallenge(checks.codeVerifier),
        code_challenge_method: 'S256',
      });
      return { address: address.href, checks };
    },
    finish: (code, { state, nonce, codeVerifier }) => {
      const cameBack = new URL(callbackUrl);
      cameBack.search = String(new URLSearchParams({ code, state }));
      return outcomeOf(() =>
        authorizationCodeGrant(client, cameBack, {
          expectedState: state,
          expectedNonce: nonce,
          pkceCodeVerifier: codeVerifier,
          idTokenExpected: true,
        }),
      );
    },
    renew: (refreshToken) => outcomeOf(() => refreshTokenGrant(client, refreshToken), refreshToken),
    async revoke(refreshToken) {
      try {
        await tokenRevocation(client, refreshToken);
        return 'revoked';
      } catch (error) {
        if (isUnreachable(error)) return 'unreachable';
        throw error;
      }
    },
    signOutAddress: () =>
      `${signInUrl}/logout?${new URLSearchParams({ client_id: clientId, logout_uri: signedOutUrl })}`,
  };
};

/** Cognito keeps giving the refresh token that it gave first, so a renewal tells none. */
const outcomeOf = async (
  ask: () => Promise<TokenEndpointResponse & TokenEndpointResponseHelpers>,
  keptRefreshToken?: string,
): Promise<SignInOutcome> => {
  try {
    const tokens = await ask();
    const refreshToken = tokens.refresh_token ?? keptRefreshToken;
    if (refreshToken === undefined) throw new Error('the sign-in pages gave no refresh token');
    return { kind: 'identified', identity: identityIn(tokens.claims()), refreshToken };
  } catch (error) {
    if (isUnreachable(error)) return { kind: 'unreachable' };
    if (error instanceof ResponseBodyError && refusals.has(error.error)) return { kind: 'refused' };
    throw error;
  }
};

/** What a code or token that is no good is answered with; any other error is a client that is set up wrongly. */
const refusals: ReadonlySet<string> = new Set(['invalid_grant', 'invalid_request']);

const isUnreachable = (error: unknown): boolean => error instanceof ClientError && error.cause instanceof Unreachable;

type Fetch = NonNullable<Configuration[typeof customFetch]>;

/** Reads the answer to its end, so that one that breaks off is none. */
const fetchOrUnreachable: Fetch = async (url, options) => {
  try {
    const response = await fetch(url, options as RequestInit); // the same but for what its body may be
    const body = await response.arrayBuffer();
    if (response.status < 500 && response.status !== 429)
      return new Response(body.byteLength > 0 ? body : null, response);
  } catch (cause) {
    throw new Unreachable('the sign-in pages did not answer', { cause });
  }
  throw new Unreachable('the sign-in pages are in trouble');
};

/** The claims that Cognito's ID tokens carry. An account that is in no group has no such claim. */
const Claims = z.object({
  sub: z.string(),
  email: z.email(),
  email_verified: z.optional(z.boolean()),
  'cognito:groups': z.optional(z.array(z.string())),
});

const identityIn = (claims: unknown): StaffIdentity => {
  const { sub, email, email_verified, 'cognito:groups': groups } = Claims.parse(claims);
  return { subject: sub, email, emailVerified: email_verified ?? false, groups: groups ?? [] };
};
