import {
  ConflictException,
  CreateScheduleCommand,
  type CreateScheduleCommandInput,
  GetScheduleCommand,
  type GetScheduleCommandOutput,
  ResourceNotFoundException,
  type SchedulerClient,
} from '@aws-sdk/client-scheduler';
import { InvariantViolation } from '../domain/refusals.ts';
import type { Clock, EscalationStepDue, FollowUpDue, Timers, TimerTarget } from '../ports.ts';
import { queueTimers, secondsUntil } from './queue-timers.ts';
import type { Queue } from './sqs-queue.ts';

/** What timers are made of in this account. */
export interface TimersPlace {
  group: string;
  /** The role Scheduler takes on to fill the queue. */
  roleArn: string;
  deadQueueArn: string;
  queueArn(target: TimerTarget): string;
}

/** Scheduler is precise to the minute and what it makes of a time that has passed is not documented: SQS waits instead. */
const queueWaitsSeconds = 90;

/** How late a timer may still fill its queue: a follow-up soon asks the wrong question, a page is worth sending late. */
const retries: Record<TimerTarget, { MaximumEventAgeInSeconds: number; MaximumRetryAttempts: number }> = {
  'follow-ups': { MaximumEventAgeInSeconds: 15 * 60, MaximumRetryAttempts: 60 },
  escalations: { MaximumEventAgeInSeconds: 60 * 60, MaximumRetryAttempts: 185 },
};

/** Timers on EventBridge Scheduler, one schedule each, removed once it has fired; near ones wait in their queue. */
export const schedulerTimers = (
  scheduler: SchedulerClient,
  place: TimersPlace,
  queues: Record<TimerTarget, () => Queue>,
  clock: Clock,
): Timers => {
  const near = queueTimers(queues, clock);
  const isNear = (dueAt: string): boolean => secondsUntil(dueAt, clock.now()) <= queueWaitsSeconds;

  const schedule = async (
    target: TimerTarget,
    id: string,
    due: FollowUpDue | EscalationStepDue,
    dueAt: string,
  ): Promise<void> => {
    const wanted = scheduleOf(target, id, due, dueAt, place);
    for (let tries = 0; tries < 2; tries += 1) {
      if (await created(scheduler, wanted)) return;
      const there = await existing(scheduler, wanted);
      if (!there) continue; // it fired and was removed in between, so its name is free again
      if (agrees(there, wanted)) return;
      throw new InvariantViolation(`timer ${wanted.Name} stands for something else`);
    }
    throw new Error(`timer ${wanted.Name} could be neither made nor found`);
  };

  return {
    armFollowUp: (due, dueAt) =>
      isNear(dueAt) ? near.armFollowUp(due, dueAt) : schedule('follow-ups', due.followUpId, due, dueAt),
    armEscalation: (due, dueAt) =>
      isNear(dueAt)
        ? near.armEscalation(due, dueAt)
        : schedule('escalations', `${due.caseId}.${due.round}`, due, dueAt),
  };
};

/** Made of ids and the due minute alone: 64 characters at most, and nothing personal in them. */
const timerName = (id: string, dueAt: string): string => {
  const name = `${id}.${Math.floor(Date.parse(dueAt) / 60_000).toString(36)}`;
  if (!/^[0-9a-zA-Z._-]{1,64}$/.test(name)) throw new InvariantViolation(`no timer can be called ${name}`);
  return name;
};

/** UTC, rounded up to the second, so that no timer is early. */
const atExpression = (dueAt: string): string =>
  `at(${new Date(Math.ceil(Date.parse(dueAt) / 1000) * 1000).toISOString().slice(0, 19)})`;

const scheduleOf = (
  target: TimerTarget,
  id: string,
  due: FollowUpDue | EscalationStepDue,
  dueAt: string,
  { group, roleArn, deadQueueArn, queueArn }: TimersPlace,
) =>
  ({
    Name: timerName(id, dueAt),
    GroupName: group,
    ScheduleExpression: atExpression(dueAt),
    ScheduleExpressionTimezone: 'UTC',
    FlexibleTimeWindow: { Mode: 'OFF' },
    ActionAfterCompletion: 'DELETE',
    Target: {
      Arn: queueArn(target),
      RoleArn: roleArn,
      Input: JSON.stringify(due),
      RetryPolicy: retries[target],
      DeadLetterConfig: { Arn: deadQueueArn },
    },
  }) satisfies CreateScheduleCommandInput;

type Wanted = ReturnType<typeof scheduleOf>;

/** False when the name is taken. */
const created = async (scheduler: SchedulerClient, wanted: Wanted): Promise<boolean> => {
  try {
    await scheduler.send(new CreateScheduleCommand(wanted));
    return true;
  } catch (cause) {
    if (cause instanceof ConflictException) return false;
    throw cause;
  }
};

const existing = async (
  scheduler: SchedulerClient,
  { Name, GroupName }: Wanted,
): Promise<GetScheduleCommandOutput | undefined> => {
  try {
    return await scheduler.send(new GetScheduleCommand({ Name, GroupName }));
  } catch (cause) {
    if (cause instanceof ResourceNotFoundException) return undefined;
    throw cause;
  }
};

/** Time to the minute, since two seconds of one minute share a name and the woken function looks at the time again. */
const agrees = (there: GetScheduleCommandOutput, wanted: Wanted): boolean =>
  minuteOf(there.ScheduleExpression) === minuteOf(wanted.ScheduleExpression) &&
  there.ScheduleExpressionTimezone === wanted.ScheduleExpressionTimezone &&
  there.Target?.Arn === wanted.Target.Arn &&
  there.Target.Input === wanted.Target.Input;

/** `at(2026-03-02T15:04` */
const minuteOf = (expression: string | undefined): string | undefined => expression?.slice(0, 19);
