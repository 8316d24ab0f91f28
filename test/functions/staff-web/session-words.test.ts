import { describe, expect, it } from 'vitest';
import { sessionWords } from '../../../functions/staff-web/session-words.ts';
import { Language } from '../../../shared/domain/clinic.ts';
import { sessionsAtMost } from '../../../shared/domain/session-intake.ts';

/** Every sentence, functions called with plain values. */
const sentencesOf = (words: unknown): string[] => {
  if (typeof words === 'string') return [words];
  if (typeof words === 'function') return sentencesOf(words('7', '8'));
  return typeof words === 'object' && words !== null ? Object.values(words).flatMap(sentencesOf) : [];
};

/** The same in two languages, or names. */
const alike = new Set(['Client', 'SMS']);

describe.each(Language.options)('the words of the pages about sessions in %s', (language) => {
  it('are all there and hold no place left open, no markup and no leftover of another language', () => {
    const sentences = sentencesOf(sessionWords[language]);
    expect(sentences.length).toBeGreaterThan(120);
    for (const sentence of sentences) {
      expect(sentence.trim()).not.toBe('');
      expect(sentence).not.toMatch(/undefined|\{|\}|<|>|~|--/);
    }
    const english = new Set(sentencesOf(sessionWords.en));
    const same = language === 'en' ? [] : sentences.filter((sentence) => english.has(sentence));
    expect(same.filter((sentence) => !alike.has(sentence))).toEqual([]);
  });

  it('say how many sessions are too many', () => {
    expect(sessionWords[language].notices['too-many'].explanation).toContain(String(sessionsAtMost));
  });
});
