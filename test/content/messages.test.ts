import { describe, expect, it } from 'vitest';
import {
  isToClient,
  longestLink,
  longestSender,
  messageFaults,
  messageKeys,
} from '../../infra/wording/check-message.ts';
import en from '../../shared/content/en.json' with { type: 'json' };
import es from '../../shared/content/es.json' with { type: 'json' };
import fr from '../../shared/content/fr.json' with { type: 'json' };
import { type MessageKey, type MessageValues, renderMessage } from '../../shared/content/messages.ts';
import { Acuity } from '../../shared/domain/acuity.ts';
import { Language } from '../../shared/domain/clinic.ts';
import { InvariantViolation } from '../../shared/domain/refusals.ts';
import { triageText } from '../../shared/domain/triage-text.ts';

const written: Record<Language, Record<string, string>> = { en, fr, es };
const languages = Language.options;
const texts = languages.flatMap((language) => messageKeys.map((key) => [language, key] as const));
const longest = { ...longestSender, code: 'A7', acuity: 'emergency', link: longestLink('s') } as const;
const inOurWords = <Key extends MessageKey>(key: Key, language: Language, values: MessageValues<Key>): string =>
  renderMessage(key, language, values, {});

describe('the texts', () => {
  it.each(languages)('%s has every message that is sent, and no other', (language) => {
    expect(Object.keys(written[language])).toEqual(messageKeys);
  });

  it.each(texts)('%s %s passes every check of a message', (language, key) => {
    expect(messageFaults(key, language, written[language][key] ?? '')).toEqual([]);
  });

  it.each(texts)('%s %s says each number that English says', (language, key) => {
    const numbers = (text = '') => (text.match(/\d+/g) ?? []).sort();
    expect(numbers(written[language][key]).filter((one) => one !== '1' && one !== '4')).toEqual(
      numbers(written.en[key]).filter((one) => one !== '1' && one !== '4'), // one Spanish menu says "1-4" beside it
    );
  });
});

it.each(languages)('answers to a red flag repeat the emergency number and the clinic phone (%s)', (language) => {
  for (const key of [
    'answer-urgent-staffed',
    'answer-urgent-closed',
    'answer-emergency',
    'answer-unclear',
    'opt-out-safety',
  ] as const) {
    expect(inOurWords(key, language, longest)).toContain('911');
    expect(inOurWords(key, language, longest)).toContain('212-555-0100');
  }
});

describe('pages to staff', () => {
  const toStaff = texts.filter(([, key]) => !isToClient(key) && key !== 'acknowledge-risen'); // it says that a case is worse
  it.each(toStaff)('%s %s carries no clinical word', (language, key) => {
    const text = inOurWords(key, language, { ...longest, acuity: 'urgent' });
    expect(triageText(text, { language, day: 1 }).symptoms).toEqual([]);
  });

  it('say how urgent it is in the clinic’s language', () => {
    const subject = (language: Language, acuity: Acuity) =>
      inOurWords('page-email-subject', language, { ...longest, acuity });
    expect(subject('en', 'urgent')).toBe('Clear Lake Skin Desk: URGENT case A7');
    expect(subject('es', 'urgent')).toBe('Clear Lake Skin Desk: caso URGENTE A7');
    expect(subject('fr', 'urgent')).toBe('Clear Lake Skin Desk: dossier URGENT A7');
    expect(Acuity.options.map((acuity) => subject('en', acuity).split(' ').at(-3))).toEqual(
      Acuity.options.map(
        (acuity) =>
          ({
            emergency: 'EMERGENCY',
            urgent: 'URGENT',
            unclear: 'unread',
            watch: 'routine',
            expected: 'routine',
            fine: 'routine',
          })[acuity],
      ),
    );
  });

  it('tell how to take the case', () => {
    const text = inOurWords('page-text', 'en', longest);
    expect(text).toContain('Reply A7');
    expect(text).toContain(longest.link);
  });
});

describe('renderMessage', () => {
  it('takes values as they are, also those that look like places', () => {
    expect(inOurWords('acknowledged', 'en', { clinic: '{code} $& $1', code: 'A7' })).toMatch(
      /^\{code\} \$& \$1: case A7 /,
    );
  });

  it('says it in the clinic’s own words where it has some for this message and language', () => {
    const clinic = { messages: { en: { acknowledged: [['clinic'], ' thanks you for ', ['code']] } } } as const;
    const values = { clinic: 'Glow', code: 'A7' };
    expect(renderMessage('acknowledged', 'en', values, clinic)).toBe('Glow thanks you for A7');
    expect(renderMessage('acknowledged', 'fr', values, clinic)).toBe(inOurWords('acknowledged', 'fr', values));
    expect(renderMessage('acknowledge-stale', 'en', values, clinic)).toBe(
      inOurWords('acknowledge-stale', 'en', values),
    );
  });

  it('refuses a place without a value', () => {
    const incomplete: { clinic: string; code: string } = JSON.parse('{ "clinic": "Glow" }');
    expect(() => inOurWords('acknowledged', 'en', incomplete)).toThrow(InvariantViolation);
  });

  it('does not compile without a value', () => {
    // @ts-expect-error the code is missing
    expect(() => inOurWords('acknowledged', 'en', { clinic: 'Glow' })).toThrow(InvariantViolation);
  });
});
