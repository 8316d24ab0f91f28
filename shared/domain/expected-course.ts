import type { ReportedSign } from './check-in-rules.ts';
import { extraDays } from './grading-modifiers.ts';
import { localDate } from './local-time.ts';
import { type DepthBand, depthBand } from './protocol-bands.ts';
import type { Session, Treatment } from './session.ts';

/** What passes by itself after a session: by which day after it each should be gone. 0: it is not to be expected. */
export interface ExpectedCourse {
  redness: number;
  swelling: number;
  /** Tight, dry and peeling skin, and its mild itch. */
  flaking: number;
  bruises: number;
  bumps: number;
}

type Passing = keyof ExpectedCourse;
const passing: readonly Passing[] = ['redness', 'swelling', 'flaking', 'bruises', 'bumps'];

/** Source: docs/clinical.md M6. */
const goneBy: Record<DepthBand, ExpectedCourse> = {
  S: { redness: 1, swelling: 1, flaking: 3, bruises: 0, bumps: 7 },
  M: { redness: 3, swelling: 2, flaking: 5, bruises: 7, bumps: 10 },
  D: { redness: 5, swelling: 3, flaking: 7, bruises: 10, bumps: 14 },
};

/** What an answer in a form calls it. */
const reportedAs: Record<Passing, ReportedSign> = {
  redness: 'redness',
  swelling: 'swelling',
  flaking: 'peeling',
  bruises: 'bruises',
  bumps: 'bumps',
};

/** After this treatment; the longest of its areas. */
export const courseOf = ({ needleDepthMm, areas }: Pick<Treatment, 'needleDepthMm' | 'areas'>): ExpectedCourse =>
  longest(
    areas.map((area) => {
      const course = { ...goneBy[depthBand(needleDepthMm)] };
      for (const sign of passing) if (course[sign] > 0) course[sign] += extraDays(reportedAs[sign], [area]);
      return course;
    }),
  );

const longest = (courses: readonly ExpectedCourse[]): ExpectedCourse => {
  const course = { redness: 0, swelling: 0, flaking: 0, bruises: 0, bumps: 0 };
  for (const sign of passing) course[sign] = Math.max(...courses.map((one) => one[sign]));
  return course;
};

/** As long as anything takes anywhere: what is said where nobody knows what was done. */
export const longestCourse: ExpectedCourse = courseOf({ needleDepthMm: 4, areas: ['body'] });

/**
 * What a client may expect after the visit this session was part of: the longest of its areas, and of all sessions of the
 * same day at the clinic. The longest of all when the session is not known.
 */
export const expectedAfter = (
  sessions: readonly Session[],
  sessionKey: string,
  { timeZone }: { timeZone: string },
): ExpectedCourse => {
  const session = sessions.find((one) => one.sessionKey === sessionKey);
  if (!session) return longestCourse;
  const on = localDate(session.completedAt, timeZone);
  const visit = sessions.filter(
    ({ status, completedAt }) => status === 'completed' && localDate(completedAt, timeZone) === on,
  );
  return longest([session, ...visit].map(({ treatment }) => courseOf(treatment)));
};
