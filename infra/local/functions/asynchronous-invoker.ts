import { randomUUID } from 'node:crypto';
import type { DroppedDeliveries } from '../dropped-deliveries.ts';
import { createDueList } from '../due-list.ts';
import { AwsError, type DurableState, type VirtualClock, type WorkSource } from '../parts.ts';
import type { QueueService } from '../services/sqs.ts';
import type { FunctionSpec } from '../template/stack-template.ts';
import type { FunctionHost } from './function-host.ts';

/** Lambda's own queue of events that nobody waits for. */
export interface AsynchronousInvoker {
  /** Durable when it resolves. */
  enqueue(functionArn: string, event: unknown): Promise<void>;
  readonly source: WorkSource;
}

interface PendingEvent {
  readonly id: string;
  readonly functionArn: string;
  readonly event: unknown;
  readonly attempts: number;
  /** Epoch milliseconds. */
  readonly enqueuedAt: number;
  readonly dueAt: number;
}

/** Lambda waits so long before the second and the third try. */
const RETRY_PAUSES_MS = [60_000, 120_000];

/** Tries a failing event again as the function's settings say, then sends it to its on-failure queue, if it has one. */
export async function openAsynchronousInvoker(parts: {
  state: DurableState;
  clock: VirtualClock;
  functions: FunctionHost;
  specs: readonly FunctionSpec[];
  queues: QueueService;
  dropped: DroppedDeliveries;
  onChange: () => void;
}): Promise<AsynchronousInvoker> {
  const { clock } = parts;
  const stored = parts.state.collection<PendingEvent>('asynchronous-events');
  const pending = createDueList<PendingEvent>();
  for (const [key, event] of await stored.entries()) pending.add(key, event.dueAt, event);

  const put = async (event: PendingEvent): Promise<void> => {
    await stored.put(event.id, event);
    pending.add(event.id, event.dueAt, event);
    parts.onChange();
  };
  const forget = async ({ id }: PendingEvent): Promise<void> => {
    await stored.delete(id);
    pending.remove(id);
  };

  const giveUp = async (event: PendingEvent, spec: FunctionSpec, error: object): Promise<void> => {
    const destination = spec.asynchronous.onFailureArn;
    if (destination !== undefined) {
      const message = {
        version: '1.0',
        timestamp: new Date(clock.now()).toISOString(),
        requestContext: {
          requestId: event.id,
          functionArn: `${spec.arn}:$LATEST`,
          condition: 'RetriesExhausted',
          approximateInvokeCount: event.attempts + 1,
        },
        requestPayload: event.event,
        responseContext: { statusCode: 200, executedVersion: '$LATEST', functionError: 'Unhandled' },
        responsePayload: error,
      };
      try {
        await parts.queues.deliver(destination, { kind: 'role', arn: spec.roleArn }, { body: JSON.stringify(message) });
      } catch (denied) {
        if (!(denied instanceof AwsError)) throw denied;
        await parts.dropped.record({ from: spec.arn, to: destination, reason: denied.message });
      }
    }
    await forget(event);
  };

  const run = async (event: PendingEvent): Promise<void> => {
    const spec = parts.specs.find(({ arn }) => arn === event.functionArn);
    if (spec === undefined) {
      await forget(event);
      return;
    }
    const result = await parts.functions.invoke(event.functionArn, event.event);
    if (result.kind === 'answered') {
      await forget(event);
      return;
    }
    const dueAt = clock.now() + (RETRY_PAUSES_MS[event.attempts] ?? 0);
    const { maximumRetryAttempts, maximumEventAgeSeconds } = spec.asynchronous;
    const tooOld = dueAt - event.enqueuedAt > maximumEventAgeSeconds * 1000;
    if (event.attempts >= maximumRetryAttempts || tooOld) {
      await giveUp(event, spec, { errorType: result.errorType, errorMessage: result.errorMessage });
    } else {
      await put({ ...event, attempts: event.attempts + 1, dueAt });
    }
  };

  return {
    async enqueue(functionArn, event) {
      const now = clock.now();
      await put({ id: randomUUID(), functionArn, event, attempts: 0, enqueuedAt: now, dueAt: now });
    },
    source: {
      name: 'asynchronous invocations',
      nextAt: () => pending.firstAt(),
      async deliver() {
        await Promise.all(pending.due(clock.now(), 100).map(run));
      },
    },
  };
}
