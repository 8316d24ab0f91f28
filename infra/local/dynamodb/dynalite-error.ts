import { AwsError } from '../parts.ts';

/** dynalite's own errors as AwsError; anything else is returned as it is. */
export function fromDynaliteError(error: unknown): unknown {
  if (!(error instanceof Error) || !('body' in error)) return error;
  const { body } = error;
  if (typeof body !== 'object' || body === null || !('__type' in body) || typeof body.__type !== 'string') return error;
  return new AwsError(body.__type.slice(body.__type.indexOf('#') + 1), error.message);
}

export const validationError = (message: string): AwsError => new AwsError('ValidationException', message);
