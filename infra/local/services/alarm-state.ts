import type { AlarmSpec, AlarmState } from '../template/stack-template.ts';

/** Judges an alarm's newest periods, newest first; undefined is a period without data. Undefined as result: nothing changes. */
export function judgeAlarm(spec: AlarmSpec, periods: readonly (number | undefined)[]): AlarmState | undefined {
  const known = periods.filter((value) => value !== undefined);
  if (known.length === 0) {
    if (spec.missingData === 'ignore') return undefined;
    if (spec.missingData === 'missing') return 'INSUFFICIENT_DATA';
  }
  const breaching = periods.filter((value) =>
    value === undefined ? spec.missingData === 'breaching' : breaches(spec, value),
  );
  return breaching.length >= spec.datapointsToAlarm ? 'ALARM' : 'OK';
}

function breaches({ comparison, threshold }: AlarmSpec, value: number): boolean {
  switch (comparison) {
    case 'GreaterThanOrEqualToThreshold':
      return value >= threshold;
    case 'GreaterThanThreshold':
      return value > threshold;
    case 'LessThanThreshold':
      return value < threshold;
    default:
      return value <= threshold;
  }
}
