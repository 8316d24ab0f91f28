import { interactionPolicy, Provider } from 'oidc-provider';
import type { StaffAccount } from './staff-accounts.ts';
import { storedModels } from './stored-models.ts';
import type { SignInData, SignInWorkerData } from './worker-messages.ts';

/** Where the sign-in page of one attempt is, below the issuer's address. */
export const attemptPath = (uid: string): string => `/sign-in/${uid}`;

/** How long a browser stays signed in at the sign-in pages themselves, and how long a code lives; both are Cognito's. */
const BROWSER_SESSION_SECONDS = 60 * 60;
const CODE_SECONDS = 5 * 60;
const ATTEMPT_SECONDS = 60 * 60;

/**
 * An OpenID provider that behaves as the template's user pool does: its addresses, its claims, no consent page, refresh
 * tokens that stay the same and outlive the browser's session, groups as they are when a token is made.
 */
export function createProvider(
  { spec, issuer, signingKey, cookieKey }: Omit<SignInWorkerData, 'clockMemory'>,
  data: SignInData,
): Provider {
  const refreshSeconds = spec.refreshTokenMinutes * 60;
  return new Provider(issuer, {
    adapter: storedModels(data),
    clients: [
      {
        client_id: spec.clientId,
        token_endpoint_auth_method: 'none',
        grant_types: ['authorization_code', 'refresh_token'],
        response_types: ['code'],
        redirect_uris: [...spec.callbackUrls],
        scope: spec.scopes.join(' '),
      },
    ],
    scopes: [...spec.scopes],
    claims: { openid: ['sub', 'cognito:groups', 'token_use'], email: ['email', 'email_verified'] },
    conformIdTokenClaims: false,
    jwks: { keys: [{ ...signingKey, use: 'sig', alg: 'RS256' }] },
    cookies: { keys: [cookieKey] },
    routes: {
      authorization: '/oauth2/authorize',
      token: '/oauth2/token',
      revocation: '/oauth2/revoke',
      userinfo: '/oauth2/userInfo',
      jwks: '/.well-known/jwks.json',
    },
    features: {
      devInteractions: { enabled: false },
      revocation: { enabled: true },
      rpInitiatedLogout: { enabled: false },
    },
    pkce: { required: () => true },
    rotateRefreshToken: false,
    issueRefreshToken: async () => true,
    expiresWithSession: async () => false,
    ttl: {
      AccessToken: spec.accessTokenMinutes * 60,
      AuthorizationCode: CODE_SECONDS,
      IdToken: spec.idTokenMinutes * 60,
      RefreshToken: refreshSeconds,
      Grant: refreshSeconds,
      Interaction: ATTEMPT_SECONDS,
      Session: BROWSER_SESSION_SECONDS,
    },
    interactions: {
      url: async (_context, { uid }) => `${new URL(issuer).pathname}${attemptPath(uid)}`,
      policy: askWhoItIs(),
    },
    async findAccount(_context, subject) {
      const account = (await data.accounts()).find((one) => one.subject === subject);
      if (account === undefined || account.closed) return undefined;
      return { accountId: subject, claims: async () => ({ sub: subject, ...claimsOf(account) }) };
    },
    async loadExistingGrant({ oidc }) {
      const grant = new oidc.provider.Grant({
        clientId: oidc.client?.clientId ?? '',
        accountId: oidc.session?.accountId ?? '',
      });
      grant.addOIDCScope(spec.scopes.join(' '));
      await grant.save();
      return grant;
    },
    async renderError(context, { error, error_description: description }) {
      context.type = 'text/plain; charset=utf-8';
      context.body = `The sign-in pages refuse: ${error} (${description ?? 'no more is known'}).\n`;
    },
  });
}

/** Nobody is asked whether the clinic's own pages may know them, and whose account was closed meanwhile must sign in anew. */
function askWhoItIs(): interactionPolicy.DefaultPolicy {
  const { base, Check, Prompt } = interactionPolicy;
  const policy = base();
  policy.clear();
  const check = new Check('no_account', 'nobody with an open account is signed in', ({ oidc }) => !oidc.account);
  policy.add(new Prompt({ name: 'login', requestable: true }, check));
  return policy;
}

/** An account in no group has no such claim. */
const claimsOf = ({ email, groups }: StaffAccount) => ({
  email,
  email_verified: true,
  token_use: 'id',
  ...(groups.length > 0 && { 'cognito:groups': [...groups] }),
});
