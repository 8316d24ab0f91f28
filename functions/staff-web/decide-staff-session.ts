import { minutesBetween } from '../../shared/domain/instants.ts';
import { renewAfterMinutes, type StaffSession, secondsLeft } from './staff-session.ts';

/** What the cookie of a request turned out to be. */
export type StaffSessionRead =
  | { kind: 'none' }
  /** Forged, cut short, or sealed with a key that is gone. */
  | { kind: 'unreadable' }
  | { kind: 'session'; session: StaffSession };

/** Whether a request comes from somebody signed in. */
export type StaffSessionDecision =
  | { kind: 'stands'; session: StaffSession }
  /** The user pool must say once more who this is. */
  | { kind: 'renew'; session: StaffSession }
  | { kind: 'ended' }
  | { kind: 'unreadable' }
  | { kind: 'none' };

export const decideStaffSession = (read: StaffSessionRead, now: string): StaffSessionDecision => {
  if (read.kind !== 'session') return read;
  const { session } = read;
  if (secondsLeft(session, now) <= 0) return { kind: 'ended' };
  if (minutesBetween(session.renewedAt, now) >= renewAfterMinutes) return { kind: 'renew', session };
  return { kind: 'stands', session };
};
