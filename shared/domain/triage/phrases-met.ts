import type { TextWord } from './text-words.ts';
import { type KnownWord, knownWord, type Meaning, type Phrase, termName } from './vocabulary.ts';

/** A word of the text with what is known of it. */
export interface ReadWord extends TextWord {
  known: KnownWord;
}

/** A listed phrase met in the text, by the positions of its words. */
export interface Meeting {
  meaning: Meaning;
  listed: string;
  at: readonly number[];
  from: number;
  to: number;
}

/** What never stands within a phrase: "pain, not bad" is no bad pain. */
const parting = new Set(
  'not no nor ni but without isnt doesnt dont wasnt less never except mais sans pas pero sin menos sauf moins'.split(
    ' ',
  ),
);

export const readWords = (words: readonly TextWord[]): ReadWord[] =>
  words.map((word) => Object.assign(word, { known: knownWord(word.text) }));

/** Every listed phrase met. A phrase has few words and its gaps a fixed width, so the cost is linear in the text. */
export const phrasesMet = (words: readonly ReadWord[]): Meeting[] => {
  const met: Meeting[] = [];
  for (let start = 0; start < words.length; start += 1)
    for (const phrase of candidatesAt(words, start)) {
      const at = follow(words, phrase, start);
      if (!at) continue;
      const listed = at.map((place, index) => nameOf(words[place], phrase.words[index] ?? [])).join(' ');
      met.push({ meaning: phrase.meaning, listed, at, from: start, to: at.at(-1) ?? start });
    }
  return met;
};

const widestGap = 3;

/** The phrases whose first two words are there. */
const candidatesAt = (words: readonly ReadWord[], start: number): Iterable<Phrase> => {
  const first = words[start]?.known;
  if (!first || first.longer.size === 0) return first?.alone ?? [];
  let found: Set<Phrase> | undefined;
  for (let next = start + 1; next <= start + 1 + widestGap; next += 1) {
    const word = words[next];
    if (word === undefined || word.opens === 'sentence') break;
    for (const term of word.known.terms)
      for (const phrase of first.longer.get(term) ?? [])
        if ((phrase.gaps[1] ?? 0) >= next - start - 1) {
          found ??= new Set(first.alone);
          found.add(phrase);
        }
  }
  return found ?? first.alone;
};

/** A word of a phrase as it is listed, which is not always how the client wrote it. */
const nameOf = (word: ReadWord | undefined, terms: readonly number[]): string =>
  termName(terms.find((term) => word?.known.terms.has(term)) ?? -1);

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

const nextOf = (
  words: readonly ReadWord[],
  terms: readonly number[],
  last: number,
  gap: number,
): number | undefined => {
  for (let next = last + 1; next <= last + 1 + gap; next += 1) {
    const word = words[next];
    if (word === undefined || word.opens === 'sentence' || (gap === 0 && word.opens !== 'none')) return undefined;
    if (terms.some((term) => word.known.terms.has(term))) return next;
    if (parting.has(word.text)) return undefined;
  }
  return undefined;
};
