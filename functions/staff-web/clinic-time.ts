import type { Clinic } from '../../shared/domain/clinic.ts';
import { minutesBetween } from '../../shared/domain/instants.ts';
import { localClock, localDate } from '../../shared/domain/local-time.ts';
import type { CaseWords } from './case-words.ts';

/** An instant as the clinic's clock shows it; with its day when that is not today. */
export const clinicTime = (at: string, now: string, { timeZone, language }: Clinic): string => {
  const clock = localClock(at, timeZone);
  return localDate(at, timeZone) === localDate(now, timeZone) ? clock : `${dayOf(at, timeZone, language)} ${clock}`;
};

/** An instant as the clinic's clock shows it, with its whole day also when that is today. */
export const clinicDay = (at: string, { timeZone, language }: Clinic): string =>
  `${dayOf(at, timeZone, language, 'long')}, ${localClock(at, timeZone)}`;

const dayOf = (at: string, timeZone: string, language: string, length: 'short' | 'long' = 'short'): string =>
  new Intl.DateTimeFormat(language, { timeZone, weekday: length, day: 'numeric', month: length }).format(
    Date.parse(at),
  );

/** How long is left until an instant, or for how long it has passed. Less than a minute counts as one. */
export const untilOrSince = (at: string, now: string, { time }: CaseWords): { overdue: boolean; said: string } => {
  const minutes = minutesBetween(now, at);
  const span = spanOf(Math.max(1, Math.floor(Math.abs(minutes))), time);
  return minutes > 0 ? { overdue: false, said: time.left(span) } : { overdue: true, said: time.overdue(span) };
};

const spanOf = (minutes: number, { days }: CaseWords['time']): string => {
  if (minutes < 60) return `${minutes} min`;
  const hours = Math.floor(minutes / 60);
  if (hours >= 48) return days(Math.floor(hours / 24));
  return minutes % 60 === 0 ? `${hours} h` : `${hours} h ${minutes % 60} min`;
};
