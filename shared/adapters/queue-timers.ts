import { InvariantViolation } from '../domain/refusals.ts';
import type { Clock, EscalationStepDue, FollowUpDue, Timers, TimerTarget } from '../ports.ts';
import type { Queue } from './sqs-queue.ts';

/** What SQS itself can hold back. */
const secondsAtMost = 900;

/** Timers for work that is due by now or within minutes: the queue itself waits. Never early. */
export const queueTimers = (queues: Record<TimerTarget, () => Queue>, clock: Clock): Timers => {
  const arm = async (target: TimerTarget, due: FollowUpDue | EscalationStepDue, dueAt: string): Promise<void> => {
    const delaySeconds = secondsUntil(dueAt, clock.now());
    if (delaySeconds > secondsAtMost)
      throw new InvariantViolation(`a queue cannot hold work back for ${delaySeconds} s`);
    await queues[target]().send(due, delaySeconds);
  };
  return {
    armFollowUp: (due, dueAt) => arm('follow-ups', due, dueAt),
    armEscalation: (due, dueAt) => arm('escalations', due, dueAt),
  };
};

/** Whole seconds, rounded up; 0 when it is past. */
export const secondsUntil = (dueAt: string, now: string): number =>
  Math.max(0, Math.ceil((Date.parse(dueAt) - Date.parse(now)) / 1000));
