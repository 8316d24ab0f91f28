import type { Case, Owner } from '../domain/case.ts';
import type { PendingAnswer } from '../domain/change.ts';
import { Message, type MessageRef } from '../domain/message.ts';
import { type ContactPoint, OptOut } from '../domain/opt-out.ts';
import type { ClientLink, PagedCase } from '../domain/standing.ts';
import { caseIn, checked, ReadText, StoredClientLink, StoredPagedCase, SubjectOwner } from './dynamodb-items.ts';
import {
  bookingOwnerKey,
  caseKey,
  clientLinkKey,
  messageKey,
  optOutKey,
  readTextKey,
  sessionOwnerKey,
  staffLinkKey,
} from './dynamodb-keys.ts';
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

export const clientLink =
  (table: Table) =>
  async (tokenHash: string): Promise<ClientLink | undefined> => {
    const item = await itemAt(table, clientLinkKey(tokenHash));
    return item && !isExpired(item, table.clock.now()) ? checked(StoredClientLink, item, item) : undefined;
  };

export const optOut =
  (table: Table) =>
  async (contact: ContactPoint): Promise<OptOut | undefined> => {
    const item = await itemAt(table, optOutKey(contact));
    return item && checked(OptOut, item.optOut, item);
  };

export const message =
  (table: Table) =>
  async (ref: MessageRef): Promise<Message | undefined> => {
    const item = await itemAt(table, messageKey(ref));
    return item && checked(Message, item.message, item);
  };

export const readText =
  (table: Table) =>
  async (replyId: string): Promise<{ answer?: PendingAnswer } | undefined> => {
    const item = await itemAt(table, readTextKey(replyId));
    return item && checked(ReadText, item, item);
  };
