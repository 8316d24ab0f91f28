import { Duration } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { wakeByQueue, wakeByStream } from './event-sources.ts';
import { HouseFunction } from './house-function.ts';
import type { LoopParts } from './loop-parts.ts';
import type { Mailing } from './mailing.ts';
import type { Texting } from './texting.ts';

/** From a session in the table to texts and mail: who plans, and who sends when a timer fires. */
export class FollowUpSending extends Construct {
  constructor(
    scope: Construct,
    id: string,
    parts: LoopParts & { texting: Texting; mailing: Mailing; publicUrl: string },
  ) {
    super(scope, id);
    const { surroundings, table, hashKey, queues, timers, texting, mailing, publicUrl } = parts;
    const armed = {
      TABLE_NAME: table.tableName,
      FOLLOW_UPS_QUEUE_URL: queues.followUps.queue.queueUrl,
      FOLLOW_UPS_QUEUE_ARN: queues.followUps.queue.queueArn,
      ...timers.environment,
    };

    const planner = new HouseFunction(this, 'PlanFollowUps', {
      name: 'plan-follow-ups',
      surroundings,
      timeout: Duration.seconds(60),
      environment: { ...armed, PARKED_QUEUE_URL: queues.parked.queueUrl },
      impact: 'Completed sessions get no follow-ups until this works again.',
    });
    planner.mayUseTable(table, ['Query', 'PutItem', 'UpdateItem']);
    planner.maySendTo(queues.followUps.queue);
    timers.letArm(planner);
    wakeByStream(planner, table, {
      wake: 'plan',
      name: 'plan-follow-ups',
      parked: queues.parked,
      alarms: surroundings.alarms,
      impact: 'Completed sessions wait to be planned.',
    });

    const sender = new HouseFunction(this, 'SendFollowUp', {
      name: 'send-follow-up',
      surroundings,
      timeout: queues.followUps.timeout,
      environment: {
        ...armed,
        ...texting.environment,
        ...mailing.environment,
        ...hashKey.environment,
        PUBLIC_URL: publicUrl,
      },
      impact: 'Follow-ups that are due do not go out.',
    });
    sender.mayUseTable(table, ['Query', 'PutItem', 'UpdateItem', 'ConditionCheckItem']);
    sender.maySendTo(queues.followUps.queue);
    timers.letArm(sender);
    texting.letSend(sender);
    mailing.letSend(sender);
    hashKey.letRead(sender);
    // Few at once: the carrier takes about one text a second from a number. And one at a time: a slow carrier must not
    // use up the time of a text that is claimed after it.
    wakeByQueue(sender, queues.followUps.queue, { batchSize: 1, maxConcurrency: 4 });
  }
}
