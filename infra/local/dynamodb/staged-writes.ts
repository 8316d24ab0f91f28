import type { Item } from './dynalite.ts';
import type { LevelDatabase } from './level-database.ts';
import { itemPrefix } from './row-keys.ts';
import type { Table } from './table.ts';
import type { ItemAccess } from './table-rows.ts';

/** What one request does to one item; without `newItem` it is deleted. */
export type ItemChange = { table: Table; key: string; oldItem: Item | undefined; newItem: Item | undefined };

/** Reads the table, and keeps the writes of one request until they are committed together. */
export interface StagedWrites extends ItemAccess {
  changes(): ItemChange[];
}

/** Must be used while no other write can run, as the old items are read when the change is staged. */
export function createStagedWrites(database: LevelDatabase): StagedWrites {
  const changes = new Map<string, ItemChange>();
  const read = async (table: Table, key: string): Promise<Item | undefined> => {
    const row = itemPrefix(table.spec.tableName) + key;
    const change = changes.get(row);
    return change ? change.newItem : storedItem(database, table, key);
  };
  return {
    read,
    write: async (table, key, newItem) => {
      const row = itemPrefix(table.spec.tableName) + key;
      const earlier = changes.get(row);
      const oldItem = earlier ? earlier.oldItem : await storedItem(database, table, key);
      changes.set(row, { table, key, oldItem, newItem });
    },
    changes: () => [...changes.values()],
  };
}

/** The committed item, or undefined. */
export async function storedItem(database: LevelDatabase, table: Table, key: string): Promise<Item | undefined> {
  const value = await database.get(itemPrefix(table.spec.tableName) + key);
  // Item rows are written by us alone, from items that dynalite has checked.
  return value as Item | undefined;
}
