import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Acuity, moreUrgent, strictest } from '../../shared/domain/acuity.ts';
import { type PartOfCheckIn, SeenSign } from '../../shared/domain/check-in.ts';
import { gradeCheckIn } from '../../shared/domain/check-in-grading.ts';
import { gradeColumn, gradingRules, gradingRulesOf, type ReportedSign } from '../../shared/domain/check-in-rules.ts';
import { RiskFlag } from '../../shared/domain/client.ts';
import { areaDays, extraDays, raises } from '../../shared/domain/grading-modifiers.ts';
import type { DepthBand } from '../../shared/domain/protocol-bands.ts';

/** Goal: the table clinicians sign is the table that grades. Method: docs/clinical.md is read, row by row and cell by cell. */

const clinical = readFileSync(new URL('../../docs/clinical.md', import.meta.url), 'utf8');
const short: Readonly<Record<string, Acuity>> = { exp: 'expected', EM: 'emergency' };
const bands: readonly DepthBand[] = ['S', 'M', 'D'];

interface WrittenRow {
  row: string;
  what: string;
  depths: readonly DepthBand[];
  grades: Acuity[];
}

/** `| G2 | redness, band D | exp | ... | source |`; rules without five grades (G27 to G31) are no rows of the table. */
const written: WrittenRow[] = clinical.split('\n').flatMap((line) => {
  const [, row = '', what = '', ...cells] = line.split('|').map((cell) => cell.trim());
  const grades = cells.slice(0, 5).map((cell) => Acuity.safeParse(short[cell] ?? cell));
  if (!/^G\d+$/.test(row) || cells.length < 6 || grades.some(({ success }) => !success)) return [];
  const named = /bands? ([SMD])(?: and ([SMD]))?/.exec(what)?.slice(1);
  const depths = bands.filter((band) => named === undefined || named.includes(band));
  return [{ row, what, depths, grades: grades.map(({ data }) => data ?? 'fine') }];
});

/** The answer that reports this sign and nothing else. */
const answering: Record<ReportedSign, PartOfCheckIn> = {
  ...Object.fromEntries(SeenSign.options.map((sign) => [sign, { signs: [sign] }])),
  'worse-than-yesterday': { trend: 'worse' },
  'bleeding-stopped': { bleeding: 'stopped' },
  'bleeding-now': { bleeding: 'still' },
  'clear-fluid': { fluid: 'clear' },
  'cloudy-fluid': { fluid: 'cloudy' },
  fever: { fever: 'yes' },
  'pain-mild': { pain: 3 },
  'pain-moderate': { pain: 6 },
  'pain-severe': { pain: 10 },
  'itch-mild': { itch: 3 },
  'itch-moderate': { itch: 6 },
  'itch-severe': { itch: 10 },
  'nearly-healed': { healed: 'nearly' },
  'not-healed': { healed: 'no' },
  'discomfort-mild': { discomfort: 3 },
  'discomfort-moderate': { discomfort: 6 },
  'discomfort-severe': { discomfort: 10 },
  'looks-worse': { change: '5' },
  'danger-sign': { danger: 'yes' },
} as Record<ReportedSign, PartOfCheckIn>; // the seen signs come from a list

/** The first and the last day of each column. */
const daysOf = [[0], [1], [2, 3], [4, 7], [8, 60]];

describe('the grading table', () => {
  it('stands in the clinical document as in the data, row after row', () => {
    expect(written.length).toBeGreaterThan(40);
    expect(written.map(({ row, grades, depths }) => ({ row, grades, depths }))).toEqual(
      gradingRules.map(({ row, grades, depths = bands }) => ({
        row,
        grades: [...grades],
        depths: bands.filter((band) => depths.includes(band)),
      })),
    );
    for (const { row, source } of gradingRules) expect(source).toBe(`docs/clinical.md ${row}`);
  });

  describe.each(gradingRules.map((rule, index) => ({ rule, doc: written[index] })))(
    '$rule.row, $doc.what',
    ({ rule }) => {
      it.each(bands)('grades as it is written at depth %s, on every day, and names its row', (depth) => {
        const answers: PartOfCheckIn = { trend: rule.trend ?? 'better', ...answering[rule.sign] };
        const beside = written.filter(
          (_, index) =>
            gradingRules[index]?.sign === rule.sign && [undefined, answers.trend].includes(gradingRules[index]?.trend),
        );
        const speaking = beside.filter(({ depths }) => depths.includes(depth));
        for (const day of daysOf.flat()) {
          const column = gradeColumn(day);
          const expected = strictest(speaking.map(({ grades }) => grades[column] ?? 'fine'));
          const { acuity, rows, signs } = gradeCheckIn(answers, { days: [day], depth });
          expect({ day, acuity }).toEqual({ day, acuity: expected });
          expect(signs).toEqual([rule.sign]);
          expect(rows).toEqual([speaking.find(({ grades }) => grades[column] === expected)?.row]);
        }
      });
    },
  );

  it('speaks of every sign at every depth, so that nothing reported is graded as nothing', () => {
    for (const sign of Object.keys(answering))
      for (const depth of bands)
        expect(
          gradingRules.some(
            (rule) => rule.sign === sign && rule.trend === undefined && (rule.depths ?? bands).includes(depth),
          ),
          `${sign} at ${depth}`,
        ).toBe(true);
  });

  it('is the default one where a clinic changes nothing', () => {
    expect(gradingRulesOf({})).toBe(gradingRules);
    expect(gradingRulesOf({ protocol: { 'day-1-nudge': { off: true } } })).toEqual(gradingRules);
  });
});

describe('areas that take longer', () => {
  const documented = clinical
    .split('\n')
    .flatMap((line) => [...line.matchAll(/^\| (A\d+) \| ([^|]+) \| (\d)/g)])
    .map(([, row, areas, days]) => ({ row, areas, days: Number(days) }));

  it('stand in the clinical document', () => {
    expect(documented).toHaveLength(3);
    const words = { neck: 'neck', decollete: 'décolleté', scalp: 'scalp', body: 'body' } as Record<string, string>;
    for (const { area, days, source } of areaDays)
      expect(
        documented.filter((row) => row.days === days && row.areas?.includes(words[area] ?? '?')),
        area,
      ).toMatchObject([{ row: source.replace('docs/clinical.md ', '') }]);
  });

  it('make only what is watched expected, and for every sign, depth and day nothing that is urgent milder', () => {
    for (const { sign, trend = 'better' } of gradingRules)
      for (const depth of bands)
        for (const area of ['neck', 'decollete', 'scalp', 'body', 'hands'] as const)
          for (let day = 0; day < 12; day += 1) {
            const answers = { trend, ...answering[sign] };
            const face = gradeCheckIn(answers, { days: [day], depth, areas: ['face'] }).acuity;
            const there = gradeCheckIn(answers, { days: [day], depth, areas: [area] }).acuity;
            if (there !== face) expect([face, there]).toEqual(['watch', 'expected']);
            if (area === 'hands' || extraDays(sign, [area]) === 0) expect(there).toBe(face);
            expect(gradeCheckIn(answers, { days: [day], depth, areas: [area, 'face'] }).acuity).toBe(face);
          }
  });

  it.each([
    ['chest, medium, day 3', ['decollete'], 'M', 3, 'expected'],
    ['chest, medium, day 4', ['decollete'], 'M', 4, 'expected'],
    ['chest, medium, day 5', ['decollete'], 'M', 5, 'watch'],
    ['neck, deep, day 8', ['neck'], 'D', 8, 'expected'],
    ['neck, deep, day 9', ['neck'], 'D', 9, 'watch'],
    ['body, deep, day 9', ['body'], 'D', 9, 'expected'],
    ['body, deep, day 10', ['body'], 'D', 10, 'watch'],
    ['scalp, medium, day 4', ['scalp'], 'M', 4, 'watch'],
    ['body and neck, medium, day 5', ['body', 'neck'], 'M', 5, 'watch'],
  ] as const)('redness: %s', (_, areas, depth, day, acuity) => {
    const answers: PartOfCheckIn = { trend: 'better', signs: ['redness'] };
    expect(gradeCheckIn(answers, { days: [day], depth, areas: [...areas] }).acuity).toBe(acuity);
  });

  it('a scalp may be swollen a day longer', () => {
    const on = (day: number) =>
      gradeCheckIn({ trend: 'better', signs: ['swelling'] }, { days: [day], depth: 'M', areas: ['scalp'] }).acuity;
    expect([3, 4, 5].map(on)).toEqual(['expected', 'expected', 'watch']);
  });
});

describe('stricter for some', () => {
  it('stands in the clinical document', () => {
    for (const { row } of raises) expect(clinical).toContain(`\n| ${row} | `);
    expect(new Set(clinical.match(/^\| H\d+ \|/gm))).toEqual(new Set(raises.map(({ row }) => `| ${row} |`)));
  });

  it('raises every answer it speaks of by one step, once, never above urgent, and names its row', () => {
    const above: Partial<Record<Acuity, Acuity>> = { expected: 'watch', watch: 'urgent' };
    for (const { sign } of gradingRules)
      for (const { by, signs, atLeast, row } of raises) {
        if (atLeast) continue;
        for (const day of daysOf.flat()) {
          const context = { days: [day], depth: 'M' as const };
          const plain = gradeCheckIn(answering[sign], context);
          const raised = gradeCheckIn(answering[sign], { ...context, raisedBy: [by] });
          const speaks = signs === undefined || signs.includes(sign) || (sign === 'bruises' && row === 'H4');
          if (!speaks) expect(raised, `${sign} ${by}`).toEqual(plain);
          else if (sign !== 'bruises') {
            expect(raised.acuity, `${sign} ${by} ${day}`).toBe(above[plain.acuity] ?? plain.acuity);
            const changed = raised.acuity !== plain.acuity;
            expect(raised.rows).toEqual(changed ? [...plain.rows, row] : plain.rows);
            expect(raised.raisedBy).toEqual(changed ? [by] : []);
          }
          const twice = gradeCheckIn(answering[sign], { ...context, raisedBy: ['diabetes', 'immunosuppressed', 'rf'] });
          expect(twice.acuity).toBe(above[plain.acuity] ?? plain.acuity);
        }
      }
  });

  it('a bruise is urgent on any day for who bleeds easily', () => {
    for (const by of ['blood-thinner', 'bleeding-disorder'] as const)
      for (const day of daysOf.flat())
        expect(gradeCheckIn({ signs: ['bruises'] }, { days: [day], depth: 'D', raisedBy: [by] })).toMatchObject({
          acuity: 'urgent',
          rows: ['G7', 'H5'],
        });
  });

  it('never makes anything milder, and nothing an emergency, for any flag, day and sign', () => {
    for (const by of [...RiskFlag.options, 'rf' as const])
      for (const { sign } of gradingRules)
        for (const day of daysOf.flat()) {
          const context = { days: [day], depth: 'S' as const };
          const plain = gradeCheckIn(answering[sign], context).acuity;
          const raised = gradeCheckIn(answering[sign], { ...context, raisedBy: [by] }).acuity;
          expect(moreUrgent(plain, raised)).toBe(false);
          expect(raised === 'emergency').toBe(plain === 'emergency');
        }
  });

  it('raises what an area has made expected', () => {
    const context = { days: [3], depth: 'S' as const, areas: ['body' as const] };
    expect(gradeCheckIn({ trend: 'better', signs: ['redness'] }, context).acuity).toBe('expected');
    expect(gradeCheckIn({ trend: 'better', signs: ['redness'] }, { ...context, raisedBy: ['rf'] })).toMatchObject({
      acuity: 'watch',
      rows: ['G2', 'H3'],
      raisedBy: ['rf'],
    });
  });
});
