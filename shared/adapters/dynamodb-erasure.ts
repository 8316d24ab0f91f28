import * as z from 'zod/mini';
import type { Owner } from '../domain/case.ts';
import type { Change } from '../domain/change.ts';
import { Erasure } from '../domain/erasure.ts';
import { oneClickCause } from '../domain/one-click.ts';
import type { LinkIds } from '../ports.ts';
import { checked, dueAttributes, type StoredItem } from './dynamodb-items.ts';
import {
  bookingOwnerKey,
  caseKey,
  clientLinkKey,
  erasedKey,
  erasedPartition,
  historyPrefix,
  type ItemKey,
  phonePagedPrefix,
  phonePartition,
  profileKey,
  readTextKey,
  sessionOwnerKey,
  staffLinkKey,
} from './dynamodb-keys.ts';
import { itemAt, itemsIn } from './dynamodb-queries.ts';
import { expiresAt, keptSeconds, type Table } from './dynamodb-table.ts';
import { type Member, transactPatiently } from './dynamodb-transaction.ts';

/**
 * From here on the client is unknown to every reader and writer. The revision stays, so that what a provider tells of a
 * message on its way out can still be kept with it until both go.
 */
export const erasureBegun = (
  { owner, erasure }: Extract<Change, { put: 'erasure' }>,
  read: number,
  now: string,
): Member[] => {
  const key = profileKey(owner);
  const { at, contact } = checked(Erasure, erasure, key);
  return [
    {
      put: { ...key, erasure, revision: read + 1, ...dueAttributes(owner, at, now) },
      when: [{ path: 'revision', is: read }],
    },
    { check: caseKey(owner), when: [{ path: 'PK', exists: false }] },
    { put: { ...erasedKey(owner, at) } },
    ...(contact ? [{ put: { ...erasedKey(contact, at), expiresAt: expiresAt(now, keptSeconds.erasedContact) } }] : []),
  ];
};

/** The erasure that stands in the profile's place; undefined when none has begun, or it has ended. */
export const pendingErasure =
  (table: Table) =>
  async (owner: Owner): Promise<Erasure | undefined> => {
    const item = await itemAt(table, profileKey(owner));
    return item?.erasure === undefined ? undefined : checked(Erasure, item.erasure, item);
  };

/** Whether an erasure of this owner began at this instant or later; of a number for 7 days, of a client for good. */
export const erasedSince =
  (table: Table) =>
  async (owner: Owner, at: string): Promise<boolean> =>
    (await itemsIn(table, { PK: erasedPartition(owner), from: at, to: '~' }, 1)).length > 0;

const linesAtOnce = 1000;
/** Far above three months of pages to one phone. */
const pagedAtMost = 5000;
/** Of one call: about 5,000 items. Whoever has more is erased in several. */
const transactionsAtMost = 60;
/** DynamoDB's limit, less the demand that the erasure still stands. */
const deletesAtOnce = 99;

type Removal = Extract<Member, { delete: unknown }>;

/**
 * Removes what is left of a client whose erasure has begun, until a last read finds nothing. A line goes in one
 * transaction with what only it leads to, and every transaction demands that this very erasure still stands: one that
 * died in the middle is repeated from there, and one that was overtaken touches nothing of a new client.
 */
export const eraseRest =
  (table: Table) =>
  async (owner: Owner, ids: LinkIds, phones: readonly string[]): Promise<'done' | 'more'> => {
    const erasure = await pendingErasure(table)(owner);
    if (!erasure) return 'done';
    const standing = [{ path: 'erasure.at', is: erasure.at }] as const;
    const overtaken = async (members: readonly Member[]): Promise<boolean> => {
      const outcome = await transactPatiently(table, members);
      return outcome.kind === 'refused' && outcome.members.includes(0);
    };

    let transactions = 0;
    for (;;) {
      const left = await whatIsLeft(table, owner, erasure, ids, phones);
      if (left.length === 0) break;
      for (const removals of batched(left)) {
        if (transactions === transactionsAtMost) return 'more';
        transactions += 1;
        if (await overtaken([{ check: profileKey(owner), when: standing }, ...removals])) return 'done';
      }
    }
    const fact = { set: { doneAt: table.clock.now() }, when: [{ path: 'PK', exists: true }] };
    await overtaken([
      { delete: profileKey(owner), when: standing },
      { update: erasedKey(owner, erasure.at), edit: fact },
    ]);
    return 'done';
  };

/** What must still go, each line with what only it leads to. Nothing of an item is trusted but its key. */
const whatIsLeft = async (
  table: Table,
  owner: Owner,
  { at, contact }: Erasure,
  ids: LinkIds,
  phones: readonly string[],
): Promise<Removal[][]> => {
  const [own, unknownSenders, ...paged] = await Promise.all([
    itemsIn(table, { PK: owner }, linesAtOnce),
    // The number may be writing again by now: only what is older goes.
    contact ? itemsIn(table, { PK: contact, from: historyPrefix, to: `${historyPrefix}${at}~` }, linesAtOnce) : [],
    ...phones.map((phone) =>
      itemsIn(table, { PK: phonePartition(ids.phoneHash(phone)), beginsWith: phonePagedPrefix }, pagedAtMost),
    ),
  ]);
  const lines = own.filter(({ SK }) => SK !== profileKey(owner).SK);
  return [
    ...[...lines, ...unknownSenders].map((line) => [line, ...ledToBy(line, ids)].map(removal)),
    ...paged
      .flat()
      .filter((code) => code.owner === owner || code.owner === contact)
      .map((code): Removal[] => [{ ...removal(code), when: [{ path: 'owner', is: String(code.owner) }] }]),
  ];
};

const removal = ({ PK, SK }: ItemKey): Removal => ({ delete: { PK, SK } });

const lineForm = /^(?:NOW|LOG#[^#]+)#([A-Za-z-]+)#(.+)$/;
const Page = z.object({ message: z.object({ caseId: z.string(), staffId: z.string() }) });

const ledToBy = (line: StoredItem, ids: LinkIds): ItemKey[] => {
  const [, what, id = ''] = lineForm.exec(line.SK) ?? [];
  switch (what) {
    case 'SESSION':
    case 'session':
      return [sessionOwnerKey(id)];
    case 'BOOKING':
    case 'booking':
      return [bookingOwnerKey(id)];
    case 'FOLLOWUP':
    case 'follow-up': {
      const tokenHash = ids.tokenHash(ids.clientLinkToken(id));
      return [clientLinkKey(tokenHash), readTextKey(ids.idOf('reply', oneClickCause(tokenHash)))];
    }
    case 'reply':
      return [readTextKey(id)];
    case 'message': {
      const page = Page.safeParse(line);
      if (!page.success) return [];
      const { caseId, staffId } = page.data.message;
      return [staffLinkKey(ids.tokenHash(ids.staffLinkToken(caseId, staffId)))];
    }
    default:
      return [];
  }
};

/** As few transactions as hold them all; a group stays together, and an item that two lines lead to is named once. */
const batched = (groups: readonly Removal[][]): Removal[][] => {
  const batches: Removal[][] = [];
  let batch = new Map<string, Removal>();
  for (const group of groups) {
    if (batch.size + group.length > deletesAtOnce) {
      batches.push([...batch.values()]);
      batch = new Map();
    }
    for (const one of group) batch.set(`${one.delete.PK} ${one.delete.SK}`, one);
  }
  return [...batches, [...batch.values()]];
};
