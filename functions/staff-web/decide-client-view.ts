import type { Acuity } from '../../shared/domain/acuity.ts';
import type { Booking } from '../../shared/domain/booking.ts';
import type { Case, Owner } from '../../shared/domain/case.ts';
import type { RiskFlag } from '../../shared/domain/client.ts';
import { type Clinic, type Language, type StaffMember, staffMember } from '../../shared/domain/clinic.ts';
import { dayOfNewestSession } from '../../shared/domain/concern.ts';
import type { TimelineEntry } from '../../shared/domain/history.ts';
import { gradingDays } from '../../shared/domain/local-time.ts';
import type { Message, MessageStatus } from '../../shared/domain/message.ts';
import { stretchesOf, type TextStretch } from '../../shared/domain/reading.ts';
import type { Reply } from '../../shared/domain/reply.ts';
import { caseMark } from '../../shared/domain/resolution.ts';
import type { Treatment } from '../../shared/domain/session.ts';
import type { ClientStanding, ContactStanding } from '../../shared/domain/standing.ts';
import { type AccessDecision, isClient } from './decide-access.ts';
import { nameOf, type Taken, takenOf } from './decide-case-line.ts';
import { decideTimeline, type TimelineLine } from './decide-timeline.ts';
import { readsClinical, type StaffRole } from './membership.ts';

export interface ViewFacts {
  opened: Extract<AccessDecision, { kind: 'open' }>;
  role: StaffRole;
  /** Since the Case was opened, newest first. */
  replies: readonly Reply[];
  /** About the Case, newest first. */
  pages: readonly Message[];
  /** One page of the timeline. */
  entries: readonly TimelineEntry[];
}

/** A client, or a number nobody is known by, as a role may see them. What only clinical roles may read is in `clinical`. */
export interface ClientView {
  owner: Owner;
  clinic: Clinic;
  /** Absent: nobody is known by the number. */
  name?: string;
  phone?: string;
  email?: string;
  language?: Language;
  /** The newest session, and days since. */
  visit?: { at: string; day: number };
  /** The next one that stands. */
  booking?: Pick<Booking, 'startsAt'>;
  clinical?: { riskFlags: readonly RiskFlag[]; treatment?: Treatment };
  open?: OpenCaseView;
  timeline: TimelineLine[];
}

/** The open Case. */
export interface OpenCaseView {
  caseId: string;
  code: string;
  acuity: Acuity;
  openedAt: string;
  deadlineAt: string;
  taken?: Taken;
  ladder: LadderView;
  clinical?: { reasons: readonly string[]; replies: readonly ReplyView[] };
  /** Present for whoever may take it and say how it ended. */
  work?: { seen: string; mine: boolean };
}

/** A reply, and its words taken apart where those stand that decided how it was read. */
export interface ReplyView {
  reply: Reply;
  said: readonly TextStretch[];
}

/** Whom the ladder has paged, newest first, and when it looks again; `quiet`: it pages nobody about this Case. */
export interface LadderView {
  paged: { at: string; who?: StaffMember; channel: Message['channel']; status: MessageStatus }[];
  next?: string;
  quiet: boolean;
}

export const decideClientView = (
  { opened: { standing, clinic, actsAs }, role, replies, pages, entries }: ViewFacts,
  now: string,
): ClientView => {
  const clinical = readsClinical(role);
  const name = nameOf(standing);
  const { openCase } = standing;
  return {
    owner: standing.owner,
    clinic,
    ...(name ? { name } : {}),
    ...(standing.profile?.phone === undefined ? {} : { phone: standing.profile.phone }),
    ...(isClient(standing) ? ofClient(standing, clinic, clinical, now) : {}),
    ...(openCase
      ? {
          open: {
            ...standsNow(openCase, clinic),
            ladder: ladderOf(openCase, clinic, pages),
            ...(clinical
              ? { clinical: { reasons: openCase.reasons, replies: replies.map(replyView(standing, clinic)) } }
              : {}),
            ...(actsAs
              ? {
                  work: {
                    seen: caseMark(openCase, replies[0]?.replyId),
                    mine: openCase.acknowledgedBy === actsAs.staffId,
                  },
                }
              : {}),
          },
        }
      : {}),
    timeline: decideTimeline(entries, clinic, role),
  };
};

/** The session is the newest that had been when the reply came, as it was when it was read. */
const replyView =
  (standing: ClientStanding | ContactStanding, clinic: Clinic) =>
  (reply: Reply): ReplyView => {
    const body = reply.body.trim();
    if (!isClient(standing)) return { reply, said: stretchesOf(body, clinic.language, []) };
    const session = standing.sessions.find(
      ({ status, completedAt }) => status === 'completed' && completedAt <= reply.at,
    );
    const days = session ? gradingDays(session.completedAt, reply.at, clinic.timeZone) : [];
    return { reply, said: stretchesOf(body, standing.profile.language, days) };
  };

const ofClient = (standing: ClientStanding, clinic: Clinic, clinical: boolean, now: string): Partial<ClientView> => {
  const { profile, sessions, bookings } = standing;
  const newest = sessions.find(({ status }) => status === 'completed');
  const day = dayOfNewestSession(standing, now, clinic);
  const booking = bookings.find(({ status, startsAt }) => status === 'booked' && startsAt > now);
  return {
    ...(profile.email === undefined ? {} : { email: profile.email }),
    language: profile.language,
    ...(newest && day !== undefined ? { visit: { at: newest.completedAt, day } } : {}),
    ...(booking ? { booking: { startsAt: booking.startsAt } } : {}),
    ...(clinical
      ? { clinical: { riskFlags: profile.riskFlags, ...(newest ? { treatment: newest.treatment } : {}) } }
      : {}),
  };
};

const standsNow = (openCase: Case, clinic: Clinic) => {
  const { caseId, code, acuity, openedAt, deadlineAt } = openCase;
  return { caseId, code, acuity, openedAt, deadlineAt, ...takenOf(openCase, clinic) };
};

const ladderOf = (openCase: Case, clinic: Clinic, pages: readonly Message[]): LadderView => {
  const { pagesFrom, nextStepAt, status, step } = openCase;
  const next = pagesFrom === undefined || status !== 'open' ? undefined : step === 0 ? pagesFrom : nextStepAt;
  return {
    paged: pages.map(({ at, staffId, channel, status: became }) => {
      const who = staffId === undefined ? undefined : staffMember(clinic, staffId);
      return { at, ...(who ? { who } : {}), channel, status: became };
    }),
    ...(next === undefined ? {} : { next }),
    quiet: pagesFrom === undefined,
  };
};
