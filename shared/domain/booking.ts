import * as z from 'zod/mini';
import { InternalId, OutsideId, StoredInstant } from './schema.ts';

/** An appointment as the booking system told it last. `revision` grows with each change. */
export const Booking = z.object({
  bookingKey: InternalId,
  bookingId: OutsideId,
  /** When it was told first: its place on the timeline, wherever it moves. */
  toldAt: StoredInstant,
  startsAt: StoredInstant,
  status: z.enum(['booked', 'cancelled']),
  courseId: z.optional(OutsideId),
  revision: z.int(),
});
export type Booking = z.infer<typeof Booking>;
