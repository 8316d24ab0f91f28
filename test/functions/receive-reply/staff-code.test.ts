import { describe, expect, it } from 'vitest';
import { caseCodeIn } from '../../../functions/receive-reply/staff-code.ts';

describe('caseCodeIn', () => {
  it.each([
    ['A7', 'A7'],
    ['a7', 'A7'],
    ['  b42  ', 'B42'],
    ['C234 taking it', 'C234'],
    ['"A7"', 'A7'],
    ['#A7', 'A7'],
    ['A7!', 'A7'],
    ['A 7', 'A7'],
    ['a-7.', 'A7'],
    ['Ａ７', 'A7'],
    ['case A7', 'A7'],
    ['Reply a7', 'A7'],
    ['OK, take A7 please', 'A7'],
    ['dossier A7', 'A7'],
  ])('%s is %s', (body, code) => {
    expect(caseCodeIn(body)).toBe(code);
  });

  it.each([
    '',
    ' ',
    'on my way',
    'not A7',
    'call me about A7',
    'A 7 days',
    'ok',
    'A1',
    'A0',
    'I7',
    'O7',
    'A',
    '7',
    'A23456',
    'AA7',
    'éA7',
  ])('"%s" is none', (body) => {
    expect(caseCodeIn(body)).toBeUndefined();
  });
});
