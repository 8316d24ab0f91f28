import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DateOrder, readTime } from '../../../infra/import/read-time.ts';

const zone = 'America/New_York';
const read = (text: string, dateOrder?: DateOrder) => {
  const time = readTime(text, { zone, ...(dateOrder ? { dateOrder } : {}) });
  return time.kind === 'instant' ? time.at : time.kind === 'date' ? time.on : `refused: ${time.message}`;
};

describe('a time in a cell', () => {
  it.each([
    ['2026-03-02T14:00:00-05:00', '2026-03-02T19:00:00.000Z'],
    ['2026-03-02T19:00Z', '2026-03-02T19:00:00.000Z'],
    ['2026-03-02 14:00:00.250 -0500', '2026-03-02T19:00:00.250Z'],
    ['2026-03-02T20:00+01', '2026-03-02T19:00:00.000Z'],
  ])('%s, with its offset, is that instant', (text, at) => expect(read(text)).toBe(at));

  it.each([
    '2026-03-02T14:00',
    '2026-03-02 14:00:00',
    '2026/03/02 14:00',
    '2026.3.2 14h00',
    '20260302 14:00',
    '2 Mar 2026 2:00 PM',
    '2nd March 2026, 14:00',
    'March 2, 2026 at 2 pm',
    'Mon 2 Mar 2026 2:00 p.m.',
    'Monday, March 2, 2026 14:00',
    '2-Mar-2026 14:00',
  ])('%s is what the clocks of the clinic show', (text) => expect(read(text)).toBe('2026-03-02T19:00:00.000Z'));

  it.each([
    ['2026-03-02', '2026-03-02'],
    ['2 Mar 2026', '2026-03-02'],
    ['25/03/2026', '2026-03-25'],
    ['3/25/2026', '2026-03-25'],
    ['3.3.2026', '2026-03-03'],
  ])('%s is a date that can mean one day only', (text, on) => expect(read(text)).toBe(on));

  it.each([
    ['02/03/2026', 'dmy', '2026-03-02'],
    ['02/03/2026', 'mdy', '2026-02-03'],
    ['02.03.26', 'dmy', '2026-03-02'],
    ['26-03-02', 'ymd', '2026-03-02'],
    ['2026-03-02', 'dmy', '2026-03-02'],
    ['2/3/2026 14:00', 'dmy', '2026-03-02T19:00:00.000Z'],
  ] as const)('%s is read in the order %s', (text, order, expected) => expect(read(text, order)).toBe(expected));

  it.each([
    ['02/03/2026', undefined, '"02/03/2026" could mean two days: say --date-order dmy, mdy or ymd'],
    ['25/03/26', undefined, '"25/03/26" could mean two days'],
    ['25/03/2026', 'mdy', '"25/03/2026" is not in the order of --date-order mdy'],
    ['03/25/2026', 'dmy', '"03/25/2026" is not in the order of --date-order dmy'],
    ['03/02/2026', 'ymd', '"03/02/2026" is not in the order of --date-order ymd'],
    ['2026-02-30', undefined, '"2026-02-30" is no date of the calendar'],
    ['2026-02-30T10:00Z', undefined, '"2026-02-30T10:00Z" is no time of the calendar'],
    ['31/04/2026', undefined, '"31/04/2026" is no date of the calendar'],
    ['2026-03-02 25:00', undefined, '"25:00" is no time of day'],
    ['2026-03-02 14:60', undefined, '"14:60" is no time of day'],
    ['2026-03-02 13:00 pm', undefined, '"13:00 pm" is no time of day'],
    ['46083.58', undefined, '"46083.58" is no date this can read'],
    ['2 Brumaire 2026', undefined, '"2 Brumaire 2026" is no date this can read'],
    ['yesterday', undefined, '"yesterday" is no date this can read'],
  ] as const)('%s (order %s) is refused', (text, order, message) =>
    expect(read(text, order)).toContain(`refused: ${message}`),
  );

  it('12 AM is midnight and 12 PM noon', () => {
    expect(read('2026-03-02 12:30 AM')).toBe('2026-03-02T05:30:00.000Z');
    expect(read('2026-03-02 12:30 PM')).toBe('2026-03-02T17:30:00.000Z');
  });

  it('a time that clocks skip in spring is refused', () => {
    expect(read('2026-03-08 02:30')).toBe(
      'refused: "2026-03-08 02:30" was never on a clock in America/New_York: they were put forward over it',
    );
    expect(read('2026-03-08 03:00')).toBe('2026-03-08T07:00:00.000Z');
  });

  it('of a time that clocks show twice in autumn it is the earlier', () => {
    expect(read('2026-11-01 01:30')).toBe('2026-11-01T05:30:00.000Z');
    expect(read('2026-11-01T01:30-05:00')).toBe('2026-11-01T06:30:00.000Z');
  });

  it('never throws, and what it takes is an instant or a date', () => {
    const pieces = fc.constantFrom(
      '2026',
      '02',
      '3',
      '-',
      '/',
      '.',
      ' ',
      'T',
      ':',
      '14',
      'Mar',
      'pm',
      'Z',
      '+05',
      '0000',
    );
    fc.assert(
      fc.property(
        fc.array(pieces, { maxLength: 14 }),
        fc.constantFrom(undefined, 'dmy', 'mdy', 'ymd'),
        (parts, order) => {
          expect(read(parts.join(''), order)).toMatch(
            /^(refused: |[+-]?\d{4,6}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$|\d{4}-\d\d-\d\d$)/,
          );
        },
      ),
      { seed: 7, numRuns: 3000 },
    );
  });
});
