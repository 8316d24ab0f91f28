import { randomUUID } from 'node:crypto';
import { systemClock } from '../../shared/live/clock.ts';
import { liveIds } from '../../shared/live/ids.ts';
import { once } from '../../shared/live/once.ts';
import { publicUrl } from '../../shared/live/public-url.ts';
import { liveRoster } from '../../shared/live/roster.ts';
import { liveSeal, liveSignInPages } from '../../shared/live/staff-sign-in.ts';
import { liveStore } from '../../shared/live/store.ts';
import type { WebAnswer, WebRequest } from '../../shared/web/http.ts';
import { onRequest } from '../../shared/web/on-request.ts';
import { matchRoute, type Route, route } from '../../shared/web/router.ts';
import { type LinkPorts, noSuchPage, showCase, takeCase } from './case-link.ts';

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
    newId: () => randomUUID(),
  };
  // Loaded at the first use: whoever opens a page's link at night waits for none of it.
  const staffPages = once(async () => {
    const [{ behindSignIn }, { caseRoutes }, { sessionRoutes }] = await Promise.all([
      import('./behind-sign-in.ts'),
      import('./case-pages.ts'),
      import('./session-pages.ts'),
    ]);
    return behindSignIn(ports, [...caseRoutes(ports), ...sessionRoutes(ports)]);
  });
  return staffWeb(ports, async (request) => (await staffPages())(request));
});

/** The staff's pages: `/s` for whoever holds a page's link, `/staff` for those who are signed in. */
export const staffWeb = (
  ports: LinkPorts,
  staffPages: (request: WebRequest) => Promise<WebAnswer>,
): ((request: WebRequest) => Promise<WebAnswer>) => {
  const routes: readonly Route[] = [
    route('GET', '/s/{token}', showCase(ports)),
    route('POST', '/s/{token}', takeCase(ports)),
  ];
  return async (request) => {
    if (/^\/staff(\/|$)/.test(request.path)) return await staffPages(request);
    const match = matchRoute(routes, request.method, request.path);
    return match.kind === 'route' ? await match.route.answer(request, match.parameters) : noSuchPage(ports.roster);
  };
};
