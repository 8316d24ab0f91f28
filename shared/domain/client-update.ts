import type { Owner } from './case.ts';
import type { Change } from './change.ts';
import type { ClientProfile } from './client.ts';
import type { ClientTold } from './client-told.ts';
import { type Consent, mergeConsents } from './consent.ts';

/** A phone number that could be read, and the keyed hash it is found by. */
export interface PhoneRead {
  e164: string;
  phoneHash: string;
}

/** An email address and the keyed hash it is found by. */
export interface EmailRead {
  address: string;
  emailHash: string;
}

/** A client as told, read in a clinic; `phone` is absent when none was told or none could be read. */
export interface ClientUpdate {
  owner: Owner;
  clientKey: string;
  clinicId: string;
  told: ClientTold;
  phone?: PhoneRead;
  email?: EmailRead;
}

/**
 * The profile after an update, and the changes that keep it; no changes when nothing differs. What is told replaces what
 * is known, save consents: they merge by their own time. The number's link moves with the number.
 */
export const updateClient = (
  known: ClientProfile | undefined,
  { owner, clientKey, clinicId, told, phone, email }: ClientUpdate,
): { profile: ClientProfile; changes: Change[] } => {
  const consents = mergeConsents(known?.consents ?? [], told.consents);
  const profile: ClientProfile = {
    clientKey,
    clientId: told.clientId,
    clinicId,
    revision: known?.revision ?? 0,
    firstName: told.firstName,
    ...present('lastName', told.lastName),
    ...(phone ? { phone: phone.e164, phoneHash: phone.phoneHash } : {}),
    ...(email ? { email: email.address, emailHash: email.emailHash } : {}),
    ...stillDead(known, phone, email),
    language: told.language,
    ...present('timeZone', told.timeZone),
    ...present('preferredChannel', told.preferredChannel),
    riskFlags: [...new Set(told.riskFlags ?? [])],
    consents,
  };
  if (known && sameProfile(known, profile)) return { profile: known, changes: [] };

  const revised = { ...profile, revision: profile.revision + 1 };
  return {
    profile: revised,
    changes: [
      { put: 'clientProfile', owner, profile: revised },
      ...consents
        .filter((consent) => !known?.consents.some((one) => sameConsent(one, consent)))
        .map((consent): Change => ({ put: 'consent', owner, consent, at: consent.at })),
      ...phoneLinkMoves(known, revised),
    ],
  };
};

const phoneLinkMoves = (known: ClientProfile | undefined, { clientKey, phoneHash }: ClientProfile): Change[] => {
  if (known?.phoneHash === phoneHash) return [];
  return [
    ...(known?.phoneHash ? [{ remove: 'phoneOf', phoneHash: known.phoneHash, clientKey } as const] : []),
    ...(phoneHash ? [{ put: 'phoneOf', phoneHash, clientKey } as const] : []),
  ];
};

/** What is known to take nothing stays known only while it is the same number or address. */
const stillDead = (
  known: ClientProfile | undefined,
  phone: PhoneRead | undefined,
  email: EmailRead | undefined,
): Pick<ClientProfile, 'deadContacts'> => {
  const same = { sms: known?.phoneHash === phone?.phoneHash, email: known?.emailHash === email?.emailHash };
  const dead = (known?.deadContacts ?? []).filter(({ channel }) => same[channel]);
  return dead.length > 0 ? { deadContacts: dead } : {};
};

const sameConsent = (one: Consent, other: Consent): boolean =>
  one.class === other.class &&
  one.channel === other.channel &&
  one.given === other.given &&
  one.proof === other.proof &&
  Date.parse(one.at) === Date.parse(other.at);

const sameProfile = (one: ClientProfile, other: ClientProfile): boolean =>
  one.clinicId === other.clinicId &&
  one.firstName === other.firstName &&
  one.lastName === other.lastName &&
  one.phone === other.phone &&
  one.phoneHash === other.phoneHash &&
  one.email === other.email &&
  one.emailHash === other.emailHash &&
  one.language === other.language &&
  one.timeZone === other.timeZone &&
  one.preferredChannel === other.preferredChannel &&
  one.riskFlags.length === other.riskFlags.length &&
  one.riskFlags.every((flag) => other.riskFlags.includes(flag)) &&
  one.consents.length === other.consents.length &&
  one.consents.every((consent) => other.consents.some((candidate) => sameConsent(consent, candidate)));

const present = <Name extends string, Value>(name: Name, value: Value | undefined): { [key in Name]?: Value } =>
  value === undefined ? {} : ({ [name]: value } as { [key in Name]?: Value }); // a computed key forgets its literal type
