import { FollowUpKind } from '../../shared/domain/follow-up.ts';
import { preBookingQuestions } from '../../shared/domain/pre-booking.ts';

/** A reason of a Case or a reply, taken apart so that it can be said in any language. */
export type ReadReason =
  /** A check's menu was answered with a digit; `unknown`: nobody can tell which. */
  | { kind: 'digit'; check: FollowUpKind | 'unknown'; digit: string }
  /** A form named this sign. */
  | { kind: 'sign'; check: FollowUpKind; sign: string }
  /** This risk, or the device, made the grade stricter. */
  | { kind: 'raised'; by: string }
  /** The questions before a booking: this answer stands in the way. */
  | { kind: 'pre-booking'; question: string; answer?: string }
  /** Any other rule that spoke, with the listed word it found. */
  | { kind: 'rule'; rule: string; word?: string };

const questions: ReadonlySet<string> = new Set(preBookingQuestions.map(({ question }) => question));

/** Takes apart what `reading.ts`, the forms and the system itself give as reasons. Never throws: what is unknown stays a rule. */
export const readReason = (reason: string): ReadReason => {
  const [first = '', second, third] = reason.split(': ');
  if (second === undefined) return { kind: 'rule', rule: first };
  if (first === 'raised') return { kind: 'raised', by: second };
  const check = FollowUpKind.safeParse(first);
  if (first === 'digit-of-an-unknown-check') return { kind: 'digit', check: 'unknown', digit: second };
  if (check.success)
    return /^\d$/.test(second)
      ? { kind: 'digit', check: check.data, digit: second }
      : { kind: 'sign', check: check.data, sign: second };
  if (first === 'pre-booking' && questions.has(second))
    return { kind: 'pre-booking', question: second, ...(third === undefined ? {} : { answer: third }) };
  if (first === 'pre-booking') return { kind: 'rule', rule: second };
  return { kind: 'rule', rule: first, word: reason.slice(first.length + 2) };
};
