import type { WordsRead } from './reading-of-words.ts';
import { isOfEverydayLife } from './word-classes.ts';

/** Positions of the words that neither a list nor a command nor a name nor everyday life explains. */
export const unexplainedIn = ({ words, explained }: WordsRead, taken: ReadonlySet<number>): number[] => {
  const namesStand = words.filter(({ capital }) => capital).length * 3 <= words.length;
  return words.flatMap((word, at) => {
    if (explained.has(at) || taken.has(at) || word.known.everyday || isPicture(word.text)) return [];
    if (isOfEverydayLife(word.known.compared.classes)) return [];
    if (word.capital && namesStand && word.opens !== 'sentence' && word.known.terms.length === 0) return [];
    return word.value !== undefined && word.value < 100 ? [] : [at];
  });
};

/** An emoji of no list; those that tell of danger or distress are listed. */
const isPicture = (text: string): boolean => /^\p{Extended_Pictographic}/u.test(text);
