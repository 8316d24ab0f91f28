import { type ClinicRoster, clinicOf } from '../domain/clinic.ts';
import { toStored } from '../domain/instants.ts';
import { check, type Parsed } from '../domain/schema.ts';
import type { SessionReading } from '../domain/session-intake.ts';
import { SessionTold } from '../domain/session-told.ts';
import type { Ids } from '../ports.ts';
import { readClient } from './read-client.ts';

/** Reads a session as it was told, or every fault of its form. Whether it makes sense is decided later. */
export const readSession = (told: unknown, roster: ClinicRoster, ids: Ids): Parsed<SessionReading> => {
  const parsed = check(SessionTold, told);
  if (!parsed.ok) return parsed;

  const { client, ...session } = parsed.value;
  const read = readClient(client, clinicOf(roster, session.clinicId), ids);
  return {
    ok: true,
    value: {
      ...read,
      told: { ...session, completedAt: toStored(session.completedAt), client: read.told },
      sessionKey: ids.sessionKey(session.sessionId),
    },
  };
};
