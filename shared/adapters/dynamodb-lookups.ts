import type { Case, Owner } from '../domain/case.ts';
import type { PendingAnswer } from '../domain/change.ts';
import type { PagedCase } from '../domain/standing.ts';
import { caseIn, checked, ReadText, StoredPagedCase, SubjectOwner } from './dynamodb-items.ts';
import { bookingOwnerKey, caseKey, readTextKey, sessionOwnerKey, staffLinkKey } from './dynamodb-keys.ts';
import { itemAt } from './dynamodb-queries.ts';
import { isExpired, type Table } from './dynamodb-table.ts';

export const ownerOfSession =
  (table: Table) =>
  async (sessionKey: string): Promise<Owner | undefined> => {
    const item = await itemAt(table, sessionOwnerKey(sessionKey));
    return item && checked(SubjectOwner, item, item).owner;
  };

export const ownerOfBooking =
  (table: Table) =>
  async (bookingKey: string): Promise<Owner | undefined> => {
    const item = await itemAt(table, bookingOwnerKey(bookingKey));
    return item && checked(SubjectOwner, item, item).owner;
  };

export const openCase =
  (table: Table) =>
  async (owner: Owner): Promise<Case | undefined> => {
    const item = await itemAt(table, caseKey(owner));
    return item && caseIn(item);
  };

export const staffLink =
  (table: Table) =>
  async (tokenHash: string): Promise<PagedCase | undefined> => {
    const item = await itemAt(table, staffLinkKey(tokenHash));
    return item && !isExpired(item, table.clock.now()) ? checked(StoredPagedCase, item, item) : undefined;
  };

export const readText =
  (table: Table) =>
  async (replyId: string): Promise<{ answer?: PendingAnswer } | undefined> => {
    const item = await itemAt(table, readTextKey(replyId));
    return item && checked(ReadText, item, item);
  };
