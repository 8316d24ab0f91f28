import type { WebAnswer, WebRequest } from '../../shared/web/http.ts';
import { matchRoute, type Route, route } from '../../shared/web/router.ts';
import { beginSignIn, finishSignIn } from './sign-in.ts';
import { type SignInPorts, signInParts } from './sign-in-parts.ts';
import { signOut } from './sign-out.ts';
import type { SignedInRoute } from './signed-in.ts';
import { signedInPage } from './signed-in-page.ts';
import { notFoundPage } from './views/not-found.tsx';

/** Everything below `/staff`: the steps of signing in and out, and behind them the pages. */
export const behindSignIn = (
  ports: SignInPorts,
  pages: readonly SignedInRoute[],
): ((request: WebRequest) => Promise<WebAnswer>) => {
  const parts = signInParts(ports);
  const forSignedIn = signedInPage(parts);
  const routes: readonly Route[] = [
    route('GET', '/staff/sign-in', beginSignIn(parts)),
    route('GET', '/staff/callback', finishSignIn(parts)),
    route('POST', '/staff/sign-out', signOut(parts)),
    ...pages.map(forSignedIn),
  ];
  return async (request) => {
    const match = matchRoute(routes, request.method, request.path);
    if (match.kind === 'route') return await match.route.answer(request, match.parameters);
    // What there is and what not is nobody's business who is not signed in.
    const { method, path: pattern } = request;
    return await forSignedIn({
      method,
      pattern,
      answer: async (_request, _parameters, signedIn) => notFoundPage(signedIn, ports.publicUrl),
    }).answer(request, {});
  };
};
