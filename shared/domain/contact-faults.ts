import type { ClientTold } from './client-told.ts';
import type { Fault } from './schema.ts';

/** A client's contact points as told, and whether the phone could be read. */
export interface ContactTold {
  told: Pick<ClientTold, 'phone' | 'email'>;
  phoneRead: boolean;
  /** Of their clinic, in which a national number was read; absent: the clinic is not of this deployment. */
  country?: string;
}

/** Why a client could not be reached at all: neither phone nor email can be used. `within` is where the client stands: `client`, or empty. */
export const contactFaults = (contact: ContactTold, within: string): Fault[] => {
  const { told, phoneRead } = contact;
  if (phoneRead || told.email !== undefined) return [];
  if (told.phone === undefined) return [{ path: within, message: 'needs a phone or an email' }];
  return contactWarnings(contact, within);
};

/** What is wrong with the phone, whether or not an email makes up for it. */
export const contactWarnings = ({ told, phoneRead, country }: ContactTold, within: string): Fault[] => {
  if (told.phone === undefined || phoneRead) return [];
  const where = country ? `in ${country}` : 'without a country: its clinic is not of this deployment';
  return [{ path: within === '' ? 'phone' : `${within}.phone`, message: `cannot be read as a phone number ${where}` }];
};
