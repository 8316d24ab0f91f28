import { type Acuity, isRedFlag, moreUrgent } from '../../shared/domain/acuity.ts';
import { answeredFollowUps, recheckPlanned } from '../../shared/domain/answered.ts';
import type { Change, LostTo, Write } from '../../shared/domain/change.ts';
import type { CheckIn } from '../../shared/domain/check-in.ts';
import type { Language } from '../../shared/domain/clinic.ts';
import { dayOfNewestSession } from '../../shared/domain/concern.ts';
import { derivedId } from '../../shared/domain/derived-id.ts';
import { isSilenced, type OptOut } from '../../shared/domain/opt-out.ts';
import type { Reply } from '../../shared/domain/reply.ts';
import { adviceFor, type ReportAnswer, reportOutcome } from '../../shared/domain/report.ts';
import { writeFor } from '../../shared/domain/standing.ts';
import type { OpenLink } from './decide.ts';
import { answersKept, gradeSaid } from './grade-said.ts';

export interface CheckInFacts extends OpenLink {
  answers: CheckIn;
  /** The same for the same form sent again. */
  replyId: string;
  /** Of the pages the form was filled in on. */
  languages: readonly Language[];
  /** Of the client's number. */
  optOut?: OptOut;
  /** What races before this decision were lost to. */
  lost: readonly LostTo[];
}

/** What is shown to whoever has just answered. `still-open`: something they told before is being looked at. */
export type Advice = ReportAnswer | 'still-open';

export type CheckInDecision =
  | { kind: 'take'; acuity: Acuity; advice: Advice; write: Write }
  /** This very form was sent before: nothing is written, the answer is the same. */
  | { kind: 'ignore'; reason: 'already-taken'; advice: Advice };

/**
 * Grades a check-in by its answers and by what was written, the stricter wins, and keeps it: the reply, the answered
 * check, and a Case where a person must look. Answering again is another reply; it never lowers what is open.
 */
export const decideCheckIn = (facts: CheckInFacts, now: string): CheckInDecision => {
  const { standing, clinic, followUpKind, followUp, replyId } = facts;
  const { owner, openCase } = standing;
  const { acuity, reasons: answered, rows, written } = gradeSaid(facts, now);
  const advice = adviceBeside(acuity, facts, now);
  if (facts.lost.includes('already-read')) return { kind: 'ignore', reason: 'already-taken', advice };

  const reasons = [...(answered.length > 0 ? answered : [`${followUpKind}: fine`]), ...written.reasons];
  const day = dayOfNewestSession(standing, now, clinic);
  const outcome = reportOutcome(
    {
      owner,
      openCase,
      clinic,
      acuity,
      reasons,
      day,
      silenced: isSilenced(facts.optOut),
      causeId: derivedId(replyId, owner),
      codeAttempt: facts.lost.filter((to) => to === 'code-taken').length,
    },
    now,
  );
  const changes: Change[] = [
    { put: 'readText', replyId, at: now, byLink: true },
    { put: 'reply', owner, reply: replyOf(facts, { acuity, reasons, rows }, now) },
    ...outcome.changes,
    ...(followUp ? answeredFollowUps(standing, followUp, now, true) : []),
    ...(acuity === 'watch' ? recheckPlanned(standing, now) : []),
  ];
  return { kind: 'take', acuity, advice, write: writeFor(standing, changes) };
};

/** While something worse is open nobody is told that all is well. */
const adviceBeside = (acuity: Acuity, { standing: { openCase }, clinic }: OpenLink, now: string): Advice =>
  openCase && !isRedFlag(acuity) && moreUrgent(openCase.acuity, acuity) ? 'still-open' : adviceFor(acuity, clinic, now);

const replyOf = (
  { answers, replyId, link }: CheckInFacts,
  { rows, ...graded }: { acuity: Acuity; reasons: string[]; rows: string[] },
  now: string,
): Reply => ({
  replyId,
  at: now,
  channel: 'page',
  body: answers.words,
  ...graded,
  ...(rows.length > 0 ? { rows } : {}),
  answers: answersKept(answers),
  followUpId: link.followUpId,
});
