import type * as z from 'zod/mini';
import { MalformedInput } from '../domain/refusals.ts';
import { parseOrRefuse } from '../domain/schema.ts';
import { once } from '../live/once.ts';
import { type Handled, idIn } from './handled.ts';
import { logFailed, logHandled } from './log.ts';

/** What SQS hands a function over, as far as it is read. */
export interface QueueEvent {
  Records: readonly QueueRecord[];
}
export interface QueueRecord {
  messageId: string;
  body: string;
  attributes: { ApproximateReceiveCount: string; SentTimestamp: string };
}

/** Records named here come again, or go to the dead letters when they have come often enough. */
export interface BatchFailures {
  batchItemFailures: { itemIdentifier: string }[];
}

/** What the queue knows of a message. */
export interface Delivery {
  /** 1 the first time. */
  receiveCount: number;
  /** When it was put into the queue, as a stored instant. */
  sentAt: string;
}

export type QueueUseCase<T> = (payload: T, delivery: Delivery) => Promise<Handled>;

/**
 * Works a batch in order of arrival, each record on its own: one that fails does not keep the others back. One that no
 * retry can help fails as well, so that the queue's own count brings it to the dead letters and their alarm.
 */
export const onQueue = <T>(step: string, schema: z.ZodMiniType<T>, build: () => QueueUseCase<T>) => {
  const useCase = once(build);
  return async ({ Records }: QueueEvent): Promise<BatchFailures> => {
    const work = useCase();
    const batchItemFailures: BatchFailures['batchItemFailures'] = [];
    for (const record of Records)
      if (!(await worked(step, schema, work, record))) batchItemFailures.push({ itemIdentifier: record.messageId });
    return { batchItemFailures };
  };
};

const worked = async <T>(
  step: string,
  schema: z.ZodMiniType<T>,
  work: QueueUseCase<T>,
  { messageId, body, attributes }: QueueRecord,
): Promise<boolean> => {
  const receiveCount = Number(attributes.ApproximateReceiveCount);
  let id = messageId;
  try {
    const payload = parseOrRefuse(schema, parsedJson(body), 'queue message');
    id = idIn(payload) ?? messageId;
    const sentAt = new Date(Number(attributes.SentTimestamp)).toISOString();
    const { kind, reason } = await work(payload, { receiveCount, sentAt });
    logHandled({ step, id, kind, reason, receiveCount });
    return true;
  } catch (error) {
    logFailed({ step, id, receiveCount }, error);
    return false;
  }
};

const parsedJson = (body: string): unknown => {
  try {
    return JSON.parse(body);
  } catch {
    throw new MalformedInput('queue message: not JSON'); // without its cause, whose words quote the body
  }
};
