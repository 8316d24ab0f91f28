import * as z from 'zod/mini';
import { Case } from './case.ts';
import { wordsAtMost } from './form-fields.ts';
import { OutsideId, StoredInstant } from './schema.ts';

/** How a Case ended, as staff say it. A default list. Source: docs/clinical.md O1 to O8. */
export const Outcome = z.enum([
  'advised-at-home',
  'seen-at-clinic',
  'sent-to-doctor',
  'sent-to-emergency',
  'not-reached',
  'no-concern',
  'duplicate',
  'other',
]);
export type Outcome = z.infer<typeof Outcome>;

/** A Case somebody has ended. It is history: nothing joins it, nobody is paged about it, and its code is free again. */
export const ResolvedCase = z.extend(Case, {
  status: z.literal('resolved'),
  resolvedAt: StoredInstant,
  resolvedBy: OutsideId,
  outcome: Outcome,
  /** In the words of whoever resolved it. Never leaves the table but to a signed-in clinician or manager. */
  note: z.optional(z.string().check(z.maxLength(wordsAtMost))),
});
export type ResolvedCase = z.infer<typeof ResolvedCase>;

/**
 * What can be known of a Case at one moment, as one word: it changes with every reply and every reason that joins, and
 * not when the ladder only takes another step or starts again.
 */
export const caseMark = ({ caseId, acuity, reasons }: Case, newestReplyId: string | undefined): string =>
  [caseId, acuity, reasons.filter((reason) => reason !== 'no-outcome').length, newestReplyId ?? 'none'].join('.');

/** What somebody asks for who wants to resolve a Case. */
export interface Resolving {
  caseId: string;
  /** The mark of the Case as it was shown to them. */
  seen: string;
  /** As it was sent; may be none of ours, or nothing. */
  outcome: string | undefined;
  /** Empty when nothing was written. */
  note: string;
  staffId: string;
}

export type ResolutionDecision =
  | { kind: 'resolve'; resolved: ResolvedCase }
  | {
      kind: 'refuse';
      /**
       * `closed`: this Case is not open any more. `something-new`: a reply or a reason has joined since they looked, and
       * is read first. The rest is wrong with the form.
       */
      reason: 'closed' | 'something-new' | 'no-outcome' | 'note-missing' | 'note-too-long';
    };

/**
 * Whether a Case ends now. Nobody ends what they have not seen. One that nobody has taken counts as taken by whoever
 * resolves it, at that moment; one that a colleague has taken may be resolved by another, and both are kept.
 */
export const decideResolution = (
  openCase: Case | undefined,
  newestReplyId: string | undefined,
  { caseId, seen, outcome, note, staffId }: Resolving,
  now: string,
): ResolutionDecision => {
  if (!openCase || openCase.caseId !== caseId) return { kind: 'refuse', reason: 'closed' };
  if (seen !== caseMark(openCase, newestReplyId)) return { kind: 'refuse', reason: 'something-new' };
  const said = Outcome.safeParse(outcome);
  if (!said.success) return { kind: 'refuse', reason: 'no-outcome' };
  if (note.length > wordsAtMost) return { kind: 'refuse', reason: 'note-too-long' };
  if (said.data === 'other' && note === '') return { kind: 'refuse', reason: 'note-missing' };

  const { pagesFrom: _pages, nextStepAt: _next, ...ended } = openCase;
  return {
    kind: 'resolve',
    resolved: {
      ...ended,
      acknowledgedAt: openCase.acknowledgedAt ?? now,
      acknowledgedBy: openCase.acknowledgedBy ?? staffId,
      status: 'resolved',
      resolvedAt: now,
      resolvedBy: staffId,
      outcome: said.data,
      ...(note === '' ? {} : { note }),
    },
  };
};
