import { AwsError, type Principal } from '../parts.ts';

/** Services whose errors are HTTP 400 whatever happened. */
const ALWAYS_400 = ['dynamodb', 'kms', 'secretsmanager', 'sms-voice'];

/** The error AWS answers when no policy allows a call, in its wording. */
export function accessDenied(denial: {
  principal: Principal;
  action: string;
  resource: string;
  reason: string;
  accountId: string;
  sessionNames: ReadonlyMap<string, string>;
}): AwsError {
  const { action, resource, reason } = denial;
  const service = action.split(':')[0] ?? '';
  const code = service === 'sns' ? 'AuthorizationError' : 'AccessDeniedException';
  const message = `User: ${callerName(denial)} is not authorized to perform: ${action} on resource: ${resource} ${reason}`;
  return new AwsError(code, message, ALWAYS_400.includes(service) ? 400 : 403);
}

function callerName({ principal, accountId, sessionNames }: Parameters<typeof accessDenied>[0]): string {
  if (principal.kind === 'machine') return `arn:aws:iam::${accountId}:root`;
  if (principal.kind === 'service') return principal.service;
  const role = principal.arn.slice(principal.arn.lastIndexOf('/') + 1);
  return `arn:aws:sts::${accountId}:assumed-role/${role}/${sessionNames.get(principal.arn) ?? 'local'}`;
}
