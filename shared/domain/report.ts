import { type Acuity, isRedFlag, moreUrgent } from './acuity.ts';
import { type Case, ladderChanged, type Owner } from './case.ts';
import type { Change } from './change.ts';
import type { Clinic } from './clinic.ts';
import { raise } from './concern.ts';
import { isStaffed } from './staffed-hours.ts';

/** What somebody reported, by text or on a page, as it has been read. */
export interface Report {
  /** Whose it is, and the Case that is open for them. */
  owner: Owner;
  openCase?: Case | undefined;
  clinic: Clinic;
  /** Absent for what says nothing of the skin. */
  acuity?: Acuity | undefined;
  reasons: readonly string[];
  /** Days since the newest session; absent: there is none. */
  day?: number | undefined;
  /** The number has opted out, so that only a call reaches them. */
  silenced?: boolean;
  /** An internal id of what was sent, for the Case's own id. */
  causeId: string;
  /** How often the Case's code was found taken. */
  codeAttempt: number;
  /** Codes of Cases raised by the same write. */
  codesInUse?: readonly string[];
}

/** What whoever reported is told. */
export type ReportAnswer = 'fine' | 'expected' | 'watch' | 'urgent-staffed' | 'urgent-closed' | 'emergency' | 'unclear';

/** The Case a report opened or joined, if a person must look, and what the report is answered with. */
export interface ReportOutcome {
  raised?: Case;
  changes: Change[];
  answer?: ReportAnswer;
}

const needsPerson = (acuity: Acuity | undefined): acuity is Acuity =>
  acuity !== undefined && acuity !== 'fine' && acuity !== 'expected';

/** What a report comes to. A Case counts its answers in the same write. */
export const reportOutcome = (report: Report, now: string): ReportOutcome => {
  const { owner, openCase, clinic, acuity, reasons, day, silenced = false } = report;
  if (!needsPerson(acuity)) {
    const answer = answerTo(acuity, openCase, undefined, clinic, now);
    const counted: Change[] = openCase && answer ? [{ put: 'case', openCase: countAnswer(openCase) }] : [];
    return { changes: counted, ...(answer ? { answer } : {}) };
  }
  const { raised, change } = raise({
    owner,
    ...(openCase ? { openCase } : {}),
    concern: {
      acuity,
      reasons: [...reasons, ...(silenced ? ['opted-out: phone them'] : [])],
      at: now,
      ...(day === undefined ? {} : { day }),
    },
    clinic,
    causeId: report.causeId,
    codeAttempt: report.codeAttempt,
    codesInUse: report.codesInUse ?? [],
  });
  const answer = answerTo(acuity, openCase, raised, clinic, now);
  if (!answer || !('openCase' in change)) return { raised, changes: [change] };
  const answered = countAnswer(raised);
  return { raised: answered, changes: [{ ...change, openCase: answered }], answer };
};

const countAnswer = (answered: Case): Case => ({ ...answered, answers: (answered.answers ?? 0) + 1 });

/** More than this many reports of one Case are no longer a person's: another machine is answering ours. Source: docs/clinical.md E9. */
const answersPerCase = 10;

/**
 * What a report is answered with. While a Case is open nobody is told that all is well, what nobody could read is
 * answered once per Case, and a danger ten times, so that two machines never talk to each other without end.
 */
const answerTo = (
  acuity: Acuity | undefined,
  before: Case | undefined,
  raised: Case | undefined,
  clinic: Clinic,
  now: string,
): ReportAnswer | undefined => {
  if (acuity === undefined) return undefined;
  const same = before !== undefined && (raised === undefined || !ladderChanged(before, raised));
  if (same && (before.answers ?? 0) >= answersPerCase) return undefined;
  if (isRedFlag(acuity)) return adviceFor(acuity, clinic, now);
  if (same && raised !== undefined) return undefined;
  if (before && moreUrgent(before.acuity, acuity)) return 'watch';
  return adviceFor(acuity, clinic, now);
};

/** The advice of an acuity as such: what a page shows whoever just answered, whatever else is known. */
export const adviceFor = (acuity: Acuity, clinic: Clinic, now: string): ReportAnswer => {
  if (acuity !== 'urgent') return acuity;
  return isStaffed(clinic, now) ? 'urgent-staffed' : 'urgent-closed';
};
