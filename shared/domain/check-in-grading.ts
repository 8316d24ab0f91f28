import { type Acuity, moreUrgent, strictest, urgencyRank } from './acuity.ts';
import type { PartOfCheckIn } from './check-in.ts';
import { type GradingRule, gradeColumn, gradingRules, type ReportedSign } from './check-in-rules.ts';
import { extraDays, type RaisedBy, raisedGrade } from './grading-modifiers.ts';
import type { DepthBand } from './protocol-bands.ts';
import type { Treatment } from './session.ts';

/** What a sign is graded by besides itself. */
export interface GradingContext {
  /** Days since the newest session, each of which the answers may be about; none: no session is known, so any day. */
  days: readonly number[];
  /** Of that session; absent: any depth. */
  depth?: DepthBand;
  /** Of that session; some take longer. */
  areas?: Treatment['areas'];
  /** What makes a grade stricter for this client. */
  raisedBy?: readonly RaisedBy[];
  /** The clinic's own table; the default one when absent. */
  rules?: readonly GradingRule[];
}

/** The strictest grade of everything reported, and what was reported, the most urgent first. */
export interface Grading {
  acuity: Acuity;
  signs: ReportedSign[];
  /** The rows of docs/clinical.md that decided: of the strictest answers, and what raised them. */
  rows: string[];
  /** What raised a grade that decided. */
  raisedBy: RaisedBy[];
}

/** Grades a form, also one that is not complete. Nothing that a rule speaks of is `fine`. */
export const gradeCheckIn = (answers: PartOfCheckIn, context: GradingContext): Grading => {
  const graded = reportedSigns(answers)
    .map((sign) => gradeOf(sign, answers.trend, context))
    .toSorted((one, other) => urgencyRank(one.acuity) - urgencyRank(other.acuity));
  const acuity = strictest(graded.map((one) => one.acuity));
  const decided = graded.filter((one) => one.acuity === acuity);
  const raised = decided.flatMap((one) => one.raised);
  return {
    acuity,
    signs: graded.map(({ sign }) => sign),
    rows: [...new Set([...decided.map(({ row }) => row), ...raised.map(({ row }) => row)])],
    raisedBy: [...new Set(raised.map(({ by }) => by))],
  };
};

/** A sign's strictest grade over the days it may be about, by which row, and what raised it. */
const gradeOf = (sign: ReportedSign, trend: PartOfCheckIn['trend'], context: GradingContext) => {
  const { days, depth, areas = [], raisedBy = [], rules = gradingRules } = context;
  const longer = extraDays(sign, areas);
  const found = rules
    .filter((rule) => rule.sign === sign && (rule.trend === undefined || rule.trend === trend) && isFor(rule, depth))
    .flatMap(({ row, grades }) =>
      (days.length > 0 ? days.map((day) => onDay(grades, day, longer)) : grades).map((acuity) => ({ row, acuity })),
    );
  const [worst] = found.toSorted((one, other) => urgencyRank(one.acuity) - urgencyRank(other.acuity));
  const { row = '', acuity = 'fine' } = worst ?? {};
  return { sign, row, ...raisedGrade(sign, acuity, raisedBy) };
};

/** Some areas are expected to take days longer; nothing that is more than watched grows milder by it. */
const onDay = (grades: GradingRule['grades'], day: number, longer: number): Acuity => {
  const acuity = grades[gradeColumn(day)];
  const onTheFace = grades[gradeColumn(day - longer)];
  return acuity === 'watch' && moreUrgent(acuity, onTheFace) ? onTheFace : acuity;
};

const isFor = ({ depths }: GradingRule, depth: DepthBand | undefined): boolean =>
  depths === undefined || depth === undefined || depths.includes(depth);

const reportedSigns = ({
  trend,
  signs = [],
  bleeding,
  pressed,
  fluid,
  fever,
  pain,
  itch,
  healed,
  discomfort,
  change,
  danger,
}: PartOfCheckIn): ReportedSign[] => [
  ...when(trend === 'worse', 'worse-than-yesterday'),
  ...signs,
  ...when(bleeding === 'stopped' || (bleeding !== 'still' && hasPressed(pressed)), 'bleeding-stopped'),
  ...when(bleeding === 'still', 'bleeding-now'),
  ...when(fluid === 'clear', 'clear-fluid'),
  ...when(fluid === 'cloudy', 'cloudy-fluid'),
  ...when(fever === 'yes', 'fever'),
  ...strength(pain, ['pain-mild', 'pain-moderate', 'pain-severe']),
  ...strength(itch, ['itch-mild', 'itch-moderate', 'itch-severe']),
  ...when(healed === 'nearly', 'nearly-healed'),
  ...when(healed === 'no', 'not-healed'),
  ...strength(discomfort, ['discomfort-mild', 'discomfort-moderate', 'discomfort-severe']),
  ...when(change === '5', 'looks-worse'),
  ...when(danger === 'yes', 'danger-sign'),
];

const when = (holds: boolean, sign: ReportedSign): ReportedSign[] => (holds ? [sign] : []);

/** Who pressed has bled, whatever they chose above it. Source: docs/clinical.md G8. */
const hasPressed = (pressed: PartOfCheckIn['pressed']): boolean => pressed === 'short' || pressed === 'long';

/** From here on a 0-10 answer is mild, moderate, severe. Source: docs/clinical.md G13 and G14. */
const strengthFrom = [1, 4, 7] as const;

const strength = (
  score: number | undefined,
  [mild, moderate, severe]: readonly [ReportedSign, ReportedSign, ReportedSign],
): ReportedSign[] => {
  if (score === undefined || score < strengthFrom[0]) return [];
  if (score < strengthFrom[1]) return [mild];
  return [score < strengthFrom[2] ? moderate : severe];
};
