import { decideAcknowledgement } from '../../shared/domain/acknowledgement.ts';
import { Acuity } from '../../shared/domain/acuity.ts';
import type { Write } from '../../shared/domain/change.ts';
import { answeringClinic, type ClinicRoster, type StaffMember } from '../../shared/domain/clinic.ts';
import { assertNever } from '../../shared/domain/refusals.ts';
import type { Reply } from '../../shared/domain/reply.ts';
import { decideResolution, type ResolvedCase } from '../../shared/domain/resolution.ts';
import { writeFor } from '../../shared/domain/standing.ts';
import type { AccessDecision } from './decide-access.ts';
import { type StaffRole, worksCases } from './membership.ts';

type Refused<Reason extends string> = { kind: 'refuse'; reason: Reason };

/** Why somebody may not work a Case at all. */
type NotTheirs = Refused<'unknown' | 'other-clinic' | 'role'>;

interface WorkFacts {
  access: AccessDecision;
  role: StaffRole;
  roster: ClinicRoster;
  /** Which Case the form was about; may be none of ours, or nothing. */
  caseId: string;
}

export interface TakeFacts extends WorkFacts {
  /** How urgent it was when it was shown. */
  acuity: string;
}

export type TakeDecision =
  | { kind: 'acknowledge'; write: Write }
  /** Pressed twice, or taken by them another way. */
  | { kind: 'none'; reason: 'taken-by-you' }
  | Refused<'closed' | 'risen'>
  /** `by` is absent when whoever took it has left the staff list. */
  | { kind: 'refuse'; reason: 'taken-by-colleague'; by?: StaffMember; at: string }
  | NotTheirs;

/** Taking a Case on its page: as by its link or its code, by whoever may read it and belongs to its clinic. */
export const decideTake = (facts: TakeFacts, now: string): TakeDecision => {
  const { access, roster, caseId, acuity } = facts;
  if (access.kind === 'refuse') return access;
  if (!worksCases(facts.role)) return { kind: 'refuse', reason: 'role' };
  const { openCase } = access.standing;
  if (!openCase || openCase.caseId !== caseId) return { kind: 'refuse', reason: 'closed' };
  if (!access.actsAs) return { kind: 'refuse', reason: 'other-clinic' };
  const seen = Acuity.safeParse(acuity);
  const { code, owner, clinicId } = openCase;
  const { staffId } = access.actsAs;
  const decision = decideAcknowledgement(
    openCase,
    { code, owner, caseId, clinicId, staffId, acuity: seen.success ? seen.data : 'fine' },
    answeringClinic(roster, clinicId),
    now,
  );
  switch (decision.kind) {
    case 'acknowledge':
      return {
        kind: 'acknowledge',
        write: writeFor(access.standing, [{ put: 'case', openCase: decision.after, wake: 'page' }]),
      };
    case 'alreadyAcknowledged':
      if (decision.case.acknowledgedBy === staffId) return { kind: 'none', reason: 'taken-by-you' };
      return {
        kind: 'refuse',
        reason: 'taken-by-colleague',
        ...(decision.by ? { by: decision.by } : {}),
        at: decision.at,
      };
    case 'risen':
      return { kind: 'refuse', reason: 'risen' };
    case 'superseded':
      return { kind: 'refuse', reason: 'closed' };
    case 'unknownMember':
      return { kind: 'refuse', reason: 'other-clinic' };
    default:
      return assertNever(decision);
  }
};

export interface ResolveFacts extends WorkFacts {
  seen: string;
  outcome: string | undefined;
  note: string;
  newestReply?: Reply | undefined;
  /** The Case of the form when it has been resolved already. */
  resolved?: ResolvedCase | undefined;
}

export type ResolveDecision =
  | { kind: 'resolve'; write: Write }
  /** Pressed twice: what they said has been kept. */
  | { kind: 'none'; reason: 'said-already' }
  | Refused<'closed' | 'something-new' | 'no-outcome' | 'note-missing' | 'note-too-long'>
  | NotTheirs;

/** Saying how a Case ended: moves it into the history, in one write that the ladder finds nothing after. */
export const decideResolve = (facts: ResolveFacts, now: string): ResolveDecision => {
  const { access, caseId, seen, outcome, note, resolved } = facts;
  if (access.kind === 'refuse') return access;
  if (!worksCases(facts.role)) return { kind: 'refuse', reason: 'role' };
  const { openCase } = access.standing;
  if (!openCase || openCase.caseId !== caseId) return whenClosed(resolved, facts);
  if (!access.actsAs) return { kind: 'refuse', reason: 'other-clinic' };
  const { staffId } = access.actsAs;
  const decision = decideResolution(
    openCase,
    facts.newestReply?.replyId,
    { caseId, seen, outcome, note, staffId },
    now,
  );
  if (decision.kind === 'refuse') return decision;
  return { kind: 'resolve', write: writeFor(access.standing, [{ retire: 'case', resolved: decision.resolved }]) };
};

/** The same form once more is theirs and kept; what somebody else said meanwhile is not what they say. */
const whenClosed = (resolved: ResolvedCase | undefined, { outcome, note }: ResolveFacts): ResolveDecision =>
  resolved !== undefined && resolved.outcome === outcome && (resolved.note ?? '') === note
    ? { kind: 'none', reason: 'said-already' }
    : { kind: 'refuse', reason: 'closed' };
