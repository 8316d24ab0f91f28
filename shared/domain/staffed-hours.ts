import type { Clinic } from './clinic.ts';
import { minutesBetween, plusMinutes } from './instants.ts';
import { instantAt, localDate, plusDays, weekday } from './local-time.ts';

type StaffedClinic = Pick<Clinic, 'staffedHours' | 'timeZone'>;

/** How far ahead staffed time is looked for: a clinic closed longer than this counts as never staffed. */
const lookAheadDays = 15;

/** Whether somebody is at the clinic at this instant. Public holidays are not known. */
export const isStaffed = (clinic: StaffedClinic, at: string): boolean =>
  spansOf(clinic, localDate(at, clinic.timeZone)).some((span) => span.fromAt <= at && at < span.toAt);

/**
 * The first instant at which the clinic has been staffed for this many minutes since `from`; `from` itself for none.
 * `undefined` when that is more than 15 days away.
 */
export const afterStaffedMinutes = (clinic: StaffedClinic, from: string, minutes: number): string | undefined => {
  if (minutes <= 0) return from;
  const today = localDate(from, clinic.timeZone);
  let left = minutes;
  for (let ahead = 0; ahead <= lookAheadDays; ahead += 1) {
    for (const span of spansOf(clinic, plusDays(today, ahead))) {
      const startAt = span.fromAt > from ? span.fromAt : from;
      const length = minutesBetween(startAt, span.toAt);
      if (length >= left) return plusMinutes(startAt, left);
      if (length > 0) left -= length;
    }
  }
  return undefined;
};

interface Span {
  fromAt: string;
  toAt: string;
}

/** The staffed spans of one local date: in order, never empty, never overlapping (listed hours may). */
const spansOf = (clinic: StaffedClinic, on: string): Span[] => {
  const listed = clinic.staffedHours
    .filter((day) => day.weekday === weekday(on))
    .map((day) => ({ fromAt: instantAt(on, day.from, clinic.timeZone), toAt: instantAt(on, day.to, clinic.timeZone) }))
    .sort((a, b) => (a.fromAt < b.fromAt ? -1 : 1));
  const spans: Span[] = [];
  for (const { fromAt, toAt } of listed) {
    const lastTo = spans.at(-1)?.toAt ?? fromAt;
    const start = fromAt > lastTo ? fromAt : lastTo;
    if (start < toAt) spans.push({ fromAt: start, toAt });
  }
  return spans;
};
