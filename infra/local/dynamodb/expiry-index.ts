import type { Item } from './dynalite.ts';
import { type LevelDatabase, type RowChange, withPrefix } from './level-database.ts';
import { expiryPrefix } from './row-keys.ts';
import type { ItemChange } from './staged-writes.ts';
import type { Table } from './table.ts';

const fiveYearsSeconds = 5 * 365 * 24 * 60 * 60;

/** The items of one table in order of the second at which they expire. */
export interface ExpiryIndex {
  /** Epoch milliseconds of the first moment at which an item may be deleted. */
  nextAt(): number | undefined;
  /** Row keys of items that may be deleted now, the longest expired first. */
  expired(nowMs: number, limit: number): Promise<string[]>;
  /** To be called once the rows of `expiryRows` are written. */
  refresh(): Promise<void>;
}

const rowOf = (tableName: string, expiresAtSeconds: number, key: string): string =>
  `${expiryPrefix(tableName)}${String(expiresAtSeconds).padStart(16, '0')}/${key}`;

/** When the item expires, in epoch seconds. A number more than five years past does not count, as in DynamoDB. */
function expiresAt(table: Table, item: Item | undefined, nowMs: number): number | undefined {
  const attribute = table.spec.ttlAttribute === undefined ? undefined : item?.[table.spec.ttlAttribute];
  if (attribute?.N === undefined) return undefined;
  const seconds = Math.floor(Number(attribute.N));
  return Number.isSafeInteger(seconds) && seconds >= 0 && seconds > nowMs / 1000 - fiveYearsSeconds
    ? seconds
    : undefined;
}

/** The index rows that a change of an item adds and removes. */
export function expiryRows({ table, key, oldItem, newItem }: ItemChange, nowMs: number): RowChange[] {
  const { tableName } = table.spec;
  // A number that counted when it was stored may not count any more: its row goes with the item all the same.
  const before = expiresAt(table, oldItem, 0);
  const after = expiresAt(table, newItem, nowMs);
  const rows: RowChange[] = [];
  if (before !== undefined && before !== after) rows.push({ type: 'del', key: rowOf(tableName, before, key) });
  if (after !== undefined && before !== after)
    rows.push({ type: 'put', key: rowOf(tableName, after, key), value: key });
  return rows;
}

export async function openExpiryIndex(database: LevelDatabase, table: Table): Promise<ExpiryIndex> {
  const range = withPrefix(expiryPrefix(table.spec.tableName));
  const secondsOf = (row: string): number => Number(row.slice(expiryPrefix(table.spec.tableName).length).split('/')[0]);
  // DynamoDB deletes what expired before the present second, not in it.
  const deletableAt = (row: string): number => (secondsOf(row) + 1) * 1000;
  let next: number | undefined;
  const refresh = async (): Promise<void> => {
    next = undefined;
    for await (const [row] of database.rows({ ...range, limit: 1 })) next = deletableAt(row);
  };
  await refresh();
  return {
    nextAt: () => next,
    refresh,
    expired: async (nowMs, limit) => {
      const keys: string[] = [];
      for await (const [row, key] of database.rows({ ...range, limit })) {
        if (deletableAt(row) > nowMs) break;
        keys.push(String(key));
      }
      return keys;
    },
  };
}
