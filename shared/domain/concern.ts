import { type Case, type Concern, caseCode, joinCase, ladderChanged, type Owner, openCase } from './case.ts';
import type { Change, LostTo } from './change.ts';
import type { Clinic } from './clinic.ts';
import { derivedId } from './derived-id.ts';
import type { FollowUp } from './follow-up.ts';
import { dayNumber } from './local-time.ts';
import type { ClientStanding } from './standing.ts';

/** What brings something before a person. */
export interface Raised {
  owner: Owner;
  /** The owner's Case, when one is open: the concern joins it. */
  openCase?: Case;
  concern: Concern;
  clinic: Clinic;
  /** An internal id of what caused it: another one for each Case a client ever has, so that old links mean the old one. */
  causeId: string;
  /** How often the code was found taken. */
  codeAttempt: number;
  /** Codes of other Cases in the same write. */
  codesInUse?: readonly string[];
}

/** The Case a concern opens or joins, and the change that keeps it and wakes the ladder when the ladder must look. */
export const raise = ({
  owner,
  openCase: open,
  concern,
  clinic,
  causeId,
  codeAttempt,
  codesInUse = [],
}: Raised): { raised: Case; change: Change } => {
  if (open) {
    const raised = joinCase(open, concern, clinic);
    return {
      raised,
      change: { put: 'case', openCase: raised, ...(ladderChanged(open, raised) ? { wake: 'page' as const } : {}) },
    };
  }
  const caseId = derivedId(causeId, `case of ${owner}`);
  let attempt = codeAttempt;
  while (codesInUse.includes(caseCode(caseId, attempt))) attempt += 1;
  const raised = openCase({ caseId, code: caseCode(caseId, attempt), owner }, concern, clinic);
  return {
    raised,
    change: { put: 'newCase', openCase: raised, ...(raised.pagesFrom ? { wake: 'page' as const } : {}) },
  };
};

/** Days since the client's newest session, in the clinic's zone; undefined without one. */
export const dayOfNewestSession = (standing: ClientStanding, at: string, clinic: Clinic): number | undefined => {
  const newest = standing.sessions.find((session) => session.status === 'completed');
  return newest ? dayNumber(newest.completedAt, at, clinic.timeZone) : undefined;
};

/** A concern of the staff's own making: something the system could not do and a person should. */
export const callByHand = (standing: ClientStanding, reason: string, at: string, clinic: Clinic): Concern => {
  const day = dayOfNewestSession(standing, at, clinic);
  return { acuity: 'watch', reasons: [reason], at, ...(day === undefined ? {} : { day }) };
};

/** A follow-up ends here and a person takes over, in one write. */
export const handedToStaff = (
  standing: ClientStanding,
  followUp: FollowUp,
  reason: 'too-late' | 'no-outcome' | 'failed-contact' | 'silent' | 'call-by-hand',
  clinic: Clinic,
  lost: readonly LostTo[],
  now: string,
): Change[] => {
  const { owner, openCase: open } = standing;
  const { change } = raise({
    owner,
    ...(open ? { openCase: open } : {}),
    concern: callByHand(standing, reason, now, clinic),
    clinic,
    causeId: derivedId(followUp.subjectKey, `${reason} ${now}`),
    codeAttempt: lost.filter((to) => to === 'code-taken').length,
  });
  return [{ put: 'followUp', owner, followUp }, change];
};
