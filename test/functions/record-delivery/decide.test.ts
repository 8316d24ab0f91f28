import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DeliveryDecision, decideDelivery } from '../../../functions/record-delivery/decide.ts';
import { DeliveryEvent } from '../../../functions/record-delivery/delivery-event.ts';
import { messageRef, writeMessageRef } from '../../../shared/domain/message.ts';
import { aMessage, annOwner } from '../../support/builders.ts';
import { type DecisionTable, decides } from '../../support/decision-table.ts';

const ref = messageRef(annOwner, aMessage());

const table: DecisionTable<DeliveryDecision, { when: string; event: DeliveryEvent }> = {
  advance: [
    { when: 'a carrier delivered the text', event: { status: 'DELIVERED', ref } },
    { when: 'a mailbox bounced the mail', event: { status: 'BOUNCE', ref } },
  ],
  'ignore not-final': [
    { when: 'the text is on its way', event: { status: 'PENDING', ref } },
    { when: 'the carrier never told', event: { status: 'UNKNOWN', ref } },
    { when: 'the mail is delayed', event: { status: 'DELIVERYDELAY', ref } },
    { when: 'the word is new', event: { status: 'SOMETHING_NEW', ref } },
    { when: 'the word is a name every object has', event: { status: 'constructor', ref } },
  ],
  'ignore not-ours': [
    { when: 'the event carries no reference', event: { status: 'DELIVERED' } },
    { when: 'it carries neither reference nor final word', event: { status: 'PENDING' } },
  ],
};

describe('decideDelivery', () => {
  decides(table, (row) => decideDelivery(row.event));

  it.each([
    ['SUCCESSFUL', 'accepted'],
    ['SENT', 'accepted'],
    ['SEND', 'accepted'],
    ['DELIVERED', 'delivered'],
    ['DELIVERY', 'delivered'],
    ['INVALID', 'failed'],
    ['INVALID_MESSAGE', 'failed'],
    ['UNREACHABLE', 'failed'],
    ['CARRIER_UNREACHABLE', 'failed'],
    ['BLOCKED', 'failed'],
    ['CARRIER_BLOCKED', 'failed'],
    ['SPAM', 'failed'],
    ['TTL_EXPIRED', 'failed'],
    ['PROTECT_BLOCKED', 'failed'],
    ['BOUNCE', 'failed'],
    ['REJECT', 'failed'],
  ])('%s means %s', (status, report) => {
    expect(decideDelivery({ status, ref })).toMatchObject({ kind: 'advance', ref, report });
  });

  it('keeps the provider’s own word for a failure only', () => {
    expect(decideDelivery({ status: 'SPAM', ref })).toHaveProperty('failure', 'SPAM');
    expect(decideDelivery({ status: 'DELIVERED', ref })).not.toHaveProperty('failure');
  });

  it('advances to a known status or does nothing, whatever the word', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.constantFrom('toString', '__proto__', 'hasOwnProperty')), (status) => {
        const decision = decideDelivery({ status, ref });
        if (decision.kind === 'advance') expect(['accepted', 'delivered', 'failed']).toContain(decision.report);
      }),
    );
  });
});

describe('a delivery event', () => {
  const word = writeMessageRef(ref);

  it('of a text carries our reference in its context', () => {
    const event = {
      eventType: 'TEXT_DELIVERED',
      messageStatus: 'DELIVERED',
      isFinal: true,
      context: { ref: word, kind: 'page' },
    };
    expect(DeliveryEvent.parse(event)).toEqual({ status: 'DELIVERED', ref });
  });

  it('of a mail carries it in a tag, and speaks in lower case', () => {
    const event = {
      eventType: 'Bounce',
      mail: { messageId: 'm-1', tags: { ref: [word], 'ses:caller-identity': ['x'] } },
    };
    expect(DeliveryEvent.parse(event)).toEqual({ status: 'BOUNCE', ref });
  });

  it.each([
    ['no context', { eventType: 'TEXT_DELIVERED', messageStatus: 'DELIVERED' }],
    ['a foreign context', { eventType: 'TEXT_DELIVERED', messageStatus: 'DELIVERED', context: { ref: 'not ours' } }],
    ['no tags', { eventType: 'Delivery', mail: {} }],
    ['empty tags', { eventType: 'Delivery', mail: { tags: { ref: [] } } }],
  ])('with %s is not ours', (_, event) => {
    expect(DeliveryEvent.parse(event)).not.toHaveProperty('ref');
  });

  it.each([
    [null],
    ['text'],
    [{}],
    [{ eventType: 'TEXT_DELIVERED' }],
    [{ eventType: 'Delivery' }],
    [{ messageStatus: 'DELIVERED' }],
  ])('%j is malformed', (event) => {
    expect(DeliveryEvent.safeParse(event).success).toBe(false);
  });
});
