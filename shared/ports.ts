import type { Booking } from './domain/booking.ts';
import type { Case, Owner } from './domain/case.ts';
import type { Change, CommitOutcome, LostTo, PendingAnswer, Write } from './domain/change.ts';
import type { Channel } from './domain/consent.ts';
import type { EscalationStepDue, FollowUpDue } from './domain/due.ts';
import type { Erasure } from './domain/erasure.ts';
import type { FollowUp } from './domain/follow-up.ts';
import type { TimelineEntry } from './domain/history.ts';
import type { DeliveryReport, Failure, Message, MessageKind, MessageRef, SendOutcome } from './domain/message.ts';
import type { ContactPoint, OptOut } from './domain/opt-out.ts';
import type { Reply } from './domain/reply.ts';
import type { ResolvedCase } from './domain/resolution.ts';
import type { Session } from './domain/session.ts';
import type { StaffIdentity } from './domain/staff-identity.ts';
import type { ClientLink, ClientStanding, ContactStanding, PagedCase, PhoneRecord } from './domain/standing.ts';

/** The time now, as a stored instant. */
export interface Clock {
  now(): string;
}

/** Keyed, irreversible ids: the same outside value always gives the same 26 base32 characters, to us alone. */
export interface Ids {
  clientKey(clientId: string): string;
  sessionKey(sessionId: string): string;
  bookingKey(bookingId: string): string;
  phoneHash(e164: string): string;
  /** Blind to case: providers are. */
  emailHash(address: string): string;
  /** The id of the reply an event from outside brought, so that a second delivery means the same thing. */
  idOf(what: 'reply', cause: string): string;
  /** The secret of the link that names one Case and one member of staff. */
  staffLinkToken(caseId: string, staffId: string): string;
  /** The secret of the links in a follow-up's messages. */
  clientLinkToken(followUpId: string): string;
  /** What a link's token is kept under; the token itself is never stored. */
  tokenHash(token: string): string;
}

/** What finds the links and codes that were made for an owner. */
export type LinkIds = Pick<Ids, 'idOf' | 'phoneHash' | 'staffLinkToken' | 'clientLinkToken' | 'tokenHash'>;

/** What a page said and to whom, before it is handed over. */
export interface PageLink extends PagedCase {
  /** Present when the member has a phone: texting the code from it acknowledges. */
  phoneHash?: string;
  tokenHash: string;
}

/** A wake that is still there, or work that is overdue, as an index tells it: always re-read before acting. */
export interface WorkPointer {
  owner: Owner;
  /** The item's sort key. */
  itemKey: string;
  at: string;
}

/** The table. Every read of a standing is consistent. Every stored item is checked against its schema when read. */
export interface Store {
  clientStanding(owner: Owner): Promise<ClientStanding | undefined>;
  contactStanding(owner: Owner): Promise<ContactStanding>;
  /** Whose session this is; undefined when it was never told. */
  ownerOfSession(sessionKey: string): Promise<Owner | undefined>;
  /** Whose booking this is; undefined when it was never told. */
  ownerOfBooking(bookingKey: string): Promise<Owner | undefined>;
  phoneRecord(phoneHash: string): Promise<PhoneRecord>;
  /** Which Case and member a staff link means. */
  staffLink(tokenHash: string): Promise<PagedCase | undefined>;
  message(ref: MessageRef): Promise<Message | undefined>;
  /** Which follow-up the link in a client's message means. */
  clientLink(tokenHash: string): Promise<ClientLink | undefined>;
  /** What a number or address no longer wants. */
  optOut(contact: ContactPoint): Promise<OptOut | undefined>;
  openCase(owner: Owner): Promise<Case | undefined>;
  /** The answer an inbound text still waits for; undefined when it was never read. */
  readText(replyId: string): Promise<{ answer?: PendingAnswer } | undefined>;

  /**
   * All changes in one transaction, or none. For every owner in `expected` the profile's revision must be as read
   * (0: no profile yet) and grows by one. A lost race is a value; anything else throws.
   */
  commit(write: Write): Promise<CommitOutcome>;

  /**
   * What the provider said when a claimed message was handed over: moves the Message, and the FollowUp it carried, in
   * one transaction, and raises the revision. Nothing happens when the message has moved on already.
   */
  recordOutcome(settled: { ref: MessageRef; message: Message; followUp?: FollowUp }): Promise<void>;
  /**
   * Moves the Message and the FollowUp it carried, forward only; `stale` when the event tells nothing new of either,
   * `unknown-message` when there is none (yet).
   */
  recordDelivery(
    ref: MessageRef,
    report: DeliveryReport,
    failure?: Failure,
  ): Promise<'advanced' | 'stale' | 'unknown-message'>;

  /** Removes `wake` from a session or booking unless it has been changed since this revision. */
  clearSessionWake(owner: Owner, session: Session): Promise<void>;
  clearBookingWake(owner: Owner, booking: Booking): Promise<void>;
  /** Removes `wake` from a Case unless its ladder has changed since. */
  clearCaseWake(openCase: Case): Promise<void>;
  /** Makes a page's codes and links work; before the page goes out. Overwrites older ones. */
  putPageLinks(links: readonly PageLink[]): Promise<void>;
  /**
   * Writes a Case the ladder has moved on, and the pages' Messages, and clears its `wake`; reasons that joined meanwhile
   * stay. False when its ladder has changed meanwhile (acknowledged, risen, moved on): then only the Messages are kept.
   */
  recordPaged(before: Case, after: Case, messages: readonly Message[]): Promise<boolean>;

  /** Takes one of the carrier's message parts for this second; false when there is none left. */
  takeSendToken(senderId: string, second: number, parts: number, partsPerSecond: number): Promise<boolean>;

  /** An erasure that has begun and not ended. */
  pendingErasure(owner: Owner): Promise<Erasure | undefined>;
  /**
   * Goes on with an erasure that has begun, with the codes paged to these phones, about 5,000 items of it at a time.
   * `done`: a last read found nothing left of the client. Harmless when none has begun and when two do it at once.
   */
  eraseRest(owner: Owner, ids: LinkIds, staffPhones: readonly string[]): Promise<'done' | 'more'>;
  /** Whether an erasure of this owner began at this instant or later. */
  erasedSince(owner: Owner, at: string): Promise<boolean>;

  /** Oldest first unless asked otherwise; a cursor leads on in the order it was given out in. */
  timeline(
    owner: Owner,
    cursor?: string,
    order?: TimelineOrder,
  ): Promise<{ entries: TimelineEntry[]; cursor?: string }>;
  /** What was sent back since this instant, newest first, as it stands now. */
  repliesSince(owner: Owner, at: string, atMost: number): Promise<Reply[]>;
  /** The pages about a Case, opened then, newest first. */
  pagesAbout(openCase: Pick<Case, 'owner' | 'caseId' | 'openedAt'>, atMost: number): Promise<Message[]>;
  /** A Case in the history; undefined when it was never resolved. */
  resolvedCase(place: Pick<Case, 'owner' | 'caseId' | 'openedAt'>): Promise<ResolvedCase | undefined>;
  /** Cases of a clinic, most urgent first. */
  openCases(clinicId: string, cursor?: string): Promise<{ cases: Case[]; cursor?: string }>;

  /** Items that still have `wake`, set before this instant. */
  wakesBefore(at: string): Promise<WorkPointer[]>;
  /** Follow-ups and ladder steps due in this hour (`2026-03-02T15`) and before the instant. */
  overdue(hour: string, before: string): Promise<WorkPointer[]>;
  /** Writes `wake` again as it stands, so that the stream hands the item over once more; nothing when it is gone. */
  stir(pointer: WorkPointer, at: string): Promise<void>;
  readiness(): Promise<Readiness | undefined>;
  putReadiness(readiness: Readiness): Promise<void>;
}

/** The last finding of `reconcile`: a heartbeat, and what a person must mend. Reasons hold no personal data. */
export interface Readiness {
  checkedAt: string;
  problems: string[];
  /** Every hour before this one has been swept clean of overdue work. */
  sweptTo: string;
}

export type TimelineOrder = 'oldest-first' | 'newest-first';

export type TimerTarget = 'follow-ups' | 'escalations';

/**
 * Wakes a queue once at a time. At least once: the woken function re-reads state. The name is made of the target's id
 * and the due minute, so arming twice is harmless and a deferral is a new timer.
 */
export interface Timers {
  armFollowUp(due: FollowUpDue, dueAt: string): Promise<void>;
  armEscalation(due: EscalationStepDue, dueAt: string): Promise<void>;
}

/** A provider hand-over of a text. One attempt; never retried inside. */
export interface Texting {
  send(text: {
    phoneNumberArn: string;
    to: string;
    body: string;
    kind: MessageKind;
    attempt: number;
    ref: MessageRef;
    validMinutes: number;
  }): Promise<SendOutcome>;
}

/** A provider hand-over of a mail. One attempt, as with texts; to one recipient. */
export interface Mailing {
  /**
   * Hands one mail to one recipient over. `accepted` is not delivered: the provider takes mail to addresses that it will
   * not send to, and says so by an event only.
   */
  send(mail: {
    /** An address of the verified identity. */
    from: string;
    /** What readers see in its place: the clinic's name, in any script. */
    fromName: string;
    /** Where an answer goes. */
    replyTo: string;
    to: string;
    subject: string;
    /** The plain part; says everything, because some read only this one. */
    text: string;
    /** The same as a page; absent for mail that is plain text alone. */
    html?: string;
    /** Where one POST without sign-in ends mail of this class (RFC 8058); https when deployed. Adds both list headers. */
    unsubscribeUrl?: string;
    kind: MessageKind;
    attempt: number;
    ref: MessageRef;
  }): Promise<SendOutcome>;
}

/** The switches of the clinic's number that texts depend on, as the carrier side reports them. */
export interface PhoneNumberSwitches {
  /** Undefined when the carrier side refused to tell. */
  read(phoneNumberArn: string): Promise<{ twoWay: boolean; selfManagedOptOuts: boolean } | undefined>;
}

export type {
  Change,
  Channel,
  CommitOutcome,
  EscalationStepDue,
  FollowUpDue,
  LostTo,
  MessageRef,
  PendingAnswer,
  Write,
};

/** What the answer to a sign-in must fit; secret to the browser that began it. */
export interface SignInChecks {
  state: string;
  nonce: string;
  codeVerifier: string;
}

export type SignInOutcome =
  | { kind: 'identified'; identity: StaffIdentity; refreshToken: string }
  /** Used up, ended, too old, or its account is gone or closed. */
  | { kind: 'refused' }
  /** Nobody can say; trying again may help. */
  | { kind: 'unreachable' };

/** The pages on which staff sign in: they alone see passwords. What they say is believed only with their signature. */
export interface SignInPages {
  /** The address to send a browser to, and what its answer must fit. */
  begin(): Promise<{ address: string; checks: SignInChecks }>;
  /** Exchanges the code a browser came back with; each works once. */
  finish(code: string, checks: SignInChecks): Promise<SignInOutcome>;
  /** Asks again who this is, with the groups they are in by now. */
  renew(refreshToken: string): Promise<SignInOutcome>;
  /** Makes a refresh token worthless. */
  revoke(refreshToken: string): Promise<'revoked' | 'unreachable'>;
  /** Where a browser goes so that the sign-in pages forget it too; they send it back to ours. */
  signOutAddress(): string;
}

/** What a sealed text is for: sealed for one purpose it is worthless for any other. */
export type SealPurpose = 'session' | 'signing-in';

/** Keeps what only we may read or write with whoever asks: nobody else can read it, change it or make it up. */
export interface Seal {
  seal(purpose: SealPurpose, content: unknown): Promise<string>;
  /** What was sealed; undefined when it was not by us, for this purpose, with a key that is still known. */
  open(purpose: SealPurpose, sealed: string): Promise<unknown>;
}
