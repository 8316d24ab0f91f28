import { withoutAccents } from '../without-accents.ts';
import { ComparedWord } from './compared-word.ts';
import type { Cue, CueWords } from './cue.ts';
import { cueWords } from './cue-words.ts';
import { editDistance } from './edit-distance.ts';
import { everydayEnglish, knownEnglish } from './everyday-english.ts';
import { everydayFrench, knownFrench } from './everyday-french.ts';
import { everydaySpanish, knownSpanish } from './everyday-spanish.ts';
import { goodWords } from './good-words.ts';
import { messages } from './names-of-messages.ts';
import { optOutPhrases } from './opt-out-phrases.ts';
import type { RedFlag } from './red-flag.ts';
import { redFlags } from './red-flags.ts';
import type { Sign } from './sign.ts';
import { signWords } from './sign-words.ts';

/** What a phrase of the lists means. */
export type Meaning =
  | { kind: 'flag'; flag: RedFlag }
  | { kind: 'sign'; sign: Sign; source: string }
  | { kind: 'cue'; cue: Cue }
  | { kind: 'opt-out' };

/** A listed phrase, ready to be met. */
export interface Phrase {
  meaning: Meaning;
  /** For each word its alternatives, as numbers of terms. */
  words: readonly (readonly number[])[];
  /** How many other words may stand before each word. */
  gaps: readonly number[];
}

/** What is known of one word. */
export interface KnownWord {
  /** Numbers of the listed words it may be, each once. */
  terms: readonly number[];
  /** Phrases of this word alone. */
  alone: readonly Phrase[];
  /** Longer phrases that may begin here, by the term that follows. */
  longer: ReadonlyMap<number, readonly Phrase[]>;
  /** Marks of its terms, and of the terms that may follow: without one in common no phrase goes on. */
  marks: Marks;
  followedBy: Marks;
  /** Carries no danger and no news: may stand in a message that nobody need read. */
  everyday: boolean;
  /** Never taken for a misspelling. */
  known: boolean;
  /** A mark or a picture: no letter or figure begins it. */
  mark: boolean;
  /** What is sent, as people call it. */
  namesMessages: boolean;
  compared: ComparedWord;
}

/** Some bits for each of many terms, as two numbers: most pairs of words begin no phrase, and a look at these tells so. */
export interface Marks {
  low: number;
  high: number;
}

const marksOf = (terms: Iterable<number>): Marks => {
  const marks = { low: 0, high: 0 };
  for (const term of terms) {
    const bit = term % 60;
    if (bit < 30) marks.low |= 1 << bit;
    else marks.high |= 1 << (bit - 30);
  }
  return marks;
};

/** A line of the lists. What it stands for is put together when its first word is first met: most never are. */
interface Listing {
  listed: string;
  meaning: Meaning;
  gap: number;
  phrases?: readonly Phrase[];
}

interface Vocabulary {
  names: string[];
  exact: Map<string, number[]>;
  stems: Map<string, number[]>;
  begin: Map<number, Listing[]>;
  alternatives: (part: string) => readonly number[];
  everyday: Set<string>;
  everydayStems: Set<string>;
  guarded: Set<string>;
}

const flagGap = 2;
const optOutGap = 3;

/** The words of a phrase, each with its alternatives, and how many others may stand before each. */
type Sequence = Pick<Phrase, 'words' | 'gaps'>;

/** The sequences a listed phrase stands for: `a|b_c d` is "a d" and "b c d". */
const sequencesOf = (listed: string, gap: number, alternatives: (part: string) => readonly number[]): Sequence[] => {
  if (!listed.includes('_')) {
    const words = listed.split(' ').map(alternatives);
    return [{ words, gaps: gapsOf(words.length, gap) }];
  }
  if (!listed.includes(' ') && !listed.includes('|')) {
    const words = listed.split('_').map(alternatives);
    return [{ words, gaps: gapsOf(words.length, 0) }];
  }
  let ways: Sequence[] = [{ words: [], gaps: [] }];
  for (const part of listed.split(' ')) {
    const all = part.split('|');
    const single = all.filter((one) => !one.includes('_')).join('|');
    const choices = [
      ...(single === '' ? [] : [[single]]),
      ...all.filter((one) => one.includes('_')).map((one) => one.split('_')),
    ];
    ways = ways.flatMap((way) =>
      choices.map((choice) => ({
        words: [...way.words, ...choice.map(alternatives)],
        gaps: [...way.gaps, ...choice.map((_, place) => (place > 0 || way.words.length === 0 ? 0 : gap))],
      })),
    );
  }
  return ways;
};

const sharedGaps = new Map<number, readonly number[]>();
/** Thousands of phrases have the same few. */
const gapsOf = (length: number, gap: number): readonly number[] => {
  const key = length * 10 + gap;
  const shared = sharedGaps.get(key) ?? Array.from({ length }, (_, at) => (at === 0 ? 0 : gap));
  sharedGaps.set(key, shared);
  return shared;
};

const compile = (): Vocabulary => {
  const exact = new Map<string, number[]>();
  const stems = new Map<string, number[]>();
  const begin = new Map<number, Listing[]>();
  const termNumbers = new Map<string, number>();
  const names: string[] = [];
  const termOf = (listed: string): number => {
    const known = termNumbers.get(listed);
    if (known !== undefined) return known;
    const number = termNumbers.size;
    termNumbers.set(listed, number);
    names.push(listed.replace('*', ''));
    const isStem = listed.endsWith('*');
    const where = isStem ? stems : exact;
    const key = isStem ? listed.slice(0, -1) : listed;
    const list = where.get(key);
    if (list) list.push(number);
    else where.set(key, [number]);
    return number;
  };
  const single: (readonly number[])[] = [];
  const alternatives = (part: string): readonly number[] => {
    if (part.includes('|')) return part.split('|').map(termOf);
    const term = termOf(part);
    const shared = single[term] ?? [term];
    single[term] = shared;
    return shared;
  };
  const listUnder = (term: number, listing: Listing): void => {
    const list = begin.get(term);
    if (list === undefined) begin.set(term, [listing]);
    else if (list.at(-1) !== listing) list.push(listing);
  };
  const add = (phrases: string, meaning: Meaning, gap: number): void => {
    for (const listed of withoutAccents(phrases).split(/\s*[,\n]\s*/)) {
      if (listed === '') continue;
      const listing: Listing = { listed, meaning, gap };
      // Thousands of lines are read at every cold start: once, and without a regular expression.
      let from = 0;
      let begins = true;
      let first = true;
      for (let at = 0; at <= listed.length; at += 1) {
        const sign = listed[at] ?? ' ';
        if (sign !== ' ' && sign !== '|' && sign !== '_') continue;
        const term = termOf(listed.slice(from, at));
        if (begins) listUnder(term, listing);
        first &&= sign !== ' ';
        begins = first && sign === '|';
        from = at + 1;
      }
    }
  };
  for (const flag of redFlags) add(flag.phrases, { kind: 'flag', flag }, flagGap);
  for (const { sign, phrases, source } of signWords) add(phrases, { kind: 'sign', sign, source }, 0);
  for (const { cue, phrases } of [...cueWords, ...goodWords] as readonly CueWords[])
    add(phrases, { kind: 'cue', cue }, 0);
  add(optOutPhrases, { kind: 'opt-out' }, optOutGap);

  const everyday = new Set<string>();
  const everydayStems = new Set<string>();
  for (const word of withoutAccents(`${everydayEnglish} ${everydayFrench} ${everydaySpanish}`).split(/\s+/)) {
    if (word === '') continue;
    if (word.endsWith('*')) everydayStems.add(word.slice(0, -1));
    else everyday.add(word);
  }
  const guarded = new Set(`${knownEnglish} ${knownFrench} ${knownSpanish}`.split(/\s+/));
  return { names, exact, stems, begin, alternatives, everyday, everydayStems, guarded };
};

/** After a short beginning any other ending makes a word of another meaning. */
const shortEndings = ['', 's', 'e', 'es', 'ed', 'ing'];
const usualEndings = [
  '',
  's',
  'e',
  'es',
  'ed',
  'ing',
  'y',
  'ent',
  'a',
  'o',
  'as',
  'ado',
  'ada',
  'ando',
  'ment',
  'ion',
  'er',
];

// At the first text and not at import: every cold start would pay for it.
let compiled: Vocabulary | undefined;
const vocabulary = (): Vocabulary => {
  compiled ??= compile();
  return compiled;
};

/**
 * Words by their length and first two letters, and by their length and last two, to look for what a misspelt one meant:
 * one slip leaves one of them whole. Made when the first is met.
 */
let shapes: Map<string, string[]> | undefined;
const wordsByShape = ({ exact, stems, everyday }: Vocabulary): Map<string, string[]> => {
  if (shapes) return shapes;
  const byShape = new Map<string, string[]>();
  const shaped = new Set<string>();
  const shape = (word: string): void => {
    if (word.length < 4 || shaped.has(word)) return;
    shaped.add(word);
    for (const key of [startOf(word, word.length), endOf(word, word.length)]) {
      const list = byShape.get(key);
      if (list) list.push(word);
      else byShape.set(key, [word]);
    }
  };
  for (const word of exact.keys()) shape(word);
  for (const word of everyday) shape(word);
  for (const stem of stems.keys())
    for (const ending of stem.length < 5 ? shortEndings : usualEndings) shape(stem + ending);
  shapes = byShape;
  return byShape;
};

const startOf = (word: string, length: number): string => `${word.slice(0, 2)}${length}`;
const endOf = (word: string, length: number): string => `${length}${word.slice(-2)}`;

const mostRemembered = 40_000;
const remembered = new Map<string, KnownWord>();

/** What the lists know of a word, misspelt or not; remembered, in bounded space, since people use few words. */
export const knownWord = (text: string): KnownWord => {
  const before = remembered.get(text);
  if (before) return before;
  if (remembered.size >= mostRemembered) remembered.clear();
  const known = {
    ...lookUp(text),
    mark: !letterOrFigure.test(text),
    namesMessages: messages.test(text),
    compared: new ComparedWord(text),
  };
  remembered.set(text, known);
  return known;
};

/** A term as it is listed. */
export const termName = (term: number): string => vocabulary().names[term] ?? '';

const letterOrFigure = /^[\p{L}\p{N}]/u;

const lookUp = (text: string): Listed => {
  const lists = vocabulary();
  for (const form of [text, ...simplerForms(text)]) {
    const terms = termsOf(form, lists);
    const everyday = isEveryday(form, lists);
    if (terms.size > 0 || everyday || lists.guarded.has(form))
      return { ...ofTerms(terms, lists), everyday, known: true };
  }
  const meant = nearest(text, lists);
  const terms = new Set<number>();
  let everyday = false;
  for (const word of meant) {
    for (const term of termsOf(word, lists)) terms.add(term);
    everyday ||= isEveryday(word, lists);
  }
  return { ...ofTerms(terms, lists), everyday: everyday && terms.size === 0, known: false };
};

/** "bleedding", "f3ver", "blood1": without doubled letters, letters for figures that look like them. */
const simplerForms = (text: string): string[] => {
  if (text.length < 3) return [];
  const forms = [];
  // "Jvois", "jsuis".
  if (/^j[^aeiou\W]/.test(text)) forms.push(text.slice(1));
  if (/(.)\1/.test(text)) forms.push(text.replace(/(\p{L})\1/gu, '$1'), text.replace(/(\p{L})\1$/u, '$1'));
  if (/\d/.test(text) && /\p{L}/u.test(text))
    forms.push(
      text.replace(/0/g, 'o').replace(/1/g, 'i').replace(/3/g, 'e').replace(/4/g, 'a').replace(/5/g, 's'),
      text.replace(/\d+/g, ''),
    );
  return forms;
};

const termsOf = (text: string, { exact, stems }: Vocabulary): Set<number> => {
  const terms = new Set(exact.get(text));
  for (let length = 2; length <= text.length; length += 1)
    for (const term of stems.get(text.slice(0, length)) ?? []) terms.add(term);
  return terms;
};

/** What the lists alone know. */
type Listed = Omit<KnownWord, 'mark' | 'namesMessages' | 'compared'>;

/** The phrases that begin with a term. */
const phrasesFrom = (term: number, { begin, alternatives }: Vocabulary): Phrase[] =>
  (begin.get(term) ?? []).flatMap((listing) => {
    const { listed, meaning, gap } = listing;
    listing.phrases ??= sequencesOf(listed, gap, alternatives).map(({ words, gaps }) => ({ meaning, words, gaps }));
    return listing.phrases.filter(({ words }) => words[0]?.includes(term));
  });

const ofTerms = (terms: ReadonlySet<number>, lists: Vocabulary): Omit<Listed, 'everyday' | 'known'> => {
  const alone: Phrase[] = [];
  const longer = new Map<number, Phrase[]>();
  for (const phrase of new Set([...terms].flatMap((term) => phrasesFrom(term, lists)))) {
    if (phrase.words.length === 1) alone.push(phrase);
    for (const second of phrase.words[1] ?? []) {
      const list = longer.get(second);
      if (list) list.push(phrase);
      else longer.set(second, [phrase]);
    }
  }
  return { terms: [...terms], alone, longer, marks: marksOf(terms), followedBy: marksOf(longer.keys()) };
};

const englishEndings = ['s', 'es', 'ed', 'd', 'ing', 'ly', 'in', 'r', 'er', 'est', 'nt', 'x', 'e'];
const isEveryday = (text: string, { everyday, everydayStems }: Vocabulary): boolean => {
  if (everyday.has(text)) return true;
  for (let length = 3; length <= text.length; length += 1) if (everydayStems.has(text.slice(0, length))) return true;
  for (const ending of englishEndings) {
    if (text.length - ending.length < 3 || !text.endsWith(ending)) continue;
    const root = text.slice(0, -ending.length);
    if (everyday.has(root) || (ending === 'ing' && everyday.has(`${root}e`))) return true;
  }
  return false;
};

/** The listed words nearest to a misspelt one, when they are near enough; several when they are equally near. */
const nearest = (text: string, lists: Vocabulary): string[] => {
  if (text.length < 4 || text.length > 20 || !/^\p{Script=Latin}+$/u.test(text)) return [];
  const byShape = wordsByShape(lists);
  const most = text.length >= 9 ? 2 : 1;
  let best = most + 1;
  let found: string[] = [];
  for (let length = text.length - most; length <= text.length + most; length += 1)
    for (const key of [startOf(text, length), endOf(text, length)])
      for (const word of byShape.get(key) ?? []) {
        // Only in longer words the first letter may be the wrong one.
        if (text[0] !== word[0] && (text.length <= 5 || text[1] !== word[0])) continue;
        const distance = editDistance(text, word, Math.min(best, most));
        if (distance > most || distance > best) continue;
        if (distance === 2 && text[0] !== word[0]) continue;
        if (distance < best) found = [];
        best = distance;
        if (!found.includes(word)) found.push(word);
      }
  return found;
};
