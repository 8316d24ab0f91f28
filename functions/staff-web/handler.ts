import { systemClock } from '../../shared/live/clock.ts';
import { liveIds } from '../../shared/live/ids.ts';
import { publicUrl } from '../../shared/live/public-url.ts';
import { liveRoster } from '../../shared/live/roster.ts';
import { liveSeal, liveSignInPages } from '../../shared/live/staff-sign-in.ts';
import { liveStore } from '../../shared/live/store.ts';
import type { WebAnswer, WebRequest } from '../../shared/web/http.ts';
import { onRequest } from '../../shared/web/on-request.ts';
import { matchRoute, type Route, route } from '../../shared/web/router.ts';
import { type LinkPorts, noSuchPage, showCase, takeCase } from './case-link.ts';
import { caseRoutes } from './case-pages.ts';
import { beginSignIn, finishSignIn } from './sign-in.ts';
import { type SignInPorts, signInParts } from './sign-in-parts.ts';
import { signOut } from './sign-out.ts';
import type { SignedInRoute } from './signed-in.ts';
import { signedInPage } from './signed-in-page.ts';
import { notFoundPage } from './views/not-found.tsx';

/** Called by AWS when a member of staff opens a page's link or presses its button, signs in, or works on the staff's pages. */
export const handler = onRequest('staff-web', () => {
  const ports = {
    store: liveStore(),
    ids: liveIds(),
    signInPages: liveSignInPages(),
    seal: liveSeal(),
    clock: systemClock,
    roster: liveRoster(),
    publicUrl: publicUrl(),
  };
  return staffWeb(ports, caseRoutes(ports));
});

/** The staff's pages: `/s` for whoever holds a page's link, `/staff` for those who are signed in. */
export const staffWeb = (
  ports: LinkPorts & SignInPorts,
  signedInRoutes: readonly SignedInRoute[],
): ((request: WebRequest) => Promise<WebAnswer>) => {
  const parts = signInParts(ports);
  const forSignedIn = signedInPage(parts);
  const routes: readonly Route[] = [
    route('GET', '/s/{token}', showCase(ports)),
    route('POST', '/s/{token}', takeCase(ports)),
    route('GET', '/staff/sign-in', beginSignIn(parts)),
    route('GET', '/staff/callback', finishSignIn(parts)),
    route('POST', '/staff/sign-out', signOut(parts)),
    ...signedInRoutes.map(forSignedIn),
  ];
  return async (request) => {
    const match = matchRoute(routes, request.method, request.path);
    if (match.kind === 'route') return await match.route.answer(request, match.parameters);
    if (!/^\/staff(\/|$)/.test(request.path)) return noSuchPage(ports.roster);
    // What there is and what not is nobody's business who is not signed in.
    const { method, path: pattern } = request;
    return await forSignedIn({
      method,
      pattern,
      answer: async (_request, _parameters, signedIn) => notFoundPage(signedIn, ports.publicUrl),
    }).answer(request, {});
  };
};
