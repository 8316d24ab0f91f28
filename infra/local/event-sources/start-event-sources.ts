import type { DroppedDeliveries } from '../dropped-deliveries.ts';
import { MOST_COPIES } from '../functions/function-concurrency.ts';
import type { FunctionHost } from '../functions/function-host.ts';
import type { Access, LocalDynamo, VirtualClock } from '../parts.ts';
import type { MessageStore } from '../services/message-store.ts';
import type { Metrics } from '../services/metrics.ts';
import type { RunLoopHandle } from '../services/provider-log.ts';
import type { QueueService } from '../services/sqs.ts';
import type { StackTemplate } from '../template/stack-template.ts';
import { createQueueReader, type QueueReader } from './queue-reader.ts';
import { createStreamReader, type StreamReader } from './stream-reader.ts';

/** Makes a reader for every event source of the template. Throws when a role may not read what it should. */
export function startEventSources(parts: {
  template: StackTemplate;
  clock: VirtualClock;
  access: Access;
  dynamo: LocalDynamo;
  messages: MessageStore;
  queues: QueueService;
  functions: FunctionHost;
  metrics: Metrics;
  dropped: DroppedDeliveries;
  runLoop: RunLoopHandle;
}): { streamReaders: StreamReader[]; queueReaders: QueueReader[] } {
  const { template, runLoop } = parts;
  const nameOf = (functionArn: string): string => functionArn.slice(functionArn.lastIndexOf(':') + 1);
  const streamReaders = template.streamSources.map((spec) => {
    const stream = parts.dynamo.stream(spec.tableArn);
    stream.onAppend(runLoop.wake);
    return createStreamReader({ ...parts, spec, stream, functionName: nameOf(spec.functionArn) });
  });
  const queueReaders = template.queueSources.map((spec) =>
    createQueueReader({
      ...parts,
      spec,
      store: parts.messages,
      region: template.region,
      concurrency: Math.min(spec.maximumConcurrency ?? MOST_COPIES, MOST_COPIES),
    }),
  );
  return { streamReaders, queueReaders };
}
