import type { Owner } from '../domain/case.ts';
import type { FollowUp } from '../domain/follow-up.ts';
import type { TimelineEntry } from '../domain/history.ts';
import { InvariantViolation } from '../domain/refusals.ts';
import type { Session } from '../domain/session.ts';
import type { KnownSession, TellFacts } from '../domain/session-intake.ts';
import type { ClientStanding } from '../domain/standing.ts';
import type { Store } from '../ports.ts';

const historyPagesAtMost = 100;

/**
 * A session whose owner is known: in the standing, or closed and in the history, which is read only then. Throws when it
 * is in neither: its owner's entry was written with it.
 */
export const knownSession = async (
  store: Pick<Store, 'timeline'>,
  standing: ClientStanding,
  sessionKey: string,
): Promise<KnownSession> => {
  const open = standing.sessions.find((session) => session.sessionKey === sessionKey);
  if (open) return { session: open, closed: false };
  const closed = await inHistory(store, standing, sessionKey);
  if (!closed) throw new InvariantViolation('a session has an owner but is in neither the standing nor the history');
  return { session: closed, closed: true };
};

/**
 * What is known of a session and of the client it is told for. Whose the session is comes first: a session found there is
 * sure to be in the standing read after it. While its client is being erased there is no standing, and a write is lost
 * until that has ended.
 */
export const whatIsKnown = async (
  store: Pick<Store, 'ownerOfSession' | 'clientStanding' | 'timeline'>,
  { owner, sessionKey }: { owner: Owner; sessionKey: string },
): Promise<Pick<TellFacts, 'known' | 'standing'>> => {
  const knownOwner = await store.ownerOfSession(sessionKey);
  if (knownOwner !== undefined && knownOwner !== owner) return { known: 'another-clients' };
  const standing = await store.clientStanding(owner);
  return {
    ...(standing ? { standing } : {}),
    ...(standing && knownOwner ? { known: await knownSession(store, standing, sessionKey) } : {}),
  };
};

const inHistory = async (
  store: Pick<Store, 'timeline'>,
  { owner }: ClientStanding,
  sessionKey: string,
): Promise<Session | undefined> => {
  for await (const entry of entriesOf(store, owner))
    if (entry.kind === 'session' && entry.session.sessionKey === sessionKey) return entry.session;
  return undefined;
};

/** A session's follow-ups: of an open one from the standing, of a closed one from the history. */
export const followUpsOf = async (
  store: Pick<Store, 'timeline'>,
  { owner, followUps }: ClientStanding,
  { session: { sessionKey }, closed }: KnownSession,
): Promise<FollowUp[]> => {
  if (!closed) return followUps.filter(({ subjectKey }) => subjectKey === sessionKey);
  const ended: FollowUp[] = [];
  for await (const entry of entriesOf(store, owner))
    if (entry.kind === 'follow-up' && entry.followUp.subjectKey === sessionKey) ended.push(entry.followUp);
  return ended;
};

/** A client's timeline, oldest first, page after page. */
async function* entriesOf(store: Pick<Store, 'timeline'>, owner: Owner): AsyncGenerator<TimelineEntry> {
  let cursor: string | undefined;
  for (let page = 0; page < historyPagesAtMost; page += 1) {
    const read = await store.timeline(owner, cursor);
    yield* read.entries;
    if (read.cursor === undefined) return;
    cursor = read.cursor;
  }
}
