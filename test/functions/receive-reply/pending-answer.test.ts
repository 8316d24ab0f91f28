import { describe, expect, it } from 'vitest';
import { pendingAnswer } from '../../../functions/receive-reply/answer-text.ts';
import type { AnswerKey } from '../../../functions/receive-reply/part.ts';
import type { PendingAnswer } from '../../../shared/domain/change.ts';
import { Language } from '../../../shared/domain/clinic.ts';
import { aClinic, annOwner, annPhone } from '../../support/builders.ts';

const now = '2026-03-03T16:00:00.000Z';
const answerTo = (key: AnswerKey, language: Language = 'en', code?: string) =>
  pendingAnswer({ key, owner: annOwner, clinic: aClinic(), language, ...(code ? { code } : {}) }, annPhone, now);

/** Every answer and what kind of message it is. */
const kinds: Record<AnswerKey, PendingAnswer['kind']> = {
  'answer-fine': 'answer',
  'answer-expected': 'answer',
  'answer-watch': 'answer',
  'answer-urgent-staffed': 'answer',
  'answer-urgent-closed': 'answer',
  'answer-emergency': 'answer',
  'answer-unclear': 'answer',
  'opt-out-confirmation': 'keyword',
  'opt-out-safety': 'keyword',
  'opt-in-confirmation': 'opt-in',
  help: 'keyword',
  acknowledged: 'answer',
  'acknowledge-risen': 'answer',
  'acknowledge-stale': 'answer',
  'acknowledge-unknown': 'answer',
};
const keys = Object.entries(kinds).map(([key, kind]) => [key as AnswerKey, kind] as const);

describe('the answer to a text', () => {
  it.each(keys)('%s is a message of the kind %s', (key, kind) => {
    expect(answerTo(key)).toMatchObject({ kind, at: now, owner: annOwner, clinicId: 'main', to: annPhone });
  });

  it.each(keys)('%s is filled in, in every language', (key) => {
    for (const language of Language.options) {
      const { text } = answerTo(key, language, 'A7');
      expect(text).toContain('Fern & Fable Skin');
      expect(text).not.toMatch(/[{}]/);
    }
  });

  it.each([
    'answer-emergency',
    'opt-out-safety',
    'answer-urgent-staffed',
    'answer-urgent-closed',
    'answer-unclear',
  ] as const)('%s names the clinic’s phone and the emergency number', (key) => {
    expect(answerTo(key).text).toContain('(212) 555-0100');
    expect(answerTo(key).text).toContain('911');
  });

  it('to staff names the Case by its code', () => {
    expect(answerTo('acknowledged', 'en', 'A7').text).toContain('A7');
  });
});
