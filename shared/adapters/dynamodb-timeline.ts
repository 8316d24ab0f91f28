import type { Owner } from '../domain/case.ts';
import type { TimelineEntry } from '../domain/history.ts';
import { MalformedInput } from '../domain/refusals.ts';
import type { TimelineOrder } from '../ports.ts';
import { caseIn, followUpIn, lineIn, type StoredItem } from './dynamodb-items.ts';
import {
  bookingPrefix,
  caseKey,
  followUpPrefix,
  historyPrefix,
  linePlace,
  readPlace,
  sessionPrefix,
} from './dynamodb-keys.ts';
import { itemsIn } from './dynamodb-queries.ts';
import { bookingIn, sessionIn, standingItems } from './dynamodb-standing.ts';
import type { Table } from './dynamodb-table.ts';

const entriesPerPage = 50;

/** An entry and its place among all, which stays the same when it moves from the standing to the history. */
interface Placed {
  place: string;
  entry: TimelineEntry;
}

/**
 * What stands and what is history in one order, oldest first unless asked otherwise. The cursor is the place of the last
 * entry given out, so no entry comes twice, whatever is written in between. Throws MalformedInput for a cursor that was
 * never given out.
 */
export const timeline =
  (table: Table) =>
  async (
    owner: Owner,
    cursor?: string,
    order: TimelineOrder = 'oldest-first',
  ): Promise<{ entries: TimelineEntry[]; cursor?: string }> => {
    const forward = order === 'oldest-first';
    const last = cursor === undefined ? undefined : readCursor(cursor);
    const range = {
      from: forward && last !== undefined ? last : historyPrefix,
      to: !forward && last !== undefined ? last : `${historyPrefix}~`,
    };
    const isLeft = ({ place }: Placed): boolean => place !== last && range.from <= place && place <= range.to;
    // What stands is read first: what moves to the history meanwhile is then seen twice, and not never.
    const standing = (await standingItems(table, owner)).flatMap(placedStanding);
    // The one the cursor names is read once more, and one that is left shows that there are more.
    const lines = await itemsIn(table, { PK: owner, ...range }, entriesPerPage + 2, order);
    const byPlace = new Map([...standing, ...lines.map(placedLine)].filter(isLeft).map((one) => [one.place, one]));
    const merged = [...byPlace.values()].sort((one, other) => (one.place < other.place === forward ? -1 : 1));
    const page = merged.slice(0, entriesPerPage);
    const end = page.at(-1);
    return {
      entries: page.map(({ entry }) => entry),
      ...(end && merged.length > page.length ? { cursor: writeCursor(end.place) } : {}),
    };
  };

const placedLine = (item: StoredItem): Placed => ({ place: item.SK, entry: lineIn(item) });

const placedStanding = (item: StoredItem): Placed[] => {
  if (item.SK.startsWith(sessionPrefix)) {
    const session = sessionIn(item);
    const at = session.completedAt;
    return [{ place: linePlace(at, 'session', session.sessionKey), entry: { at, kind: 'session', session } }];
  }
  if (item.SK.startsWith(followUpPrefix)) {
    const followUp = followUpIn(item);
    const at = followUp.plannedAt;
    return [{ place: linePlace(at, 'follow-up', followUp.followUpId), entry: { at, kind: 'follow-up', followUp } }];
  }
  if (item.SK.startsWith(bookingPrefix)) {
    const booking = bookingIn(item);
    const at = booking.toldAt;
    return [{ place: linePlace(at, 'booking', booking.bookingKey), entry: { at, kind: 'booking', booking } }];
  }
  if (item.SK === caseKey(item.PK).SK) {
    const standing = caseIn(item);
    const at = standing.openedAt;
    return [{ place: linePlace(at, 'case', standing.caseId), entry: { at, kind: 'case', case: standing } }];
  }
  return [];
};

const writeCursor = (place: string): string => Buffer.from(place).toString('base64url');

const readCursor = (cursor: string): string => {
  const place = Buffer.from(cursor, 'base64url').toString('utf8');
  if (!readPlace(place)) throw new MalformedInput('a cursor of a timeline that was never given out');
  return place;
};
