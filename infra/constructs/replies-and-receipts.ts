import { Construct } from 'constructs';
import { wakeByQueue } from './event-sources.ts';
import { HouseFunction } from './house-function.ts';
import type { LoopParts } from './loop-parts.ts';
import type { Texting } from './texting.ts';

/** What comes back from the providers: what clients and staff text, and what became of what we sent. */
export class RepliesAndReceipts extends Construct {
  constructor(scope: Construct, id: string, parts: LoopParts & { texting: Texting }) {
    super(scope, id);
    const { surroundings, table, hashKey, queues, texting } = parts;

    const listener = new HouseFunction(this, 'ReceiveReply', {
      name: 'receive-reply',
      surroundings,
      timeout: queues.replies.timeout,
      environment: { TABLE_NAME: table.tableName, ...hashKey.environment, ...texting.environment },
      impact: 'What clients and staff text is not read; some of it may be urgent.',
    });
    listener.mayUseTable(table, ['GetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem']);
    hashKey.letRead(listener);
    texting.letSend(listener);
    // One at a time: a danger never waits while the carrier takes the answer to somebody else's text.
    wakeByQueue(listener, queues.replies.queue, { batchSize: 1, maxConcurrency: 10 });

    const recorder = new HouseFunction(this, 'RecordDelivery', {
      name: 'record-delivery',
      surroundings,
      timeout: queues.receipts.timeout,
      environment: { TABLE_NAME: table.tableName, FOLLOW_UPS_QUEUE_URL: queues.followUps.queue.queueUrl },
      impact: 'It is not known which messages did not arrive: nothing goes the other way, and nobody is asked to call.',
    });
    recorder.mayUseTable(table, ['GetItem', 'Query', 'PutItem', 'UpdateItem']);
    recorder.maySendTo(queues.followUps.queue);
    wakeByQueue(recorder, queues.receipts.queue, { batchSize: 10, maxConcurrency: 5 });
  }
}
