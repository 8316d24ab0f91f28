import type { ClientProfile } from './client.ts';
import type { Clinic } from './clinic.ts';
import type { ConsentClass } from './consent.ts';
import type { FollowUpKind } from './follow-up.ts';
import { plusMinutes } from './instants.ts';
import { instantAt, localDate, plusDays } from './local-time.ts';
import { depthBand, minimumIntervalDays } from './protocol-bands.ts';
import type { SendWindow } from './send-window.ts';
import type { Session } from './session.ts';

type TreatedSession = Pick<Session, 'completedAt' | 'treatment' | 'course'>;
type ProtocolClient = Pick<ClientProfile, 'timeZone' | 'riskFlags'>;

/** One row of the Protocol: a follow-up a session gets, when, by which consent, and until when it is worth sending. */
export interface ProtocolRow {
  kind: FollowUpKind;
  /** Days after the session's date in the clinic's zone; for bookings so many days before the least interval, never below `atLeast`. */
  day: number | { beforeIntervalDays: number; atLeast: number };
  /** Local clock time in the client's zone, else the clinic's. */
  at: string;
  /** Any one of them lets it go. */
  consents: readonly ConsentClass[];
  window: SendWindow;
  /** Who gets it; everybody when absent. */
  only?: 'at-risk';
  /** What it means that it could not go out or did not arrive: a check is then made by hand, a prompt is just not made. */
  whenMissed: 'call-by-hand' | 'nothing';
  /** Minutes after its due time from which it is no longer worth sending. */
  usefulMinutes: number;
  source: string;
}

const hours = 60;
const days = 24 * hours;

export const protocol: readonly ProtocolRow[] = [
  {
    kind: 'day-1-check',
    day: 1,
    at: '10:00',
    consents: ['care'],
    window: 'care',
    whenMissed: 'call-by-hand',
    usefulMinutes: 22 * hours,
    source: 'docs/clinical.md T1 (when) and T2 (how late)',
  },
  {
    kind: 'day-3-check',
    day: 3,
    at: '10:00',
    consents: ['care'],
    window: 'care',
    only: 'at-risk',
    whenMissed: 'call-by-hand',
    usefulMinutes: 22 * hours,
    source: 'docs/clinical.md T8 (who and when) and T2 (how late)',
  },
  {
    kind: 'week-1-check',
    day: 7,
    at: '15:30',
    consents: ['care', 'results'],
    window: 'results',
    whenMissed: 'call-by-hand',
    usefulMinutes: 2 * days,
    source: 'docs/clinical.md T9 (when, how late and by which consent)',
  },
  {
    kind: 'booking-prompt',
    day: { beforeIntervalDays: 10, atLeast: 10 },
    at: '15:30',
    consents: ['booking'],
    window: 'booking',
    whenMissed: 'nothing',
    usefulMinutes: 6 * days,
    source: 'docs/clinical.md T10 (when) and T12 (how long it waits)',
  },
  {
    kind: 'booking-reminder',
    day: { beforeIntervalDays: 3, atLeast: 17 },
    at: '15:30',
    consents: ['booking'],
    window: 'booking',
    whenMissed: 'nothing',
    usefulMinutes: 6 * days,
    source: 'docs/clinical.md T10 (a week after the prompt, once) and T12 (how long it waits)',
  },
];

/** The row for a kind; the kinds are closed, so there always is one. */
export const protocolRow = (kind: FollowUpKind): ProtocolRow => {
  const row = protocol.find((candidate) => candidate.kind === kind);
  if (!row) throw new RangeError(`no protocol row for ${kind}`);
  return row;
};

/** Whether a kind asks to book the next session. */
export const isBookingKind = (kind: FollowUpKind): boolean => protocolRow(kind).window === 'booking';

/** The rows a session gets: deep or RF sessions and clients with a risk flag get those for whoever is at risk. */
export const rowsFor = ({ treatment }: TreatedSession, { riskFlags }: ProtocolClient): ProtocolRow[] => {
  const atRisk = treatment.device === 'rf' || depthBand(treatment.needleDepthMm) === 'D' || riskFlags.length > 0;
  return protocol.filter((row) => row.only === undefined || atRisk);
};

/** The zone messages to this client keep to: their own, else the clinic's. */
export const zoneOf = (client: Pick<ClientProfile, 'timeZone'>, clinic: Pick<Clinic, 'timeZone'>): string =>
  client.timeZone ?? clinic.timeZone;

/**
 * When a row is due for a session: the day is counted in the clinic's zone, the hour is the client's. It is the first such
 * hour that is not before the day, whatever date the client has then.
 */
export const dueWindow = (
  row: ProtocolRow,
  session: TreatedSession,
  client: Pick<ClientProfile, 'timeZone'>,
  clinic: Pick<Clinic, 'timeZone'>,
): { dueAt: string; uselessAt: string } => {
  const on = plusDays(localDate(session.completedAt, clinic.timeZone), dayOf(row, session));
  const zone = zoneOf(client, clinic);
  const hourOn = (date: string): string => instantAt(date, row.at, zone);
  const dueAt =
    [plusDays(on, -1), on].map(hourOn).find((at) => localDate(at, clinic.timeZone) >= on) ?? hourOn(plusDays(on, 1));
  return { dueAt, uselessAt: plusMinutes(dueAt, row.usefulMinutes) };
};

const dayOf = ({ day }: ProtocolRow, session: TreatedSession): number =>
  typeof day === 'number' ? day : Math.max(minimumIntervalDays(session) - day.beforeIntervalDays, day.atLeast);
