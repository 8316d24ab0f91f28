import { plusMinutes } from '../../shared/domain/instants.ts';

/** What the sweep found; reasons hold no personal data. */
export interface Findings {
  /** Switches of each clinic's number, as the carrier side tells them; absent when it could not be asked. */
  numbers: ReadonlyArray<{ clinicId: string; switches?: { twoWay: boolean; selfManagedOptOuts: boolean } }>;
  /** The earliest hour whose work is still overdue (`2026-03-02T15`). */
  overdueSince?: string;
}

/** A wake that is older than this was lost on its way. */
export const wakeGraceMinutes = 2;
/**
 * A timer later than this was lost on its way. So much is an hour's last work given to be written and indexed, too: an
 * hour counts as clean only when it ended so long ago.
 */
export const timerGraceMinutes = 5;
/** Work that reminding has not moved for so long needs a person. */
const overdueHoursAtMost = 6;
/** More than this at once is left to the next run, save the newest hours: what never ends must not hide today's work. */
export const hoursAtMost = 30 * 24;
const newestHours = 24;

/** `surface` names problems a person must mend; `allWell` found none. Both are written as READINESS. */
export type ReconcileDecision =
  | { kind: 'surface'; reason: string; problems: string[] }
  | { kind: 'allWell'; reason: 'ready' };

/** What the last sweep says of the system. */
export const decideReadiness = ({ numbers, overdueSince }: Findings, now: string): ReconcileDecision => {
  const stuck = overdueSince !== undefined && overdueSince < hourOf(plusMinutes(now, -60 * overdueHoursAtMost));
  const switchedOff = numbers.flatMap(({ clinicId, switches }) => {
    if (!switches) return [`${clinicId}: the texting number could not be asked for its switches`];
    return [
      ...(switches.twoWay ? [] : [`${clinicId}: the texting number does not take texts (two-way is off)`]),
      ...(switches.selfManagedOptOuts
        ? []
        : [`${clinicId}: the carrier side answers STOP itself (self-managed opt-outs is off)`]),
    ];
  });
  const problems = stuck ? [...switchedOff, `work has been overdue since ${overdueSince}:00 UTC`] : switchedOff;
  return problems.length === 0
    ? { kind: 'allWell', reason: 'ready' }
    : { kind: 'surface', reason: `${problems.length} to mend`, problems };
};

/** The hours whose overdue work is looked for, ascending. */
export interface HoursToSweep {
  /** From the first that is not known to be clean to the one that work can be overdue in; as many as one run takes. */
  backlog: string[];
  /** The newest ones, when the backlog does not reach them. */
  newest: string[];
}

/** Hours are written like `2026-03-02T15`. None while the clock stands before the last sweep. */
export const hoursToSweep = (sweptTo: string | undefined, now: string): HoursToSweep => {
  const overdueAt = plusMinutes(now, -timerGraceMinutes);
  const last = hourOf(overdueAt);
  const backlog = hoursBetween(sweptTo ?? hourOf(plusMinutes(overdueAt, -60)), last, hoursAtMost);
  const reached = backlog.at(-1) ?? last;
  const newest = hoursBetween(hourOf(plusMinutes(overdueAt, -60 * (newestHours - 1))), last, newestHours);
  return { backlog, newest: newest.filter((hour) => hour > reached) };
};

const hoursBetween = (from: string, to: string, atMost: number): string[] => {
  const hours: string[] = [];
  let at = `${from}:00:00.000Z`;
  while (hourOf(at) <= to && hours.length < atMost) {
    hours.push(hourOf(at));
    at = plusMinutes(at, 60);
  }
  return hours;
};

/** The hour an instant falls in, as the due index writes it. */
export const hourOf = (at: string): string => at.slice(0, 13);

/** Before which hour everything is clean: the first of the backlog that still held overdue work, else its last. */
export const sweptTo = (backlog: readonly string[], stillHolding: ReadonlySet<string>, now: string): string =>
  backlog.find((hour) => stillHolding.has(hour)) ?? backlog.at(-1) ?? hourOf(plusMinutes(now, -timerGraceMinutes));
