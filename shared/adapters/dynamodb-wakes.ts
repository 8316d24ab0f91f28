import { ConditionalCheckFailedException, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import type { Booking } from '../domain/booking.ts';
import type { Case, Owner } from '../domain/case.ts';
import type { Session } from '../domain/session.ts';
import type { WorkPointer } from '../ports.ts';
import { attributes, type Edit, edit } from './dynamodb-expressions.ts';
import { noWake } from './dynamodb-items.ts';
import { bookingItemKey, caseKey, type ItemKey, sessionItemKey } from './dynamodb-keys.ts';
import { sameLadder } from './dynamodb-ladder.ts';
import type { Table } from './dynamodb-table.ts';

export const clearSessionWake =
  (table: Table) =>
  (owner: Owner, { sessionKey, revision }: Session): Promise<void> =>
    editIfStill(table, sessionItemKey(owner, sessionKey), {
      set: noWake,
      when: [{ path: 'session.revision', is: revision }],
    });

export const clearBookingWake =
  (table: Table) =>
  (owner: Owner, { bookingKey, revision }: Booking): Promise<void> =>
    editIfStill(table, bookingItemKey(owner, bookingKey), {
      set: noWake,
      when: [{ path: 'booking.revision', is: revision }],
    });

export const clearCaseWake =
  (table: Table) =>
  (openCase: Case): Promise<void> =>
    editIfStill(table, caseKey(openCase.owner), { set: noWake, when: sameLadder(openCase) });

/** A new `wakeAt` is a change, so the stream hands the item over once more. */
export const stir =
  (table: Table) =>
  ({ owner, itemKey }: WorkPointer, at: string): Promise<void> =>
    editIfStill(table, { PK: owner, SK: itemKey }, { set: { wakeAt: at }, when: [{ path: 'wake', exists: true }] });

/** An item that no longer stands as it was read needs nothing of this. */
const editIfStill = async ({ client, tableName }: Table, key: ItemKey, change: Edit): Promise<void> => {
  try {
    await client.send(new UpdateItemCommand({ TableName: tableName, Key: attributes({ ...key }), ...edit(change) }));
  } catch (cause) {
    if (!(cause instanceof ConditionalCheckFailedException)) throw cause;
  }
};
