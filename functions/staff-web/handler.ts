import { systemClock } from '../../shared/live/clock.ts';
import { liveIds } from '../../shared/live/ids.ts';
import { publicUrl } from '../../shared/live/public-url.ts';
import { liveRoster } from '../../shared/live/roster.ts';
import { liveStore } from '../../shared/live/store.ts';
import type { WebAnswer, WebRequest } from '../../shared/web/http.ts';
import { onRequest } from '../../shared/web/on-request.ts';
import { matchRoute, type Route, route } from '../../shared/web/router.ts';
import { type LinkPorts, noSuchPage, showCase, takeCase } from './case-link.ts';

/** Called by AWS when a member of staff opens a page's link or presses its button. */
export const handler = onRequest('staff-web', () =>
  staffWeb({
    store: liveStore(),
    ids: liveIds(),
    clock: systemClock,
    roster: liveRoster(),
    publicUrl: publicUrl(),
  }),
);

/** The staff's pages. */
export const staffWeb = (ports: LinkPorts): ((request: WebRequest) => Promise<WebAnswer>) => {
  const routes: readonly Route[] = [
    route('GET', '/s/{token}', showCase(ports)),
    route('POST', '/s/{token}', takeCase(ports)),
  ];
  return async (request) => {
    const match = matchRoute(routes, request.method, request.path);
    return match.kind === 'route' ? await match.route.answer(request, match.parameters) : noSuchPage(ports.roster);
  };
};
