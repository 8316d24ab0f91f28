import * as z from 'zod/mini';
import { Owner } from './case.ts';
import { FollowUpId } from './follow-up.ts';
import { InternalId } from './schema.ts';

/** What a timer tells the sender: ids only. */
export const FollowUpDue = z.object({ due: z.literal('follow-up'), owner: Owner, followUpId: FollowUpId });
export type FollowUpDue = z.infer<typeof FollowUpDue>;

/** What a timer tells the ladder: ids only. `round` tells a timer of an earlier round from today's. */
export const EscalationStepDue = z.object({
  due: z.literal('escalation-step'),
  owner: Owner,
  caseId: InternalId,
  round: z.int(),
});
export type EscalationStepDue = z.infer<typeof EscalationStepDue>;
