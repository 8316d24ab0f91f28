import { createHash, randomUUID } from 'node:crypto';
import { createDueList, type DueList } from '../due-list.ts';
import type { DurableCollection, DurableState, VirtualClock } from '../parts.ts';
import type { QueueSpec } from '../template/stack-template.ts';

export interface MessageAttribute {
  readonly DataType: string;
  readonly StringValue?: string;
  readonly BinaryValue?: string;
}

/** A message as it lies in a queue. Times are epoch milliseconds of the virtual clock. */
export interface QueueMessage {
  /** Unique in all queues; stays the same when the message moves to another. */
  readonly key: string;
  readonly messageId: string;
  readonly queueArn: string;
  readonly body: string;
  readonly attributes: Readonly<Record<string, MessageAttribute>>;
  readonly senderId: string;
  readonly sentAt: number;
  readonly availableAt: number;
  readonly receiveCount: number;
  readonly firstReceivedAt?: number;
  /** Set while somebody works on it or it waits for its next try. */
  readonly receiptHandle?: string;
}

export interface NewMessage {
  readonly body: string;
  readonly attributes?: Readonly<Record<string, MessageAttribute>>;
  readonly delaySeconds?: number;
  readonly senderId?: string;
  /** For a second copy of a message that was there before. */
  readonly messageId?: string;
}

export interface QueueCounts {
  readonly visible: number;
  readonly inFlight: number;
  readonly delayed: number;
  /** Seconds; 0 when nothing is visible. */
  readonly oldestAgeSeconds: number;
}

/** The messages of every queue. A change is on disk when its promise resolves. */
export interface MessageStore {
  /** By ARN, URL or name. */
  find(queue: string): QueueSpec | undefined;
  send(queueArn: string, messages: readonly NewMessage[]): Promise<QueueMessage[]>;
  /** Takes up to `limit` visible messages. One received too often goes to the dead letters instead. */
  receive(queueArn: string, limit: number, visibilitySeconds?: number): Promise<QueueMessage[]>;
  /** A receipt handle that is not valid any more is ignored, as SQS does. */
  remove(queueArn: string, receiptHandles: readonly string[]): Promise<void>;
  counts(queueArn: string): QueueCounts;
  /** Everything in the queue, visible or not. */
  list(queueArn: string): QueueMessage[];
  /** Epoch milliseconds of the first message that is or becomes visible; undefined for an empty queue. */
  nextVisibleAt(queueArn: string): number | undefined;
}

/** Messages in the hands of a function when the machine stopped are visible again at once. */
export async function openMessageStore(parts: {
  state: DurableState;
  clock: VirtualClock;
  queues: readonly QueueSpec[];
  onChange: () => void;
}): Promise<MessageStore> {
  const { clock, queues } = parts;
  const stored: DurableCollection<QueueMessage> = parts.state.collection('queue-messages');
  const lists = new Map<string, DueList<QueueMessage>>(queues.map(({ arn }) => [arn, createDueList()]));
  const specs = new Map(queues.map((queue) => [queue.arn, queue]));
  const listOf = (queueArn: string): DueList<QueueMessage> => {
    const list = lists.get(queueArn);
    if (list === undefined) throw new Error(`There is no queue ${queueArn}.`);
    return list;
  };

  let lastNumber = 0;
  for (const [key, message] of await stored.entries()) {
    lastNumber = Math.max(lastNumber, Number(key));
    const { receiptHandle, ...rest } = message;
    const available = receiptHandle === undefined ? message : { ...rest, availableAt: clock.now() };
    lists.get(message.queueArn)?.add(key, available.availableAt, available);
  }

  const isExpired = (message: QueueMessage): boolean =>
    message.sentAt + (specs.get(message.queueArn)?.retentionSeconds ?? 0) * 1000 <= clock.now();
  /** SQS forgets a message after its retention, read or not. */
  const live = (queueArn: string): QueueMessage[] =>
    listOf(queueArn)
      .all()
      .filter((message) => !isExpired(message));

  return {
    find: (name) => queues.find((queue) => queue.arn === name || queue.url === name || queue.name === name),

    async send(queueArn, messages) {
      const spec = specs.get(queueArn);
      const list = listOf(queueArn);
      const now = clock.now();
      const sent = messages.map((message): QueueMessage => {
        lastNumber += 1;
        return {
          key: String(lastNumber).padStart(12, '0'),
          messageId: message.messageId ?? randomUUID(),
          queueArn,
          body: message.body,
          attributes: message.attributes ?? {},
          senderId: message.senderId ?? 'AIDALOCAL',
          sentAt: now,
          availableAt: now + (message.delaySeconds ?? spec?.delaySeconds ?? 0) * 1000,
          receiveCount: 0,
        };
      });
      await stored.batch(sent.map((message) => ({ put: [message.key, message] })));
      for (const message of sent) list.add(message.key, message.availableAt, message);
      parts.onChange();
      return sent;
    },

    async receive(queueArn, limit, visibilitySeconds) {
      const spec = specs.get(queueArn);
      const list = listOf(queueArn);
      const now = clock.now();
      const taken = list.due(now, limit);
      const expired = taken.filter(isExpired);
      const tooOften = taken.filter(
        (message) =>
          !isExpired(message) && spec?.redrive !== undefined && message.receiveCount >= spec.redrive.maxReceiveCount,
      );
      const received = taken
        .filter((message) => !expired.includes(message) && !tooOften.includes(message))
        .map(
          (message): QueueMessage => ({
            ...message,
            receiveCount: message.receiveCount + 1,
            firstReceivedAt: message.firstReceivedAt ?? now,
            receiptHandle: randomUUID(),
            availableAt: now + (visibilitySeconds ?? spec?.visibilitySeconds ?? 0) * 1000,
          }),
        );
      const dead = tooOften.map(
        ({ receiptHandle: _spent, ...message }): QueueMessage => ({
          ...message,
          queueArn: spec?.redrive?.deadLetterArn ?? '',
          availableAt: now,
          receiveCount: 0,
        }),
      );
      // Memory first, so that nobody else receives the same messages while the disk is busy.
      for (const message of received) list.add(message.key, message.availableAt, message);
      for (const { key } of [...expired, ...tooOften]) list.remove(key);
      await stored.batch([
        ...[...received, ...dead].map((message): { put: [string, QueueMessage] } => ({ put: [message.key, message] })),
        ...expired.map(({ key }) => ({ delete: key })),
      ]);
      for (const message of dead) listOf(message.queueArn).add(message.key, message.availableAt, message);
      if (dead.length > 0) parts.onChange();
      return received;
    },

    async remove(queueArn, receiptHandles) {
      const list = listOf(queueArn);
      const handles = new Set(receiptHandles);
      const removed = list
        .all()
        .filter(({ receiptHandle }) => receiptHandle !== undefined && handles.has(receiptHandle));
      await stored.batch(removed.map(({ key }) => ({ delete: key })));
      for (const { key } of removed) list.remove(key);
    },

    counts(queueArn) {
      const now = clock.now();
      const messages = live(queueArn);
      const visible = messages.filter(({ availableAt }) => availableAt <= now);
      const waiting = messages.filter(({ availableAt }) => availableAt > now);
      const oldest = Math.min(...visible.map(({ sentAt }) => sentAt));
      return {
        visible: visible.length,
        inFlight: waiting.filter(({ receiptHandle }) => receiptHandle !== undefined).length,
        delayed: waiting.filter(({ receiptHandle }) => receiptHandle === undefined).length,
        oldestAgeSeconds: visible.length === 0 ? 0 : Math.floor((now - oldest) / 1000),
      };
    },

    list: live,
    nextVisibleAt: (queueArn) => listOf(queueArn).firstAt(),
  };
}

/** SQS's checksum of a body, which the SDK compares. */
export function md5(text: string): string {
  return createHash('md5').update(text, 'utf8').digest('hex');
}
