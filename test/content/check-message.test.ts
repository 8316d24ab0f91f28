import { describe, expect, it } from 'vitest';
import { messageFaults } from '../../infra/wording/check-message.ts';
import { schoolYears } from '../../infra/wording/reading-level.ts';
import type { MessageKey } from '../../shared/content/messages.ts';
import type { Language } from '../../shared/domain/clinic.ts';

/** Goal: every check of a message can fail. Method: one wording for each that breaks this rule and no other. */

describe('a message', () => {
  it('that breaks no rule has no fault', () => {
    expect(messageFaults('answer-fine', 'en', '{clinic}: good to hear. Call {phone} if it changes.')).toEqual([]);
  });

  it.each<[what: string, source: string, fault: RegExp, key?: MessageKey]>([
    ['that is no ICU message', '{clinic}: call {phone', /^is no ICU message \(.*closing brace/],
    ['that formats a date', '{clinic}: call {phone} on {day, date, short}', /^formats a number, a date/],
    [
      'with an unknown place',
      '{clinic}: call {phone}, {name}',
      /^has a place \{name\} that is not known here; it may have \{clinic\}, \{phone\}$/,
    ],
    ['without a place it needs', '{clinic}: call us if it changes', /^lacks the place \{phone\}$/],
    [
      'over one part',
      `{clinic}: call {phone}. ${'We are here. '.repeat(12)}`,
      /^takes 2 parts: 1\d\d characters, and one part has 160$/,
    ],
    ['with a character outside GSM-7', '{clinic}: good – call {phone}', /^holds "–", which is outside GSM-7/],
    ['that does not say first who writes', 'Hello from {clinic}. Call {phone}.', /^must begin with \{clinic\}/],
    [
      'that is hard to read',
      '{clinic}: immediate professional consultation is recommended following any deterioration of the condition: {phone}',
      /^asks for \d+\.\d years of school/,
    ],
    [
      'that offers a carrier keyword',
      '{clinic}: good. Reply END if you are done, or call {phone}.',
      /^offers "end" as an answer/,
    ],
    ['that offers one in small letters', '{clinic}: good. Reply yes or call {phone}.', /^offers "yes" as an answer/],
    [
      'whose digit means a carrier keyword',
      '{clinic}: now? 1 start 2 easing 3 worse 4 pus {link}',
      /^offers "start"/,
      'day-1-nudge-link',
    ],
    [
      'whose menu lacks a digit',
      '{clinic}: now? 1 fine 2 easing 4 pus {link}',
      /^must offer the digits/,
      'day-1-nudge-link',
    ],
    [
      'whose menu changes the order',
      '{clinic}: now? 2 easing 1 fine 3 worse 4 pus {link}',
      /^must offer the digits/,
      'day-1-nudge-link',
    ],
    [
      'to book that does not say how texts end',
      '{clinic}: time to book. Call {phone}.',
      /^must name STOP/,
      'booking-prompt',
    ],
    [
      'that confirms STOP without CARE',
      '{clinic}: no more texts. START for them. {phone}',
      /^must name CARE/,
      'opt-out-confirmation',
    ],
  ])('%s is refused', (_, source, fault, key = 'answer-fine') => {
    expect(messageFaults(key, 'en', source)).toEqual([expect.stringMatching(fault)]);
  });

  it.each<[Language, string, string]>([
    ['en', 'after microneedling', 'the treatment ("microneedl")'],
    ['en', 'how is your face', 'a part of the body ("face")'],
    ['en', 'your acne', 'a diagnosis ("acne")'],
    ['en', 'a cold sore', 'a diagnosis ("cold sore")'],
    ['en', 'your results', 'a result ("result")'],
    ['en', 'take ibuprofen', 'a medicine ("ibuprof")'],
    ['en', 'it is approved', 'a claim ("approv")'],
    ['en', 'better absorbed', 'a claim ("absor")'],
    ['fr', 'après les aiguilles', 'the treatment ("aiguill")'],
    ['fr', 'votre décolleté', 'a part of the body ("decollete")'],
    ['fr', 'vos yeux', 'a part of the body ("yeux")'],
    ['fr', 'une infection', 'a diagnosis ("infect")'],
    ['fr', 'le résultat', 'a result ("result")'],
    ['es', 'sus agujas', 'the treatment ("aguja")'],
    ['es', 'su cara', 'a part of the body ("cara")'],
    ['es', 'las cicatrices', 'a diagnosis ("cicatri")'],
    ['es', 'el resultado', 'a result ("result")'],
  ])('%s "%s" is refused, whatever else it says', (language, words, fault) => {
    expect(messageFaults('answer-fine', language, `{clinic}: ${words} {phone}`)).toEqual([
      `names ${fault}, which nothing sent may do`,
    ]);
  });

  it('may hold words that only begin or sound like one', () => {
    for (const [language, words] of [
      ['en', 'on the surface, at the front desk, with care'],
      ['fr', 'demain, beaucoup, frontal'],
      ['es', 'caracol, manojo'],
    ] as const)
      expect(messageFaults('answer-fine', language, `{clinic}: ${words} {phone}`)).toEqual([]);
  });

  it('is judged at the length of the clinic that sends it', () => {
    const source = `{clinic}: call {phone}. ${'ab '.repeat(42)}`;
    const faultsAt = (clinic: string) =>
      messageFaults('answer-fine', 'fr', source, { clinic, phone: '212-555-0100', emergency: '911' });
    expect(faultsAt('Fern')).toEqual([]);
    expect(faultsAt('Fern & Fable by the Old Harbor')).toEqual([expect.stringMatching(/^takes 2 parts/)]);
    expect(faultsAt('Fern ☘')).toEqual([]); // then no text is one part, and the configuration's shortcomings say so
  });

  it('is judged by each of its readings', () => {
    const page = '{clinic}: {acuity, select, emergency {the face now} other {case}} {code} {link}';
    expect(messageFaults('page-text', 'en', page)).toEqual([expect.stringMatching(/^names a part of the body/)]);
  });
});

describe('the reading level', () => {
  it('grows with words and sentences, and counts a line as a sentence', () => {
    const easy = schoolYears('Wash your skin with warm water. Use clean hands and no cloth. Stay in the shade.');
    const hard = schoolYears(
      'Professional consultation is recommended following any deterioration of the aforementioned dermatological condition.',
    );
    expect(easy).toBeLessThan(3);
    expect(hard).toBeGreaterThan(12);
    expect(schoolYears('for three days no gym and no pool\nfor a week no scrubs and no soap')).toBeLessThan(
      schoolYears('for three days no gym and no pool for a week no scrubs and no soap') ?? 0,
    );
  });

  it('of fewer than ten words is not told; numbers and addresses are no words', () => {
    expect(schoolYears('Immediate professional consultation recommended')).toBeUndefined();
    expect(
      schoolYears('one two three four five six seven eight nine 10 https://example.com/internationalisation'),
    ).toBeUndefined();
  });
});
