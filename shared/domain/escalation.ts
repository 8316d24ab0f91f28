import { type Case, deadlineFor } from './case.ts';
import type { Clinic, StaffMember } from './clinic.ts';
import { staffMember } from './clinic.ts';
import { plusMinutes } from './instants.ts';

/** Who a step of the ladder pages. An emergency pages the whole ladder at its first step. */
export const staffOfStep = (clinic: Clinic, step: number, acuity: Case['acuity']): StaffMember[] => {
  const steps = acuity === 'emergency' && step === 1 ? clinic.ladder.steps : clinic.ladder.steps.slice(step - 1, step);
  const ids = [...new Set(steps.flatMap((ladderStep) => ladderStep.staffIds))];
  return ids.flatMap((staffId) => staffMember(clinic, staffId) ?? []);
};

/** The Case after its next step was paged at `now`. */
export const stepPaged = (open: Case, clinic: Clinic, now: string): Case => {
  const step = open.step + 1;
  const waitMinutes = clinic.ladder.steps[step - 1]?.waitMinutes ?? clinic.ladder.repeatAfterMinutes;
  return { ...open, step, nextStepAt: plusMinutes(now, waitMinutes) };
};

/** The Case after a step none of whose pages could be handed over: the next step follows after a minute, not its wait. */
export const nobodyReached = (paged: Case, now: string): Case & { nextStepAt: string } => ({
  ...paged,
  nextStepAt: plusMinutes(now, 1),
});

/** The Case when its last step has waited in vain: the next round starts after the clinic's `repeatAfterMinutes`. */
export const roundExhausted = (open: Case, clinic: Clinic, now: string): Case => {
  const pagesFrom = plusMinutes(now, clinic.ladder.repeatAfterMinutes);
  return { ...open, round: open.round + 1, step: 0, pagesFrom, nextStepAt: pagesFrom };
};

/** The Case when it was acknowledged and no outcome followed in time: open again, paged from now. */
export const acknowledgementLapsed = (open: Case, clinic: Clinic, now: string): Case => {
  const { acknowledgedAt: _at, acknowledgedBy: _by, nextStepAt: _next, ...kept } = open;
  return {
    ...kept,
    status: 'open',
    round: open.round + 1,
    step: 0,
    pagesFrom: now,
    reasons: [...new Set([...open.reasons, 'no-outcome'])],
    deadlineAt: deadlineFor({ acuity: open.acuity, reasons: [], at: now }, clinic),
  };
};
