import { isRedFlag, moreUrgent } from './acuity.ts';
import { dayColumns, type GradingRule, gradingRules, isOverridden } from './check-in-rules.ts';
import type { Clinic } from './clinic.ts';
import { minutesOf, nameOfRow, protocolOf, rowOf } from './clinic-protocol.ts';
import type { GradingOverride } from './clinic-protocol-schema.ts';
import { type ProtocolRow, protocolRow } from './protocol.ts';
import { type DepthBand, leastIntervalDays } from './protocol-bands.ts';
import { sendWindows } from './send-window.ts';

/** What a clinic may not change, in one sentence that names the clinic and the row. */
export interface ProtocolFault {
  /** Below the clinic's `protocol`. */
  path: Array<string | number>;
  message: string;
}

type Configured = Pick<Clinic, 'clinicId' | 'protocol'>;

/**
 * Where a clinic's own protocol goes below a floor of safety: a message outside the hours clients may be written to, a
 * nudge on the heels of its check, silence noticed later, an interval nobody answers for, a danger graded milder. Source:
 * docs/clinical.md P1 to P6.
 */
export const protocolFaults = (clinic: Configured): ProtocolFault[] => [
  ...protocolOf(clinic).flatMap((row) => [...outsideHours(clinic, row), ...onTheHeels(clinic, row)]),
  ...protocolOf(clinic).flatMap((row) => silentLater(clinic, row)),
  ...intervalsTooShort(clinic),
  ...(clinic.protocol?.grading ?? []).flatMap((override, index) => gradedMilder(clinic, override, index)),
];

const fault = ({ clinicId }: Configured, path: ProtocolFault['path'], sentence: string): ProtocolFault => ({
  path,
  message: `clinic "${clinicId}", ${sentence}`,
});

const outsideHours = (clinic: Configured, row: ProtocolRow): ProtocolFault[] => {
  if (!('at' in row.due)) return [];
  const { at } = row.due;
  const { hours, source } = sendWindows[row.window];
  if (hours.some(({ from, to }) => from <= at && at < to)) return [];
  const open = hours.map(({ from, to }) => `${from} to ${to}`).join(', ');
  return [
    fault(clinic, [nameOfRow(row), 'at'], `${nameOfRow(row)}: ${at} is outside ${open}, when it may go (${source})`),
  ];
};

const onTheHeels = (clinic: Configured, row: ProtocolRow): ProtocolFault[] => {
  const first = rowOf(clinic, row.kind);
  const { due, nudgeAfterMinutes } = row;
  if (nudgeAfterMinutes === undefined || !first || !('day' in due) || !('day' in first.due)) return [];
  const between = (due.day - first.due.day) * 24 * 60 + minutesOf(due.at) - minutesOf(first.due.at);
  if (between >= nudgeAfterMinutes) return [];
  const name = nameOfRow(row);
  return [
    fault(
      clinic,
      [clinic.protocol && name in clinic.protocol ? name : row.kind, 'at'],
      `${name}: it must come at least ${nudgeAfterMinutes / 60} hours after ${row.kind}, so move it or switch it off (docs/clinical.md T14)`,
    ),
  ];
};

const silentLater = (clinic: Configured, row: ProtocolRow): ProtocolFault[] => {
  const { silentFrom: latest } = protocolRow(row.kind, row.attempt);
  const { silentFrom } = row;
  if (!silentFrom || !latest || dayAndHour(silentFrom) <= dayAndHour(latest)) return [];
  return [
    fault(
      clinic,
      [nameOfRow(row), 'silentFrom'],
      `${nameOfRow(row)}: silence may not be noticed later than ${latest.at} of day ${latest.day} (docs/clinical.md T15)`,
    ),
  ];
};

const dayAndHour = ({ day, at }: { day: number; at: string }): number => day * 24 * 60 + minutesOf(at);

/** What was treated says nothing of the depth, so there the longest interval is the floor. */
const intervalsTooShort = (clinic: Configured): ProtocolFault[] =>
  Object.entries(clinic.protocol?.intervals ?? {}).flatMap(([name, interval]) => {
    const least = isBand(name) ? leastIntervalDays[name] : Math.max(...Object.values(leastIntervalDays));
    if (!interval || interval.days >= least || interval.approvedBy !== undefined) return [];
    return [
      fault(
        clinic,
        ['intervals', name, 'days'],
        `intervals ${name}: ${interval.days} days are fewer than ${least}, so approvedBy must name who stands behind it (docs/clinical.md T11)`,
      ),
    ];
  });

const isBand = (name: string): name is DepthBand => name in leastIntervalDays;

const gradedMilder = (clinic: Configured, override: GradingOverride, index: number): ProtocolFault[] => {
  const changed = gradingRules.filter((rule) => isOverridden(rule, override));
  const named = [override.sign, override.trend && `"${override.trend}"`, override.depth && `depth ${override.depth}`];
  const about = named.filter(Boolean).join(', ');
  if (changed.length === 0)
    return [
      fault(
        clinic,
        ['grading', index, 'sign'],
        `grading: no row grades ${about} (docs/clinical.md G1 to G34 name them)`,
      ),
    ];
  return changed.flatMap((rule) => {
    const milder = milderDays(rule, override);
    const danger = milder.find(({ was }) => isRedFlag(was));
    const [first] = milder;
    const sentence = danger
      ? `grading ${rule.row} (${about}): ${danger.day} must stay ${danger.was}, because no danger may be graded milder`
      : first && override.approvedBy === undefined
        ? `grading ${rule.row} (${about}): ${first.day} is milder than ${first.was}, so approvedBy must name who stands behind it`
        : undefined;
    return sentence === undefined ? [] : [fault(clinic, ['grading', index, 'grades'], sentence)];
  });
};

const milderDays = ({ grades }: GradingRule, override: GradingOverride) =>
  grades.flatMap((was, column) => {
    const becomes = override.grades[column];
    return becomes !== undefined && moreUrgent(was, becomes) ? [{ was, day: dayColumns[column] ?? '' }] : [];
  });
