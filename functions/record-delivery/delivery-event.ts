import * as z from 'zod/mini';
import { type MessageRef, readMessageRef } from '../../shared/domain/message.ts';

/** A provider's event about one outgoing message, text or mail, in the provider's own word for its status. */
export interface DeliveryEvent {
  status: string;
  /** Of a bounce: the address itself takes nothing, today or later. */
  permanent: boolean;
  /** Our Message, when the event carries our reference. */
  ref?: MessageRef;
}

/** What End User Messaging and SES publish, as far as it is read: a text tells its status, of mail the event is the status. */
const Published = z
  .object({
    eventType: z.string(),
    messageStatus: z.optional(z.string()),
    context: z.optional(z.object({ ref: z.optional(z.string()) })),
    mail: z.optional(z.object({ tags: z.optional(z.object({ ref: z.optional(z.array(z.string())) })) })),
    bounce: z.optional(z.object({ bounceType: z.optional(z.string()) })),
  })
  .check(z.refine(({ messageStatus, mail }) => (messageStatus === undefined) !== (mail === undefined)));

/** One of those events; members we do not read are not looked at. */
export const DeliveryEvent = z.pipe(
  Published,
  z.transform(({ eventType, messageStatus, context, mail, bounce }): DeliveryEvent => {
    const word = mail ? mail.tags?.ref?.[0] : context?.ref;
    const ref = word === undefined ? undefined : readMessageRef(word);
    return {
      status: messageStatus ?? eventType.toUpperCase(),
      permanent: bounce?.bounceType === 'Permanent',
      ...(ref ? { ref } : {}),
    };
  }),
);
