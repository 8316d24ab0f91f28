import type { QueueRecord } from '../../shared/lambda/on-queue.ts';
import type { StreamRecord } from '../../shared/lambda/on-stream.ts';

/** A record as Lambda's SQS event source hands it over, whole. */
export const aQueueRecord = (
  messageId: string,
  body: unknown,
  changes: Partial<QueueRecord['attributes']> = {},
): QueueRecord & Record<string, unknown> => ({
  messageId,
  receiptHandle: 'AQEBwJnKyrHigUMZj6rYigCgxlaS3SLy0a',
  body: typeof body === 'string' ? body : JSON.stringify(body),
  attributes: {
    ApproximateReceiveCount: '1',
    SentTimestamp: String(Date.parse('2026-03-03T15:00:00.000Z')),
    ...{ SenderId: 'AIDAIENQZJOLO23YVJ4VO', ApproximateFirstReceiveTimestamp: '1772550000001' },
    ...changes,
  },
  messageAttributes: {},
  md5OfBody: 'e4e68fb7bd0e697a0ae8f1bb342846b3',
  eventSource: 'aws:sqs',
  eventSourceARN: 'arn:aws:sqs:us-east-1:000000000000:aftercare-follow-ups',
  awsRegion: 'us-east-1',
});

/** A record as Lambda's DynamoDB stream event source hands it over, whole. */
export const aStreamRecord = (
  sequenceNumber: string,
  keys: { PK: string; SK: string },
): StreamRecord & Record<string, unknown> => ({
  eventID: `event-${sequenceNumber}`,
  eventName: 'INSERT',
  eventVersion: '1.1',
  eventSource: 'aws:dynamodb',
  awsRegion: 'us-east-1',
  dynamodb: {
    ApproximateCreationDateTime: 1772550000,
    Keys: { PK: { S: keys.PK }, SK: { S: keys.SK } },
    NewImage: { PK: { S: keys.PK }, SK: { S: keys.SK }, wake: { S: 'plan' }, firstName: { S: 'PRIVATE' } },
    SequenceNumber: sequenceNumber,
    SizeBytes: 200,
    StreamViewType: 'NEW_IMAGE',
  } as StreamRecord['dynamodb'], // more than is read
  eventSourceARN: 'arn:aws:dynamodb:us-east-1:000000000000:table/aftercare/stream/2026-03-02T00:00:00.000',
});
