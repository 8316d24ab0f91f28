import type { ReadByLists } from './by-lists.ts';
import type { ComparedWord } from './compared-word.ts';
import { bucketOf, hashed, paired } from './feature-hash.ts';
import { type Features, type LikenessKind, Weighed } from './weighed-features.ts';

/** How near a text is to labelled replies of each kind, as log odds. Above 0: more likely of that kind than not. */
type Likeness = Record<LikenessKind, number>;

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

/** What the lists made of the text: their findings are far better told apart than its letters. */
const addFeaturesOfLists = ({ read, disposition, decided }: ReadByLists, time: number, to: Features): void => {
  to.add(bucketOf(hashed(disposition, named)));
  to.add(bucketOf(ofTimes[time] ?? 0));
  to.add(bucketOf(hashed(String(Math.min(5, Math.floor(Math.log2(1 + read.words.length)))), ofLength)));
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
  if (!before) return;
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
  addFeaturesOfLists(byLists, time, to);
  return features;
};

/**
 * Compares a text with the replies that were learned from (`test/triage/learn-likeness.ts`). Not promised: that what it
 * finds is of that kind, or that it finds every one. Source: docs/clinical.md U6 and U8.
 */
export const likenessOf = (byLists: ReadByLists, day: number | undefined): Likeness => {
  const sums = new Weighed();
  const time = timeOf(day);
  let before: ComparedWord | undefined;
  for (const { known } of byLists.read.words) {
    const word = known.compared;
    sums.addAll(word.weighed);
    addFeaturesInPlace(before, word, time, sums);
    before = word;
  }
  addFeaturesOfLists(byLists, time, sums);
  return { danger: sums.oddsOf('danger'), harmless: sums.oddsOf('harmless'), optOut: sums.oddsOf('optOut') };
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
