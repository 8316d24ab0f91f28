import { type ClinicRoster, clinicOf } from '../../shared/domain/clinic.ts';
import { toStored } from '../../shared/domain/instants.ts';
import { check, type Parsed } from '../../shared/domain/schema.ts';
import { SessionTold } from '../../shared/domain/session-told.ts';
import type { Ids } from '../../shared/ports.ts';
import type { WebRequest } from '../../shared/web/http.ts';
import { readJson } from '../../shared/web/json-body.ts';
import type { SessionReading } from './decide.ts';
import { readClient } from './read-client.ts';

/** Reads the session in a request's body, or every fault of its form. Whether it makes sense is decided later. */
export const readSession = (request: WebRequest, roster: ClinicRoster, ids: Ids): Parsed<SessionReading> => {
  const json = readJson(request);
  if (!json.ok) return json;
  const parsed = check(SessionTold, json.value);
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
