import type { Principal } from '../parts.ts';
import { actionOf } from './dynalite.ts';
import { createStagedWrites } from './staged-writes.ts';
import { runAction } from './table-rows.ts';
import {
  type CancellationReason,
  cancellationReason,
  cancelUnlessAllPass,
  invalidKey,
  rowKeys,
  transactMembers,
} from './transact-members.ts';
import type { TransactionParts } from './transact-write.ts';

/** `TransactGetItems`: all members as they are at one moment. */
export async function transactGet(
  { database, tables, permissions, oneAtATime }: TransactionParts,
  input: Record<string, unknown>,
  caller: Principal,
): Promise<Record<string, unknown>> {
  const members = transactMembers(input, 'TransactGetItems', permissions, caller);
  return oneAtATime(async () => {
    const keys = rowKeys(members);
    const reasons = members.map(
      (member, position): CancellationReason =>
        keys[position] === undefined ? cancellationReason(invalidKey(member)) : { Code: 'None' },
    );
    cancelUnlessAllPass(reasons);
    const items = createStagedWrites(database);
    const Responses: Array<Record<string, unknown>> = [];
    for (const { request } of members) {
      Responses.push(await runAction(actionOf('GetItem'), request, tables, database, items));
    }
    return { Responses };
  });
}
