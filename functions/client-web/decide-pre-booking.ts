import { type Acuity, moreUrgent, strictest } from '../../shared/domain/acuity.ts';
import { answeredFollowUps } from '../../shared/domain/answered.ts';
import type { Change, LostTo, Write } from '../../shared/domain/change.ts';
import type { Clinic, Language } from '../../shared/domain/clinic.ts';
import { dayOfNewestSession } from '../../shared/domain/concern.ts';
import { derivedId } from '../../shared/domain/derived-id.ts';
import { gradingDays } from '../../shared/domain/local-time.ts';
import { isSilenced, type OptOut } from '../../shared/domain/opt-out.ts';
import {
  type Consequence,
  consequenceName,
  type PreBooking,
  weighPreBooking,
} from '../../shared/domain/pre-booking.ts';
import { adviceFor, type ReportAnswer, reportOutcome } from '../../shared/domain/report.ts';
import { writeFor } from '../../shared/domain/standing.ts';
import type { OpenLink } from './decide.ts';
import { readWritten } from './read-written.ts';

export interface PreBookingFacts extends OpenLink {
  sent: PreBooking;
  /** The same for the same form sent again. */
  replyId: string;
  /** Of the pages the form was filled in on. */
  languages: readonly Language[];
  /** Of the client's number. */
  optOut?: OptOut;
  /** What races before this decision were lost to. */
  lost: readonly LostTo[];
}

/** What whoever wants to book is told. */
export type PreBookingOutcome =
  | { to: 'booking' }
  /** They may book, and should mention these. */
  | { to: 'booking-with-note'; notes: Consequence[] }
  | { to: 'wait'; delays: Consequence[] }
  /** Somebody will call before they book. */
  | { to: 'call' }
  /** Something from last time is looked at first. */
  | { to: 'advice'; advice: ReportAnswer };

export type PreBookingDecision =
  | { kind: 'take'; outcome: PreBookingOutcome; write: Write }
  /** This very form was sent before: nothing is written, the answer is the same. */
  | { kind: 'ignore'; reason: 'already-taken'; outcome: PreBookingOutcome };

/**
 * What the answers before a booking come to: the worst one decides, all of consequence are named to staff, and what a
 * person must weigh becomes a Case. While a Case is open nobody is sent on to book: whoever looks at it is told.
 */
export const decidePreBooking = (facts: PreBookingFacts, now: string): PreBookingDecision => {
  const { standing, clinic, sent, followUp, replyId, lost } = facts;
  const { owner, openCase } = standing;
  const consequences = weighPreBooking(sent);
  const written = writtenIn(facts, now);
  const held = openCase !== undefined && consequences.every(({ result }) => result === 'note');
  const concern = concernOf(consequences, written.acuity) ?? (held ? 'watch' : undefined);
  const outcome = outcomeOf(consequences, concern, clinic, now);
  if (lost.includes('already-read')) return { kind: 'ignore', reason: 'already-taken', outcome };

  const reasons = [
    ...consequences.map((consequence) => `pre-booking: ${consequenceName(consequence)}`),
    ...(held ? ['pre-booking: wants-to-book'] : []),
    ...written.reasons,
  ];
  const report = concern && {
    owner,
    openCase,
    clinic,
    acuity: concern,
    reasons,
    day: dayOfNewestSession(standing, now, clinic),
    silenced: isSilenced(facts.optOut),
    causeId: derivedId(replyId, owner),
    codeAttempt: lost.filter((to) => to === 'code-taken').length,
  };
  const changes: Change[] = [
    { put: 'readText', replyId, at: now, byLink: true },
    {
      put: 'reply',
      owner,
      reply: {
        replyId,
        at: now,
        channel: 'page',
        body: sent.words,
        ...(concern ? { acuity: concern } : {}),
        reasons,
        answers: Object.fromEntries(sent.answers),
        followUpId: facts.link.followUpId,
      },
    },
    ...(report ? reportOutcome(report, now).changes : []),
    ...(followUp ? answeredFollowUps(standing, followUp, now, true) : []),
  ];
  return { kind: 'take', outcome, write: writeFor(standing, changes) };
};

const writtenIn = ({ sent, standing, clinic, languages }: PreBookingFacts, now: string) => {
  const newest = standing.sessions.find(({ status }) => status === 'completed');
  const days = newest ? gradingDays(newest.completedAt, now, clinic.timeZone) : [];
  return readWritten(sent.words, [standing.profile.language, ...languages], days);
};

/** How bad what a person must weigh is; undefined when nobody must. Words that say more than "fine" count, whatever was ticked. */
const concernOf = (consequences: readonly Consequence[], written: Acuity | undefined): Acuity | undefined => {
  const forPerson = consequences.some(({ result }) => ['problem', 'block', 'clinician'].includes(result));
  const worrying = written !== undefined && moreUrgent(written, 'expected') ? written : undefined;
  if (!forPerson) return worrying;
  return strictest(['watch', ...(worrying ? [worrying] : [])]);
};

const outcomeOf = (
  consequences: readonly Consequence[],
  concern: Acuity | undefined,
  clinic: Clinic,
  now: string,
): PreBookingOutcome => {
  const worst = consequences[0]?.result;
  if (concern !== undefined && (worst === 'problem' || concern !== 'watch'))
    return { to: 'advice', advice: adviceFor(concern, clinic, now) };
  if (concern !== undefined) return { to: 'call' };
  const delays = consequences.filter(({ result }) => result === 'delay');
  if (delays.length > 0) return { to: 'wait', delays };
  const notes = consequences.filter(({ result }) => result === 'note');
  return notes.length > 0 ? { to: 'booking-with-note', notes } : { to: 'booking' };
};
