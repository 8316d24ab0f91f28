import * as z from 'zod/mini';
import type { Acuity } from './acuity.ts';
import type { Booking } from './booking.ts';
import type { Case, Owner } from './case.ts';
import type { Change, Write } from './change.ts';
import type { ClientProfile } from './client.ts';
import type { FollowUp } from './follow-up.ts';
import type { OptOut } from './opt-out.ts';
import { OutsideId } from './schema.ts';
import type { Session } from './session.ts';

/** Everything decisions about a client need, as of one consistent read: the profile and what is open or newest. */
export interface ClientStanding {
  owner: Owner;
  profile: ClientProfile;
  /** Newest completed first. */
  sessions: Session[];
  /** Soonest first. */
  bookings: Booking[];
  /** The newest revision planned of each session and booking, by its key. */
  plannedRevisions: Record<string, number>;
  followUps: FollowUp[];
  openCase?: Case;
}

/** A contact point nobody is known by, kept because somebody wrote from it. */
export const ContactProfile = z.object({
  clinicId: OutsideId,
  revision: z.int(),
  /** E.164, so that staff can call back. */
  phone: z.string(),
});
export type ContactProfile = z.infer<typeof ContactProfile>;

/** The same for an unknown contact point; without a profile nobody has written from it yet. */
export interface ContactStanding {
  owner: Owner;
  profile?: ContactProfile;
  openCase?: Case;
}

/** What is kept under a phone number's keyed hash. */
export interface PhoneRecord {
  /** Clients with this number; families share one. */
  clientKeys: string[];
  optOut?: OptOut;
  /** Cases that were paged to this number, by code. */
  paged: PagedCase[];
}

/** What the link in a client's message means, and when the message was written. */
export interface ClientLink {
  owner: Owner;
  followUpId: string;
  at: string;
  /** Keyed hash of the address it was mailed to; absent: it went by text. */
  emailHash?: string | undefined;
}

/** Which Case a code or link means for one member of staff. */
export interface PagedCase {
  code: string;
  owner: Owner;
  caseId: string;
  clinicId: string;
  staffId: string;
  /** How urgent it was when it was paged. */
  acuity: Acuity;
}

/** Whether the session a follow-up is about was cancelled: what became of it is nobody's work any more. */
export const sessionCancelled = (
  { sessions }: Pick<ClientStanding, 'sessions'>,
  { subjectKey }: Pick<FollowUp, 'subjectKey'>,
): boolean => sessions.some(({ sessionKey, status }) => sessionKey === subjectKey && status === 'cancelled');

/** The revision every write about this owner must still find. */
export const revisionOf = (standing: ClientStanding | ContactStanding): number => standing.profile?.revision ?? 0;

/** One owner's write. */
export const writeFor = (standing: ClientStanding | ContactStanding, changes: readonly Change[]): Write => ({
  expected: [{ owner: standing.owner, revision: revisionOf(standing) }],
  changes,
});
