import type { TextWord } from './text-words.ts';
import { type KnownWord, knownWord, type Meaning, type Phrase, termName } from './vocabulary.ts';

/** A word of the text with what is known of it. */
export interface ReadWord extends TextWord {
  known: KnownWord;
}

/** A listed phrase met in the text, by the positions of its words. */
export class Meeting {
  readonly meaning: Meaning;
  readonly at: readonly number[];
  readonly from: number;
  readonly to: number;
  readonly #phrase: Phrase;
  readonly #words: readonly ReadWord[];
  #listed: string | undefined;

  constructor(phrase: Phrase, at: readonly number[], words: readonly ReadWord[]) {
    this.meaning = phrase.meaning;
    this.at = at;
    this.from = at[0] ?? 0;
    this.to = at.at(-1) ?? 0;
    this.#phrase = phrase;
    this.#words = words;
  }

  /** Its words as they are listed, which is not always how the client wrote them. Put together when asked for: few are. */
  get listed(): string {
    this.#listed ??= this.at
      .map((place, index) => nameOf(this.#words[place], this.#phrase.words[index] ?? []))
      .join(' ');
    return this.#listed;
  }
}

/** What never stands within a phrase: "pain, not bad" is no bad pain. */
const parting = new Set(
  'not no nor ni but without isnt doesnt dont wasnt less never except mais sans pas pero sin menos sauf moins'.split(
    ' ',
  ),
);

export const readWords = (words: readonly TextWord[]): ReadWord[] =>
  words.map(({ text, start, end, opens, capital, value, outOf }) => ({
    text,
    start,
    end,
    opens,
    capital,
    value,
    outOf,
    known: knownWord(text),
  }));

/** Every listed phrase met. A phrase has few words and its gaps a fixed width, so the cost is linear in the text. */
export const phrasesMet = (words: readonly ReadWord[]): Meeting[] => {
  const met: Meeting[] = [];
  for (let start = 0; start < words.length; start += 1) {
    const first = words[start]?.known;
    for (const phrase of first?.alone ?? none) met.push(new Meeting(phrase, [start], words));
    if (first && first.longer.size > 0) addLongerAt(words, start, first, met);
  }
  return met;
};

const widestGap = 3;
const none: readonly Phrase[] = [];

/** The phrases of several words that begin here, each once. */
const addLongerAt = (words: readonly ReadWord[], start: number, first: KnownWord, met: Meeting[]): void => {
  const { followedBy, longer } = first;
  let tried: Phrase[] | undefined;
  for (let next = start + 1; next <= start + 1 + widestGap; next += 1) {
    const word = words[next];
    if (word === undefined || word.opens === 'sentence') break;
    const { marks, terms } = word.known;
    if (((marks.low & followedBy.low) | (marks.high & followedBy.high)) === 0) continue;
    for (const term of terms)
      for (const phrase of longer.get(term) ?? none) {
        if ((phrase.gaps[1] ?? 0) < next - start - 1 || tried?.includes(phrase)) continue;
        tried ??= [];
        tried.push(phrase);
        const at = follow(words, phrase, start);
        if (at) met.push(new Meeting(phrase, at, words));
      }
  }
};

const nameOf = (word: ReadWord | undefined, terms: readonly number[]): string =>
  termName((terms.length === 1 ? terms[0] : terms.find((term) => word?.known.terms.includes(term))) ?? -1);

const follow = (words: readonly ReadWord[], phrase: Phrase, start: number): number[] | undefined => {
  const at = [start];
  let last = start;
  for (let index = 1; index < phrase.words.length; index += 1) {
    const next = nextOf(words, phrase.words[index] ?? [], last, phrase.gaps[index] ?? 0);
    if (next === undefined) return undefined;
    at.push(next);
    last = next;
  }
  return at;
};

const share = (terms: readonly number[], others: readonly number[]): boolean => {
  if (others.length === 0) return false;
  for (const term of terms) if (others.includes(term)) return true;
  return false;
};

const nextOf = (
  words: readonly ReadWord[],
  terms: readonly number[],
  last: number,
  gap: number,
): number | undefined => {
  for (let next = last + 1; next <= last + 1 + gap; next += 1) {
    const word = words[next];
    if (word === undefined || word.opens === 'sentence' || (gap === 0 && word.opens !== 'none')) return undefined;
    if (share(terms, word.known.terms)) return next;
    if (parting.has(word.text)) return undefined;
  }
  return undefined;
};
