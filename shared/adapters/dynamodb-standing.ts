import { Booking } from '../domain/booking.ts';
import type { Case, Owner } from '../domain/case.ts';
import { ClientProfile } from '../domain/client.ts';
import { Session } from '../domain/session.ts';
import { type ClientStanding, ContactProfile, type ContactStanding } from '../domain/standing.ts';
import { caseIn, checked, followUpIn, Plan, type StoredItem } from './dynamodb-items.ts';
import {
  bookingPrefix,
  caseKey,
  followUpPrefix,
  planPrefix,
  profileKey,
  sessionPrefix,
  standingPrefix,
} from './dynamodb-keys.ts';
import { allItemsIn } from './dynamodb-queries.ts';
import type { Table } from './dynamodb-table.ts';

/**
 * Retirement keeps a standing near 50 items. A burst of imported sessions stands above that until they are planned, and
 * refusing to read it would shut the client out; six times as many is no burst any more.
 */
const itemsAtMost = 300;

export const standingItems = (table: Table, owner: Owner): Promise<StoredItem[]> =>
  allItemsIn(table, { PK: owner, beginsWith: standingPrefix }, itemsAtMost);

/** Undefined for a client nobody told us about, and from the moment an erasure has begun. */
export const clientStanding =
  (table: Table) =>
  async (owner: Owner): Promise<ClientStanding | undefined> => {
    const items = await standingItems(table, owner);
    const profileItem = items.find(({ SK }) => SK === profileKey(owner).SK);
    if (!profileItem || profileItem.erasure !== undefined) return undefined;
    const plans = withPrefix(items, planPrefix).map((item) => checked(Plan, item.plan, item));
    return {
      owner,
      profile: checked(ClientProfile, withRevision(profileItem), profileItem),
      sessions: withPrefix(items, sessionPrefix)
        .map(sessionIn)
        .sort((one, other) => (one.completedAt > other.completedAt ? -1 : 1)),
      bookings: withPrefix(items, bookingPrefix)
        .map(bookingIn)
        .sort((one, other) => (one.startsAt < other.startsAt ? -1 : 1)),
      plannedRevisions: Object.fromEntries(plans.map(({ subjectKey, revision }) => [subjectKey, revision])),
      followUps: withPrefix(items, followUpPrefix).map(followUpIn),
      ...openCaseAmong(items, owner),
    };
  };

export const contactStanding =
  (table: Table) =>
  async (owner: Owner): Promise<ContactStanding> => {
    const items = await standingItems(table, owner);
    const profileItem = items.find(({ SK }) => SK === profileKey(owner).SK);
    return {
      owner,
      ...(profileItem ? { profile: checked(ContactProfile, withRevision(profileItem), profileItem) } : {}),
      ...openCaseAmong(items, owner),
    };
  };

/** The revision is an attribute of its own, so that a write can raise it without writing the profile. */
const withRevision = ({ profile, revision }: StoredItem): unknown =>
  typeof profile === 'object' ? { ...profile, revision } : undefined;

const withPrefix = (items: readonly StoredItem[], prefix: string): StoredItem[] =>
  items.filter(({ SK }) => SK.startsWith(prefix));

export const sessionIn = (item: StoredItem): Session => checked(Session, item.session, item);

export const bookingIn = (item: StoredItem): Booking => checked(Booking, item.booking, item);

const openCaseAmong = (items: readonly StoredItem[], owner: Owner): { openCase?: Case } => {
  const item = items.find(({ SK }) => SK === caseKey(owner).SK);
  return item ? { openCase: caseIn(item) } : {};
};
