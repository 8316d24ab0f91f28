import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';

/** Source: docs/clinical.md W23. */
export const mostSchoolYears = 6;

/** Of fewer words the formula says nothing. */
const leastWords = 10;

const sentences = new Intl.Segmenter('en', { granularity: 'sentence' });

/**
 * How many years of school an English text asks for: the Flesch-Kincaid grade. A line is a sentence of its own, as headings
 * and points of a list are; numbers and addresses are no words. Undefined for less than ten words.
 */
export const schoolYears = (text: string): number | undefined => {
  const spoken = text.replace(/https?:\S+/g, '');
  const asked = spoken
    .split('\n')
    .flatMap((line) => [...sentences.segment(line)])
    .map(({ segment }) => wordsIn(segment))
    .filter((words) => words.length > 0);
  const words = asked.flat();
  if (words.length < leastWords) return undefined;
  return fleschKincaid({
    sentence: asked.length,
    word: words.length,
    syllable: words.reduce((sum, word) => sum + syllable(word), 0),
  });
};

const wordsIn = (text: string): string[] => text.match(/\p{L}+(['’]\p{L}+)*/gu) ?? [];
