import { describe, expect, it } from 'vitest';
import { type MessageKey, messagePlaceholders, messageTexts, renderMessage } from '../../shared/content/messages.ts';
import { helpWords, optInWords, optOutWords } from '../../shared/domain/carrier-keywords.ts';
import { Language } from '../../shared/domain/clinic.ts';
import { InvariantViolation } from '../../shared/domain/refusals.ts';
import { textParts } from '../../shared/domain/text-parts.ts';
import { triageText } from '../../shared/domain/triage-text.ts';
import { treatmentOrBody } from './forbidden-words.ts';

const languages = Language.options;
const keys = Object.keys(messagePlaceholders).filter((key): key is MessageKey => key in messagePlaceholders);
const texts = languages.flatMap((language) => keys.map((key) => [language, key] as const));
const sentByText = texts.filter(([, key]) => !key.startsWith('page-email'));
const toClients = sentByText.filter(([, key]) => key !== 'page-text' && !key.startsWith('acknowledge'));

/** As long as they get in a clinic of 20 characters. */
const longest = {
  clinic: 'Clear Lake Skin Desk',
  phone: '212-555-0100',
  emergency: '911',
  code: 'A7',
  acuity: 'emergency',
  link: `https://${'h'.repeat(25)}/s/${'t'.repeat(26)}`,
} as const;

describe('every text', () => {
  it.each(texts)('%s %s has exactly the places its key declares', (language, key) => {
    const places = [...messageTexts[language][key].matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
    expect(new Set(places)).toEqual(new Set(messagePlaceholders[key]));
  });

  it.each(sentByText)('%s %s fits one GSM-7 part', (language, key) => {
    expect(textParts(renderMessage(key, language, longest))).toMatchObject({ encoding: 'GSM', parts: 1 });
  });

  it.each(toClients)('%s %s names the clinic first', (language, key) => {
    expect(messageTexts[language][key]).toMatch(/^\{clinic\}: /);
  });

  it.each(toClients)('%s %s names no treatment, body part or diagnosis', (language, key) => {
    expect(messageTexts[language][key]).not.toMatch(treatmentOrBody);
  });
});

describe('a keyword that a text names', () => {
  const named = (key: MessageKey): string[] =>
    languages
      .flatMap((language) => messageTexts[language][key].match(/\b[A-Z]{4,}\b/g) ?? [])
      .map((word) => word.toLowerCase());

  it.each(['booking-prompt', 'booking-prompt-link', 'booking-reminder', 'booking-reminder-link'] as const)(
    'in %s is one that ends texts',
    (key) => {
      expect(named(key)).toHaveLength(languages.length);
      expect(named(key).filter((word) => !optOutWords.has(word))).toEqual([]);
    },
  );

  it.each(['help', 'opt-in-confirmation'] as const)('in %s is one that ends texts or asks for help', (key) => {
    expect(named(key).filter((word) => !optOutWords.has(word) && !helpWords.has(word))).toEqual([]);
    expect(named(key).filter((word) => optOutWords.has(word))).toHaveLength(languages.length);
  });

  it('after STOP is START for everything and CARE for aftercare alone, in every language', () => {
    expect(named('opt-out-confirmation')).toEqual(languages.flatMap(() => ['start', 'care']));
    for (const word of named('opt-out-confirmation')) expect(optInWords.has(word)).toBe(true);
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
    expect(renderMessage(key, language, longest)).toContain('911');
    expect(renderMessage(key, language, longest)).toContain('212-555-0100');
  }
});

describe('pages to staff', () => {
  const words = languages.flatMap((language) =>
    (
      [
        'page-text',
        'page-email-subject',
        'page-email-body',
        'acknowledged',
        'acknowledge-stale',
        'acknowledge-unknown',
      ] as const
    ).map((key) => [language, key] as const),
  );
  it.each(words)('%s %s carry no clinical word', (language, key) => {
    const text = renderMessage(key, language, { ...longest, acuity: 'urgent' });
    expect(triageText(text, { language, day: 1 }).symptoms).toEqual([]);
  });

  it('say how urgent it is in the clinic’s language', () => {
    const values = { ...longest, acuity: 'urgent' } as const;
    expect(renderMessage('page-email-subject', 'en', values)).toBe('Clear Lake Skin Desk: URGENT case A7');
    expect(renderMessage('page-email-subject', 'es', values)).toBe('Clear Lake Skin Desk: caso URGENTE A7');
    expect(renderMessage('page-email-subject', 'fr', values)).toBe('Clear Lake Skin Desk: dossier URGENT A7');
  });

  it('tell how to take the case', () => {
    const text = renderMessage('page-text', 'en', longest);
    expect(text).toContain('Reply A7');
    expect(text).toContain(longest.link);
  });
});

describe('renderMessage', () => {
  it('takes values as they are, also those that look like places', () => {
    expect(renderMessage('acknowledged', 'en', { clinic: '{code} $& $1', code: 'A7' })).toMatch(
      /^\{code\} \$& \$1: case A7 /,
    );
  });

  it('refuses a place without a value', () => {
    const incomplete: { clinic: string; code: string } = JSON.parse('{ "clinic": "Glow" }');
    expect(() => renderMessage('acknowledged', 'en', incomplete)).toThrow(InvariantViolation);
  });

  it('does not compile without a value', () => {
    // @ts-expect-error the code is missing
    expect(() => renderMessage('acknowledged', 'en', { clinic: 'Glow' })).toThrow(InvariantViolation);
  });
});
