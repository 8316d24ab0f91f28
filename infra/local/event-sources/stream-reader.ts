import type { DroppedDeliveries } from '../dropped-deliveries.ts';
import type { FunctionHost } from '../functions/function-host.ts';
import {
  type Access,
  AwsError,
  type ChangeRecord,
  type ChangeStream,
  type VirtualClock,
  type WorkSource,
} from '../parts.ts';
import type { Metrics } from '../services/metrics.ts';
import type { QueueService } from '../services/sqs.ts';
import type { StreamSourceSpec } from '../template/stack-template.ts';
import { type BatchOutcome, readBatchAnswer } from './batch-answer.ts';
import { matchesPattern } from './record-filter.ts';
import { requireSourcePermissions } from './source-permissions.ts';
import { type StreamFailureCondition, streamFailureMessage } from './stream-failure.ts';
import { createStreamRetry } from './stream-retry.ts';

/** Lambda's poller of one table's stream. */
export interface StreamReader extends WorkSource {
  readonly spec: StreamSourceSpec;
  /** The last records handed to the function, newest last. */
  delivered(): readonly ChangeRecord[];
  /** Hands one record over again, apart from the stream, once for each copy. */
  repeat(record: ChangeRecord, copies: number): Promise<void>;
}

export interface StreamReaderParts {
  readonly spec: StreamSourceSpec;
  readonly stream: ChangeStream;
  readonly functions: FunctionHost;
  readonly queues: QueueService;
  readonly access: Access;
  readonly clock: VirtualClock;
  readonly metrics: Metrics;
  readonly dropped: DroppedDeliveries;
  readonly functionName: string;
}

const ACTIONS = [
  'dynamodb:DescribeStream',
  'dynamodb:GetRecords',
  'dynamodb:GetShardIterator',
  'dynamodb:ListStreams',
] as const;
const READ_LIMIT = 1000;
const REMEMBERED = 100;

/**
 * Hands records that match the filters to the function, in the order of the stream, one batch at a time. What fails is
 * tried again before anything behind it, halved if asked; what no try helps goes to the on-failure queue.
 * Throws when the role may not read the stream or write to that queue.
 */
export function createStreamReader(parts: StreamReaderParts): StreamReader {
  const { spec, stream, functions, clock } = parts;
  const role = functions.roleOf(spec.functionArn);
  requireSourcePermissions(parts.access, { id: spec.id, arn: spec.streamArn, reader: role, actions: ACTIONS });
  if (spec.onFailureArn !== undefined) parts.access.require(role, 'sqs:SendMessage', spec.onFailureArn);
  const retry = createStreamRetry(spec.batchSize);
  const delivered: ChangeRecord[] = [];

  const giveUp = async (records: readonly ChangeRecord[], condition: StreamFailureCondition): Promise<void> => {
    if (spec.onFailureArn !== undefined) {
      const message = streamFailureMessage({ spec, condition, attempts: retry.attempts, records, nowMs: clock.now() });
      try {
        await parts.queues.deliver(spec.onFailureArn, role, { body: JSON.stringify(message) });
      } catch (error) {
        if (!(error instanceof AwsError)) throw error;
        await parts.dropped.record({ from: spec.streamArn, to: spec.onFailureArn, reason: error.message });
      }
    }
    await stream.commit(spec.id, sequenceOf(records.at(-1)));
    retry.succeeded();
  };

  const invoke = async (records: readonly ChangeRecord[]): Promise<BatchOutcome> => {
    const result = await functions.invoke(spec.functionArn, { Records: records });
    return readBatchAnswer(result, records.map(sequenceOf), spec.reportsItemFailures);
  };

  /** The first failed record, where reading goes on; undefined when the whole batch is done. */
  const settle = async (records: readonly ChangeRecord[], outcome: BatchOutcome): Promise<void> => {
    if (outcome.kind === 'done') {
      await stream.commit(spec.id, sequenceOf(records.at(-1)));
      retry.succeeded();
      return;
    }
    const firstFailed =
      outcome.kind === 'failed' ? records.findIndex((record) => outcome.identifiers.has(sequenceOf(record))) : 0;
    if (firstFailed > 0) {
      await stream.commit(spec.id, sequenceOf(records[firstFailed - 1]));
      retry.succeeded();
      retry.failedAt(clock.now());
      return;
    }
    if (spec.bisectOnError && records.length > 1) {
      retry.split(records.length);
      return;
    }
    retry.failedAt(clock.now());
    const limit = spec.maximumRetryAttempts;
    if (limit !== undefined && retry.attempts > limit) await giveUp(records, 'RetryAttemptsExhausted');
  };

  const matches = (record: ChangeRecord): boolean =>
    spec.patterns.length === 0 || spec.patterns.some((pattern) => matchesPattern(pattern, record));
  const isTooOld = (record: ChangeRecord): boolean =>
    spec.maximumRecordAgeSeconds !== undefined &&
    clock.now() / 1000 - record.dynamodb.ApproximateCreationDateTime > spec.maximumRecordAgeSeconds;

  const deliverOne = async (): Promise<void> => {
    const unread = await stream.read(spec.id, READ_LIMIT);
    const wanted = unread.filter(matches);
    const [first] = wanted;
    if (first === undefined) {
      // Nothing for this function among them: the cursor moves on, also when all have left the stream.
      if (unread.length > 0) await stream.commit(spec.id, sequenceOf(unread.at(-1)));
      return;
    }
    const age = clock.now() - first.dynamodb.ApproximateCreationDateTime * 1000;
    parts.metrics.record({
      namespace: 'AWS/Lambda',
      name: 'IteratorAge',
      dimensions: { FunctionName: parts.functionName },
      value: Math.max(0, age),
    });
    const old = wanted.findIndex((record) => !isTooOld(record));
    const tooOld = old < 0 ? wanted : wanted.slice(0, old);
    if (tooOld.length > 0) {
      await giveUp(tooOld, 'RecordAgeExceeded');
      return;
    }
    const batch = wanted.slice(0, retry.batchSize);
    delivered.push(...batch);
    delivered.splice(0, delivered.length - REMEMBERED);
    await settle(batch, await invoke(batch));
  };

  return {
    name: `stream for ${parts.functionName}`,
    spec,
    delivered: () => delivered,
    nextAt: () => (stream.hasMore(spec.id) ? Math.max(retry.notBefore, 0) : undefined),
    deliver: deliverOne,
    async repeat(record, copies) {
      for (let copy = 0; copy < copies; copy++) await invoke([record]);
    },
  };
}

function sequenceOf(record: ChangeRecord | undefined): string {
  if (record === undefined) throw new Error('A batch without records has no sequence number.');
  return record.dynamodb.SequenceNumber;
}
