import type { ClinicRoster } from '../../shared/domain/clinic.ts';
import { intakeLimits } from '../../shared/domain/intake-limits.ts';
import { systemClock } from '../../shared/live/clock.ts';
import { liveIds } from '../../shared/live/ids.ts';
import { liveRoster } from '../../shared/live/roster.ts';
import { liveStore } from '../../shared/live/store.ts';
import type { Clock, Ids, Store } from '../../shared/ports.ts';
import type { WebAnswer, WebRequest } from '../../shared/web/http.ts';
import { onRequest } from '../../shared/web/on-request.ts';
import { problem } from '../../shared/web/problem.ts';
import { matchRoute, type Route, route } from '../../shared/web/router.ts';
import { tellBooking } from './booking-calls.ts';
import { type ClientPorts, eraseClient, updateClient } from './client-calls.ts';
import { clientTimeline } from './client-timeline.ts';
import { health } from './health.ts';
import { listCases } from './list-cases.ts';
import { cancelSession, correctSession, tellSession } from './session-calls.ts';

/** Called by AWS for everything under `/v1`; the key has been checked by then. */
export const handler = onRequest('intake-api', () =>
  intakeApi({ store: liveStore(), ids: liveIds(), clock: systemClock, roster: liveRoster() }),
);

/** Everything the calls need of the world. */
export interface IntakePorts {
  store: ClientPorts['store'] &
    Pick<Store, 'ownerOfSession' | 'ownerOfBooking' | 'timeline' | 'openCases' | 'readiness'>;
  ids: () => Promise<Ids>;
  clock: Clock;
  roster: ClinicRoster;
}

/** What can be called. docs/openapi.json describes each. */
export const intakeRoutes = (ports: IntakePorts): readonly Route[] => [
  route('POST', '/v1/sessions', tellSession(ports)),
  route('PUT', '/v1/sessions/{sessionId}', correctSession(ports)),
  route('POST', '/v1/sessions/{sessionId}/cancel', cancelSession(ports)),
  route('POST', '/v1/bookings', tellBooking(ports)),
  route('PUT', '/v1/clients/{clientId}', updateClient(ports)),
  route('DELETE', '/v1/clients/{clientId}', eraseClient(ports)),
  route('GET', '/v1/clients/{clientId}/timeline', clientTimeline(ports)),
  route('GET', '/v1/cases', listCases(ports)),
  route('GET', '/v1/health', health(ports)),
];

/** The product API. Every error is a problem with paths, and nothing is stored on one. */
export const intakeApi = (ports: IntakePorts): ((request: WebRequest) => Promise<WebAnswer>) => {
  const routes = intakeRoutes(ports);
  return async (request) => {
    const match = matchRoute(routes, request.method, request.path);
    switch (match.kind) {
      case 'unknown-path':
        return problem(404, [{ path: '', message: 'this API has no such path' }]);
      case 'wrong-method':
        return problem(405, [{ path: '', message: 'this path takes another method' }], {
          allow: match.allowed.join(', '),
        });
      case 'route':
        if (request.body.byteLength > intakeLimits.bodyBytes)
          return problem(413, [{ path: '', message: 'the body may have 64 KiB at most' }]);
        return await match.route.answer(request, match.parameters);
    }
  };
};
