import { clientOwner } from '../../shared/domain/case.ts';
import { type FormFields, oneValue } from '../../shared/domain/form-fields.ts';
import { InternalId, OutsideId } from '../../shared/domain/schema.ts';
import { followUpsOf } from '../../shared/intake/known-session.ts';
import { isTooLarge, readForm } from '../../shared/web/form-body.ts';
import { path } from '../../shared/web/path.ts';
import { decideAccess } from './decide-access.ts';
import { decideOpen } from './decide-session.ts';
import { decideSessionView, nameOf, sessionsOf } from './decide-session-view.ts';
import { placeIn, seeOther, sessionFacts } from './open-session.ts';
import type { SessionPorts } from './session-pages.ts';
import { sessionPath } from './session-path.ts';
import { type SessionSaid, sessionWords } from './session-words.ts';
import type { SignedIn, SignedInRoute } from './signed-in.ts';
import { sessionsOfClientPage, startPage } from './views/session-lists.tsx';
import { sessionNotice } from './views/session-notices.tsx';
import { sessionViewPage } from './views/session-view.tsx';

type Page = (ports: SessionPorts) => SignedInRoute['answer'];

const nothingTyped: FormFields = new Map();

/** `GET /staff/sessions`: to complete a session, or to find one. */
export const startOfSessions: Page =
  ({ publicUrl }) =>
  async (_request, _parameters, signedIn) =>
    startPage({ signedIn, publicUrl }, nothingTyped);

/** `POST /staff/sessions`: finds a session or a client by the booking system's id, which so stands in no address. */
export const findById: Page = (ports) => async (request, _parameters, signedIn) => {
  const { publicUrl } = ports;
  if (isTooLarge(request)) return sessionNotice('too-large', { signedIn, publicUrl });
  const fields = await readForm(request);
  const id = oneValue(fields, 'id')?.trim() ?? '';
  if (!OutsideId.safeParse(id).success) return startPage({ signedIn, publicUrl }, fields, 'noId');
  const found = (await sessionById(ports, id, signedIn)) ?? (await clientById(ports, id, signedIn));
  return found === undefined ? startPage({ signedIn, publicUrl }, fields, 'none') : seeOther(found);
};

const sessionById = async (ports: SessionPorts, id: string, signedIn: SignedIn): Promise<string | undefined> => {
  const sessionKey = (await ports.ids()).sessionKey(id);
  const owner = await ports.store.ownerOfSession(sessionKey);
  if (owner === undefined) return undefined;
  const opened = decideOpen(await sessionFacts(ports, { owner, sessionKey }, signedIn));
  if (opened.kind === 'refuse') return undefined;
  return sessionPath(ports.publicUrl, { clientKey: opened.standing.profile.clientKey, sessionKey });
};

const clientById = async (ports: SessionPorts, id: string, signedIn: SignedIn): Promise<string | undefined> => {
  const { store, roster, publicUrl } = ports;
  const clientKey = (await ports.ids()).clientKey(id);
  const standing = await store.clientStanding(clientOwner(clientKey));
  const access = decideAccess({ standing, roster, ...signedIn });
  return access.kind === 'open' ? path(publicUrl, `/staff/sessions/${clientKey}`) : undefined;
};

/** `GET /staff/sessions/{clientKey}`: the sessions of a client that are not closed, those of the reader's clinics. */
export const sessionsOfClient: Page =
  (ports) =>
  async (_request, { clientKey = '' }, signedIn) => {
    const { store, roster, publicUrl } = ports;
    const isKey = InternalId.safeParse(clientKey).success;
    const standing = isKey ? await store.clientStanding(clientOwner(clientKey)) : undefined;
    const access = decideAccess({ standing, roster, ...signedIn });
    if (!standing || access.kind === 'refuse') return sessionNotice('not-found', { signedIn, publicUrl });
    return sessionsOfClientPage({
      frame: { signedIn, publicUrl, language: access.clinic.language },
      clientKey,
      name: nameOf(standing),
      sessions: sessionsOf(standing, (known) => decideOpen({ known, standing, roster, ...signedIn })),
    });
  };

/** `GET /staff/sessions/{clientKey}/{sessionKey}`: the session as the reader's role may see it, and what follows it. */
export const showSession: Page = (ports) => async (request, parameters, signedIn) => {
  const { store, publicUrl } = ports;
  const opened = decideOpen(await sessionFacts(ports, placeIn(parameters), signedIn));
  if (opened.kind === 'refuse') return sessionNotice('not-found', { signedIn, publicUrl });
  const followUps = await followUpsOf(store, opened.standing, opened.known);
  const said = saidIn(request.query.said);
  return sessionViewPage({
    signedIn,
    publicUrl,
    view: decideSessionView(opened, followUps, signedIn.role),
    ...(said ? { said } : {}),
  });
};

const saidIn = (said: string | undefined): SessionSaid | undefined => (isSaid(said) ? said : undefined);

const isSaid = (said: string | undefined): said is SessionSaid =>
  said !== undefined && Object.hasOwn(sessionWords.en.said, said);
