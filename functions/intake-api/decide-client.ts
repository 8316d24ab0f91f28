import { replannedForRisk } from '../../shared/domain/at-risk.ts';
import type { Write } from '../../shared/domain/change.ts';
import { type ClientReading, clientFaults, clientUpdate, phoneFaults } from '../../shared/domain/client-reading.ts';
import { updateClient } from '../../shared/domain/client-update.ts';
import type { Refusal } from '../../shared/domain/intake-refusal.ts';
import type { Fault } from '../../shared/domain/schema.ts';
import { type ClientStanding, writeFor } from '../../shared/domain/standing.ts';

export interface ClientFacts {
  reading: ClientReading;
  /** Absent: nobody has told us of them, or they have been erased. */
  standing?: ClientStanding;
  /** The id in the address. */
  pathId: string;
}

export type UpdateClientDecision =
  | { kind: 'update'; warnings: Fault[]; write: Write }
  | { kind: 'unchanged'; warnings: Fault[] }
  | ClientRefusal;
type ClientRefusal = Refusal & { reason: 'malformed' | 'unknown' };

/**
 * What a PUT makes of a client. It changes who they are and how they are reached; what is planned stays planned, save that
 * a recent session of somebody newly at risk is planned anew.
 */
export const decideUpdateClient = ({ reading, standing, pathId }: ClientFacts, now: string): UpdateClientDecision => {
  if (reading.told.clientId !== pathId)
    return refuse('malformed', [{ path: 'clientId', message: 'is not the client in the address' }]);
  if (!standing)
    return refuse('unknown', [{ path: 'clientId', message: 'no client has this id; one begins with a session' }]);
  const faults = clientFaults(reading, '', now);
  if (faults.length > 0) return refuse('malformed', faults);

  const warnings = phoneFaults(reading, '');
  const { profile, changes } = updateClient(standing.profile, clientUpdate(reading, standing.profile.clinicId));
  return changes.length === 0
    ? { kind: 'unchanged', warnings }
    : {
        kind: 'update',
        warnings,
        write: writeFor(standing, [...changes, ...replannedForRisk(standing, profile, now)]),
      };
};

const refuse = (reason: ClientRefusal['reason'], faults: Fault[]): ClientRefusal => ({
  kind: 'refuse',
  reason,
  faults,
});
