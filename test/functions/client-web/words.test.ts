import { describe, expect, it } from 'vitest';
import { maskedContact } from '../../../functions/client-web/masked-contact.ts';
import { clientWords } from '../../../functions/client-web/words.ts';
import { DayCheck, earlyChanges, Trend, WeekCheck } from '../../../shared/domain/check-in.ts';
import { Language } from '../../../shared/domain/clinic.ts';
import { preBookingQuestions } from '../../../shared/domain/pre-booking.ts';

/** Every sentence of a language, functions called with plain values. */
const sentencesOf = (words: unknown): string[] => {
  if (typeof words === 'string') return [words];
  if (typeof words === 'function') return sentencesOf(words('911', '7'));
  return typeof words === 'object' && words !== null ? Object.values(words).flatMap(sentencesOf) : [];
};

/** What the checks' forms can answer, besides the numbers of a scale. */
const answersOf: Record<string, readonly string[]> = {
  trend: Trend.options,
  bleeding: DayCheck.shape.bleeding.options,
  pressed: DayCheck.shape.pressed.def.innerType.options,
  fluid: DayCheck.shape.fluid.options,
  fever: DayCheck.shape.fever.options,
  healed: WeekCheck.shape.healed.options,
  change: earlyChanges,
  danger: WeekCheck.shape.danger.options,
};

describe.each(Language.options)('the words of the clients’ pages in %s', (language) => {
  const words = clientWords[language];

  it('name every answer of every check, and no other', () => {
    for (const [question, { answers }] of Object.entries(words.checkIn.questions))
      expect(Object.keys(answers ?? {}), question).toEqual(answersOf[question] ?? []);
  });

  it('name every answer before a booking that is not plain yes or no, and what follows from it', () => {
    for (const { question, choices } of preBookingQuestions) {
      const named = choices.filter(({ answer }) => answer !== 'no' && answer !== 'yes');
      expect(Object.keys(words.preBooking.questions[question].answers ?? {})).toEqual(
        named.map(({ answer }) => answer),
      );
      for (const choice of choices) {
        const place = `${question} ${choice.answer}`;
        const result = 'result' in choice ? choice.result : undefined;
        expect(words.preBooking.until[place] !== undefined, place).toBe(result === 'delay');
        expect(words.preBooking.notes[place] !== undefined, place).toBe(result === 'note');
      }
    }
  });

  it('are all there and hold no place left open, no markup and no leftover of another language', () => {
    const sentences = sentencesOf(words);
    expect(sentences.length).toBeGreaterThan(150);
    for (const sentence of sentences) {
      expect(sentence.trim()).not.toBe('');
      expect(sentence).not.toMatch(/undefined|\{|\}|<|>|~|--/);
    }
    const english = new Set(sentencesOf(clientWords.en));
    const same = language === 'en' ? [] : sentences.filter((sentence) => english.has(sentence));
    expect(same.filter((sentence) => sentence !== 'No')).toEqual([]);
  });

  it('never tell anybody to stop a medicine, and say so where medicines are asked about', () => {
    expect(words.preBooking.medicine).toMatch(/do not stop|N’arrêtez aucun|no deje ninguna/);
    expect(words.preBooking.call.lines.join(' ')).toMatch(/do not stop|n’arrêtez aucun|no deje ninguna/);
  });

  it('give the emergency number and the 10 minutes of pressing whenever it is urgent', () => {
    for (const advice of ['urgent-staffed', 'urgent-closed', 'emergency'] as const) {
      const { heading, lines } = words.advice[advice]('112');
      const said = [heading, ...lines].join(' ');
      expect(said).toContain('112');
      expect(said).toMatch(/10 minut/);
    }
  });

  it('name no condition in their advice', () => {
    const advice = Object.values(words.advice).flatMap((write) => sentencesOf(write('911')));
    for (const sentence of advice) expect(sentence).not.toMatch(/infect|allerg|herpes|granulom|necros/i);
  });
});

describe('a masked contact', () => {
  it.each([
    ['sms', '+12125550134', '34'],
    ['email', 'ann.placeholder@example.com', 'a***@example.com'],
    ['email', '"a@b"@example.com', '"***@example.com'],
  ] as const)('of %s %s is %s', (channel, to, masked) => {
    expect(maskedContact(channel, to)).toBe(masked);
  });
});
