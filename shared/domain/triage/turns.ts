import type { WordsRead } from './reading-of-words.ts';

const turnings = new Set('but mais pero except sauf excepto salvo however though although aunque cependant'.split(' '));
const partingWords = new Set('apart aside other besides hormis part aparte fuera'.split(' '));
const partedFrom = new Set('from than the a de le la les el los un une this my mon ma mi'.split(' '));

/** "But", "apart from the green bit", "à part ça", "aparte de": what is told after it matters most. */
export const isTurn = (words: WordsRead['words'], at: number): boolean => {
  const text = words[at]?.text ?? '';
  return turnings.has(text) || (partingWords.has(text) && partedFrom.has(words[at + 1]?.text ?? ''));
};

/** "All ok apart from the green bit". */
export const isAfterTurn = (words: WordsRead['words'], at: number): boolean => {
  for (let before = 0; before < at; before += 1) if (isTurn(words, before)) return true;
  return false;
};
