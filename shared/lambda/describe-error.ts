import { InvariantViolation, MalformedInput } from '../domain/refusals.ts';

/** What of an error may stand in a log. */
export interface LoggedError {
  name: string;
  /** Only of errors whose words are ours: an AWS error may quote an item. */
  message?: string;
  httpStatus?: number;
  /** Where it was thrown, without the message that a stack begins with. */
  stack?: string[];
  cause?: LoggedError;
}

const causesAtMost = 3;

export const describeError = (error: unknown, depth = 0): LoggedError => {
  if (!(error instanceof Error)) return { name: typeof error };
  const httpStatus = httpStatusOf(error);
  const stack = error.stack?.split('\n').flatMap((line) => (/^\s+at /.test(line) ? [line.trim()] : []));
  return {
    name: error.name,
    ...(cannotBeRetried(error) ? { message: error.message } : {}),
    ...(httpStatus === undefined ? {} : { httpStatus }),
    ...(stack && stack.length > 0 ? { stack } : {}),
    ...(error.cause !== undefined && depth < causesAtMost ? { cause: describeError(error.cause, depth + 1) } : {}),
  };
};

/** Whether trying again would end the same way each time. */
export const cannotBeRetried = (error: unknown): error is MalformedInput | InvariantViolation =>
  error instanceof MalformedInput || error instanceof InvariantViolation;

const httpStatusOf = (error: Error): number | undefined => {
  if (!('$metadata' in error) || typeof error.$metadata !== 'object' || error.$metadata === null) return undefined;
  const status = 'httpStatusCode' in error.$metadata ? error.$metadata.httpStatusCode : undefined;
  return typeof status === 'number' ? status : undefined;
};
