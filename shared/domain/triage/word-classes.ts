import { packedWordClasses, wordClassNames } from './packed-word-classes.ts';
import { unpacked } from './unpacked.ts';
import { unpackWordClasses, type WordClass } from './word-class-packing.ts';

const none: readonly WordClass[] = [];
let known: Map<string, readonly WordClass[]> | undefined;

/** What a word is about, which no list need say; nothing for a word of no class. */
export const classesOf = (word: string): readonly WordClass[] => {
  known ??= unpackWordClasses(unpacked(packedWordClasses).toString('utf8'));
  const exact = known.get(word);
  if (exact || word.length <= 5) return exact ?? none;
  return known.get(word.replace(/(s|es|ed|ing|ly)$/, '')) ?? none;
};

/** Classes whose words tell nothing of the skin or the body. */
const harmless = new Set(
  ['life', 'food', 'others', 'makeup', 'skincare', 'time', 'polite', 'laugh', 'thanks', 'praise'].map((name) =>
    wordClassNames.indexOf(name),
  ),
);

/** Whether a word of these classes is about everyday life alone, as kitchens and grandsons are: it carries no danger and no news. */
export const isOfEverydayLife = (classes: readonly WordClass[]): boolean =>
  classes.length > 0 && classes.every((one) => harmless.has(one));
