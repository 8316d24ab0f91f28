import type { PlainWord } from './plain-words.ts';

/** Words that deny what follows. "Never" and the past tenses are missing on purpose: "never bled like this" is a report. */
const deniers = new Set([
  ...['no', 'not', 'isnt', 'arent', 'doesnt', 'dont', 'without', 'nor'],
  ...['pas', 'aucun', 'aucune', 'sans', 'ni'],
  ...['sin', 'ningun', 'ninguna', 'tampoco'],
]);

/** May stand between a denial and what it denies. */
const fillers = new Set([
  ...['any', 'sign', 'signs', 'of', 'more', 'a', 'the', 'real', 'visible', 'getting'],
  ...['de', 'd', 'du', 'signe', 'signes', 'le', 'la', 'senal', 'senales', 'hay', 'tengo'],
]);
const mostFillers = 2;

/** Carries a denial on: "no bleeding or fever". */
const joiners = new Set(['or', 'ou', 'o', 'u']);

/** Soon after a denied word these take the denial back: "not bleeding as much", "ça ne saigne pas que là". */
const limiters = new Set([
  ...['much', 'badly', 'heavily', 'lot', 'as', 'like', 'than', 'before', 'until', 'unless', 'except'],
  ...['beaucoup', 'trop', 'mal', 'que', 'qu', 'seulement', 'juste', 'autant', 'tant', 'sauf'],
  ...['mucho', 'mucha', 'tanto', 'tanta', 'solo', 'hasta', 'salvo', 'menos'],
]);
const limiterReach = 3;

/**
 * The positions of those words that a denial covers, given where phrases were met. A denial covers the phrase's own
 * words and nothing between them, and never reaches across a mark: "No, bleeding" and "no - it bleeds" are not denied.
 * When in doubt a word is not denied, so that it alarms.
 */
export const deniedWords = (
  words: readonly PlainWord[],
  phrases: readonly (readonly number[])[],
): ReadonlySet<number> => {
  const denied = new Set<number>();
  const firstOf = (phrase: readonly number[]) => phrase[0] ?? 0;
  for (const phrase of [...phrases].sort((a, b) => firstOf(a) - firstOf(b))) {
    const from = firstOf(phrase);
    const to = phrase.at(-1) ?? from;
    if (words.slice(from + 1, to + 1).some((word) => word.opensClause) || isLimited(words, to)) continue;
    if (deniedBefore(words, from, denied) || deniedAround(words, from, to)) {
      for (const index of phrase) denied.add(index);
    }
  }
  return denied;
};

const isLimited = (words: readonly PlainWord[], to: number): boolean => {
  for (let at = to + 1; at <= to + limiterReach; at += 1) {
    const word = words[at];
    if (word === undefined || word.opensClause) return false;
    if (limiters.has(word.text)) return true;
  }
  return false;
};

const deniedBefore = (words: readonly PlainWord[], from: number, denied: ReadonlySet<number>): boolean => {
  for (let at = from; at > 0 && from - at <= mostFillers && words[at]?.opensClause === false; at -= 1) {
    const before = words[at - 1];
    if (before === undefined) return false;
    if (deniers.has(before.text)) return true;
    if (at === from && joiners.has(before.text)) return !before.opensClause && denied.has(at - 2);
    if (!fillers.has(before.text)) return false;
  }
  return false;
};

/** French denies on both sides: "ne saigne pas", "n'enfle plus". */
const deniedAround = (words: readonly PlainWord[], from: number, to: number): boolean => {
  const [before, first, after] = [words[from - 1], words[from], words[to + 1]];
  if (first?.opensClause !== false || after?.opensClause !== false) return false;
  return ['ne', 'n'].includes(before?.text ?? '') && ['pas', 'plus'].includes(after.text);
};
