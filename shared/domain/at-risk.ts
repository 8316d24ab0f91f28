import type { Change } from './change.ts';
import type { ClientProfile } from './client.ts';
import type { Clinic } from './clinic.ts';
import { protocolOf } from './clinic-protocol.ts';
import { plusMinutes } from './instants.ts';
import type { ProtocolRow } from './protocol.ts';
import { depthBand } from './protocol-bands.ts';
import type { Session } from './session.ts';
import type { ClientStanding } from './standing.ts';

type Treated = Pick<Session, 'treatment'>;
type Flagged = Pick<ClientProfile, 'riskFlags'>;

/** How many of these hold: a deep session, an RF device, a risk flag or several. */
const risks = ({ treatment }: Treated, { riskFlags }: Flagged): number =>
  [depthBand(treatment.needleDepthMm) === 'D', treatment.device === 'rf', riskFlags.length > 0].filter(Boolean).length;

/** Deep or RF sessions and clients with a risk flag. Source: docs/clinical.md T8. */
export const isAtRisk = (session: Treated, client: Flagged): boolean => risks(session, client) > 0;

/** Two of these at once: their silence is noticed sooner. Source: docs/clinical.md T20. */
export const isAtHighRisk = (session: Treated, client: Flagged): boolean => risks(session, client) > 1;

/** How long after a session a risk told later still changes what it gets. Source: docs/clinical.md T8. */
const replannedMinutes = 4 * 24 * 60;

/**
 * Recent sessions that a client's newly told risk flags put at risk, or at high risk: planned anew, so that they get the
 * day-3 check and silence counts. A flag that is taken back changes nothing of what is planned.
 */
export const replannedForRisk = (
  { owner, sessions, profile }: Pick<ClientStanding, 'owner' | 'sessions' | 'profile'>,
  told: Pick<ClientProfile, 'riskFlags'>,
  now: string,
): Change[] =>
  sessions
    .filter(
      (session) =>
        session.status === 'completed' &&
        now < plusMinutes(session.completedAt, replannedMinutes) &&
        [isAtRisk, isAtHighRisk].some((atRisk) => !atRisk(session, profile) && atRisk(session, told)),
    )
    .map((session) => ({
      put: 'session',
      owner,
      session: { ...session, revision: session.revision + 1 },
      wake: 'plan',
    }));

/** The rows a session at this clinic gets. */
export const rowsFor = (session: Treated, client: Flagged, clinic: Pick<Clinic, 'protocol'>): readonly ProtocolRow[] =>
  protocolOf(clinic).filter(
    ({ plannedWith, only }) => plannedWith === 'session' && (only === undefined || isAtRisk(session, client)),
  );
