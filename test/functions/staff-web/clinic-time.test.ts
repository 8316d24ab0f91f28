import { describe, expect, it } from 'vitest';
import { caseWords } from '../../../functions/staff-web/case-words.ts';
import { clinicTime, untilOrSince } from '../../../functions/staff-web/clinic-time.ts';
import { aClinic } from '../../support/builders.ts';

const now = '2026-03-03T16:20:00.000Z';

describe('how long is left', () => {
  it.each([
    ['2026-03-03T16:32:00.000Z', '12 min left', 'encore 12 min', 'quedan 12 min'],
    ['2026-03-03T16:20:30.000Z', '1 min left', 'encore 1 min', 'quedan 1 min'],
    ['2026-03-03T16:20:00.000Z', 'overdue 1 min', 'en retard de 1 min', 'retraso de 1 min'],
    ['2026-03-03T16:15:00.000Z', 'overdue 5 min', 'en retard de 5 min', 'retraso de 5 min'],
    ['2026-03-03T17:20:00.000Z', '1 h left', 'encore 1 h', 'quedan 1 h'],
    ['2026-03-03T19:30:59.000Z', '3 h 10 min left', 'encore 3 h 10 min', 'quedan 3 h 10 min'],
    ['2026-03-05T16:20:00.000Z', '2 days left', 'encore 2 jours', 'quedan 2 días'],
  ])('until %s', (at, en, fr, es) => {
    expect(
      [
        untilOrSince(at, now, caseWords.en),
        untilOrSince(at, now, caseWords.fr),
        untilOrSince(at, now, caseWords.es),
      ].map(({ said }) => said),
    ).toEqual([en, fr, es]);
    expect(untilOrSince(at, now, caseWords.en).overdue).toBe(en.startsWith('overdue'));
  });
});

describe('an instant as the clinic’s clock shows it', () => {
  it.each([
    ['2026-03-03T23:30:00.000Z', 'en', '18:30'],
    ['2026-03-04T04:59:00.000Z', 'en', '23:59'],
    ['2026-03-04T05:00:00.000Z', 'en', 'Wed, Mar 4 00:00'],
    ['2026-03-02T20:00:00.000Z', 'fr', 'lun. 2 mars 15:00'],
    ['2026-03-02T20:00:00.000Z', 'es', 'lun, 2 mar 15:00'],
  ] as const)('%s in %s', (at, language, said) => {
    expect(clinicTime(at, now, aClinic({ language }))).toBe(said);
  });
});
