import { createDueList } from '../due-list.ts';
import {
  type Access,
  AwsError,
  type DurableState,
  type LocalService,
  type Principal,
  type VirtualClock,
  type WorkSource,
} from '../parts.ts';
import type { DeliverFiring } from './schedule-delivery.ts';
import { readScheduleExpression } from './schedule-expression.ts';
import { readScheduleDefinition, readScheduleName, type ScheduleDefinition, validation } from './schedule-request.ts';

/** EventBridge Scheduler for the schedules that functions make. */
export interface SchedulerService extends LocalService {
  readonly source: WorkSource;
  /** What has not fired yet, in order of time. */
  pending(): readonly {
    readonly name: string;
    readonly group: string;
    readonly targetArn: string;
    readonly nextAt: number;
  }[];
}

interface StoredSchedule {
  readonly definition: ScheduleDefinition;
  readonly clientToken?: string;
  /** Epoch milliseconds; undefined when it will not fire (any more). */
  readonly nextAt?: number;
  readonly createdAt: number;
  readonly modifiedAt: number;
}

/**
 * Fires at the very time (AWS: within the minute), at once when the time is past. A schedule is stored before the call
 * answers; it is deleted after it has fired, so a crash between the two fires it again.
 */
export async function openSchedulerService(parts: {
  state: DurableState;
  clock: VirtualClock;
  access: Access;
  groups: readonly string[];
  region: string;
  accountId: string;
  deliver: DeliverFiring;
  onChange: () => void;
}): Promise<SchedulerService> {
  const { clock, access, region, accountId } = parts;
  const stored = parts.state.collection<StoredSchedule>('schedules');
  const schedules = new Map(await stored.entries());
  const timetable = createDueList<string>();
  for (const [key, { nextAt }] of schedules) if (nextAt !== undefined) timetable.add(key, nextAt, key);

  const arnOf = ({ group, name }: { group: string; name: string }): string =>
    `arn:aws:scheduler:${region}:${accountId}:schedule/${group}/${name}`;
  const keyOf = ({ group, name }: { group: string; name: string }): string => `${group}/${name}`;
  const missing = (kind: 'Schedule' | 'ScheduleGroup', name: string): AwsError =>
    new AwsError(
      'ResourceNotFoundException',
      `${kind === 'Schedule' ? 'Schedule' : 'Schedule group'} ${name} does not exist.`,
      404,
    );

  const save = async (key: string, schedule: StoredSchedule): Promise<void> => {
    await stored.put(key, schedule);
    schedules.set(key, schedule);
    if (schedule.nextAt === undefined) timetable.remove(key);
    else timetable.add(key, schedule.nextAt, key);
    parts.onChange();
  };
  const forget = async (key: string): Promise<void> => {
    await stored.delete(key);
    schedules.delete(key);
    timetable.remove(key);
  };
  const find = (input: Record<string, unknown>, action: string, caller: Principal): [string, StoredSchedule] => {
    const name = readScheduleName(input);
    access.require(caller, action, arnOf(name));
    const found = schedules.get(keyOf(name));
    if (found === undefined) throw missing('Schedule', name.name);
    return [keyOf(name), found];
  };

  const requireRole = (definition: ScheduleDefinition, caller: Principal): void => {
    const { roleArn } = definition.target;
    access.require(caller, 'iam:PassRole', roleArn, { 'iam:PassedToService': 'scheduler.amazonaws.com' });
    const sourceArn = `arn:aws:scheduler:${region}:${accountId}:schedule-group/${definition.group}`;
    try {
      access.require({ kind: 'service', service: 'scheduler.amazonaws.com', sourceArn }, 'sts:AssumeRole', roleArn);
    } catch (error) {
      if (!(error instanceof AwsError)) throw error;
      throw validation('The execution role you provide must allow AWS EventBridge Scheduler to assume the role.');
    }
  };

  const nextAtOf = (definition: ScheduleDefinition): Pick<StoredSchedule, 'nextAt'> => {
    const nextAt = definition.enabled
      ? readScheduleExpression(definition.expression, definition.timeZone)?.nextAfter(clock.now())
      : undefined;
    return nextAt === undefined ? {} : { nextAt };
  };

  const create = async (input: Record<string, unknown>, caller: Principal) => {
    const definition = readScheduleDefinition(input);
    access.require(caller, 'scheduler:CreateSchedule', arnOf(definition));
    requireRole(definition, caller);
    if (definition.group !== 'default' && !parts.groups.includes(definition.group)) {
      throw missing('ScheduleGroup', definition.group);
    }
    const clientToken = typeof input.ClientToken === 'string' ? input.ClientToken : undefined;
    const existing = schedules.get(keyOf(definition));
    if (existing !== undefined) {
      // The SDK repeats a call whose answer was lost with the same token.
      const isRepeated = clientToken !== undefined && existing.clientToken === clientToken;
      if (isRepeated) return { ScheduleArn: arnOf(definition) };
      throw new AwsError('ConflictException', `Schedule ${definition.name} already exists.`, 409);
    }
    const now = clock.now();
    await save(keyOf(definition), {
      definition,
      ...(clientToken !== undefined && { clientToken }),
      ...nextAtOf(definition),
      createdAt: now,
      modifiedAt: now,
    });
    return { ScheduleArn: arnOf(definition) };
  };

  const update = async (input: Record<string, unknown>, caller: Principal) => {
    const definition = readScheduleDefinition(input);
    const [key, { createdAt }] = find(input, 'scheduler:UpdateSchedule', caller);
    requireRole(definition, caller);
    await save(key, { definition, ...nextAtOf(definition), createdAt, modifiedAt: clock.now() });
    return { ScheduleArn: arnOf(definition) };
  };

  const list = (input: Record<string, unknown>, caller: Principal) => {
    access.require(caller, 'scheduler:ListSchedules', `arn:aws:scheduler:${region}:${accountId}:schedule/*/*`);
    const limit = Number(input.MaxResults ?? 100);
    const prefix = String(input.NamePrefix ?? '');
    const after = String(input.NextToken ?? '');
    const keys = [...schedules.keys()]
      .filter((key) => {
        const definition = schedules.get(key)?.definition;
        const inGroup = input.GroupName === undefined || definition?.group === input.GroupName;
        return key > after && inGroup && definition?.name.startsWith(prefix);
      })
      .sort();
    const page = keys.slice(0, limit);
    return {
      Schedules: page.flatMap((key) => {
        const schedule = schedules.get(key);
        if (schedule === undefined) return [];
        const { Name, GroupName, Arn, State, CreationDate, LastModificationDate } = describe(schedule, arnOf);
        const target = { Arn: schedule.definition.target.arn };
        return [{ Name, GroupName, Arn, State, CreationDate, LastModificationDate, Target: target }];
      }),
      ...(page.length < keys.length && { NextToken: page.at(-1) }),
    };
  };

  const fire = async (key: string): Promise<void> => {
    const schedule = schedules.get(key);
    if (schedule === undefined) return;
    const { definition } = schedule;
    const { target, group } = definition;
    await parts.deliver({
      scheduleArn: arnOf(definition),
      group,
      targetArn: target.arn,
      roleArn: target.roleArn,
      ...(target.input !== undefined && { input: target.input }),
      ...(target.deadLetterArn !== undefined && { deadLetterArn: target.deadLetterArn }),
      maximumRetryAttempts: target.maximumRetryAttempts,
    });
    // It may have been deleted or replaced while it was firing.
    if (schedules.get(key) !== schedule) return;
    const { nextAt: _fired, ...rest } = schedule;
    const isOneTime = definition.expression.startsWith('at(');
    if (!isOneTime) await save(key, { ...rest, ...nextAtOf(definition) });
    else if (definition.deleteAfterCompletion) await forget(key);
    else await save(key, rest);
  };

  return {
    signingName: 'scheduler',
    async call(operation, input, caller) {
      switch (operation) {
        case 'CreateSchedule':
          return create(input, caller);
        case 'UpdateSchedule':
          return update(input, caller);
        case 'GetSchedule':
          return describe(find(input, 'scheduler:GetSchedule', caller)[1], arnOf);
        case 'DeleteSchedule':
          await forget(find(input, 'scheduler:DeleteSchedule', caller)[0]);
          return {};
        case 'ListSchedules':
          return list(input, caller);
        default:
          throw new AwsError('UnknownOperationException', `The local scheduler does not model ${operation}.`, 404);
      }
    },
    source: {
      name: 'scheduler',
      nextAt: () => timetable.firstAt(),
      dueCount: () => timetable.due(clock.now(), Number.POSITIVE_INFINITY).length,
      async deliver() {
        for (const key of timetable.due(clock.now(), 100)) await fire(key);
      },
    },
    pending: () =>
      timetable.all().flatMap((key) => {
        const schedule = schedules.get(key);
        if (schedule?.nextAt === undefined) return [];
        const { name, group, target } = schedule.definition;
        return [{ name, group, targetArn: target.arn, nextAt: schedule.nextAt }];
      }),
  };
}

function describe({ definition, createdAt, modifiedAt }: StoredSchedule, arnOf: (name: ScheduleDefinition) => string) {
  const { target } = definition;
  return {
    Name: definition.name,
    GroupName: definition.group,
    Arn: arnOf(definition),
    ScheduleExpression: definition.expression,
    ScheduleExpressionTimezone: definition.timeZone,
    State: definition.enabled ? 'ENABLED' : 'DISABLED',
    ActionAfterCompletion: definition.deleteAfterCompletion ? 'DELETE' : 'NONE',
    ...(definition.description !== undefined && { Description: definition.description }),
    FlexibleTimeWindow: { Mode: 'OFF' },
    CreationDate: new Date(createdAt),
    LastModificationDate: new Date(modifiedAt),
    Target: {
      Arn: target.arn,
      RoleArn: target.roleArn,
      ...(target.input !== undefined && { Input: target.input }),
      ...(target.deadLetterArn !== undefined && { DeadLetterConfig: { Arn: target.deadLetterArn } }),
      RetryPolicy: {
        MaximumEventAgeInSeconds: target.maximumEventAgeSeconds,
        MaximumRetryAttempts: target.maximumRetryAttempts,
      },
    },
  };
}
