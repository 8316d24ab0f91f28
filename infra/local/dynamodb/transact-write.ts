import type { Principal } from '../parts.ts';
import { actionOf, type Item, itemLogic } from './dynalite.ts';
import { validationError } from './dynalite-error.ts';
import type { CommitChanges } from './item-writer.ts';
import type { LevelDatabase } from './level-database.ts';
import type { OneAtATime } from './one-at-a-time.ts';
import type { Permissions } from './permissions.ts';
import type { RequestTokens } from './request-tokens.ts';
import { createStagedWrites, type StagedWrites } from './staged-writes.ts';
import type { Table } from './table.ts';
import { runAction } from './table-rows.ts';
import {
  type CancellationReason,
  cancellationReason,
  cancelUnlessAllPass,
  invalidKey,
  rowKeys,
  type TransactMember,
  transactMembers,
} from './transact-members.ts';

const maximumBytes = 4 * 1024 * 1024;
const writeAction = { Put: actionOf('PutItem'), Update: actionOf('UpdateItem'), Delete: actionOf('DeleteItem') };

export type TransactionParts = {
  database: LevelDatabase;
  tables: ReadonlyMap<string, Table>;
  permissions: Permissions;
  oneAtATime: OneAtATime;
  commit: CommitChanges;
  tokens: RequestTokens;
};

/** `TransactWriteItems`: every member or none, with its change records, in one batch. Never answers TransactionConflict. */
export async function transactWrite(
  parts: TransactionParts,
  input: Record<string, unknown>,
  caller: Principal,
): Promise<Record<string, unknown>> {
  const token = clientRequestToken(input);
  const members = transactMembers(input, 'TransactWriteItems', parts.permissions, caller);
  return parts.oneAtATime(async () => {
    if (token !== undefined && parts.tokens.wasCommitted(token, input)) return {};
    const keys = rowKeys(members);
    const staged = createStagedWrites(parts.database);
    const reasons: CancellationReason[] = [];
    for (const [position, member] of members.entries()) {
      reasons.push(await stageMember(parts, staged, member, keys[position]));
    }
    cancelUnlessAllPass(reasons);
    const changes = staged.changes();
    const bytes = changes.reduce((sum, { newItem }) => sum + (newItem ? itemLogic.itemSize(newItem) : 0), 0);
    if (bytes > maximumBytes) throw validationError('Transaction size cannot exceed 4 MB');
    const remembered = token === undefined ? undefined : parts.tokens.remember(token, input);
    await parts.commit(changes, remembered);
    remembered?.committed();
    return {};
  });
}

function clientRequestToken({ ClientRequestToken: token }: Record<string, unknown>): string | undefined {
  if (token === undefined || token === null) return undefined;
  if (typeof token === 'string' && token.length >= 1 && token.length <= 36) return token;
  throw validationError(
    "1 validation error detected: Value at 'clientRequestToken' failed to satisfy constraint: Member must have length between 1 and 36",
  );
}

async function stageMember(
  { tables, database }: TransactionParts,
  staged: StagedWrites,
  member: TransactMember,
  key: string | undefined,
): Promise<CancellationReason> {
  try {
    if (key === undefined) throw invalidKey(member);
    if (member.kind === 'ConditionCheck') {
      const failed = itemLogic.checkConditional(member.request, await staged.read(member.table, key));
      if (failed) throw failed;
    } else if (member.kind !== 'Get') {
      await runAction(writeAction[member.kind], member.request, tables, database, staged);
    }
    return { Code: 'None' };
  } catch (error) {
    const reason = cancellationReason(error);
    if (reason.Code !== 'ConditionalCheckFailed' || !member.showsItemOnFailure || key === undefined) return reason;
    return withItem(reason, await staged.read(member.table, key));
  }
}

const withItem = (reason: CancellationReason, item: Item | undefined): CancellationReason =>
  item === undefined ? reason : { ...reason, Item: item };
