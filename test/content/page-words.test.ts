import { describe, expect, it } from 'vitest';
import { clientWords } from '../../functions/client-web/words.ts';
import { mostSchoolYears, schoolYears } from '../../infra/wording/reading-level.ts';

/** Every line of the words, those that are filled in as well, each as a sentence of its own. */
const linesIn = (words: unknown): string[] => {
  if (typeof words === 'string') return [words];
  if (typeof words === 'function') return linesIn(words(3, 7));
  return Object.values(words ?? {}).flatMap(linesIn);
};

describe('the words of the clients’ pages', () => {
  const pages = Object.entries(clientWords.en).filter(([, words]) => linesIn(words).join(' ').split(' ').length >= 10);

  it.each(pages)('%s can be read after six years of school', (_, words) => {
    expect(schoolYears(linesIn(words).join('\n'))).toBeLessThanOrEqual(mostSchoolYears);
  });

  it('would be found out if they grew hard', () => {
    const hard = {
      line: 'Immediate professional consultation is recommended following any deterioration of this condition.',
    };
    expect(
      schoolYears(linesIn({ ...clientWords.en.closed, ...hard, ...{ more: () => hard.line } }).join('\n')),
    ).toBeGreaterThan(mostSchoolYears);
  });
});
