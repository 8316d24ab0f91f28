import * as z from 'zod/mini';
import { type MessageRef, readMessageRef } from '../../shared/domain/message.ts';

/** A provider's event about one outgoing message, text or mail, in the provider's own word for its status. */
export interface DeliveryEvent {
  status: string;
  /** Our Message, when the event carries our reference. */
  ref?: MessageRef;
}

const TextEvent = z.object({
  eventType: z.string(),
  messageStatus: z.string(),
  context: z.optional(z.record(z.string(), z.string())),
});

const MailEvent = z.object({
  eventType: z.string(),
  mail: z.object({ tags: z.optional(z.record(z.string(), z.array(z.string()))) }),
});

const withRef = (status: string, word: string | undefined): DeliveryEvent => {
  const ref = word === undefined ? undefined : readMessageRef(word);
  return { status, ...(ref ? { ref } : {}) };
};

/** The JSON that End User Messaging or SES publishes; members we do not read are not looked at. */
export const DeliveryEvent = z.union([
  z.pipe(
    TextEvent,
    z.transform((event): DeliveryEvent => withRef(event.messageStatus, event.context?.ref)),
  ),
  z.pipe(
    MailEvent,
    z.transform((event): DeliveryEvent => withRef(event.eventType.toUpperCase(), event.mail.tags?.ref?.[0])),
  ),
]);
