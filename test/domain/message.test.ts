import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clientOwner, contactOwner } from '../../shared/domain/case.ts';
import { Channel } from '../../shared/domain/consent.ts';
import {
  handedOver,
  type MessageRef,
  MessageStatus,
  messageRef,
  movesForward,
  readMessageRef,
  type SendOutcome,
  writeMessageRef,
} from '../../shared/domain/message.ts';
import { StoredInstant } from '../../shared/domain/schema.ts';
import { aMessage, annOwner, dueAt } from '../support/builders.ts';

describe('a message', () => {
  /** Every status and where it may go from there. */
  const table: Record<MessageStatus, readonly MessageStatus[]> = {
    claimed: ['accepted', 'delivered', 'failed', 'unknown'],
    unknown: ['accepted', 'delivered', 'failed'],
    accepted: ['delivered', 'failed'],
    delivered: [],
    failed: [],
  };
  const nextOf = (from: MessageStatus, channel: Channel) =>
    MessageStatus.options.filter((next) => movesForward(from, next, channel));

  it.each(Object.entries(table))('that is a text moves from %s to %j and nowhere else', (from, to) => {
    expect(nextOf(MessageStatus.parse(from), 'sms').sort()).toEqual([...to].sort());
  });

  it.each(Object.entries(table))('that is mail moves from %s to %j, and may bounce after its delivery', (from, to) => {
    const bounces = from === 'delivered' ? ['failed'] : [];
    expect(nextOf(MessageStatus.parse(from), 'email').sort()).toEqual([...to, ...bounces].sort());
  });

  it('never comes back to a status it has left, whatever events arrive in whatever order', () => {
    const events = fc.array(fc.constantFrom(...MessageStatus.options), { maxLength: 12 });
    fc.assert(
      fc.property(events, fc.constantFrom(...Channel.options), (arriving, channel) => {
        const seen: MessageStatus[] = ['claimed'];
        for (const event of arriving) if (movesForward(seen.at(-1) ?? 'claimed', event, channel)) seen.push(event);
        expect(new Set(seen).size).toBe(seen.length);
      }),
    );
  });

  it.each<[SendOutcome, object]>([
    [
      { kind: 'accepted', providerMessageId: 'p-1' },
      { status: 'accepted', providerMessageId: 'p-1' },
    ],
    [{ kind: 'unknown' }, { status: 'unknown', reason: 'no-outcome' }],
    [
      { kind: 'failedTemporarily', failure: 'ThrottlingException' },
      { status: 'failed', reason: 'refused', failure: 'ThrottlingException' },
    ],
    [
      { kind: 'failedPermanently', failure: 'ValidationException' },
      { status: 'failed', reason: 'refused', failure: 'ValidationException' },
    ],
  ])('handed over with %j is %j', (outcome, changes) => {
    expect(handedOver(aMessage(), outcome)).toEqual({ ...aMessage(), ...changes });
  });
});

describe('a message reference', () => {
  const letters = (alphabet: string, minLength: number, maxLength: number) =>
    fc.string({ unit: fc.constantFrom(...alphabet), minLength, maxLength });
  const refs: fc.Arbitrary<MessageRef> = fc.record({
    owner: fc
      .tuple(letters('abcdefghijklmnopqrstuvwxyz234567', 26, 26), fc.boolean())
      .map(([key, known]) => (known ? clientOwner(key) : contactOwner(key))),
    at: fc.integer({ min: 0, max: 4102444800000 }).map((at) => new Date(at).toISOString()),
    messageId: letters('abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-.', 1, 120),
  });

  it('comes back as it went, as one word that mail tags allow', () => {
    fc.assert(
      fc.property(refs, (ref) => {
        const word = writeMessageRef(ref);
        expect(word).toMatch(/^[A-Za-z0-9_-]{1,256}$/);
        expect(readMessageRef(word)).toEqual(ref);
      }),
    );
  });

  it('fits for the longest id we make: a page to the longest staff id', () => {
    const messageId = `page.${'c'.repeat(26)}.99999.8.${'s'.repeat(64)}.email`;
    const ref = messageRef(annOwner, { at: dueAt, messageId });
    expect(readMessageRef(writeMessageRef(ref))).toEqual(ref);
  });

  it('is undefined or well formed, never an error, whatever arrives', () => {
    const garbage = fc.oneof(
      fc.string(),
      fc.base64String(),
      fc.string().map((text) => Buffer.from(text).toString('base64url')),
      refs.map((ref) => writeMessageRef(ref).slice(0, -12)),
      refs.map(({ owner, messageId }) => writeMessageRef({ owner, at: 'yesterday', messageId })),
    );
    fc.assert(
      fc.property(garbage, (word) => {
        const ref = readMessageRef(word);
        if (ref === undefined) return;
        expect(StoredInstant.safeParse(ref.at).success).toBe(true);
        expect(ref.owner.length * ref.messageId.length).toBeGreaterThan(0);
      }),
    );
  });

  it.each(['', 'a', 'not a word', 'QUJD', 'x'.repeat(257)])('is undefined for "%s"', (word) => {
    expect(readMessageRef(word)).toBeUndefined();
  });
});
