import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Channel, type Consent, ConsentClass, hasConsent, mergeConsents } from '../../shared/domain/consent.ts';
import { aConsent } from '../support/builders.ts';

const earlier = '2026-03-01T10:00:00.000Z';
const later = '2026-03-02T10:00:00.000Z';

describe('mergeConsents', () => {
  it.each<[string, Consent[], Consent[], boolean]>([
    ['a newer withdrawal wins', [aConsent({ at: earlier })], [aConsent({ at: later, given: false })], false],
    ['a newer consent wins', [aConsent({ at: earlier, given: false })], [aConsent({ at: later })], true],
    [
      'an older consent told late changes nothing',
      [aConsent({ at: later, given: false })],
      [aConsent({ at: earlier })],
      false,
    ],
    [
      'at the same instant a withdrawal wins, told last',
      [aConsent({ at: later })],
      [aConsent({ at: later, given: false })],
      false,
    ],
    [
      'at the same instant a withdrawal wins, told first',
      [aConsent({ at: later, given: false })],
      [aConsent({ at: later })],
      false,
    ],
    [
      'instants are compared, not their spelling',
      [aConsent({ at: '2026-03-02T10:00:00+09:00', given: false })],
      [aConsent({ at: '2026-03-02T02:00:00-05:00' })],
      true,
    ],
  ])('%s', (_, known, told, given) => {
    expect(hasConsent(mergeConsents(known, told), 'care', 'sms')).toBe(given);
  });

  const statements = fc.array(
    fc.record({
      class: fc.constantFrom(...ConsentClass.options),
      channel: fc.constantFrom(...Channel.options),
      given: fc.boolean(),
      at: fc.constantFrom(earlier, later, '2026-03-02T05:00:00-05:00', '2026-03-03T10:00:00.000Z'),
      proof: fc.constant('form 7'),
    }),
    { maxLength: 8 },
  );
  const meaning = (consents: readonly Consent[]) =>
    consents
      .map(({ class: forClass, channel, given, at }) => `${forClass} ${channel} ${given} ${Date.parse(at)}`)
      .sort();

  it('means the same whatever is told first, and however often', () => {
    fc.assert(
      fc.property(statements, statements, statements, (one, two, three) => {
        expect(meaning(mergeConsents(one, two))).toEqual(meaning(mergeConsents(two, one)));
        expect(meaning(mergeConsents(mergeConsents(one, two), three))).toEqual(
          meaning(mergeConsents(one, mergeConsents(two, three))),
        );
        expect(mergeConsents(mergeConsents(one, two), two)).toEqual(mergeConsents(one, two));
      }),
    );
  });

  it('keeps one statement for each class and channel', () => {
    fc.assert(
      fc.property(statements, statements, (one, two) => {
        const keys = mergeConsents(one, two).map((consent) => `${consent.class}/${consent.channel}`);
        expect(new Set(keys).size).toBe(keys.length);
      }),
    );
  });
});

describe('hasConsent', () => {
  it('takes no statement for no consent', () => {
    expect(hasConsent([], 'care', 'sms')).toBe(false);
  });

  it('is for one class and one channel only', () => {
    expect(hasConsent([aConsent()], 'care', 'sms')).toBe(true);
    expect(hasConsent([aConsent()], 'booking', 'sms')).toBe(false);
    expect(hasConsent([aConsent()], 'care', 'email')).toBe(false);
    expect(hasConsent([aConsent({ given: false })], 'care', 'sms')).toBe(false);
  });
});
