import { canonicalJson } from './canonical-json.ts';
import { type Item, itemLogic } from './dynalite.ts';
import { expiryRows } from './expiry-index.ts';
import { itemRows } from './item-writer.ts';
import { type LevelDatabase, type RowChange, withPrefix } from './level-database.ts';
import { expiryPrefix, indexesPrefix, itemPrefix, layoutRow } from './row-keys.ts';
import type { Table } from './table.ts';

/** Kept items do not fit the keys or indexes that the template gives their table now. */
export class TableRebuildRefused extends Error {
  override readonly name = 'TableRebuildRefused';
}

/**
 * Brings the kept rows of a table to the keys, indexes and TTL attribute of the template, in one batch.
 * Items and change records are kept.
 * @throws TableRebuildRefused
 */
export async function alignTableLayout(database: LevelDatabase, table: Table, nowMs: number): Promise<void> {
  const { tableName, keySchema, attributeDefinitions, globalSecondaryIndexes, ttlAttribute } = table.spec;
  const layout = canonicalJson({ keySchema, attributeDefinitions, globalSecondaryIndexes, ttlAttribute });
  const row = layoutRow(tableName);
  const kept = await database.get(row);
  if (kept === layout) return;
  const rows: RowChange[] = [];
  if (kept !== undefined) {
    for (const prefix of [indexesPrefix(tableName), expiryPrefix(tableName)]) {
      for await (const [key] of database.rows(withPrefix(prefix))) rows.push({ type: 'del', key });
    }
    const newKeys = new Set<string>();
    const puts: RowChange[] = [];
    for await (const [oldRow, value] of database.rows(withPrefix(itemPrefix(tableName)))) {
      rows.push({ type: 'del', key: oldRow });
      // Item rows are written by us alone, from items that dynalite has checked.
      const newItem = value as Item;
      if (itemLogic.validateItem(newItem, table.description)) throw refusal(tableName);
      const key = itemLogic.createKey(newItem, table.description);
      if (newKeys.has(key)) throw refusal(tableName);
      newKeys.add(key);
      const change = { table, key, oldItem: undefined, newItem };
      puts.push(...itemRows(change), ...expiryRows(change, nowMs));
    }
    rows.push(...puts);
  }
  rows.push({ type: 'put', key: row, value: layout });
  await database.batch(rows);
}

const refusal = (tableName: string): TableRebuildRefused =>
  new TableRebuildRefused(
    `The kept items of table ${tableName} do not fit the keys or indexes it has now. Start with --fresh to begin with empty data.`,
  );
