import { moreUrgent } from './acuity.ts';
import { acknowledgeCase, type Case } from './case.ts';
import { type Clinic, type StaffMember, staffMember } from './clinic.ts';
import type { PagedCase } from './standing.ts';

/**
 * What taking a Case means, by a texted code or by a page's link: it is theirs now, it was somebody's already, it is no
 * longer there to take, or whoever asks is not on the clinic's roster.
 */
export type AcknowledgementDecision =
  | { kind: 'acknowledge'; before: Case; after: Case; by: StaffMember }
  /** `by` is absent when whoever took it has left the roster. */
  | { kind: 'alreadyAcknowledged'; case: Case; by?: StaffMember; at: string }
  /** It has become more urgent than what was paged, and nobody has been paged about that yet. */
  | { kind: 'risen' }
  | { kind: 'superseded' }
  | { kind: 'unknownMember' };

/**
 * `openCase` is what the page's owner has open now, `paged` what the code or link stands for. A Case that was paged again
 * is still the same Case: an older page's code takes it, but never before somebody was paged about what made it worse. A
 * Case somebody has taken is never taken from them.
 */
export const decideAcknowledgement = (
  openCase: Case | undefined,
  paged: PagedCase,
  clinic: Clinic | undefined,
  now: string,
): AcknowledgementDecision => {
  const by = clinic && staffMember(clinic, paged.staffId);
  if (!clinic || !by) return { kind: 'unknownMember' };
  if (!openCase || openCase.caseId !== paged.caseId) return { kind: 'superseded' };
  if (openCase.status === 'open' && openCase.step === 0 && moreUrgent(openCase.acuity, paged.acuity))
    return { kind: 'risen' };
  if (openCase.status === 'open') {
    return { kind: 'acknowledge', before: openCase, after: acknowledgeCase(openCase, by.staffId, now, clinic), by };
  }
  return {
    kind: 'alreadyAcknowledged',
    case: openCase,
    by: openCase.acknowledgedBy === undefined ? undefined : staffMember(clinic, openCase.acknowledgedBy),
    at: openCase.acknowledgedAt ?? now,
  };
};
