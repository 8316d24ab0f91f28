import { describe, expect, it } from 'vitest';
import { MessageNotThereYet, recordDelivery } from '../../../functions/record-delivery/handler.ts';
import { messageRef } from '../../../shared/domain/message.ts';
import type { Store } from '../../../shared/ports.ts';
import { aMessage, annOwner, aRoster } from '../../support/builders.ts';

const ref = messageRef(annOwner, aMessage());

/** A store in which the message of the event is not, or not yet. */
const withoutMessage = (erasedSince: Store['erasedSince']): Store =>
  ({
    recordDelivery: async () => 'unknown-message',
    message: async () => undefined,
    erasedSince,
  }) as Partial<Store> as Store; // whatever else it were asked would be a defect

const tell = (status: string, erasedSince: Store['erasedSince']) =>
  recordDelivery({
    store: withoutMessage(erasedSince),
    timers: { armFollowUp: async () => expect.fail('nothing is due') },
    roster: aRoster(),
    clock: { now: () => '2026-03-05T10:00:00.000Z' },
  })({ status, permanent: true, ref });

describe('a provider’s event about a message that is not there', () => {
  it.each(['DELIVERED', 'CARRIER_UNREACHABLE', 'COMPLAINT'])(
    '%s says nothing of a client who was erased',
    async (status) => {
      const asked: unknown[] = [];
      const decision = await tell(status, async (...about) => {
        asked.push(about);
        return true;
      });
      expect(decision).toEqual({ kind: 'ignore', reason: 'erased' });
      expect(asked, 'erased since the message was made').toEqual([[annOwner, ref.at]]);
    },
  );

  it.each(['DELIVERED', 'COMPLAINT'])('%s comes again when the record may only be late', async (status) => {
    await expect(tell(status, async () => false)).rejects.toThrow(MessageNotThereYet);
  });
});
