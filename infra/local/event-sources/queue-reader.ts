import type { FunctionHost } from '../functions/function-host.ts';
import type { Access, WorkSource } from '../parts.ts';
import { type MessageStore, md5, type QueueMessage } from '../services/message-store.ts';
import { systemAttributes } from '../services/sqs.ts';
import type { QueueSourceSpec } from '../template/stack-template.ts';
import { readBatchAnswer } from './batch-answer.ts';
import { requireSourcePermissions } from './source-permissions.ts';

/** Lambda's poller of one queue. */
export interface QueueReader {
  /** Each hands over one batch at a time, all of them from the same queue. */
  readonly lanes: readonly WorkSource[];
  readonly spec: QueueSourceSpec;
  /** The last messages handed to the function, newest last. */
  delivered(): readonly QueueMessage[];
}

export interface QueueReaderParts {
  readonly spec: QueueSourceSpec;
  readonly store: MessageStore;
  readonly functions: FunctionHost;
  readonly access: Access;
  readonly region: string;
  /** Batches in the function's hands at once: the number of lanes. */
  readonly concurrency: number;
}

const ACTIONS = ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes'] as const;
const REMEMBERED = 100;

/**
 * Hands visible messages to the function in batches. A message that fails stays invisible until its timeout on the
 * virtual clock, then comes again, until the queue's redrive policy takes it. Throws when the role may not read the queue.
 */
export function createQueueReader(parts: QueueReaderParts): QueueReader {
  const { spec, store, functions } = parts;
  requireSourcePermissions(parts.access, {
    id: spec.id,
    arn: spec.queueArn,
    reader: functions.roleOf(spec.functionArn),
    actions: ACTIONS,
  });
  const delivered: QueueMessage[] = [];

  const deliverBatch = async (): Promise<void> => {
    const messages = await store.receive(spec.queueArn, spec.batchSize);
    if (messages.length === 0) return;
    delivered.push(...messages);
    delivered.splice(0, delivered.length - REMEMBERED);
    const event = { Records: messages.map((message) => eventRecord(message, parts.region)) };
    const result = await functions.invoke(spec.functionArn, event);
    const identifiers = messages.map(({ messageId }) => messageId);
    const outcome = readBatchAnswer(result, identifiers, spec.reportsItemFailures);
    if (outcome.kind === 'all failed') return;
    const done = messages.filter(({ messageId }) => outcome.kind === 'done' || !outcome.identifiers.has(messageId));
    await store.remove(
      spec.queueArn,
      done.map(({ receiptHandle }) => receiptHandle ?? ''),
    );
  };

  const lane = (number: number): WorkSource => ({
    name: `queue ${spec.queueArn}, lane ${number}`,
    nextAt: () => store.nextVisibleAt(spec.queueArn),
    deliver: deliverBatch,
    // The first lane counts for all.
    dueCount: () => (number === 0 ? store.counts(spec.queueArn).visible : 0),
  });

  return {
    spec,
    delivered: () => delivered,
    lanes: Array.from({ length: parts.concurrency }, (_, number) => lane(number)),
  };
}

function eventRecord(message: QueueMessage, region: string): Record<string, unknown> {
  return {
    messageId: message.messageId,
    receiptHandle: message.receiptHandle,
    body: message.body,
    attributes: systemAttributes(message),
    messageAttributes: Object.fromEntries(
      Object.entries(message.attributes).map(([name, { DataType, StringValue, BinaryValue }]) => [
        name,
        {
          dataType: DataType,
          stringValue: StringValue,
          binaryValue: BinaryValue,
          stringListValues: [],
          binaryListValues: [],
        },
      ]),
    ),
    md5OfBody: md5(message.body),
    eventSource: 'aws:sqs',
    eventSourceARN: message.queueArn,
    awsRegion: region,
  };
}
