import * as z from 'zod/mini';
import { Trend } from './check-in.ts';
import { Treatment } from './session.ts';

/** An hour of a local clock. */
export const ClockTime = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be HH:MM, 24 hours'));

const ApprovedBy = z.string().check(z.minLength(3, 'must name the person who approves it'), z.maxLength(80));
const Days = z.int().check(z.minimum(1), z.maximum(365));
const Off = z.literal(true, { error: 'must be true; leave the row out to keep it on' });

/** The day since the session, and the hour of the clinic's clock. */
const SilentFrom = z.strictObject({ day: z.int().check(z.minimum(1), z.maximum(14)), at: ClockTime });

const Check = z.strictObject({ at: z.optional(ClockTime), silentFrom: z.optional(SilentFrom) });
const Sent = z.strictObject({ at: z.optional(ClockTime), off: z.optional(Off) });

const Depth = z.enum(['S', 'M', 'D']);
const Grade = z.enum(['emergency', 'urgent', 'watch', 'expected']);

/** Least days between two sessions. Below the default only with the name of whoever stands behind it. */
const Interval = z.strictObject({ days: Days, approvedBy: z.optional(ApprovedBy) });

/** Other grades for one answer, in the columns of docs/clinical.md: day 0, day 1, days 2-3, days 4-7, from day 8. */
const Grading = z.strictObject({
  sign: z.string().check(z.minLength(1), z.maxLength(40)),
  /** At this depth alone. */
  depth: z.optional(Depth),
  /** The row that speaks beside this answer to "better, same or worse". */
  trend: z.optional(Trend),
  grades: z.tuple([Grade, Grade, Grade, Grade, Grade]),
  approvedBy: z.optional(ApprovedBy),
});

/**
 * What a clinic does otherwise than the Protocol's defaults: only the rows it names change. A misspelt key is a fault;
 * what goes below a floor of safety is one too (`protocol-floors.ts`).
 */
export const ClinicProtocol = z.strictObject({
  'day-1-check': z.optional(Check),
  'day-1-nudge': z.optional(Sent),
  'day-3-check': z.optional(z.strictObject({ ...Check.shape, for: z.optional(z.enum(['at-risk', 'everybody'])) })),
  'week-1-check': z.optional(z.strictObject({ at: z.optional(ClockTime) })),
  'week-1-nudge': z.optional(Sent),
  'booking-prompt': z.optional(Sent),
  'booking-reminder': z.optional(Sent),
  preparation: z.optional(Sent),
  /** By depth band, or by what was treated, which then holds at every depth. */
  intervals: z.optional(z.partialRecord(z.enum([...Depth.options, ...Treatment.shape.indication.options]), Interval)),
  grading: z.optional(z.array(Grading).check(z.maxLength(100))),
});
export type ClinicProtocol = z.infer<typeof ClinicProtocol>;
export type GradingOverride = z.infer<typeof Grading>;
