import type { InvocationResult } from '../functions/invocation.ts';
import { isObject } from '../template/template-body.ts';

/**
 * Which members of a batch failed. `all` also when the function names somebody who is not in the batch, or names nobody
 * properly: Lambda then trusts nothing of the answer.
 */
export type BatchOutcome =
  | { readonly kind: 'done' }
  | { readonly kind: 'failed'; readonly identifiers: ReadonlySet<string> }
  | { readonly kind: 'all failed' };

export function readBatchAnswer(
  result: InvocationResult,
  identifiers: readonly string[],
  reportsItemFailures: boolean,
): BatchOutcome {
  if (result.kind === 'failed') return { kind: 'all failed' };
  if (!reportsItemFailures) return { kind: 'done' };
  const answer = result.payload;
  if (answer === null || answer === undefined || answer === '') return { kind: 'done' };
  if (!isObject(answer)) return { kind: 'all failed' };
  const failures = answer.batchItemFailures;
  if (failures === undefined || failures === null) return { kind: 'done' };
  if (!Array.isArray(failures)) return { kind: 'all failed' };
  const named = failures.map((failure: unknown) => (isObject(failure) ? failure.itemIdentifier : undefined));
  const known = new Set(identifiers);
  const valid = named.filter((name): name is string => typeof name === 'string' && known.has(name));
  if (valid.length < named.length) return { kind: 'all failed' };
  return valid.length === 0 ? { kind: 'done' } : { kind: 'failed', identifiers: new Set(valid) };
}
