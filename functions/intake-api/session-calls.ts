import type { ClinicRoster } from '../../shared/domain/clinic.ts';
import type { Fault, Parsed } from '../../shared/domain/schema.ts';
import { OutsideId } from '../../shared/domain/schema.ts';
import type { Session } from '../../shared/domain/session.ts';
import {
  type CancelDecision,
  type CorrectDecision,
  decideCancel,
  decideCorrect,
  decideTell,
  type SessionReading,
  type TellDecision,
} from '../../shared/domain/session-intake.ts';
import { knownSession, whatIsKnown } from '../../shared/intake/known-session.ts';
import { readSession } from '../../shared/intake/read-session.ts';
import { settled } from '../../shared/intake/settled.ts';
import type { Clock, Ids, Store } from '../../shared/ports.ts';
import type { CancelAnswer, SessionAnswer } from '../../shared/web/api-answers.ts';
import { jsonAnswer, type WebAnswer, type WebRequest } from '../../shared/web/http.ts';
import { readJson } from '../../shared/web/json-body.ts';
import { problem } from '../../shared/web/problem.ts';
import { refusalAnswer } from './refusal-answer.ts';

export interface SessionPorts {
  store: Pick<Store, 'ownerOfSession' | 'clientStanding' | 'timeline' | 'commit'>;
  ids: () => Promise<Ids>;
  clock: Clock;
  roster: ClinicRoster;
}

/** `POST /v1/sessions`: 201 the first time, 200 for the same again, else a problem. */
export const tellSession =
  (ports: SessionPorts) =>
  async (request: WebRequest): Promise<WebAnswer> => {
    const reading = await sessionIn(request, ports);
    if (!reading.ok) return problem(400, reading.faults);
    const decision = await settled<TellDecision>(ports.store, async () =>
      decideTell({ reading: reading.value, ...(await whatIsKnown(ports.store, reading.value)) }, ports.clock.now()),
    );
    switch (decision.kind) {
      case 'accept':
        return sessionAnswer(201, 'accepted', reading.value, decision);
      case 'duplicate':
        return sessionAnswer(200, 'duplicate', reading.value, decision);
      default:
        return refusalAnswer(decision);
    }
  };

/** `PUT /v1/sessions/{sessionId}`: 200 whether or not anything had to be corrected, 404 for a session never told. */
export const correctSession =
  (ports: SessionPorts) =>
  async (request: WebRequest, { sessionId }: { sessionId: string }): Promise<WebAnswer> => {
    const reading = await sessionIn(request, ports);
    if (!reading.ok) return problem(400, reading.faults);
    const decision = await settled<CorrectDecision>(ports.store, async () =>
      decideCorrect(
        { reading: reading.value, ...(await whatIsKnown(ports.store, reading.value)), pathId: sessionId },
        ports.clock.now(),
      ),
    );
    switch (decision.kind) {
      case 'correct':
        return sessionAnswer(200, 'corrected', reading.value, decision);
      case 'unchanged':
        return sessionAnswer(200, 'unchanged', reading.value, decision);
      default:
        return refusalAnswer(decision);
    }
  };

/**
 * `POST /v1/sessions/{sessionId}/cancel`: 202 however often it is asked; what is still planned is withdrawn soon after.
 * `status` is `closed` for a session of the history: it stays as it was, for nothing is planned for it any more.
 */
export const cancelSession =
  (ports: SessionPorts) =>
  async (_request: WebRequest, { sessionId }: { sessionId: string }): Promise<WebAnswer> => {
    const decision = await settled<CancelDecision>(ports.store, async () => {
      const sessionKey = (await ports.ids()).sessionKey(sessionId);
      const owner = OutsideId.safeParse(sessionId).success && (await ports.store.ownerOfSession(sessionKey));
      if (!owner) return decideCancel(undefined, undefined);
      const standing = await ports.store.clientStanding(owner);
      return decideCancel(standing && (await knownSession(ports.store, standing, sessionKey)), standing);
    });
    if (decision.kind === 'refuse') return refusalAnswer(decision);
    const answer: CancelAnswer = { sessionId, status: decision.kind === 'cancel' ? 'cancelled' : decision.reason };
    return jsonAnswer(202, answer);
  };

const sessionIn = async (request: WebRequest, { roster, ids }: SessionPorts): Promise<Parsed<SessionReading>> => {
  const json = readJson(request);
  return json.ok ? readSession(json.value, roster, await ids()) : json;
};

/** `revision` grows with each correction. `warnings` is what the session was taken in without. */
const sessionAnswer = (
  status: 200 | 201,
  word: SessionAnswer['status'],
  { told }: SessionReading,
  { session, warnings }: { session: Session; warnings: Fault[] },
): WebAnswer =>
  jsonAnswer(status, {
    sessionId: told.sessionId,
    clientId: told.client.clientId,
    status: word,
    revision: session.revision,
    ...(warnings.length > 0 ? { warnings } : {}),
  } satisfies SessionAnswer);
