import { Temporal } from 'temporal-polyfill';

/** Instants (ISO 8601 or epoch milliseconds) as people at the clinic say them, at one moment, in the clinic's zone. */
export interface SpokenTime {
  /** `10:02` */
  clock(at: string | number): string;
  /** `Monday 2 March 2026` */
  date(at: string | number): string;
  /** `2 March` */
  day(at: string | number): string;
  /** `today 10:02`, `tomorrow 10:02`, `Thu 5 Mar 10:02` */
  moment(at: string | number): string;
  /** `in 19 h`, `in 3 days`, `5 min ago`, `now` */
  away(at: string | number): string;
  /** Days between the local dates. */
  daysBetween(from: string | number, to: string | number): number;
}

const MINUTE_MS = 60_000;

/** How time is told in a zone; give it the moment. Formats are made once, since making one takes longer than using it. */
export function createTimeSpeaker(timeZone: string): (nowMs: number) => SpokenTime {
  const format = (options: Intl.DateTimeFormatOptions) => {
    const made = new Intl.DateTimeFormat('en-GB', { timeZone, hourCycle: 'h23', ...options });
    return (at: string | number) => made.format(new Date(at)).replaceAll(',', '');
  };
  const clock = format({ hour: '2-digit', minute: '2-digit' });
  const date = format({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
  const day = format({ day: 'numeric', month: 'long' });
  const shortDay = format({ weekday: 'short', day: 'numeric', month: 'short' });
  const shortDayOfYear = format({ day: 'numeric', month: 'short', year: 'numeric' });
  const localDate = (at: string | number) =>
    Temporal.Instant.fromEpochMilliseconds(new Date(at).getTime()).toZonedDateTimeISO(timeZone).toPlainDate();
  const daysBetween = (from: string | number, to: string | number) =>
    localDate(from).until(localDate(to), { largestUnit: 'day' }).days;

  return (nowMs) => ({
    clock,
    date,
    day,
    daysBetween,
    moment(at) {
      const days = daysBetween(nowMs, at);
      const near = { '-1': 'yesterday', '0': 'today', '1': 'tomorrow' }[String(days)];
      return `${near ?? (Math.abs(days) < 180 ? shortDay(at) : shortDayOfYear(at))} ${clock(at)}`;
    },
    away(at) {
      const ms = new Date(at).getTime() - nowMs;
      const minutes = Math.round(Math.abs(ms) / MINUTE_MS);
      if (minutes === 0) return 'now';
      const length =
        minutes < 90
          ? `${minutes} min`
          : minutes < 36 * 60
            ? `${Math.round(minutes / 60)} h`
            : `${Math.round(minutes / 1440)} days`;
      return ms > 0 ? `in ${length}` : `${length} ago`;
    },
  });
}
