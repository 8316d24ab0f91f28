import { type Access, AwsError, type Principal } from '../parts.ts';

/** What Lambda checks before it reads for a function. Throws an error in the wording of CreateEventSourceMapping. */
export function requireSourcePermissions(
  access: Access,
  source: { id: string; arn: string; reader: Principal; actions: readonly string[] },
): void {
  try {
    for (const action of source.actions) access.require(source.reader, action, source.arn);
    access.requireKey(source.reader, ['kms:Decrypt'], source.arn);
  } catch (cause) {
    if (!(cause instanceof AwsError)) throw cause;
    throw new Error(
      `${source.id}: the function execution role does not have the permissions to read ${source.arn}. ${cause.message}`,
      { cause },
    );
  }
}
