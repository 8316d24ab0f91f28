import { decideAcknowledgement } from '../../shared/domain/acknowledgement.ts';
import type { Owner } from '../../shared/domain/case.ts';
import type { Write } from '../../shared/domain/change.ts';
import type { Clinic, StaffMember } from '../../shared/domain/clinic.ts';
import { assertNever } from '../../shared/domain/refusals.ts';
import { type ClientStanding, type ContactStanding, type PagedCase, writeFor } from '../../shared/domain/standing.ts';

export interface LinkFacts {
  /** Absent: no page ever carried this link, or it has expired. */
  paged?: PagedCase;
  /** Absent: the clinic is no longer on the roster. */
  clinic?: Clinic;
  /** Of the owner the page was about. */
  standing?: ClientStanding | ContactStanding;
}

/** What opening a page's link would do if its button were pressed now. */
export type LinkDecision =
  | { kind: 'acknowledge'; clinic: Clinic; code: string; owner: Owner; write: Write }
  /** `by` is absent when whoever took it has left the roster; `byReader`: it is the person this link is for. */
  | {
      kind: 'alreadyAcknowledged';
      clinic: Clinic;
      code: string;
      owner: Owner;
      by?: StaffMember;
      byReader: boolean;
      at: string;
    }
  /** Resolved, or another Case has taken its place. */
  | { kind: 'superseded'; clinic: Clinic }
  | { kind: 'unknown' };

export const decideLink = ({ paged, clinic, standing }: LinkFacts, now: string): LinkDecision => {
  if (!paged || !clinic) return { kind: 'unknown' };
  if (!standing) return { kind: 'superseded', clinic };
  const decision = decideAcknowledgement(standing.openCase, paged, clinic, now);
  switch (decision.kind) {
    case 'acknowledge':
      return {
        kind: 'acknowledge',
        clinic,
        code: decision.after.code,
        owner: decision.after.owner,
        // The ladder is woken so that it arms the timer that asks for an outcome.
        write: writeFor(standing, [{ put: 'case', openCase: decision.after, wake: 'page' }]),
      };
    case 'alreadyAcknowledged':
      return {
        kind: 'alreadyAcknowledged',
        clinic,
        code: decision.case.code,
        owner: decision.case.owner,
        ...(decision.by ? { by: decision.by } : {}),
        byReader: decision.case.acknowledgedBy === paged.staffId,
        at: decision.at,
      };
    case 'risen': // "open the newest message you were sent": the new page
    case 'superseded':
      return { kind: 'superseded', clinic };
    case 'unknownMember':
      return { kind: 'unknown' };
    default:
      return assertNever(decision);
  }
};
