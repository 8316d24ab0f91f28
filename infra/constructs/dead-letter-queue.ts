import { Duration, Validations } from 'aws-cdk-lib';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { Alarms } from './alarms.ts';

export interface DeadLetterQueueProps {
  readonly name: string;
  readonly key: IKey;
  readonly alarms: Alarms;
  /** What a message in here means for clients and staff. */
  readonly impact: string;
  readonly firstLook: string;
}

/** Where work ends that no retry could do: kept 14 days, and its first message sounds an alarm. */
export class DeadLetterQueue extends Construct {
  readonly queue: Queue;

  constructor(scope: Construct, id: string, props: DeadLetterQueueProps) {
    super(scope, id);
    this.queue = new Queue(this, 'Queue', {
      queueName: props.name,
      encryption: QueueEncryption.KMS,
      encryptionMasterKey: props.key,
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
    });
    Validations.of(this.queue).acknowledge({
      id: 'AwsSolutions-SQS3',
      reason: 'It is itself where failed work ends, of a queue, the stream or the timers, and it sounds an alarm.',
    });
    props.alarms.add({
      name: props.name.replace('aftercare-', ''),
      metric: this.queue.metricApproximateNumberOfMessagesVisible({
        period: Duration.minutes(1),
        statistic: 'Maximum',
      }),
      threshold: 1,
      impact: props.impact,
      firstLook: props.firstLook,
    });
  }
}
