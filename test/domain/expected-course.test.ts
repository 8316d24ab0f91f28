import { describe, expect, it } from 'vitest';
import { expectedAfter, longestCourse } from '../../shared/domain/expected-course.ts';
import type { Session, Treatment } from '../../shared/domain/session.ts';
import { aSession } from '../support/builders.ts';

const clinic = { timeZone: 'America/New_York' };
const session = (treatment: Partial<Treatment>, more: Partial<Session> = {}): Session => {
  const one = aSession(more);
  return { ...one, treatment: { ...one.treatment, ...treatment } };
};
const after = (treatment: Partial<Treatment>) => {
  const one = session(treatment);
  const { redness, swelling, flaking, bruises, bumps } = expectedAfter([one], one.sessionKey, clinic);
  return [redness, swelling, flaking, bruises, bumps];
};

describe('what is to be expected', () => {
  it.each<[mm: number, areas: Treatment['areas'], days: number[]]>([
    [0.5, ['face'], [1, 1, 3, 0, 7]],
    [1, ['face'], [3, 2, 5, 7, 10]],
    [1.5, ['face'], [5, 3, 7, 10, 14]],
    [1, ['hands'], [3, 2, 5, 7, 10]],
    [1, ['neck'], [4, 3, 6, 8, 11]],
    [1, ['decollete'], [4, 3, 6, 8, 11]],
    [1, ['scalp'], [3, 3, 5, 7, 10]],
    [1, ['body'], [5, 4, 7, 9, 12]],
    [0.5, ['body'], [3, 3, 5, 0, 9]],
    [1, ['face', 'scalp', 'neck'], [4, 3, 6, 8, 11]],
  ])('at %s mm on %j lasts %j days: redness, swelling, flaking, bruises, bumps', (needleDepthMm, areas, days) => {
    expect(after({ needleDepthMm, areas })).toEqual(days);
  });

  it('after two sessions of one day is the longer of each, whichever was told first', () => {
    const face = session({ needleDepthMm: 0.5, areas: ['face'] }, { completedAt: '2026-03-02T20:00:00.000Z' });
    const body = session(
      { needleDepthMm: 1.5, areas: ['body'] },
      { sessionKey: 'b'.repeat(26), completedAt: '2026-03-03T01:00:00.000Z' }, // the same evening in New York
    );
    expect(expectedAfter([face, body], face.sessionKey, clinic)).toEqual(longestCourse);
    expect(expectedAfter([face, body], face.sessionKey, { timeZone: 'UTC' })).not.toEqual(longestCourse);
    expect(expectedAfter([face, { ...body, status: 'cancelled' }], face.sessionKey, clinic).redness).toBe(1);
  });

  it('of a session nobody knows is the longest there is', () => {
    expect(expectedAfter([], 'a'.repeat(26), clinic)).toEqual(longestCourse);
    expect(longestCourse).toEqual({ redness: 7, swelling: 5, flaking: 9, bruises: 12, bumps: 16 });
  });
});
