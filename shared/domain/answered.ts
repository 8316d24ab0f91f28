import type { Change } from './change.ts';
import { isCheck } from './digit-answer.ts';
import { dueAfterReply } from './due-window.ts';
import { type FollowUp, followUpId } from './follow-up.ts';
import { minutesBetween } from './instants.ts';
import { protocolRow } from './protocol.ts';
import type { ClientStanding } from './standing.ts';

/**
 * A check's follow-ups once it was answered: the first and its nudge alike, so that nobody is reminded of it any more. A
 * second re-check is no nudge: it asks anew.
 */
export const answeredFollowUps = (
  { owner, followUps }: ClientStanding,
  answered: FollowUp,
  at: string,
  onPage = false,
): Change[] =>
  followUps
    .filter(
      ({ subjectKey, kind, attempt }) =>
        subjectKey === answered.subjectKey &&
        kind === answered.kind &&
        (attempt === answered.attempt || protocolRow(kind, 2).nudgeAfterMinutes !== undefined),
    )
    .map(
      (followUp): Change => ({
        put: 'followUp',
        owner,
        followUp: {
          ...(followUp.followUpId === answered.followUpId && onPage
            ? { ...followUp, answerCount: (followUp.answerCount ?? 0) + 1 }
            : followUp),
          answeredAt: at,
        },
      }),
    );

/**
 * What is to be watched is asked after once more, a day later, twice for one session at most: a follow-up, and the
 * session's wake, for the planner sets the timer. Nothing without a session, or while one is planned already, or
 * another check asks at about that time.
 */
export const recheckPlanned = (standing: ClientStanding, at: string): Change[] => {
  const { owner, followUps } = standing;
  const session = standing.sessions.find(({ status }) => status === 'completed');
  if (!session) return [];
  const before = followUps.filter(({ subjectKey, kind }) => subjectKey === session.sessionKey && kind === 're-check');
  if (before.length >= rechecksAtMost || before.some(({ status }) => status === 'planned')) return [];
  const due = dueAfterReply(protocolRow('re-check'), at);
  if (followUps.some((one) => asksAround(one, due.dueAt))) return [];
  const attempt = before.length + 1;
  const followUp: FollowUp = {
    followUpId: followUpId(session.sessionKey, 're-check', attempt),
    subjectKey: session.sessionKey,
    clinicId: session.clinicId,
    kind: 're-check',
    attempt,
    status: 'planned',
    plannedAt: at,
    ...due,
    refusals: 0,
  };
  return [
    { put: 'followUp', owner, followUp },
    { put: 'session', owner, session, wake: 'plan' },
  ];
};

/** Another check that asks within half a day does for both. */
const asksAround = ({ status, kind, attempt, dueAt }: FollowUp, at: string): boolean =>
  status === 'planned' && attempt === 1 && isCheck(kind) && Math.abs(minutesBetween(dueAt, at)) < 12 * 60;

/** Source: docs/clinical.md T16. */
const rechecksAtMost = 2;
