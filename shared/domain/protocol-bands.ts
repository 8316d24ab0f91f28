import type { Clinic } from './clinic.ts';
import type { Session } from './session.ts';

/** How deep the needles went: S up to 0.5 mm, M below 1.5 mm, D from 1.5 mm. Source: docs/clinical.md T8. */
export type DepthBand = 'S' | 'M' | 'D';

export const depthBand = (needleDepthMm: number): DepthBand => {
  if (needleDepthMm <= 0.5) return 'S';
  return needleDepthMm < 1.5 ? 'M' : 'D';
};

/** Least days between two sessions by depth. Below them only with a named approver. Source: docs/clinical.md T11. */
export const leastIntervalDays: Readonly<Record<DepthBand, number>> = { S: 14, M: 28, D: 42 };

/** Least days from this session to the next: the course's own, else the clinic's for what was treated, else by depth. */
export const minimumIntervalDays = (
  { treatment, course }: Pick<Session, 'treatment' | 'course'>,
  { protocol }: Pick<Clinic, 'protocol'>,
): number => {
  const band = depthBand(treatment.needleDepthMm);
  const { [treatment.indication]: byIndication, [band]: byDepth } = protocol?.intervals ?? {};
  return course?.intervalDays ?? byIndication?.days ?? byDepth?.days ?? leastIntervalDays[band];
};

/** Whether the session was the last its course plans. Without a course nobody knows, so it is not. */
export const completesCourse = ({ course }: Pick<Session, 'course'>): boolean =>
  course !== undefined && course.sessionNumber >= course.sessionsPlanned;
