import { bucketOf, eachPart, hashed, paired } from './feature-hash.ts';
import { type Features, Weighed } from './weighed-features.ts';
import type { WordClass } from './word-class-packing.ts';
import { classesOf } from './word-classes.ts';

const wordStart = hashed('word ');
const ofClass = hashed('class');

/** A word as texts are compared by it, wherever it stands. */
export class ComparedWord {
  readonly hash: number;
  readonly classes: readonly WordClass[];
  readonly #text: string;
  #weighed: Weighed | undefined;

  constructor(text: string) {
    this.hash = hashed(text);
    this.classes = classesOf(text);
    this.#text = text;
  }

  /** The word itself, its parts, and what it is about. */
  addFeatures(to: Features): void {
    to.add(bucketOf(hashed(this.#text, wordStart)));
    for (const one of this.classes) to.add(paired(ofClass, one, 0));
    eachPart(this.#text, (feature) => to.add(feature));
  }

  /** The same, weighed once. */
  get weighed(): Weighed {
    if (this.#weighed) return this.#weighed;
    const weighed = new Weighed();
    this.addFeatures(weighed);
    this.#weighed = weighed;
    return weighed;
  }
}
