import type { WordsRead } from './reading-of-words.ts';

/** What these say is harmless by itself. */
const harmless = ['good', 'easing', 'gone', 'mild', 'thanks', 'booking', 'ask', 'treatment', 'idiom'] as const;

/** Whether something harmless is said that begins among these positions. */
export const saysHarmless = (cues: WordsRead['cues'], within: (at: number) => boolean): boolean =>
  harmless.some((cue) => cues.get(cue)?.some(({ from }) => within(from)));
