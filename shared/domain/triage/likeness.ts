import type { Decided, Disposition, ReadByLists } from './by-lists.ts';
import type { ComparedWord } from './compared-word.ts';
import { bucketOf, hashed, paired } from './feature-hash.ts';
import type { ReadWord } from './phrases-met.ts';
import { isTurn } from './turns.ts';
import { type Features, type LikenessKind, Weighed } from './weighed-features.ts';

/** How near a text is to labelled replies of each kind, as log odds. Above 0: more likely of that kind than not. */
export type Likeness = Record<LikenessKind, number> & {
  /** Of its least harmless sentence or clause of several words by itself; infinite of a text of one. */
  leastHarmless: number;
};

const ofClassOnDay = hashed('class, day');
const ofWords = hashed('word, word');
const ofWordAndClass = hashed('word, class');
const ofClassAndWord = hashed('class, word');
const ofClasses = hashed('class, class');

const times = ['day 0', 'day 1', 'days 2-3', 'days 4-7', 'later', 'day unknown'] as const;
const timeOf = (day: number | undefined): number => {
  if (day === undefined) return 5;
  if (day <= 1) return day < 1 ? 0 : 1;
  if (day <= 3) return 2;
  return day <= 7 ? 3 : 4;
};

const named = hashed('reads ');
const ofLength = hashed('words ');
const ofRule = hashed('rule ');
const ofTimes = times.map((time) => hashed(time));
const space = (hash: number): number => hashed(' ', hash);

/** A text as the lists read it, or some words of it. */
interface Part {
  disposition: Disposition;
  length: number;
  decided: readonly Decided[];
}

const wholeOf = ({ disposition, read: { words }, decided }: ReadByLists): Part => ({
  disposition,
  length: words.length,
  decided,
});

/** Words from one position to another, and what they decided. */
const partOf = ({ decided }: ReadByLists, disposition: Disposition, from: number, to: number): Part => ({
  disposition,
  length: to - from + 1,
  decided: decided.filter(({ at }) => at.some((one) => one >= from && one <= to)),
});

/** What the lists made of the text: their findings are far better told apart than its letters. */
const addFeaturesOfLists = ({ length, disposition, decided }: Part, time: number, to: Features): void => {
  to.add(bucketOf(hashed(disposition, named)));
  to.add(bucketOf(ofTimes[time] ?? 0));
  to.add(bucketOf(hashed(String(Math.min(5, Math.floor(Math.log2(1 + length)))), ofLength)));
  for (const { rule, word } of decided) {
    const byRule = hashed(rule, ofRule);
    const further = space(byRule);
    to.add(bucketOf(byRule));
    to.add(bucketOf(hashed(word, further)));
    to.add(bucketOf(hashed(times[time] ?? '', further)));
  }
};

/** A word in its place: what it is about on that day, and with the word before it. */
const addFeaturesInPlace = (before: ComparedWord | undefined, word: ComparedWord, time: number, to: Features): void => {
  for (const one of word.classes) to.add(paired(ofClassOnDay, one, time));
  if (before) addFeaturesOfPair(before, word, to);
};

const addFeaturesOfPair = (before: ComparedWord, word: ComparedWord, to: Features): void => {
  to.add(paired(ofWords, before.hash, word.hash));
  for (const one of word.classes) {
    to.add(paired(ofWordAndClass, before.hash, one));
    for (const other of before.classes) to.add(paired(ofClasses, other, one));
  }
  for (const other of before.classes) to.add(paired(ofClassAndWord, other, word.hash));
};

/** Every feature of a text, as often as it has it: to learn from. */
export const likenessFeatures = (byLists: ReadByLists, day: number | undefined): number[] => {
  const features: number[] = [];
  const to: Features = { add: (feature) => features.push(feature) };
  const time = timeOf(day);
  let before: ComparedWord | undefined;
  for (const { known } of byLists.read.words) {
    const word = known.compared;
    word.addFeatures(to);
    addFeaturesInPlace(before, word, time, to);
    before = word;
  }
  addFeaturesOfLists(wholeOf(byLists), time, to);
  return features;
};

/** Read without what stands beside it, a sentence sounds worse than it is, and a clause more so. */
const worseAlone = { sentence: 0.75, clause: 1.5 } as const;

/**
 * Compares a text with the replies that were learned from (`test/triage/learn-likeness.ts`). Its danger is that of its most
 * dangerous sentence or clause, since good news beside a danger must not hide it. Not promised: that what it finds is of
 * that kind, or that it finds every one. Source: docs/clinical.md U6 and U8.
 */
export const likenessOf = (byLists: ReadByLists, day: number | undefined): Likeness => {
  const { words } = byLists.read;
  const time = timeOf(day);
  const whole = new Weighed();
  let sentence = new Weighed();
  let sentenceFrom = 0;
  let danger = Number.NEGATIVE_INFINITY;
  let leastHarmless = Number.POSITIVE_INFINITY;
  // Takes the sums over: they are added to the whole before.
  const compareAlone = (sums: Weighed, from: number, to: number, worse: number): void => {
    if (to === from || to - from + 1 === words.length) return;
    addFeaturesOfLists(partOf(byLists, 'unclear', from, to), time, sums);
    danger = Math.max(danger, sums.oddsOf('danger') - worse);
    leastHarmless = Math.min(leastHarmless, sums.oddsOf('harmless'));
  };
  for (let from = 0; from < words.length; ) {
    const to = endOfClause(words, from);
    const clause = weighedWords(words, from, to, time);
    const joint = weighedPair(words[from - 1], words[from]);
    for (const sums of [sentence, whole]) sums.addAll(clause);
    whole.addAll(joint);
    if (from > sentenceFrom) sentence.addAll(joint);
    const endsSentence = (words[to + 1]?.opens ?? 'sentence') === 'sentence';
    if (from > sentenceFrom || !endsSentence) compareAlone(clause, from, to, worseAlone.clause);
    from = to + 1;
    if (!endsSentence) continue;
    compareAlone(sentence, sentenceFrom, to, worseAlone.sentence);
    sentence = new Weighed();
    sentenceFrom = from;
  }
  addFeaturesOfLists(wholeOf(byLists), time, whole);
  return {
    danger: Math.max(danger, whole.oddsOf('danger')),
    harmless: whole.oddsOf('harmless'),
    optOut: whole.oddsOf('optOut'),
    leastHarmless,
  };
};

const opensPart = (words: readonly ReadWord[], at: number): boolean => words[at]?.opens !== 'none' || isTurn(words, at);

const endOfClause = (words: readonly ReadWord[], from: number): number => {
  let to = from;
  while (to + 1 < words.length && !opensPart(words, to + 1)) to += 1;
  return to;
};

const weighedPair = (before: ReadWord | undefined, word: ReadWord | undefined): Weighed => {
  const sums = new Weighed();
  if (before && word) addFeaturesOfPair(before.known.compared, word.known.compared, sums);
  return sums;
};

const weighedWords = (words: readonly ReadWord[], from: number, to: number, time: number): Weighed => {
  const sums = new Weighed();
  let before: ComparedWord | undefined;
  for (let at = from; at <= to; at += 1) {
    const word = words[at]?.known.compared;
    if (!word) break;
    sums.addAll(word.weighed);
    addFeaturesInPlace(before, word, time, sums);
    before = word;
  }
  return sums;
};

/** Words before and behind, whatever marks stand between: many clients write none. */
const closeBy = 1;

/**
 * How near to told dangers a text is where its alarms stand, as log odds of the nearest: each with the words close by, and
 * in its clause. Good news around a danger must not hide it.
 */
export const dangerAtAlarms = (byLists: ReadByLists, day: number | undefined): number => {
  const { words } = byLists.read;
  const time = timeOf(day);
  const dangerOf = (from: number, to: number): number => {
    const sums = weighedWords(words, from, to, time);
    addFeaturesOfLists(partOf(byLists, byLists.disposition, from, to), time, sums);
    return sums.oddsOf('danger');
  };
  let nearest = Number.NEGATIVE_INFINITY;
  for (const { alarms, at } of byLists.decided) {
    if (!alarms) continue;
    const first = at[0] ?? 0;
    const last = at.at(-1) ?? first;
    let from = first;
    while (from > 0 && !opensPart(words, from)) from -= 1;
    const to = endOfClause(words, last);
    nearest = Math.max(
      nearest,
      dangerOf(from, to),
      dangerOf(Math.max(0, first - closeBy), Math.min(words.length - 1, last + closeBy)),
    );
  }
  return nearest;
};

/** Positions of the words that spoke most for a kind, at most three, in their order. */
export const weightiestWords = (byLists: ReadByLists, day: number | undefined, kind: LikenessKind): number[] => {
  const words = byLists.read.words.map(({ known }) => known.compared);
  return words
    .map((word, at) => {
      const sums = new Weighed();
      sums.addAll(word.weighed);
      addFeaturesInPlace(words[at - 1], word, timeOf(day), sums);
      return { at, weight: sums[kind] };
    })
    .filter(({ weight }) => weight > 0)
    .sort((one, other) => other.weight - one.weight)
    .slice(0, 3)
    .map(({ at }) => at)
    .sort((one, other) => one - other);
};
