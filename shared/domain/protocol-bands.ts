import type { Session } from './session.ts';

/** How deep the needles went: S up to 0.5 mm, M below 1.5 mm, D from 1.5 mm. Source: docs/clinical.md T8. */
export type DepthBand = 'S' | 'M' | 'D';

export const depthBand = (needleDepthMm: number): DepthBand => {
  if (needleDepthMm <= 0.5) return 'S';
  return needleDepthMm < 1.5 ? 'M' : 'D';
};

/** Least days between two sessions by depth, where the clinic set none for the course. Source: docs/clinical.md T11. */
const intervalDays: Record<DepthBand, number> = { S: 14, M: 28, D: 42 };

/** Least days from this session to the next: the course's own where there is one, else by depth. */
export const minimumIntervalDays = ({ treatment, course }: Pick<Session, 'treatment' | 'course'>): number =>
  course?.intervalDays ?? intervalDays[depthBand(treatment.needleDepthMm)];

/** Whether the session was the last its course plans. Without a course nobody knows, so it is not. */
export const completesCourse = ({ course }: Pick<Session, 'course'>): boolean =>
  course !== undefined && course.sessionNumber >= course.sessionsPlanned;
