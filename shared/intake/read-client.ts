import { clientOwner } from '../domain/case.ts';
import type { ClientReading } from '../domain/client-reading.ts';
import type { ClientTold } from '../domain/client-told.ts';
import type { Clinic } from '../domain/clinic.ts';
import { toStored } from '../domain/instants.ts';
import { readPhone } from '../domain/phone.ts';
import type { Ids } from '../ports.ts';

/** A client as told, read for the clinic they belong to: a national number is one of its country. */
export const readClient = (told: ClientTold, clinic: Clinic | undefined, ids: Ids): ClientReading => {
  const clientKey = ids.clientKey(told.clientId);
  const e164 = told.phone === undefined ? undefined : readPhone(told.phone, clinic?.country ?? '');
  return {
    told: { ...told, consents: told.consents.map((consent) => ({ ...consent, at: toStored(consent.at) })) },
    owner: clientOwner(clientKey),
    clientKey,
    ...(clinic ? { clinic } : {}),
    ...(e164 === undefined ? {} : { phone: { e164, phoneHash: ids.phoneHash(e164) } }),
    ...(told.email === undefined ? {} : { email: { address: told.email, emailHash: ids.emailHash(told.email) } }),
  };
};
