import { randomUUID } from 'node:crypto';
import type { DroppedDeliveries } from '../dropped-deliveries.ts';
import type { Faults } from '../faults.ts';
import type { AsynchronousInvoker } from '../functions/asynchronous-invoker.ts';
import { type Access, AwsError, type Principal, type VirtualClock } from '../parts.ts';
import type { MessageAttribute } from './message-store.ts';
import type { Metrics } from './metrics.ts';
import type { QueueService } from './sqs.ts';

/** One firing of a schedule, of a function or of the template. */
export interface Firing {
  readonly scheduleArn: string;
  readonly group: string;
  readonly targetArn: string;
  readonly roleArn: string;
  /** JSON text; undefined: Scheduler's own event. */
  readonly input?: string;
  readonly deadLetterArn?: string;
  readonly maximumRetryAttempts: number;
}

/** Hands a schedule's input to its target as the schedule's role; never rejects because of policies or targets. */
export type DeliverFiring = (firing: Firing) => Promise<void>;

/**
 * What a fault ordered for `scheduler` `InvokeTarget` breaks is tried again as the retry policy says, without waiting.
 * A firing that a policy refuses is not. Then it goes to the dead letters; if that is refused too it vanishes, which is recorded.
 */
export function createFiringDelivery(parts: {
  access: Access;
  clock: Pick<VirtualClock, 'now'>;
  queues: QueueService;
  faults: Faults;
  functions: AsynchronousInvoker;
  metrics: Metrics;
  dropped: DroppedDeliveries;
}): DeliverFiring {
  const { access, queues, metrics, dropped } = parts;

  const hand = async (firing: Firing, role: Principal, input: string): Promise<void> => {
    if (firing.targetArn.includes(':sqs:')) {
      await queues.deliver(firing.targetArn, role, { body: input });
      return;
    }
    access.require(role, 'lambda:InvokeFunction', firing.targetArn);
    await parts.functions.enqueue(firing.targetArn, JSON.parse(input));
  };

  const handWithRetries = async (firing: Firing, role: Principal, input: string): Promise<void> => {
    for (let retries = 0; ; retries++) {
      try {
        await parts.faults.strike('scheduler', 'InvokeTarget');
        break;
      } catch (error) {
        if (!(error instanceof AwsError) || retries >= firing.maximumRetryAttempts) throw error;
      }
    }
    await hand(firing, role, input);
  };

  return async (firing) => {
    const input = firing.input ?? scheduledEvent(firing, parts.clock.now());
    const role: Principal = { kind: 'role', arn: firing.roleArn };
    const count = (name: string): void =>
      metrics.record({ namespace: 'AWS/Scheduler', name, dimensions: { ScheduleGroup: firing.group }, value: 1 });
    count('InvocationAttemptCount');
    try {
      await handWithRetries(firing, role, input);
      return;
    } catch (error) {
      if (!(error instanceof AwsError)) throw error;
      count('TargetErrorCount');
      if (await toDeadLetters(firing, input, role, error)) {
        count('InvocationsSentToDeadLetterCount');
        return;
      }
      count('InvocationDroppedCount');
      await dropped.record({ from: firing.scheduleArn, to: firing.targetArn, reason: error.message });
    }
  };

  /** Whether the dead letters have taken it. */
  async function toDeadLetters(firing: Firing, input: string, role: Principal, cause: AwsError): Promise<boolean> {
    const queueArn = firing.deadLetterArn;
    if (queueArn === undefined) return false;
    const text = (value: string): MessageAttribute => ({ DataType: 'String', StringValue: value });
    const scheduler: Principal = { kind: 'service', service: 'scheduler.amazonaws.com', sourceArn: firing.scheduleArn };
    try {
      access.requireKey(scheduler, ['kms:Decrypt', 'kms:GenerateDataKey'], queueArn);
      await queues.deliver(queueArn, role, {
        body: input,
        attributes: {
          ERROR_CODE: text(cause.code),
          ERROR_MESSAGE: text(cause.message),
          RETRY_ATTEMPTS: text(String(firing.maximumRetryAttempts)),
          SCHEDULE_ARN: text(firing.scheduleArn),
          TARGET_ARN: text(firing.targetArn),
        },
      });
      return true;
    } catch (error) {
      if (error instanceof AwsError) return false;
      throw error;
    }
  }
}

/** What Scheduler sends when a schedule has no input of its own. */
function scheduledEvent({ scheduleArn }: Firing, nowMs: number): string {
  const [, , , region, account] = scheduleArn.split(':');
  return JSON.stringify({
    version: '0',
    id: randomUUID(),
    'detail-type': 'Scheduled Event',
    source: 'aws.scheduler',
    account,
    time: new Date(nowMs).toISOString().replace('.000Z', 'Z'),
    region,
    resources: [scheduleArn],
    detail: '{}',
  });
}
