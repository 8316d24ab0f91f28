import * as z from 'zod/mini';

/**
 * An inbound text as End User Messaging publishes it. Only what it takes to find the sender is demanded; whatever else
 * is odd about it, a person will read it.
 */
export const InboundText = z.object({
  originationNumber: z.string().check(z.regex(/^\+?[0-9]{3,15}$/)),
  destinationNumber: z.string(),
  messageBody: z.pipe(
    z.optional(z.unknown()),
    z.transform((body) => (typeof body === 'string' ? body : '')),
  ),
  inboundMessageId: z.string().check(z.minLength(1), z.maxLength(200)),
});
export type InboundText = z.infer<typeof InboundText>;
