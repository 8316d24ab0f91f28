import * as z from 'zod/mini';
import { Acuity } from './acuity.ts';
import { InternalId, StoredInstant } from './schema.ts';

/** Digits are short for something only while the menu that offered them is fresh. Source: docs/clinical.md T7. */
export const menuFreshHours = 72;

/** What a client sent back, as they wrote it, and how it was read. */
export const Reply = z.object({
  replyId: InternalId,
  at: StoredInstant,
  channel: z.enum(['sms', 'page']),
  /** The client's own words. Never leaves the table but to a signed-in member of staff. */
  body: z.string(),
  digit: z.optional(z.int()),
  /** Absent for a bare keyword, which says nothing of the skin. */
  acuity: z.optional(Acuity),
  reasons: z.array(z.string()),
  /** Of a form: the rows of docs/clinical.md by which its answers were graded so, such as G13. */
  rows: z.optional(z.array(z.string())),
  /** Of a form: every question's answer, as it was chosen. */
  answers: z.optional(z.record(z.string(), z.string())),
  /** The check a digit or a form answered. */
  followUpId: z.optional(z.string()),
});
export type Reply = z.infer<typeof Reply>;
