import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { derivedId } from '../../shared/domain/derived-id.ts';
import { InternalId } from '../../shared/domain/schema.ts';
import { idOf } from '../support/builders.ts';

const ids = fc.string({ unit: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz234567'), minLength: 26, maxLength: 26 });
const oneLetterOff = (id: string, at: number): string =>
  `${id.slice(0, at)}${id[at] === 'q' ? 'z' : 'q'}${id.slice(at + 1)}`;

describe('derivedId', () => {
  it('is an internal id, the same each time', () => {
    fc.assert(
      fc.property(ids, fc.string(), (id, purpose) => {
        expect(InternalId.safeParse(derivedId(id, purpose)).success).toBe(true);
        expect(derivedId(id, purpose)).toBe(derivedId(id, purpose));
      }),
    );
  });

  it('differs for different ids, also by one letter', () => {
    fc.assert(
      fc.property(ids, ids, fc.integer({ min: 0, max: 25 }), fc.string(), (one, other, at, purpose) => {
        expect(derivedId(one, purpose) === derivedId(other, purpose)).toBe(one === other);
        expect(derivedId(one, purpose)).not.toBe(derivedId(oneLetterOff(one, at), purpose));
      }),
    );
  });

  it('differs for different purposes: a thousand owners of one reply get a thousand ids', () => {
    const owners = fc.sample(ids, { numRuns: 1000, seed: 7 });
    const derived = new Set(owners.map((owner) => derivedId(idOf('reply'), `CLIENT#${owner}`)));
    expect(derived.size).toBe(new Set(owners).size);
  });
});
