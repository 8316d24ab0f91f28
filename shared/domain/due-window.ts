import type { Booking } from './booking.ts';
import type { ClientProfile } from './client.ts';
import type { Clinic } from './clinic.ts';
import { rowOf } from './clinic-protocol.ts';
import { plusMinutes } from './instants.ts';
import { instantAt, localClock, localDate, plusDays } from './local-time.ts';
import type { DueRule, ProtocolRow, UsefulRule } from './protocol.ts';
import { minimumIntervalDays } from './protocol-bands.ts';
import type { Session } from './session.ts';

/** From when to when a follow-up is worth sending; `uselessAt` may be the earlier one when it was told too late. */
export interface DueWindow {
  dueAt: string;
  uselessAt: string;
}

type Configured = Pick<Clinic, 'timeZone' | 'protocol'>;
type TreatedSession = Pick<Session, 'completedAt' | 'treatment' | 'course'>;

/** The zone messages to this client keep to: their own, else the clinic's. */
export const zoneOf = (client: Pick<ClientProfile, 'timeZone'>, clinic: Pick<Clinic, 'timeZone'>): string =>
  client.timeZone ?? clinic.timeZone;

/** When a row planned with a session is due. */
export const dueWindow = (
  row: ProtocolRow,
  session: TreatedSession,
  client: Pick<ClientProfile, 'timeZone'>,
  clinic: Configured,
): DueWindow => {
  const sessionOn = localDate(session.completedAt, clinic.timeZone);
  const zone = zoneOf(client, clinic);
  const on = (day: number, at: string): string => clientHour(plusDays(sessionOn, day), at, zone, clinic);
  const dueAt = afterItsFirst(row, dueAfterSession(row.due, session, clinic, zone, on), clinic, zone, on);
  const uselessAt = usefulUntil(row.useful, dueAt, on);
  // Far from the clinic's zone the wait alone could use up the time it is good for.
  return { dueAt: 'afterMinutes' in row.due && dueAt >= uselessAt ? session.completedAt : dueAt, uselessAt };
};

const dueAfterSession = (
  due: DueRule,
  session: TreatedSession,
  clinic: Configured,
  zone: string,
  on: (day: number, at: string) => string,
): string => {
  if ('day' in due) return on(due.day, due.at);
  if ('beforeIntervalDays' in due)
    return on(Math.max(minimumIntervalDays(session, clinic) - due.beforeIntervalDays, due.atLeast), due.at);
  if ('afterMinutes' in due) return soonAfter(session.completedAt, due, zone);
  throw new RangeError('a row that is not planned with a session');
};

/** A nudge far from the clinic's zone, where the two hours fall on other dates there: the same hour after its first. */
const afterItsFirst = (
  { kind, due, nudgeAfterMinutes }: ProtocolRow,
  dueAt: string,
  clinic: Configured,
  zone: string,
  on: (day: number, at: string) => string,
): string => {
  const first = rowOf(clinic, kind)?.due;
  if (nudgeAfterMinutes === undefined || !first || !('day' in due) || !('day' in first)) return dueAt;
  const notBefore = plusMinutes(on(first.day, first.at), nudgeAfterMinutes);
  return dueAt >= notBefore ? dueAt : instantAt(plusDays(localDate(dueAt, zone), 1), due.at, zone);
};

/** Later the same evening, or at once when that would be too late. */
const soonAfter = (
  completedAt: string,
  { afterMinutes, latestAt }: Extract<DueRule, { afterMinutes: number }>,
  zone: string,
): string => {
  const at = plusMinutes(completedAt, afterMinutes);
  const tooLate = localClock(at, zone) > latestAt || localDate(at, zone) !== localDate(completedAt, zone);
  return tooLate ? completedAt : at;
};

/**
 * The hour on a date that is counted in the clinic's zone, by the client's clock: the first such hour that is not before
 * the date, whatever date the client has then.
 */
const clientHour = (on: string, at: string, zone: string, clinic: Configured): string => {
  const hourOn = (date: string): string => instantAt(date, at, zone);
  return (
    [plusDays(on, -1), on].map(hourOn).find((hour) => localDate(hour, clinic.timeZone) >= on) ?? hourOn(plusDays(on, 1))
  );
};

const usefulUntil = (useful: UsefulRule, dueAt: string, on: (day: number, at: string) => string): string => {
  if ('minutes' in useful) return plusMinutes(dueAt, useful.minutes);
  if ('untilDay' in useful) return on(useful.untilDay, useful.at);
  throw new RangeError('a row that is not planned with a session');
};

/** When a row planned with a booking is due: at once when the booking was told later than that. */
export const dueBeforeBooking = (
  { due, useful }: ProtocolRow,
  { startsAt }: Pick<Booking, 'startsAt'>,
  client: Pick<ClientProfile, 'timeZone'>,
  clinic: Configured,
  now: string,
): DueWindow => {
  if (!('beforeBookingDays' in due) || !('minutesBeforeBooking' in useful))
    throw new RangeError('a row that is not planned with a booking');
  const on = plusDays(localDate(startsAt, clinic.timeZone), -due.beforeBookingDays);
  const dueAt = clientHour(on, due.at, zoneOf(client, clinic), clinic);
  return { dueAt: dueAt < now ? now : dueAt, uselessAt: plusMinutes(startsAt, -useful.minutesBeforeBooking) };
};

/** When a row planned with a reply is due. */
export const dueAfterReply = ({ due, useful }: ProtocolRow, repliedAt: string): DueWindow => {
  if (!('afterReplyMinutes' in due) || !('minutes' in useful))
    throw new RangeError('a row that is not planned with a reply');
  const dueAt = plusMinutes(repliedAt, due.afterReplyMinutes);
  return { dueAt, uselessAt: plusMinutes(dueAt, useful.minutes) };
};
