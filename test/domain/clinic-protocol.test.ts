import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rowsFor } from '../../shared/domain/at-risk.ts';
import { gradeCheckIn } from '../../shared/domain/check-in-grading.ts';
import { gradingRulesOf } from '../../shared/domain/check-in-rules.ts';
import { nameOfRow, protocolOf, rowOf } from '../../shared/domain/clinic-protocol.ts';
import { ClinicProtocol } from '../../shared/domain/clinic-protocol-schema.ts';
import { dueBeforeBooking, dueWindow } from '../../shared/domain/due-window.ts';
import { type ProtocolRow, protocol, protocolRow } from '../../shared/domain/protocol.ts';
import { minimumIntervalDays } from '../../shared/domain/protocol-bands.ts';
import { protocolFaults } from '../../shared/domain/protocol-floors.ts';
import { check } from '../../shared/domain/schema.ts';
import { aClinic, aSession, completedAt } from '../support/builders.ts';

const treatment = { device: 'pen', needleDepthMm: 1, areas: ['face'], indication: 'glow' } as const;
const aSessionOf = (changes: Partial<ReturnType<typeof aSession>['treatment']> = {}) =>
  aSession({ treatment: { ...treatment, areas: ['face'], ...changes } });

/** A clinic with a protocol of its own, as a configuration would hold it. */
const aClinicWith = (own: ClinicProtocol) => {
  expect(check(ClinicProtocol, own)).toEqual({ ok: true, value: own });
  return aClinic({ protocol: own });
};

const rowIn = (clinic: ReturnType<typeof aClinic>, ...which: [kind: ProtocolRow['kind'], attempt?: 1 | 2]) => {
  const row = rowOf(clinic, ...which);
  if (!row) throw new Error(`the clinic has taken ${which[0]} out`);
  return row;
};

const five = <Grade>(one: Grade): [Grade, Grade, Grade, Grade, Grade] => [one, one, one, one, one];

describe('the Protocol as a clinic keeps it', () => {
  it('is the default one where its configuration changes nothing', () => {
    expect(protocolOf(aClinic())).toEqual(protocol);
    expect(protocolOf(aClinicWith({}))).toEqual(protocol);
  });

  it('changes the rows it names, and no other', () => {
    const own = protocolOf(
      aClinicWith({
        'day-1-check': { at: '11:00' },
        'week-1-nudge': { off: true },
        'day-3-check': { for: 'everybody' },
        preparation: { at: '10:00' },
      }),
    );
    const named = ['day-1-check', 'day-3-check', 'preparation'];
    expect(own.filter((row) => !named.includes(nameOfRow(row)))).toEqual(
      protocol.filter((row) => ![...named, 'week-1-nudge'].includes(nameOfRow(row))),
    );
    expect(own.map(nameOfRow)).not.toContain('week-1-nudge');
  });

  it('moves a check to another hour, of use until the same moment', () => {
    const windowAt = (at: string | undefined) =>
      dueWindow(rowIn(aClinicWith(at ? { 'day-1-check': { at } } : {}), 'day-1-check'), aSession(), {}, aClinic());
    expect(windowAt('11:00')).toEqual({ dueAt: '2026-03-03T16:00:00.000Z', uselessAt: '2026-03-04T13:00:00.000Z' });
    expect(windowAt('09:15')).toEqual({ dueAt: '2026-03-03T14:15:00.000Z', uselessAt: '2026-03-04T13:00:00.000Z' });
    expect(windowAt(undefined)).toEqual({ dueAt: '2026-03-03T15:00:00.000Z', uselessAt: '2026-03-04T13:00:00.000Z' });
  });

  it('keeps a nudge behind the check where both were moved', () => {
    const clinic = aClinicWith({ 'day-1-check': { at: '13:00' }, 'day-1-nudge': { at: '17:30' } });
    const nudge = rowOf(clinic, 'day-1-check', 2);
    expect(nudge && dueWindow(nudge, aSession(), {}, clinic)).toEqual({
      dueAt: '2026-03-03T22:30:00.000Z',
      uselessAt: '2026-03-04T01:00:00.000Z',
    });
  });

  it('gives everybody the day-3 check where the clinic says so, silence noticed of those at risk alone', () => {
    const clinic = aClinicWith({ 'day-3-check': { for: 'everybody', silentFrom: { day: 3, at: '18:00' } } });
    const kinds = rowsFor(aSessionOf(), { riskFlags: [] }, clinic).map(({ kind }) => kind);
    expect(kinds).toContain('day-3-check');
    expect(rowsFor(aSessionOf(), { riskFlags: [] }, aClinic()).map(({ kind }) => kind)).not.toContain('day-3-check');
    expect(rowOf(clinic, 'day-3-check')?.silentFrom).toEqual({ day: 3, at: '18:00' });
  });

  it('moves the preparation and the prompts', () => {
    const clinic = aClinicWith({ preparation: { at: '11:30' }, 'booking-prompt': { at: '12:00' } });
    const row = rowIn(clinic, 'preparation');
    expect(dueBeforeBooking(row, { startsAt: '2026-03-20T20:00:00.000Z' }, {}, clinic, completedAt).dueAt).toBe(
      '2026-03-13T15:30:00.000Z',
    );
    const prompt = rowIn(clinic, 'booking-prompt');
    expect(dueWindow(prompt, aSessionOf(), {}, clinic).dueAt).toBe('2026-03-20T16:00:00.000Z');
  });

  it('has least intervals of its own: what was treated before the depth, and the course before both', () => {
    const { protocol: own } = aClinicWith({
      intervals: { M: { days: 35 }, 'hair-loss': { days: 7, approvedBy: 'Dr. Ines Placeholder' } },
    });
    const daysFor = (changes: Parameters<typeof aSessionOf>[0], course?: ReturnType<typeof aSession>['course']) =>
      minimumIntervalDays({ ...aSessionOf(changes), ...(course ? { course } : {}) }, { protocol: own });
    expect(daysFor({ needleDepthMm: 0.5 })).toBe(14);
    expect(daysFor({ needleDepthMm: 1 })).toBe(35);
    expect(daysFor({ needleDepthMm: 2 })).toBe(42);
    expect(daysFor({ needleDepthMm: 1, indication: 'hair-loss' })).toBe(7);
    const course = { courseId: 'c', sessionNumber: 1, sessionsPlanned: 3, intervalDays: 21 };
    expect(daysFor({ indication: 'hair-loss' }, course)).toBe(21);
  });

  it('moves the booking prompt with the interval', () => {
    const clinic = aClinicWith({ intervals: { M: { days: 35 } } });
    const dueIn = (own: ReturnType<typeof aClinic>) => dueWindow(protocolRow('booking-prompt'), aSessionOf(), {}, own);
    expect(dueIn(aClinic()).dueAt).toBe('2026-03-20T19:30:00.000Z');
    expect(dueIn(clinic).dueAt).toBe('2026-03-27T19:30:00.000Z');
  });
});

describe('the grading table as a clinic keeps it', () => {
  const graded = (own: ClinicProtocol, depth: 'S' | 'M' | 'D', trend: 'better' | 'same', day: number) =>
    gradeCheckIn(
      { trend, signs: ['bruises', 'redness'] },
      { days: [day], depth, rules: gradingRulesOf(aClinicWith(own)) },
    ).acuity;

  it('grades stricter from the day it says, at every depth', () => {
    const own: ClinicProtocol = {
      grading: [{ sign: 'bruises', grades: ['expected', 'expected', 'watch', 'urgent', 'urgent'] }],
    };
    expect([1, 2, 5].map((day) => graded(own, 'D', 'better', day))).toEqual(['expected', 'watch', 'urgent']);
    expect(graded({}, 'D', 'better', 5)).toBe('expected');
  });

  it('grades one depth otherwise and leaves the others, also where a row speaks of two', () => {
    const own: ClinicProtocol = {
      grading: [{ sign: 'clear-fluid', depth: 'M', grades: ['watch', 'watch', 'urgent', 'urgent', 'urgent'] }],
    };
    const fluid = (depth: 'S' | 'M' | 'D') =>
      gradeCheckIn({ fluid: 'clear' }, { days: [0], depth, rules: gradingRulesOf(aClinicWith(own)) }).acuity;
    expect([fluid('S'), fluid('M'), fluid('D')]).toEqual(['expected', 'watch', 'expected']);
  });

  it('grades by the later of two of its own rows, and leaves the row beside "about the same"', () => {
    const own: ClinicProtocol = {
      grading: [
        { sign: 'redness', grades: five('urgent') },
        { sign: 'redness', grades: five('watch') },
      ],
    };
    expect(graded(own, 'D', 'better', 1)).toBe('watch');
    expect(graded(own, 'D', 'same', 9)).toBe('urgent');
  });
});

/** Each refused: what it is, the protocol, where, and the sentence. */
const refused: Array<[string, ClinicProtocol, string, RegExp]> = [
  [
    'a check in the evening',
    { 'day-1-check': { at: '20:00' }, 'day-1-nudge': { off: true } },
    'day-1-check.at',
    /^clinic "main", day-1-check: 20:00 is outside 09:00 to 20:00, when it may go \(docs\/clinical\.md T3\)$/,
  ],
  ['a check at dawn', { 'week-1-check': { at: '08:59' } }, 'week-1-check.at', /week-1-check: 08:59 is outside/],
  [
    'a prompt outside business hours',
    { 'booking-prompt': { at: '18:00' } },
    'booking-prompt.at',
    /booking-prompt: 18:00 is outside 10:00 to 18:00, 10:00 to 17:00/,
  ],
  [
    'a check moved on the heels of its nudge',
    { 'day-1-check': { at: '12:00' } },
    'day-1-check.at',
    /day-1-nudge: it must come at least 4 hours after day-1-check, so move it or switch it off/,
  ],
  [
    'a nudge moved on the heels of its check',
    { 'day-1-nudge': { at: '13:00' } },
    'day-1-nudge.at',
    /day-1-nudge: it must come at least 4 hours after/,
  ],
  [
    'silence noticed a day later',
    { 'day-1-check': { silentFrom: { day: 3, at: '09:00' } } },
    'day-1-check.silentFrom',
    /day-1-check: silence may not be noticed later than 09:00 of day 2/,
  ],
  [
    'a short interval nobody answers for',
    { intervals: { D: { days: 41 } } },
    'intervals.D.days',
    /intervals D: 41 days are fewer than 42, so approvedBy must name who stands behind it/,
  ],
  [
    'a short interval by what was treated',
    { intervals: { 'acne-scars': { days: 28 } } },
    'intervals.acne-scars.days',
    /intervals acne-scars: 28 days are fewer than 42/,
  ],
  [
    'a danger graded milder, whoever approves it',
    {
      grading: [
        { sign: 'bleeding-stopped', grades: ['watch', 'urgent', 'urgent', 'urgent', 'urgent'], approvedBy: 'Dr. No' },
      ],
    },
    'grading.0.grades',
    /^clinic "main", grading G8 \(bleeding-stopped\): day 0 must stay urgent, because no danger may be graded milder$/,
  ],
  [
    'an emergency graded as urgent',
    { grading: [{ sign: 'breathing', grades: ['emergency', 'urgent', 'emergency', 'emergency', 'emergency'] }] },
    'grading.0.grades',
    /G20 \(breathing\): day 1 must stay emergency/,
  ],
  [
    'the urgent day of a milder row, at one depth',
    { grading: [{ sign: 'clear-fluid', depth: 'S', grades: ['expected', 'watch', 'watch', 'watch', 'watch'] }] },
    'grading.0.grades',
    /G10 \(clear-fluid, depth S\): days 4-7 must stay urgent/,
  ],
  [
    'something watched taken as expected without a name',
    { grading: [{ sign: 'bruises', grades: ['expected', 'expected', 'expected', 'expected', 'expected'] }] },
    'grading.0.grades',
    /G7 \(bruises\): day 8 and later is milder than watch, so approvedBy must name/,
  ],
  [
    'an answer nobody can give',
    { grading: [{ sign: 'glow', grades: ['watch', 'watch', 'watch', 'watch', 'watch'] }] },
    'grading.0.sign',
    /grading: no row grades glow/,
  ],
  [
    'a row beside an answer that has none',
    { grading: [{ sign: 'bruises', trend: 'same', grades: ['watch', 'watch', 'watch', 'watch', 'watch'] }] },
    'grading.0.sign',
    /no row grades bruises, "same"/,
  ],
];

describe('what a clinic may not change', () => {
  it.each(refused)('%s is refused in one sentence that names clinic and row', (_, own, path, sentence) => {
    const faults = protocolFaults(aClinicWith(own));
    expect(faults.map((fault) => fault.path.join('.'))).toEqual([path]);
    expect(faults[0]?.message).toMatch(sentence);
  });

  it.each<[string, ClinicProtocol]>([
    ['nothing', {}],
    ['another hour', { 'day-1-check': { at: '11:00' }, 'booking-prompt': { at: '17:30' } }],
    ['no nudges', { 'day-1-nudge': { off: true }, 'week-1-nudge': { off: true } }],
    ['a late check without its nudge', { 'day-1-check': { at: '19:00' }, 'day-1-nudge': { off: true } }],
    ['silence noticed sooner', { 'day-1-check': { silentFrom: { day: 1, at: '18:00' } } }],
    ['a longer interval', { intervals: { S: { days: 21 }, wrinkles: { days: 42 } } }],
    ['a shorter one with a name', { intervals: { D: { days: 28, approvedBy: 'Dr. Ines Placeholder' } } }],
    ['stricter grades', { grading: [{ sign: 'peeling', grades: ['watch', 'watch', 'watch', 'urgent', 'emergency'] }] }],
    [
      'milder ones with a name',
      {
        grading: [
          {
            sign: 'itch-moderate',
            grades: ['expected', 'expected', 'watch', 'watch', 'watch'],
            approvedBy: 'Dr. Ines Placeholder',
          },
        ],
      },
    ],
  ])('%s is taken', (_, own) => {
    expect(protocolFaults(aClinicWith(own))).toEqual([]);
  });

  it('lets no row of grades through by which a danger is graded milder', () => {
    const grade = fc.constantFrom('emergency' as const, 'urgent' as const, 'watch' as const, 'expected' as const);
    const sign = fc.constantFrom(...gradingRulesOf({}));
    fc.assert(
      fc.property(sign, fc.tuple(grade, grade, grade, grade, grade), (rule, grades) => {
        const own: ClinicProtocol = {
          grading: [{ sign: rule.sign, ...(rule.trend ? { trend: rule.trend } : {}), grades, approvedBy: 'Dr. No' }],
        };
        const rank = { emergency: 0, urgent: 1, unclear: 2, watch: 3, expected: 4, fine: 5 };
        const touched = gradingRulesOf({}).filter((one) => one.sign === rule.sign && one.trend === rule.trend);
        const milder = touched.some(({ grades: was }) =>
          was.some((one, column) => rank[one] <= 1 && rank[grades[column] ?? 'fine'] > rank[one]),
        );
        expect(protocolFaults(aClinic({ protocol: own })).length > 0).toBe(milder);
      }),
      { seed: 5, numRuns: 300 },
    );
  });

  it.each([
    ['a row nobody knows', { 'day-2-check': { at: '11:00' } }, 'day-2-check'],
    ['a field nobody knows', { 'day-1-check': { hour: '11:00' } }, 'day-1-check.hour'],
    ['an hour that is none', { 'day-1-check': { at: '11am' } }, 'day-1-check.at'],
    ['a check left out', { 'day-1-check': { off: true } }, 'day-1-check.off'],
    ['aftercare left out', { aftercare: { off: true } }, 'aftercare'],
    ['a nudge that is off: false', { 'day-1-nudge': { off: false } }, 'day-1-nudge.off'],
    ['an interval of a band nobody knows', { intervals: { X: { days: 30 } } }, 'intervals.X'],
    [
      'four grades',
      { grading: [{ sign: 'bruises', grades: ['watch', 'watch', 'watch', 'watch'] }] },
      'grading[0].grades',
    ],
    [
      'a grade nobody gives',
      { grading: [{ sign: 'bruises', grades: ['fine', 'watch', 'watch', 'watch', 'watch'] }] },
      'grading[0].grades[0]',
    ],
  ])('%s is a fault at its place', (_, own, path) => {
    const read = check(ClinicProtocol, own);
    expect(read.ok ? [] : read.faults.map((fault) => fault.path)).toContain(path);
  });
});
