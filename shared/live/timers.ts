import { SchedulerClient } from '@aws-sdk/client-scheduler';
import { schedulerTimers } from '../adapters/scheduler-timers.ts';
import { systemClock } from '../adapters/system-clock.ts';
import { environmentVariable } from '../env.ts';
import type { TimerTarget } from '../ports.ts';
import { once } from './once.ts';
import { timerQueues } from './queues.ts';

const queueArn = (target: TimerTarget): string =>
  environmentVariable(target === 'follow-ups' ? 'FOLLOW_UPS_QUEUE_ARN' : 'ESCALATIONS_QUEUE_ARN');

/** A function arms timers for the queues its environment names, and for no other. */
export const liveTimers = once(() =>
  schedulerTimers(
    new SchedulerClient(),
    {
      group: environmentVariable('TIMERS_GROUP'),
      roleArn: environmentVariable('TIMERS_ROLE_ARN'),
      deadQueueArn: environmentVariable('TIMERS_DEAD_QUEUE_ARN'),
      queueArn,
    },
    timerQueues,
    systemClock,
  ),
);
