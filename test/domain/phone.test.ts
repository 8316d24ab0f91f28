import fc from 'fast-check';
import { type CountryCode, parsePhoneNumberFromString } from 'libphonenumber-js/min';
import examples from 'libphonenumber-js/mobile/examples';
import { describe, expect, it } from 'vitest';
import { readPhone } from '../../shared/domain/phone.ts';
import { phoneMetadata as kept } from '../../shared/domain/phone-metadata.ts';
import { phoneMetadata } from '../support/phone-metadata.ts';

it.each([
  ['+12125550100', 'US', '+12125550100'],
  ['(212) 555-0100', 'US', '+12125550100'],
  ['1-212-555-0100', 'US', '+12125550100'],
  ['001 212 555 0100', 'FR', '+12125550100'],
  ['06 12 34 56 78', 'FR', '+33612345678'],
  ['+33 (0)6 12 34 56 78', 'US', '+33612345678'],
  ['612 34 56 78', 'ES', '+34612345678'],
  ['07911 123456', 'GB', '+447911123456'],
  ['+１２１２５５５０１００', 'US', '+12125550100'],
  ['+12125550100', 'XX', '+12125550100'],
])('reads %j in %s as %s', (text, country, expected) => {
  expect(readPhone(text, country)).toBe(expected);
});

it.each([
  ['', 'US'],
  ['call me', 'US'],
  ['555-0100', 'US'],
  ['911', 'US'],
  ['000 000 0000', 'US'],
  ['+10000000000', 'US'],
  ['+1', 'US'],
  ['+999 12345678', 'US'],
  ['212 555 0100 0100', 'US'],
  ['my number is 212 555 0100', 'US'],
  ['212 555 0100 ext. 12', 'US'],
  ['212 555 0100', 'XX'],
])('takes no number from %j in %s', (text, country) => {
  expect(readPhone(text, country)).toBeUndefined();
});

it('never throws, answers E.164 alone, and reads its own answer as itself', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[+0-9 ()-]{5,18}$/)),
      fc.constantFrom('US', 'FR', 'ES', 'AU', 'XX'),
      (text, country) => {
        const phone = readPhone(text, country);
        if (phone === undefined) return;
        expect(phone).toMatch(/^\+[1-9]\d{6,14}$/);
        expect(readPhone(phone, 'US')).toBe(phone);
      },
    ),
    { numRuns: 500 },
  );
});

describe('the numbering plans', () => {
  it('are those of the installed library', () => {
    expect(JSON.parse(kept)).toEqual(phoneMetadata());
  });

  it('read every country’s example number as the whole library does, national and international', () => {
    for (const [country, national] of Object.entries(examples)) {
      const code = country as CountryCode; // the keys of the library's own examples
      const whole = parsePhoneNumberFromString(national, code);
      expect(whole?.isPossible(), country).toBe(true);
      expect(readPhone(national, country), country).toBe(whole?.number);
      expect(readPhone(whole?.formatNational() ?? '', country), country).toBe(whole?.number);
      expect(readPhone(whole?.formatInternational() ?? '', 'US'), country).toBe(whole?.number);
    }
  });
});
