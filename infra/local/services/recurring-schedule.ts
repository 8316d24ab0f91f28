import type { Access } from '../parts.ts';
import type { RecurringSource } from '../run-loop.ts';
import type { RecurringSpec } from '../template/stack-template.ts';
import type { DeliverFiring } from './schedule-delivery.ts';
import { readScheduleExpression } from './schedule-expression.ts';

/**
 * A schedule of the template. Throws when its expression cannot be read or its role does not trust Scheduler, as the
 * deployment would.
 */
export function createRecurringSchedule(
  spec: RecurringSpec,
  parts: { access: Access; deliver: DeliverFiring; region: string; accountId: string },
): RecurringSource {
  const { region, accountId } = parts;
  const expression = readScheduleExpression(spec.expression, spec.timeZone);
  if (expression === undefined) throw new Error(`${spec.name}: the expression ${spec.expression} is not modelled.`);
  const sourceArn = `arn:aws:scheduler:${region}:${accountId}:schedule-group/${spec.group}`;
  parts.access.require(
    { kind: 'service', service: 'scheduler.amazonaws.com', sourceArn },
    'sts:AssumeRole',
    spec.roleArn,
  );
  return {
    name: spec.name,
    nextTickAfter: (afterMs) => expression.nextAfter(afterMs) ?? Number.POSITIVE_INFINITY,
    fire: () =>
      parts.deliver({
        scheduleArn: `arn:aws:scheduler:${region}:${accountId}:schedule/${spec.group}/${spec.name}`,
        group: spec.group,
        targetArn: spec.targetArn,
        roleArn: spec.roleArn,
        ...(spec.input !== undefined && { input: spec.input }),
        ...(spec.deadLetterArn !== undefined && { deadLetterArn: spec.deadLetterArn }),
        maximumRetryAttempts: spec.maximumRetryAttempts,
      }),
  };
}
