import { Temporal } from 'temporal-polyfill';

/** When a schedule fires. */
export interface ScheduleExpression {
  readonly kind: 'at' | 'rate' | 'cron';
  /** Epoch milliseconds of the first time after `afterMs`; undefined when there is none. An `at` has one time, past or not. */
  nextAfter(afterMs: number): number | undefined;
}

/** Reads `at(...)`, `rate(...)` or `cron(...)` of EventBridge Scheduler; undefined when it is none of them. */
export function readScheduleExpression(text: string, timeZone: string): ScheduleExpression | undefined {
  const [, kind, argument = ''] = /^(at|rate|cron)\((.*)\)$/.exec(text) ?? [];
  if (!isTimeZone(timeZone)) return undefined;
  if (kind === 'at') return readAt(argument, timeZone);
  if (kind === 'rate') return readRate(argument);
  if (kind === 'cron') return readCron(argument, timeZone);
  return undefined;
}

/** Asking for one costs more than all the rest of a timer, and a clinic's timers name few. */
const knownZones = new Set<string>();

function isTimeZone(timeZone: string): boolean {
  if (knownZones.has(timeZone)) return true;
  try {
    new Intl.DateTimeFormat('en', { timeZone });
    knownZones.add(timeZone);
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

function readAt(argument: string, timeZone: string): ScheduleExpression | undefined {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}$/.test(argument)) return undefined;
  try {
    const at = Temporal.PlainDateTime.from(argument, { overflow: 'reject' }).toZonedDateTime(
      timeZone,
    ).epochMilliseconds;
    return { kind: 'at', nextAfter: () => at };
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

const UNIT_MS: Readonly<Record<string, number>> = {
  minute: 60_000,
  minutes: 60_000,
  hour: 3_600_000,
  hours: 3_600_000,
  day: 86_400_000,
  days: 86_400_000,
};

/** AWS counts from the schedule's creation; here from the epoch, so that a restart changes nothing. */
function readRate(argument: string): ScheduleExpression | undefined {
  const [, count, unit = ''] = /^([1-9]\d*) (\w+)$/.exec(argument) ?? [];
  const unitMs = UNIT_MS[unit];
  if (count === undefined || unitMs === undefined) return undefined;
  const periodMs = Number(count) * unitMs;
  return { kind: 'rate', nextAfter: (afterMs) => (Math.floor(afterMs / periodMs) + 1) * periodMs };
}

const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];
const WEEKDAYS = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'];
/** A cron that names no day in so many years names none. */
const SEARCHED_DAYS = 5 * 366;

/** Lists, ranges, steps and names; of AWS's special days (`L`, `W`, `#`) none. */
function readCron(argument: string, timeZone: string): ScheduleExpression | undefined {
  const fields = argument.split(' ');
  if (fields.length !== 6) return undefined;
  const [minutes, hours, days, months, weekdays, years] = [
    readField(fields[0], 0, 59),
    readField(fields[1], 0, 23),
    readField(fields[2], 1, 31),
    readField(fields[3], 1, 12, MONTHS),
    readField(fields[4], 1, 7, WEEKDAYS),
    readField(fields[5], 1970, 2199),
  ];
  if (!minutes || !hours || !days || !months || !weekdays || !years) return undefined;

  const isOn = (date: Temporal.PlainDate): boolean =>
    years.includes(date.year) &&
    months.includes(date.month) &&
    days.includes(date.day) &&
    // Cron counts from Sunday as 1, Temporal from Monday as 1.
    weekdays.includes((date.dayOfWeek % 7) + 1);

  return {
    kind: 'cron',
    nextAfter(afterMs) {
      let date = Temporal.Instant.fromEpochMilliseconds(afterMs).toZonedDateTimeISO(timeZone).toPlainDate();
      for (let searched = 0; searched < SEARCHED_DAYS; searched++, date = date.add({ days: 1 })) {
        if (!isOn(date)) continue;
        const times = hours.flatMap((hour) =>
          minutes.map((minute) => date.toZonedDateTime({ timeZone, plainTime: { hour, minute } }).epochMilliseconds),
        );
        const next = times.filter((at) => at > afterMs);
        if (next.length > 0) return Math.min(...next);
      }
      return undefined;
    },
  };
}

function readField(
  field: string | undefined,
  least: number,
  most: number,
  names: readonly string[] = [],
): number[] | undefined {
  const number = (text: string): number => {
    const named = names.indexOf(text.toUpperCase());
    return named < 0 ? Number(text) : named + 1;
  };
  const values: number[] = [];
  for (const part of (field ?? '').split(',')) {
    const [, range = '', step = '1'] = /^([^/]+)(?:\/(\d+))?$/.exec(part) ?? [];
    const [first, last] = range === '*' || range === '?' ? [least, most] : range.split('-').map(number);
    if (first === undefined || Number.isNaN(first) || first < least || first > most) return undefined;
    const end = last ?? (part.includes('/') ? most : first);
    if (Number.isNaN(end) || end > most || end < first || Number(step) < 1) return undefined;
    for (let value = first; value <= end; value += Number(step)) values.push(value);
  }
  return values;
}
