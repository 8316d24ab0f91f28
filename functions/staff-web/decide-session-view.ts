import type { Clinic } from '../../shared/domain/clinic.ts';
import type { FollowUp } from '../../shared/domain/follow-up.ts';
import type { Session } from '../../shared/domain/session.ts';
import type { KnownSession } from '../../shared/domain/session-intake.ts';
import type { ClientStanding } from '../../shared/domain/standing.ts';
import { correctsSessions, type OpenDecision } from './decide-session.ts';
import { readsClinical, type StaffRole } from './membership.ts';

/** A session as a role may see it. What only clinical roles may read is in `clinical`. */
export interface SessionView {
  clinic: Clinic;
  clientKey: string;
  clientId: string;
  clientName: string;
  sessionKey: string;
  sessionId: string;
  completedAt: string;
  status: Session['status'];
  clinical?: Pick<Session, 'treatment' | 'course'>;
  /** Soonest first. */
  followUps: FollowUpLine[];
  /** Whether the planner has yet to come to it as it now is. */
  beingPlanned: boolean;
  /** What may be pressed. A cancelled session is corrected into a completed one. */
  may: { correct: boolean; cancel: boolean };
}

/** `at`: when it was handed over, or is to be. */
export type FollowUpLine = Pick<FollowUp, 'kind' | 'attempt' | 'status' | 'reason' | 'channel'> & { at: string };

export const decideSessionView = (
  { known: { session, closed }, standing, clinic }: Extract<OpenDecision, { kind: 'open' }>,
  followUps: readonly FollowUp[],
  role: StaffRole,
): SessionView => {
  const { profile, plannedRevisions } = standing;
  const { treatment, course } = session;
  return {
    clinic,
    clientKey: profile.clientKey,
    clientId: profile.clientId,
    clientName: nameOf(standing),
    sessionKey: session.sessionKey,
    sessionId: session.sessionId,
    completedAt: session.completedAt,
    status: session.status,
    ...(readsClinical(role) ? { clinical: { treatment, ...(course ? { course } : {}) } } : {}),
    followUps: followUps.map(lineOf).sort((one, other) => (one.at < other.at ? -1 : 1)),
    beingPlanned: !closed && plannedRevisions[session.sessionKey] !== session.revision,
    may: {
      correct: correctsSessions(role) && !closed,
      cancel: session.status === 'completed' && !closed,
    },
  };
};

const lineOf = ({ kind, attempt, status, reason, channel, claimedAt, dueAt }: FollowUp): FollowUpLine => ({
  kind,
  attempt,
  status,
  ...(reason === undefined ? {} : { reason }),
  ...(channel === undefined ? {} : { channel }),
  at: claimedAt ?? dueAt,
});

export const nameOf = ({ profile: { firstName, lastName } }: ClientStanding): string =>
  lastName === undefined ? firstName : `${firstName} ${lastName}`;

/** The sessions of a client that somebody may open: those of their clinics, newest first. */
export const sessionsOf = (
  standing: ClientStanding,
  opens: (known: KnownSession) => OpenDecision,
): { session: Session; clinic: Clinic }[] =>
  standing.sessions.flatMap((session) => {
    const opened = opens({ session, closed: false });
    return opened.kind === 'open' ? [{ session, clinic: opened.clinic }] : [];
  });
