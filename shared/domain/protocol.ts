import type { ClientProfile } from './client.ts';
import type { Clinic } from './clinic.ts';
import type { ConsentClass } from './consent.ts';
import type { FollowUpKind } from './follow-up.ts';
import { plusMinutes } from './instants.ts';
import { instantAt, localDate, plusDays } from './local-time.ts';
import type { Session } from './session.ts';

/** One row of the Protocol: a follow-up a session gets, when, by which consent, and until when it is worth sending. */
export interface ProtocolRow {
  kind: FollowUpKind;
  /** Days after the session's date in the clinic's zone. */
  day: number;
  /** Local clock time in the client's zone, else the clinic's. */
  at: string;
  consent: ConsentClass;
  /** Minutes after its due time from which it is no longer worth sending. */
  usefulMinutes: number;
  source: string;
}

export const protocol: readonly ProtocolRow[] = [
  {
    kind: 'day-1-check',
    day: 1,
    at: '10:00',
    consent: 'care',
    usefulMinutes: 22 * 60,
    source: 'docs/clinical.md T1 (when) and T2 (how late)',
  },
];

/** The row for a kind; the kinds are closed, so there always is one. */
export const protocolRow = (kind: FollowUpKind): ProtocolRow => {
  const row = protocol.find((candidate) => candidate.kind === kind);
  if (!row) throw new RangeError(`no protocol row for ${kind}`);
  return row;
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
  session: Pick<Session, 'completedAt'>,
  client: Pick<ClientProfile, 'timeZone'>,
  clinic: Pick<Clinic, 'timeZone'>,
): { dueAt: string; uselessAt: string } => {
  const on = plusDays(localDate(session.completedAt, clinic.timeZone), row.day);
  const zone = zoneOf(client, clinic);
  const hourOn = (date: string): string => instantAt(date, row.at, zone);
  const dueAt =
    [plusDays(on, -1), on].map(hourOn).find((at) => localDate(at, clinic.timeZone) >= on) ?? hourOn(plusDays(on, 1));
  return { dueAt, uselessAt: plusMinutes(dueAt, row.usefulMinutes) };
};
