import type { Change } from './change.ts';
import type { ClientProfile } from './client.ts';
import { plusMinutes } from './instants.ts';
import { type ProtocolRow, protocol } from './protocol.ts';
import { depthBand } from './protocol-bands.ts';
import type { Session } from './session.ts';
import type { ClientStanding } from './standing.ts';

/** Deep or RF sessions and clients with a risk flag. Source: docs/clinical.md T8. */
export const isAtRisk = (
  { treatment }: Pick<Session, 'treatment'>,
  { riskFlags }: Pick<ClientProfile, 'riskFlags'>,
): boolean => treatment.device === 'rf' || depthBand(treatment.needleDepthMm) === 'D' || riskFlags.length > 0;

/** How long after a session a risk told later still changes what it gets. Source: docs/clinical.md T8. */
const replannedMinutes = 4 * 24 * 60;

/**
 * Recent sessions that a client's newly told risk flags put at risk: planned anew, so that they get the day-3 check and
 * silence counts. A flag that is taken back changes nothing of what is planned.
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
        !isAtRisk(session, profile) &&
        isAtRisk(session, told),
    )
    .map((session) => ({
      put: 'session',
      owner,
      session: { ...session, revision: session.revision + 1 },
      wake: 'plan',
    }));

/** The rows a session gets. */
export const rowsFor = (
  session: Pick<Session, 'treatment'>,
  client: Pick<ClientProfile, 'riskFlags'>,
): readonly ProtocolRow[] =>
  protocol.filter(
    ({ plannedWith, only }) => plannedWith === 'session' && (only === undefined || isAtRisk(session, client)),
  );
