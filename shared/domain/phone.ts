import { type CountryCode, type MetadataJson, parsePhoneNumberFromString } from 'libphonenumber-js/core';
import { phoneMetadata } from './phone-metadata.ts';

/**
 * What the library's own `min` numbering plans say, less what only prints numbers or tells their kind: 83 KB become 25.
 * Made by test/support/phone-metadata.ts; a test compares.
 */
let plans: MetadataJson | undefined;
const numbering = (): MetadataJson => {
  plans ??= JSON.parse(phoneMetadata) as MetadataJson; // made by the library's own maker
  return plans;
};

/**
 * The E.164 form of a phone number as people write it; a national number is read in `country` (ISO 3166 alpha-2).
 * `undefined` when no phone can have it, or when it has an extension: a text would reach whoever owns the main line.
 * Not promised: that the number is in use or is a mobile.
 */
export const readPhone = (text: string, country: string): string | undefined => {
  const defaultCountry = hasPlan(country) ? country : undefined;
  const number = parsePhoneNumberFromString(text, { defaultCountry, extract: false }, numbering());
  if (!number?.isValid() || number.ext) return undefined;
  return /^\+[1-9]\d{6,14}$/.test(number.number) ? number.number : undefined;
};

const hasPlan = (country: string): country is CountryCode => Object.hasOwn(numbering().countries, country);
