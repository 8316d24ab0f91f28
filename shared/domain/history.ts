import * as z from 'zod/mini';
import { Booking } from './booking.ts';
import { Case } from './case.ts';
import { Consent } from './consent.ts';
import { FollowUp } from './follow-up.ts';
import { Message } from './message.ts';
import { Reply } from './reply.ts';
import { ResolvedCase } from './resolution.ts';
import { StoredInstant } from './schema.ts';
import { Session } from './session.ts';

/**
 * One line of a client's timeline, oldest first by `at`; what the standing and the history hold, in one closed union.
 * Built at the first line read: most cold starts read none.
 */
export const TimelineEntry = z.lazy(() =>
  z.discriminatedUnion('kind', [
    z.object({ at: StoredInstant, kind: z.literal('session'), session: Session }),
    z.object({ at: StoredInstant, kind: z.literal('follow-up'), followUp: FollowUp }),
    z.object({ at: StoredInstant, kind: z.literal('message'), message: Message }),
    z.object({ at: StoredInstant, kind: z.literal('reply'), reply: Reply }),
    z.object({ at: StoredInstant, kind: z.literal('case'), case: z.union([Case, ResolvedCase]) }),
    z.object({ at: StoredInstant, kind: z.literal('booking'), booking: Booking }),
    z.object({ at: StoredInstant, kind: z.literal('consent'), consent: Consent }),
  ]),
);
export type TimelineEntry = z.infer<typeof TimelineEntry>;
