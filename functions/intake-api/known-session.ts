import { InvariantViolation } from '../../shared/domain/refusals.ts';
import type { Session } from '../../shared/domain/session.ts';
import type { ClientStanding } from '../../shared/domain/standing.ts';
import type { Store } from '../../shared/ports.ts';
import type { KnownSession } from './decide.ts';

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

const inHistory = async (
  store: Pick<Store, 'timeline'>,
  { owner }: ClientStanding,
  sessionKey: string,
): Promise<Session | undefined> => {
  let cursor: string | undefined;
  for (let page = 0; page < historyPagesAtMost; page += 1) {
    const read = await store.timeline(owner, cursor);
    for (const entry of read.entries)
      if (entry.kind === 'session' && entry.session.sessionKey === sessionKey) return entry.session;
    if (read.cursor === undefined) return undefined;
    cursor = read.cursor;
  }
  return undefined;
};
