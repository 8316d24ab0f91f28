import { randomUUID } from 'node:crypto';
import type { ChangeRecord } from '../parts.ts';
import type { StreamSourceSpec } from '../template/stack-template.ts';

/** Why Lambda gives records up. */
export type StreamFailureCondition = 'RetryAttemptsExhausted' | 'RecordAgeExceeded';

/** The message Lambda sends to an on-failure queue: where the records are in the stream, never the records. */
export function streamFailureMessage(failure: {
  spec: StreamSourceSpec;
  condition: StreamFailureCondition;
  attempts: number;
  records: readonly ChangeRecord[];
  nowMs: number;
}): Record<string, unknown> {
  const { spec, records } = failure;
  const first = records[0]?.dynamodb;
  const last = records.at(-1)?.dynamodb;
  const arrival = (seconds: number | undefined): string => new Date((seconds ?? 0) * 1000).toISOString();
  return {
    requestContext: {
      requestId: randomUUID(),
      functionArn: spec.functionArn,
      condition: failure.condition,
      approximateInvokeCount: failure.attempts,
    },
    responseContext: { statusCode: 200, executedVersion: '$LATEST', functionError: 'Unhandled' },
    version: '1.0',
    timestamp: new Date(failure.nowMs).toISOString(),
    DDBStreamBatchInfo: {
      shardId: 'shardId-00000000000000000000-00000001',
      startSequenceNumber: first?.SequenceNumber,
      endSequenceNumber: last?.SequenceNumber,
      approximateArrivalOfFirstRecord: arrival(first?.ApproximateCreationDateTime),
      approximateArrivalOfLastRecord: arrival(last?.ApproximateCreationDateTime),
      batchSize: records.length,
      streamArn: spec.streamArn,
    },
  };
}
