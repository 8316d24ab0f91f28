import type { ReadByLists } from './by-lists.ts';
import { likenessWeights } from './likeness-weights.ts';
import { unpacked } from './unpacked.ts';
import type { WordClass } from './word-class-packing.ts';
import { classesOf } from './word-classes.ts';

/** Told dangers; what needs nobody; wishes for no more messages. */
export const likenessKinds = ['danger', 'harmless', 'optOut'] as const;
export type LikenessKind = (typeof likenessKinds)[number];

/** How near a text is to labelled replies of each kind, as log odds. Above 0: more likely of that kind than not. */
export type Likeness = Record<LikenessKind, number>;

/** How many different features are told apart; a power of two. */
export const likenessBuckets = 32_768;
const mask = likenessBuckets - 1;

const start = 2166136261;
/** FNV-1a, so that a feature is a number without a list of them. */
const hashed = (text: string, from = start): number => {
  let hash = from;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 16777619);
  return hash;
};
const wordStart = hashed('word ');

/** Two things side by side, in this order, in a relation of this name. */
const paired = (relation: number, one: number, other: number): number => {
  const first = Math.imul(one ^ relation, 0x9e3779b1);
  const both = Math.imul(((first ^ (first >>> 15)) + other) | 0, 0x85ebca6b);
  return (both ^ (both >>> 13)) & mask;
};
const ofClass = hashed('class');
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

/** What the lists made of the text: their findings are far better told apart than its letters. */
const featuresOfLists = ({ read, disposition, decided }: ReadByLists, time: number): number[] => {
  const day = times[time] ?? '';
  const features = [
    `reads ${disposition}`,
    day,
    `words ${Math.min(5, Math.floor(Math.log2(1 + read.words.length)))}`,
    ...decided.flatMap(({ rule, word }) => [`rule ${rule}`, `rule ${rule} ${word}`, `rule ${rule} ${day}`]),
  ];
  return features.map((feature) => hashed(feature) & mask);
};

interface Weights {
  bias: number;
  unit: number;
  ofFeatures: Int8Array;
}

let kept: readonly Weights[] | undefined;
const weights = (): readonly Weights[] => {
  kept ??= likenessKinds.map((kind) => {
    const { bias, unit, weights: packed } = likenessWeights[kind];
    return { bias, unit, ofFeatures: new Int8Array(unpacked(packed)) };
  });
  return kept;
};

const shortestPart = 3;
const longestPart = 5;

/** The word itself, its parts of three to five letters, and what it is about. */
const featuresOfWord = (text: string, classes: readonly WordClass[]): number[] => {
  const features = [hashed(text, wordStart) & mask, ...classes.map((one) => paired(ofClass, one, 0))];
  const edged = `^${text}$`;
  for (let from = 0; from + shortestPart <= edged.length; from += 1) {
    let hash = start;
    const end = Math.min(edged.length, from + longestPart);
    for (let at = from; at < end; at += 1) {
      hash = Math.imul(hash ^ edged.charCodeAt(at), 16777619);
      if (at - from + 1 >= shortestPart) features.push(hash & mask);
    }
  }
  return features;
};

/** A word by itself, wherever it stands. */
interface ComparedWord {
  hash: number;
  classes: readonly WordClass[];
  features: readonly number[];
}

const mostRemembered = 20_000;
const remembered = new Map<string, ComparedWord>();
const comparedWord = (text: string): ComparedWord => {
  const known = remembered.get(text);
  if (known) return known;
  const classes = classesOf(text);
  const word = { hash: hashed(text), classes, features: featuresOfWord(text, classes) };
  if (remembered.size < mostRemembered) remembered.set(text, word);
  return word;
};

/** A word in its place: what it is about on that day, and with the word before it. */
const featuresInPlace = (before: ComparedWord | undefined, word: ComparedWord, time: number): number[] => {
  const features: number[] = [];
  for (const one of word.classes) features.push(paired(ofClassOnDay, one, time));
  if (!before) return features;
  features.push(paired(ofWords, before.hash, word.hash));
  for (const one of word.classes) {
    features.push(paired(ofWordAndClass, before.hash, one));
    for (const other of before.classes) features.push(paired(ofClasses, other, one));
  }
  for (const other of before.classes) features.push(paired(ofClassAndWord, other, word.hash));
  return features;
};

/** Of each word its features, and last those of the lists. */
const featureGroups = (byLists: ReadByLists, day: number | undefined): (readonly number[])[] => {
  const time = timeOf(day);
  const words = byLists.read.words.map(({ text }) => comparedWord(text));
  const groups: (readonly number[])[] = words.map(({ features }) => features);
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at];
    if (word) groups.push(featuresInPlace(words[at - 1], word, time));
  }
  groups.push(featuresOfLists(byLists, time));
  return groups;
};

/** Every feature of a text, as often as it has it: to learn from. */
export const likenessFeatures = (byLists: ReadByLists, day: number | undefined): number[] =>
  featureGroups(byLists, day).flat();

const sumOf = (features: readonly number[], ofFeatures: Int8Array): number => {
  let sum = 0;
  for (const feature of features) sum += ofFeatures[feature] ?? 0;
  return sum;
};

/**
 * Compares a text with the replies that were learned from (`test/triage/learn-likeness.ts`). Not promised: that what it
 * finds is of that kind, or that it finds every one. Source: docs/clinical.md U6 and U8.
 */
export const likenessOf = (byLists: ReadByLists, day: number | undefined): Likeness => {
  const groups = featureGroups(byLists, day);
  let met = 0;
  for (const features of groups) met += features.length;
  const share = 1 / Math.sqrt(Math.max(1, met));
  const [danger = 0, harmless = 0, optOut = 0] = weights().map(({ bias, unit, ofFeatures }) => {
    let total = 0;
    for (const features of groups) total += sumOf(features, ofFeatures);
    return bias + total * unit * share;
  });
  return { danger, harmless, optOut };
};

/** Positions of the words that spoke most for a kind, at most three, in their order. */
export const weightiestWords = (byLists: ReadByLists, day: number | undefined, kind: LikenessKind): number[] => {
  const groups = featureGroups(byLists, day);
  const { ofFeatures } = weights()[likenessKinds.indexOf(kind)] ?? { ofFeatures: new Int8Array() };
  const length = byLists.read.words.length;
  return byLists.read.words
    .map((_word, at) => ({ at, weight: sumOf([...(groups[at] ?? []), ...(groups[length + at] ?? [])], ofFeatures) }))
    .filter(({ weight }) => weight > 0)
    .sort((one, other) => other.weight - one.weight)
    .slice(0, 3)
    .map(({ at }) => at)
    .sort((one, other) => one - other);
};
