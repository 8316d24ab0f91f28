import { instantAt, localClock, localDate, plusDays, weekday } from './local-time.ts';
import { InvariantViolation } from './refusals.ts';

/**
 * When messages may leave: named like the consent classes, and two of aftercare's own. Answers to a client's own message
 * need no window.
 */
export type SendWindow = 'care' | 'results' | 'booking' | 'aftercare' | 'always';

interface OpenHours {
  /** 1 Monday to 7 Sunday. */
  weekdays: readonly number[];
  /** Local clock; open from `from`, closed again at `to`. */
  from: string;
  to: string;
}

const everyDay = [1, 2, 3, 4, 5, 6, 7];
const workingDays = [1, 2, 3, 4, 5];

/** Local hours of each window; a weekday that is not listed is closed. */
export const sendWindows: Record<SendWindow, { hours: readonly OpenHours[]; source: string }> = {
  care: {
    hours: [{ weekdays: everyDay, from: '09:00', to: '20:00' }],
    source: 'docs/clinical.md T3',
  },
  results: {
    hours: [{ weekdays: everyDay, from: '09:00', to: '20:00' }],
    source: 'docs/clinical.md T4',
  },
  aftercare: {
    hours: [{ weekdays: everyDay, from: '09:00', to: '21:00' }],
    source: 'docs/clinical.md T13',
  },
  always: {
    hours: [{ weekdays: everyDay, from: '00:00', to: '24:00' }],
    source: 'docs/clinical.md T13 (mail wakes nobody)',
  },
  booking: {
    hours: [
      { weekdays: workingDays, from: '10:00', to: '18:00' },
      { weekdays: [6], from: '10:00', to: '17:00' },
    ],
    source: 'docs/clinical.md T5',
  },
};

/** Whether the window is open at this instant in the zone. The end is exclusive. */
export const isOpen = (window: SendWindow, zone: string, at: string): boolean => {
  const clock = localClock(at, zone);
  return hoursOf(window, localDate(at, zone)).some((hours) => hours.from <= clock && clock < hours.to);
};

/** The first instant, from `at` on, at which the window is open; `at` itself when it is open. */
export const nextOpening = (window: SendWindow, zone: string, at: string): string => {
  if (isOpen(window, zone, at)) return at;
  const today = localDate(at, zone);
  // No window is closed for a week, and a zone that skips a day skips only one.
  for (let ahead = 0; ahead <= 8; ahead += 1) {
    const on = plusDays(today, ahead);
    for (const { from } of hoursOf(window, on)) {
      const opensAt = instantAt(on, from, zone);
      if (opensAt > at && isOpen(window, zone, opensAt)) return opensAt;
    }
  }
  throw new InvariantViolation(`the ${window} window never opens`);
};

/** When the window that is open at this instant closes. Throws when it is not open. */
export const closesAt = (window: SendWindow, zone: string, at: string): string => {
  const on = localDate(at, zone);
  const clock = localClock(at, zone);
  const open = hoursOf(window, on).find((hours) => hours.from <= clock && clock < hours.to);
  if (!open) throw new InvariantViolation(`the ${window} window is closed`);
  return open.to === '24:00' ? instantAt(plusDays(on, 1), '00:00', zone) : instantAt(on, open.to, zone);
};

const hoursOf = (window: SendWindow, on: string): OpenHours[] =>
  sendWindows[window].hours.filter((hours) => hours.weekdays.includes(weekday(on)));
