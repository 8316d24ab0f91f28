import type { ResourceSet } from './resource-set.ts';
import type { RecurringSpec } from './stack-template.ts';

/** Scheduler's own default. */
const RETRY_ATTEMPTS = 185;

export function readScheduleGroups(resources: ResourceSet): Array<{ name: string; arn: string }> {
  return resources
    .ofType('AWS::Scheduler::ScheduleGroup')
    .map(({ ref, attributes }) => ({ name: ref, arn: attributes.Arn ?? '' }));
}

export function readSchedules(resources: ResourceSet): RecurringSpec[] {
  return resources.ofType('AWS::Scheduler::Schedule').map(({ ref, properties }) => {
    const input = properties.optionalText('Target.Input');
    const deadLetterArn = properties.optionalText('Target.DeadLetterConfig.Arn');
    return {
      name: ref,
      group: properties.optionalText('GroupName') ?? 'default',
      expression: properties.text('ScheduleExpression'),
      timeZone: properties.optionalText('ScheduleExpressionTimezone') ?? 'UTC',
      targetArn: properties.text('Target.Arn'),
      roleArn: properties.text('Target.RoleArn'),
      ...(input !== undefined && { input }),
      ...(deadLetterArn !== undefined && { deadLetterArn }),
      maximumRetryAttempts: properties.optionalNumber('Target.RetryPolicy.MaximumRetryAttempts') ?? RETRY_ATTEMPTS,
    };
  });
}
