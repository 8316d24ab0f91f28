import { type Busy, settled } from '../../shared/intake/settled.ts';
import { clinicDay } from './clinic-time.ts';
import { type CancellationDecision, decideCancellation, decideOpen } from './decide-session.ts';
import { placeIn, seeSession, sessionFacts } from './open-session.ts';
import type { SessionPorts } from './session-pages.ts';
import { sessionPath } from './session-path.ts';
import type { SessionSaid } from './session-words.ts';
import type { SignedInRoute } from './signed-in.ts';
import { cancelPage, sessionNotice } from './views/session-notices.tsx';

/** `GET .../cancel`: asks once more. One that is cancelled already says so on its own page. */
export const confirmCancel =
  (ports: SessionPorts): SignedInRoute['answer'] =>
  async (_request, parameters, signedIn) => {
    const { publicUrl } = ports;
    const place = placeIn(parameters);
    const opened = decideOpen(await sessionFacts(ports, place, signedIn));
    if (opened.kind === 'refuse' || !place) return sessionNotice('not-found', { signedIn, publicUrl });
    const { known, clinic } = opened;
    const here = sessionPath(publicUrl, place);
    if (known.session.status === 'cancelled') return seeSession(publicUrl, place, 'cancelled-before');
    if (known.closed) return seeSession(publicUrl, place, 'closed');
    return cancelPage(
      { signedIn, publicUrl, language: clinic.language },
      clinicDay(known.session.completedAt, clinic),
      here,
    );
  };

/** `POST .../cancel`: as the booking system cancels. Pressing twice is the same as once. */
export const cancelSession =
  (ports: SessionPorts): SignedInRoute['answer'] =>
  async (_request, parameters, signedIn) => {
    const { store, publicUrl } = ports;
    const place = placeIn(parameters);
    const decision = await settled<CancellationDecision>(store, async () =>
      decideCancellation(await sessionFacts(ports, place, signedIn)),
    );
    if (decision.kind === 'refuse' || !place)
      return sessionNotice(decision.kind === 'refuse' ? decision.reason : 'not-found', { signedIn, publicUrl });
    return seeSession(publicUrl, place, saidOf(decision));
  };

const saidOf = (decision: Exclude<CancellationDecision, { kind: 'refuse' } | Busy>): SessionSaid => {
  if (decision.kind === 'cancel') return 'cancelled';
  return decision.reason === 'cancelled' ? 'cancelled-before' : 'closed';
};
