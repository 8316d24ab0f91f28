import { Duration } from 'aws-cdk-lib';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { Alarms } from './alarms.ts';
import { DeadLetterQueue } from './dead-letter-queue.ts';
import { freezeLogicalId } from './freeze-logical-id.ts';
import { NAMES } from './names.ts';
import { QueueWithDeadLetters } from './queue-with-dead-letters.ts';

/** Every queue of work. Queues that we fill carry ids only; those that AWS fills hold what a client wrote. */
export class Queues extends Construct {
  readonly followUps: QueueWithDeadLetters;
  readonly escalations: QueueWithDeadLetters;
  readonly replies: QueueWithDeadLetters;
  readonly receipts: QueueWithDeadLetters;
  /** Stream records that cannot be worked. */
  readonly parked: IQueue;

  constructor(scope: Construct, id: string, props: { key: IKey; alarms: Alarms }) {
    super(scope, id);
    this.followUps = new QueueWithDeadLetters(this, 'FollowUps', {
      ...props,
      name: NAMES.followUpsQueue,
      workedBy: 'send-follow-up',
      timeout: Duration.seconds(30),
      lateAfter: Duration.minutes(30),
      impact: 'A client did not get a follow-up that was due.',
    });
    this.escalations = new QueueWithDeadLetters(this, 'Escalations', {
      ...props,
      name: NAMES.escalationsQueue,
      workedBy: 'escalate',
      timeout: Duration.seconds(60),
      lateAfter: Duration.minutes(5),
      impact: 'Nobody may have been paged about an open case.',
    });
    this.replies = new QueueWithDeadLetters(this, 'Replies', {
      ...props,
      name: NAMES.repliesQueue,
      workedBy: 'receive-reply',
      timeout: Duration.seconds(30),
      lateAfter: Duration.minutes(5),
      impact: 'What a client texted back was not read; it may be urgent.',
    });
    this.receipts = new QueueWithDeadLetters(this, 'Receipts', {
      ...props,
      name: NAMES.receiptsQueue,
      workedBy: 'record-delivery',
      timeout: Duration.seconds(30),
      lateAfter: Duration.minutes(30),
      impact: 'It is not known whether a message reached its client or member of staff.',
    });
    this.parked = new DeadLetterQueue(this, 'Parked', {
      ...props,
      name: NAMES.parkedQueue,
      impact: 'A session was not planned or a case not paged, because its change could not be worked.',
      firstLook: `the keys in ${NAMES.parkedQueue}, then the logs of plan-follow-ups and escalate.`,
    }).queue;
    // Pending timers point at these two.
    freezeLogicalId(this.followUps.queue, 'FollowUpsQueue');
    freezeLogicalId(this.escalations.queue, 'EscalationsQueue');
  }
}
