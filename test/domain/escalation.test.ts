import { describe, expect, it } from 'vitest';
import {
  acknowledgementLapsed,
  nobodyReached,
  roundExhausted,
  staffOfStep,
  stepPaged,
} from '../../shared/domain/escalation.ts';
import { plusMinutes } from '../../shared/domain/instants.ts';
import { aCase, aClinic, anAcknowledgedCase } from '../support/builders.ts';

const clinic = aClinic();
const now = '2026-03-03T16:20:00.000Z';
const idsOf = (step: number, acuity: Parameters<typeof staffOfStep>[2], of = clinic) =>
  staffOfStep(of, step, acuity).map(({ staffId }) => staffId);

describe('staffOfStep', () => {
  it.each<[string, number, Parameters<typeof staffOfStep>[2], string[]]>([
    ['the first step of an urgent Case', 1, 'urgent', ['nadia']],
    ['the second', 2, 'urgent', ['tomas']],
    ['the last', 3, 'urgent', ['nadia', 'tomas', 'ines']],
    ['the first step of an emergency: the whole ladder, everybody once', 1, 'emergency', ['nadia', 'tomas', 'ines']],
    ['a later step of an emergency', 2, 'emergency', ['tomas']],
    ['a step beyond the ladder', 4, 'urgent', []],
  ])('%s', (_, step, acuity, staff) => {
    expect(idsOf(step, acuity)).toEqual(staff);
  });

  it('leaves out whoever has left the roster', () => {
    expect(idsOf(3, 'urgent', aClinic({ staff: clinic.staff.slice(1) }))).toEqual(['tomas', 'ines']);
  });
});

describe('the ladder', () => {
  it('counts a paged step and waits as long as that step says', () => {
    expect(stepPaged(aCase(), clinic, now)).toEqual(aCase({ step: 1, nextStepAt: plusMinutes(now, 5) }));
    expect(stepPaged(aCase({ step: 2 }), clinic, now)).toEqual(aCase({ step: 3, nextStepAt: plusMinutes(now, 10) }));
  });

  it('goes on after a minute when none of a step’s pages could be handed over', () => {
    const paged = stepPaged(aCase(), clinic, now);
    expect(nobodyReached(paged, now)).toEqual({ ...paged, nextStepAt: plusMinutes(now, 1) });
  });

  it('starts another round after its pause when the last step has waited in vain', () => {
    const later = plusMinutes(now, 15);
    expect(roundExhausted(aCase({ step: 3 }), clinic, now)).toEqual(
      aCase({ round: 2, step: 0, pagesFrom: later, nextStepAt: later }),
    );
  });

  it('opens an acknowledged Case again when no outcome followed, and says why', () => {
    const { nextStepAt: _next, ...lapsed } = aCase({
      round: 2,
      pagesFrom: now,
      reasons: ['bleeding: bleed', 'no-outcome'],
      deadlineAt: plusMinutes(now, 30),
    });
    expect(acknowledgementLapsed(anAcknowledgedCase(), clinic, now)).toEqual(lapsed);
  });

  it('says "no outcome" once, however often it lapses', () => {
    const twice = acknowledgementLapsed(anAcknowledgedCase({ reasons: ['no-outcome'] }), clinic, now);
    expect(twice.reasons).toEqual(['no-outcome']);
  });
});
