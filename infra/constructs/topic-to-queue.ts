import { Stack } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { Subscription, SubscriptionProtocol, Topic } from 'aws-cdk-lib/aws-sns';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';

/** An AWS service that publishes, and for which of its resources it may. */
export interface Publisher {
  readonly sid: string;
  readonly service: string;
  readonly sourceArn: string;
}

export interface TopicToQueueProps {
  readonly name: string;
  readonly key: IKey;
  readonly queue: Queue;
  readonly publishers: readonly Publisher[];
}

/** A topic that AWS services publish to, delivered to one queue word for word. */
export class TopicToQueue extends Construct {
  readonly topic: Topic;

  constructor(scope: Construct, id: string, props: TopicToQueueProps) {
    super(scope, id);
    this.topic = new Topic(this, 'Topic', { topicName: props.name, masterKey: props.key, enforceSSL: true });
    for (const { sid, service, sourceArn } of props.publishers) {
      this.topic.addToResourcePolicy(
        new PolicyStatement({
          sid,
          principals: [new ServicePrincipal(service)],
          actions: ['sns:Publish'],
          resources: [this.topic.topicArn],
          conditions: {
            StringEquals: { 'aws:SourceAccount': Stack.of(this).account },
            ArnLike: { 'aws:SourceArn': sourceArn },
          },
        }),
      );
    }
    props.queue.addToResourcePolicy(
      new PolicyStatement({
        sid: 'TopicDelivers',
        principals: [new ServicePrincipal('sns.amazonaws.com')],
        actions: ['sqs:SendMessage'],
        resources: [props.queue.queueArn],
        conditions: { ArnEquals: { 'aws:SourceArn': this.topic.topicArn } },
      }),
    );
    new Subscription(this, 'Delivery', {
      topic: this.topic,
      protocol: SubscriptionProtocol.SQS,
      endpoint: props.queue.queueArn,
      rawMessageDelivery: true,
    });
  }
}
