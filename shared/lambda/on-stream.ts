import * as z from 'zod/mini';
import type { Queue } from '../adapters/sqs-queue.ts';
import { Owner } from '../domain/case.ts';
import { parseOrRefuse } from '../domain/schema.ts';
import type { Wake } from '../domain/wake.ts';
import { once } from '../live/once.ts';
import { parkedQueue } from '../live/queues.ts';
import { cannotBeRetried } from './describe-error.ts';
import type { Handled } from './handled.ts';
import { logFailed, logHandled } from './log.ts';
import { countMetric } from './metric.ts';
import type { BatchFailures } from './on-queue.ts';

/** What a DynamoDB stream hands a function over, as far as it is read: the item's keys and never its image. */
export interface StreamEvent {
  Records: readonly StreamRecord[];
}
export interface StreamRecord {
  eventID?: string;
  dynamodb?: { Keys?: unknown; SequenceNumber?: string };
}

const Keys = z.object({ PK: z.object({ S: Owner }), SK: z.object({ S: z.string() }) });

export type WakeUseCase = (wake: Wake) => Promise<Handled>;

/**
 * Works a batch in the stream's order and stops at the first failure, which comes again with everything behind it. A
 * record that no retry can help is parked with the ids it has, and the work goes on behind it: one bad record must not
 * hold up everybody else's.
 */
export const onWake = (step: string, build: () => WakeUseCase, parked: () => Queue = parkedQueue) => {
  const useCase = once(build);
  return async ({ Records }: StreamEvent): Promise<BatchFailures> => {
    const work = useCase();
    for (const record of Records) {
      if (await worked(step, work, record, parked)) continue;
      return { batchItemFailures: [{ itemIdentifier: record.dynamodb?.SequenceNumber ?? '' }] };
    }
    return { batchItemFailures: [] };
  };
};

const worked = async (step: string, work: WakeUseCase, record: StreamRecord, parked: () => Queue): Promise<boolean> => {
  let wake: Wake | undefined;
  try {
    const { PK, SK } = parseOrRefuse(Keys, record.dynamodb?.Keys, 'stream record');
    wake = { owner: PK.S, itemKey: SK.S };
    const { kind, reason } = await work(wake);
    logHandled({ step, id: idOf(wake), kind, reason });
    return true;
  } catch (error) {
    logFailed({ step, id: wake ? idOf(wake) : record.eventID }, error);
    return cannotBeRetried(error) && (await isParked({ step, record, wake }, parked));
  }
};

const idOf = ({ owner, itemKey }: Wake): string => `${owner} ${itemKey}`;

const isParked = async (
  { step, record, wake }: { step: string; record: StreamRecord; wake: Wake | undefined },
  parked: () => Queue,
): Promise<boolean> => {
  try {
    await parked().send({ step, eventId: record.eventID, sequenceNumber: record.dynamodb?.SequenceNumber, ...wake });
  } catch (error) {
    logFailed({ step, id: record.eventID, kind: 'not-parked' }, error);
    return false;
  }
  countMetric('RecordsParked');
  return true;
};
