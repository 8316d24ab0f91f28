import type { Booking } from './booking.ts';
import type { Case, Owner } from './case.ts';
import type { ClientProfile } from './client.ts';
import type { Consent, ConsentClass } from './consent.ts';
import type { Erasure } from './erasure.ts';
import type { FollowUp } from './follow-up.ts';
import type { Message, MessageKind } from './message.ts';
import type { ContactPoint, OptOut } from './opt-out.ts';
import type { Reply } from './reply.ts';
import type { ResolvedCase } from './resolution.ts';
import type { Session } from './session.ts';
import type { ClientLink, ContactProfile } from './standing.ts';

/** One member of a decision's single durable write. */
export type Change =
  | { put: 'clientProfile'; owner: Owner; profile: ClientProfile }
  | { put: 'contactProfile'; owner: Owner; profile: ContactProfile }
  | { remove: 'contactProfile'; owner: Owner }
  /** Takes the place of a client's profile while no Case of theirs is open; lost to `revision` when one is. */
  | { put: 'erasure'; owner: Owner; erasure: Erasure }
  /** A session for the first time: lost to `session-known` when its id is taken. `wake` stirs the planner. */
  | { put: 'newSession'; owner: Owner; session: Session; wake: 'plan' }
  /** A known session. Without `wake` a wake that is still on the item stays: only the woken function removes it. */
  | { put: 'session'; owner: Owner; session: Session; wake?: 'plan' }
  /** A booking for the first time: lost to `booking-known` when its id is taken. It stirs the planner. */
  | { put: 'newBooking'; owner: Owner; booking: Booking; wake: 'plan' }
  /** A booking told before, as it was told last. */
  | { put: 'booking'; owner: Owner; booking: Booking; wake: 'plan' }
  /** Which revision of a session or booking has been planned; its own item, so that the planner's write never wakes the planner. */
  | { put: 'plan'; owner: Owner; subjectKey: string; revision: number }
  | { put: 'followUp'; owner: Owner; followUp: FollowUp }
  /** Moves an ended follow-up or session (with its plan) out of the standing into the history. */
  | { retire: 'followUp'; owner: Owner; followUp: FollowUp }
  | { retire: 'session'; owner: Owner; session: Session }
  | { retire: 'booking'; owner: Owner; booking: Booking }
  /** A Case for the first time, with its code: lost to `code-taken` when another open Case of the clinic has it. */
  | { put: 'newCase'; openCase: Case; wake?: 'page' }
  /** A known Case. Without `wake` a wake that is still on the item stays, as with sessions. */
  | { put: 'case'; openCase: Case; wake?: 'page' }
  /** Moves an ended Case into the history and frees its code; lost to `revision` when this Case is not open any more. */
  | { retire: 'case'; resolved: ResolvedCase }
  /** Lost to `message-known` when this message was claimed before. */
  | { put: 'newMessage'; owner: Owner; message: Message }
  /** Gives the claim of a message back that surely was not sent, so that it can be claimed again. */
  | { remove: 'message'; owner: Owner; message: Message }
  /** A message claimed before, as it stands now; what is not said of it stays as it was claimed. */
  | { put: 'message'; owner: Owner; message: Message }
  | { put: 'reply'; owner: Owner; reply: Reply }
  | { put: 'consent'; owner: Owner; consent: Consent; at: string }
  /** Ties a number to a client, so that a text from it finds them. */
  | { put: 'phoneOf'; phoneHash: string; clientKey: string }
  | { remove: 'phoneOf'; phoneHash: string; clientKey: string }
  | { put: 'optOut'; contact: ContactPoint; optOut: OptOut }
  | { remove: 'optOut'; contact: ContactPoint }
  /** Lost to `sms-opted-out` or `email-opted-out` when the number or address has opted out of any of these classes. */
  | { require: 'noOptOut'; contact: ContactPoint; classes: readonly ConsentClass[] }
  /** Makes the link in a message work: what its token means, kept under the token's hash. */
  | ({ put: 'clientLink'; tokenHash: string } & ClientLink)
  /**
   * Lost to `already-read` when this inbound text was read before. `answer` is what it is to be told. `byLink`: a form
   * was sent, which a phone may send again for as long as its link works, so that long it is known.
   */
  | { put: 'readText'; replyId: string; at: string; answer?: PendingAnswer; byLink?: true };

/** The one answer an inbound text gets, kept until it is claimed, so that a crash cannot lose it. */
export interface PendingAnswer {
  /** When the text was read; part of the answer's Message key, so that it is claimed once. */
  at: string;
  owner: Owner;
  clinicId: string;
  kind: Extract<MessageKind, 'answer' | 'opt-in' | 'keyword'>;
  /** Not given to a number that has opted out since; what to do in danger and what a keyword asked for are. */
  heedsOptOut?: boolean | undefined;
  to: string;
  text: string;
}

/** Why a transaction was refused: somebody else was first. Nothing was written. */
export type LostTo =
  | 'revision'
  | 'session-known'
  | 'booking-known'
  | 'code-taken'
  | 'message-known'
  | 'sms-opted-out'
  | 'email-opted-out'
  | 'already-read';

export type CommitOutcome = { kind: 'committed' } | { kind: 'lost'; to: LostTo };

/** A decision's single durable write: everything or nothing, and only while every revision is as it was read. */
export interface Write {
  expected: ReadonlyArray<{ owner: Owner; revision: number }>;
  changes: readonly Change[];
}
