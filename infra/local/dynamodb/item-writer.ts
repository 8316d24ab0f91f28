import type { ChangeRecord, VirtualClock } from '../parts.ts';
import { canonicalJson } from './canonical-json.ts';
import type { Appended, ChangeLog } from './change-log.ts';
import { itemLogic } from './dynalite.ts';
import { type ExpiryIndex, expiryRows } from './expiry-index.ts';
import type { LevelDatabase, RowChange } from './level-database.ts';
import { indexPrefix, itemPrefix } from './row-keys.ts';
import type { ItemChange } from './staged-writes.ts';
import { indexRowKey } from './table-rows.ts';

/** What a table needs to be written to: its change log and its expiry index. */
export type TableLogs = { changeLog: ChangeLog; expiryIndex: ExpiryIndex };

/**
 * Commits the changes of one request: items, index rows, change records, counters and `extraRows` in one batch.
 * A change that leaves its item as it was writes nothing and gives no record. Must run one at a time.
 */
export type CommitChanges = (
  changes: readonly ItemChange[],
  extra?: { rows?: readonly RowChange[]; userIdentity?: ChangeRecord['userIdentity'] },
) => Promise<void>;

export function createCommit(options: {
  database: LevelDatabase;
  clock: VirtualClock;
  logsOf: (tableName: string) => TableLogs;
}): CommitChanges {
  const { database, clock, logsOf } = options;
  return async (changes, { rows: extraRows = [], userIdentity } = {}) => {
    const rows: RowChange[] = [...extraRows];
    const real = changes.filter(
      ({ oldItem, newItem }) => canonicalJson(oldItem ?? null) !== canonicalJson(newItem ?? null),
    );
    const appended: Appended[] = [];
    const expiryIndexes: ExpiryIndex[] = [];
    for (const [tableName, tableChanges] of Map.groupBy(real, ({ table }) => table.spec.tableName)) {
      const { changeLog, expiryIndex } = logsOf(tableName);
      const expiring = tableChanges.flatMap((change) => expiryRows(change, clock.now()));
      rows.push(...tableChanges.flatMap(itemRows), ...expiring);
      if (expiring.length > 0) expiryIndexes.push(expiryIndex);
      const records = await changeLog.append(tableChanges, userIdentity);
      rows.push(...records.rows);
      appended.push(records);
    }
    if (rows.length === 0) return;
    await database.batch(rows);
    for (const expiryIndex of expiryIndexes) await expiryIndex.refresh();
    for (const { committed } of appended) committed();
  };
}

/** The rows of an item and of its places in the indexes. */
export function itemRows({ table, key, oldItem, newItem }: ItemChange): RowChange[] {
  const { tableName } = table.spec;
  const itemRow = itemPrefix(tableName) + key;
  const rows: RowChange[] = [
    newItem === undefined ? { type: 'del', key: itemRow } : { type: 'put', key: itemRow, value: newItem },
  ];
  const indexes = table.description.GlobalSecondaryIndexes ?? [];
  const { puts, deletes } = itemLogic.getIndexActions(indexes, oldItem, newItem, table.description);
  const indexRow = (index: string, indexKey: string): string =>
    indexPrefix(tableName, index) + indexRowKey(indexKey, key);
  for (const { index, key: indexKey } of deletes) rows.push({ type: 'del', key: indexRow(index, indexKey) });
  for (const { index, key: indexKey, item } of puts) {
    rows.push({ type: 'put', key: indexRow(index, indexKey), value: item });
  }
  return rows;
}
