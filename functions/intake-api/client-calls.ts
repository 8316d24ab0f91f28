import { clientOwner, contactOwner, type Owner } from '../../shared/domain/case.ts';
import { ClientTold } from '../../shared/domain/client-told.ts';
import { type ClinicRoster, clinicOf, staffPhones } from '../../shared/domain/clinic.ts';
import { check, OutsideId } from '../../shared/domain/schema.ts';
import type { ClientStanding, ContactStanding } from '../../shared/domain/standing.ts';
import { readClient } from '../../shared/intake/read-client.ts';
import { settled } from '../../shared/intake/settled.ts';
import type { Clock, Ids, Store } from '../../shared/ports.ts';
import type { ClientUpdateAnswer, ErasureAnswer } from '../../shared/web/api-answers.ts';
import { jsonAnswer, type WebAnswer, type WebRequest } from '../../shared/web/http.ts';
import { readJson } from '../../shared/web/json-body.ts';
import { problem } from '../../shared/web/problem.ts';
import { decideUpdateClient, type UpdateClientDecision } from './decide-client.ts';
import { decideErasure, type ErasureDecision } from './decide-erasure.ts';
import { refusalAnswer } from './refusal-answer.ts';

export interface ClientPorts {
  store: Pick<Store, 'clientStanding' | 'contactStanding' | 'phoneRecord' | 'pendingErasure' | 'eraseRest' | 'commit'>;
  ids: () => Promise<Ids>;
  clock: Clock;
  roster: ClinicRoster;
}

type ClientParameters = Readonly<Record<'clientId', string>>;

/** `PUT /v1/clients/{clientId}`: 200 whether or not anything was new, 404 for a client who never had a session. */
export const updateClient =
  ({ store, ids: keyedIds, clock, roster }: ClientPorts) =>
  async (request: WebRequest, { clientId }: ClientParameters): Promise<WebAnswer> => {
    const json = readJson(request);
    if (!json.ok) return problem(400, json.faults);
    const parsed = check(ClientTold, json.value);
    if (!parsed.ok) return problem(400, parsed.faults);
    const told = parsed.value;
    const ids = await keyedIds();

    const decision = await settled<UpdateClientDecision>(store, async () => {
      const standing = await store.clientStanding(clientOwner(ids.clientKey(told.clientId)));
      const reading = readClient(told, standing && clinicOf(roster, standing.profile.clinicId), ids);
      return decideUpdateClient({ reading, ...(standing ? { standing } : {}), pathId: clientId }, clock.now());
    });
    if (decision.kind === 'refuse') return refusalAnswer(decision);
    const { kind, warnings } = decision;
    return jsonAnswer(200, {
      clientId,
      status: kind === 'update' ? 'updated' : 'unchanged',
      ...(warnings.length > 0 ? { warnings } : {}),
    } satisfies ClientUpdateAnswer);
  };

/**
 * `DELETE /v1/clients/{clientId}`: 202 once nobody can read the client any more. What is left of them goes at once as
 * far as one call reaches (`erased`); the rest, and what a crash leaves, goes with the next call or the next sweep (`erasing`).
 */
export const eraseClient =
  ({ store, ids: keyedIds, clock, roster }: ClientPorts) =>
  async (_request: WebRequest, { clientId }: ClientParameters): Promise<WebAnswer> => {
    const ids = await keyedIds();
    const owner = clientOwner(ids.clientKey(clientId));
    const isId = OutsideId.safeParse(clientId).success;

    const decision = await settled<ErasureDecision>(store, async () => {
      const standing = isId ? await store.clientStanding(owner) : undefined;
      if (!standing) return decideErasure({ pending: isId && (await isPending(store, owner)) }, clock.now());
      const contact = await contactOf(store, standing);
      return decideErasure({ standing, pending: false, ...(contact ? { contact } : {}) }, clock.now());
    });
    if (decision.kind === 'refuse') return refusalAnswer(decision);
    const left = await store.eraseRest(owner, ids, staffPhones(roster));
    return jsonAnswer(202, { clientId, status: left === 'done' ? 'erased' : 'erasing' } satisfies ErasureAnswer);
  };

const isPending = async (store: ClientPorts['store'], owner: Owner): Promise<boolean> =>
  (await store.pendingErasure(owner)) !== undefined;

/** Words read before the number was theirs, or while their record could not be read, are kept under the number alone. */
const contactOf = async (
  store: ClientPorts['store'],
  { profile: { phoneHash } }: ClientStanding,
): Promise<ContactStanding | undefined> => {
  if (phoneHash === undefined) return undefined;
  const { clientKeys } = await store.phoneRecord(phoneHash);
  return clientKeys.length > 1 ? undefined : await store.contactStanding(contactOwner(phoneHash));
};
