import type { Case } from '../../shared/domain/case.ts';
import type { Clinic, StaffMember } from '../../shared/domain/clinic.ts';
import type { EscalationStepDue } from '../../shared/domain/due.ts';
import { acknowledgementLapsed, roundExhausted, staffOfStep, stepPaged } from '../../shared/domain/escalation.ts';

export interface EscalationFacts {
  openCase: Case | undefined;
  clinic: Clinic | undefined;
  /** The timer that woke the ladder; absent when the Case itself did. */
  due?: EscalationStepDue;
}

/**
 * `page` hands this step's pages over; `wait` arms a timer and pages nobody yet; `exhausted` sounds the alarm and starts
 * another round later; `stop` does nothing, and says why.
 */
export type EscalationDecision =
  | {
      kind: 'page';
      before: Case;
      after: Case;
      staff: StaffMember[];
      clinic: Clinic;
      reason: 'first-step' | 'not-acknowledged' | 'no-outcome';
    }
  | { kind: 'wait'; openCase: Case; until: string; reason: 'acknowledged' | 'not-yet' | 'step-waits' }
  | { kind: 'exhausted'; before: Case; after: Case; until: string; reason: 'nobody-acknowledged' }
  | { kind: 'stop'; openCase?: Case; reason: 'resolved' | 'superseded' | 'not-paged' | 'no-such-clinic' };

/** What the ladder does about a Case now. Woken early, late or twice it says the same for the same state. */
export const decideEscalation = ({ openCase, clinic, due }: EscalationFacts, now: string): EscalationDecision => {
  if (!openCase || (due && due.caseId !== openCase.caseId)) return { kind: 'stop', reason: 'resolved' };
  // Another round's timer leaves the Case's `wake` alone: its own round may not have been looked at yet.
  if (due && due.round !== openCase.round) return { kind: 'stop', reason: 'superseded' };
  if (!clinic) return { kind: 'stop', openCase, reason: 'no-such-clinic' };

  if (openCase.status === 'acknowledged') {
    if (openCase.nextStepAt === undefined || openCase.pagesFrom === undefined)
      return { kind: 'stop', openCase, reason: 'not-paged' };
    if (now < openCase.nextStepAt)
      return { kind: 'wait', openCase, until: openCase.nextStepAt, reason: 'acknowledged' };
    return page(openCase, acknowledgementLapsed(openCase, clinic, now), clinic, 'no-outcome', now);
  }

  if (openCase.pagesFrom === undefined) return { kind: 'stop', openCase, reason: 'not-paged' };
  if (now < openCase.pagesFrom) return { kind: 'wait', openCase, until: openCase.pagesFrom, reason: 'not-yet' };
  if (openCase.nextStepAt !== undefined && now < openCase.nextStepAt)
    return { kind: 'wait', openCase, until: openCase.nextStepAt, reason: 'step-waits' };
  return page(openCase, openCase, clinic, openCase.step === 0 ? 'first-step' : 'not-acknowledged', now);
};

/** The next step that has somebody to page; a step whose people have all left the roster is passed over at once. */
const page = (
  before: Case,
  current: Case,
  clinic: Clinic,
  reason: 'first-step' | 'not-acknowledged' | 'no-outcome',
  now: string,
): EscalationDecision => {
  let after = current;
  while (after.step < clinic.ladder.steps.length) {
    after = stepPaged(after, clinic, now);
    const staff = staffOfStep(clinic, after.step, after.acuity);
    if (staff.length > 0) return { kind: 'page', before, after, staff, clinic, reason };
  }
  const exhausted = roundExhausted(after, clinic, now);
  return {
    kind: 'exhausted',
    before,
    after: exhausted,
    until: exhausted.pagesFrom ?? now,
    reason: 'nobody-acknowledged',
  };
};
