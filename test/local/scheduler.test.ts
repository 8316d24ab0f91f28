import { beforeEach, describe, expect, test } from 'vitest';
import type { DroppedDeliveries } from '../../infra/local/dropped-deliveries.ts';
import { createFaults, type Faults } from '../../infra/local/faults.ts';
import type { Access, DurableState, VirtualClock } from '../../infra/local/parts.ts';
import { type MessageStore, openMessageStore } from '../../infra/local/services/message-store.ts';
import { createMetrics } from '../../infra/local/services/metrics.ts';
import { createRecurringSchedule } from '../../infra/local/services/recurring-schedule.ts';
import { createFiringDelivery } from '../../infra/local/services/schedule-delivery.ts';
import { readScheduleExpression } from '../../infra/local/services/schedule-expression.ts';
import { openSchedulerService, type SchedulerService } from '../../infra/local/services/scheduler.ts';
import { createQueueService } from '../../infra/local/services/sqs.ts';
import { accessDenying, memoryState, NOW, ROLE, recordingDrops, standingClock } from './edge-fakes.ts';
import { ACCOUNT, allowAll, aQueue, codeOf, FUNCTION_ARN, queueArn, REGION, ROLE_ARN } from './engine-fixture.ts';

describe('an expression', () => {
  test.each<[string, string, string, string | undefined]>([
    ['at(2026-03-03T15:00:00)', 'UTC', NOW, '2026-03-03T15:00:00.000Z'],
    ['at(2026-03-03T15:00:00)', 'America/New_York', NOW, '2026-03-03T20:00:00.000Z'],
    ['at(2026-03-08T02:30:00)', 'America/New_York', NOW, '2026-03-08T07:30:00.000Z'],
    ['at(2020-01-01T00:00:00)', 'UTC', NOW, '2020-01-01T00:00:00.000Z'],
    ['rate(5 minutes)', 'UTC', '2026-03-02T20:01:00.000Z', '2026-03-02T20:05:00.000Z'],
    ['rate(1 hour)', 'UTC', NOW, '2026-03-02T21:00:00.000Z'],
    ['rate(1 day)', 'UTC', NOW, '2026-03-03T00:00:00.000Z'],
    ['cron(0 9 * * ? *)', 'America/New_York', '2026-03-07T20:00:00.000Z', '2026-03-08T13:00:00.000Z'],
    ['cron(0/15 * * * ? *)', 'UTC', '2026-03-02T20:01:00.000Z', '2026-03-02T20:15:00.000Z'],
    ['cron(0 8 ? * MON-FRI *)', 'UTC', '2026-03-06T09:00:00.000Z', '2026-03-09T08:00:00.000Z'],
    ['cron(30 6 1 JAN,JUL ? *)', 'UTC', NOW, '2026-07-01T06:30:00.000Z'],
    ['cron(0 0 30 2 ? *)', 'UTC', NOW, undefined],
  ])('%s in %s after %s is %s', (text, timeZone, after, expected) => {
    const next = readScheduleExpression(text, timeZone)?.nextAfter(Date.parse(after));
    expect(next === undefined ? undefined : new Date(next).toISOString()).toBe(expected);
  });

  test.each([
    ['at(2026-03-03T15:00:00Z)', 'UTC'],
    ['at(2026-02-30T15:00:00)', 'UTC'],
    ['at(tomorrow)', 'UTC'],
    ['rate(0 minutes)', 'UTC'],
    ['rate(5 fortnights)', 'UTC'],
    ['cron(61 * * * ? *)', 'UTC'],
    ['cron(* * * *)', 'UTC'],
    ['every day', 'UTC'],
    ['rate(5 minutes)', 'Mars/Olympus'],
  ])('%s in %s is none', (text, timeZone) => {
    expect(readScheduleExpression(text, timeZone)).toBeUndefined();
  });
});

let clock: VirtualClock;
let state: DurableState;
let store: MessageStore;
let faults: Faults;
let dropped: DroppedDeliveries;
let scheduler: SchedulerService;
let invoked: unknown[];

const delivery = (access: Access) =>
  createFiringDelivery({
    access,
    clock,
    queues: createQueueService({ store, access }),
    faults,
    functions: {
      enqueue: async (functionArn, event) => void invoked.push([functionArn, event]),
      source: { name: '', nextAt: () => undefined, deliver: async () => undefined },
    },
    metrics: createMetrics(clock),
    dropped,
  });
const open = async (access: Access = allowAll): Promise<void> => {
  scheduler = await openSchedulerService({
    state,
    clock,
    access,
    groups: ['aftercare'],
    region: REGION,
    accountId: ACCOUNT,
    deliver: delivery(access),
    onChange: () => undefined,
  });
};
const request = (more: Record<string, unknown> = {}): Record<string, unknown> => ({
  Name: 'timer-1',
  GroupName: 'aftercare',
  ScheduleExpression: 'at(2026-03-03T15:00:00)',
  FlexibleTimeWindow: { Mode: 'OFF' },
  ActionAfterCompletion: 'DELETE',
  ClientToken: 'token-1',
  ...more,
  Target: {
    Arn: queueArn('work'),
    RoleArn: ROLE_ARN,
    Input: '{"id":1}',
    DeadLetterConfig: { Arn: queueArn('dead') },
    RetryPolicy: { MaximumEventAgeInSeconds: 900, MaximumRetryAttempts: 3 },
    ...(more.Target as object | undefined),
  },
});
const create = (more?: Record<string, unknown>) => scheduler.call('CreateSchedule', request(more), ROLE);
const bodies = (queue: string): string[] => store.list(queueArn(queue)).map(({ body }) => body);
const fireAt = async (at: string): Promise<void> => {
  clock.moveTo(Date.parse(at));
  await scheduler.source.deliver();
};
const DUE = '2026-03-03T15:00:00.000Z';

beforeEach(async () => {
  clock = standingClock();
  state = memoryState();
  faults = createFaults();
  dropped = recordingDrops();
  invoked = [];
  store = await openMessageStore({ state, clock, queues: [aQueue('work'), aQueue('dead')], onChange: () => undefined });
  await open();
});

describe('a schedule', () => {
  test('fires once at its time, as its role, and is deleted', async () => {
    expect(await create()).toEqual({
      ScheduleArn: `arn:aws:scheduler:${REGION}:${ACCOUNT}:schedule/aftercare/timer-1`,
    });
    expect(scheduler.source.nextAt()).toBe(Date.parse(DUE));
    await fireAt(DUE);
    expect(bodies('work')).toEqual(['{"id":1}']);
    expect(scheduler.pending()).toEqual([]);
    expect(await codeOf(scheduler.call('GetSchedule', { Name: 'timer-1', GroupName: 'aftercare' }, ROLE))).toBe(
      'ResourceNotFoundException',
    );
  });

  test('stays when nothing is to be done after completion, and does not fire again', async () => {
    await create({ ActionAfterCompletion: 'NONE' });
    await fireAt(DUE);
    expect(scheduler.source.nextAt()).toBeUndefined();
    expect(await scheduler.call('GetSchedule', { Name: 'timer-1', GroupName: 'aftercare' }, ROLE)).toMatchObject({
      Name: 'timer-1',
    });
  });

  test('in the past fires at once', async () => {
    await create({ ScheduleExpression: 'at(2020-01-01T00:00:00)' });
    expect(scheduler.source.nextAt()).toBeLessThanOrEqual(clock.now());
    await scheduler.source.deliver();
    expect(bodies('work')).toHaveLength(1);
  });

  test('that is disabled does not fire', async () => {
    await create({ State: 'DISABLED' });
    expect(scheduler.source.nextAt()).toBeUndefined();
  });

  test('that recurs fires again and again', async () => {
    await create({ ScheduleExpression: 'rate(1 hour)' });
    await fireAt('2026-03-02T21:00:00.000Z');
    await fireAt('2026-03-02T22:00:00.000Z');
    expect(bodies('work')).toHaveLength(2);
  });

  test('survives a restart', async () => {
    await create();
    await open();
    expect(scheduler.pending()).toMatchObject([{ name: 'timer-1', nextAt: Date.parse(DUE) }]);
  });

  test('is described as it was made', async () => {
    await create();
    expect(await scheduler.call('GetSchedule', { Name: 'timer-1', GroupName: 'aftercare' }, ROLE)).toMatchObject({
      ScheduleExpression: 'at(2026-03-03T15:00:00)',
      ScheduleExpressionTimezone: 'UTC',
      State: 'ENABLED',
      ActionAfterCompletion: 'DELETE',
      CreationDate: new Date(NOW),
      Target: { Arn: queueArn('work'), Input: '{"id":1}', RetryPolicy: { MaximumRetryAttempts: 3 } },
    });
  });

  test('is replaced whole by an update', async () => {
    await create();
    await scheduler.call(
      'UpdateSchedule',
      request({ ScheduleExpression: 'at(2026-03-04T15:00:00)', ActionAfterCompletion: undefined }),
      ROLE,
    );
    expect(await scheduler.call('GetSchedule', { Name: 'timer-1', GroupName: 'aftercare' }, ROLE)).toMatchObject({
      ScheduleExpression: 'at(2026-03-04T15:00:00)',
      ActionAfterCompletion: 'NONE',
    });
  });

  test('can be deleted, and listed page by page', async () => {
    for (const Name of ['a-1', 'a-2', 'b-1']) await create({ Name });
    await scheduler.call('DeleteSchedule', { Name: 'a-1', GroupName: 'aftercare' }, ROLE);
    const list = (more: object) => scheduler.call('ListSchedules', { GroupName: 'aftercare', ...more }, ROLE);
    expect(await list({ NamePrefix: 'a' })).toMatchObject({ Schedules: [{ Name: 'a-2' }] });
    const page = await list({ MaxResults: 1 });
    expect(page).toMatchObject({ Schedules: [{ Name: 'a-2' }] });
    expect(await list({ MaxResults: 1, NextToken: page.NextToken })).toMatchObject({ Schedules: [{ Name: 'b-1' }] });
  });
});

describe('refusals', () => {
  test('a name that is taken conflicts, except for the same call repeated', async () => {
    const first = await create();
    expect(await create()).toEqual(first);
    expect(await codeOf(create({ ClientToken: 'token-2' }))).toBe('ConflictException');
  });

  test.each<[string, string, Record<string, unknown>]>([
    ['a name of 65 characters', 'ValidationException', { Name: 'x'.repeat(65) }],
    ['a name with a space', 'ValidationException', { Name: 'a b' }],
    ['no name', 'ValidationException', { Name: undefined }],
    ['an expression that is none', 'ValidationException', { ScheduleExpression: 'soon' }],
    ['no time window', 'ValidationException', { FlexibleTimeWindow: undefined }],
    ['a flexible time window', 'ValidationException', { FlexibleTimeWindow: { Mode: 'FLEXIBLE' } }],
    ['an unknown state', 'ValidationException', { State: 'MAYBE' }],
    ['a long description', 'ValidationException', { Description: 'x'.repeat(513) }],
    ['no target', 'ValidationException', { Target: { Arn: undefined } }],
    ['another kind of target', 'ValidationException', { Target: { Arn: 'arn:aws:sns:us-east-1:000000000000:t' } }],
    ['no role', 'ValidationException', { Target: { RoleArn: undefined } }],
    ['too many retries', 'ValidationException', { Target: { RetryPolicy: { MaximumRetryAttempts: 186 } } }],
    ['too short an age', 'ValidationException', { Target: { RetryPolicy: { MaximumEventAgeInSeconds: 59 } } }],
    ['an unknown group', 'ResourceNotFoundException', { GroupName: 'other' }],
  ])('%s: %s', async (_name, code, more) => {
    expect(await codeOf(create(more))).toBe(code);
    expect(scheduler.pending()).toEqual([]);
  });

  test.each(['GetSchedule', 'DeleteSchedule'])('%s of nothing', async (operation) => {
    expect(await codeOf(scheduler.call(operation, { Name: 'nobody', GroupName: 'aftercare' }, ROLE))).toBe(
      'ResourceNotFoundException',
    );
  });

  test.each([
    [
      `scheduler:CreateSchedule arn:aws:scheduler:${REGION}:${ACCOUNT}:schedule/aftercare/timer-1`,
      'AccessDeniedException',
    ],
    [`iam:PassRole ${ROLE_ARN}`, 'AccessDeniedException'],
    [`sts:AssumeRole ${ROLE_ARN}`, 'ValidationException'],
  ])('without %s: %s', async (denied, code) => {
    await open(accessDenying(denied));
    expect(await codeOf(create())).toBe(code);
  });
});

describe('a target that cannot be reached', () => {
  test('sends the firing to the dead letters, with the reason', async () => {
    await open(accessDenying(`sqs:SendMessage ${queueArn('work')}`));
    await create();
    await fireAt(DUE);
    expect(store.list(queueArn('dead'))).toMatchObject([
      { body: '{"id":1}', attributes: { ERROR_CODE: { StringValue: 'AccessDeniedException' } } },
    ]);
    expect(dropped.all()).toEqual([]);
  });

  test.each([`sqs:SendMessage ${queueArn('dead')}`, `kms:GenerateDataKey ${queueArn('dead')}`])(
    'drops the firing on record without %s',
    async (denied) => {
      await open(accessDenying(`sqs:SendMessage ${queueArn('work')}`, denied));
      await create();
      await fireAt(DUE);
      expect(bodies('dead')).toEqual([]);
      expect(dropped.all()).toHaveLength(1);
    },
  );

  test.each([
    [3, ['work'], []],
    [4, [], ['dead']],
  ])('by %i faults is tried again three times', async (times, work, dead) => {
    faults.add({ service: 'scheduler', operation: 'InvokeTarget', kind: 'error', times });
    await create();
    await fireAt(DUE);
    expect(bodies('work')).toHaveLength(work.length);
    expect(bodies('dead')).toHaveLength(dead.length);
  });
});

describe('a schedule of the template', () => {
  const spec = {
    name: 'reconcile',
    group: 'aftercare',
    expression: 'rate(5 minutes)',
    timeZone: 'UTC',
    targetArn: FUNCTION_ARN,
    roleArn: ROLE_ARN,
    maximumRetryAttempts: 0,
  };
  const make = (access: Access, more: object = {}) =>
    createRecurringSchedule(
      { ...spec, ...more },
      { access, deliver: delivery(access), region: REGION, accountId: ACCOUNT },
    );

  test("invokes its function with Scheduler's own event", async () => {
    const schedule = make(allowAll);
    expect(schedule.nextTickAfter(Date.parse(NOW))).toBe(Date.parse('2026-03-02T20:05:00.000Z'));
    await schedule.fire();
    expect(invoked).toMatchObject([[FUNCTION_ARN, { source: 'aws.scheduler', time: '2026-03-02T20:00:00Z' }]]);
  });

  test('is dropped on record when its role may not invoke', async () => {
    await make(accessDenying(`lambda:InvokeFunction ${FUNCTION_ARN}`)).fire();
    expect(invoked).toEqual([]);
    expect(dropped.all()).toHaveLength(1);
  });

  test('does not start when its role does not trust Scheduler, or its expression is unknown', () => {
    expect(() => make(accessDenying(`sts:AssumeRole ${ROLE_ARN}`))).toThrow();
    expect(() => make(allowAll, { expression: 'sometimes' })).toThrow('is not modelled');
  });
});
