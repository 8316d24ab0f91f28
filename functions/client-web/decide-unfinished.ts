import { type Acuity, isRedFlag } from '../../shared/domain/acuity.ts';
import type { Change, LostTo, Write } from '../../shared/domain/change.ts';
import type { PartOfCheckIn } from '../../shared/domain/check-in.ts';
import type { Language } from '../../shared/domain/clinic.ts';
import { dayOfNewestSession } from '../../shared/domain/concern.ts';
import { derivedId } from '../../shared/domain/derived-id.ts';
import { isSilenced, type OptOut } from '../../shared/domain/opt-out.ts';
import { adviceFor, type ReportAnswer, reportOutcome } from '../../shared/domain/report.ts';
import { writeFor } from '../../shared/domain/standing.ts';
import type { OpenLink } from './decide.ts';
import { answersKept, gradeSaid } from './grade-said.ts';

export interface UnfinishedFacts extends OpenLink {
  /** What could be read of the form; of the questions before a booking the words alone. */
  answers: PartOfCheckIn;
  /** The same for the same form pressed again, and another one than the finished form's. */
  replyId: string;
  /** Of the pages the form was filled in on. */
  languages: readonly Language[];
  /** Of the client's number. */
  optOut?: OptOut;
  /** What races before this decision were lost to. */
  lost: readonly LostTo[];
}

export type UnfinishedDecision =
  | { kind: 'alert'; acuity: Acuity; advice: ReportAnswer; write: Write }
  /** This very part was sent before: nothing is written, the answer is the same. */
  | { kind: 'ignore'; reason: 'already-taken'; advice: ReportAnswer }
  /** Nothing in it is a red flag: nothing is written until the form is complete. */
  | { kind: 'none'; reason: 'no-danger' };

/**
 * A form that is not complete but tells of a danger: it is kept as a reply and brought before a person at once, for
 * whoever sent it may never send the rest. The check stays unanswered, because the rest of it is still asked for. Source:
 * docs/clinical.md G29.
 */
export const decideUnfinished = (facts: UnfinishedFacts, now: string): UnfinishedDecision => {
  const { standing, clinic, followUpKind, replyId } = facts;
  const { owner, openCase } = standing;
  const { acuity, reasons: answered, rows, written } = gradeSaid(facts, now);
  if (!isRedFlag(acuity)) return { kind: 'none', reason: 'no-danger' };
  const advice = adviceFor(acuity, clinic, now);
  if (facts.lost.includes('already-read')) return { kind: 'ignore', reason: 'already-taken', advice };

  const reasons = [...answered, ...written.reasons, `${followUpKind}: form not finished`];
  const outcome = reportOutcome(
    {
      owner,
      openCase,
      clinic,
      acuity,
      reasons,
      day: dayOfNewestSession(standing, now, clinic),
      silenced: isSilenced(facts.optOut),
      causeId: derivedId(replyId, owner),
      codeAttempt: facts.lost.filter((to) => to === 'code-taken').length,
    },
    now,
  );
  const changes: Change[] = [
    { put: 'readText', replyId, at: now, byLink: true },
    {
      put: 'reply',
      owner,
      reply: {
        replyId,
        at: now,
        channel: 'page',
        body: facts.answers.words ?? '',
        acuity,
        reasons,
        ...(rows.length > 0 ? { rows } : {}),
        answers: answersKept(facts.answers),
        followUpId: facts.link.followUpId,
      },
    },
    ...outcome.changes,
  ];
  return { kind: 'alert', acuity, advice, write: writeFor(standing, changes) };
};
