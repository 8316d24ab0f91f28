import { clientOwner } from '../../shared/domain/case.ts';
import { type ClinicRoster, clinicOf } from '../../shared/domain/clinic.ts';
import { toStored } from '../../shared/domain/instants.ts';
import { readPhone } from '../../shared/domain/phone.ts';
import { check, type Parsed } from '../../shared/domain/schema.ts';
import { SessionTold } from '../../shared/domain/session-told.ts';
import type { Ids } from '../../shared/ports.ts';
import type { WebRequest } from '../../shared/web/http.ts';
import { readJson } from '../../shared/web/json-body.ts';
import type { SessionReading } from './decide.ts';

/** Reads the session in a request's body, or every fault of its form. Whether it makes sense is decided later. */
export const readSession = (request: WebRequest, roster: ClinicRoster, ids: Ids): Parsed<SessionReading> => {
  const json = readJson(request);
  if (!json.ok) return json;
  const parsed = check(SessionTold, json.value);
  if (!parsed.ok) return parsed;

  const told: SessionTold = {
    ...parsed.value,
    completedAt: toStored(parsed.value.completedAt),
    client: {
      ...parsed.value.client,
      consents: parsed.value.client.consents.map((consent) => ({ ...consent, at: toStored(consent.at) })),
    },
  };
  const clinic = clinicOf(roster, told.clinicId);
  const e164 = clinic && told.client.phone !== undefined ? readPhone(told.client.phone, clinic.country) : undefined;
  const clientKey = ids.clientKey(told.client.clientId);
  return {
    ok: true,
    value: {
      told,
      sessionKey: ids.sessionKey(told.sessionId),
      owner: clientOwner(clientKey),
      clientKey,
      ...(clinic ? { clinic } : {}),
      ...(e164 === undefined ? {} : { phone: { e164, phoneHash: ids.phoneHash(e164) } }),
    },
  };
};
