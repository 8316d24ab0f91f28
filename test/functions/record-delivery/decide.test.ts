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
    { when: 'the text waits to be on its way', event: event('QUEUED') },
    { when: 'the mail is delayed', event: event('DELIVERYDELAY') },
    { when: 'the word is new', event: event('SOMETHING_NEW') },
    { when: 'the word is a name every object has', event: event('constructor') },
  ],
  'ignore untold': [{ when: 'no carrier told within three days', event: event('UNKNOWN') }],
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
    ['SEND', 'accepted'],
    ['DELIVERED', 'delivered'],
    ['DELIVERY', 'delivered'],
  ])('%s means %s', (status, report) => {
    expect(decideDelivery(event(status))).toEqual({ kind: 'advance', ref, report });
  });

  it.each([
    ['INVALID', 'dead-contact'],
    ['INVALID_MESSAGE', 'refused'],
    ['UNREACHABLE', 'unreachable'],
    ['CARRIER_UNREACHABLE', 'unreachable'],
    ['BLOCKED', 'blocked'],
    ['CARRIER_BLOCKED', 'blocked'],
    ['SPAM', 'blocked'],
    ['PROTECT_BLOCKED', 'blocked'],
    ['TTL_EXPIRED', 'out-of-time'],
    ['BOUNCE', 'unreachable'],
    ['REJECT', 'refused'],
  ])('%s means that it failed: %s; the provider’s own word is kept', (status, reason) => {
    expect(decideDelivery(event(status))).toEqual({
      kind: 'advance',
      ref,
      report: 'failed',
      failure: { reason, failure: status },
    });
  });

  it('a bounce for good is of an address that takes nothing; a delivery that calls itself permanent is none', () => {
    expect(decideDelivery(event('BOUNCE', { permanent: true }))).toMatchObject({ failure: { reason: 'dead-contact' } });
    expect(decideDelivery(event('DELIVERY', { permanent: true }))).not.toHaveProperty('failure');
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
