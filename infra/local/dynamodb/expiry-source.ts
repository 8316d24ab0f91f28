import type { VirtualClock, WorkSource } from '../parts.ts';
import type { CommitChanges, TableLogs } from './item-writer.ts';
import type { LevelDatabase } from './level-database.ts';
import type { OneAtATime } from './one-at-a-time.ts';
import { createStagedWrites } from './staged-writes.ts';
import type { Table } from './table.ts';

const batchSize = 100;

/** Deletes expired items, as DynamoDB's own background service does: perhaps late, never early. */
export function createExpirySource(options: {
  database: LevelDatabase;
  tables: ReadonlyMap<string, Table>;
  clock: VirtualClock;
  oneAtATime: OneAtATime;
  commit: CommitChanges;
  logsOf: (tableName: string) => TableLogs;
}): WorkSource {
  const { database, tables, clock, oneAtATime, commit, logsOf } = options;
  return {
    name: 'dynamodb-expiry',
    nextAt: () => {
      const times = [...tables.keys()].flatMap((tableName) => logsOf(tableName).expiryIndex.nextAt() ?? []);
      return times.length === 0 ? undefined : Math.min(...times);
    },
    deliver: () =>
      oneAtATime(async () => {
        const staged = createStagedWrites(database);
        for (const [tableName, table] of tables) {
          for (const key of await logsOf(tableName).expiryIndex.expired(clock.now(), batchSize)) {
            await staged.write(table, key, undefined);
          }
        }
        await commit(staged.changes(), {
          userIdentity: { type: 'Service', principalId: 'dynamodb.amazonaws.com' },
        });
      }),
  };
}
