import { likenessWeights } from './likeness-weights.ts';
import type { TextWord } from './text-words.ts';

/** How near a text's words are to those of the labelled replies that told of a danger. */
export interface Likeness {
  /** Above 0: nearer to a danger than to anything else. Log odds, with the bar taken off. */
  score: number;
  /** Positions of the words that spoke for it most, at most three, in their order. */
  at: readonly number[];
}

/** How many different features are told apart; a power of two. */
export const likenessBuckets = 8192;

/** FNV-1a, so that a feature is a number without a list of them. */
const bucketOf = (feature: string): number => {
  let hash = 2166136261;
  for (let at = 0; at < feature.length; at += 1) hash = Math.imul(hash ^ feature.charCodeAt(at), 16777619);
  return (hash >>> 0) & (likenessBuckets - 1);
};

/** The features of each word: itself, itself after the one before, and its parts of three to five letters. */
export const likenessFeatures = (words: readonly Pick<TextWord, 'text'>[]): number[][] =>
  words.map(({ text }, at) => {
    const features = [bucketOf(`word ${text}`)];
    const before = words[at - 1];
    if (before) features.push(bucketOf(`${before.text} ${text}`));
    const edged = `^${text}$`;
    for (let length = 3; length <= 5; length += 1)
      for (let from = 0; from + length <= edged.length; from += 1)
        features.push(bucketOf(edged.slice(from, from + length)));
    return features;
  });

let unpacked: Int8Array | undefined;
const weights = (): Int8Array => {
  unpacked ??= Int8Array.from(Buffer.from(likenessWeights.weights, 'base64'));
  return unpacked;
};

/**
 * Compares a text that no list could explain with the replies it was learned from (`test/triage/learn-likeness.ts`). It
 * can only make an alarm, never close anything. Not promised: that what it finds is a danger, or that it finds every one.
 * Source: docs/clinical.md U6.
 */
export const likenessToDanger = (words: readonly Pick<TextWord, 'text'>[]): Likeness => {
  const learned = weights();
  const seen = new Set<number>();
  const byWord = likenessFeatures(words).map((features) => {
    let sum = 0;
    for (const feature of features) {
      if (seen.has(feature)) continue;
      seen.add(feature);
      sum += learned[feature] ?? 0;
    }
    return sum;
  });
  const total = byWord.reduce((sum, one) => sum + one, 0);
  const strongest = byWord
    .map((weight, at) => ({ weight, at }))
    .filter(({ weight }) => weight > 0)
    .sort((one, other) => other.weight - one.weight)
    .slice(0, 3)
    .map(({ at }) => at)
    .sort((one, other) => one - other);
  return {
    score:
      likenessWeights.bias + (total * likenessWeights.unit) / Math.sqrt(Math.max(1, seen.size)) - likenessWeights.bar,
    at: strongest,
  };
};
