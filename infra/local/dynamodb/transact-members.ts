import { AwsError, type Principal } from '../parts.ts';
import { checkRequest, checkWrite } from './check-request.ts';
import { type CheckedRequest, itemLogic } from './dynalite.ts';
import { fromDynaliteError, validationError } from './dynalite-error.ts';
import type { Permissions } from './permissions.ts';
import type { Table } from './table.ts';

const maximumMembers = 100;

export type TransactWriteKind = 'Put' | 'Update' | 'Delete' | 'ConditionCheck';
export type TransactMember = {
  kind: TransactWriteKind | 'Get';
  table: Table;
  request: CheckedRequest;
  showsItemOnFailure: boolean;
};

/** Why a member stands in the way of its transaction; `None` for one that does not. */
export type CancellationReason = { Code: string; Message?: string; Item?: unknown };

const operationOf = {
  Put: 'PutItem',
  Update: 'UpdateItem',
  Delete: 'DeleteItem',
  ConditionCheck: 'DeleteItem',
  Get: 'GetItem',
} as const;
const actionOf = { ...operationOf, ConditionCheck: 'ConditionCheckItem' } as const;
const requiredExpression = { Update: 'UpdateExpression', ConditionCheck: 'ConditionExpression' } as const;
const writeKinds = ['Put', 'Update', 'Delete', 'ConditionCheck'] as const;

/** The checked and permitted members of a transaction, in the order of the request. Throws AwsError. */
export function transactMembers(
  input: Record<string, unknown>,
  operation: 'TransactWriteItems' | 'TransactGetItems',
  permissions: Permissions,
  caller: Principal,
): TransactMember[] {
  const items = input.TransactItems;
  if (!Array.isArray(items)) throw notSatisfied('null', 'transactItems', 'Member must not be null');
  if (items.length === 0 || items.length > maximumMembers) {
    const bound = items.length === 0 ? 'greater than or equal to 1' : `less than or equal to ${maximumMembers}`;
    throw notSatisfied(`'${items.length} members'`, 'transactItems', `Member must have length ${bound}`);
  }
  const kinds = operation === 'TransactWriteItems' ? writeKinds : (['Get'] as const);
  const checked = items.map((item: unknown, position) => {
    const { kind, body } = oneOf(item, kinds);
    if (kind === 'Update' || kind === 'ConditionCheck') {
      const expression = requiredExpression[kind];
      if (body[expression] === undefined) {
        const path = `transactItems.${position + 1}.member.${lowerFirst(kind)}.${lowerFirst(expression)}`;
        throw notSatisfied('null', path, 'Member must not be null');
      }
    }
    const write =
      kind === 'Get'
        ? { request: checkRequest(operationOf[kind], body), showsItemOnFailure: false }
        : checkWrite(operationOf[kind], body);
    return { kind, ...write };
  });
  return checked.map((member) => ({
    ...member,
    table: permissions.require(caller, {
      action: actionOf[member.kind],
      tableName: member.request.TableName,
      use: member.kind === 'Get' || member.kind === 'ConditionCheck' ? 'read' : 'write',
    }),
  }));
}

/**
 * The row keys of the members; undefined for a key that does not fit its table.
 * Throws ValidationException when two members mean one item.
 */
export function rowKeys(members: readonly TransactMember[]): Array<string | undefined> {
  const seen = new Set<string>();
  return members.map((member) => {
    const { kind, table, request } = member;
    if (invalidKey(member)) return undefined;
    const key = itemLogic.createKey(kind === 'Put' ? request.Item : request.Key, table.description);
    const row = `${table.spec.tableName}/${key}`;
    if (seen.has(row)) throw validationError('Transaction request cannot include multiple operations on one item');
    seen.add(row);
    return key;
  });
}

/** dynalite's error for a key that does not fit the table. */
export function invalidKey({ kind, table, request }: TransactMember): unknown {
  return kind === 'Put'
    ? itemLogic.validateItem(request.Item, table.description)
    : itemLogic.validateKey(request.Key, table.description);
}

/** The reason that an error of one member gives for cancelling the transaction. Other errors are thrown on. */
export function cancellationReason(error: unknown): CancellationReason {
  const converted = fromDynaliteError(error);
  if (converted instanceof AwsError) {
    const { code, message: Message } = converted;
    if (code === 'ConditionalCheckFailedException') return { Code: 'ConditionalCheckFailed', Message };
    if (code === 'ValidationException') return { Code: 'ValidationError', Message };
  }
  throw converted;
}

/** Throws TransactionCanceledException unless every reason is `None`. */
export function cancelUnlessAllPass(reasons: readonly CancellationReason[]): void {
  if (reasons.every(({ Code }) => Code === 'None')) return;
  const codes = reasons.map(({ Code }) => Code).join(', ');
  throw new AwsError(
    'TransactionCanceledException',
    `Transaction cancelled, please refer cancellation reasons for specific reasons [${codes}]`,
    400,
    { CancellationReasons: reasons },
  );
}

/** Throws ValidationException for a constraint of the request, in DynamoDB's wording. */
const notSatisfied = (value: string, path: string, constraint: string): AwsError =>
  validationError(
    `1 validation error detected: Value ${value} at '${path}' failed to satisfy constraint: ${constraint}`,
  );

const lowerFirst = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function oneOf<Kind extends string>(
  item: unknown,
  kinds: readonly Kind[],
): { kind: Kind; body: Record<string, unknown> } {
  const found = isRecord(item) ? kinds.filter((kind) => item[kind] !== undefined && item[kind] !== null) : [];
  const [kind] = found;
  const body = isRecord(item) && kind !== undefined ? item[kind] : undefined;
  if (found.length !== 1 || kind === undefined || !isRecord(body)) {
    throw validationError('TransactItems can only contain one of Check, Put, Update or Delete');
  }
  return { kind, body };
}
