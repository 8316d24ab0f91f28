import { type Access, AwsError } from './parts.ts';
import type { StackTemplate } from './template/stack-template.ts';

/** The deployment would fail, or the stack would lose its logs, for want of a permission. */
export class MissingPermission extends Error {
  override readonly name = 'MissingPermission';
}

/** What CloudWatch Logs must be allowed to do with the key of an encrypted log group. */
const LOG_KEY_ACTIONS = ['kms:Encrypt', 'kms:Decrypt', 'kms:ReEncryptFrom', 'kms:GenerateDataKey', 'kms:DescribeKey'];

/** Checks what AWS checks while it creates log groups and the API's access log. Throws MissingPermission. */
export function checkLogPermissions(template: StackTemplate, access: Access): void {
  const { region, accountId } = template;
  for (const { arn } of template.logGroups) {
    const logGroupArn = arn.replace(/:\*$/, '');
    const logs = { kind: 'service', service: `logs.${region}.amazonaws.com`, sourceArn: logGroupArn } as const;
    refuse(`${logGroupArn}: CloudWatch Logs may not use its key.`, () => access.requireKey(logs, LOG_KEY_ACTIONS, arn));
  }
  const accessLog = template.restApi?.accessLog;
  if (accessLog === undefined) return;
  const { roleArn, logGroupArn } = accessLog;
  if (roleArn === undefined)
    throw new MissingPermission('The API has an access log, but the account has no role to write it.');
  const sourceArn = `arn:aws:apigateway:${region}:${accountId}:/account`;
  refuse(`${roleArn}: API Gateway may not take this role.`, () => {
    access.require({ kind: 'service', service: 'apigateway.amazonaws.com', sourceArn }, 'sts:AssumeRole', roleArn);
    access.require({ kind: 'role', arn: roleArn }, 'logs:PutLogEvents', logGroupArn);
  });
}

function refuse(message: string, check: () => void): void {
  try {
    check();
  } catch (cause) {
    if (!(cause instanceof AwsError)) throw cause;
    throw new MissingPermission(`${message} ${cause.message}`, { cause });
  }
}
