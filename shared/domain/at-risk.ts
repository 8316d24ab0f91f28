import type { ClientProfile } from './client.ts';
import { type ProtocolRow, protocol } from './protocol.ts';
import { depthBand } from './protocol-bands.ts';
import type { Session } from './session.ts';

/** Deep or RF sessions and clients with a risk flag. Source: docs/clinical.md T8. */
export const isAtRisk = (
  { treatment }: Pick<Session, 'treatment'>,
  { riskFlags }: Pick<ClientProfile, 'riskFlags'>,
): boolean => treatment.device === 'rf' || depthBand(treatment.needleDepthMm) === 'D' || riskFlags.length > 0;

/** The rows a session gets. */
export const rowsFor = (
  session: Pick<Session, 'treatment'>,
  client: Pick<ClientProfile, 'riskFlags'>,
): readonly ProtocolRow[] =>
  protocol.filter(
    ({ plannedWith, only }) => plannedWith === 'session' && (only === undefined || isAtRisk(session, client)),
  );
