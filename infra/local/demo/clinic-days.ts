import { Temporal } from 'temporal-polyfill';
import type { ClinicConfig } from '../../clinic-config.ts';

/** When a clinic is open and where it lies. */
export type ClinicHours = Pick<ClinicConfig['clinics'][number], 'timeZone' | 'staffedHours'>;

/** A clinic's days as they lie before an instant. All instants are epoch milliseconds, all clock times the clinic's own. */
export interface ClinicDays {
  /** The last day whose morning is over: what was sent that morning has been read by noon. */
  readonly lastMorningOn: Temporal.PlainDate;
  at(on: Temporal.PlainDate, clockTime: string): number;
  dateOf(atMs: number): Temporal.PlainDate;
  /** The newest open day that lies so many days before the last whole morning, or more. */
  openOn(daysAgo: number): Temporal.PlainDate;
  /** The first open day that lies so many days after the last whole morning, or more. */
  openAhead(days: number): Temporal.PlainDate;
  /** This share of a day's opening hours, to five minutes. */
  during(on: Temporal.PlainDate, share: number): number;
  /** The newest moment, at least so many minutes ago, at which a client may have left: not right after opening, nor at closing. */
  newestDeparture(minutesAgo: number): number;
}

/** A clinic that staffs no hours is taken to be open every day. */
const WHENEVER = { from: '10:00', to: '17:00' };
const MINUTE_MS = 60_000;
/** A visit takes at least so long after opening, and nobody leaves at the very end. */
const VISIT_MINUTES = 30;
const CLOSING_MINUTES = 10;
/** A clinic whose hours are too short for a visit has none such in any week. */
const DAYS_LOOKED_BACK = 14;

export function clinicDays({ timeZone, staffedHours }: ClinicHours, nowMs: number): ClinicDays {
  const at = (on: Temporal.PlainDate, clockTime: string): number =>
    on.toZonedDateTime({ timeZone, plainTime: Temporal.PlainTime.from(clockTime) }).epochMilliseconds;
  const hoursOn = (on: Temporal.PlainDate) =>
    staffedHours.length === 0 ? [WHENEVER] : staffedHours.filter(({ weekday }) => weekday === on.dayOfWeek);
  const nearestOpen = (from: Temporal.PlainDate, step: 1 | -1): Temporal.PlainDate => {
    let on = from;
    while (hoursOn(on).length === 0) on = on.add({ days: step });
    return on;
  };

  const dateOf = (atMs: number): Temporal.PlainDate =>
    Temporal.Instant.fromEpochMilliseconds(atMs).toZonedDateTimeISO(timeZone).toPlainDate();
  const today = dateOf(nowMs);
  const lastMorningOn = at(today, '12:00') <= nowMs ? today : today.subtract({ days: 1 });

  return {
    lastMorningOn,
    at,
    dateOf,
    openOn: (daysAgo) => nearestOpen(lastMorningOn.subtract({ days: daysAgo }), -1),
    openAhead: (days) => nearestOpen(lastMorningOn.add({ days }), 1),
    during(on, share) {
      const [{ from, to }] = [...hoursOn(on), WHENEVER] as const;
      const minutes = (at(on, from) + share * (at(on, to) - at(on, from))) / MINUTE_MS;
      return Math.round(minutes / 5) * 5 * MINUTE_MS;
    },
    newestDeparture(minutesAgo) {
      const latest = Math.floor(nowMs / MINUTE_MS - minutesAgo) * MINUTE_MS;
      let on = today;
      for (let looked = 0; looked < DAYS_LOOKED_BACK; looked += 1, on = on.subtract({ days: 1 })) {
        for (const { from, to } of hoursOn(on).toReversed()) {
          const leftAt = Math.min(latest, at(on, to) - CLOSING_MINUTES * MINUTE_MS);
          if (leftAt >= at(on, from) + VISIT_MINUTES * MINUTE_MS) return leftAt;
        }
      }
      return latest;
    },
  };
}
