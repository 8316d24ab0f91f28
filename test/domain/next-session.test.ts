import { describe, expect, it } from 'vitest';
import type { Booking } from '../../shared/domain/booking.ts';
import { plusMinutes } from '../../shared/domain/instants.ts';
import { nextSessionBooked, promptsOvertaken, promptsResumed } from '../../shared/domain/next-session.ts';
import type { Session } from '../../shared/domain/session.ts';
import { aFollowUp, aSession, aStanding, completedAt, idOf } from '../support/builders.ts';

const now = '2026-04-04T12:00:00.000Z';
const course = (courseId: string) => ({ courseId, sessionNumber: 1, sessionsPlanned: 3 });
const newer = (changes: Partial<Session> = {}): Session =>
  aSession({ sessionKey: idOf('newer'), sessionId: 'S-2', completedAt: '2026-03-30T20:00:00.000Z', ...changes });
const booking = (changes: Partial<Booking> = {}): Booking => ({
  bookingKey: idOf('booking'),
  bookingId: 'B-1',
  toldAt: completedAt,
  startsAt: '2026-04-20T15:00:00.000Z',
  status: 'booked',
  revision: 1,
  ...changes,
});

describe('the session after this one', () => {
  interface Row {
    own?: Partial<Session>;
    others?: Session[];
    bookings?: Booking[];
  }
  const needsNoPrompt = ({ own = {}, others = [], bookings = [] }: Row): boolean => {
    const session = aSession(own);
    return nextSessionBooked(aStanding({ sessions: [...others, session], bookings }), session, now);
  };

  it.each<[string, Row]>([
    ['a booking is to come', { bookings: [booking()] }],
    [
      'a booking of the same course is to come',
      { own: { course: course('a') }, bookings: [booking({ courseId: 'a' })] },
    ],
    ['a booking of no course is to come', { own: { course: course('a') }, bookings: [booking()] }],
    ['the booked visit is today and not told yet', { bookings: [booking({ startsAt: plusMinutes(now, -23 * 60) })] }],
    ['a newer session has been', { others: [newer()] }],
    ['one of two of the same moment is the later', { others: [newer({ completedAt })] }],
  ])('needs no prompt when %s', (_, row) => {
    expect(needsNoPrompt(row)).toBe(true);
  });

  it.each<[string, Row]>([
    ['nothing else is known', {}],
    ['the booking was cancelled', { bookings: [booking({ status: 'cancelled' })] }],
    [
      'the booking is past and no session came of it',
      { bookings: [booking({ startsAt: plusMinutes(now, -24 * 60) })] },
    ],
    ['the booking is of another course', { own: { course: course('a') }, bookings: [booking({ courseId: 'b' })] }],
    ['the newer session was cancelled', { others: [newer({ status: 'cancelled' })] }],
    [
      'the newer session is of another course',
      { own: { course: course('a') }, others: [newer({ course: course('b') })] },
    ],
    ['the other session is older', { others: [newer({ completedAt: '2026-02-02T20:00:00.000Z' })] }],
    [
      'the other of two of the same moment is the later',
      { own: { sessionKey: idOf('zz') }, others: [newer({ completedAt })] },
    ],
  ])('is to be asked for when %s', (_, row) => {
    expect(needsNoPrompt(row)).toBe(false);
  });
});

describe('prompts', () => {
  const prompt = aFollowUp({
    followUpId: `${aSession().sessionKey}.booking-prompt.1`,
    kind: 'booking-prompt',
    uselessAt: '2026-04-09T19:30:00.000Z',
  });
  const stopped = { ...prompt, status: 'skipped', reason: 'booked' } as const;

  it('are overtaken by a newer session while they are planned; checks are not', () => {
    const standing = aStanding({ sessions: [newer(), aSession()], followUps: [prompt, aFollowUp(), stopped] });
    expect(promptsOvertaken(standing)).toEqual([prompt]);
    expect(promptsOvertaken({ ...standing, sessions: [aSession()] })).toEqual([]);
  });

  it('whose session is no longer known are left alone', () => {
    const standing = aStanding({ sessions: [newer()], followUps: [prompt, stopped] });
    expect(promptsOvertaken(standing)).toEqual([]);
    expect(promptsResumed(standing, now)).toEqual([]);
  });

  it('go on when what they stopped for is not to be', () => {
    expect(promptsResumed(aStanding({ followUps: [stopped] }), now)).toEqual([prompt]);
    const withdrawn = { ...prompt, status: 'withdrawn', reason: 'booked' } as const;
    expect(promptsResumed(aStanding({ followUps: [withdrawn] }), now)).toEqual([prompt]);
    expect(promptsResumed(aStanding({ followUps: [stopped], bookings: [booking()] }), now)).toEqual([]);
  });
});
