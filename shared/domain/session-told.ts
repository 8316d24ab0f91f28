import * as z from 'zod/mini';
import { ClientTold } from './client-told.ts';
import { OffsetInstant, OutsideId } from './schema.ts';
import { Course, Treatment } from './session.ts';

/** A completed session as a booking system tells it. Built at the first one: not every cold start is asked to read one. */
export const SessionTold = z.lazy(() =>
  z.strictObject({
    sessionId: OutsideId,
    clinicId: OutsideId,
    completedAt: OffsetInstant,
    treatment: Treatment,
    course: z.optional(Course),
    client: ClientTold,
  }),
);
export type SessionTold = z.infer<typeof SessionTold>;
