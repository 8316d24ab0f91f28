import type { Case, Client, ClinicRecords, FollowUp } from './clinic-records.ts';
import type { PendingTimer } from './console-parts.ts';
import { areaInWords, kindInWords } from './plain-words.ts';
import type { SpokenTime } from './spoken-time.ts';

/** Something that will happen by itself when the clock gets there. */
export interface Upcoming {
  /** Epoch milliseconds. */
  readonly atMs: number;
  /** Whose it is, as the table names them. */
  readonly owner: string;
  readonly who: string;
  readonly what: string;
  readonly why: string;
  /** By what it goes out, when it is a message to a client. */
  readonly how?: string;
}

/** The names of an on-call ladder, step by step. */
export type Ladder = readonly (readonly string[])[];

/**
 * Everything that is planned, in order of time. What is due but was put off (the carrier was busy) stands at the time of
 * its timer, or at now.
 */
export function listUpcoming(facts: {
  readonly records: ClinicRecords;
  readonly timers: readonly PendingTimer[];
  readonly ladders: ReadonlyMap<string, Ladder>;
  readonly staffNames: ReadonlyMap<string, string>;
  readonly nowMs: number;
  readonly time: SpokenTime;
}): Upcoming[] {
  const { records, nowMs } = facts;
  const clients = new Map(records.clients.map((client) => [client.owner, client]));
  const timers = new Map(facts.timers.map(({ name, at }) => [withoutMinute(name), Date.parse(at)]));
  const planned = records.followUps.flatMap((followUp): Upcoming[] => {
    const event = followUpEvent(followUp);
    if (event === undefined) return [];
    const at = Date.parse(event.at);
    const client = clients.get(followUp.owner);
    return [
      {
        atMs: at > nowMs ? at : Math.max(timers.get(followUp.followUpId) ?? 0, nowMs),
        owner: followUp.owner,
        who: client?.firstName ?? 'a client',
        what: event.what,
        why: event.why ?? whyPlanned(followUp, records, facts.time),
        ...(followUp.status === 'planned' && { how: channelsOf(client, followUp) }),
      },
    ];
  });
  const ladders = records.openCases.flatMap((open): Upcoming[] => {
    const at = open.nextStepAt ?? (open.step === 0 ? open.pagesFrom : undefined);
    if (at === undefined) return [];
    const { what, why } = nextPage(open, facts.ladders.get(open.clinicId) ?? [], facts.staffNames);
    const who = clients.get(open.owner)?.firstName ?? 'an unknown sender';
    return [{ atMs: Math.max(Date.parse(at), nowMs), owner: open.owner, who, what, why }];
  });
  return [...planned, ...ladders].sort((one, other) => one.atMs - other.atMs);
}

/**
 * Where "next event" moves the clock: to the whole second at which the next thing fires. What was put off for a moment
 * waits in a queue, which only the run loop (`nextWorkAt`) knows.
 */
export function nextEventTarget(
  upcoming: readonly Upcoming[],
  nowMs: number,
  nextWorkAt: number | undefined,
): number | undefined {
  const later = upcoming.find(({ atMs }) => atMs > nowMs);
  const target = later === undefined ? undefined : Math.ceil(later.atMs / 1000) * 1000;
  const isPutOff = upcoming.some(({ atMs }) => atMs <= nowMs);
  const work = nextWorkAt === undefined ? undefined : Math.max(nextWorkAt, nowMs);
  if (target === undefined || work === undefined) return target ?? work;
  return isPutOff ? Math.min(work, target) : target;
}

/** A timer is named after what it is for and its due minute. */
function withoutMinute(timerName: string): string {
  return timerName.slice(0, timerName.lastIndexOf('.'));
}

function followUpEvent(followUp: FollowUp): { at: string; what: string; why?: string } | undefined {
  const { kind, attempt, status, dueAt, settleBy, silentAt, answeredAt } = followUp;
  const words = kindInWords(kind, attempt);
  if (status === 'planned') return { at: dueAt, what: words };
  if (settleBy !== undefined && ['claimed', 'unknown', 'sent'].includes(status)) {
    return {
      at: settleBy,
      what: `did the ${words} arrive?`,
      why: 'if the provider has told nothing by then, the other channel is tried, or a person is asked',
    };
  }
  if (status === 'sent' && silentAt !== undefined && answeredAt === undefined) {
    return {
      at: silentAt,
      what: `silence after the ${words}`,
      why: 'a client at risk who does not answer becomes a case',
    };
  }
  return undefined;
}

function whyPlanned(followUp: FollowUp, records: ClinicRecords, time: SpokenTime): string {
  const { kind, attempt, subjectKey, dueAt, answeredAt } = followUp;
  const booking = records.bookings.get(subjectKey);
  if (booking !== undefined) return `for the booking of ${time.moment(booking.startsAt)}`;
  const session = records.sessions.get(subjectKey);
  if (session === undefined) return 'planned with a session';
  const { needleDepthMm, areas } = session.treatment;
  const treated = `session of ${time.day(session.completedAt)}, ${needleDepthMm} mm ${areas.map(areaInWords).join(', ')}`;
  if (attempt > 1) {
    return answeredAt === undefined ? `only without an answer by then; ${treated}` : `answered: will be skipped`;
  }
  if (kind === 'aftercare') return `after the ${treated}`;
  if (kind === 're-check') return `asked once more after an answer; ${treated}`;
  return `day ${time.daysBetween(session.completedAt, dueAt)} after the ${treated}`;
}

/** How the client can be reached; which one it will be is decided when it goes out. */
function channelsOf(client: Client | undefined, { channel }: FollowUp): string {
  const reachable = [client?.phone !== undefined && 'text', client?.email !== undefined && 'email'].filter(
    (one) => one !== false,
  );
  if (client?.preferredChannel === 'email') reachable.reverse();
  if (channel !== undefined) return channel === 'sms' ? 'email' : 'text';
  return reachable.join(' or ') || 'by hand';
}

/** Who is paged next about a case, and why. */
export function nextPage(
  open: Case,
  ladder: Ladder,
  staffNames: ReadonlyMap<string, string>,
): { what: string; why: string } {
  if (open.status === 'acknowledged') {
    const by = staffNames.get(open.acknowledgedBy ?? '') ?? 'somebody';
    return {
      what: `case ${open.code}: page ${namesOf(ladder[0])} again`,
      why: `${by} took it; without an outcome by then the ladder starts again`,
    };
  }
  const names = ladder[open.step];
  if (names === undefined) {
    return { what: `case ${open.code}: another round`, why: 'everybody was paged and nobody has taken it' };
  }
  return {
    what: `case ${open.code}: page ${namesOf(open.acuity === 'emergency' && open.step === 0 ? ladder.flat() : names)}`,
    why: open.step === 0 ? 'nobody has been paged yet' : 'nobody has taken it',
  };
}

function namesOf(names: readonly string[] = []): string {
  return [...new Set(names)].join(', ') || 'the ladder';
}
