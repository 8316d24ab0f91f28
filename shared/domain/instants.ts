import { InvariantViolation, MalformedInput } from './refusals.ts';

/** An ISO instant with any offset, as a stored instant. What is finer than a millisecond is cut off. Throws MalformedInput when it is none. */
export const toStored = (offsetIso: string): string => {
  const at = isoWithOffset.test(offsetIso) && isDate(offsetIso.slice(0, 10)) ? Date.parse(offsetIso) : Number.NaN;
  if (Number.isNaN(at)) throw new MalformedInput('not an ISO 8601 instant with an offset');
  return new Date(at).toISOString();
};

const isoWithOffset = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/;

/** Whether `yyyy-mm-dd` is a day of the calendar: `Date.parse` alone reads February 30 as March 2. */
export const isDate = (on: string): boolean => {
  const at = new Date(`${on}T00:00:00.000Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(on);
};

/** The instant `minutes` real minutes later; earlier when negative. */
export const plusMinutes = (at: string, minutes: number): string =>
  new Date(epochMilliseconds(at) + Math.round(minutes * 60_000)).toISOString();

/** Real minutes from one instant to the other, fractions included; negative when `to` is the earlier. */
export const minutesBetween = (from: string, to: string): number =>
  (epochMilliseconds(to) - epochMilliseconds(from)) / 60_000;

const epochMilliseconds = (at: string): number => {
  const milliseconds = Date.parse(at);
  if (Number.isNaN(milliseconds)) throw new InvariantViolation('a stored instant is none');
  return milliseconds;
};
