import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import * as z from 'zod/mini';
import { Acuity } from '../domain/acuity.ts';
import { Case, caseRank, Owner } from '../domain/case.ts';
import type { PendingAnswer } from '../domain/change.ts';
import { FollowUp, FollowUpId, looksAgainAt } from '../domain/follow-up.ts';
import { TimelineEntry } from '../domain/history.ts';
import { InvariantViolation } from '../domain/refusals.ts';
import { check, InternalId, OutsideId, StoredInstant } from '../domain/schema.ts';
import type { ClientLink, PagedCase } from '../domain/standing.ts';
import type { Readiness } from '../ports.ts';
import { dueKeyOf, type ItemKey, openCasesKey, readPlace, wakeKeyOf } from './dynamodb-keys.ts';

/** An item as it is stored, attributes decoded and not yet checked. */
export type StoredItem = ItemKey & Readonly<Record<string, unknown>>;

const Keyed = z.looseObject({ PK: z.string(), SK: z.string() });

export const decoded = (item: Record<string, AttributeValue>): StoredItem =>
  checked(Keyed, unmarshall(item), { PK: '(no key)', SK: '' });

/** The value as its schema has it, or an InvariantViolation that names the item and the paths, never the values. */
export const checked = <T>(schema: z.ZodMiniType<T>, value: unknown, { PK, SK }: ItemKey): T => {
  const outcome = check(schema, value);
  if (outcome.ok) return outcome.value;
  const paths = outcome.faults.map(({ path }) => path || '(whole)').join(', ');
  throw new InvariantViolation(`item ${PK} ${SK}: not as agreed at ${paths}`);
};

/** Which revision of a session or booking has been planned. */
export const Plan = z.object({ subjectKey: InternalId, revision: z.int() });

/** Whose a session or booking is. */
export const SubjectOwner = z.object({ owner: Owner });

export const ReadText: z.ZodMiniType<{ answer?: PendingAnswer | undefined }> = z.object({
  answer: z.optional(
    z.object({
      at: StoredInstant,
      owner: Owner,
      clinicId: OutsideId,
      kind: z.enum(['answer', 'opt-in', 'keyword']),
      heedsOptOut: z.optional(z.boolean()),
      to: z.string(),
      text: z.string(),
    }),
  ),
});

export const StoredPagedCase: z.ZodMiniType<PagedCase> = z.object({
  code: z.string(),
  owner: Owner,
  caseId: InternalId,
  clinicId: OutsideId,
  staffId: OutsideId,
  acuity: Acuity,
});

export const StoredClientLink: z.ZodMiniType<ClientLink> = z.object({
  owner: Owner,
  followUpId: FollowUpId,
  at: StoredInstant,
  emailHash: z.optional(InternalId),
});

export const StoredReadiness: z.ZodMiniType<Readiness> = z.object({
  checkedAt: StoredInstant,
  problems: z.array(z.string()),
  sweptTo: z.string(),
});

export const followUpIn = (item: StoredItem): FollowUp => checked(FollowUp, item.followUp, item);
export const caseIn = (item: StoredItem): Case => checked(Case, item.case, item);

/** A line of the history as the timeline shows it. */
export const lineIn = (item: StoredItem): TimelineEntry =>
  checked(TimelineEntry, { ...item, ...readPlace(item.SK) }, item);

/** The mark that wakes a function: the stream filters on it, and an index finds it when the stream record is long gone. */
export const wakeAttributes = (owner: Owner, wake: 'plan' | 'page', now: string) => ({
  wake,
  wakeKey: wakeKeyOf(owner),
  wakeAt: now,
});
export const noWake = { wake: undefined, wakeKey: undefined, wakeAt: undefined };

/** When an item is missed if nothing happens to it: `reconcile` looks for it then. */
export const dueAttributes = (owner: Owner, dueAt: string | undefined, now: string) => ({
  dueKey: dueAt === undefined ? undefined : dueKeyOf(owner, dueAt, now),
  dueAt,
});

/** What a follow-up is kept as, and when it is missed if nothing happens to it. */
export const followUpAttributes = (owner: Owner, followUp: FollowUp, key: ItemKey, now: string) => ({
  followUp: checked(FollowUp, followUp, key),
  ...dueAttributes(owner, followUpDueAt(followUp), now),
});

const followUpDueAt = (followUp: FollowUp): string | undefined => {
  const { status, dueAt, settleBy } = followUp;
  if (status === 'planned') return dueAt;
  if (status === 'sent') return looksAgainAt(followUp);
  if (status === 'failed') return settleBy;
  return status === 'claimed' || status === 'unknown' ? (settleBy ?? dueAt) : undefined;
};

/** A Case's index attributes: its place in the staff's list, and when its ladder is missed if nothing happens to it. */
export const caseIndexAttributes = (open: Case, now: string) => ({
  caseKey: openCasesKey(open.clinicId),
  caseRank: caseRank(open),
  ...dueAttributes(open.owner, caseDueAt(open), now),
});

const caseDueAt = ({ pagesFrom, nextStepAt, step }: Case): string | undefined => {
  if (pagesFrom === undefined) return undefined; // it pages nobody, whoever acknowledges it
  return nextStepAt ?? (step === 0 ? pagesFrom : undefined);
};
