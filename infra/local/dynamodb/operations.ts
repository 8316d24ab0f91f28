import { AwsError, type LocalService, type Principal } from '../parts.ts';
import { checkRequest, checkWrite } from './check-request.ts';
import { actionOf, type CheckedRequest, itemLogic } from './dynalite.ts';
import { validationError } from './dynalite-error.ts';
import { createStagedWrites } from './staged-writes.ts';
import type { Table } from './table.ts';
import { runAction } from './table-rows.ts';
import { transactGet } from './transact-get.ts';
import { type TransactionParts, transactWrite } from './transact-write.ts';

const maximumBatchWrites = 25;

type Input = Record<string, unknown>;
type Operation = (parts: TransactionParts, input: Input, caller: Principal) => Promise<Record<string, unknown>>;

/** The operations of DynamoDB that the local one knows. */
const operations = new Map<string, Operation>([
  ['GetItem', readItems('GetItem')],
  ['Query', readItems('Query')],
  ['Scan', readItems('Scan')],
  ['BatchGetItem', batchGet],
  ['PutItem', writeItem('PutItem')],
  ['UpdateItem', writeItem('UpdateItem')],
  ['DeleteItem', writeItem('DeleteItem')],
  ['BatchWriteItem', batchWrite],
  ['TransactWriteItems', transactWrite],
  ['TransactGetItems', transactGet],
  ['DescribeTable', describe],
  ['DescribeTimeToLive', describeTimeToLive],
]);

export function createOperations(parts: TransactionParts): LocalService['call'] {
  return async (name, input, caller) => {
    const operation = operations.get(name);
    if (!operation) throw new AwsError('UnknownOperationException', `The local DynamoDB does not know ${name}.`);
    return operation(parts, input, caller);
  };
}

function readItems(action: 'GetItem' | 'Query' | 'Scan'): Operation {
  return async ({ database, tables, permissions }, input, caller) => {
    const request = checkRequest(action, input);
    const { TableName: tableName, IndexName: indexName } = request;
    permissions.require(caller, { action, tableName, ...(indexName === undefined ? {} : { indexName }), use: 'read' });
    return runAction(actionOf(action), request, tables, database, createStagedWrites(database));
  };
}

async function batchGet(
  { database, tables, permissions }: TransactionParts,
  input: Input,
  caller: Principal,
): Promise<Record<string, unknown>> {
  const request = checkRequest('BatchGetItem', input);
  for (const tableName of Object.keys(request.RequestItems ?? {})) {
    permissions.require(caller, { action: 'BatchGetItem', tableName, use: 'read' });
  }
  return runAction(actionOf('BatchGetItem'), request, tables, database, createStagedWrites(database));
}

function writeItem(action: 'PutItem' | 'UpdateItem' | 'DeleteItem'): Operation {
  return async ({ database, tables, permissions, oneAtATime, commit }, input, caller) => {
    const { request, showsItemOnFailure } = checkWrite(action, input);
    const table = permissions.require(caller, { action, tableName: request.TableName, use: 'write' });
    return oneAtATime(async () => {
      const staged = createStagedWrites(database);
      try {
        const output = await runAction(actionOf(action), request, tables, database, staged);
        await commit(staged.changes());
        return output;
      } catch (error) {
        if (!showsItemOnFailure || !(error instanceof AwsError)) throw error;
        if (error.code !== 'ConditionalCheckFailedException') throw error;
        const item = await staged.read(table, rowKeyOf(request, action, table));
        throw new AwsError(error.code, error.message, error.httpStatus, item === undefined ? {} : { Item: item });
      }
    });
  };
}

const rowKeyOf = (request: CheckedRequest, action: string, table: Table): string =>
  itemLogic.createKey(action === 'PutItem' ? request.Item : request.Key, table.description);

async function batchWrite(
  { database, tables, permissions, oneAtATime, commit }: TransactionParts,
  input: Input,
  caller: Principal,
): Promise<Record<string, unknown>> {
  const request = checkRequest('BatchWriteItem', input);
  const requests = Object.values(request.RequestItems ?? {}).flat();
  if (requests.length > maximumBatchWrites)
    throw validationError('Too many items requested for the BatchWriteItem call');
  for (const tableName of Object.keys(request.RequestItems ?? {})) {
    permissions.require(caller, { action: 'BatchWriteItem', tableName, use: 'write' });
  }
  return oneAtATime(async () => {
    const staged = createStagedWrites(database);
    const output = await runAction(actionOf('BatchWriteItem'), request, tables, database, staged);
    await commit(staged.changes());
    return output;
  });
}

function tableNameOf({ TableName }: Input): string {
  if (typeof TableName === 'string' && TableName.length >= 3 && TableName.length <= 255) return TableName;
  throw validationError('TableName must be at least 3 characters long and at most 255 characters long');
}

async function describe(
  { permissions }: TransactionParts,
  input: Input,
  caller: Principal,
): Promise<Record<string, unknown>> {
  const { description } = permissions.require(caller, {
    action: 'DescribeTable',
    tableName: tableNameOf(input),
    use: 'describe',
  });
  return { Table: description };
}

async function describeTimeToLive(
  { permissions }: TransactionParts,
  input: Input,
  caller: Principal,
): Promise<Record<string, unknown>> {
  const { spec } = permissions.require(caller, {
    action: 'DescribeTimeToLive',
    tableName: tableNameOf(input),
    use: 'describe',
  });
  const TimeToLiveDescription =
    spec.ttlAttribute === undefined
      ? { TimeToLiveStatus: 'DISABLED' }
      : { TimeToLiveStatus: 'ENABLED', AttributeName: spec.ttlAttribute };
  return { TimeToLiveDescription };
}
