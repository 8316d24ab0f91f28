import { describe, expect, it } from 'vitest';
import type { Session } from '../../shared/domain/session.ts';
import { differingParts } from '../../shared/domain/session-difference.ts';
import { aSession } from '../support/builders.ts';

const course = { courseId: 'K-1', sessionNumber: 2, sessionsPlanned: 4, intervalDays: 28 };
const session = aSession({ course });
const treatedWith = (changes: Partial<Session['treatment']>) => ({ treatment: { ...session.treatment, ...changes } });

describe('differingParts', () => {
  it.each<[string, Partial<Session>]>([
    ['clinicId', { clinicId: 'north' }],
    ['completedAt', { completedAt: '2026-03-02T20:00:01.000Z' }],
    ['treatment.device', treatedWith({ device: 'rf' })],
    ['treatment.needleDepthMm', treatedWith({ needleDepthMm: 1.4 })],
    ['treatment.areas', treatedWith({ areas: ['face', 'neck'] })],
    ['treatment.indication', treatedWith({ indication: 'other' })],
    ['course.courseId', { course: { ...course, courseId: 'K-2' } }],
    ['course.sessionNumber', { course: { ...course, sessionNumber: 3 } }],
    ['course.sessionsPlanned', { course: { ...course, sessionsPlanned: 5 } }],
    ['course.intervalDays', { course: { ...course, intervalDays: undefined } }],
  ])('names %s', (path, changes) => {
    expect(differingParts(session, { ...session, ...changes })).toEqual([path]);
  });

  it('names every member of a course that is missing', () => {
    expect(differingParts(session, { ...session, course: undefined })).toHaveLength(4);
  });

  it.each<[string, Partial<Session>]>([
    ['the same instant spelt otherwise', { completedAt: '2026-03-02T15:00:00-05:00' }],
    ['areas told in another order or twice', treatedWith({ areas: ['face', 'face'] })],
    ['its revision and status', { revision: 9, status: 'cancelled' }],
  ])('is blind to %s', (_, changes) => {
    expect(differingParts(session, { ...session, ...changes })).toEqual([]);
  });
});
