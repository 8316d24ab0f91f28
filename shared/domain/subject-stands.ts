import type { FollowUp } from './follow-up.ts';
import { protocolRow } from './protocol.ts';
import type { ClientStanding } from './standing.ts';

/** Whether the session or booking a follow-up is about is still to be followed up: completed, or booked. */
export const subjectStands = (
  { sessions, bookings }: Pick<ClientStanding, 'sessions' | 'bookings'>,
  { subjectKey, kind }: Pick<FollowUp, 'subjectKey' | 'kind'>,
): boolean =>
  protocolRow(kind).plannedWith === 'booking'
    ? bookings.some(({ bookingKey, status }) => bookingKey === subjectKey && status === 'booked')
    : sessions.some(({ sessionKey, status }) => sessionKey === subjectKey && status === 'completed');
