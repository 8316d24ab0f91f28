import { beforeEach, describe, expect, test } from 'vitest';
import type { DurableState, Principal, VirtualClock } from '../../infra/local/parts.ts';
import { type MessageStore, openMessageStore } from '../../infra/local/services/message-store.ts';
import { createQueueService, type QueueService } from '../../infra/local/services/sqs.ts';
import { accessDenying, memoryState, ROLE, standingClock } from './edge-fakes.ts';
import { allowAll, aQueue, codeOf, queueArn } from './engine-fixture.ts';

const QUEUES = [
  aQueue('work', { redrive: { deadLetterArn: queueArn('dead'), maxReceiveCount: 2 } }),
  aQueue('dead', { retentionSeconds: 14 * 24 * 3600 }),
];
const WORK = queueArn('work');
const QueueUrl = QUEUES[0]?.url;

let state: DurableState;
let clock: VirtualClock;
let store: MessageStore;
let queues: QueueService;

const open = async (): Promise<void> => {
  store = await openMessageStore({ state, clock, queues: QUEUES, onChange: () => undefined });
  queues = createQueueService({ store, access: allowAll });
};
const passSeconds = (seconds: number): void => clock.moveTo(clock.now() + seconds * 1000);
const call = (operation: string, input: Record<string, unknown>, caller: Principal = ROLE) =>
  queues.call(operation, { QueueUrl, ...input }, caller);
const bodies = (queue: string): string[] => store.list(queueArn(queue)).map(({ body }) => body);

beforeEach(async () => {
  state = memoryState();
  clock = standingClock();
  await open();
});

describe('a message', () => {
  test('is answered with the checksums the SDK compares', async () => {
    const sent = await call('SendMessage', {
      MessageBody: 'This is a test message',
      MessageAttributes: { city: { DataType: 'String', StringValue: 'Any City' } },
    });
    expect(sent).toEqual({
      MessageId: expect.any(String),
      MD5OfMessageBody: 'fafb00f5732ab283681e124bf8747ed1',
      MD5OfMessageAttributes: expect.stringMatching(/^[0-9a-f]{32}$/),
    });
  });

  test('is invisible in the hands of a receiver, and comes again when its time on the virtual clock is up', async () => {
    await call('SendMessage', { MessageBody: 'a' });
    expect(await call('ReceiveMessage', {})).toMatchObject({
      Messages: [{ Body: 'a', Attributes: { ApproximateReceiveCount: '1' } }],
    });
    passSeconds(299);
    expect(await call('ReceiveMessage', {})).toEqual({ Messages: [] });
    passSeconds(1);
    expect(await call('ReceiveMessage', {})).toMatchObject({
      Messages: [{ Attributes: { ApproximateReceiveCount: '2' } }],
    });
  });

  test('is gone when its receiver deletes it', async () => {
    await call('SendMessage', { MessageBody: 'a' });
    const received = await call('ReceiveMessage', {});
    const [message] = received.Messages as Array<{ ReceiptHandle: string }>;
    await call('DeleteMessage', { ReceiptHandle: message?.ReceiptHandle });
    passSeconds(600);
    expect(store.nextVisibleAt(WORK)).toBeUndefined();
  });

  test('waits for its delay', async () => {
    await call('SendMessage', { MessageBody: 'a', DelaySeconds: 60 });
    expect(await call('ReceiveMessage', {})).toEqual({ Messages: [] });
    expect(store.nextVisibleAt(WORK)).toBe(clock.now() + 60_000);
    passSeconds(60);
    expect(await call('ReceiveMessage', {})).toMatchObject({ Messages: [{ Body: 'a' }] });
  });

  test('goes to the dead letters instead of a receiver once received too often, and keeps its id', async () => {
    const { MessageId } = await call('SendMessage', { MessageBody: 'poison' });
    for (let times = 0; times < 2; times++) {
      await call('ReceiveMessage', {});
      passSeconds(300);
    }
    expect(await call('ReceiveMessage', {})).toEqual({ Messages: [] });
    expect(store.list(queueArn('dead'))).toMatchObject([{ messageId: MessageId, body: 'poison' }]);
    expect(bodies('work')).toEqual([]);
  });

  test('is forgotten after the retention of its queue', async () => {
    await call('SendMessage', { MessageBody: 'a' });
    passSeconds(4 * 24 * 3600);
    expect(store.counts(WORK).visible).toBe(0);
    expect(await call('ReceiveMessage', {})).toEqual({ Messages: [] });
  });

  test('survives a restart, delayed ones still delayed, received ones visible again with their count', async () => {
    await call('SendMessage', { MessageBody: 'received' });
    await call('ReceiveMessage', {});
    await call('SendMessage', { MessageBody: 'delayed', DelaySeconds: 60 });
    await open();
    expect(store.counts(WORK)).toMatchObject({ visible: 1, inFlight: 0, delayed: 1 });
    expect(await call('ReceiveMessage', {})).toMatchObject({
      Messages: [{ Body: 'received', Attributes: { ApproximateReceiveCount: '2' } }],
    });
  });

  test('never gets the key of another one after a restart', async () => {
    await call('SendMessage', { MessageBody: 'a' });
    await open();
    await call('SendMessage', { MessageBody: 'b' });
    expect(bodies('work')).toEqual(['a', 'b']);
  });
});

describe('a batch', () => {
  test('is sent entry by entry', async () => {
    const answer = await call('SendMessageBatch', {
      Entries: [
        { Id: 'good', MessageBody: 'a' },
        { Id: 'bad', MessageBody: 'b', DelaySeconds: 901 },
      ],
    });
    expect(answer).toMatchObject({
      Successful: [{ Id: 'good' }],
      Failed: [{ Id: 'bad', Code: 'InvalidParameterValue', SenderFault: true }],
    });
    expect(bodies('work')).toEqual(['a']);
  });

  test('is received up to its size, oldest first', async () => {
    for (const MessageBody of ['a', 'b', 'c']) await call('SendMessage', { MessageBody });
    const { Messages } = await call('ReceiveMessage', { MaxNumberOfMessages: 2 });
    expect(Messages).toMatchObject([{ Body: 'a' }, { Body: 'b' }]);
  });
});

test('the attributes of a queue count what is visible, in flight and delayed', async () => {
  for (const MessageBody of ['a', 'b']) await call('SendMessage', { MessageBody });
  await call('SendMessage', { MessageBody: 'c', DelaySeconds: 5 });
  await call('ReceiveMessage', {});
  expect(await call('GetQueueAttributes', { AttributeNames: ['All'] })).toMatchObject({
    Attributes: {
      ApproximateNumberOfMessages: '1',
      ApproximateNumberOfMessagesNotVisible: '1',
      ApproximateNumberOfMessagesDelayed: '1',
      QueueArn: WORK,
    },
  });
});

describe('refusals', () => {
  test.each<[string, string, Record<string, unknown>]>([
    ['QueueDoesNotExist', 'SendMessage', { QueueUrl: 'http://nowhere/x', MessageBody: 'a' }],
    ['MissingParameter', 'SendMessage', {}],
    ['InvalidParameterValue', 'SendMessage', { MessageBody: 'a', DelaySeconds: 901 }],
    ['InvalidParameterValue', 'SendMessage', { MessageBody: 'x'.repeat(1_048_577) }],
    ['InvalidParameterValue', 'ReceiveMessage', { MaxNumberOfMessages: 11 }],
    ['EmptyBatchRequest', 'SendMessageBatch', { Entries: [] }],
    [
      'BatchEntryIdsNotDistinct',
      'SendMessageBatch',
      {
        Entries: [
          { Id: 'a', MessageBody: 'a' },
          { Id: 'a', MessageBody: 'b' },
        ],
      },
    ],
    [
      'TooManyEntriesInBatchRequest',
      'SendMessageBatch',
      { Entries: Array.from({ length: 11 }, (_, Id) => ({ Id, MessageBody: 'a' })) },
    ],
    ['UnsupportedOperation', 'PurgeQueue', {}],
  ])('%s for %s', async (code, operation, input) => {
    expect(await codeOf(call(operation, input))).toBe(code);
  });

  test.each(['sqs:SendMessage', 'kms:GenerateDataKey', 'kms:Decrypt'])('without %s nothing is sent', async (action) => {
    queues = createQueueService({ store, access: accessDenying(`${action} ${WORK}`) });
    expect(await codeOf(call('SendMessage', { MessageBody: 'a' }))).toBe('AccessDeniedException');
    expect(await codeOf(queues.deliver(WORK, ROLE, { body: 'a' }))).toBe('AccessDeniedException');
    expect(bodies('work')).toEqual([]);
  });
});
