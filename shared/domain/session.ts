import * as z from 'zod/mini';
import { InternalId, OutsideId, StoredInstant } from './schema.ts';

const depthForm = 'must be between 0.1 and 4 (mm)';

export const Treatment = z.strictObject({
  device: z.enum(['pen', 'roller', 'rf']),
  needleDepthMm: z.number().check(z.minimum(0.1, depthForm), z.maximum(4, depthForm)),
  areas: z.array(z.enum(['face', 'neck', 'decollete', 'scalp', 'body', 'hands'])).check(z.minLength(1), z.maxLength(6)),
  indication: z.enum(['wrinkles', 'acne-scars', 'stretch-marks', 'hair-loss', 'glow', 'pigmentation', 'other']),
});
export type Treatment = z.infer<typeof Treatment>;

/** The series a session belongs to: session 2 of 4, and the least days to the next one where the clinic set them. */
export const Course = z
  .strictObject({
    courseId: OutsideId,
    sessionNumber: z.int().check(z.minimum(1), z.maximum(50)),
    sessionsPlanned: z.int().check(z.minimum(1), z.maximum(50)),
    intervalDays: z.optional(z.int().check(z.minimum(1), z.maximum(365))),
  })
  .check(
    z.refine((course) => course.sessionNumber <= course.sessionsPlanned, {
      path: ['sessionNumber'],
      error: 'must not be above sessionsPlanned',
    }),
  );
export type Course = z.infer<typeof Course>;

/** The session as kept. `revision` grows with each correction. */
export const Session = z.object({
  sessionKey: InternalId,
  sessionId: OutsideId,
  clinicId: OutsideId,
  status: z.enum(['completed', 'cancelled']),
  revision: z.int(),
  completedAt: StoredInstant,
  treatment: Treatment,
  course: z.optional(Course),
});
export type Session = z.infer<typeof Session>;
