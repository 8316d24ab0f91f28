import { Duration } from 'aws-cdk-lib';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { Alarms } from './alarms.ts';
import { DeadLetterQueue } from './dead-letter-queue.ts';

export interface QueueWithDeadLettersProps {
  readonly name: string;
  readonly key: IKey;
  readonly alarms: Alarms;
  /** What a message in the dead letters means for clients and staff. */
  readonly impact: string;
  /** The function that works this queue; its log is the first thing to look at. */
  readonly workedBy: string;
  /** That function's timeout: a message is invisible for six of it, as Lambda asks. */
  readonly timeout: Duration;
  /** A message older than this sounds the alarm. */
  readonly lateAfter: Duration;
}

/** Work that waits for a function. Five tries, then the dead letters, which sound an alarm. */
export class QueueWithDeadLetters extends Construct {
  readonly queue: Queue;
  /** The timeout of the function that works it. */
  readonly timeout: Duration;

  constructor(scope: Construct, id: string, props: QueueWithDeadLettersProps) {
    super(scope, id);
    this.timeout = props.timeout;
    const dead = new DeadLetterQueue(this, 'Dead', {
      name: `${props.name}-dead`,
      key: props.key,
      alarms: props.alarms,
      impact: props.impact,
      firstLook: `the log group of ${props.workedBy}, then the messages in ${props.name}-dead.`,
    });
    this.queue = new Queue(this, 'Queue', {
      queueName: props.name,
      encryption: QueueEncryption.KMS,
      encryptionMasterKey: props.key,
      enforceSSL: true,
      visibilityTimeout: Duration.seconds(props.timeout.toSeconds() * 6),
      retentionPeriod: Duration.days(4),
      deadLetterQueue: { queue: dead.queue, maxReceiveCount: 5 },
    });
    props.alarms.add({
      name: `${props.name.replace('aftercare-', '')}-late`,
      metric: this.queue.metricApproximateAgeOfOldestMessage({ period: Duration.minutes(1), statistic: 'Maximum' }),
      threshold: props.lateAfter.toSeconds(),
      periods: 3,
      impact: `Work in ${props.name} waits longer than ${props.lateAfter.toMinutes()} minutes.`,
      firstLook: `the throttles and errors of ${props.workedBy}.`,
    });
  }
}
