import type { Owner } from './case.ts';
import type { ClientTold } from './client-told.ts';
import type { ClientUpdate, EmailRead, PhoneRead } from './client-update.ts';
import type { Clinic } from './clinic.ts';
import { type ContactTold, contactFaults, contactWarnings } from './contact-faults.ts';
import { plusMinutes } from './instants.ts';
import type { Fault } from './schema.ts';

/** A client as told, well formed, instants in stored form, number and address read. */
export interface ClientReading {
  told: ClientTold;
  owner: Owner;
  clientKey: string;
  /** In whose country the phone was read; absent: it is not of the roster. */
  clinic?: Clinic;
  /** Absent: none was told, or it cannot be read. */
  phone?: PhoneRead;
  email?: EmailRead;
}

/** How far a clock elsewhere may run ahead of ours. */
export const minutesAheadAtMost = 5;
export const tooFarAhead = `must not be more than ${minutesAheadAtMost} minutes ahead`;

/** What is wrong with a client as told. `within` is where it stands in the body: `client`, or empty for the whole. */
export const clientFaults = (reading: ClientReading, within: string, now: string): Fault[] => {
  const latest = plusMinutes(now, minutesAheadAtMost);
  return [
    ...contactFaults(contactOf(reading), within),
    ...reading.told.consents.flatMap((consent, index) =>
      consent.at > latest ? [{ path: pathIn(within, `consents[${index}].at`), message: tooFarAhead }] : [],
    ),
  ];
};

/** What is wrong with the phone, whether or not an email makes up for it. */
export const phoneFaults = (reading: ClientReading, within: string): Fault[] =>
  contactWarnings(contactOf(reading), within);

const contactOf = ({ told, phone, clinic }: ClientReading): ContactTold => ({
  told,
  phoneRead: phone !== undefined,
  ...(clinic ? { country: clinic.country } : {}),
});

const pathIn = (within: string, path: string): string => (within === '' ? path : `${within}.${path}`);

/** The update a client as told amounts to, for a client of this clinic. */
export const clientUpdate = (
  { told, owner, clientKey, phone, email }: ClientReading,
  clinicId: string,
): ClientUpdate => ({
  owner,
  clientKey,
  clinicId,
  told,
  ...(phone ? { phone } : {}),
  ...(email ? { email } : {}),
});
