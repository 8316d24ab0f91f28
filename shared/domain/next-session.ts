import { type FollowUp, neverWentOut } from './follow-up.ts';
import { plusMinutes } from './instants.ts';
import { isBookingKind } from './protocol.ts';
import type { Session } from './session.ts';
import type { ClientStanding } from './standing.ts';

/**
 * Whether the session after this one needs no prompt any more: it is booked, or it has been. What belongs to another
 * course does not count; what names no course does.
 */
export const nextSessionBooked = (standing: ClientStanding, session: Session, now: string): boolean =>
  nextSessionHasBeen(standing, session) ||
  standing.bookings.some(
    ({ status, startsAt, courseId }) =>
      status === 'booked' &&
      plusMinutes(startsAt, toldWithinMinutes) > now &&
      mayBeOneSeries(courseId, session.course?.courseId),
  );

/** The session of a booking may be told in the evening, or the next day. Source: docs/clinical.md T10. */
const toldWithinMinutes = 24 * 60;

const nextSessionHasBeen = ({ sessions }: ClientStanding, session: Session): boolean =>
  sessions.some(
    (other) =>
      other.status === 'completed' &&
      isLater(other, session) &&
      mayBeOneSeries(other.course?.courseId, session.course?.courseId),
  );

/** Of two that ended at the same moment, one visit told as two, exactly one is the later. */
const isLater = (one: Session, other: Session): boolean =>
  one.completedAt > other.completedAt || (one.completedAt === other.completedAt && one.sessionKey > other.sessionKey);

const mayBeOneSeries = (one: string | undefined, other: string | undefined): boolean =>
  one === undefined || other === undefined || one === other;

/** Planned prompts for a session that has been: a newer session brings prompts of its own. */
export const promptsOvertaken = (standing: ClientStanding): FollowUp[] =>
  prompts(standing).flatMap(({ prompt, session }) =>
    prompt.status === 'planned' && session && nextSessionHasBeen(standing, session) ? [prompt] : [],
  );

/**
 * Prompts that stopped for a next session which is not to be any more, cancelled or moved away: planned again, while
 * they are worth sending.
 */
export const promptsResumed = (standing: ClientStanding, now: string): FollowUp[] =>
  prompts(standing).flatMap(({ prompt, session }) => {
    const stopped = neverWentOut(prompt) && prompt.reason === 'booked' && now < prompt.uselessAt;
    if (!stopped || session?.status !== 'completed' || nextSessionBooked(standing, session, now)) return [];
    const { reason: _booked, ...again } = prompt;
    return [{ ...again, status: 'planned' as const }];
  });

const prompts = ({ followUps, sessions }: ClientStanding): Array<{ prompt: FollowUp; session?: Session }> =>
  followUps
    .filter(({ kind }) => isBookingKind(kind))
    .map((prompt) => {
      const session = sessions.find(({ sessionKey }) => sessionKey === prompt.subjectKey);
      return { prompt, ...(session ? { session } : {}) };
    });
