import {
  type Decided,
  type Disposition,
  readByLists,
  type TriageContext,
  type TriageReason,
} from './triage/by-lists.ts';
import { comparedWithKnown } from './triage/compared-with-known.ts';
import type { Symptom } from './triage/red-flag.ts';
import type { Sign } from './triage/sign.ts';
import type { TextWord } from './triage/text-words.ts';

export interface TextTriage {
  disposition: Disposition;
  /** Whether a person must be paged at once. */
  alert: boolean;
  symptoms: (Symptom | Sign)[];
  /** What the sender wants; several may hold, also beside an alert. */
  intents: { optOut: boolean; optIn: boolean; help: boolean; booking: boolean; question: boolean };
  reasons: TriageReason[];
}

/** Where in the client's own text a deciding word stands. */
export interface DecidingWord {
  start: number;
  end: number;
  rule: TriageReason['rule'];
}

/**
 * Reads a client's text. A red flag anywhere outranks everything. `fine` and `expected` need something good or benign and
 * every other word explained; what is not is `unclear`. Never throws. Not promised: that every danger is recognised, which
 * is why `unclear` must reach a person.
 */
export const triageText = (text: string, context: TriageContext): TextTriage => readText(text, context).triage;

/**
 * The places of the words that decided, for pages that show the client's text; none is kept. Of an alarm those that made
 * it, and a wish for no more messages; else whatever kept a person's attention.
 */
export const decidingWords = (text: string, context: TriageContext): readonly DecidingWord[] => {
  const { triage, words, decided } = readText(text, context);
  return decided
    .filter(({ rule, alarms }) => (triage.alert ? alarms || rule === 'opt-out' : !reassuring.has(rule)))
    .flatMap(({ rule, at }) => placesOf(words, at).map((place) => ({ ...place, rule })))
    .sort((one, other) => one.start - other.start || other.end - one.end);
};

/** Neighbouring words are one place. */
const placesOf = (words: readonly TextWord[], at: readonly number[]): { start: number; end: number }[] => {
  const places: { start: number; end: number; last: number }[] = [];
  for (const index of at) {
    const word = words[index];
    if (!word) continue;
    const open = places.at(-1);
    if (open && open.last === index - 1) Object.assign(open, { end: word.end, last: index });
    else places.push({ start: word.start, end: word.end, last: index });
  }
  return places.map(({ start, end }) => ({ start, end }));
};

const reassuring: ReadonlySet<TriageReason['rule']> = new Set(['good-answer', 'courtesy', 'negated']);

const readText = (
  text: string,
  context: TriageContext,
): { triage: TextTriage; words: readonly TextWord[]; decided: readonly Decided[] } => {
  const byLists = readByLists(text, context);
  const { disposition, optOut = byLists.intents.optOut, decided: known } = comparedWithKnown(byLists, context.day);
  const alert = disposition === 'emergency' || disposition === 'urgent';
  const { unexplained } = byLists;
  const explains = unexplained.length === 0 || alert || disposition === 'fine' || disposition === 'expected';
  const decided: Decided[] = [
    ...byLists.decided,
    ...known,
    ...(explains ? [] : [{ rule: 'unknown-words' as const, word: '', at: unexplained }]),
  ];
  const reasons = decided.filter(
    ({ rule, word }, at) => decided.findIndex((one) => one.rule === rule && one.word === word) === at,
  );
  return {
    triage: {
      disposition,
      alert,
      symptoms: byLists.symptoms,
      intents: { ...byLists.intents, optOut },
      reasons:
        reasons.length > 0 ? reasons.map(({ rule, word }) => ({ rule, word })) : [{ rule: 'not-understood', word: '' }],
    },
    words: byLists.read.words,
    decided,
  };
};
