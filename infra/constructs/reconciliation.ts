import { Duration } from 'aws-cdk-lib';
import { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { Construct } from 'constructs';
import { HouseFunction } from './house-function.ts';
import type { LoopParts } from './loop-parts.ts';
import type { Texting } from './texting.ts';

const EVERY_MINUTES = 5;

/** Every five minutes: what should have happened and did not. Its heartbeat is the sign that the clinic is watched over. */
export class Reconciliation extends Construct {
  constructor(scope: Construct, id: string, parts: LoopParts & { texting: Texting }) {
    super(scope, id);
    const { surroundings, table, hashKey, queues, timers, texting } = parts;
    const reconciler = new HouseFunction(this, 'Reconcile', {
      name: 'reconcile',
      surroundings,
      timeout: Duration.minutes(2),
      environment: {
        TABLE_NAME: table.tableName,
        ...hashKey.environment,
        FOLLOW_UPS_QUEUE_URL: queues.followUps.queue.queueUrl,
        ESCALATIONS_QUEUE_URL: queues.escalations.queue.queueUrl,
      },
      impact: 'Work that was missed is not found again, and erasures that were cut short are not finished.',
    });
    reconciler.mayUseTable(
      table,
      ['GetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem', 'ConditionCheckItem'],
      ['by-wake', 'by-due'],
    );
    hashKey.letRead(reconciler);
    reconciler.maySendTo(queues.followUps.queue, queues.escalations.queue);
    texting.letRead(reconciler);
    timers.repeat(reconciler, 'reconcile', EVERY_MINUTES);
    surroundings.alarms.add({
      name: 'heartbeat',
      metric: new Metric({
        namespace: 'Aftercare',
        metricName: 'Heartbeat',
        period: Duration.minutes(EVERY_MINUTES),
        statistic: 'Sum',
      }),
      threshold: 1,
      below: true,
      periods: 3,
      missingIsBad: true,
      impact: 'Nothing watches over follow-ups and pages: what is missed now stays missed.',
      firstLook: 'the log of reconcile, then whether the schedule aftercare-reconcile is enabled.',
    });
    surroundings.alarms.add({
      name: 'not-ready',
      metric: new Metric({
        namespace: 'Aftercare',
        metricName: 'NotReady',
        period: Duration.minutes(EVERY_MINUTES),
        statistic: 'Sum',
      }),
      threshold: 1,
      periods: 2,
      impact: 'Texts do not come in as they should, or work has been overdue for hours.',
      firstLook: 'the item CLINIC#READINESS in the table: it names each problem.',
    });
  }
}
