import type { Session } from './session.ts';
import type { ClientStanding } from './standing.ts';

/**
 * Whether the session after this one needs no prompt any more: it is booked, or it has been. A booking of another course
 * does not count; one that names no course does.
 */
export const nextSessionBooked = (
  { sessions, bookings }: Pick<ClientStanding, 'sessions' | 'bookings'>,
  session: Session,
  now: string,
): boolean =>
  sessions.some((other) => other.status === 'completed' && other.completedAt > session.completedAt) ||
  bookings.some(
    ({ status, startsAt, courseId }) =>
      status === 'booked' &&
      startsAt > now &&
      (courseId === undefined || session.course === undefined || courseId === session.course.courseId),
  );
