import { beforeEach, expect, test } from 'vitest';
import type { DroppedDeliveries } from '../../infra/local/dropped-deliveries.ts';
import type { Access, Principal, VirtualClock } from '../../infra/local/parts.ts';
import { type MessageStore, openMessageStore } from '../../infra/local/services/message-store.ts';
import { createQueueService } from '../../infra/local/services/sqs.ts';
import { createTopicService } from '../../infra/local/services/topics.ts';
import { accessDenying, memoryState, recordingDrops, standingClock } from './edge-fakes.ts';
import { allowAll, aQueue, codeOf, queueArn } from './engine-fixture.ts';

const TOPIC = 'arn:aws:sns:us-east-1:000000000000:texts';
const carrier: Principal = {
  kind: 'service',
  service: 'sms-voice.amazonaws.com',
  sourceArn: 'arn:aws:sms-voice:x:y:phone',
};

let clock: VirtualClock;
let store: MessageStore;
let dropped: DroppedDeliveries;
let mail: unknown[];

const topicsWith = (access: Access) =>
  createTopicService({
    topics: [{ name: 'texts', arn: TOPIC }],
    subscriptions: [
      { topicArn: TOPIC, protocol: 'sqs', endpoint: queueArn('raw'), raw: true },
      { topicArn: TOPIC, protocol: 'sqs', endpoint: queueArn('wrapped'), raw: false },
      { topicArn: TOPIC, protocol: 'email', endpoint: 'alarms@example.com', raw: false },
      { topicArn: `${TOPIC}-other`, protocol: 'sqs', endpoint: queueArn('raw'), raw: true },
    ],
    access,
    clock,
    queues: createQueueService({ store, access }),
    dropped,
    mailbox: async (notification) => void mail.push(notification),
  });
const bodies = (queue: string): string[] => store.list(queueArn(queue)).map(({ body }) => body);

beforeEach(async () => {
  clock = standingClock();
  dropped = recordingDrops();
  mail = [];
  store = await openMessageStore({
    state: memoryState(),
    clock,
    queues: [aQueue('raw'), aQueue('wrapped')],
    onChange: () => undefined,
  });
});

test('every subscription of the topic gets its copy', async () => {
  await topicsWith(allowAll).publish(TOPIC, carrier, '{"a":1}', 'News');
  expect(bodies('raw')).toEqual(['{"a":1}']);
  expect(JSON.parse(bodies('wrapped')[0] ?? '')).toMatchObject({
    Type: 'Notification',
    TopicArn: TOPIC,
    Message: '{"a":1}',
    Subject: 'News',
  });
  expect(mail).toEqual([{ to: 'alarms@example.com', subject: 'News', body: '{"a":1}' }]);
});

test.each([`sns:Publish ${TOPIC}`, `kms:GenerateDataKey ${TOPIC}`, `kms:Decrypt ${TOPIC}`])(
  'without %s the publisher gets the error and nobody gets anything',
  async (denied) => {
    expect(await codeOf(topicsWith(accessDenying(denied)).publish(TOPIC, carrier, 'x'))).toBe('AccessDeniedException');
    expect([...bodies('raw'), ...bodies('wrapped'), ...mail]).toEqual([]);
  },
);

test.each([`sqs:SendMessage ${queueArn('raw')}`, `kms:GenerateDataKey ${queueArn('raw')}`])(
  'without %s that queue loses its copy, on record, and the others get theirs',
  async (denied) => {
    await topicsWith(accessDenying(denied)).publish(TOPIC, carrier, 'x');
    expect(bodies('raw')).toEqual([]);
    expect(bodies('wrapped')).toHaveLength(1);
    expect(dropped.all()).toMatchObject([{ from: TOPIC, to: queueArn('raw') }]);
  },
);

test('a topic nobody has is an error', async () => {
  expect(await codeOf(topicsWith(allowAll).publish(`${TOPIC}-gone`, carrier, 'x'))).toBe('NotFound');
});
