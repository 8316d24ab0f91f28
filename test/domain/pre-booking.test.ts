import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  consequenceName,
  preBookingQuestions,
  readPreBooking,
  weighPreBooking,
} from '../../shared/domain/pre-booking.ts';

const allNo = new Map(preBookingQuestions.map(({ question }) => [question as string, ['no']]));
const withAnswers = (answers: Record<string, string | string[]>) =>
  new Map([...allNo, ...Object.entries(answers).map(([name, value]) => [name, [value].flat()] as [string, string[]])]);

const weighed = (answers: Record<string, string>): string[] => {
  const read = readPreBooking(withAnswers(answers));
  if (!read.ok) throw new Error(`faulty: ${read.faults.join(', ')}`);
  return weighPreBooking(read.value).map((one) => `${one.result} ${consequenceName(one)}`);
};

describe('the questions before a booking', () => {
  const rows: Array<[Record<string, string>, string[]]> = [
    [{}, []],
    [{ 'still-there': 'yes' }, ['problem still-there']],
    [{ pregnant: 'yes' }, ['block pregnant']],
    [{ isotretinoin: 'yes' }, ['clinician isotretinoin']],
    [{ blood: 'thinner' }, ['clinician blood: thinner']],
    [{ blood: 'disorder' }, ['block blood: disorder']],
    [{ keloids: 'yes' }, ['block keloids']],
    [{ 'skin-now': 'yes' }, ['delay skin-now']],
    [{ 'cold-sores': 'before' }, ['note cold-sores: before']],
    [{ 'cold-sores': 'now' }, ['delay cold-sores: now']],
    [{ 'skin-cancer': 'yes' }, ['block skin-cancer']],
    [{ allergy: 'yes' }, ['clinician allergy']],
    [{ conditions: 'yes' }, ['clinician conditions']],
    [{ 'recent-treatment': 'weeks' }, ['delay recent-treatment: weeks']],
    [{ 'recent-treatment': 'surgery' }, ['delay recent-treatment: surgery']],
    [{ 'new-medicine': 'yes' }, ['clinician new-medicine']],
    [{ 'under-22': 'yes' }, ['clinician under-22']],
  ];
  it.each(rows)('%j', (answers, expected) => {
    expect(weighed(answers)).toEqual(expected);
  });

  it('each have a row that is tested, and a row of the clinical document', () => {
    const document = readFileSync(new URL('../../docs/clinical.md', import.meta.url), 'utf8');
    for (const { question, choices, source } of preBookingQuestions) {
      for (const { answer } of choices.slice(1))
        expect(
          rows.some(([answers]) => answers[question] === answer),
          `${question} ${answer}`,
        ).toBe(true);
      expect(document.includes(`| ${source.replace('docs/clinical.md ', '')} |`), source).toBe(true);
    }
  });

  it('are all weighed, the worst first', () => {
    const answers = { 'cold-sores': 'before', allergy: 'yes', keloids: 'yes', 'still-there': 'yes', 'skin-now': 'yes' };
    expect(weighed(answers)).toEqual([
      'problem still-there',
      'block keloids',
      'clinician allergy',
      'delay skin-now',
      'note cold-sores: before',
    ]);
  });

  it('keep what was written', () => {
    expect(readPreBooking(withAnswers({ words: ' a bump\r\nby my ear ' }))).toMatchObject({
      ok: true,
      value: { words: 'a bump\nby my ear' },
    });
  });

  it.each([
    ['a missing answer', { keloids: [] as string[] }, ['keloids']],
    ['an answer of another question', { pregnant: 'disorder' }, ['pregnant']],
    ['two answers', { allergy: ['no', 'yes'] }, ['allergy']],
    ['too many words', { words: 'a'.repeat(1001) }, ['words']],
  ])('are faulty with %s', (_what, answers, faults) => {
    expect(readPreBooking(withAnswers(answers))).toEqual({ ok: false, faults });
  });

  it('are all faulty in an empty form', () => {
    expect(readPreBooking(new Map())).toEqual({
      ok: false,
      faults: preBookingQuestions.map(({ question }) => question),
    });
  });
});
