import { behindSignIn } from '../../../functions/staff-web/behind-sign-in.ts';
import type { SignedInRoute } from '../../../functions/staff-web/signed-in.ts';
import type { SigningIn, StaffSession } from '../../../functions/staff-web/staff-session.ts';
import { jweSeal } from '../../../shared/adapters/jwe-seal.ts';
import { sealKeys } from '../../../shared/adapters/seal-keys.ts';
import type { ClinicRoster } from '../../../shared/domain/clinic.ts';
import type { StaffIdentity } from '../../../shared/domain/staff-identity.ts';
import type { Seal, SignInOutcome, SignInPages } from '../../../shared/ports.ts';
import type { WebAnswer } from '../../../shared/web/http.ts';
import { aRoster } from '../../support/builders.ts';

export const signedInAt = '2026-03-02T14:00:00.000Z';
export const publicUrl = 'https://care.example.com';

export const aStaffSession = (changes: Partial<StaffSession> = {}): StaffSession => ({
  subject: 'subject-1',
  email: 'nadia@example.com',
  role: 'clinician',
  formToken: 'form-token-1',
  signedInAt,
  renewedAt: signedInAt,
  refreshToken: 'refresh-1',
  ...changes,
});

export const aSigningIn = (changes: Partial<SigningIn> = {}): SigningIn => ({
  state: 'state-1',
  nonce: 'nonce-1',
  codeVerifier: 'verifier-1',
  wanted: '/staff',
  startedAt: signedInAt,
  ...changes,
});

export const nadia: StaffIdentity = {
  subject: 'subject-1',
  email: 'nadia@example.com',
  emailVerified: true,
  groups: ['clinician'],
};

/** A seal with a key of the tests. */
export const aSeal = (secret = 'a secret of the tests'): Seal =>
  jweSeal(sealKeys({ current: async () => secret, previous: async () => undefined }, { now: () => signedInAt }));

/** The sign-in pages, which say what they are told to and remember what they were asked. */
export class FakeSignInPages implements SignInPages {
  outcome: SignInOutcome = { kind: 'identified', identity: nadia, refreshToken: 'refresh-1' };
  readonly asked: unknown[][] = [];
  async begin() {
    const { state, nonce, codeVerifier } = aSigningIn();
    return { address: 'https://sign-in.example.com/oauth2/authorize', checks: { state, nonce, codeVerifier } };
  }
  async finish(...asked: unknown[]) {
    this.asked.push(['finish', ...asked]);
    return this.outcome;
  }
  async renew(...asked: unknown[]) {
    this.asked.push(['renew', ...asked]);
    return this.outcome;
  }
  async revoke(...asked: unknown[]) {
    this.asked.push(['revoke', ...asked]);
    return 'revoked' as const;
  }
  signOutAddress() {
    return 'https://sign-in.example.com/logout';
  }
}

export interface OpenedDesk {
  pages: FakeSignInPages;
  /** Requests that reached the page behind the sign-in. */
  readonly reached: Array<{ path: string; role: string; places: string[]; formToken: string }>;
  get(path: string, options?: Asked): Promise<WebAnswer>;
  post(path: string, fields?: Record<string, string>, options?: Asked): Promise<WebAnswer>;
}

interface Asked {
  session?: Partial<StaffSession>;
  signingIn?: Partial<SigningIn>;
  /** A whole cookie header instead. */
  cookie?: string;
  headers?: Record<string, string>;
  query?: Record<string, string>;
}

/** The staff's pages with one page behind the sign-in, at `/staff/cases/{caseKey}`. */
export const openDesk = (options: { now?: string; roster?: ClinicRoster; seal?: Seal } = {}): OpenedDesk => {
  const { now = '2026-03-02T14:05:00.000Z', roster = aRoster(), seal = aSeal() } = options;
  const pages = new FakeSignInPages();
  const reached: OpenedDesk['reached'] = [];
  const cases = (method: string): SignedInRoute => ({
    method,
    pattern: '/staff/cases/{caseKey}',
    async answer({ path }, _parameters, { role, memberships, formToken }) {
      reached.push({ path, role, places: memberships.map(({ clinic }) => clinic.clinicId), formToken });
      return { status: 200, headers: {}, body: 'the case' };
    },
  });
  const answer = behindSignIn(
    { signInPages: async () => pages, seal: async () => seal, clock: { now: () => now }, roster, publicUrl },
    [cases('GET'), cases('POST')],
  );
  const ask = async (method: string, path: string, asked: Asked, body = ''): Promise<WebAnswer> => {
    const cookies = [
      ...(asked.session ? [`__Host-staff=${await seal.seal('session', aStaffSession(asked.session))}`] : []),
      ...(asked.signingIn
        ? [`__Host-staff-signing-in=${await seal.seal('signing-in', aSigningIn(asked.signingIn))}`]
        : []),
    ];
    return await answer({
      method,
      resource: '/staff/{proxy+}',
      path,
      query: asked.query ?? {},
      headers: {
        ...(asked.cookie !== undefined && { cookie: asked.cookie }),
        ...(cookies.length > 0 && { cookie: cookies.join('; ') }),
        ...(method === 'POST' && { 'content-type': 'application/x-www-form-urlencoded' }),
        ...asked.headers,
      },
      body: Buffer.from(body),
    });
  };
  return {
    pages,
    reached,
    get: (path, asked = {}) => ask('GET', path, asked),
    post: (path, fields = {}, asked = {}) => ask('POST', path, asked, String(new URLSearchParams(fields))),
  };
};

/** What a browser is left with after an answer: a cookie's value, or its removal. */
export const cookiesOf = ({ cookies = [] }: WebAnswer): Record<string, string> =>
  Object.fromEntries(
    cookies.map((cookie) => {
      const [pair = '', ...attributes] = cookie.split('; ');
      const [name = '', value = ''] = pair.split('=');
      return [name, attributes.includes('Max-Age=0') ? 'forgotten' : value];
    }),
  );
