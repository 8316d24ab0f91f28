import * as z from 'zod/mini';

/**
 * Why a message did not arrive, or why nobody knows whether it did: what the timeline tells in place of a provider's own
 * word. `dead-contact`: the number or address does not exist or takes nothing. `unreachable`: the phone, its carrier or the
 * mailbox could not be reached, or is full. `blocked`: something on the way lets it not through. `out-of-time`: it was not
 * worth delivering any more. `refused`: the provider did not take it. `no-outcome`: nobody told.
 */
export const FailureReason = z.enum(['dead-contact', 'unreachable', 'blocked', 'out-of-time', 'refused', 'no-outcome']);
export type FailureReason = z.infer<typeof FailureReason>;
