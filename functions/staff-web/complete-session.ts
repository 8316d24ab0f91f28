import { clientOwner } from '../../shared/domain/case.ts';
import { type FormFields, oneValue } from '../../shared/domain/form-fields.ts';
import { InternalId } from '../../shared/domain/schema.ts';
import type { ClientStanding } from '../../shared/domain/standing.ts';
import { readSession } from '../../shared/intake/read-session.ts';
import { settled } from '../../shared/intake/settled.ts';
import { isTooLarge, readForm } from '../../shared/web/form-body.ts';
import { path } from '../../shared/web/path.ts';
import { decideAccess } from './decide-access.ts';
import { type CompleteDecision, decideComplete } from './decide-session.ts';
import { nameOf } from './decide-session-view.ts';
import { freshForm } from './filled-form.ts';
import { membershipIn, readsClinical } from './membership.ts';
import { seeSession, sessionFacts } from './open-session.ts';
import { readEntry, toldBy } from './session-entry.ts';
import type { SessionPorts } from './session-pages.ts';
import { sessionPath } from './session-path.ts';
import type { SignedIn, SignedInRoute } from './signed-in.ts';
import { type ShownForm, sessionFormPage } from './views/session-form.tsx';
import { chooseClinicPage } from './views/session-lists.tsx';
import { sessionNotice } from './views/session-notices.tsx';

/** `GET /staff/sessions/new?clinic=&client=`: the form, for a client who is known if their key is given. */
export const newSession =
  (ports: SessionPorts): SignedInRoute['answer'] =>
  async ({ query }, _parameters, signedIn) => {
    const { clock, publicUrl, newId } = ports;
    const [only, ...others] = signedIn.memberships;
    const membership = others.length === 0 ? only : membershipIn(signedIn.memberships, query.clinic);
    if (!membership) return chooseClinicPage({ signedIn, publicUrl }, query.client);
    const client = await clientOfKey(ports, query.client, signedIn);
    const fields = freshForm(membership.clinic, clock.now(), newId, client?.profile.clientId);
    return sessionFormPage(formOf(ports, signedIn, { clinic: membership.clinic, fields, ...named(client) }));
  };

/** `POST /staff/sessions/new`: completes the session as if the booking system had told it. Nothing is stored on a fault. */
export const completeSession =
  (ports: SessionPorts): SignedInRoute['answer'] =>
  async (request, _parameters, signedIn) => {
    const { store, clock, publicUrl, roster } = ports;
    if (isTooLarge(request)) return sessionNotice('too-large', { signedIn, publicUrl });
    const fields = await readForm(request);
    const clinic = membershipIn(signedIn.memberships, oneValue(fields, 'clinicId'))?.clinic;
    if (!clinic) return sessionNotice('other-clinic', { signedIn, publicUrl });
    const frame = { signedIn, publicUrl, language: clinic.language };
    const ids = await ports.ids();
    const entry = readEntry(fields, { clinic, clinical: readsClinical(signedIn.role) });
    const place = {
      clientKey: ids.clientKey(entry.clientId),
      sessionKey: ids.sessionKey(entry.session.sessionId),
    };

    let client: ClientStanding | undefined;
    const decision = await settled<CompleteDecision>(store, async () => {
      const facts = await sessionFacts(ports, { owner: clientOwner(place.clientKey), ...place }, signedIn);
      client = theirs(facts.standing, ports, signedIn);
      const reading = readSession(toldBy(entry, client?.profile), roster, ids);
      return decideComplete({ ...facts, entry, reading }, clock.now());
    });
    switch (decision.kind) {
      case 'complete':
        return seeSession(publicUrl, place, 'completed');
      case 'again':
        return seeSession(publicUrl, place, 'completed-before');
      case 'mend':
        return sessionFormPage(
          formOf(ports, signedIn, {
            clinic,
            fields,
            faults: decision.faults,
            ...named(entry.whose === 'known' ? client : undefined),
          }),
        );
      case 'refuse':
        return sessionNotice(
          decision.reason,
          frame,
          decision.reason === 'differs' ? sessionPath(publicUrl, place) : undefined,
        );
    }
  };

/** A client whom somebody may know by their clinics. */
const theirs = (
  standing: ClientStanding | undefined,
  { roster }: SessionPorts,
  signedIn: SignedIn,
): ClientStanding | undefined =>
  decideAccess({ standing, roster, ...signedIn }).kind === 'open' ? standing : undefined;

const clientOfKey = async (
  ports: SessionPorts,
  clientKey: string | undefined,
  signedIn: SignedIn,
): Promise<ClientStanding | undefined> => {
  if (clientKey === undefined || !InternalId.safeParse(clientKey).success) return undefined;
  return theirs(await ports.store.clientStanding(clientOwner(clientKey)), ports, signedIn);
};

const named = (client: ClientStanding | undefined): Pick<ShownForm, 'clientName'> =>
  client ? { clientName: nameOf(client) } : {};

const formOf = (
  { publicUrl }: SessionPorts,
  signedIn: SignedIn,
  shown: Pick<ShownForm, 'clinic' | 'clientName'> & { fields: FormFields; faults?: ShownForm['faults'] },
): ShownForm => ({
  signedIn,
  publicUrl,
  purpose: 'complete',
  clinical: readsClinical(signedIn.role),
  action: path(publicUrl, '/staff/sessions/new'),
  hidden: {
    clinicId: shown.clinic.clinicId,
    sessionId: oneValue(shown.fields, 'sessionId') ?? '',
    begunAt: oneValue(shown.fields, 'begunAt') ?? '',
  },
  ...shown,
  faults: shown.faults ?? [],
});
