import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DeliveryDecision, decideDelivery } from '../../../functions/record-delivery/decide.ts';
import { DeliveryEvent } from '../../../functions/record-delivery/delivery-event.ts';
import { messageRef, writeMessageRef } from '../../../shared/domain/message.ts';
import { aMessage, annOwner } from '../../support/builders.ts';
import { type DecisionTable, decides } from '../../support/decision-table.ts';

const ref = messageRef(annOwner, aMessage());
const event = (status: string, changes: Partial<DeliveryEvent> = {}): DeliveryEvent => ({
  status,
  permanent: false,
  ref,
  ...changes,
});

const table: DecisionTable<DeliveryDecision, { when: string; event: DeliveryEvent }> = {
  advance: [
    { when: 'a carrier delivered the text', event: event('DELIVERED') },
    { when: 'a mailbox bounced the mail', event: event('BOUNCE') },
  ],
  complained: [{ when: 'somebody told their provider that our mail is unwanted', event: event('COMPLAINT') }],
  'ignore not-final': [
    { when: 'the text is on its way', event: event('PENDING') },
    { when: 'the carrier never told', event: event('UNKNOWN') },
    { when: 'the mail is delayed', event: event('DELIVERYDELAY') },
    { when: 'the word is new', event: event('SOMETHING_NEW') },
    { when: 'the word is a name every object has', event: event('constructor') },
  ],
  'ignore not-ours': [
    { when: 'the event carries no reference', event: { status: 'DELIVERED', permanent: false } },
    { when: 'it carries neither reference nor final word', event: { status: 'PENDING', permanent: false } },
    { when: 'somebody complains about mail that is none of ours', event: { status: 'COMPLAINT', permanent: false } },
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
    expect(decideDelivery(event(status))).toMatchObject({ kind: 'advance', ref, report });
  });

  it('keeps the provider’s own word for a failure only', () => {
    expect(decideDelivery(event('SPAM'))).toHaveProperty('failure', 'SPAM');
    expect(decideDelivery(event('DELIVERED'))).not.toHaveProperty('failure');
  });

  it.each([
    ['a number that does not exist', true, event('INVALID')],
    ['a mailbox that takes nothing, today or later', true, event('BOUNCE', { permanent: true })],
    ['a full mailbox', false, event('BOUNCE')],
    ['a phone that is off', false, event('UNREACHABLE')],
    ['a text that was wrong, not its number', false, event('INVALID_MESSAGE')],
    ['a text that ran out of time', false, event('TTL_EXPIRED')],
    ['a carrier that filters', false, event('SPAM')],
    ['mail that was refused for what it holds', false, event('REJECT')],
    ['a text that arrived', false, event('DELIVERED')],
    ['a delivery that calls itself permanent', false, event('DELIVERY', { permanent: true })],
  ])('of %s the number or address is known to be dead: %s', (_, dead, told) => {
    expect(decideDelivery(told)).toHaveProperty('dead', dead);
  });

  it('advances to a known status or does nothing, whatever the word', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.constantFrom('toString', '__proto__', 'hasOwnProperty')), (status) => {
        const decision = decideDelivery(event(status));
        if (decision.kind === 'advance') expect(['accepted', 'delivered', 'failed']).toContain(decision.report);
      }),
    );
  });
});

describe('a delivery event', () => {
  const word = writeMessageRef(ref);

  it('of a text carries our reference in its context', () => {
    const published = {
      eventType: 'TEXT_DELIVERED',
      messageStatus: 'DELIVERED',
      isFinal: true,
      context: { ref: word, kind: 'page' },
    };
    expect(DeliveryEvent.parse(published)).toEqual(event('DELIVERED'));
  });

  it('of a mail carries it in a tag, and speaks in lower case', () => {
    const published = {
      eventType: 'Bounce',
      mail: { messageId: 'm-1', tags: { ref: [word], 'ses:caller-identity': ['x'] } },
    };
    expect(DeliveryEvent.parse(published)).toEqual(event('BOUNCE'));
  });

  it.each([
    ['Permanent', true],
    ['Transient', false],
    ['Undetermined', false],
    [undefined, false],
  ])('of a bounce says whether it is for good: %s', (bounceType, permanent) => {
    const published = { eventType: 'Bounce', mail: { tags: { ref: [word] } }, bounce: { bounceType } };
    expect(DeliveryEvent.parse(published)).toEqual(event('BOUNCE', { permanent }));
  });

  it('of a complaint is one, whoever sent it on', () => {
    const published = {
      eventType: 'Complaint',
      mail: { tags: { ref: [word] } },
      complaint: { complaintFeedbackType: 'abuse' },
    };
    expect(DeliveryEvent.parse(published)).toEqual(event('COMPLAINT'));
  });

  it.each([
    ['no context', { eventType: 'TEXT_DELIVERED', messageStatus: 'DELIVERED' }],
    ['a foreign context', { eventType: 'TEXT_DELIVERED', messageStatus: 'DELIVERED', context: { ref: 'not ours' } }],
    ['no tags', { eventType: 'Delivery', mail: {} }],
    ['empty tags', { eventType: 'Delivery', mail: { tags: { ref: [] } } }],
  ])('with %s is not ours', (_, published) => {
    expect(DeliveryEvent.parse(published)).not.toHaveProperty('ref');
  });

  it.each([
    [null],
    ['text'],
    [{}],
    [{ eventType: 'TEXT_DELIVERED' }],
    [{ eventType: 'Delivery' }],
    [{ messageStatus: 'DELIVERED' }],
    [{ eventType: 'Delivery', messageStatus: 'DELIVERED', mail: {} }],
  ])('%j is malformed', (published) => {
    expect(DeliveryEvent.safeParse(published).success).toBe(false);
  });
});
