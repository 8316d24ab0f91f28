import { Duration } from 'aws-cdk-lib';
import { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { Construct } from 'constructs';
import { wakeByQueue, wakeByStream } from './event-sources.ts';
import { HouseFunction } from './house-function.ts';
import type { LoopParts } from './loop-parts.ts';
import type { Mailing } from './mailing.ts';
import type { Texting } from './texting.ts';

/** Paging people about an open Case, step by step, until one takes it. */
export class Escalation extends Construct {
  constructor(
    scope: Construct,
    id: string,
    parts: LoopParts & { texting: Texting; mailing: Mailing; publicUrl: string },
  ) {
    super(scope, id);
    const { surroundings, table, hashKey, queues, timers, texting, mailing, publicUrl } = parts;
    const pager = new HouseFunction(this, 'Escalate', {
      name: 'escalate',
      surroundings,
      timeout: queues.escalations.timeout,
      environment: {
        TABLE_NAME: table.tableName,
        ...hashKey.environment,
        ESCALATIONS_QUEUE_URL: queues.escalations.queue.queueUrl,
        ESCALATIONS_QUEUE_ARN: queues.escalations.queue.queueArn,
        PARKED_QUEUE_URL: queues.parked.queueUrl,
        ...timers.environment,
        ...texting.environment,
        ...mailing.environment,
        PUBLIC_URL: publicUrl,
      },
      impact: 'Nobody is paged about a client who may need help now.',
    });
    pager.mayUseTable(table, ['GetItem', 'PutItem', 'UpdateItem']);
    hashKey.letRead(pager);
    pager.maySendTo(queues.escalations.queue);
    timers.letArm(pager);
    texting.letSend(pager);
    mailing.letSend(pager);
    // One at a time: no page waits while a slow provider takes those of another Case.
    wakeByQueue(pager, queues.escalations.queue, { batchSize: 1, maxConcurrency: 10 });
    wakeByStream(pager, table, {
      wake: 'page',
      name: 'escalate',
      parked: queues.parked,
      alarms: surroundings.alarms,
      impact: 'Open cases wait to be paged.',
    });
    surroundings.alarms.add({
      name: 'pages-refused',
      metric: new Metric({
        namespace: 'Aftercare',
        metricName: 'PagesRefused',
        period: Duration.minutes(1),
        statistic: 'Sum',
      }),
      threshold: 1,
      impact: 'A page reached nobody on its step: every text and email to staff was refused.',
      firstLook: "the log of escalate, then the texting service's monthly spend limit and the mail identity's status.",
    });
    surroundings.alarms.add({
      name: 'escalation-exhausted',
      metric: new Metric({
        namespace: 'Aftercare',
        metricName: 'EscalationExhausted',
        period: Duration.minutes(1),
        statistic: 'Sum',
      }),
      threshold: 1,
      impact: 'Everybody on the on-call ladder was paged about a case and nobody took it.',
      firstLook: 'the open cases at /v1/cases?status=open; phone the client.',
    });
  }
}
