import type { Acuity } from './acuity.ts';
import type { SeenSign, Trend } from './check-in.ts';
import type { Clinic } from './clinic.ts';
import type { GradingOverride } from './clinic-protocol-schema.ts';
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
  | 'itch-mild'
  | 'itch-moderate'
  | 'itch-severe'
  | 'nearly-healed'
  | 'not-healed'
  | 'discomfort-mild'
  | 'discomfort-moderate'
  | 'discomfort-severe'
  | 'looks-worse'
  | 'danger-sign';

/** One row of the grading table: how a reported sign is graded, by the day since the session. */
export interface GradingRule {
  /** Its row in docs/clinical.md. */
  row: `G${number}`;
  sign: ReportedSign;
  /** Only beside this answer to "better, same or worse". */
  trend?: Trend;
  /** Only at these depths; at every depth when absent. */
  depths?: readonly DepthBand[];
  /** By `dayColumns`. */
  grades: readonly [Acuity, Acuity, Acuity, Acuity, Acuity];
  source: string;
}

/** The columns of `grades`, as sentences name them. */
export const dayColumns = ['day 0', 'day 1', 'days 2-3', 'days 4-7', 'day 8 and later'] as const;

/** Which column of `grades` a day reads. */
export const gradeColumn = (day: number): 0 | 1 | 2 | 3 | 4 => {
  if (day <= 0) return 0;
  if (day === 1) return 1;
  if (day <= 3) return 2;
  return day <= 7 ? 3 : 4;
};

type Grades = GradingRule['grades'];
const everyDay = (acuity: Acuity): Grades => [acuity, acuity, acuity, acuity, acuity];
const urgent = everyDay('urgent');
const emergency = everyDay('emergency');

const rule = (
  row: GradingRule['row'],
  sign: ReportedSign,
  grades: Grades,
  only: Pick<GradingRule, 'trend' | 'depths'> = {},
): GradingRule => ({ row, sign, ...only, grades, source: `docs/clinical.md ${row}` });

/** Every rule that speaks of a sign is read, and the strictest wins: a row can only make a grade stricter. */
export const gradingRules: readonly GradingRule[] = [
  rule('G1', 'worse-than-yesterday', ['watch', 'urgent', 'urgent', 'urgent', 'urgent']),
  rule('G2', 'redness', ['expected', 'expected', 'expected', 'expected', 'watch'], { depths: ['D'] }),
  rule('G2', 'redness', ['expected', 'expected', 'expected', 'watch', 'watch'], { depths: ['M'] }),
  rule('G2', 'redness', ['expected', 'expected', 'watch', 'watch', 'watch'], { depths: ['S'] }),
  rule('G3', 'redness', ['expected', 'expected', 'watch', 'watch', 'urgent'], { trend: 'same' }),
  rule('G4', 'spreading', urgent),
  rule('G5', 'swelling', ['expected', 'expected', 'expected', 'watch', 'watch']),
  rule('G5', 'swelling', ['expected', 'expected', 'watch', 'watch', 'watch'], { trend: 'same' }),
  rule('G6', 'severe-swelling', urgent),
  rule('G7', 'bruises', ['expected', 'expected', 'expected', 'expected', 'watch']),
  rule('G8', 'bleeding-stopped', urgent),
  rule('G9', 'bleeding-now', emergency),
  rule('G10', 'clear-fluid', ['expected', 'expected', 'watch', 'urgent', 'urgent'], { depths: ['M', 'D'] }),
  rule('G10', 'clear-fluid', ['expected', 'watch', 'watch', 'urgent', 'urgent'], { depths: ['S'] }),
  rule('G11', 'cloudy-fluid', urgent),
  rule('G12', 'fever', urgent),
  rule('G13', 'pain-mild', ['expected', 'expected', 'watch', 'watch', 'watch']),
  rule('G13', 'pain-moderate', ['watch', 'watch', 'urgent', 'urgent', 'urgent']),
  rule('G13', 'pain-severe', urgent),
  rule('G14', 'itch-mild', ['expected', 'expected', 'expected', 'watch', 'watch']),
  rule('G14', 'itch-moderate', everyDay('watch')),
  rule('G14', 'itch-severe', urgent),
  rule('G14', 'strong-itch', urgent),
  rule('G15', 'peeling', ['expected', 'expected', 'expected', 'expected', 'watch']),
  rule('G16', 'bumps', ['watch', 'expected', 'expected', 'expected', 'watch']),
  rule('G17', 'blisters', urgent),
  rule('G18', 'eye', urgent),
  rule('G18', 'sight', emergency),
  rule('G19', 'numbness', ['expected', 'watch', 'urgent', 'urgent', 'urgent']),
  rule('G20', 'breathing', emergency),
  rule('G21', 'light-headed', ['emergency', 'emergency', 'urgent', 'urgent', 'urgent']),
  rule('G22', 'dark-patches', ['expected', 'expected', 'watch', 'watch', 'watch']),
  rule('G23', 'nearly-healed', everyDay('expected')),
  rule('G23', 'not-healed', everyDay('watch')),
  rule('G24', 'discomfort-mild', ['expected', 'expected', 'watch', 'watch', 'watch']),
  rule('G24', 'discomfort-moderate', ['watch', 'watch', 'urgent', 'urgent', 'urgent']),
  rule('G24', 'discomfort-severe', urgent),
  rule('G25', 'looks-worse', everyDay('watch')),
  rule('G26', 'danger-sign', urgent),
  rule('G32', 'blood-specks', ['expected', 'expected', 'watch', 'urgent', 'urgent'], { depths: ['M', 'D'] }),
  rule('G32', 'blood-specks', ['expected', 'watch', 'watch', 'urgent', 'urgent'], { depths: ['S'] }),
  rule('G33', 'glands', ['watch', 'watch', 'watch', 'watch', 'urgent']),
  rule('G34', 'scars', everyDay('watch')),
];

/** Whether a clinic's own grades take the place of this rule's, at one depth or at all. */
export const isOverridden = ({ sign, trend, depths }: GradingRule, override: GradingOverride): boolean =>
  sign === override.sign &&
  trend === override.trend &&
  (override.depth === undefined || depths === undefined || depths.includes(override.depth));

const allDepths: readonly DepthBand[] = ['S', 'M', 'D'];

/** The grading table as this clinic keeps it. Where two of its own rows speak of the same, the later one holds. */
export const gradingRulesOf = ({ protocol }: Pick<Clinic, 'protocol'>): readonly GradingRule[] =>
  (protocol?.grading ?? []).reduce<readonly GradingRule[]>(
    (rules, override) => rules.flatMap((rule) => (isOverridden(rule, override) ? regraded(rule, override) : [rule])),
    gradingRules,
  );

const regraded = (rule: GradingRule, { depth, grades }: GradingOverride): GradingRule[] => {
  if (depth === undefined) return [{ ...rule, grades }];
  const rest = (rule.depths ?? allDepths).filter((other) => other !== depth);
  return [{ ...rule, depths: [depth], grades }, ...(rest.length > 0 ? [{ ...rule, depths: rest }] : [])];
};
