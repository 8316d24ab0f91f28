import * as z from 'zod/mini';
import { OffsetInstant, OutsideId } from './schema.ts';

/** A booking as a booking system tells it. Built at the first one: few cold starts are asked to read one. */
export const BookingTold = z.lazy(() =>
  z.strictObject({
    bookingId: OutsideId,
    clientId: OutsideId,
    startsAt: OffsetInstant,
    status: z.enum(['booked', 'cancelled']),
    courseId: z.optional(OutsideId),
  }),
);
export type BookingTold = z.infer<typeof BookingTold>;
