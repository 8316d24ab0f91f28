import { Stream } from 'node:stream';
import {
  type Action,
  type Callback,
  type CheckedRequest,
  type DynaliteRows,
  type DynaliteStore,
  type Item,
  itemLogic,
  type RowRange,
  storeOptions,
  type TableDescription,
} from './dynalite.ts';
import { fromDynaliteError, validationError } from './dynalite-error.ts';
import type { LevelDatabase } from './level-database.ts';
import { indexPrefix, itemPrefix } from './row-keys.ts';
import type { Table } from './table.ts';

/** Where an action reads single items and leaves its writes. */
export interface ItemAccess {
  read(table: Table, key: string): Promise<Item | undefined>;
  write(table: Table, key: string, item: Item | undefined): Promise<void>;
}

/**
 * Runs one of dynalite's actions on our rows.
 * Throws AwsError for what DynamoDB would refuse. Queries read the database as it is, not what `items` holds back.
 */
export function runAction(
  action: Action,
  request: CheckedRequest,
  tables: ReadonlyMap<string, Table>,
  database: LevelDatabase,
  items: ItemAccess,
): Promise<Record<string, unknown>> {
  return new Promise((resolve, reject) => {
    // dynalite's callbacks can throw; without this an unexpected item would end the process.
    const guarded =
      <T>(done: Callback<T>): Callback<T> =>
      (error, value) => {
        try {
          done(error, value);
        } catch (thrown) {
          reject(thrown);
        }
      };
    const answer = <T>(done: Callback<T>, work: Promise<T>): void => {
      work.then((value) => guarded(done)(null, value), guarded(done));
    };
    const tableNamed = (name: string): Table => {
      const table = tables.get(name);
      if (!table) throw new Error(`no table ${name}`);
      return table;
    };
    const itemRows = (tableName: string): DynaliteRows => {
      const table = tableNamed(tableName);
      return {
        get: (key, done) => answer(done, items.read(table, key)),
        put: (key, item, done) => {
          const refusal = emptyIndexKey(item, table.description);
          if (refusal) guarded(done)(refusal);
          else answer(done, items.write(table, key, item));
        },
        del: (key, done) => answer(done, items.write(table, key, undefined)),
        createValueStream: (range) => valueStream(database, itemPrefix(tableName), range, reject),
        // Writes already run one at a time.
        lock: (_key, enter) => enter((done) => done),
      };
    };
    const store: DynaliteStore = {
      options: storeOptions,
      getTable: (name, checkStatus, done) => {
        const reply = typeof checkStatus === 'function' ? checkStatus : done;
        reply?.(null, tableNamed(name).description);
      },
      getItemDb: itemRows,
      getIndexDb: (_indexType, tableName, indexName) => ({
        ...itemRows(tableName),
        // Index rows are derived from the items when they are committed.
        put: (_key, _item, done) => answer(done, Promise.resolve()),
        del: (_key, done) => answer(done, Promise.resolve()),
        createValueStream: (range) =>
          valueStream(
            database,
            indexPrefix(tableName, indexName),
            startBehindLastRow(range, request, tableNamed(tableName).description),
            reject,
          ),
      }),
    };
    action(store, request, (error, output) => {
      if (error) reject(fromDynaliteError(error));
      else resolve(withoutAbsent(output ?? {}));
    });
  });
}

/**
 * The key of an item's row in an index. dynalite ends it with six characters of a hash of the item's key, so that two
 * items with equal index attributes can overwrite each other; the item's whole key keeps them apart.
 */
export const indexRowKey = (indexKey: string, itemKey: string): string => `${indexKey}/${itemKey}`;

/** DynamoDB refuses an empty key attribute of an index; dynalite does not. */
function emptyIndexKey(item: Item, table: TableDescription): Error | undefined {
  for (const { IndexName, KeySchema } of table.GlobalSecondaryIndexes ?? []) {
    for (const { AttributeName } of KeySchema) {
      const value = item[AttributeName];
      if (value?.S !== '' && value?.B !== '') continue;
      return validationError(
        `One or more parameter values are not valid. A value specified for a secondary index key is not supported. The AttributeValue for a key attribute cannot contain an empty string value. IndexName: ${IndexName}, IndexKey: ${AttributeName}`,
      );
    }
  }
  return undefined;
}

/** A page's start key, computed by dynalite with its own short row keys, turned into ours. */
function startBehindLastRow(range: RowRange, request: CheckedRequest, table: TableDescription): RowRange {
  const { ExclusiveStartKey: startKey, IndexName: indexName } = request;
  const index = table.GlobalSecondaryIndexes?.find(({ IndexName }) => IndexName === indexName);
  if (!startKey || !index) return range;
  const shortKey = itemLogic.createIndexKey(startKey, table, index.KeySchema);
  const rowKey = indexRowKey(shortKey, itemLogic.createKey(startKey, table));
  if (range.gt === shortKey) return { ...range, gt: rowKey };
  if (range.lt === shortKey) return { ...range, lt: rowKey };
  return range;
}

/** The values of a range of rows, as the kind of stream that dynalite's `lazy` reads. */
function valueStream(database: LevelDatabase, prefix: string, range: RowRange, fail: (error: unknown) => void): Stream {
  let wanted = true;
  const stream = Object.assign(new Stream(), {
    destroy: () => {
      wanted = false;
    },
  });
  const { gt, lt, gte = gt === undefined ? '' : undefined, lte = lt === undefined ? '\u{10ffff}' : undefined } = range;
  const bounds: RowRange = {};
  if (gte !== undefined) bounds.gte = prefix + gte;
  else if (gt !== undefined) bounds.gt = prefix + gt;
  if (lte !== undefined) bounds.lte = prefix + lte;
  else if (lt !== undefined) bounds.lt = prefix + lt;
  const emitRows = async () => {
    const { reverse = false, limit = -1 } = range;
    for await (const [, value] of database.rows({ ...bounds, reverse, limit })) {
      if (!wanted) return;
      stream.emit('data', value);
    }
    stream.emit('end');
  };
  emitRows().catch(fail);
  return stream;
}

const withoutAbsent = (output: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(output).filter(([, value]) => value !== undefined));
