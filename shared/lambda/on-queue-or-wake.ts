import type * as z from 'zod/mini';
import type { Queue } from '../adapters/sqs-queue.ts';
import { once } from '../live/once.ts';
import { parkedQueue } from '../live/queues.ts';
import { type BatchFailures, onQueue, type QueueEvent, type QueueUseCase } from './on-queue.ts';
import { onWake, type StreamEvent, type WakeUseCase } from './on-stream.ts';

/** For a function with a queue and the stream as its sources: each as `onQueue` and `onWake` work it. */
export const onQueueOrWake = <T>(
  step: string,
  schema: z.ZodMiniType<T>,
  build: () => { due: QueueUseCase<T>; wake: WakeUseCase },
  parked: () => Queue = parkedQueue,
) => {
  const useCases = once(build);
  const queue = onQueue(step, schema, () => useCases().due);
  const stream = onWake(step, () => useCases().wake, parked);
  return (event: QueueEvent | StreamEvent): Promise<BatchFailures> =>
    isQueueEvent(event) ? queue(event) : stream(event);
};

/** A batch comes from one source. */
const isQueueEvent = (event: QueueEvent | StreamEvent): event is QueueEvent =>
  event.Records.every((record) => 'messageId' in record);
