import {
  type AttributeValue,
  GetItemCommand,
  QueryCommand,
  type QueryCommandInput,
  type QueryCommandOutput,
} from '@aws-sdk/client-dynamodb';
import { InvariantViolation } from '../domain/refusals.ts';
import type { TimelineOrder } from '../ports.ts';
import { attributes, condition } from './dynamodb-expressions.ts';
import { decoded, type StoredItem } from './dynamodb-items.ts';
import type { ItemKey } from './dynamodb-keys.ts';
import type { Table } from './dynamodb-table.ts';

type Place = Pick<Table, 'client' | 'tableName'>;

/** The item as it stands now. */
export const itemAt = async ({ client, tableName }: Place, key: ItemKey): Promise<StoredItem | undefined> => {
  const { Item } = await client.send(
    new GetItemCommand({ TableName: tableName, Key: attributes({ ...key }), ConsistentRead: true }),
  );
  return Item && decoded(Item);
};

/** What of a partition is asked for: everything, by the beginning of the sort key, or from one place to another. */
export type Range = { PK: string } & ({ beginsWith?: string } | { from: string; to: string });

/** The items of a range as they stand now, in order, `atMost` of them. */
export const itemsIn = async (
  place: Place,
  range: Range,
  atMost: number,
  order: TimelineOrder = 'oldest-first',
): Promise<StoredItem[]> => {
  const query = { ...rangeCondition(range), ConsistentRead: true, ScanIndexForward: order === 'oldest-first' };
  const { items } = await queried(place, query, atMost);
  return items.map(decoded);
};

/** Those items of a range that have this attribute, and this value in it where one is given; newest first, `atMost` of them. */
export const newestWith = async (
  { client, tableName }: Place,
  range: Range,
  { path, is }: { path: string; is?: string },
  atMost: number,
): Promise<StoredItem[]> => {
  const { ConditionExpression: FilterExpression, ...filter } = condition([
    is === undefined ? { path, exists: true } : { path, is },
  ]);
  const { ExpressionAttributeValues, ...asked } = rangeCondition(range);
  const items: StoredItem[] = [];
  let next: Record<string, AttributeValue> | undefined;
  do {
    // Without a limit: one would count what is filtered out as well.
    const page: QueryCommandOutput = await client.send(
      new QueryCommand({
        ...asked,
        FilterExpression,
        ExpressionAttributeNames: filter.ExpressionAttributeNames,
        ExpressionAttributeValues: { ...ExpressionAttributeValues, ...filter.ExpressionAttributeValues },
        TableName: tableName,
        ConsistentRead: true,
        ScanIndexForward: false,
        ExclusiveStartKey: next,
      }),
    );
    items.push(...(page.Items ?? []).map(decoded));
    next = page.LastEvaluatedKey;
  } while (next && items.length < atMost);
  return items.slice(0, atMost);
};

/** The same where more than `atMost` breaks a promise of this system. */
export const allItemsIn = async (place: Place, range: Range, atMost: number): Promise<StoredItem[]> => {
  const items = await itemsIn(place, range, atMost + 1);
  if (items.length > atMost) throw new InvariantViolation(`more than ${atMost} items in one range of ${range.PK}`);
  return items;
};

type Query = Omit<QueryCommandInput, 'TableName' | 'Limit'>;

/** Reads on until there are `atMost` items or no more; `next` is where the rest begins. */
export const queried = async (
  { client, tableName }: Place,
  query: Query,
  atMost: number,
): Promise<{ items: Record<string, AttributeValue>[]; next?: Record<string, AttributeValue> }> => {
  const items: Record<string, AttributeValue>[] = [];
  let next = query.ExclusiveStartKey;
  do {
    const page = await client.send(
      new QueryCommand({ ...query, TableName: tableName, Limit: atMost - items.length, ExclusiveStartKey: next }),
    );
    items.push(...(page.Items ?? []));
    next = page.LastEvaluatedKey;
  } while (next && items.length < atMost);
  return { items, ...(next ? { next } : {}) };
};

const rangeCondition = (range: Range): Query => {
  if ('from' in range)
    return {
      KeyConditionExpression: 'PK = :pk AND SK BETWEEN :from AND :to',
      ExpressionAttributeValues: attributes({ ':pk': range.PK, ':from': range.from, ':to': range.to }),
    };
  if (range.beginsWith === undefined)
    return { KeyConditionExpression: 'PK = :pk', ExpressionAttributeValues: attributes({ ':pk': range.PK }) };
  return {
    KeyConditionExpression: 'PK = :pk AND begins_with(SK, :prefix)',
    ExpressionAttributeValues: attributes({ ':pk': range.PK, ':prefix': range.beginsWith }),
  };
};
