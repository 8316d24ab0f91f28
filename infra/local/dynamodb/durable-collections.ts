import type { DurableCollection, DurableState } from '../parts.ts';
import { type LevelDatabase, type RowChange, withPrefix } from './level-database.ts';
import { createOneAtATime } from './one-at-a-time.ts';
import { statePrefix } from './row-keys.ts';

/** Collections in the database. Values must be JSON; writes take effect in the order they are called. */
export function createDurableCollections(database: LevelDatabase): DurableState {
  // LevelDB may finish two pending writes in either order.
  const oneAtATime = createOneAtATime();
  return {
    collection<T>(name: string): DurableCollection<T> {
      const prefix = statePrefix(name);
      const write = (changes: RowChange[]): Promise<void> => oneAtATime(() => database.batch(changes));
      // Only this collection writes its rows: they hold what its user put.
      const typed = (value: unknown): T => value as T;
      return {
        get: async (key) => {
          const value = await database.get(prefix + key);
          return value === undefined ? undefined : typed(value);
        },
        entries: async () => {
          const entries: Array<[string, T]> = [];
          for await (const [key, value] of database.rows(withPrefix(prefix))) {
            entries.push([key.slice(prefix.length), typed(value)]);
          }
          return entries;
        },
        put: (key, value) => write([{ type: 'put', key: prefix + key, value }]),
        delete: (key) => write([{ type: 'del', key: prefix + key }]),
        batch: (changes) =>
          write(
            changes.map((change) =>
              'put' in change
                ? { type: 'put', key: prefix + change.put[0], value: change.put[1] }
                : { type: 'del', key: prefix + change.delete },
            ),
          ),
      };
    },
  };
}
