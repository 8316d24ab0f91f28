import { replannedForRisk } from './at-risk.ts';
import type { Change, Write } from './change.ts';
import {
  type ClientReading,
  clientFaults,
  clientUpdate,
  minutesAheadAtMost,
  phoneFaults,
  tooFarAhead,
} from './client-reading.ts';
import { type ClientUpdate, updateClient } from './client-update.ts';
import { plusMinutes } from './instants.ts';
import type { Refusal } from './intake-refusal.ts';
import { retirementsDue } from './retirement.ts';
import type { Fault } from './schema.ts';
import type { Session } from './session.ts';
import { differingParts } from './session-difference.ts';
import type { SessionTold } from './session-told.ts';
import { type ClientStanding, writeFor } from './standing.ts';

/** A session as it was told, well formed, its instants in stored form; what it names has been looked up. */
export interface SessionReading extends Omit<ClientReading, 'told'> {
  told: SessionTold;
  sessionKey: string;
}

const clientOf = (reading: SessionReading): ClientReading => ({ ...reading, told: reading.told.client });

/** A session that was told before. `closed`: it has moved to the history, its follow-ups have ended. */
export interface KnownSession {
  session: Session;
  closed: boolean;
}

export interface TellFacts {
  reading: SessionReading;
  /** Absent: the session was never told. */
  known?: KnownSession | 'another-clients';
  /** Of the client the session is told for. */
  standing?: ClientStanding;
}

/** `warnings` is what was taken in without: an unreadable phone beside a good email. */
export type TellDecision =
  | { kind: 'accept'; session: Session; warnings: Fault[]; write: Write }
  /** Told before, the same: at most the client's data is newer. No `write` when nothing is. */
  | { kind: 'duplicate'; session: Session; warnings: Fault[]; write?: Write }
  | Refusal;

export type CorrectDecision =
  | { kind: 'correct'; session: Session; warnings: Fault[]; write: Write }
  /** The session is as it was: nothing is planned again. */
  | { kind: 'unchanged'; session: Session; warnings: Fault[]; write?: Write }
  | Refusal;

export type CancelDecision =
  | { kind: 'cancel'; session: Session; write: Write }
  /** Cancelled before, or closed: nothing is planned that could be withdrawn. */
  | { kind: 'nothingPlanned'; reason: 'cancelled' | 'closed' }
  | Refusal;

/** More sessions than one person can have within the days a follow-up waits: an id shared by many, or an import gone wrong. */
export const sessionsAtMost = 20;

/** Whether a session told by POST is taken in. */
export const decideTell = ({ reading, known, standing }: TellFacts, now: string): TellDecision => {
  const faults = faultsIn(reading, now);
  if (faults.length > 0) return refuse('malformed', faults);
  const warnings = phoneFaults(clientOf(reading), 'client');

  if (known) {
    if (known === 'another-clients') return refuse('conflict', [anotherClient]);
    const differing = differingParts(known.session, reading.told);
    if (differing.length > 0)
      return refuse(
        'conflict',
        differing.map((path) => ({ path, message: 'differs from what was told before; a correction is a PUT' })),
      );
    return { kind: 'duplicate', session: known.session, warnings, ...writeOfClientAlone(reading, standing, now) };
  }

  if (standing && standing.sessions.length >= sessionsAtMost)
    return refuse('busy', [
      { path: '', message: `this client has ${sessionsAtMost} sessions with follow-ups still to come` },
    ]);

  const session = sessionAsTold(reading, 1);
  return { kind: 'accept', session, warnings, write: writeOfSession(reading, standing, session, 'newSession', now) };
};

/** What a PUT makes of a session. `pathId` is the id in the address. */
export const decideCorrect = (
  { reading, known, standing, pathId }: TellFacts & { pathId: string },
  now: string,
): CorrectDecision => {
  const faults = faultsIn(reading, now);
  if (reading.told.sessionId !== pathId)
    faults.unshift({ path: 'sessionId', message: 'is not the session in the address' });
  if (faults.length > 0) return refuse('malformed', faults);
  if (!known) return refuse('unknown', [{ path: 'sessionId', message: 'was never told; a new session is a POST' }]);
  if (known === 'another-clients') return refuse('conflict', [anotherClient]);

  const warnings = phoneFaults(clientOf(reading), 'client');
  if (known.session.status === 'completed' && differingParts(known.session, reading.told).length === 0)
    return { kind: 'unchanged', session: known.session, warnings, ...writeOfClientAlone(reading, standing, now) };
  if (known.closed)
    return refuse('conflict', [
      { path: 'sessionId', message: 'is closed: its follow-ups have ended and newer sessions have taken its place' },
    ]);

  const session = sessionAsTold(reading, known.session.revision + 1);
  return { kind: 'correct', session, warnings, write: writeOfSession(reading, standing, session, 'session', now) };
};

/** What a cancellation withdraws. */
export const decideCancel = (known: KnownSession | undefined, standing: ClientStanding | undefined): CancelDecision => {
  if (!known || !standing) return refuse('unknown', [{ path: 'sessionId', message: 'was never told' }]);
  if (known.session.status === 'cancelled') return { kind: 'nothingPlanned', reason: 'cancelled' };
  if (known.closed) return { kind: 'nothingPlanned', reason: 'closed' };
  const session: Session = { ...known.session, status: 'cancelled', revision: known.session.revision + 1 };
  return {
    kind: 'cancel',
    session,
    write: writeFor(standing, [{ put: 'session', owner: standing.owner, session, wake: 'plan' }]),
  };
};

const refuse = (reason: Refusal['reason'], faults: Fault[]): Refusal => ({ kind: 'refuse', reason, faults });

const anotherClient: Fault = { path: 'client.clientId', message: 'the session was told for another client' };

const faultsIn = (reading: SessionReading, now: string): Fault[] => {
  const { told, clinic } = reading;
  return [
    ...(clinic ? [] : [{ path: 'clinicId', message: 'is no clinic of this deployment' }]),
    ...(told.completedAt > plusMinutes(now, minutesAheadAtMost) ? [{ path: 'completedAt', message: tooFarAhead }] : []),
    ...clientFaults(clientOf(reading), 'client', now),
  ];
};

const sessionAsTold = ({ told, sessionKey }: SessionReading, revision: number): Session => ({
  sessionKey,
  sessionId: told.sessionId,
  clinicId: told.clinicId,
  status: 'completed',
  revision,
  completedAt: told.completedAt,
  treatment: told.treatment,
  ...(told.course ? { course: told.course } : {}),
});

const newestFirst = (sessions: readonly Session[]): Session[] =>
  [...sessions].sort((one, other) => (one.completedAt < other.completedAt ? 1 : -1));

/** A client belongs to the clinic of their newest session. */
const updateWith = (reading: SessionReading, sessions: readonly Session[]): ClientUpdate =>
  clientUpdate(clientOf(reading), newestFirst(sessions)[0]?.clinicId ?? reading.told.clinicId);

const writeOfClientAlone = (
  reading: SessionReading,
  standing: ClientStanding | undefined,
  now: string,
): { write?: Write } => {
  if (!standing) return {};
  const { profile, changes } = updateClient(standing.profile, updateWith(reading, standing.sessions));
  if (changes.length === 0) return {};
  return { write: writeFor(standing, [...changes, ...replannedForRisk(standing, profile, now)]) };
};

const writeOfSession = (
  reading: SessionReading,
  standing: ClientStanding | undefined,
  session: Session,
  put: 'newSession' | 'session',
  now: string,
): Write => {
  const { owner } = reading;
  const others = (standing?.sessions ?? []).filter((known) => known.sessionKey !== session.sessionKey);
  const sessions = newestFirst([session, ...others]);
  const changes: Change[] = [
    { put, owner, session, wake: 'plan' },
    ...updateClient(standing?.profile, updateWith(reading, sessions)).changes,
    ...(standing ? retirementsDue({ ...standing, sessions }, now) : []),
  ];
  return standing ? writeFor(standing, changes) : { expected: [{ owner, revision: 0 }], changes };
};
