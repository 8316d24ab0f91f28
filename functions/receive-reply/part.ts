import type { AcknowledgementDecision } from '../../shared/domain/acknowledgement.ts';
import type { Case } from '../../shared/domain/case.ts';
import type { Change, LostTo } from '../../shared/domain/change.ts';
import type { Clinic, ClinicRoster } from '../../shared/domain/clinic.ts';
import type { Reply } from '../../shared/domain/reply.ts';
import type { ReportAnswer } from '../../shared/domain/report.ts';
import type { ClientStanding, ContactStanding, PagedCase, PhoneRecord } from '../../shared/domain/standing.ts';

/** A text as it came in. */
export interface ReceivedText {
  replyId: string;
  body: string;
  /** E.164, and its keyed hash. */
  from: string;
  phoneHash: string;
  /** The clinic whose number was texted. */
  clinic: Clinic;
}

export interface ReplyFacts extends ReceivedText {
  roster: ClinicRoster;
  phone: PhoneRecord;
  /** Everybody known by this number. */
  clients: readonly ClientStanding[];
  /** The number itself, read when nobody is known by it. */
  contact?: ContactStanding;
  /** What a code in the text stands for, and the Case's owner as they stand. */
  page?: { paged: PagedCase; standing: ClientStanding | ContactStanding | undefined };
  /** What races before this decision were lost to. */
  lost: readonly LostTo[];
}

/** What was found in a text; several may hold at once. */
export type Finding =
  | { kind: 'answer'; reply: Reply; raised?: Case }
  | { kind: 'unmatched'; reply: Reply; raised?: Case }
  | { kind: 'optOut' }
  | { kind: 'optIn' }
  | { kind: 'help' }
  | { kind: 'staffAck'; acknowledgement: AcknowledgementDecision['kind'] | 'notPagedHere' };

/** What the sender is told, by its message key. */
export type AnswerKey =
  | `answer-${ReportAnswer}`
  | 'opt-out-confirmation'
  | 'opt-out-safety'
  | 'opt-in-confirmation'
  | 'help'
  | 'acknowledged'
  | 'acknowledge-risen'
  | 'acknowledge-stale'
  | 'acknowledge-unknown';

/** The one answer to a text: which, in whose timeline it stands, in whose language, about which Case. */
export interface ToTell {
  key: AnswerKey;
  owner: string;
  clinic: Clinic;
  language: Clinic['language'];
  code?: string;
}

/** What one side of a text comes to: findings, their writes, and what it would have the sender told. */
export interface Part {
  findings: Finding[];
  expected: Array<{ owner: string; revision: number }>;
  changes: Change[];
  tell?: ToTell;
}
