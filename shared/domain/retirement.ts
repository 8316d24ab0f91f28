import type { Change } from './change.ts';
import { type FollowUp, hasEnded, looksAgainAt, mayHaveArrivedAt } from './follow-up.ts';
import { plusMinutes } from './instants.ts';
import { menuFreshHours } from './reply.ts';
import type { ClientStanding } from './standing.ts';

/** What a standing may hold, so that every decision's one read stays small. Source: 50 items at most in the `NOW#` range. */
const sessionsKept = 4;
const itemsKept = 40;
/** Itself and which of its revisions is planned. */
const itemsOfSession = 2;
/** One write retires so much and the next one goes on: a transaction takes 100 items, and each of these needs two or three. */
const retiredAtOnce = 20;

/**
 * What may move to the history to keep the standing small, oldest sessions first, each with all its follow-ups, so that
 * no plan ever forgets what a session already got. The newest session stays, and so does any that is not planned yet or
 * has a follow-up that still speaks.
 */
export const retirementsDue = (standing: ClientStanding, now: string): Change[] => {
  const { owner, sessions, followUps } = standing;
  let sessionsLeft = sessions.length;
  let itemsLeft = sessions.length * itemsOfSession + followUps.length;
  const retired: Change[] = [];
  for (const session of sessions.slice(1).reverse()) {
    if (sessionsLeft <= sessionsKept && itemsLeft <= itemsKept) break;
    if (standing.plannedRevisions[session.sessionKey] !== session.revision) continue;
    const mine = followUps.filter((followUp) => followUp.subjectKey === session.sessionKey);
    if (mine.some((followUp) => stillSpeaks(followUp, now))) continue;
    if (retired.length + mine.length + 1 > retiredAtOnce) break;
    retired.push(...mine.map((followUp): Change => ({ retire: 'followUp', owner, followUp })), {
      retire: 'session',
      owner,
      session,
    });
    sessionsLeft -= 1;
    itemsLeft -= mine.length + itemsOfSession;
  }
  return retired;
};

/** It has not ended, waits for an answer or for word of its arrival, or offers a menu a digit may still answer. */
export const stillSpeaks = (followUp: FollowUp, now: string): boolean => {
  const arrivedAt = mayHaveArrivedAt(followUp);
  return (
    !hasEnded(followUp) ||
    (followUp.status === 'sent' && looksAgainAt(followUp) !== undefined) ||
    (arrivedAt !== undefined && now < plusMinutes(arrivedAt, menuFreshHours * 60))
  );
};
