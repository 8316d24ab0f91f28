import { assertNever } from '../../shared/domain/refusals.ts';
import { isTooLarge } from '../../shared/web/form-body.ts';
import { leadOn, type WebAnswer, type WebRequest } from '../../shared/web/http.ts';
import { path } from '../../shared/web/path.ts';
import type { Route } from '../../shared/web/router.ts';
import { type AdmissionDecision, decideAdmission } from './decide-admission.ts';
import { decideStaffSession } from './decide-staff-session.ts';
import { isOwnForm } from './form-token.ts';
import { notAdmitted } from './sign-in.ts';
import type { SignInParts } from './sign-in-parts.ts';
import type { SignedIn, SignedInRoute } from './signed-in.ts';
import type { StaffSession } from './staff-session.ts';
import { wantedPage } from './wanted-page.ts';

/**
 * A page as everybody else meets it: whoever is not signed in, has no role or sends a form from elsewhere never reaches
 * it, and is told why.
 */
export const signedInPage =
  (parts: SignInParts) =>
  ({ method, pattern, answer }: SignedInRoute): Route => ({
    method,
    pattern,
    async answer(request, parameters) {
      const asking = await whoAsks(parts, request);
      if (asking.kind === 'refused') return asking.answer;
      const given = await answerTo(parts, request, asking.signedIn, () => answer(request, parameters, asking.signedIn));
      return asking.cookie === undefined ? given : { ...given, cookies: [...(given.cookies ?? []), asking.cookie] };
    },
  });

const answerTo = async (
  { notices }: SignInParts,
  request: WebRequest,
  { formToken }: SignedIn,
  answer: () => Promise<WebAnswer>,
): Promise<WebAnswer> => {
  if (isReading(request)) return await answer();
  if (isTooLarge(request)) return notices.tooLarge();
  return (await isOwnForm(request, formToken)) ? await answer() : notices.notFromHere();
};

type Asking =
  /** `cookie` is the session's new one, after its renewal. */
  { kind: 'signedIn'; signedIn: SignedIn; cookie?: string } | { kind: 'refused'; answer: WebAnswer };

const whoAsks = async (parts: SignInParts, request: WebRequest): Promise<Asking> => {
  const { cookies, notices, clock, roster } = parts;
  const now = clock.now();
  const decision = decideStaffSession(await cookies.session(request), now);
  switch (decision.kind) {
    case 'none':
      return { kind: 'refused', answer: notSignedIn(parts, request) };
    case 'unreadable':
    case 'ended':
      return refused(parts, notices[decision.kind](outcomeFor(request)));
    case 'stands': {
      const { session } = decision;
      const admission = decideAdmission({ ...session, emailVerified: true, groups: [session.role] }, roster);
      return await asking(parts, admission, session);
    }
    case 'renew':
      return await renewed(parts, request, decision.session, now);
    default:
      return assertNever(decision);
  }
};

const renewed = async (
  parts: SignInParts,
  request: WebRequest,
  session: StaffSession,
  now: string,
): Promise<Asking> => {
  const { cookies, notices, signInPages, roster } = parts;
  const outcome = await (await signInPages()).renew(session.refreshToken);
  if (outcome.kind === 'unreachable') return { kind: 'refused', answer: notices.unreachable() };
  if (outcome.kind === 'refused' || outcome.identity.subject !== session.subject)
    return refused(parts, notices.closed(outcomeFor(request)));
  const { identity, refreshToken } = outcome;
  const admission = decideAdmission(identity, roster);
  const role = admission.kind === 'admit' ? admission.role : session.role;
  const after: StaffSession = { ...session, email: identity.email, role, renewedAt: now, refreshToken };
  const found = await asking(parts, admission, after);
  return found.kind === 'signedIn' ? { ...found, cookie: await cookies.keepSession(after, now) } : found;
};

const asking = async (
  parts: SignInParts,
  admission: AdmissionDecision,
  { email, formToken }: StaffSession,
): Promise<Asking> => {
  if (admission.kind !== 'admit') return refused(parts, await notAdmitted(parts, admission.kind, email));
  const { role, memberships } = admission;
  return { kind: 'signedIn', signedIn: { role, memberships, formToken } };
};

/** A sign-in that is worth nothing any more is forgotten. */
const refused = ({ cookies }: SignInParts, answer: WebAnswer): Asking => ({
  kind: 'refused',
  answer: { ...answer, cookies: [cookies.forget('session')] },
});

/** Who only wanted to read is led to the sign-in and back; who sent a form must know that it is lost. */
const notSignedIn = ({ publicUrl, notices }: SignInParts, request: WebRequest): WebAnswer => {
  if (!isReading(request)) return notices.none();
  const to = new URLSearchParams({ to: wantedPage(request.path) });
  return leadOn(path(publicUrl, `/staff/sign-in?${to}`));
};

const isReading = ({ method }: WebRequest): boolean => method === 'GET' || method === 'HEAD';

/** What a notice must say beside that the sign-in is over: where to go on, and whether something is lost. */
const outcomeFor = (request: WebRequest) =>
  isReading(request) ? { wanted: wantedPage(request.path) } : { nothingSaved: true };
