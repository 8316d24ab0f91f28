import type { Meeting, ReadWord } from './phrases-met.ts';

/** Whether a cue of asking asks: a question mark, several words ("is it normal"), or a word that opens a clause ("when ..."). */
export const isQuestion = ({ at, from }: Meeting, words: readonly ReadWord[]): boolean => {
  const text = words[from]?.text;
  return text === '?' || text === '¿' || at.length > 1 || words[from]?.opens !== 'none';
};
