import { describe, expect, it } from 'vitest';
import { decideLink, type LinkFacts } from '../../../functions/staff-web/decide.ts';
import { aClinic, anOpenCase, aPagedCase, aStandingWith, now, owner } from './paged-case.ts';

const facts = (changes: Partial<LinkFacts> = {}): LinkFacts => ({
  paged: aPagedCase(),
  clinic: aClinic(),
  standing: aStandingWith(anOpenCase()),
  ...changes,
});

const taken = (by: string) =>
  anOpenCase({ status: 'acknowledged', acknowledgedAt: '2026-03-02T19:40:00.000Z', acknowledgedBy: by });

describe("what a page's link means", () => {
  it('an open Case can be taken, in one write that wakes the ladder', () => {
    expect(decideLink(facts(), now)).toEqual({
      kind: 'acknowledge',
      clinic: aClinic(),
      code: 'A7',
      owner,
      write: {
        expected: [{ owner, revision: 3 }],
        changes: [
          {
            put: 'case',
            wake: 'page',
            openCase: anOpenCase({
              status: 'acknowledged',
              acknowledgedAt: now,
              acknowledgedBy: 'nadia',
              nextStepAt: '2026-03-02T22:00:00.000Z',
            }),
          },
        ],
      },
    });
  });

  it('a Case whose ladder has started again can be taken by an older link', () => {
    const standing = aStandingWith(anOpenCase({ round: 3, step: 2 }));
    expect(decideLink(facts({ standing }), now).kind).toBe('acknowledge');
  });

  const rows: [title: string, changes: Partial<LinkFacts>, expected: object][] = [
    [
      'taken by the reader: nothing happens again',
      { standing: aStandingWith(taken('nadia')) },
      { kind: 'alreadyAcknowledged', byReader: true, at: '2026-03-02T19:40:00.000Z' },
    ],
    [
      'taken by a colleague: it stays theirs',
      { standing: aStandingWith(taken('tomas')) },
      { kind: 'alreadyAcknowledged', byReader: false, by: { name: 'Tomas Fable' } },
    ],
    [
      'taken by somebody who has left the roster',
      { standing: aStandingWith(taken('gone')) },
      { kind: 'alreadyAcknowledged', byReader: false },
    ],
    ['another Case has taken its place', { paged: aPagedCase({ caseId: 'b'.repeat(26) }) }, { kind: 'superseded' }],
    [
      'it has become more urgent than what was paged, and its new page is on its way',
      {
        paged: aPagedCase({ acuity: 'unclear' }),
        standing: aStandingWith(anOpenCase({ acuity: 'emergency', round: 2, step: 0 })),
      },
      { kind: 'superseded' },
    ],
    ['no Case is open any more', { standing: aStandingWith(undefined) }, { kind: 'superseded' }],
    ['the reader has left the roster', { paged: aPagedCase({ staffId: 'gone' }) }, { kind: 'unknown' }],
  ];

  it.each(rows)('%s', (_title, changes, expected) => {
    const decision = decideLink(facts(changes), now);
    expect(decision).toMatchObject(expected);
    expect(decision).not.toHaveProperty('write');
  });

  it.each([
    ['a link no page carried', 'paged', 'unknown'],
    ['a clinic that has left the roster', 'clinic', 'unknown'],
    ['an owner who is gone', 'standing', 'superseded'],
  ] as const)('%s', (_title, missing, kind) => {
    const { [missing]: _missing, ...rest } = facts();
    expect(decideLink(rest, now).kind).toBe(kind);
  });
});
