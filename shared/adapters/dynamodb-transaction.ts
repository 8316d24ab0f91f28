import { setTimeout as pause } from 'node:timers/promises';
import {
  type CancellationReason,
  TransactionCanceledException,
  type TransactWriteItem,
  TransactWriteItemsCommand,
} from '@aws-sdk/client-dynamodb';
import { InvariantViolation } from '../domain/refusals.ts';
import { attributes, type Clause, condition, type Edit, edit } from './dynamodb-expressions.ts';
import type { ItemKey } from './dynamodb-keys.ts';
import type { Table } from './dynamodb-table.ts';

/** One write of a transaction, or one demand on an item that is not written. */
export type Member =
  | { put: ItemKey & Readonly<Record<string, unknown>>; when?: readonly Clause[] }
  | { update: ItemKey; edit: Edit }
  | { delete: ItemKey; when?: readonly Clause[] }
  | { check: ItemKey; when: readonly Clause[] };

/** `refused` names the members, by position, whose conditions did not hold; none when another transaction was at work. */
export type TransactionOutcome = { kind: 'written' } | { kind: 'refused'; members: number[] };

/** DynamoDB's own limit. */
const membersAtMost = 100;

/** Everything or nothing. Throws when it is not the items that stand in the way. */
export const transact = async (
  { client, tableName }: Pick<Table, 'client' | 'tableName'>,
  members: readonly Member[],
): Promise<TransactionOutcome> => {
  if (members.length > membersAtMost) throw new InvariantViolation(`a transaction of ${members.length} items`);
  refuseRepeatedItems(members);
  try {
    // The SDK gives the request a token, so that its own retries after a lost answer do not write twice.
    const TransactItems = members.map((member) => asItem(member, tableName));
    await client.send(new TransactWriteItemsCommand({ TransactItems }));
    return { kind: 'written' };
  } catch (cause) {
    if (!(cause instanceof TransactionCanceledException)) throw cause;
    const refused = refusedMembers(cause.CancellationReasons ?? []);
    if (!refused) throw cause;
    return { kind: 'refused', members: refused };
  }
};

/** Other transactions were in the way each time. Thrown, so that it is tried again later. */
export class ItemsBusy extends Error {
  override readonly name = 'ItemsBusy';
}

const triesAtMost = 5;
const pauseMilliseconds = 40;

/** For a fact that must be kept whatever else goes on: waits for other transactions instead of losing to them. */
export const transactPatiently = async (
  table: Pick<Table, 'client' | 'tableName'>,
  members: readonly Member[],
): Promise<TransactionOutcome> => {
  for (let tries = 1; tries <= triesAtMost; tries += 1) {
    const outcome = await transact(table, members);
    if (outcome.kind === 'written' || outcome.members.length > 0) return outcome;
    await pause(pauseMilliseconds * tries);
  }
  throw new ItemsBusy(`${triesAtMost} transactions in a row were in conflict with others`);
};

const refusedMembers = (reasons: readonly CancellationReason[]): number[] | undefined => {
  const members = reasons.flatMap(({ Code }, position) => (Code === 'ConditionalCheckFailed' ? [position] : []));
  if (members.length > 0) return members;
  return reasons.some(({ Code }) => Code === 'TransactionConflict') ? [] : undefined;
};

const asItem = (member: Member, TableName: string): TransactWriteItem => {
  if ('put' in member)
    return { Put: { TableName, Item: attributes(member.put), ...(member.when ? condition(member.when) : {}) } };
  if ('update' in member) return { Update: { TableName, Key: attributes({ ...member.update }), ...edit(member.edit) } };
  if ('delete' in member)
    return {
      Delete: { TableName, Key: attributes({ ...member.delete }), ...(member.when ? condition(member.when) : {}) },
    };
  return { ConditionCheck: { TableName, Key: attributes({ ...member.check }), ...condition(member.when) } };
};

const keyOf = (member: Member): ItemKey => {
  if ('put' in member) return member.put;
  if ('update' in member) return member.update;
  return 'delete' in member ? member.delete : member.check;
};

/** DynamoDB would refuse it too, without saying which item it is. */
const refuseRepeatedItems = (members: readonly Member[]): void => {
  const seen = new Set<string>();
  for (const { PK, SK } of members.map(keyOf)) {
    const place = `${PK} ${SK}`;
    if (seen.has(place)) throw new InvariantViolation(`two writes to item ${place} in one transaction`);
    seen.add(place);
  }
};
