import type { ConsentClass } from './consent.ts';
import type { FollowUpKind } from './follow-up.ts';
import type { SendWindow } from './send-window.ts';

/** When a follow-up is due. Days count from the session's date in the clinic's zone; `at` is the client's local clock. */
export type DueRule =
  | { day: number; at: string }
  /** So many days before the least interval to the next session, never before day `atLeast`. */
  | { beforeIntervalDays: number; atLeast: number; at: string }
  /** So many minutes after the session; at once when that would be after `latestAt`, local. */
  | { afterMinutes: number; latestAt: string }
  /** So many days before a booking, at once when it was told later. */
  | { beforeBookingDays: number; at: string }
  /** So many minutes after the reply that asked for it. */
  | { afterReplyMinutes: number };

/** Until when it is worth sending: it would come across the next contact or be answered about the wrong day. */
export type UsefulRule = { minutes: number } | { untilDay: number; at: string } | { minutesBeforeBooking: number };

/** A page that a message's link leads to: a form to answer a check on, or the questions before a booking. */
export type MessagePage = 'check-in' | 'pre-booking';

/** One row of the Protocol: a follow-up, when, by which consent, and until when it is worth sending. */
export interface ProtocolRow {
  kind: FollowUpKind;
  /** 2 is the nudge: only for who has not answered the first. */
  attempt: 1 | 2;
  /** What it is planned with. */
  plannedWith: 'session' | 'booking' | 'reply';
  due: DueRule;
  useful: UsefulRule;
  /** Any one of them lets it go. */
  consents: readonly ConsentClass[];
  window: SendWindow;
  /** The page its message leads to. */
  page?: MessagePage;
  /** Where mail keeps to another window than texts. */
  mailWindow?: SendWindow;
  /** Who gets it; everybody when absent. */
  only?: 'at-risk';
  /** What it means that it could not go out or did not arrive: a check is then made by hand, the rest is just not made. */
  whenMissed: 'call-by-hand' | 'nothing';
  /** Of clients at risk: when a check that was not answered becomes a Case, in the clinic's zone. */
  silentFrom?: { day: number; at: string };
  /** The same of clients at high risk, where that is sooner. */
  silentAtHighRiskFrom?: { day: number; at: string };
  /** Of a nudge: least minutes after the first was sent. */
  nudgeAfterMinutes?: number;
  source: string;
}

const hours = 60;
const days = 24 * hours;

export const protocol: readonly ProtocolRow[] = [
  {
    kind: 'aftercare',
    attempt: 1,
    plannedWith: 'session',
    due: { afterMinutes: 2 * hours, latestAt: '20:00' },
    useful: { untilDay: 1, at: '10:00' },
    consents: ['care'],
    window: 'aftercare',
    mailWindow: 'always',
    whenMissed: 'nothing',
    source: 'docs/clinical.md T13',
  },
  {
    kind: 'day-1-check',
    attempt: 1,
    plannedWith: 'session',
    page: 'check-in',
    due: { day: 1, at: '10:00' },
    useful: { minutes: 22 * hours },
    consents: ['care'],
    window: 'care',
    whenMissed: 'call-by-hand',
    silentFrom: { day: 2, at: '09:00' },
    silentAtHighRiskFrom: { day: 1, at: '17:00' },
    source: 'docs/clinical.md T1 (when), T2 (how late), T15 and T20 (silence)',
  },
  {
    kind: 'day-1-check',
    attempt: 2,
    plannedWith: 'session',
    page: 'check-in',
    due: { day: 1, at: '15:00' },
    useful: { minutes: 5 * hours },
    consents: ['care'],
    window: 'care',
    whenMissed: 'nothing',
    nudgeAfterMinutes: 4 * hours,
    source: 'docs/clinical.md T14',
  },
  {
    kind: 'day-3-check',
    attempt: 1,
    plannedWith: 'session',
    page: 'check-in',
    due: { day: 3, at: '10:00' },
    useful: { minutes: 22 * hours },
    consents: ['care'],
    window: 'care',
    only: 'at-risk',
    whenMissed: 'call-by-hand',
    silentFrom: { day: 4, at: '09:00' },
    silentAtHighRiskFrom: { day: 3, at: '17:00' },
    source: 'docs/clinical.md T8 (who and when), T2 (how late), T15 and T20 (silence)',
  },
  {
    kind: 'week-1-check',
    attempt: 1,
    plannedWith: 'session',
    page: 'check-in',
    due: { day: 7, at: '15:30' },
    useful: { minutes: 2 * days },
    consents: ['care', 'results'],
    window: 'results',
    whenMissed: 'call-by-hand',
    source: 'docs/clinical.md T9 (when, how late and by which consent)',
  },
  {
    kind: 'week-1-check',
    attempt: 2,
    plannedWith: 'session',
    page: 'check-in',
    due: { day: 8, at: '15:30' },
    useful: { minutes: 1 * days },
    consents: ['care', 'results'],
    window: 'results',
    whenMissed: 'nothing',
    nudgeAfterMinutes: 20 * hours,
    source: 'docs/clinical.md T14',
  },
  {
    kind: 're-check',
    attempt: 1,
    plannedWith: 'reply',
    page: 'check-in',
    due: { afterReplyMinutes: 1 * days },
    useful: { minutes: 22 * hours },
    consents: ['care'],
    window: 'care',
    whenMissed: 'call-by-hand',
    source: 'docs/clinical.md T16',
  },
  {
    kind: 'booking-prompt',
    attempt: 1,
    plannedWith: 'session',
    page: 'pre-booking',
    due: { beforeIntervalDays: 10, atLeast: 10, at: '15:30' },
    useful: { minutes: 6 * days },
    consents: ['booking'],
    window: 'booking',
    whenMissed: 'nothing',
    source: 'docs/clinical.md T10 (when) and T12 (how long it waits)',
  },
  {
    kind: 'booking-reminder',
    attempt: 1,
    plannedWith: 'session',
    page: 'pre-booking',
    due: { beforeIntervalDays: 3, atLeast: 17, at: '15:30' },
    useful: { minutes: 6 * days },
    consents: ['booking'],
    window: 'booking',
    whenMissed: 'nothing',
    source: 'docs/clinical.md T10 (a week after the prompt, once) and T12 (how long it waits)',
  },
  {
    kind: 'preparation',
    attempt: 1,
    plannedWith: 'booking',
    due: { beforeBookingDays: 7, at: '15:30' },
    useful: { minutesBeforeBooking: 1 * days },
    consents: ['care'],
    window: 'care',
    whenMissed: 'nothing',
    source: 'docs/clinical.md T17',
  },
];

/** The row for a kind and attempt; a kind that is asked for again without a row of its own keeps to its first. */
export const protocolRow = (kind: FollowUpKind, attempt = 1): ProtocolRow => {
  const rows = protocol.filter((candidate) => candidate.kind === kind);
  const row = rows.find((candidate) => candidate.attempt === attempt) ?? rows[0];
  if (!row) throw new RangeError(`no protocol row for ${kind}`);
  return row;
};

/** Whether a kind asks to book the next session. */
export const isBookingKind = (kind: FollowUpKind): boolean => protocolRow(kind).window === 'booking';
