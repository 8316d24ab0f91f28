import { systemClock } from '../../shared/live/clock.ts';
import { liveIds } from '../../shared/live/ids.ts';
import { publicUrl } from '../../shared/live/public-url.ts';
import { liveRoster } from '../../shared/live/roster.ts';
import { liveStore } from '../../shared/live/store.ts';
import type { WebAnswer, WebRequest } from '../../shared/web/http.ts';
import { onRequest } from '../../shared/web/on-request.ts';
import { matchRoute, type Route, route } from '../../shared/web/router.ts';
import { showCheckIn, takeCheckIn } from './check-in.ts';
import { type ClientPorts, strangersFrame } from './open-link.ts';
import { showPreBooking, takePreBooking } from './pre-booking.ts';
import { setPreferences, showPreferences } from './preferences.ts';
import { noticePage } from './views/notice.tsx';

/** Called by AWS when a client opens a link from a message or sends a form. */
export const handler = onRequest('client-web', () =>
  clientWeb({
    store: liveStore(),
    ids: liveIds(),
    clock: systemClock,
    roster: liveRoster(),
    publicUrl: publicUrl(),
  }),
);

/** The clients' pages. */
export const clientWeb = (ports: ClientPorts): ((request: WebRequest) => Promise<WebAnswer>) => {
  const routes: readonly Route[] = [
    route('GET', '/c/{token}', showCheckIn(ports)),
    route('POST', '/c/{token}', takeCheckIn(ports)),
    route('GET', '/p/{token}', showPreferences(ports)),
    route('POST', '/p/{token}', setPreferences(ports)),
    route('GET', '/b/{token}', showPreBooking(ports)),
    route('POST', '/b/{token}', takePreBooking(ports)),
  ];
  return async (request) => {
    const match = matchRoute(routes, request.method, request.path);
    return match.kind === 'route'
      ? await match.route.answer(request, match.parameters)
      : noticePage('unknownLink', strangersFrame(ports.roster, request));
  };
};
