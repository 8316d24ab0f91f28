import { likenessBuckets } from './feature-hash.ts';
import { likenessWeights } from './likeness-weights.ts';
import { unpacked } from './unpacked.ts';

/** Told dangers; what needs nobody; wishes for no more messages. */
export const likenessKinds = ['danger', 'harmless', 'optOut'] as const;
export type LikenessKind = (typeof likenessKinds)[number];

/** Where the features of a text go: to be weighed, or to be learned from. */
export interface Features {
  add(feature: number): void;
}

/** The weights of each feature side by side, in the order of the kinds. */
let kept: Int8Array | undefined;
const weights = (): Int8Array => {
  if (kept) return kept;
  const all = new Int8Array(likenessBuckets * likenessKinds.length);
  for (const [place, kind] of likenessKinds.entries())
    new Int8Array(unpacked(likenessWeights[kind].weights)).forEach((weight, feature) => {
      all[feature * likenessKinds.length + place] = weight;
    });
  kept = all;
  return all;
};

/** The sums of the weights of what was added. */
export class Weighed implements Features {
  count = 0;
  danger = 0;
  harmless = 0;
  optOut = 0;
  readonly #weights = weights();

  add(feature: number): void {
    const at = feature * likenessKinds.length;
    this.count += 1;
    this.danger += this.#weights[at] ?? 0;
    this.harmless += this.#weights[at + 1] ?? 0;
    this.optOut += this.#weights[at + 2] ?? 0;
  }

  addAll({ count, danger, harmless, optOut }: Weighed): void {
    this.count += count;
    this.danger += danger;
    this.harmless += harmless;
    this.optOut += optOut;
  }

  /** Between texts of any length. */
  oddsOf(kind: LikenessKind): number {
    const { bias, unit } = likenessWeights[kind];
    return bias + (this[kind] * unit) / Math.sqrt(Math.max(1, this.count));
  }
}
