import type { IntakePorts } from '../../../functions/intake-api/handler.ts';
import type { Owner } from '../../../shared/domain/case.ts';
import type { CommitOutcome, Write } from '../../../shared/domain/change.ts';
import type { Erasure } from '../../../shared/domain/erasure.ts';
import type { TimelineEntry } from '../../../shared/domain/history.ts';
import type { ClientStanding, ContactStanding, PhoneRecord } from '../../../shared/domain/standing.ts';
import type { Ids, LinkIds } from '../../../shared/ports.ts';
import { annOwner, aRoster, key, now } from '../../support/told-session.ts';

/** Ids one can read: each is the outside id, made long. */
export const readableIds: Ids = {
  clientKey: (clientId) => key(clientId.toLowerCase().replaceAll(/[^a-z2-7]/g, 'x')),
  sessionKey: (sessionId) => key(sessionId.toLowerCase().replaceAll(/[^a-z2-7]/g, 'x')),
  bookingKey: (bookingId) => key(bookingId.toLowerCase().replaceAll(/[^a-z2-7]/g, 'x')),
  phoneHash: (e164) => key(`p${e164.replaceAll(/[^2-7]/g, '')}`),
  emailHash: (address) => key(`m${address.toLowerCase().replaceAll(/[^a-z2-7]/g, '')}`),
  idOf: (what, cause) => key(`${what}${cause}`),
  staffLinkToken: (caseId, staffId) => key(`${caseId}${staffId}`),
  clientLinkToken: (followUpId) => key(`l${followUpId.replaceAll(/[^a-z2-7]/g, '')}`),
  tokenHash: (token) => key(`h${token}`),
};

/** What the calls about sessions and clients need of the store: one client, and a commit whose outcome can be set. */
export class IntakeStore {
  readonly writes: Write[] = [];
  outcomes: CommitOutcome[] = [];
  owners: Record<string, Owner> = {};
  bookingOwners: Record<string, Owner> = {};
  standing: ClientStanding | undefined;
  history: TimelineEntry[] = [];
  phone: PhoneRecord = { clientKeys: [], paged: [] };
  contact: Omit<ContactStanding, 'owner'> = {};
  erasure: Erasure | undefined;
  /** What the erasure was asked to go on with, and what it says. */
  readonly erased: Array<{ owner: Owner; staffPhones: readonly string[] }> = [];
  left: 'done' | 'more' = 'done';

  ownerOfSession = async (sessionKey: string): Promise<Owner | undefined> => this.owners[sessionKey];
  ownerOfBooking = async (bookingKey: string): Promise<Owner | undefined> => this.bookingOwners[bookingKey];
  clientStanding = async (owner: Owner): Promise<ClientStanding | undefined> =>
    owner === (this.standing?.owner ?? annOwner) ? this.standing : undefined;
  contactStanding = async (owner: Owner): Promise<ContactStanding> => ({ owner, ...this.contact });
  phoneRecord = async (): Promise<PhoneRecord> => this.phone;
  pendingErasure = async (): Promise<Erasure | undefined> => this.erasure;
  eraseRest = async (owner: Owner, _ids: LinkIds, staffPhones: readonly string[]): Promise<'done' | 'more'> => {
    this.erased.push({ owner, staffPhones });
    return this.left;
  };
  timeline = async () => ({ entries: this.history });
  commit = async (write: Write): Promise<CommitOutcome> => {
    this.writes.push(write);
    return this.outcomes.shift() ?? { kind: 'committed' };
  };
}

/** The whole API's ports on such a store: no Cases, well, at the time of the stories told here. */
export const intakePorts = (store = new IntakeStore()): IntakePorts => ({
  store: {
    ...store,
    openCases: async () => ({ cases: [] }),
    readiness: async () => ({ checkedAt: now, problems: [], sweptTo: now }),
  },
  ids: async () => readableIds,
  clock: { now: () => now },
  roster: aRoster(),
});
