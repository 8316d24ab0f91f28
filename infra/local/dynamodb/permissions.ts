import { type Access, AwsError, type Principal } from '../parts.ts';
import type { Table } from './table.ts';

/** What a caller wants of a table: its description, its items, or to change its items. */
export type TableUse = 'describe' | 'read' | 'write';

const keyActions: Record<TableUse, readonly string[]> = {
  describe: [],
  read: ['kms:Decrypt'],
  write: ['kms:Decrypt', 'kms:GenerateDataKey'],
};

/** Asks the policies whether a caller may do something with a table, an index, or the table's key. */
export interface Permissions {
  /** Throws the access-denied error, or ResourceNotFoundException for a table the caller may use but nobody has. */
  require(caller: Principal, wish: { action: string; tableName: string; indexName?: string; use: TableUse }): Table;
}

export function createPermissions(options: {
  access: Access;
  tables: ReadonlyMap<string, Table>;
  /** The ARN of a table the template does not declare. */
  unknownTableArn: (tableName: string) => string;
}): Permissions {
  const { access, tables, unknownTableArn } = options;
  return {
    require: (caller, { action, tableName, indexName, use }) => {
      const table = tables.get(tableName);
      const tableArn = table?.spec.tableArn ?? unknownTableArn(tableName);
      const resourceArn = indexName === undefined ? tableArn : `${tableArn}/index/${indexName}`;
      access.require(caller, `dynamodb:${action}`, resourceArn);
      if (!table) throw new AwsError('ResourceNotFoundException', 'Requested resource not found');
      if (keyActions[use].length > 0) access.requireKey(caller, keyActions[use], tableArn);
      return table;
    },
  };
}
