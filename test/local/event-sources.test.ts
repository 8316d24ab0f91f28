import { beforeEach, describe, expect, test } from 'vitest';
import { readBatchAnswer } from '../../infra/local/event-sources/batch-answer.ts';
import { createQueueReader } from '../../infra/local/event-sources/queue-reader.ts';
import { findUnknownPattern, matchesPattern } from '../../infra/local/event-sources/record-filter.ts';
import { createStreamReader, type StreamReader } from '../../infra/local/event-sources/stream-reader.ts';
import type { InvocationResult } from '../../infra/local/functions/invocation.ts';
import type { ChangeRecord, ChangeStream, VirtualClock } from '../../infra/local/parts.ts';
import { type MessageStore, openMessageStore } from '../../infra/local/services/message-store.ts';
import { createMetrics } from '../../infra/local/services/metrics.ts';
import { createQueueService } from '../../infra/local/services/sqs.ts';
import type { QueueSourceSpec, StreamSourceSpec } from '../../infra/local/template/stack-template.ts';
import { accessDenying, memoryState, recordingDrops, standingClock } from './edge-fakes.ts';
import { allowAll, answered, aQueue, FUNCTION_ARN, failed, queueArn, scriptedFunctions } from './engine-fixture.ts';

describe('a filter', () => {
  const event = { eventName: 'INSERT', dynamodb: { NewImage: { wake: { S: 'plan' } } } };
  test.each<[string, unknown, boolean]>([
    ['one of its values', { eventName: ['INSERT', 'MODIFY'] }, true],
    ['none of its values', { eventName: ['REMOVE'] }, false],
    ['a value deep inside', { dynamodb: { NewImage: { wake: { S: ['plan'] } } } }, true],
    ['another value deep inside', { dynamodb: { NewImage: { wake: { S: ['page'] } } } }, false],
    ['a field that is missing', { userIdentity: { type: ['Service'] } }, false],
    ['every field', { eventName: ['INSERT'], dynamodb: { NewImage: { wake: { S: ['page'] } } } }, false],
    ['exists', { eventName: [{ exists: true }] }, true],
    ['exists not', { userIdentity: [{ exists: false }] }, true],
    ['exists not, but does', { eventName: [{ exists: false }] }, false],
    ['a prefix', { eventName: [{ prefix: 'INS' }] }, true],
    ['another prefix', { eventName: [{ prefix: 'MOD' }] }, false],
    ['anything but', { eventName: [{ 'anything-but': ['REMOVE'] }] }, true],
    ['anything but this', { eventName: [{ 'anything-but': 'INSERT' }] }, false],
  ])('with %s', (_name, pattern, expected) => {
    expect(matchesPattern(pattern, event)).toBe(expected);
  });

  test('says what of a pattern is not modelled', () => {
    expect(findUnknownPattern({ a: { b: [{ numeric: ['>', 1] }] } })).toContain('numeric');
    expect(findUnknownPattern({ a: 'text' })).toBeDefined();
    expect(findUnknownPattern({ a: ['x', { exists: true }] })).toBeUndefined();
  });
});

describe('the answer of a batch', () => {
  test.each<[string, InvocationResult, boolean, string[] | string]>([
    ['nothing', answered(), true, 'done'],
    ['no failures', answered({ batchItemFailures: [] }), true, 'done'],
    ['some failures', answered({ batchItemFailures: [{ itemIdentifier: 'b' }] }), true, ['b']],
    ['an unknown identifier', answered({ batchItemFailures: [{ itemIdentifier: 'x' }] }), true, 'all failed'],
    ['an empty identifier', answered({ batchItemFailures: [{ itemIdentifier: '' }] }), true, 'all failed'],
    ['no identifier', answered({ batchItemFailures: [{}] }), true, 'all failed'],
    ['no list', answered({ batchItemFailures: 'b' }), true, 'all failed'],
    ['a text', answered('ok'), true, 'all failed'],
    ['failures nobody asked for', answered({ batchItemFailures: [{ itemIdentifier: 'b' }] }), false, 'done'],
    ['an error', failed(), false, 'all failed'],
  ])('with %s', (_name, result, reports, expected) => {
    const outcome = readBatchAnswer(result, ['a', 'b'], reports);
    expect(outcome.kind === 'failed' ? [...outcome.identifiers] : outcome.kind).toEqual(expected);
  });
});

let clock: VirtualClock;
let store: MessageStore;
const queueParts = () => ({ store, queues: createQueueService({ store, access: allowAll }) });

beforeEach(async () => {
  clock = standingClock();
  store = await openMessageStore({
    state: memoryState(),
    clock,
    queues: [aQueue('work'), aQueue('parked')],
    onChange: () => undefined,
  });
});

describe('the reader of a queue', () => {
  const spec: QueueSourceSpec = {
    id: 'Source',
    functionArn: FUNCTION_ARN,
    queueArn: queueArn('work'),
    batchSize: 2,
    reportsItemFailures: true,
  };
  const read = (functions: ReturnType<typeof scriptedFunctions>) =>
    createQueueReader({ spec, functions, access: allowAll, region: 'us-east-1', concurrency: 2, ...queueParts() });
  const send = (...bodies: string[]) =>
    store.send(
      queueArn('work'),
      bodies.map((body) => ({ body })),
    );

  test('hands over batches as Lambda writes them', async () => {
    const functions = scriptedFunctions(() => answered());
    const [lane] = read(functions).lanes;
    await send('a', 'b', 'c');
    await lane?.deliver();
    expect(functions.events[0]?.Records).toHaveLength(2);
    expect(functions.events[0]?.Records[0]).toEqual({
      messageId: expect.any(String),
      receiptHandle: expect.any(String),
      body: 'a',
      attributes: {
        ApproximateReceiveCount: '1',
        SentTimestamp: String(clock.now()),
        SenderId: expect.any(String),
        ApproximateFirstReceiveTimestamp: String(clock.now()),
      },
      messageAttributes: {},
      md5OfBody: '0cc175b9c0f1b6a831c399e269772661',
      eventSource: 'aws:sqs',
      eventSourceARN: queueArn('work'),
      awsRegion: 'us-east-1',
    });
    expect(store.list(queueArn('work')).map(({ body }) => body)).toEqual(['c']);
  });

  test('keeps the failed ones of a batch, invisible until their timeout', async () => {
    const [lane] = read(
      scriptedFunctions(({ Records }) => {
        const bad = Records.filter(({ body }) => body === 'bad');
        return answered({ batchItemFailures: bad.map(({ messageId }) => ({ itemIdentifier: messageId })) });
      }),
    ).lanes;
    await send('good', 'bad');
    await lane?.deliver();
    expect(store.list(queueArn('work')).map(({ body }) => body)).toEqual(['bad']);
    expect(lane?.nextAt()).toBe(clock.now() + 300_000);
  });

  test('keeps all of a batch that fails', async () => {
    const [lane] = read(scriptedFunctions(() => failed())).lanes;
    await send('a', 'b');
    await lane?.deliver();
    expect(store.counts(queueArn('work')).inFlight).toBe(2);
  });

  test.each(['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes', 'kms:Decrypt'])(
    'does not start without %s',
    (action) => {
      const access = accessDenying(`${action} ${queueArn('work')}`);
      const functions = scriptedFunctions(() => answered());
      expect(() =>
        createQueueReader({ spec, functions, access, region: 'us-east-1', concurrency: 2, ...queueParts() }),
      ).toThrow('does not have the permissions to read');
    },
  );
});

describe('the reader of a stream', () => {
  const TABLE = 'arn:aws:dynamodb:us-east-1:000000000000:table/t';
  const spec: StreamSourceSpec = {
    id: 'Plan',
    functionArn: FUNCTION_ARN,
    streamArn: `${TABLE}/stream/x`,
    tableArn: TABLE,
    patterns: [{ dynamodb: { NewImage: { wake: { S: ['plan'] } } } }],
    batchSize: 10,
    reportsItemFailures: true,
    bisectOnError: true,
    maximumRetryAttempts: 5,
    maximumRecordAgeSeconds: 82_800,
    onFailureArn: queueArn('parked'),
  };
  let records: ChangeRecord[];
  let cursor: string;

  const record = (number: number, wake = 'plan'): ChangeRecord => ({
    eventID: `event-${number}`,
    eventName: 'INSERT',
    eventVersion: '1.1',
    eventSource: 'aws:dynamodb',
    awsRegion: 'us-east-1',
    eventSourceARN: spec.streamArn,
    dynamodb: {
      ApproximateCreationDateTime: Math.floor(clock.now() / 1000),
      Keys: {},
      NewImage: { wake: { S: wake } },
      SequenceNumber: String(number),
      SizeBytes: 1,
      StreamViewType: 'NEW_IMAGE',
    },
  });
  const stream: ChangeStream = {
    read: async (_reader, limit) => records.filter(({ dynamodb }) => dynamodb.SequenceNumber > cursor).slice(0, limit),
    commit: async (_reader, sequenceNumber) => {
      cursor = sequenceNumber;
    },
    hasMore: () => records.some(({ dynamodb }) => dynamodb.SequenceNumber > cursor),
    onAppend: () => undefined,
  };
  const read = (functions: ReturnType<typeof scriptedFunctions>, more: Partial<StreamSourceSpec> = {}): StreamReader =>
    createStreamReader({
      spec: { ...spec, ...more },
      stream,
      functions,
      access: allowAll,
      clock,
      metrics: createMetrics(clock),
      dropped: recordingDrops(),
      functionName: 'worker',
      ...queueParts(),
    });
  /** Delivers while something is due now, as the run loop does. */
  const drain = async (reader: StreamReader): Promise<void> => {
    for (let at = reader.nextAt(); at !== undefined && at <= clock.now(); at = reader.nextAt()) await reader.deliver();
  };
  const handed = (functions: ReturnType<typeof scriptedFunctions>): string[] =>
    functions.events.map(({ Records }) => Records.map(({ eventID }) => String(eventID).slice(6)).join(''));
  const failing = (...bad: number[]) =>
    scriptedFunctions(({ Records }) => {
      const first = Records.find(({ eventID }) => bad.some((number) => eventID === `event-${number}`));
      const { SequenceNumber } = (first?.dynamodb ?? {}) as { SequenceNumber?: string };
      return answered({ batchItemFailures: first === undefined ? [] : [{ itemIdentifier: SequenceNumber }] });
    });

  beforeEach(() => {
    cursor = '0';
    records = [];
  });

  test('hands over what matches, in order, and passes over the rest', async () => {
    records = [record(1), record(2, 'page'), record(3), record(4, 'page')];
    const functions = scriptedFunctions(() => answered());
    const reader = read(functions);
    await drain(reader);
    expect(handed(functions)).toEqual(['13']);
    expect(cursor).toBe('4');
    expect(reader.nextAt()).toBeUndefined();
  });

  test('goes on at the first failed record, and hands over nothing behind it before', async () => {
    records = [1, 2, 3].map((number) => record(number));
    let broken = true;
    const functions = scriptedFunctions(({ Records }) => {
      const fails = broken && Records.some(({ eventID }) => eventID === 'event-2');
      broken = false;
      return answered({ batchItemFailures: fails ? [{ itemIdentifier: '2' }] : [] });
    });
    await drain(read(functions));
    expect(handed(functions)).toEqual(['123', '23']);
  });

  test('parks a record that no try helps, after its retries, without holding up those behind it for ever', async () => {
    records = [1, 2, 3].map((number) => record(number));
    const functions = failing(2);
    const reader = read(functions);
    await drain(reader);
    expect(cursor).toBe('1');
    while (reader.nextAt() !== undefined) {
      clock.moveTo(Math.max(clock.now(), reader.nextAt() ?? 0));
      await drain(reader);
    }
    expect(handed(functions).filter((batch) => batch === '2').length).toBeGreaterThanOrEqual(4);
    expect(handed(functions).at(-1)).toBe('3');
    const [parked] = store.list(queueArn('parked'));
    expect(JSON.parse(parked?.body ?? '')).toMatchObject({
      requestContext: { condition: 'RetryAttemptsExhausted', functionArn: FUNCTION_ARN },
      DDBStreamBatchInfo: { startSequenceNumber: '2', endSequenceNumber: '2', batchSize: 1, streamArn: spec.streamArn },
    });
    expect(parked?.body).not.toContain('NewImage');
  });

  test('is idle while a record fails: after a few tries it waits on the virtual clock', async () => {
    records = [record(1)];
    const reader = read(failing(1));
    await drain(reader);
    expect(reader.nextAt()).toBe(clock.now() + 60_000);
  });

  test('halves a batch that fails as a whole, down to the bad record', async () => {
    records = [1, 2, 3, 4].map((number) => record(number));
    const functions = scriptedFunctions(({ Records }) =>
      Records.some(({ eventID }) => eventID === 'event-3') ? failed() : answered(),
    );
    await drain(read(functions));
    expect(handed(functions).slice(0, 4)).toEqual(['1234', '12', '34', '3']);
    expect(cursor).toBe('2');
  });

  test('retries a whole batch where it may not be halved', async () => {
    records = [record(1), record(2)];
    const functions = scriptedFunctions(() => failed());
    await drain(read(functions, { bisectOnError: false }));
    expect(new Set(handed(functions))).toEqual(new Set(['12']));
  });

  test('parks records that are too old unseen', async () => {
    records = [record(1)];
    clock.moveTo(clock.now() + 82_801_000);
    const functions = scriptedFunctions(() => answered());
    await drain(read(functions));
    expect(functions.events).toEqual([]);
    expect(store.list(queueArn('parked'))[0]?.body).toContain('RecordAgeExceeded');
  });

  test('repeats a record apart from the stream', async () => {
    records = [record(1)];
    const functions = scriptedFunctions(() => answered());
    const reader = read(functions);
    await drain(reader);
    const [last] = reader.delivered();
    if (last !== undefined) await reader.repeat(last, 2);
    expect(handed(functions)).toEqual(['1', '1', '1']);
    expect(cursor).toBe('1');
  });

  test.each([
    `dynamodb:GetRecords ${spec.streamArn}`,
    `dynamodb:ListStreams ${spec.streamArn}`,
    `kms:Decrypt ${spec.streamArn}`,
    `sqs:SendMessage ${queueArn('parked')}`,
  ])('does not start without %s', (denied) => {
    const functions = scriptedFunctions(() => answered());
    expect(() =>
      createStreamReader({
        spec,
        stream,
        functions,
        access: accessDenying(denied),
        clock,
        metrics: createMetrics(clock),
        dropped: recordingDrops(),
        functionName: 'worker',
        ...queueParts(),
      }),
    ).toThrow();
  });
});
