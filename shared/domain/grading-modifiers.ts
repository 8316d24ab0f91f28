import { type Acuity, strictest } from './acuity.ts';
import type { ReportedSign } from './check-in-rules.ts';
import type { ClientProfile, RiskFlag } from './client.ts';
import type { Treatment } from './session.ts';

type Area = Treatment['areas'][number];

/** How many days longer what is expected may be seen on an area, and of which signs. */
export interface AreaDays {
  area: Area;
  days: number;
  signs: readonly ReportedSign[];
  source: string;
}

/** Signs that pass by themselves. */
const passing = ['redness', 'swelling', 'bruises', 'peeling', 'itch-mild', 'bumps'] as const;

/** Areas that take longer than the face; hands are read as it. */
export const areaDays: readonly AreaDays[] = [
  { area: 'neck', days: 1, signs: passing, source: 'docs/clinical.md A1' },
  { area: 'decollete', days: 1, signs: passing, source: 'docs/clinical.md A1' },
  { area: 'scalp', days: 1, signs: ['swelling'], source: 'docs/clinical.md A2' },
  { area: 'body', days: 2, signs: passing, source: 'docs/clinical.md A3' },
];

/** Days longer that a sign may be expected: of several areas the shortest counts, for nobody says where they see it. */
export const extraDays = (sign: ReportedSign, areas: readonly Area[]): number =>
  areas.length === 0
    ? 0
    : Math.min(
        ...areas.map((area) => areaDays.find((row) => row.area === area && row.signs.includes(sign))?.days ?? 0),
      );

/** Whom a grade is stricter for: what they have, or what they were treated with. */
export type RaisedBy = RiskFlag | 'rf';

/** A grade that is one step stricter for some: what is expected is watched, what is watched is urgent. */
export interface Raise {
  by: RaisedBy;
  /** The signs it speaks of; every sign when absent. */
  signs?: readonly ReportedSign[];
  /** Where one step is not enough. */
  atLeast?: Acuity;
  /** Its row in docs/clinical.md. */
  row: `H${number}`;
  source: string;
}

const raise = (row: Raise['row'], by: RaisedBy, what: Pick<Raise, 'signs' | 'atLeast'> = {}): Raise => ({
  by,
  ...what,
  row,
  source: `docs/clinical.md ${row}`,
});

const bleeding = ['bleeding-stopped', 'bleeding-now', 'blood-specks', 'clear-fluid'] as const;
const atTheEye = ['severe-swelling', 'eye', 'sight'] as const;

export const raises: readonly Raise[] = [
  raise('H1', 'immunosuppressed'),
  raise('H2', 'diabetes'),
  raise('H3', 'rf'),
  raise('H4', 'bleeding-disorder', { signs: bleeding }),
  raise('H4', 'blood-thinner', { signs: bleeding }),
  raise('H5', 'bleeding-disorder', { signs: ['bruises'], atLeast: 'urgent' }),
  raise('H5', 'blood-thinner', { signs: ['bruises'], atLeast: 'urgent' }),
  raise('H6', 'keloid', { signs: ['scars'] }),
  raise('H7', 'cold-sores', { signs: ['blisters'] }),
  raise('H8', 'around-eyes', { signs: atTheEye }),
];

/** Whose grades are raised: the client's risk flags, and the device. */
export const raisingFacts = (
  { riskFlags }: Pick<ClientProfile, 'riskFlags'>,
  treatment: Pick<Treatment, 'device'> | undefined,
): RaisedBy[] => [...riskFlags, ...(treatment?.device === 'rf' ? (['rf'] as const) : [])];

/** A grade as it is for somebody, and every row that made it stricter. It is raised once, however many rows speak. */
export const raisedGrade = (
  sign: ReportedSign,
  acuity: Acuity,
  facts: readonly RaisedBy[],
): { acuity: Acuity; raised: readonly Raise[] } => {
  const speaking = raises.filter(
    ({ by, signs }) => facts.includes(by) && (signs === undefined || signs.includes(sign)),
  );
  const raisedBy = speaking.map((row) => ({ row, to: strictest([oneStep(acuity), row.atLeast ?? 'fine']) }));
  const to = strictest([acuity, ...raisedBy.map((one) => one.to)]);
  return { acuity: to, raised: to === acuity ? [] : raisedBy.filter((one) => one.to === to).map(({ row }) => row) };
};

/** Nothing is raised above urgent: whoever must call an ambulance is told so by what they report, not by what they have. */
const oneStep = (acuity: Acuity): Acuity => {
  if (acuity === 'expected') return 'watch';
  return acuity === 'watch' ? 'urgent' : acuity;
};
