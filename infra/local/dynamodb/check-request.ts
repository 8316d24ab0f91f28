import { type CheckedRequest, checkWithDynalite, type DynaliteOperation } from './dynalite.ts';
import { fromDynaliteError, validationError } from './dynalite-error.ts';

/** A checked request, and whether a failed condition shall answer with the item as it is. */
export type CheckedWrite = { request: CheckedRequest; showsItemOnFailure: boolean };

/** Checks a request as DynamoDB does before it looks at the table. The input is left as it is. Throws AwsError. */
export function checkRequest(operation: DynaliteOperation, input: Record<string, unknown>): CheckedRequest {
  let request: CheckedRequest;
  try {
    request = checkWithDynalite(operation, input);
  } catch (error) {
    throw fromDynaliteError(error);
  }
  for (const parsed of [request._condition, request._filter]) refuseDocumentComparison(parsed);
  return request;
}

/** The same for a write of one item, alone or in a transaction. */
export function checkWrite(
  operation: 'PutItem' | 'UpdateItem' | 'DeleteItem',
  input: Record<string, unknown>,
): CheckedWrite {
  const returned = input.ReturnValuesOnConditionCheckFailure ?? 'NONE';
  if (returned !== 'NONE' && returned !== 'ALL_OLD') {
    throw validationError(
      `1 validation error detected: Value '${String(returned)}' at 'returnValuesOnConditionCheckFailure' failed to satisfy constraint: Member must satisfy enum value set: [ALL_OLD, NONE]`,
    );
  }
  return { request: checkRequest(operation, input), showsItemOnFailure: returned === 'ALL_OLD' };
}

const equality = new Set(['=', '<>', 'in']);

/** dynalite compares lists and maps by identity, so such a condition would silently be wrong. */
function refuseDocumentComparison(expression: unknown): void {
  if (typeof expression !== 'object' || expression === null) return;
  if ('expression' in expression) refuseDocumentComparison(expression.expression);
  if (!('args' in expression) || !Array.isArray(expression.args)) return;
  const compares = 'type' in expression && equality.has(String(expression.type));
  for (const argument of expression.args) {
    if (compares && isDocument(argument)) {
      throw new Error(
        'The local DynamoDB cannot compare a whole list or map for equality; compare its members instead.',
      );
    }
    refuseDocumentComparison(argument);
  }
}

const isDocument = (argument: unknown): boolean =>
  typeof argument === 'object' && argument !== null && ('L' in argument || 'M' in argument);
