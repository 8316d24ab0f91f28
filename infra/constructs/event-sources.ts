import { Duration } from 'aws-cdk-lib';
import { EventSourceMapping, FilterCriteria, StartingPosition } from 'aws-cdk-lib/aws-lambda';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import type { Alarms } from './alarms.ts';
import type { FollowUpTable } from './follow-up-table.ts';
import type { HouseFunction } from './house-function.ts';

/** Lets a queue wake a function. A message that fails comes back alone; those beside it do not. */
export const wakeByQueue = (
  woken: HouseFunction,
  queue: IQueue,
  limits: { batchSize: number; maxConcurrency: number },
): void => {
  woken.may(['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes'], [queue.queueArn]);
  new EventSourceMapping(woken, 'QueueSource', {
    target: woken.lambda,
    eventSourceArn: queue.queueArn,
    batchSize: limits.batchSize,
    maxConcurrency: limits.maxConcurrency,
    reportBatchItemFailures: true,
  });
};

export interface StreamWaking {
  /** Only items that carry this in `wake` wake the function. */
  readonly wake: 'plan' | 'page';
  /** Where a record's pointer goes when no retry helps, so that it does not hold up those behind it. */
  readonly parked: IQueue;
  readonly alarms: Alarms;
  readonly name: string;
  /** What it means for clients and staff when the stream is read late. */
  readonly impact: string;
}

/** Lets the table's stream wake a function, in order per client, from the first change on. */
export const wakeByStream = (woken: HouseFunction, table: FollowUpTable, waking: StreamWaking): void => {
  woken.may(
    ['dynamodb:DescribeStream', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator', 'dynamodb:ListStreams'],
    [table.streamArn],
  );
  woken.maySendTo(waking.parked);
  new EventSourceMapping(woken, 'StreamSource', {
    target: woken.lambda,
    eventSourceArn: table.streamArn,
    startingPosition: StartingPosition.TRIM_HORIZON,
    filters: [FilterCriteria.filter({ dynamodb: { NewImage: { wake: { S: [waking.wake] } } } })],
    batchSize: 10,
    reportBatchItemFailures: true,
    bisectBatchOnError: true,
    retryAttempts: 5,
    maxRecordAge: Duration.hours(23), // the stream itself forgets after 24
    onFailure: { bind: () => ({ destination: waking.parked.queueArn }) },
  });
  waking.alarms.add({
    name: `${waking.name}-late`,
    metric: woken.lambda.metric('IteratorAge', { period: Duration.minutes(1), statistic: 'Maximum' }),
    threshold: Duration.minutes(2).toMilliseconds(),
    periods: 3,
    impact: waking.impact,
    firstLook: `the newest error in the log of ${waking.name}: a record that fails holds up those behind it.`,
  });
};
