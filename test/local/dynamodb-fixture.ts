import { openLocalDynamo } from '../../infra/local/dynamodb/open-local-dynamo.ts';
import type { Access, LocalDynamo, LocalTableSpec, Principal, VirtualClock } from '../../infra/local/parts.ts';

export const machine: Principal = { kind: 'machine' };
export const startAt = Date.parse('2026-03-02T15:00:00.000Z');

export const aTable = (changes: Partial<LocalTableSpec> = {}): LocalTableSpec => ({
  tableName: 'Follow-ups',
  tableArn: 'arn:aws:dynamodb:us-east-1:000000000000:table/Follow-ups',
  streamArn: 'arn:aws:dynamodb:us-east-1:000000000000:table/Follow-ups/stream/2026-03-02T00:00:00.000',
  streamViewType: 'NEW_IMAGE',
  ttlAttribute: 'expiresAt',
  attributeDefinitions: ['PK', 'SK', 'wakeKey', 'wakeAt'].map((AttributeName) => ({
    AttributeName,
    AttributeType: 'S',
  })),
  keySchema: [
    { AttributeName: 'PK', KeyType: 'HASH' },
    { AttributeName: 'SK', KeyType: 'RANGE' },
  ],
  globalSecondaryIndexes: [
    {
      IndexName: 'by-wake',
      KeySchema: [
        { AttributeName: 'wakeKey', KeyType: 'HASH' },
        { AttributeName: 'wakeAt', KeyType: 'RANGE' },
      ],
      Projection: { ProjectionType: 'KEYS_ONLY' },
    },
  ],
  ...changes,
});

export function aClock(start = startAt): VirtualClock {
  let now = start;
  return {
    now: () => now,
    moveTo: (epochMs) => {
      now = epochMs;
    },
    memory: new SharedArrayBuffer(8),
  };
}

export const openAccess: Access = { require: () => undefined, requireKey: () => undefined };

export type Call = (operation: string, input: Record<string, unknown>) => Promise<Record<string, unknown>>;
export type OpenedTable = { dynamo: LocalDynamo; clock: VirtualClock; table: LocalTableSpec; call: Call };

export async function openTable(
  options: { path?: string; table?: LocalTableSpec; clock?: VirtualClock; access?: Access } = {},
): Promise<OpenedTable> {
  const { table = aTable(), clock = aClock(), access = openAccess } = options;
  const dynamo = await openLocalDynamo({
    ...(options.path === undefined ? {} : { path: options.path }),
    tables: [table],
    clock,
    access,
    region: 'us-east-1',
  });
  const call: Call = (operation, input) => dynamo.call(operation, { TableName: table.tableName, ...input }, machine);
  return { dynamo, clock, table, call };
}

/** Text attributes in DynamoDB's JSON. */
export const texts = (attributes: Record<string, string>): Record<string, { S: string }> =>
  Object.fromEntries(Object.entries(attributes).map(([name, S]) => [name, { S }]));

export const key = (PK: string, SK = 'A') => texts({ PK, SK });
