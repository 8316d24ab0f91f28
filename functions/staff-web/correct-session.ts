import { type FormFields, oneValue } from '../../shared/domain/form-fields.ts';
import { assertNever } from '../../shared/domain/refusals.ts';
import { readSession } from '../../shared/intake/read-session.ts';
import { type Busy, settled } from '../../shared/intake/settled.ts';
import { isTooLarge, readForm } from '../../shared/web/form-body.ts';
import type { WebAnswer } from '../../shared/web/http.ts';
import {
  type CorrectionDecision,
  clientMark,
  correctsSessions,
  decideCorrection,
  decideOpen,
  type OpenDecision,
  type Seen,
} from './decide-session.ts';
import { differencesIn, filledForm } from './filled-form.ts';
import { placeIn, seeSession, sessionFacts } from './open-session.ts';
import { readEntry, toldBy } from './session-entry.ts';
import type { SessionPorts } from './session-pages.ts';
import { sessionPath } from './session-path.ts';
import type { SessionNotice } from './session-words.ts';
import type { SignedIn, SignedInRoute } from './signed-in.ts';
import { type ShownForm, sessionFormPage } from './views/session-form.tsx';
import { sessionNotice } from './views/session-notices.tsx';

type Opened = Extract<OpenDecision, { kind: 'open' }>;

/** `GET .../correct`: the form, filled in as the session and its client are known. */
export const editSession =
  (ports: SessionPorts): SignedInRoute['answer'] =>
  async (_request, parameters, signedIn) => {
    const { publicUrl, clock } = ports;
    const opened = decideOpen(await sessionFacts(ports, placeIn(parameters), signedIn));
    if (opened.kind === 'refuse') return sessionNotice('not-found', { signedIn, publicUrl });
    const { known, standing, clinic } = opened;
    const refusal = correctsSessions(signedIn.role) ? (known.closed ? 'closed' : undefined) : 'role';
    if (refusal !== undefined) return refusedCorrection(ports, signedIn, opened, refusal);
    const fields = filledForm(known.session, standing.profile, clinic, clock.now());
    return sessionFormPage(formOf(ports, signedIn, opened, { fields, seen: seenIn(opened) }));
  };

/** `POST .../correct`: as the booking system corrects, unless somebody else was faster. Pressing twice is the same as once. */
export const correctSession =
  (ports: SessionPorts): SignedInRoute['answer'] =>
  async (request, parameters, signedIn) => {
    const { store, clock, publicUrl, roster } = ports;
    if (isTooLarge(request)) return sessionNotice('too-large', { signedIn, publicUrl });
    const fields = await readForm(request);
    const place = placeIn(parameters);
    const ids = await ports.ids();
    const seen: Seen = {
      revision: Number(oneValue(fields, 'seenRevision') ?? Number.NaN),
      client: oneValue(fields, 'seenClient') ?? '',
    };

    let opened: OpenDecision = { kind: 'refuse', reason: 'not-found' };
    const decision = await settled<CorrectionDecision>(store, async () => {
      const facts = await sessionFacts(ports, place, signedIn);
      opened = decideOpen(facts);
      if (opened.kind === 'refuse') return opened;
      const { known, standing, clinic } = opened;
      const entry = readEntry(fields, { clinic, clinical: correctsSessions(signedIn.role), known: known.session });
      const reading = readSession(toldBy(entry, standing.profile), roster, ids);
      return decideCorrection({ ...facts, entry, reading, seen }, clock.now());
    });
    return answerOf(ports, signedIn, { decision, opened, fields, seen });
  };

const answerOf = (
  ports: SessionPorts,
  signedIn: SignedIn,
  { decision, opened, fields, seen }: { decision: CorrectionDecision | Busy; opened: OpenDecision } & Sent,
): WebAnswer => {
  const { publicUrl, clock } = ports;
  if (opened.kind === 'refuse') return sessionNotice('not-found', { signedIn, publicUrl });
  const { known, standing, clinic } = opened;
  switch (decision.kind) {
    case 'correct':
      return seeSession(publicUrl, keysOf(opened), 'corrected');
    case 'unchanged':
      return seeSession(publicUrl, keysOf(opened), 'unchanged');
    case 'mend':
      return sessionFormPage(formOf(ports, signedIn, opened, { fields, seen, faults: decision.faults }));
    case 'changed': {
      const differences = differencesIn(fields, filledForm(known.session, standing.profile, clinic, clock.now()));
      const changed = {
        differences,
        cancelled: known.session.status === 'cancelled',
        sessionPath: sessionPath(publicUrl, keysOf(opened)),
      };
      // Sent once more it is stored: whoever sends it then has seen both.
      return sessionFormPage(formOf(ports, signedIn, opened, { fields, seen: seenIn(opened), changed }));
    }
    case 'refuse':
      return refusedCorrection(ports, signedIn, opened, decision.reason);
    default:
      return assertNever(decision);
  }
};

const refusedCorrection = (
  { publicUrl }: SessionPorts,
  signedIn: SignedIn,
  opened: Opened,
  reason: SessionNotice,
): WebAnswer =>
  sessionNotice(
    reason,
    { signedIn, publicUrl, language: opened.clinic.language },
    sessionPath(publicUrl, keysOf(opened)),
  );

/** A form as it was sent, and what it showed when it was opened. */
interface Sent {
  fields: FormFields;
  seen: Seen;
}

const seenIn = ({ known, standing }: Opened): Seen => ({
  revision: known.session.revision,
  client: clientMark(standing.profile),
});

const keysOf = ({ known, standing }: Opened): { clientKey: string; sessionKey: string } => ({
  clientKey: standing.profile.clientKey,
  sessionKey: known.session.sessionKey,
});

const formOf = (
  { publicUrl }: SessionPorts,
  signedIn: SignedIn,
  opened: Opened,
  { fields, seen, faults = [], changed }: Sent & Partial<Pick<ShownForm, 'faults' | 'changed'>>,
): ShownForm => ({
  signedIn,
  publicUrl,
  purpose: 'correct',
  clinic: opened.clinic,
  clinical: correctsSessions(signedIn.role),
  fields,
  faults,
  action: `${sessionPath(publicUrl, keysOf(opened))}/correct`,
  hidden: {
    seenRevision: String(seen.revision),
    seenClient: seen.client,
    begunAt: oneValue(fields, 'begunAt') ?? '',
  },
  ...(changed ? { changed } : {}),
});
