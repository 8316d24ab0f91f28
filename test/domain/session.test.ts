import { describe, expect, it } from 'vitest';
import { check } from '../../shared/domain/schema.ts';
import { SessionTold } from '../../shared/domain/session-told.ts';

const treatment = { device: 'pen', needleDepthMm: 1.5, areas: ['face'], indication: 'glow' };
const course = { courseId: 'K-1', sessionNumber: 2, sessionsPlanned: 4, intervalDays: 28 };
const told = {
  sessionId: 'S-1',
  clinicId: 'main',
  completedAt: '2026-03-02T15:00:00-05:00',
  treatment,
  client: { clientId: 'C-1', firstName: 'Ann', phone: '(212) 555-0134', language: 'en', consents: [] },
};
const pathsOf = (changes: object): string[] => {
  const parsed = check(SessionTold, { ...told, ...changes });
  return parsed.ok ? [] : parsed.faults.map(({ path }) => path);
};

describe('a session as told', () => {
  it.each<[string, object]>([
    ['without a course', {}],
    ['with a course', { course }],
    ['with a course without an interval', { course: { ...course, intervalDays: undefined } }],
    ['as the last of its course', { course: { ...course, sessionNumber: 4 } }],
    ['at the shallowest', { treatment: { ...treatment, needleDepthMm: 0.1 } }],
    ['at the deepest', { treatment: { ...treatment, needleDepthMm: 4 } }],
    ['in UTC', { completedAt: '2026-03-02T20:00:00Z' }],
  ])('is taken %s', (_, changes) => {
    expect(pathsOf(changes)).toEqual([]);
  });

  it.each<[string, object]>([
    ['sessionId', { sessionId: '' }],
    ['sessionId', { sessionId: 'S'.repeat(65) }],
    ['clinicId', { clinicId: 7 }],
    ['completedAt', { completedAt: '2026-03-02T15:00:00' }],
    ['completedAt', { completedAt: '2026-02-30T15:00:00Z' }],
    ['completedAt', { completedAt: 1772481600000 }],
    ['treatment', { treatment: undefined }],
    ['treatment.device', { treatment: { ...treatment, device: 'laser' } }],
    ['treatment.needleDepthMm', { treatment: { ...treatment, needleDepthMm: 0.09 } }],
    ['treatment.needleDepthMm', { treatment: { ...treatment, needleDepthMm: 4.01 } }],
    ['treatment.needleDepthMm', { treatment: { ...treatment, needleDepthMm: '1.5' } }],
    ['treatment.areas', { treatment: { ...treatment, areas: [] } }],
    ['treatment.areas[1]', { treatment: { ...treatment, areas: ['face', 'knee'] } }],
    ['treatment.indication', { treatment: { ...treatment, indication: 'fun' } }],
    ['treatment.nurse', { treatment: { ...treatment, nurse: 'Nadia' } }],
    ['course.sessionNumber', { course: { ...course, sessionNumber: 5 } }],
    ['course.sessionNumber', { course: { ...course, sessionNumber: 0 } }],
    ['course.sessionsPlanned', { course: { ...course, sessionsPlanned: 51 } }],
    ['course.intervalDays', { course: { ...course, intervalDays: 1.5 } }],
    ['client.firstName', { client: { ...told.client, firstName: '' } }],
    ['price', { price: 200 }],
  ])('is refused at "%s": %j', (path, changes) => {
    expect(pathsOf(changes)).toEqual([path]);
  });

  it('names every fault at once', () => {
    expect(pathsOf({ sessionId: '', completedAt: 'today' })).toEqual(['sessionId', 'completedAt']);
  });
});
