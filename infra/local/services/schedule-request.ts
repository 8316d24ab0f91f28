import { AwsError } from '../parts.ts';
import { type PropertyReader, readProperties } from '../template/resolved-resource.ts';
import { readScheduleExpression } from './schedule-expression.ts';

/** A schedule as a caller made it. */
export interface ScheduleDefinition {
  readonly name: string;
  readonly group: string;
  readonly expression: string;
  readonly timeZone: string;
  readonly enabled: boolean;
  readonly description?: string;
  readonly deleteAfterCompletion: boolean;
  readonly target: {
    readonly arn: string;
    readonly roleArn: string;
    readonly input?: string;
    readonly deadLetterArn?: string;
    readonly maximumEventAgeSeconds: number;
    readonly maximumRetryAttempts: number;
  };
}

const NAME = /^[0-9a-zA-Z\-_.]+$/;
const DEFAULT_GROUP = 'default';

/** The members of CreateSchedule and UpdateSchedule. Throws ValidationException in the service's wording. */
export function readScheduleDefinition(input: Record<string, unknown>): ScheduleDefinition {
  const reader = readProperties(input, 'schedule');
  const name = readName(reader, 'Name');
  const group = reader.has('GroupName') ? readName(reader, 'GroupName') : DEFAULT_GROUP;
  const expression = requireText(reader, 'ScheduleExpression', 'scheduleExpression');
  const timeZone = reader.optionalText('ScheduleExpressionTimezone') ?? 'UTC';
  if (expression.length > 256 || readScheduleExpression(expression, timeZone) === undefined) {
    throw validation(`Invalid Schedule Expression ${expression}.`);
  }
  const window = requireText(reader, 'FlexibleTimeWindow.Mode', 'flexibleTimeWindow.mode');
  if (window !== 'OFF') throw validation(`The local scheduler models FlexibleTimeWindow OFF only, not ${window}.`);
  const description = reader.optionalText('Description');
  if (description !== undefined && description.length > 512) {
    throw constraint('description', description, 'Member must have length less than or equal to 512');
  }
  return {
    name,
    group,
    expression,
    timeZone,
    enabled: readChoice(reader, 'State', ['ENABLED', 'DISABLED']) !== 'DISABLED',
    deleteAfterCompletion: readChoice(reader, 'ActionAfterCompletion', ['NONE', 'DELETE']) === 'DELETE',
    ...(description !== undefined && { description }),
    target: readTarget(reader),
  };
}

/** Name and group of Get and Delete. Throws ValidationException. */
export function readScheduleName(input: Record<string, unknown>): { name: string; group: string } {
  const reader = readProperties(input, 'schedule');
  return {
    name: readName(reader, 'Name'),
    group: reader.has('GroupName') ? readName(reader, 'GroupName') : DEFAULT_GROUP,
  };
}

export function validation(message: string): AwsError {
  return new AwsError('ValidationException', message);
}

function readTarget(reader: PropertyReader): ScheduleDefinition['target'] {
  const arn = requireText(reader, 'Target.Arn', 'target.arn');
  if (!/^arn:aws:(sqs|lambda):[^:]+:\d{12}:.+$/.test(arn)) {
    throw validation(`Provided Arn is not in correct format or not modelled by the local scheduler: ${arn}`);
  }
  const roleArn = requireText(reader, 'Target.RoleArn', 'target.roleArn');
  const input = reader.optionalText('Target.Input');
  if (input !== undefined && Buffer.byteLength(input) > 262_144) throw validation('Target input is too large.');
  const deadLetterArn = reader.optionalText('Target.DeadLetterConfig.Arn');
  return {
    arn,
    roleArn,
    ...(input !== undefined && { input }),
    ...(deadLetterArn !== undefined && { deadLetterArn }),
    maximumEventAgeSeconds: readRange(reader, 'Target.RetryPolicy.MaximumEventAgeInSeconds', 60, 86_400),
    maximumRetryAttempts: readRange(reader, 'Target.RetryPolicy.MaximumRetryAttempts', 0, 185),
  };
}

function readName(reader: PropertyReader, member: string): string {
  const value = requireText(reader, member, lowerFirst(member));
  if (value.length > 64)
    throw constraint(lowerFirst(member), value, 'Member must have length less than or equal to 64');
  if (!NAME.test(value)) {
    throw constraint(lowerFirst(member), value, 'Member must satisfy regular expression pattern: ^[0-9a-zA-Z-_.]+$');
  }
  return value;
}

function requireText(reader: PropertyReader, path: string, wireName: string): string {
  const value = reader.optionalText(path);
  if (value !== undefined && value !== '') return value;
  throw constraint(wireName, 'null', 'Member must not be null');
}

function readChoice(reader: PropertyReader, member: string, choices: readonly string[]): string | undefined {
  const value = reader.optionalText(member);
  if (value === undefined || choices.includes(value)) return value;
  throw constraint(lowerFirst(member), value, `Member must satisfy enum value set: [${choices.join(', ')}]`);
}

/** Absent means the most, as Scheduler does. */
function readRange(reader: PropertyReader, path: string, least: number, most: number): number {
  const value = reader.optionalNumber(path) ?? most;
  if (Number.isInteger(value) && value >= least && value <= most) return value;
  throw constraint(path, String(value), `Member must be between ${least} and ${most}`);
}

function constraint(member: string, value: string, rule: string): AwsError {
  const shown = value === 'null' ? 'null' : `'${value}'`;
  return validation(`1 validation error detected: Value ${shown} at '${member}' failed to satisfy constraint: ${rule}`);
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
