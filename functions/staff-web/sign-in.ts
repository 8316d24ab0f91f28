import { randomBytes } from 'node:crypto';
import { assertNever } from '../../shared/domain/refusals.ts';
import type { StaffIdentity } from '../../shared/domain/staff-identity.ts';
import { leadOn, type WebAnswer, type WebRequest } from '../../shared/web/http.ts';
import { path } from '../../shared/web/path.ts';
import { decideAdmission } from './decide-admission.ts';
import { decideCallback } from './decide-callback.ts';
import type { SignInParts } from './sign-in-parts.ts';
import type { StaffSession } from './staff-session.ts';
import { wantedPage } from './wanted-page.ts';

/** `GET /staff/sign-in?to={page}`: sends the browser to the sign-in pages. */
export const beginSignIn =
  ({ signInPages, cookies, clock }: SignInParts) =>
  async ({ query }: WebRequest): Promise<WebAnswer> => {
    const { address, checks } = await (await signInPages()).begin();
    const signingIn = { ...checks, wanted: wantedPage(query.to), startedAt: clock.now() };
    return { ...leadOn(address), cookies: [await cookies.keepSigningIn(signingIn)] };
  };

/** `GET /staff/callback`: the browser comes back from the sign-in pages. Coming back twice signs nobody in twice. */
export const finishSignIn =
  (parts: SignInParts) =>
  async (request: WebRequest): Promise<WebAnswer> => {
    const { signInPages, cookies, notices, clock, publicUrl } = parts;
    const signingIn = await cookies.signingIn(request);
    const decision = decideCallback({ ...(signingIn ? { signingIn } : {}), query: request.query }, clock.now());
    const forgetting = (answer: WebAnswer): WebAnswer => ({ ...answer, cookies: [cookies.forget('signing-in')] });
    switch (decision.kind) {
      case 'denied':
        return forgetting(notices.denied());
      case 'failed':
        return forgetting(notices.failed());
      case 'ranOut': // and may go on in another window, so nothing is forgotten
        return notices.ranOut();
      case 'exchange': {
        const outcome = await (await signInPages()).finish(decision.code, decision.signingIn);
        if (outcome.kind === 'unreachable') return notices.unreachable();
        if (outcome.kind === 'refused') return forgetting(notices.ranOut());
        const { identity, refreshToken } = outcome;
        const admission = decideAdmission(identity, parts.roster);
        if (admission.kind !== 'admit') return forgetting(await notAdmitted(parts, admission.kind, identity.email));
        const session = newSession(identity, admission.role, refreshToken, clock.now());
        return {
          ...leadOn(path(publicUrl, decision.wanted)),
          cookies: [cookies.forget('signing-in'), await cookies.keepSession(session, clock.now())],
        };
      }
      default:
        return assertNever(decision);
    }
  };

/** Somebody the sign-in pages know and the clinics do not let in: what to do, and the way to another account. */
export const notAdmitted = async (
  { signInPages, notices }: SignInParts,
  why: Parameters<SignInParts['notices']['notAdmitted']>[0],
  email: string,
): Promise<WebAnswer> => notices.notAdmitted(why, email, (await signInPages()).signOutAddress());

const newSession = (
  { subject, email }: StaffIdentity,
  role: StaffSession['role'],
  refreshToken: string,
  now: string,
): StaffSession => ({
  subject,
  email,
  role,
  formToken: randomBytes(16).toString('base64url'),
  signedInAt: now,
  renewedAt: now,
  refreshToken,
});
