import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decideEscalation, type EscalationDecision, type EscalationFacts } from '../../../functions/escalate/decide.ts';
import { Acuity } from '../../../shared/domain/acuity.ts';
import { acknowledgeCase, type Case } from '../../../shared/domain/case.ts';
import type { EscalationStepDue } from '../../../shared/domain/due.ts';
import { plusMinutes } from '../../../shared/domain/instants.ts';
import { aCase, aClinic, anAcknowledgedCase, annOwner, idOf } from '../../support/builders.ts';
import { type DecisionTable, decides } from '../../support/decision-table.ts';

const openedAt = '2026-03-03T16:00:00.000Z';
const clinic = aClinic();

const facts = (openCase: Case | undefined, due?: Partial<EscalationStepDue>): EscalationFacts => ({
  openCase,
  clinic,
  ...(due ? { due: { due: 'escalation-step', owner: annOwner, caseId: idOf('annscase'), round: 1, ...due } } : {}),
});
const paged = aCase({ step: 1, nextStepAt: plusMinutes(openedAt, 5) });

const table: DecisionTable<EscalationDecision, { when: string; facts: EscalationFacts; now?: string }> = {
  'page first-step': [
    { when: 'a Case has just been opened', facts: facts(aCase()) },
    { when: 'what nobody could read has waited long enough', facts: facts(aCase({ acuity: 'unclear' })) },
    { when: 'the round after an exhausted one begins', facts: facts(aCase({ round: 2, nextStepAt: openedAt })) },
  ],
  'page not-acknowledged': [
    { when: 'a step has waited in vain', facts: facts(paged, {}), now: plusMinutes(openedAt, 5) },
    { when: 'its timer comes late', facts: facts(paged, {}), now: plusMinutes(openedAt, 55) },
  ],
  'page no-outcome': [
    {
      when: 'an acknowledged Case has no outcome in time',
      facts: facts(anAcknowledgedCase()),
      now: '2026-03-03T18:10:00.000Z',
    },
  ],
  'wait acknowledged': [
    { when: 'somebody has just taken it', facts: facts(anAcknowledgedCase()), now: '2026-03-03T16:10:00.000Z' },
    {
      when: 'the timer of the step before the acknowledgement fires',
      facts: facts(anAcknowledgedCase(), {}),
      now: '2026-03-03T18:09:59.999Z',
    },
  ],
  'wait not-yet': [
    { when: 'paging starts later', facts: facts(aCase({ acuity: 'unclear', pagesFrom: plusMinutes(openedAt, 120) })) },
  ],
  'wait step-waits': [
    { when: 'the same wake arrives again after the page', facts: facts(paged), now: plusMinutes(openedAt, 1) },
    { when: 'a timer fires early', facts: facts(paged, {}), now: plusMinutes(openedAt, 4) },
  ],
  'exhausted nobody-acknowledged': [
    {
      when: 'the last step has waited in vain',
      facts: facts(aCase({ step: 3, nextStepAt: plusMinutes(openedAt, 20) }), {}),
      now: plusMinutes(openedAt, 20),
    },
    {
      when: 'everybody on the ladder has left the roster',
      facts: {
        ...facts(aCase()),
        clinic: aClinic({ staff: [{ staffId: 'new', name: 'New', phone: '+12125550114' }] }),
      },
    },
  ],
  'stop resolved': [
    { when: 'the Case is resolved', facts: facts(undefined) },
    { when: 'another Case has taken its place', facts: facts(aCase(), { caseId: idOf('older') }) },
  ],
  'stop superseded': [{ when: 'a timer of an earlier round fires', facts: facts(aCase({ round: 2 }), { round: 1 }) }],
  'stop not-paged': [
    {
      when: 'the Case waits on the list and pages nobody',
      facts: facts(aCase({ acuity: 'watch', pagesFrom: undefined })),
    },
    {
      when: 'somebody took a Case that never paged',
      facts: facts(anAcknowledgedCase({ acuity: 'watch', pagesFrom: undefined })),
    },
  ],
  'stop no-such-clinic': [
    { when: 'the clinic has left the configuration', facts: { ...facts(aCase()), clinic: undefined } },
  ],
};

const staffPaged = (decision: EscalationDecision): string[] =>
  decision.kind === 'page' ? decision.staff.map(({ staffId }) => staffId) : [];
const caseAfter = (decision: EscalationDecision): Case => {
  if (!('after' in decision)) throw new Error(`${decision.kind} changes nothing`);
  return decision.after;
};

describe('decideEscalation', () => {
  decides(table, (row) => decideEscalation(row.facts, row.now ?? openedAt));

  it('pages the first step and says when the next one follows', () => {
    const decision = decideEscalation(facts(aCase()), openedAt);
    expect(staffPaged(decision)).toEqual(['nadia']);
    expect(caseAfter(decision)).toEqual(aCase({ step: 1, nextStepAt: plusMinutes(openedAt, 5) }));
  });

  it('an emergency pages the whole ladder at once, everybody once', () => {
    expect(staffPaged(decideEscalation(facts(aCase({ acuity: 'emergency' })), openedAt))).toEqual([
      'nadia',
      'tomas',
      'ines',
    ]);
  });

  it('passes over a step whose people have left the roster', () => {
    const withoutNadia = aClinic({ staff: clinic.staff.filter(({ staffId }) => staffId !== 'nadia') });
    const decision = decideEscalation({ ...facts(aCase()), clinic: withoutNadia }, openedAt);
    expect(staffPaged(decision)).toEqual(['tomas']);
    expect(caseAfter(decision).step).toBe(2);
  });

  it('a Case without an outcome is open again and paged from the top, in a new round', () => {
    const now = '2026-03-03T18:10:00.000Z';
    const decision = decideEscalation(facts(anAcknowledgedCase()), now);
    expect(staffPaged(decision)).toEqual(['nadia']);
    expect(caseAfter(decision)).toMatchObject({ status: 'open', round: 2, step: 1, nextStepAt: plusMinutes(now, 5) });
    expect(caseAfter(decision).reasons).toContain('no-outcome');
    expect(caseAfter(decision)).not.toHaveProperty('acknowledgedBy');
  });

  it('an exhausted ladder starts again after its pause', () => {
    const now = plusMinutes(openedAt, 20);
    const exhausted = caseAfter(decideEscalation(facts(aCase({ step: 3, nextStepAt: now })), now));
    expect(exhausted).toMatchObject({ round: 2, step: 0, pagesFrom: plusMinutes(now, 15) });
    expect(decideEscalation(facts(exhausted, { round: 2 }), plusMinutes(now, 14))).toMatchObject({ kind: 'wait' });
    expect(staffPaged(decideEscalation(facts(exhausted, { round: 2 }), plusMinutes(now, 15)))).toEqual(['nadia']);
  });

  it('another round’s timer leaves the wake of today’s round alone', () => {
    expect(decideEscalation(facts(aCase({ round: 2 }), { round: 1 }), openedAt)).not.toHaveProperty('openCase');
  });

  describe('whatever the Case', () => {
    const minutes = fc.integer({ min: 0, max: 24 * 60 });
    const cases = fc
      .record({
        acuity: fc.constantFrom(...Acuity.options),
        round: fc.integer({ min: 1, max: 4 }),
        step: fc.integer({ min: 0, max: 3 }),
        pagesIn: fc.option(minutes, { nil: undefined }),
        nextIn: fc.option(minutes, { nil: undefined }),
        taken: fc.boolean(),
      })
      .map(({ acuity, round, step, pagesIn, nextIn, taken }) => {
        const open = aCase({
          acuity,
          round,
          step,
          pagesFrom: pagesIn === undefined ? undefined : plusMinutes(openedAt, pagesIn),
          ...(nextIn === undefined ? {} : { nextStepAt: plusMinutes(openedAt, nextIn) }),
        });
        return taken ? acknowledgeCase(open, 'nadia', openedAt, clinic) : open;
      });
    const instants = minutes.map((later) => plusMinutes(openedAt, later));

    it('it says the same for the same state, whoever woke it', () => {
      fc.assert(
        fc.property(cases, instants, (openCase, now) => {
          const byTimer = decideEscalation(facts(openCase, { round: openCase.round }), now);
          expect(byTimer).toEqual(decideEscalation(facts(openCase), now));
        }),
      );
    });

    it('an acknowledged one is never paged before its outcome is due', () => {
      fc.assert(
        fc.property(cases, instants, (openCase, now) => {
          fc.pre(openCase.status === 'acknowledged' && now < plusMinutes(openedAt, 120));
          expect(['wait', 'stop']).toContain(decideEscalation(facts(openCase), now).kind);
        }),
      );
    });

    it('a page or a wait always leaves a later moment to look again', () => {
      fc.assert(
        fc.property(cases, instants, (openCase, now) => {
          const decision = decideEscalation(facts(openCase), now);
          if (decision.kind === 'wait' || decision.kind === 'exhausted') expect(decision.until > now).toBe(true);
          if (decision.kind === 'page') expect((decision.after.nextStepAt ?? '') > now).toBe(true);
        }),
      );
    });

    it('without an acknowledgement every step is paged once, in order, and then the alarm sounds', () => {
      fc.assert(
        fc.property(
          fc.constantFrom('emergency' as const, 'urgent' as const),
          fc.integer({ min: 0, max: 9 }),
          (acuity, lateMinutes) => {
            let openCase = aCase({ acuity });
            let now = openedAt;
            for (const step of [1, 2, 3]) {
              const decision = decideEscalation(facts(openCase), now);
              expect(decision).toMatchObject({ kind: 'page', after: { step, round: 1 } });
              openCase = caseAfter(decision);
              now = plusMinutes(openCase.nextStepAt ?? '', lateMinutes);
            }
            expect(decideEscalation(facts(openCase), now)).toMatchObject({
              kind: 'exhausted',
              after: { round: 2, step: 0 },
            });
          },
        ),
      );
    });
  });
});
