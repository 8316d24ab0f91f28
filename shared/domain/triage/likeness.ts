import type { ReadByLists } from './by-lists.ts';
import { likenessWeights } from './likeness-weights.ts';

/** How near a text is to labelled replies of one kind. */
export interface Likeness {
  /** Log odds. Above 0: more likely of that kind than not. */
  score: number;
  /** Positions of the words that spoke for it most, at most three, in their order. */
  at: readonly number[];
}

/** Told dangers; what needs nobody; wishes for no more messages. */
export const likenessKinds = ['danger', 'harmless', 'optOut'] as const;
export type LikenessKind = (typeof likenessKinds)[number];

/** How many different features are told apart; a power of two. */
export const likenessBuckets = 8192;

const start = 2166136261;
/** FNV-1a, so that a feature is a number without a list of them. */
const hashed = (text: string, from = start): number => {
  let hash = from;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 16777619);
  return hash;
};
const bucketOf = (hash: number): number => (hash >>> 0) & (likenessBuckets - 1);
const wordStart = hashed('word ');

const timeOf = (day: number | undefined): string => {
  if (day === undefined) return 'day unknown';
  if (day <= 1) return `day ${day}`;
  if (day <= 3) return 'days 2-3';
  return day <= 7 ? 'days 4-7' : 'later';
};

/** What the lists made of the text: their findings are far better told apart than its letters. */
const featuresOfLists = ({ read, disposition, decided }: ReadByLists, day: number | undefined): number[] => {
  const time = timeOf(day);
  const features = [
    `reads ${disposition}`,
    time,
    `words ${Math.min(5, Math.floor(Math.log2(1 + read.words.length)))}`,
    ...decided.flatMap(({ rule, word }) => [`rule ${rule}`, `rule ${rule} ${word}`, `rule ${rule} ${time}`]),
  ];
  return features.map((feature) => bucketOf(hashed(feature)));
};

const shortestPart = 3;
const longestPart = 5;

/** A word itself, and its parts of three to five letters. */
const featuresOfWord = (text: string): number[] => {
  const features = [bucketOf(hashed(text, wordStart))];
  const edged = `^${text}$`;
  for (let from = 0; from + shortestPart <= edged.length; from += 1) {
    let hash = start;
    const end = Math.min(edged.length, from + longestPart);
    for (let at = from; at < end; at += 1) {
      hash = Math.imul(hash ^ edged.charCodeAt(at), 16777619);
      if (at - from + 1 >= shortestPart) features.push(bucketOf(hash));
    }
  }
  return features;
};

const mostRemembered = 5_000;
const remembered = new Map<string, readonly number[]>();
const rememberedFeatures = (text: string): readonly number[] => {
  const known = remembered.get(text);
  if (known) return known;
  const features = featuresOfWord(text);
  if (remembered.size < mostRemembered) remembered.set(text, features);
  return features;
};

/** Of each word: itself with its parts, and itself after the one before. */
const featuresOfWords = ({ read: { words } }: ReadByLists): number[][] =>
  words.map(({ text }, at) => {
    const before = words[at - 1];
    const features = [...rememberedFeatures(text)];
    if (before) features.push(bucketOf(hashed(text, hashed(' ', hashed(before.text)))));
    return features;
  });

/** Every feature once: to learn from. */
export const likenessFeatures = (byLists: ReadByLists, day: number | undefined): number[] => [
  ...new Set([...featuresOfWords(byLists).flat(), ...featuresOfLists(byLists, day)]),
];

interface Weights {
  bias: number;
  unit: number;
  ofFeatures: Int8Array;
}

let unpacked: readonly Weights[] | undefined;
const weights = (): readonly Weights[] => {
  unpacked ??= likenessKinds.map((kind) => {
    const { bias, unit, weights: packed } = likenessWeights[kind];
    return { bias, unit, ofFeatures: Int8Array.from(Buffer.from(packed, 'base64')) };
  });
  return unpacked;
};

/** In which comparison a feature was last met, so that each counts once. */
const lastMet = new Uint32Array(likenessBuckets);
let comparison = 0;

/**
 * Compares a text with the replies that were learned from (`test/triage/learn-likeness.ts`). Not promised: that what it
 * finds is of that kind, or that it finds every one. Source: docs/clinical.md U6 and U8.
 */
export const likenessOf = (byLists: ReadByLists, day: number | undefined): Record<LikenessKind, Likeness> => {
  comparison = (comparison + 1) >>> 0;
  let met = 0;
  const groups = [...featuresOfWords(byLists), featuresOfLists(byLists, day)].map((features) =>
    features.filter((feature) => {
      if (lastMet[feature] === comparison) return false;
      lastMet[feature] = comparison;
      met += 1;
      return true;
    }),
  );
  const share = 1 / Math.sqrt(Math.max(1, met));
  const [danger, harmless, optOut] = weights().map(({ bias, unit, ofFeatures }): Likeness => {
    const sums = groups.map((features) => {
      let sum = 0;
      for (const feature of features) sum += ofFeatures[feature] ?? 0;
      return sum;
    });
    const total = sums.reduce((sum, one) => sum + one, 0);
    return { score: bias + total * unit * share, at: strongest(sums.slice(0, -1)) };
  });
  const none: Likeness = { score: Number.NEGATIVE_INFINITY, at: [] };
  return { danger: danger ?? none, harmless: harmless ?? none, optOut: optOut ?? none };
};

const strongest = (sums: readonly number[]): number[] =>
  sums
    .map((weight, at) => ({ weight, at }))
    .filter(({ weight }) => weight > 0)
    .sort((one, other) => other.weight - one.weight)
    .slice(0, 3)
    .map(({ at }) => at)
    .sort((one, other) => one - other);
