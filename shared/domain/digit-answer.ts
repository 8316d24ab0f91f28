import { type Acuity, strictest } from './acuity.ts';
import type { FollowUpKind } from './follow-up.ts';
import { bareMessage, plainWords, soundsDoubtful } from './plain-words.ts';

/** A choice of a check's menu. */
export type Digit = 1 | 2 | 3 | 4;

const digits = new Map<string, Digit>([
  ...['1', 'one', 'un', 'une', 'uno', 'una'].map((word) => [word, 1] as const),
  ...['2', 'two', 'deux', 'dos'].map((word) => [word, 2] as const),
  ...['3', 'three', 'trois', 'tres'].map((word) => [word, 3] as const),
  ...['4', 'four', 'quatre', 'cuatro'].map((word) => [word, 4] as const),
]);

/**
 * The digit a message is: figure or number word (en, fr, es), whatever marks or courtesies stand around it. `undefined`
 * for anything more. "1?" and "2 😢" are undefined too, while a doubtful 3 or 4 stands: doubt never makes a report milder.
 */
export const readDigit = (text: string): Digit | undefined => {
  const digit = digits.get(bareMessage(plainWords(text)));
  return digit !== undefined && digit <= 2 && soundsDoubtful(text) ? undefined : digit;
};

/** The checks whose menu is answered with a digit. */
export type CheckKind = 'day-1-check' | 'day-3-check' | 'week-1-check' | 're-check';

const firstDays = {
  1: 'fine',
  2: 'expected',
  3: 'urgent',
  4: 'urgent',
  source: 'docs/clinical.md D1',
} as const;

/** What each digit of each check means. */
export const digitGrades = {
  'day-1-check': firstDays,
  'day-3-check': firstDays,
  're-check': firstDays,
  'week-1-check': {
    1: 'fine',
    2: 'expected',
    3: 'watch',
    4: 'urgent',
    source: 'docs/clinical.md D2',
  },
} as const satisfies Record<CheckKind, Record<Digit, 'fine' | 'expected' | 'watch' | 'urgent'> & { source: string }>;

/** Whether this kind offers a menu of digits. */
export const isCheck = (kind: FollowUpKind): kind is CheckKind => kind in digitGrades;

/** What a digit says at worst, when it cannot be known which check it answers. */
export const gradeDigitUnbound = (digit: Digit): Acuity =>
  strictest(Object.values(digitGrades).map((grades) => grades[digit]));

/** The acuity of a digit that answers this check. */
export const gradeDigit = (kind: CheckKind, digit: Digit): 'fine' | 'expected' | 'watch' | 'urgent' =>
  digitGrades[kind][digit];
