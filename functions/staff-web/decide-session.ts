import type { Write } from '../../shared/domain/change.ts';
import type { ClientProfile } from '../../shared/domain/client.ts';
import { phoneFaults } from '../../shared/domain/client-reading.ts';
import { answeringClinic, type Clinic, type ClinicRoster } from '../../shared/domain/clinic.ts';
import type { Refusal } from '../../shared/domain/intake-refusal.ts';
import { assertNever } from '../../shared/domain/refusals.ts';
import type { Parsed } from '../../shared/domain/schema.ts';
import type { Session } from '../../shared/domain/session.ts';
import {
  decideCancel,
  decideCorrect,
  decideTell,
  type KnownSession,
  type SessionReading,
  type TellFacts,
} from '../../shared/domain/session-intake.ts';
import type { ClientStanding } from '../../shared/domain/standing.ts';
import { type Membership, membershipIn, readsClinical, type StaffRole } from './membership.ts';
import type { SessionEntry } from './session-entry.ts';
import { type FormFault, formFaults } from './session-faults.ts';

/** Whoever is signed in, and what is known of the session they ask for. */
export interface SessionFacts extends Pick<TellFacts, 'known' | 'standing'> {
  role: StaffRole;
  memberships: readonly Membership[];
  roster: ClinicRoster;
}

/** Whether somebody may see a session: one of a clinic of theirs. All else is the same to them as none. */
export type OpenDecision =
  | { kind: 'open'; known: KnownSession; standing: ClientStanding; clinic: Clinic }
  | { kind: 'refuse'; reason: 'not-found' };

export const decideOpen = ({ known, standing, memberships, roster }: SessionFacts): OpenDecision => {
  const nothing: OpenDecision = { kind: 'refuse', reason: 'not-found' };
  if (!known || known === 'another-clients' || !standing) return nothing;
  const membership = membershipIn(memberships, answeringClinic(roster, known.session.clinicId)?.clinicId);
  return membership ? { kind: 'open', known, standing, clinic: membership.clinic } : nothing;
};

/** Whether this role corrects sessions: the form shows what was done. Everybody completes and cancels them. */
export const correctsSessions = (role: StaffRole): boolean => readsClinical(role);

export interface CompleteFacts extends SessionFacts {
  entry: SessionEntry;
  /** Of the entry. */
  reading: Parsed<SessionReading>;
}

/** What a filled-in form for a new session comes to. */
export type CompleteDecision =
  | { kind: 'complete'; session: Session; write: Write }
  /** The form was sent before, as by a double press: at most what it says of the client is newer. */
  | { kind: 'again'; session: Session; write?: Write }
  | { kind: 'mend'; faults: FormFault[] }
  | { kind: 'refuse'; reason: 'other-clinic' | 'differs' | 'another-clients' | 'too-many' };

export const decideComplete = (
  { entry, reading, known, standing, memberships }: CompleteFacts,
  now: string,
): CompleteDecision => {
  if (!membershipIn(memberships, entry.session.clinicId)) return { kind: 'refuse', reason: 'other-clinic' };
  // Then nothing has been read of the client the form is about.
  if (known === 'another-clients') return { kind: 'refuse', reason: 'another-clients' };
  const faults = faultsIn(entry, reading);
  if (!reading.ok || faults.length > 0) return { kind: 'mend', faults };
  const decision = decideTell(
    { reading: reading.value, ...(known ? { known } : {}), ...(standing ? { standing } : {}) },
    now,
  );
  switch (decision.kind) {
    case 'accept':
      // A new client's data would take the place of what is known of somebody else.
      return entry.whose === 'new' && standing
        ? { kind: 'mend', faults: [{ field: 'newId', says: 'clientKnown' }] }
        : { kind: 'complete', session: decision.session, write: decision.write };
    case 'duplicate':
      return { kind: 'again', session: decision.session, ...(decision.write ? { write: decision.write } : {}) };
    case 'refuse':
      return refusedCompletion(decision, entry);
    default:
      return assertNever(decision);
  }
};

const refusedCompletion = ({ reason, faults }: Refusal, entry: SessionEntry): CompleteDecision => {
  switch (reason) {
    case 'malformed':
      return { kind: 'mend', faults: formFaults(faults, entry) };
    case 'busy':
      return { kind: 'refuse', reason: 'too-many' };
    default:
      return { kind: 'refuse', reason: 'differs' };
  }
};

/** What a correction's form showed when it was opened: of the session its revision, of the client what can be changed. */
export interface Seen {
  revision: number;
  client: string;
}

/** What of a client a form shows, as one text: the same while nothing of it has changed. */
export const clientMark = (profile: ClientProfile): string =>
  JSON.stringify([
    profile.firstName,
    profile.lastName ?? null,
    profile.phone ?? null,
    profile.email ?? null,
    profile.language,
    profile.timeZone ?? null,
    profile.preferredChannel ?? null,
    [...profile.riskFlags].sort(),
  ]);

export interface CorrectFacts extends SessionFacts {
  entry: SessionEntry;
  reading: Parsed<SessionReading>;
  seen: Seen;
}

/** What a filled-in form for a known session comes to. */
export type CorrectionDecision =
  | { kind: 'correct'; session: Session; write: Write }
  | { kind: 'unchanged'; session: Session; write?: Write }
  | { kind: 'mend'; faults: FormFault[] }
  /** Somebody else changed the session or its client since the form was opened: both versions are shown. */
  | { kind: 'changed' }
  | { kind: 'refuse'; reason: 'role' | 'not-found' | 'closed' };

export const decideCorrection = (facts: CorrectFacts, now: string): CorrectionDecision => {
  const { entry, reading, seen, role } = facts;
  const opened = decideOpen(facts);
  if (opened.kind === 'refuse') return opened;
  if (!correctsSessions(role)) return { kind: 'refuse', reason: 'role' };
  const { known, standing } = opened;
  if (known.closed) return { kind: 'refuse', reason: 'closed' };
  const faults = faultsIn(entry, reading);
  if (!reading.ok || faults.length > 0) return { kind: 'mend', faults };

  const decision = decideCorrect({ reading: reading.value, known, standing, pathId: known.session.sessionId }, now);
  if (decision.kind === 'refuse')
    return decision.reason === 'malformed'
      ? { kind: 'mend', faults: formFaults(decision.faults, entry) }
      : { kind: 'refuse', reason: decision.reason === 'unknown' ? 'not-found' : 'closed' };
  // The same form sent twice finds its own correction, and nothing left to do.
  if (decision.kind === 'unchanged' && !decision.write) return { kind: 'unchanged', session: decision.session };
  if (known.session.revision !== seen.revision || clientMark(standing.profile) !== seen.client)
    return { kind: 'changed' };
  return decision.kind === 'correct'
    ? { kind: 'correct', session: decision.session, write: decision.write }
    : { kind: 'unchanged', session: decision.session, ...(decision.write ? { write: decision.write } : {}) };
};

/** What cancelling comes to. Cancelled before, or closed: nothing is planned that could be withdrawn. */
export type CancellationDecision =
  | { kind: 'cancel'; session: Session; write: Write }
  | { kind: 'nothingPlanned'; reason: 'cancelled' | 'closed' }
  | { kind: 'refuse'; reason: 'not-found' };

export const decideCancellation = (facts: SessionFacts): CancellationDecision => {
  const opened = decideOpen(facts);
  if (opened.kind === 'refuse') return opened;
  const decision = decideCancel(opened.known, opened.standing);
  return decision.kind === 'refuse' ? { kind: 'refuse', reason: 'not-found' } : decision;
};

/** What is wrong with the form. A number nobody can read is mended at once, for whoever knows it is there. */
const faultsIn = (entry: SessionEntry, reading: Parsed<SessionReading>): FormFault[] => {
  if (!reading.ok) return formFaults(reading.faults, entry);
  if (entry.whose === 'known') return [];
  return formFaults(phoneFaults({ ...reading.value, told: reading.value.told.client }, 'client'), entry);
};
