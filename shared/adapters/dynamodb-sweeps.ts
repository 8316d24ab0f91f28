import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import * as z from 'zod/mini';
import type { Readiness, WorkPointer } from '../ports.ts';
import { attributes } from './dynamodb-expressions.ts';
import { checked, decoded, StoredReadiness } from './dynamodb-items.ts';
import { dueShard, readinessKey, shards, wakeShard } from './dynamodb-keys.ts';
import { itemAt, queried } from './dynamodb-queries.ts';
import type { Table } from './dynamodb-table.ts';

/** Of each shard; what is left over is found by the next sweep. */
const pointersAtMost = 500;

const indexes = {
  wakes: { name: 'by-wake', key: 'wakeKey', at: 'wakeAt' },
  due: { name: 'by-due', key: 'dueKey', at: 'dueAt' },
} as const;

export const wakesBefore =
  (table: Table) =>
  (at: string): Promise<WorkPointer[]> =>
    pointersIn(table, indexes.wakes, shards.map(wakeShard), at);

export const overdue =
  (table: Table) =>
  (hour: string, before: string): Promise<WorkPointer[]> =>
    pointersIn(
      table,
      indexes.due,
      shards.map((shard) => dueShard(hour, shard)),
      before,
    );

const pointersIn = async (
  table: Table,
  index: (typeof indexes)[keyof typeof indexes],
  keys: readonly string[],
  before: string,
): Promise<WorkPointer[]> => {
  const found = await Promise.all(
    keys.map((key) =>
      queried(
        table,
        {
          IndexName: index.name,
          KeyConditionExpression: `${index.key} = :key AND ${index.at} < :before`,
          ExpressionAttributeValues: attributes({ ':key': key, ':before': before }),
        },
        pointersAtMost,
      ),
    ),
  );
  return found
    .flatMap(({ items }) => items.map(decoded))
    .map((item) => ({ owner: item.PK, itemKey: item.SK, at: checked(z.string(), item[index.at], item) }))
    .sort((one, other) => (one.at < other.at ? -1 : 1));
};

export const readiness = (table: Table) => async (): Promise<Readiness | undefined> => {
  const item = await itemAt(table, readinessKey);
  return item && checked(StoredReadiness, item, item);
};

export const putReadiness =
  ({ client, tableName }: Table) =>
  async (found: Readiness): Promise<void> => {
    const Item = attributes({ ...readinessKey, ...checked(StoredReadiness, found, readinessKey) });
    await client.send(new PutItemCommand({ TableName: tableName, Item }));
  };
