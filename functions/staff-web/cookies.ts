import { parse, serialize } from 'hono/utils/cookie';
import type * as z from 'zod/mini';
import { InvariantViolation } from '../../shared/domain/refusals.ts';
import type { Seal, SealPurpose } from '../../shared/ports.ts';
import type { WebRequest } from '../../shared/web/http.ts';
import type { StaffSessionRead } from './decide-staff-session.ts';
import { attemptMinutesAtMost, SigningIn, StaffSession, secondsLeft } from './staff-session.ts';

/** The staff's two cookies. What stands in them is sealed: a browser carries it and can neither read nor change it. */
export interface StaffCookies {
  session(request: WebRequest): Promise<StaffSessionRead>;
  signingIn(request: WebRequest): Promise<SigningIn | undefined>;
  /** Whole `Set-Cookie` values. */
  keepSession(session: StaffSession, now: string): Promise<string>;
  keepSigningIn(signingIn: SigningIn): Promise<string>;
  forget(purpose: SealPurpose): string;
}

const names = { session: 'staff', 'signing-in': 'staff-signing-in' } as const satisfies Record<SealPurpose, string>;

/** What browsers keep of one cookie, name and attributes included. */
const bytesAtMost = 4096;

/**
 * Over https they are `__Host-` cookies: no other host, not even a neighbour's below the same domain, can set them. Over
 * http, which a configuration allows on one's own machine only, some browsers would not keep such a cookie.
 */
export const staffCookies = (seal: () => Promise<Seal>, publicUrl: string): StaffCookies => {
  const secure = publicUrl.startsWith('https:');
  const nameOf = (purpose: SealPurpose): string => `${secure ? '__Host-' : ''}${names[purpose]}`;

  const sealedIn = ({ headers }: WebRequest, purpose: SealPurpose): string | undefined => {
    const value = parse(headers.cookie ?? '', nameOf(purpose))[nameOf(purpose)];
    return value === '' ? undefined : value;
  };

  const open = async <T>(purpose: SealPurpose, value: string, form: z.ZodMiniType<T>): Promise<T | undefined> => {
    if (value.length > bytesAtMost) return undefined;
    const read = form.safeParse(await (await seal()).open(purpose, value));
    return read.success ? read.data : undefined;
  };

  const cookie = (purpose: SealPurpose, value: string, maxAge: number): string =>
    serialize(nameOf(purpose), value, { path: '/', httpOnly: true, secure, sameSite: 'Lax', maxAge });

  const keep = async (purpose: SealPurpose, content: unknown, maxAge: number): Promise<string> => {
    const whole = cookie(purpose, await (await seal()).seal(purpose, content), Math.ceil(maxAge));
    if (whole.length > bytesAtMost) throw new InvariantViolation(`the ${purpose} cookie is ${whole.length} bytes long`);
    return whole;
  };

  return {
    async session(request) {
      const value = sealedIn(request, 'session');
      if (value === undefined) return { kind: 'none' };
      const session = await open('session', value, StaffSession);
      return session ? { kind: 'session', session } : { kind: 'unreadable' };
    },
    async signingIn(request) {
      const value = sealedIn(request, 'signing-in');
      return value === undefined ? undefined : await open('signing-in', value, SigningIn);
    },
    keepSession: (session, now) => keep('session', session, secondsLeft(session, now)),
    keepSigningIn: (signingIn) => keep('signing-in', signingIn, attemptMinutesAtMost * 60),
    forget: (purpose) => cookie(purpose, '', 0),
  };
};
