import { describe, expect, it } from 'vitest';
import { InvariantViolation } from '../../shared/domain/refusals.ts';
import { filledIn, type Wording } from '../../shared/domain/wording.ts';

const days: Wording = [
  'wait ',
  ['days', 'plural', { '=0': ['no time'], one: [['days'], ' day'], other: [['days'], ' days'] }],
];
const told: Wording = [['who', 'select', { staff: ['case ', ['code']], other: ['your visit'] }], '.'];

describe('a wording', () => {
  it('is filled in with values as they are, also those that look like places', () => {
    expect(filledIn([['clinic'], ': ', ['phone']], 'en', { clinic: '{phone} $&', phone: '5' })).toBe('{phone} $&: 5');
  });

  it('says a number in the plural of its language, and an exact one in its own words', () => {
    expect([0, 1, 2].map((count) => filledIn(days, 'en', { days: count }))).toEqual([
      'wait no time',
      'wait 1 day',
      'wait 2 days',
    ]);
    const french: Wording = [['days', 'plural', { one: ['un'], other: ['plus'] }]];
    expect(filledIn(french, 'fr', { days: 1.5 })).toBe('un');
    expect(filledIn(french, 'es', { days: 1.5 })).toBe('plus');
  });

  it('chooses by a word, with the places of that choice, and says the rest of any other', () => {
    expect(filledIn(told, 'en', { who: 'staff', code: 'A7' })).toBe('case A7.');
    expect(filledIn(told, 'en', { who: 'client' })).toBe('your visit.');
    expect(filledIn(told, 'en', { who: 'constructor' })).toBe('your visit.');
  });

  it('is refused without a value for a place that is read, and only then', () => {
    expect(() => filledIn([['clinic']], 'en', {})).toThrow(InvariantViolation);
    expect(() => filledIn(told, 'en', { who: 'staff' })).toThrow(/\{code\}/);
    expect(() => filledIn(told, 'en', {})).toThrow(/\{who\}/);
  });
});
