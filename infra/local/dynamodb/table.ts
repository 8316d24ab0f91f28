import type { LocalTableSpec } from '../parts.ts';
import type { Item, TableDescription } from './dynalite.ts';

/** A table of the template, with the description dynalite works with. */
export type Table = { spec: LocalTableSpec; description: TableDescription };

/** Describes the table as `DescribeTable` answers it: active, on demand, with its stream. */
export function describeTable(spec: LocalTableSpec, createdAtMs: number): TableDescription {
  const createdAtSeconds = createdAtMs / 1000;
  const description: TableDescription = {
    TableName: spec.tableName,
    TableArn: spec.tableArn,
    TableStatus: 'ACTIVE',
    CreationDateTime: createdAtSeconds,
    AttributeDefinitions: spec.attributeDefinitions,
    KeySchema: spec.keySchema,
    BillingModeSummary: { BillingMode: 'PAY_PER_REQUEST', LastUpdateToPayPerRequestDateTime: createdAtSeconds },
    ProvisionedThroughput: { NumberOfDecreasesToday: 0, ReadCapacityUnits: 0, WriteCapacityUnits: 0 },
    ItemCount: 0,
    TableSizeBytes: 0,
    StreamSpecification: { StreamEnabled: true, StreamViewType: spec.streamViewType },
    LatestStreamArn: spec.streamArn,
    LatestStreamLabel: spec.streamArn.split('/').at(-1),
  };
  if (spec.globalSecondaryIndexes.length > 0) {
    description.GlobalSecondaryIndexes = spec.globalSecondaryIndexes.map((index) => ({
      ...index,
      IndexArn: `${spec.tableArn}/index/${index.IndexName}`,
      IndexStatus: 'ACTIVE',
      ItemCount: 0,
      IndexSizeBytes: 0,
    }));
  }
  return description;
}

/** The key attributes of an item. */
export function keyOf(item: Item, table: TableDescription): Item {
  const key: Item = {};
  for (const { AttributeName } of table.KeySchema) {
    const value = item[AttributeName];
    if (value !== undefined) key[AttributeName] = value;
  }
  return key;
}
