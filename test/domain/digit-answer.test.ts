import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Digit,
  digitGrades,
  gradeDigit,
  gradeDigitUnbound,
  isCheck,
  readDigit,
} from '../../shared/domain/digit-answer.ts';
import { FollowUpKind } from '../../shared/domain/follow-up.ts';

describe('readDigit', () => {
  it.each<[string, Digit]>([
    ['1', 1],
    [' 1 ', 1],
    ['1.', 1],
    ['1)', 1],
    ['(1)', 1],
    ['#1', 1],
    ['"1"', 1],
    ['１', 1],
    ['①', 1],
    ['1️⃣', 1],
    ['1 👍', 1],
    ['1 thanks', 1],
    ['2, merci', 2],
    ['One', 1],
    ['TWO', 2],
    ['three', 3],
    ['four!', 4],
    ['un', 1],
    ['Deux', 2],
    ['trois', 3],
    ['quatre', 4],
    ['uno', 1],
    ['dos', 2],
    ['tres', 3],
    ['trés', 3],
    ['cuatro', 4],
    ['4!', 4],
    ['4!!!', 4],
    ['4?', 4],
    ['3 😢', 3],
    ['4️⃣', 4],
  ])('%j is %i', (text, digit) => {
    expect(readDigit(text)).toBe(digit);
  });

  it.each(
    [
      [
        '',
        '5',
        '0',
        '10',
        '11',
        '1 2',
        '1 or 2',
        '1/2',
        '½',
        '1.5',
        '1st',
        'one more thing',
        'not 1',
        '1 but bleeding',
      ],
      ['1?', '2 ?', '1 😢', '2 🤷', '٤', 'four of them', 'day 1', '4 days', '1\n4'],
    ].flat(),
  )('%j is none', (text) => {
    expect(readDigit(text)).toBeUndefined();
  });

  it('never throws and never takes a digit out of a longer text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        readDigit(text);
        expect(readDigit(`${text} 1 appointment`)).toBeUndefined();
      }),
    );
  });
});

describe('gradeDigit', () => {
  it.each([
    ['day-1-check', 1, 'fine'],
    ['day-1-check', 2, 'expected'],
    ['day-1-check', 3, 'urgent'],
    ['day-1-check', 4, 'urgent'],
    ['day-3-check', 1, 'fine'],
    ['day-3-check', 2, 'expected'],
    ['day-3-check', 3, 'urgent'],
    ['day-3-check', 4, 'urgent'],
    ['re-check', 1, 'fine'],
    ['re-check', 2, 'expected'],
    ['re-check', 3, 'urgent'],
    ['re-check', 4, 'urgent'],
    ['week-1-check', 1, 'fine'],
    ['week-1-check', 2, 'expected'],
    ['week-1-check', 3, 'watch'],
    ['week-1-check', 4, 'urgent'],
  ] as const)('%s %i is %s', (kind, digit, acuity) => {
    expect(gradeDigit(kind, digit)).toBe(acuity);
  });

  it('of an unknown check says the worst it can say', () => {
    expect(([1, 2, 3, 4] as const).map(gradeDigitUnbound)).toEqual(['fine', 'expected', 'urgent', 'urgent']);
  });

  it('is for checks alone', () => {
    expect(FollowUpKind.options.filter(isCheck).sort()).toEqual(Object.keys(digitGrades).sort());
    expect(isCheck('preparation')).toBe(false);
  });

  it('says where its table comes from', () => {
    for (const { source } of Object.values(digitGrades)) expect(source).not.toBe('');
  });
});
