import { describe, expect, it } from 'vitest';
import { type CheckInForm, type PartOfCheckIn, readCheckIn } from '../../shared/domain/check-in.ts';

const fields = (sent: Record<string, string | string[]>) =>
  new Map(Object.entries(sent).map(([name, value]) => [name, [value].flat()]));

const day = { trend: 'same', bleeding: 'none', fluid: 'clear', fever: 'no', pain: '3' };
const week = { healed: 'nearly', discomfort: '0', change: '4', danger: 'no' };

describe('a sent check-in', () => {
  it('is read with the signs in the order of the list, each once, and the words as they were written', () => {
    const sent = fields({ ...day, signs: ['bumps', 'redness', 'bumps'], pressed: 'not', itch: '7', words: ' a\r\nb ' });
    expect(readCheckIn('day', sent)).toEqual({
      ok: true,
      answers: {
        form: 'day',
        trend: 'same',
        signs: ['redness', 'bumps'],
        bleeding: 'none',
        pressed: 'not',
        fluid: 'clear',
        fever: 'no',
        pain: 3,
        itch: 7,
        words: 'a\nb',
      },
    });
  });

  it('may leave signs, the pressing, the itch and words out', () => {
    const read = readCheckIn('day', fields(day));
    expect(read).toMatchObject({ ok: true, answers: { signs: [], words: '' } });
    expect([read.answers].map(({ pressed, itch }: PartOfCheckIn) => [pressed, itch])).toEqual([[undefined, undefined]]);
    expect(readCheckIn('week', fields(week))).toEqual({
      ok: true,
      answers: { form: 'week', healed: 'nearly', discomfort: 0, change: '4', danger: 'no', words: '' },
    });
  });

  const faulty: Array<[string, CheckInForm, Record<string, string | string[]>, string[]]> = [
    ['nothing at all', 'day', {}, ['trend', 'bleeding', 'fluid', 'fever', 'pain']],
    ['nothing at all, after a week', 'week', {}, ['healed', 'discomfort', 'change', 'danger']],
    ['a missing answer', 'day', { ...day, fever: [] }, ['fever']],
    ['an answer that is none', 'day', { ...day, trend: 'great' }, ['trend']],
    ['two answers to one question', 'day', { ...day, pain: ['1', '9'] }, ['pain']],
    ['a pain above the scale', 'day', { ...day, pain: '11' }, ['pain']],
    ['a pain below the scale', 'day', { ...day, pain: '-1' }, ['pain']],
    ['a pain in other digits', 'day', { ...day, pain: '3.0' }, ['pain']],
    ['an itch above the scale', 'day', { ...day, itch: '11' }, ['itch']],
    ['two answers to what may be left out', 'day', { ...day, itch: ['1', '9'] }, ['itch']],
    ['a pressing that is none', 'day', { ...day, pressed: 'hard' }, ['pressed']],
    ['an unknown sign', 'day', { ...day, signs: ['bumps', 'aura'] }, ['signs']],
    ['too many words', 'day', { ...day, words: 'a'.repeat(1001) }, ['words']],
    ['a change beyond the scale', 'week', { ...week, change: '6' }, ['change']],
    ['the other form', 'week', day, ['healed', 'discomfort', 'change', 'danger']],
  ];
  it.each(faulty)('with %s is faulty there, and there alone', (_what, form, sent, faults) => {
    const read = readCheckIn(form, fields(sent));
    expect(read).toMatchObject({ ok: false, faults });
  });

  it('takes a thousand characters, however its lines end', () => {
    const words = `${'a'.repeat(499)}\r\n${'b'.repeat(500)}`;
    expect(readCheckIn('day', fields({ ...day, words }))).toMatchObject({ ok: true });
  });

  it('tells what could be read beside a fault', () => {
    const read = readCheckIn('day', fields({ bleeding: 'still', pain: '12', signs: ['breathing'] }));
    expect(read).toMatchObject({ ok: false, answers: { bleeding: 'still', signs: ['breathing'] } });
    expect(read.answers).not.toHaveProperty('pain');
  });

  it('keeps the known signs beside one it does not know', () => {
    expect(readCheckIn('day', fields({ ...day, signs: ['aura', 'breathing'] }))).toMatchObject({
      ok: false,
      faults: ['signs'],
      answers: { signs: ['breathing'] },
    });
  });

  it('cuts too many words, and never in the middle of a character', () => {
    const wordsOf = (words: string) => readCheckIn('day', fields({ ...day, words })).answers.words;
    expect(wordsOf('a'.repeat(1001))).toBe('a'.repeat(1000));
    expect(wordsOf(`${'a'.repeat(999)}\u{1F642}bb`)).toBe('a'.repeat(999));
  });
});
