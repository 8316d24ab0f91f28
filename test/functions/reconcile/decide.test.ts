import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  decideReadiness,
  type Findings,
  hourOf,
  hoursAtMost,
  hoursToSweep,
  type ReconcileDecision,
  sweptTo,
  timerGraceMinutes,
} from '../../../functions/reconcile/decide.ts';

const now = '2026-03-02T20:34:00.000Z';
const well = { twoWay: true, selfManagedOptOuts: true };

describe('decideReadiness', () => {
  const table: Record<ReconcileDecision['kind'], Array<[when: string, findings: Findings, problems: RegExp[]]>> = {
    allWell: [
      [
        'every number listens',
        {
          numbers: [
            { clinicId: 'main', switches: well },
            { clinicId: 'north', switches: well },
          ],
        },
        [],
      ],
      [
        'overdue work has just been reminded',
        { numbers: [{ clinicId: 'main', switches: well }], overdueSince: '2026-03-02T20' },
        [],
      ],
    ],
    surface: [
      [
        'a number takes no texts',
        { numbers: [{ clinicId: 'main', switches: { ...well, twoWay: false } }] },
        [/^main: .*two-way/],
      ],
      [
        'the carrier side answers STOP itself',
        { numbers: [{ clinicId: 'main', switches: { ...well, selfManagedOptOuts: false } }] },
        [/^main: .*self-managed/],
      ],
      ['a number cannot be asked', { numbers: [{ clinicId: 'main' }] }, [/^main: .*could not be asked/]],
      [
        'one of two clinics has two problems',
        {
          numbers: [
            { clinicId: 'main', switches: well },
            { clinicId: 'north', switches: { twoWay: false, selfManagedOptOuts: false } },
          ],
        },
        [/^north: .*two-way/, /^north: .*self-managed/],
      ],
      [
        'work has been overdue for more than six hours',
        { numbers: [{ clinicId: 'main', switches: well }], overdueSince: '2026-03-02T13' },
        [/overdue since 2026-03-02T13/],
      ],
    ],
  };

  describe.each(Object.entries(table))('%s', (kind, rows) => {
    it.each(rows)('%s', (_, findings, problems) => {
      const decision = decideReadiness(findings, now);
      expect(decision.kind).toBe(kind);
      const found = decision.kind === 'surface' ? decision.problems : [];
      expect(found).toHaveLength(problems.length);
      problems.forEach((problem, index) => {
        expect(found[index]).toMatch(problem);
      });
    });
  });
});

describe('hoursToSweep', () => {
  it('begins with the first hour that is not known to be clean', () => {
    expect(hoursToSweep('2026-03-02T18', now)).toEqual({
      backlog: ['2026-03-02T18', '2026-03-02T19', '2026-03-02T20'],
      newest: [],
    });
  });

  const hourEnds: Array<[when: string, at: string, backlog: string[]]> = [
    ['four minutes into an hour, not yet in it: nothing of it can be overdue', '2026-03-02T20:04:59.999Z', ['19']],
    [
      'five minutes into it, once more in the one that ended, for the last time',
      '2026-03-02T20:05:00.000Z',
      ['19', '20'],
    ],
  ];
  it.each(hourEnds)('looks, %s', (_, at, hours) => {
    const backlog = hours.map((hour) => `2026-03-02T${hour}`);
    expect(hoursToSweep('2026-03-02T19', at)).toEqual({ backlog, newest: [] });
    expect(sweptTo(backlog, new Set(), at)).toBe(backlog.at(-1));
  });

  it('begins with the hour before this one when nothing was ever swept', () => {
    expect(hoursToSweep(undefined, now)).toEqual({ backlog: ['2026-03-02T19', '2026-03-02T20'], newest: [] });
  });

  it('sweeps nothing while a clock stands before the last sweep', () => {
    expect(hoursToSweep('2026-03-03T08', now)).toEqual({ backlog: [], newest: [] });
  });

  it('leaves what is too much to the next run', () => {
    const { backlog } = hoursToSweep('2025-11-01T00', now);
    expect(backlog).toHaveLength(hoursAtMost);
    expect(backlog[0]).toBe('2025-11-01T00');
  });

  it('never leaves today out, however old the work is that does not end', () => {
    const { newest } = hoursToSweep('2025-11-01T00', now);
    expect(newest).toHaveLength(24);
    expect(newest.at(-1)).toBe('2026-03-02T20');
  });
});

describe('sweptTo', () => {
  const hours = ['2026-03-02T18', '2026-03-02T19', '2026-03-02T20'];

  it('is this hour when nothing was overdue', () => {
    expect(sweptTo(hours, new Set(), now)).toBe('2026-03-02T20');
  });

  it('stays at the first hour that still held something, which is looked at again', () => {
    expect(sweptTo(hours, new Set(['2026-03-02T20', '2026-03-02T19']), now)).toBe('2026-03-02T19');
  });

  it('is this hour when the clock stands before the last sweep', () => {
    expect(sweptTo([], new Set(), now)).toBe('2026-03-02T20');
  });

  it('asks for every piece of work again once it is overdue, whenever it sweeps', () => {
    const startMs = Date.parse('2026-03-02T00:00:00.000Z');
    const instant = (minute: number): string => new Date(startMs + minute * 60_000).toISOString();
    const minutes = fc.integer({ min: 50, max: 70 }); // around the end of an hour
    const pauses = fc.array(fc.integer({ min: 1, max: 15 }), { maxLength: 20 });
    fc.assert(
      fc.property(minutes, minutes, pauses, (due, written, between) => {
        const keptFrom = Math.max(due, written);
        let clean = hourOf(instant(0));
        let minute = 0;
        for (const pause of [...between, 12 * 60]) {
          minute += pause;
          const { backlog, newest } = hoursToSweep(clean, instant(minute));
          // An index shows a write late; by the end of the grace it does, and no earlier sweep may have closed the hour.
          if (minute >= keptFrom + timerGraceMinutes) {
            expect([...backlog, ...newest]).toContain(hourOf(instant(keptFrom)));
            return;
          }
          clean = sweptTo(backlog, new Set(), instant(minute));
        }
      }),
    );
  });

  it('however long nothing ran, run after run looks at every hour up to now', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 24 * 100 }), (hoursAgo) => {
        const from = new Date(Date.parse('2026-03-02T20:00:00.000Z') - hoursAgo * 3_600_000).toISOString().slice(0, 13);
        const seen = new Set<string>();
        let clean: string = from;
        for (let run = 0; run < 6; run += 1) {
          const { backlog, newest } = hoursToSweep(clean, now);
          const swept = [...backlog, ...newest];
          expect(new Set(swept).size).toBe(swept.length);
          for (const hour of swept) seen.add(hour);
          clean = sweptTo(backlog, new Set(), now);
        }
        expect(clean).toBe('2026-03-02T20');
        expect(seen.size).toBe(hoursAgo + 1);
      }),
    );
  });
});
