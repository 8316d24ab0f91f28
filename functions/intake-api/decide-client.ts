import { replannedForRisk } from '../../shared/domain/at-risk.ts';
import type { Owner } from '../../shared/domain/case.ts';
import type { Write } from '../../shared/domain/change.ts';
import type { ClientTold } from '../../shared/domain/client-told.ts';
import { type ClientUpdate, type EmailRead, type PhoneRead, updateClient } from '../../shared/domain/client-update.ts';
import type { Clinic } from '../../shared/domain/clinic.ts';
import { type ContactTold, contactFaults, contactWarnings } from '../../shared/domain/contact-faults.ts';
import { plusMinutes } from '../../shared/domain/instants.ts';
import type { Fault } from '../../shared/domain/schema.ts';
import { type ClientStanding, writeFor } from '../../shared/domain/standing.ts';
import type { Refusal } from './decide.ts';

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

/** How far a clock elsewhere may run ahead of ours. */
export const minutesAheadAtMost = 5;
export const tooFarAhead = `must not be more than ${minutesAheadAtMost} minutes ahead`;

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
