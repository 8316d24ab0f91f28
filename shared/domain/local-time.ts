import * as Instant from 'temporal-polyfill/fns/Instant';
import * as PlainDate from 'temporal-polyfill/fns/PlainDate';
import * as PlainDateTime from 'temporal-polyfill/fns/PlainDateTime';
import * as ZonedDateTime from 'temporal-polyfill/fns/ZonedDateTime';
import { InvariantViolation } from './refusals.ts';

// The function form of the polyfill: 20 KB in a bundle where its classes are 55 KB. Instants alone need none of it: instants.ts.

/** Until this local time a reply is graded as yesterday's too. Source: docs/clinical.md T6. */
const nightEndsAt = '06:00';

/** The calendar date (`yyyy-mm-dd`) in the zone. */
export const localDate = (at: string, zone: string): string =>
  PlainDate.toString(ZonedDateTime.toPlainDate(zoned(at, zone)));

/** The wall clock (`HH:MM`, 24 hours, seconds cut off) in the zone. */
export const localClock = (at: string, zone: string): string => {
  const { hour, minute } = zoned(at, zone);
  return `${twoDigits(hour)}:${twoDigits(minute)}`;
};

/** The date `days` calendar days later; earlier when negative. */
export const plusDays = (on: string, days: number): string => PlainDate.toString(PlainDate.addDays(date(on), days));

/** 1 Monday to 7 Sunday. */
export const weekday = (on: string): number => PlainDate.dayOfWeek(date(on));

/**
 * The instant at which clocks in the zone show this date and time. A time the clocks skip (spring, or a skipped day) is
 * the first instant after the gap; a time they show twice (autumn) is the earlier one.
 */
export const instantAt = (on: string, clock: string, zone: string): string => {
  const { year, month, day } = dateParts(on);
  const { hour, minute } = clockParts(clock);
  const wall = PlainDateTime.create(year, month, day, hour, minute);
  const found = PlainDateTime.toZonedDateTime(wall, zone, { disambiguation: 'earlier' });
  if (PlainDateTime.equals(ZonedDateTime.toPlainDateTime(found), wall)) return stored(ZonedDateTime.toInstant(found));
  // In a gap "earlier" lands before it, so the next change of offset is the gap itself.
  const gap = ZonedDateTime.getTimeZoneTransition(found, 'next');
  if (!gap) throw new InvariantViolation(`${zone} skips ${on} ${clock} without a change of offset`);
  return stored(ZonedDateTime.toInstant(gap));
};

/** "Day n" after a session: the difference of local dates, so 23:50 and 00:10 are day 0 and day 1. */
export const dayNumber = (sessionAt: string, at: string, zone: string): number =>
  PlainDate.diffDays(date(localDate(sessionAt, zone)), date(localDate(at, zone)));

/** The days a reply is graded as, ascending: before 06:00 local yesterday's as well as today's (never below day 0), else today's alone. */
export const gradingDays = (sessionAt: string, at: string, zone: string): number[] => {
  const today = dayNumber(sessionAt, at, zone);
  return localClock(at, zone) < nightEndsAt && today >= 1 ? [today - 1, today] : [today];
};

const instant = (at: string) => {
  try {
    return Instant.fromString(at);
  } catch (cause) {
    throw new InvariantViolation('a stored instant is none', { cause });
  }
};

const stored = (at: ReturnType<typeof Instant.fromString>): string =>
  Instant.toString(at, { fractionalSecondDigits: 3, roundingMode: 'floor' });

const zoned = (at: string, zone: string) => Instant.toZonedDateTimeISO(instant(at), zone);

const date = (on: string) => {
  const { year, month, day } = dateParts(on);
  return PlainDate.create(year, month, day);
};

const dateParts = (on: string): { year: number; month: number; day: number } => {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(on);
  if (!parts) throw new InvariantViolation('a date is not yyyy-mm-dd');
  return { year: Number(parts[1]), month: Number(parts[2]), day: Number(parts[3]) };
};

const clockParts = (clock: string): { hour: number; minute: number } => {
  const parts = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(clock);
  if (!parts) throw new InvariantViolation('a clock time is not HH:MM');
  return { hour: Number(parts[1]), minute: Number(parts[2]) };
};

const twoDigits = (n: number): string => String(n).padStart(2, '0');
