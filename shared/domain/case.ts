import * as z from 'zod/mini';
import { Acuity, isRedFlag, moreUrgent, urgencyRank } from './acuity.ts';
import type { Clinic } from './clinic.ts';
import { plusMinutes } from './instants.ts';
import { InternalId, OutsideId, StoredInstant } from './schema.ts';
import { afterStaffedMinutes, isStaffed } from './staffed-hours.ts';

/** Whose Case it is: a client, or a contact point nobody is known by. Also its partition in the table. */
export const Owner = z.string().check(z.regex(/^(CLIENT|CONTACT)#[a-z2-7]{26}$/));
export type Owner = z.infer<typeof Owner>;
export const clientOwner = (clientKey: string): Owner => `CLIENT#${clientKey}`;
export const contactOwner = (phoneHash: string): Owner => `CONTACT#${phoneHash}`;

/** Two characters, three or four when many are open: easy to read aloud and to text back. No letter that looks like a digit. */
export const CaseCode = z.string().check(z.regex(/^[A-HJ-NP-Z][2-9]{1,3}$/));

/**
 * Something a person at the clinic must look at. A client has at most one that is not resolved: a new reply joins it.
 * `round` grows whenever the ladder starts again; `step` is how many of its steps have been paged in this round.
 */
export const Case = z.object({
  caseId: InternalId,
  code: CaseCode,
  owner: Owner,
  clinicId: OutsideId,
  acuity: Acuity,
  reasons: z.array(z.string()),
  status: z.enum(['open', 'acknowledged']),
  openedAt: StoredInstant,
  /** By when somebody should have acknowledged it. */
  deadlineAt: StoredInstant,
  round: z.int(),
  step: z.int(),
  /** From when this round pages; absent: it waits on the staff's list and pages nobody. */
  pagesFrom: z.optional(StoredInstant),
  /** When the ladder looks at it next. */
  nextStepAt: z.optional(StoredInstant),
  acknowledgedAt: z.optional(StoredInstant),
  acknowledgedBy: z.optional(OutsideId),
  /** How many of its reports have been answered. */
  answers: z.optional(z.int()),
});
export type Case = z.infer<typeof Case>;

/** Minutes to acknowledge, and when paging starts. Source: docs/clinical.md E1 to E4. */
const times = {
  emergency: { acknowledgeMinutes: 15 },
  urgent: { staffedMinutes: 30, closedMinutes: 120 },
  unclear: { staffedMinutes: 120, atMostMinutes: 720, pagedWithinDays: 14 },
  watch: { staffedMinutes: 480 },
} as const;

/** A reported problem, as it opens a Case or joins one. `day` counts from the newest session; absent: there is none. */
export interface Concern {
  acuity: Acuity;
  reasons: string[];
  at: string;
  day?: number;
}

/** When the ladder starts for a concern: at once for red flags, later for what nobody could read, never for the rest. */
export const pagesFrom = (concern: Concern, clinic: Clinic): string | undefined => {
  if (isRedFlag(concern.acuity)) return concern.at;
  if (concern.acuity !== 'unclear') return undefined;
  if (concern.day !== undefined && concern.day > times.unclear.pagedWithinDays) return undefined;
  const latest = plusMinutes(concern.at, times.unclear.atMostMinutes);
  const staffed = afterStaffedMinutes(clinic, concern.at, times.unclear.staffedMinutes);
  return staffed !== undefined && staffed < latest ? staffed : latest;
};

/** By when somebody should have acknowledged a concern. */
export const deadlineFor = (concern: Concern, clinic: Clinic): string => {
  switch (concern.acuity) {
    case 'emergency':
      return plusMinutes(concern.at, times.emergency.acknowledgeMinutes);
    case 'urgent':
      return plusMinutes(
        concern.at,
        isStaffed(clinic, concern.at) ? times.urgent.staffedMinutes : times.urgent.closedMinutes,
      );
    default:
      return (
        pagesFrom(concern, clinic) ??
        afterStaffedMinutes(clinic, concern.at, times.watch.staffedMinutes) ??
        plusMinutes(concern.at, 3 * 24 * 60)
      );
  }
};

/** A new Case for a concern. It starts its first round with nobody paged yet. */
export const openCase = (
  identity: { caseId: string; code: string; owner: Owner },
  concern: Concern,
  clinic: Clinic,
): Case => ({
  ...identity,
  clinicId: clinic.clinicId,
  acuity: concern.acuity,
  reasons: concern.reasons,
  status: 'open',
  openedAt: concern.at,
  deadlineAt: deadlineFor(concern, clinic),
  round: 1,
  step: 0,
  pagesFrom: pagesFrom(concern, clinic),
});

/**
 * A concern that joins an open Case. A higher acuity, or any red flag after an acknowledgement, clears the
 * acknowledgement and starts the ladder again; so does one that must page where the Case so far paged nobody. A lower one
 * never lowers the Case: only staff may.
 */
export const joinCase = (open: Case, concern: Concern, clinic: Clinic): Case => {
  const reasons = [...new Set([...open.reasons, ...concern.reasons])];
  const rises = moreUrgent(concern.acuity, open.acuity);
  const restarts =
    rises ||
    (isRedFlag(concern.acuity) && open.status === 'acknowledged') ||
    (waitsUnpaged(open) && pagesFrom(concern, clinic) !== undefined);
  if (!restarts) return { ...open, reasons };
  const acuity = rises ? concern.acuity : open.acuity;
  const { acknowledgedAt: _at, acknowledgedBy: _by, nextStepAt: _next, ...kept } = open;
  return {
    ...kept,
    acuity,
    reasons,
    status: 'open',
    deadlineAt: deadlineFor({ ...concern, acuity }, clinic),
    round: open.round + 1,
    step: 0,
    pagesFrom: pagesFrom({ ...concern, acuity }, clinic),
  };
};

const waitsUnpaged = (open: Case): boolean => open.status === 'open' && open.pagesFrom === undefined;

/** Whether the ladder must be looked at after a change from `before` to `after`. */
export const ladderChanged = (before: Case | undefined, after: Case): boolean =>
  before?.round !== after.round || before.status !== after.status;

/** Somebody takes it. The ladder comes back when no outcome follows within the clinic's `outcomeWithinMinutes`. */
export const acknowledgeCase = (open: Case, staffId: string, at: string, clinic: Clinic): Case => ({
  ...open,
  status: 'acknowledged',
  acknowledgedAt: at,
  acknowledgedBy: staffId,
  nextStepAt: plusMinutes(at, clinic.ladder.outcomeWithinMinutes),
});

/** Sorts most urgent first, then oldest first. */
export const caseRank = (open: Pick<Case, 'acuity' | 'openedAt'>): string =>
  `${urgencyRank(open.acuity)}#${open.openedAt}`;

const letters = 'ABCDEFGHJKLMNPQRSTUVWXYZ';

/**
 * The n-th code to try for a Case, the same each time. The second is longer and the third longer still, so that one of
 * the five attempts a write has is free even while thousands are open.
 */
export const caseCode = (caseId: string, attempt: number): string => {
  const digits = Math.min(attempt + 1, 3);
  let mixed = 7 + attempt * 7919;
  for (const character of caseId) mixed = (mixed * 31 + character.charCodeAt(0)) % 2147483647;
  let code = letters[mixed % letters.length] ?? 'A';
  let rest = Math.floor(mixed / letters.length);
  for (let index = 0; index < digits; index += 1) {
    code += String(2 + (rest % 8));
    rest = Math.floor(rest / 8);
  }
  return code;
};
