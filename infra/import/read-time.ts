import { isDate, plusMinutes, toStored } from '../../shared/domain/instants.ts';
import { instantAt, localClock } from '../../shared/domain/local-time.ts';

/** How dates such as 02/03/2026 are written. */
export type DateOrder = 'dmy' | 'mdy' | 'ymd';

/** In which zone a time without offset is read, and how dates are written where they could mean two. */
export interface TimeRules {
  readonly zone: string;
  readonly dateOrder?: DateOrder;
}

/** What a cell says about time, or why it cannot be taken. */
export type TimeRead =
  | { readonly kind: 'instant'; readonly at: string }
  /** A date alone, `yyyy-mm-dd`. */
  | { readonly kind: 'date'; readonly on: string }
  | { readonly kind: 'refused'; readonly message: string };

const forms = 'such as 2026-03-02T14:00:00-05:00, 2026-03-02 14:00 or 2 Mar 2026 2:00 PM';

/**
 * Reads a time. With an offset it is that instant; without, it is what clocks in the zone show: a time they skip in spring
 * is refused, of a time they show twice in autumn it is the earlier. A date that could mean two days is refused unless
 * `dateOrder` says how it is written.
 */
export const readTime = (text: string, { zone, dateOrder }: TimeRules): TimeRead => {
  const withOffset = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d(?::\d\d(?:\.\d+)?)?) ?(Z|[+-]\d\d):?(\d\d)?$/i.exec(text);
  if (withOffset) {
    const [, on, clock, hours = '', minutes] = withOffset;
    const offset = /z/i.test(hours) ? 'Z' : `${hours}:${minutes ?? '00'}`;
    try {
      return { kind: 'instant', at: toStored(`${on}T${clock}${offset}`) };
    } catch {
      return refused(`"${text}" is no time of the calendar`);
    }
  }

  const [, dateText = text, clockText] = dateThenClock.exec(text) ?? [];
  const date = readDate(dateText.trim(), dateOrder);
  if ('message' in date) return refused(date.message);
  if (clockText === undefined) return { kind: 'date', on: date.on };

  const clock = readClock(clockText);
  if (!clock) return refused(`"${clockText}" is no time of day`);
  const minute = instantAt(date.on, clock.minute, zone);
  if (localClock(minute, zone) !== clock.minute)
    return refused(`"${text}" was never on a clock in ${zone}: they were put forward over it`);
  return { kind: 'instant', at: plusMinutes(minute, clock.seconds / 60) };
};

const refused = (message: string): TimeRead => ({ kind: 'refused', message });

/** A clock has a colon, an `h` or am/pm: else the year of `2 Mar 2026` would be one. */
const dateThenClock =
  /^(.*?\d)(?:T|,?\s+(?:at\s+)?)(\d{1,2}(?:[:h]\d\d(?::\d\d(?:[.,]\d+)?)?(?:\s*[ap]\.?\s?m\.?)?|\s*[ap]\.?\s?m\.?))$/i;

const readClock = (text: string): { minute: string; seconds: number } | undefined => {
  const parts = /^(\d{1,2})(?:[:h](\d\d))?(?::(\d\d(?:[.,]\d+)?))?\s*(?:([ap])\.?\s?m\.?)?$/i.exec(text);
  if (!parts) return undefined;
  const [, hourText, minute = '00', seconds = '0', half] = parts;
  const written = Number(hourText);
  if (half && (written < 1 || written > 12)) return undefined;
  const hour = half ? (written % 12) + (half.toLowerCase() === 'p' ? 12 : 0) : written;
  const second = Number(seconds.replace(',', '.'));
  if (hour > 23 || Number(minute) > 59 || second >= 60) return undefined;
  return { minute: `${String(hour).padStart(2, '0')}:${minute}`, seconds: second };
};

type DateRead = { on: string } | { message: string };

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const readDate = (written: string, order: DateOrder | undefined): DateRead => {
  const text = written.replace(/^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?\s+/i, '');
  const yearFirst = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text) ?? /^(\d{4})(\d\d)(\d\d)$/.exec(text);
  if (yearFirst) return dateOf(written, yearFirst[1], yearFirst[2], yearFirst[3]);

  const dayFirst = /^(\d{1,2})(?:st|nd|rd|th)?[ -]([a-z]{3,9})\.?,?[ -](\d{4})$/i.exec(text);
  const monthFirst = /^([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/i.exec(text);
  const named = dayFirst ?? monthFirst;
  if (named) {
    const [day, month] = dayFirst ? [named[1], named[2]] : [named[2], named[1]];
    const index = months.indexOf((month ?? '').slice(0, 3).toLowerCase());
    return index < 0 ? noDate(written) : dateOf(written, named[3], String(index + 1), day);
  }

  const numbers = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4}|\d{2})$/.exec(text);
  return numbers ? fromNumbers(written, numbers[1] ?? '', numbers[2] ?? '', numbers[3] ?? '', order) : noDate(written);
};

/** `a/b/c` with the year last, or first with two digits. */
const fromNumbers = (written: string, a: string, b: string, c: string, order: DateOrder | undefined): DateRead => {
  if (order === 'ymd')
    return c.length === 2
      ? dateOf(written, `20${a.padStart(2, '0')}`, b, c)
      : { message: `"${written}" is not in the order of --date-order ymd` };
  if (order === undefined) {
    const surely = surelyOrdered(Number(a), Number(b), c);
    if (!surely) return { message: `"${written}" could mean two days: say --date-order dmy, mdy or ymd` };
    return fromNumbers(written, a, b, c, surely);
  }
  const [day, month] = order === 'dmy' ? [a, b] : [b, a];
  if (Number(month) > 12 && Number(day) <= 12)
    return { message: `"${written}" is not in the order of --date-order ${order}` };
  return dateOf(written, c.length === 2 ? `20${c}` : c, month, day);
};

const surelyOrdered = (a: number, b: number, year: string): DateOrder | undefined => {
  if (year.length === 2) return undefined;
  if (a > 12) return 'dmy';
  return b > 12 || a === b ? 'mdy' : undefined;
};

const dateOf = (written: string, year = '', month = '', day = ''): DateRead => {
  const on = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDate(on) ? { on } : { message: `"${written}" is no date of the calendar` };
};

const noDate = (written: string): DateRead => ({ message: `"${written}" is no date this can read; write it ${forms}` });
