import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { likenessBuckets, likenessFeatures } from '../../shared/domain/triage/likeness.ts';
import { textWords } from '../../shared/domain/triage/text-words.ts';
import { corpus } from '../bench/triage-quality.ts';

/** Of benign replies this share may look like a danger, by cross-validation; most of them never get to be compared. */
const benignAboveBar = 0.08;
const rounds = 30;
const folds = 5;
const firstRate = 2;
const shrinking = 1e-4;

interface Example {
  features: number[];
  benign: boolean;
  danger: 0 | 1;
}

/** The same numbers on every machine. */
const seeded = (start: number): (() => number) => {
  let state = start;
  return () => {
    state = (state * 16807) % 2147483647;
    return state / 2147483647;
  };
};

const scoreOf = (weights: Float64Array, bias: number, features: readonly number[]): number => {
  let sum = 0;
  for (const feature of features) sum += weights[feature] ?? 0;
  return bias + sum / Math.sqrt(Math.max(1, features.length));
};

/** Logistic regression by stochastic gradient descent. */
const learn = (examples: readonly Example[], random: () => number): { weights: Float64Array; bias: number } => {
  const weights = new Float64Array(likenessBuckets);
  let bias = 0;
  for (let round = 0; round < rounds; round += 1) {
    const rate = firstRate / (1 + round * 0.3);
    for (let step = 0; step < examples.length; step += 1) {
      const example = examples[Math.floor(random() * examples.length)];
      if (!example) continue;
      const share = 1 / Math.sqrt(Math.max(1, example.features.length));
      const error = example.danger - 1 / (1 + Math.exp(-scoreOf(weights, bias, example.features)));
      bias += rate * error * 0.05;
      for (const feature of example.features)
        weights[feature] = (weights[feature] ?? 0) * (1 - rate * shrinking) + rate * error * share;
    }
  }
  return { weights, bias };
};

/** What was learned from; the weights name it, so that a changed corpus without new weights is noticed. */
export const corpusMark = (): string =>
  createHash('sha256')
    .update(
      corpus('tune')
        .map(({ text, label }) => `${label} ${text}`)
        .sort()
        .join('\n'),
    )
    .digest('hex')
    .slice(0, 16);

const main = (): void => {
  const examples = corpus('tune')
    .toSorted((one, other) => (one.text < other.text ? -1 : 1))
    .map(
      ({ text, label }): Example => ({
        features: [...new Set(likenessFeatures(textWords(text)).flat())],
        benign: label === 'benign',
        danger: label === 'red' ? 1 : 0,
      }),
    );
  const random = seeded(7);
  const fold = examples.map(() => Math.floor(random() * folds));
  const models = Array.from({ length: folds }, (_, left) =>
    learn(
      examples.filter((_one, at) => fold[at] !== left),
      random,
    ),
  );
  const unseen = examples.map((example, at) => {
    const model = models[fold[at] ?? 0];
    return { ...example, score: model ? scoreOf(model.weights, model.bias, example.features) : 0 };
  });
  const benign = unseen
    .filter((one) => one.benign)
    .map(({ score }) => score)
    .sort((one, other) => one - other);
  const bar = benign[Math.floor(benign.length * (1 - benignAboveBar))] ?? 0;
  const dangers = unseen.filter(({ danger }) => danger === 1);
  const { weights, bias } = learn(examples, random);
  const unit = Math.max(...weights.map(Math.abs)) / 127;
  const packed = Buffer.from(Int8Array.from(weights, (weight) => Math.round(weight / unit)).buffer).toString('base64');
  const round = (value: number): number => Number(value.toPrecision(6));
  writeFileSync(
    join(import.meta.dirname, '..', '..', 'shared', 'domain', 'triage', 'likeness-weights.ts'),
    `/** Learned by \`npm run learn\` from test/triage/tune; not written by hand. */
export const likenessWeights = {
  learnedFrom: '${corpusMark()}',
  bias: ${round(bias)},
  unit: ${round(unit)},
  bar: ${round(bar)},
  // biome-ignore format: one string
  weights: '${packed}',
};
`,
  );
  console.log(
    `${examples.length} replies; unseen dangers above the bar: ${((100 * dangers.filter(({ score }) => score > bar).length) / dangers.length).toFixed(1)} %, benign: ${(100 * benignAboveBar).toFixed(0)} %`,
  );
};

if (import.meta.main) main();
