import type { Acuity } from './acuity.ts';
import type { SeenSign, Trend } from './check-in.ts';
import type { DepthBand } from './protocol-bands.ts';

/** What a form reports, one by one. Words for staff, never shown to a client. */
export type ReportedSign =
  | SeenSign
  | 'worse-than-yesterday'
  | 'bleeding-stopped'
  | 'bleeding-now'
  | 'clear-fluid'
  | 'cloudy-fluid'
  | 'fever'
  | 'pain-mild'
  | 'pain-moderate'
  | 'pain-severe'
  | 'nearly-healed'
  | 'not-healed'
  | 'discomfort-mild'
  | 'discomfort-moderate'
  | 'discomfort-severe'
  | 'looks-worse'
  | 'danger-sign';

/** How one reported sign is graded, by the day since the session. */
export interface GradingRule {
  sign: ReportedSign;
  /** Only beside this answer to "better, same or worse". */
  trend?: Trend;
  /** Only at these depths; at every depth when absent. */
  depths?: readonly DepthBand[];
  /** On day 0, day 1, days 2 and 3, days 4 to 7, and from day 8. */
  grades: readonly [Acuity, Acuity, Acuity, Acuity, Acuity];
  source: string;
}

/** Which column of `grades` a day reads. */
export const gradeColumn = (day: number): 0 | 1 | 2 | 3 | 4 => {
  if (day <= 0) return 0;
  if (day === 1) return 1;
  if (day <= 3) return 2;
  return day <= 7 ? 3 : 4;
};

type Grades = GradingRule['grades'];
const everyDay = (acuity: Acuity): Grades => [acuity, acuity, acuity, acuity, acuity];

/** Every rule that speaks of a sign is read, and the strictest wins: a row can only make a grade stricter. */
export const gradingRules: readonly GradingRule[] = [
  {
    sign: 'worse-than-yesterday',
    grades: ['watch', 'urgent', 'urgent', 'urgent', 'urgent'],
    source: 'docs/clinical.md G1',
  },
  { sign: 'redness', grades: ['expected', 'expected', 'expected', 'expected', 'watch'], source: 'docs/clinical.md G2' },
  {
    sign: 'redness',
    depths: ['S'],
    grades: ['expected', 'expected', 'watch', 'watch', 'watch'],
    source: 'docs/clinical.md G2',
  },
  {
    sign: 'redness',
    depths: ['M'],
    grades: ['expected', 'expected', 'expected', 'watch', 'watch'],
    source: 'docs/clinical.md G2',
  },
  {
    sign: 'redness',
    trend: 'same',
    grades: ['expected', 'expected', 'watch', 'watch', 'urgent'],
    source: 'docs/clinical.md G3',
  },
  { sign: 'spreading', grades: everyDay('urgent'), source: 'docs/clinical.md G4' },
  { sign: 'swelling', grades: ['expected', 'expected', 'expected', 'watch', 'watch'], source: 'docs/clinical.md G5' },
  {
    sign: 'swelling',
    trend: 'same',
    grades: ['expected', 'expected', 'watch', 'watch', 'watch'],
    source: 'docs/clinical.md G5',
  },
  { sign: 'severe-swelling', grades: everyDay('urgent'), source: 'docs/clinical.md G6' },
  { sign: 'bruises', grades: ['expected', 'expected', 'expected', 'expected', 'watch'], source: 'docs/clinical.md G7' },
  { sign: 'bleeding-stopped', grades: everyDay('urgent'), source: 'docs/clinical.md G8' },
  { sign: 'bleeding-now', grades: everyDay('emergency'), source: 'docs/clinical.md G9' },
  {
    sign: 'clear-fluid',
    grades: ['expected', 'expected', 'watch', 'urgent', 'urgent'],
    source: 'docs/clinical.md G10',
  },
  {
    sign: 'clear-fluid',
    depths: ['S'],
    grades: ['expected', 'watch', 'watch', 'urgent', 'urgent'],
    source: 'docs/clinical.md G10',
  },
  { sign: 'cloudy-fluid', grades: everyDay('urgent'), source: 'docs/clinical.md G11' },
  { sign: 'fever', grades: everyDay('urgent'), source: 'docs/clinical.md G12' },
  { sign: 'pain-mild', grades: ['expected', 'expected', 'watch', 'watch', 'watch'], source: 'docs/clinical.md G13' },
  { sign: 'pain-moderate', grades: ['watch', 'watch', 'urgent', 'urgent', 'urgent'], source: 'docs/clinical.md G13' },
  { sign: 'pain-severe', grades: everyDay('urgent'), source: 'docs/clinical.md G13' },
  { sign: 'itch', grades: ['expected', 'expected', 'expected', 'watch', 'watch'], source: 'docs/clinical.md G14' },
  { sign: 'strong-itch', grades: everyDay('urgent'), source: 'docs/clinical.md G14' },
  {
    sign: 'peeling',
    grades: ['expected', 'expected', 'expected', 'expected', 'watch'],
    source: 'docs/clinical.md G15',
  },
  { sign: 'bumps', grades: ['watch', 'expected', 'expected', 'expected', 'watch'], source: 'docs/clinical.md G16' },
  { sign: 'blisters', grades: everyDay('urgent'), source: 'docs/clinical.md G17' },
  { sign: 'eye', grades: everyDay('urgent'), source: 'docs/clinical.md G18' },
  { sign: 'sight', grades: everyDay('emergency'), source: 'docs/clinical.md G18' },
  { sign: 'numbness', grades: ['expected', 'watch', 'urgent', 'urgent', 'urgent'], source: 'docs/clinical.md G19' },
  { sign: 'breathing', grades: everyDay('emergency'), source: 'docs/clinical.md G20' },
  {
    sign: 'light-headed',
    grades: ['emergency', 'emergency', 'urgent', 'urgent', 'urgent'],
    source: 'docs/clinical.md G21',
  },
  { sign: 'dark-patches', grades: ['expected', 'expected', 'watch', 'watch', 'watch'], source: 'docs/clinical.md G22' },
  { sign: 'nearly-healed', grades: everyDay('expected'), source: 'docs/clinical.md G23' },
  { sign: 'not-healed', grades: everyDay('watch'), source: 'docs/clinical.md G23' },
  {
    sign: 'discomfort-mild',
    grades: ['expected', 'expected', 'watch', 'watch', 'watch'],
    source: 'docs/clinical.md G24',
  },
  {
    sign: 'discomfort-moderate',
    grades: ['watch', 'watch', 'urgent', 'urgent', 'urgent'],
    source: 'docs/clinical.md G24',
  },
  { sign: 'discomfort-severe', grades: everyDay('urgent'), source: 'docs/clinical.md G24' },
  { sign: 'looks-worse', grades: everyDay('watch'), source: 'docs/clinical.md G25' },
  { sign: 'danger-sign', grades: everyDay('urgent'), source: 'docs/clinical.md G26' },
];
