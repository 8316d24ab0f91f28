import type { Language } from './clinic.ts';
import { InvariantViolation } from './refusals.ts';

/** What stands in a place. A `plural` chooses by a number. */
export type WordingValues = Readonly<Record<string, string | number | undefined>>;

/** A message in pieces: words, places (`['phone']`), and choices between words by the value of a place. */
export type Wording = readonly WordingPiece[];
export type WordingPiece =
  | string
  | readonly [place: string]
  | readonly [place: string, by: 'select' | 'plural', cases: Readonly<Record<string, Wording>>];

/** Messages that a clinic words itself, by language and key; what it leaves out is said as everywhere. */
export type ClinicMessages = Partial<Record<Language, Readonly<Record<string, Wording>>>>;

/**
 * The message with its values filled in. Values are taken as they are and never filled in again. Throws
 * InvariantViolation when there is no value for a place.
 */
export const filledIn = (wording: Wording, language: Language, values: WordingValues): string =>
  wording
    .map((piece) => {
      if (typeof piece === 'string') return piece;
      const value = values[piece[0]];
      if (value === undefined) throw new InvariantViolation(`a message (${language}) has no value for {${piece[0]}}`);
      if (piece.length === 1) return String(value);
      const [, by, cases] = piece;
      const wanted = [`=${value}`, caseOf(by, value, language)].find((one) => Object.hasOwn(cases, one));
      return filledIn(cases[wanted ?? 'other'] ?? [], language, values);
    })
    .join('');

const caseOf = (by: 'select' | 'plural', value: string | number, language: Language): string =>
  by === 'plural' ? new Intl.PluralRules(language).select(Number(value)) : String(value);
