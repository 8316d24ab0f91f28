import type { ClinicRoster } from '../../shared/domain/clinic.ts';
import type { Clock, Ids, Store } from '../../shared/ports.ts';
import { cancelSession, confirmCancel } from './cancel-session.ts';
import { completeSession, newSession } from './complete-session.ts';
import { correctSession, editSession } from './correct-session.ts';
import { findById, sessionsOfClient, showSession, startOfSessions } from './show-session.ts';
import type { SignedInRoute } from './signed-in.ts';

/** Everything the pages about sessions need of the world. */
export interface SessionPorts {
  store: Pick<Store, 'ownerOfSession' | 'clientStanding' | 'timeline' | 'commit'>;
  ids: () => Promise<Ids>;
  clock: Clock;
  roster: ClinicRoster;
  publicUrl: string;
  /** A new id each time, of letters, digits and hyphens: for sessions and clients that no booking system has named. */
  newId: () => string;
}

/** The pages on which staff complete, correct and cancel sessions by hand. */
export const sessionRoutes = (ports: SessionPorts): readonly SignedInRoute[] => [
  { method: 'GET', pattern: '/staff/sessions', answer: startOfSessions(ports) },
  { method: 'POST', pattern: '/staff/sessions', answer: findById(ports) },
  { method: 'GET', pattern: '/staff/sessions/new', answer: newSession(ports) },
  { method: 'POST', pattern: '/staff/sessions/new', answer: completeSession(ports) },
  { method: 'GET', pattern: '/staff/sessions/{clientKey}', answer: sessionsOfClient(ports) },
  { method: 'GET', pattern: '/staff/sessions/{clientKey}/{sessionKey}', answer: showSession(ports) },
  { method: 'GET', pattern: '/staff/sessions/{clientKey}/{sessionKey}/correct', answer: editSession(ports) },
  { method: 'POST', pattern: '/staff/sessions/{clientKey}/{sessionKey}/correct', answer: correctSession(ports) },
  { method: 'GET', pattern: '/staff/sessions/{clientKey}/{sessionKey}/cancel', answer: confirmCancel(ports) },
  { method: 'POST', pattern: '/staff/sessions/{clientKey}/{sessionKey}/cancel', answer: cancelSession(ports) },
];
