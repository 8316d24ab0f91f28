import { type Acuity, strictest, urgencyRank } from './acuity.ts';
import type { PartOfCheckIn } from './check-in.ts';
import { type GradingRule, gradeColumn, gradingRules, type ReportedSign } from './check-in-rules.ts';
import type { DepthBand } from './protocol-bands.ts';

/** What a sign is graded by besides itself. */
export interface GradingContext {
  /** Days since the newest session, each of which the answers may be about; none: no session is known, so any day. */
  days: readonly number[];
  /** Of that session; absent: any depth. */
  depth?: DepthBand;
}

/** The strictest grade of everything reported, and what was reported, the most urgent first. */
export interface Grading {
  acuity: Acuity;
  signs: ReportedSign[];
}

/** Grades a form, also one that is not complete. Nothing that a rule speaks of is `fine`. */
export const gradeCheckIn = (answers: PartOfCheckIn, context: GradingContext): Grading => {
  const graded = reportedSigns(answers).map((sign) => ({ sign, acuity: gradeOf(sign, answers.trend, context) }));
  return {
    acuity: strictest(graded.map(({ acuity }) => acuity)),
    signs: graded.toSorted((one, other) => urgencyRank(one.acuity) - urgencyRank(other.acuity)).map(({ sign }) => sign),
  };
};

const gradeOf = (sign: ReportedSign, trend: PartOfCheckIn['trend'], { days, depth }: GradingContext): Acuity => {
  const grades = gradingRules
    .filter((rule) => rule.sign === sign && (rule.trend === undefined || rule.trend === trend) && isFor(rule, depth))
    .map((rule) => rule.grades);
  return strictest(
    grades.flatMap((columns) => (days.length > 0 ? days.map((day) => columns[gradeColumn(day)]) : columns)),
  );
};

const isFor = ({ depths }: GradingRule, depth: DepthBand | undefined): boolean =>
  depths === undefined || depth === undefined || depths.includes(depth);

const reportedSigns = ({
  trend,
  signs = [],
  bleeding,
  fluid,
  fever,
  pain,
  healed,
  discomfort,
  change,
  danger,
}: PartOfCheckIn): ReportedSign[] => [
  ...when(trend === 'worse', 'worse-than-yesterday'),
  ...signs,
  ...when(bleeding === 'stopped', 'bleeding-stopped'),
  ...when(bleeding === 'still', 'bleeding-now'),
  ...when(fluid === 'clear', 'clear-fluid'),
  ...when(fluid === 'cloudy', 'cloudy-fluid'),
  ...when(fever === 'yes', 'fever'),
  ...strength(pain, ['pain-mild', 'pain-moderate', 'pain-severe']),
  ...when(healed === 'nearly', 'nearly-healed'),
  ...when(healed === 'no', 'not-healed'),
  ...strength(discomfort, ['discomfort-mild', 'discomfort-moderate', 'discomfort-severe']),
  ...when(change === '5', 'looks-worse'),
  ...when(danger === 'yes', 'danger-sign'),
];

const when = (holds: boolean, sign: ReportedSign): ReportedSign[] => (holds ? [sign] : []);

/** From here on a 0-10 answer is mild, moderate, severe. Source: docs/clinical.md G13. */
const strengthFrom = [1, 4, 7] as const;

const strength = (
  score: number | undefined,
  [mild, moderate, severe]: readonly [ReportedSign, ReportedSign, ReportedSign],
): ReportedSign[] => {
  if (score === undefined || score < strengthFrom[0]) return [];
  if (score < strengthFrom[1]) return [mild];
  return [score < strengthFrom[2] ? moderate : severe];
};
