import { createHash } from 'node:crypto';
import { readByLists } from '../../shared/domain/triage/by-lists.ts';
import { likenessBuckets } from '../../shared/domain/triage/feature-hash.ts';
import { likenessFeatures } from '../../shared/domain/triage/likeness.ts';
import { type LikenessKind, likenessKinds } from '../../shared/domain/triage/weighed-features.ts';
import { packableWordClasses } from '../../shared/domain/triage/word-class-packing.ts';
import { corpus } from '../bench/triage-quality.ts';
import { wordClasses } from './word-classes.ts';
import { notByHand, packed, writeLearned } from './write-learned.ts';

const rounds = 30;
const folds = 5;
const firstRate = 2;
const shrinking = 1e-4;

interface Example {
  features: number[];
  is: Record<LikenessKind, 0 | 1>;
}

/** The same numbers on every machine. */
const seeded = (start: number): (() => number) => {
  let state = start;
  return () => {
    state = (state * 16807) % 2147483647;
    return state / 2147483647;
  };
};

interface Model {
  weights: Float64Array;
  bias: number;
}

const scoreOf = ({ weights, bias }: Model, features: readonly number[]): number => {
  let sum = 0;
  for (const feature of features) sum += weights[feature] ?? 0;
  return bias + sum / Math.sqrt(Math.max(1, features.length));
};

/** Logistic regression by stochastic gradient descent. */
const learn = (examples: readonly Example[], kind: LikenessKind, random: () => number): Model => {
  const model: Model = { weights: new Float64Array(likenessBuckets), bias: 0 };
  const { weights } = model;
  for (let round = 0; round < rounds; round += 1) {
    const rate = firstRate / (1 + round * 0.3);
    for (let step = 0; step < examples.length; step += 1) {
      const example = examples[Math.floor(random() * examples.length)];
      if (!example) continue;
      const share = 1 / Math.sqrt(Math.max(1, example.features.length));
      const error = example.is[kind] - 1 / (1 + Math.exp(-scoreOf(model, example.features)));
      model.bias += rate * error * 0.05;
      for (const feature of example.features)
        weights[feature] = (weights[feature] ?? 0) * (1 - rate * shrinking) + rate * error * share;
    }
  }
  return model;
};

/** What was learned from; the weights name it, so that a changed corpus without new weights is noticed. */
export const corpusMark = (): string =>
  createHash('sha256')
    .update(
      corpus('tune')
        .map(({ text, label, optOut }) => `${label} ${optOut} ${text}`)
        .sort()
        .join('\n'),
    )
    .update(packableWordClasses(wordClasses().classes))
    .digest('hex')
    .slice(0, 16);

const main = (): void => {
  const examples = corpus('tune')
    .toSorted((one, other) => (one.text < other.text ? -1 : 1))
    .map(
      ({ text, lang, day, label, optOut }): Example => ({
        features: likenessFeatures(readByLists(text, { language: lang, day }), day),
        is: { danger: label === 'red' ? 1 : 0, harmless: label === 'benign' ? 1 : 0, optOut: optOut ? 1 : 0 },
      }),
    );
  const random = seeded(7);
  const fold = examples.map(() => Math.floor(random() * folds));
  const round = (value: number): number => Number(value.toPrecision(6));
  const learned = likenessKinds.map((kind) => {
    const models = Array.from({ length: folds }, (_, left) =>
      learn(
        examples.filter((_one, at) => fold[at] !== left),
        kind,
        random,
      ),
    );
    const unseen = examples.map(({ features, is }, at) => {
      const model = models[fold[at] ?? 0];
      return { is: is[kind], score: model ? scoreOf(model, features) : 0 };
    });
    console.log(`${kind}: told apart ${(100 * toldApart(unseen)).toFixed(2)} % of unseen pairs`);
    const { weights, bias } = learn(examples, kind, random);
    const unit = Math.max(...weights.map(Math.abs)) / 127;
    const bytes = Int8Array.from(weights, (weight) => Math.round(weight / unit));
    return `  ${kind}: {
    bias: ${round(bias)},
    unit: ${round(unit)},
    weights: '${packed(new Uint8Array(bytes.buffer))}',
  },
`;
  });
  writeLearned(
    'likeness-weights.ts',
    `/** Learned ${notByHand} */
export const likenessWeights = {
  learnedFrom: '${corpusMark()}',
${learned.join('')}};
`,
  );
  console.log(`learned from ${examples.length} replies`);
};

/** The share of pairs, one of the kind and one not, of which the first scores higher. */
const toldApart = (scored: readonly { is: 0 | 1; score: number }[]): number => {
  let below = 0;
  let higher = 0;
  for (const { is } of scored.toSorted((one, other) => one.score - other.score))
    if (is) higher += below;
    else below += 1;
  return higher / (below * (scored.length - below));
};

if (import.meta.main) main();
