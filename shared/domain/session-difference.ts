import type { Session } from './session.ts';

/** What makes a session the session it is; whose it is and how it fared are not compared. */
export type SessionFacts = Pick<Session, 'clinicId' | 'completedAt' | 'treatment' | 'course'>;

/** The paths at which two tellings of a session differ; none when they mean the same. The order of areas means nothing. */
export const differingParts = (one: SessionFacts, other: SessionFacts): string[] => {
  const parts: ReadonlyArray<[path: string, of: (session: SessionFacts) => unknown]> = [
    ['clinicId', (session) => session.clinicId],
    ['completedAt', (session) => Date.parse(session.completedAt)],
    ['treatment.device', (session) => session.treatment.device],
    ['treatment.needleDepthMm', (session) => session.treatment.needleDepthMm],
    ['treatment.areas', (session) => [...new Set(session.treatment.areas)].sort().join()],
    ['treatment.indication', (session) => session.treatment.indication],
    ['course.courseId', (session) => session.course?.courseId],
    ['course.sessionNumber', (session) => session.course?.sessionNumber],
    ['course.sessionsPlanned', (session) => session.course?.sessionsPlanned],
    ['course.intervalDays', (session) => session.course?.intervalDays],
  ];
  return parts.filter(([, of]) => of(one) !== of(other)).map(([path]) => path);
};
