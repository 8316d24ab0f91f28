import { clientOwner, type Owner } from '../../shared/domain/case.ts';
import { InternalId } from '../../shared/domain/schema.ts';
import { whatIsKnown } from '../../shared/intake/known-session.ts';
import type { WebAnswer } from '../../shared/web/http.ts';
import type { SessionFacts } from './decide-session.ts';
import type { SessionPorts } from './session-pages.ts';
import { sessionPath } from './session-path.ts';
import type { SessionSaid } from './session-words.ts';
import type { SignedIn } from './signed-in.ts';

export type Parameters = Readonly<Record<string, string>>;

/** Whose session is asked for; undefined for what is no id of ours. */
export const placeIn = ({ clientKey = '', sessionKey = '' }: Parameters): SessionPlace | undefined =>
  InternalId.safeParse(clientKey).success && InternalId.safeParse(sessionKey).success
    ? { owner: clientOwner(clientKey), clientKey, sessionKey }
    : undefined;

export interface SessionPlace {
  owner: Owner;
  clientKey: string;
  sessionKey: string;
}

/** What is known of a session, for whoever asks. */
export const sessionFacts = async (
  { store, roster }: SessionPorts,
  place: Pick<SessionPlace, 'owner' | 'sessionKey'> | undefined,
  { role, memberships }: SignedIn,
): Promise<SessionFacts> => ({
  role,
  memberships,
  roster,
  ...(place ? await whatIsKnown(store, place) : {}),
});

/** On to a session's page, which says what was done. */
export const seeSession = (
  publicUrl: string,
  keys: Readonly<Record<'clientKey' | 'sessionKey', string>>,
  said: SessionSaid,
): WebAnswer => seeOther(`${sessionPath(publicUrl, keys)}?said=${said}`);

export const seeOther = (location: string): WebAnswer => ({ status: 303, headers: { location }, body: '' });
