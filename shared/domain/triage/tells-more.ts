import { saysHarmless } from './harmless-cues.ts';
import type { Finding, WordsRead } from './reading-of-words.ts';

/** "When I smile only one side goes up. It's not sore": what is denied says nothing of another sentence. Source: docs/clinical.md U9. */
export const tellsMore = ({ words, cues }: WordsRead, findings: readonly Finding[]): boolean => {
  const starts = words.flatMap(({ opens }, at) => (opens === 'sentence' ? [at] : []));
  return starts.some((from, index) => {
    const to = starts[index + 1] ?? words.length;
    const within = (at: number): boolean => at >= from && at < to;
    return to - from >= 4 && !findings.some(({ at }) => at.some(within)) && !saysHarmless(cues, within);
  });
};
