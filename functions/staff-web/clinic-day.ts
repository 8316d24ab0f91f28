import type { Clinic } from '../../shared/domain/clinic.ts';

/** An instant by the clinic's clock, with its day, as people there write it. */
export const clinicDay = (at: string, { timeZone, language, country }: Clinic): string =>
  new Intl.DateTimeFormat(`${language}-${country}`, {
    timeZone,
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    hour: 'numeric',
    minute: '2-digit',
  }).format(Date.parse(at));
