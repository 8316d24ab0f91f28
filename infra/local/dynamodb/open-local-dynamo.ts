import type { LocalDynamo, OpenLocalDynamo } from '../parts.ts';
import { openChangeLog } from './change-log.ts';
import { createDurableCollections } from './durable-collections.ts';
import { openExpiryIndex } from './expiry-index.ts';
import { createExpirySource } from './expiry-source.ts';
import { createCommit, type TableLogs } from './item-writer.ts';
import { openLevelDatabase } from './level-database.ts';
import { createOneAtATime } from './one-at-a-time.ts';
import { createOperations } from './operations.ts';
import { createPermissions } from './permissions.ts';
import { openRequestTokens } from './request-tokens.ts';
import { describeTable, type Table } from './table.ts';
import { alignTableLayout } from './table-layout.ts';

/**
 * Opens the local DynamoDB. Reads are strongly consistent; writes run one at a time, so there are no conflicts and no
 * throttling. A write, its index rows and its change records are in LevelDB together when its call answers.
 * Not modelled: PartiQL, changing tables at run time, capacity, several shards.
 * @throws DataFolderInUse, TableRebuildRefused
 */
export const openLocalDynamo: OpenLocalDynamo = async ({ path, tables: specs, clock, access, region }) => {
  const database = await openLevelDatabase(path);
  try {
    const oneAtATime = createOneAtATime();
    const tables = new Map<string, Table>();
    const logs = new Map<string, TableLogs>();
    for (const spec of specs) {
      const table = { spec, description: describeTable(spec, clock.now()) };
      await alignTableLayout(database, table, clock.now());
      tables.set(spec.tableName, table);
      logs.set(spec.tableName, {
        changeLog: await openChangeLog({ database, table, clock, region, oneAtATime }),
        expiryIndex: await openExpiryIndex(database, table),
      });
    }
    const logsOf = (tableName: string): TableLogs => {
      const found = logs.get(tableName);
      if (!found) throw new Error(`no table ${tableName}`);
      return found;
    };
    const commit = createCommit({ database, clock, logsOf });
    const account = specs[0]?.tableArn.split(':')[4] ?? '';
    const permissions = createPermissions({
      access,
      tables,
      unknownTableArn: (tableName) => `arn:aws:dynamodb:${region}:${account}:table/${tableName}`,
    });
    const tokens = await openRequestTokens(database, clock);
    const dynamo: LocalDynamo = {
      signingName: 'dynamodb',
      call: createOperations({ database, tables, permissions, oneAtATime, commit, tokens }),
      state: createDurableCollections(database),
      stream: (tableArn) => {
        const spec = specs.find((candidate) => candidate.tableArn === tableArn);
        if (!spec) throw new Error(`no table ${tableArn}`);
        return logsOf(spec.tableName).changeLog.stream;
      },
      expiry: createExpirySource({ database, tables, clock, oneAtATime, commit, logsOf }),
      close: () => oneAtATime(() => database.close()),
    };
    return dynamo;
  } catch (error) {
    await database.close();
    throw error;
  }
};
