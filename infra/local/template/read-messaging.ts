import type { ResourceSet } from './resource-set.ts';
import type { QueueSpec, SubscriptionSpec, TopicSpec } from './stack-template.ts';

/** SQS's own defaults. */
const VISIBILITY_SECONDS = 30;
const RETENTION_SECONDS = 4 * 24 * 60 * 60;

export function readQueues(resources: ResourceSet): QueueSpec[] {
  return resources.ofType('AWS::SQS::Queue').map(({ logicalId, ref, attributes, properties }) => ({
    logicalId,
    name: attributes.QueueName ?? '',
    arn: attributes.Arn ?? '',
    url: ref,
    delaySeconds: properties.optionalNumber('DelaySeconds') ?? 0,
    visibilitySeconds: properties.optionalNumber('VisibilityTimeout') ?? VISIBILITY_SECONDS,
    retentionSeconds: properties.optionalNumber('MessageRetentionPeriod') ?? RETENTION_SECONDS,
    ...(properties.has('RedrivePolicy') && {
      redrive: {
        deadLetterArn: properties.text('RedrivePolicy.deadLetterTargetArn'),
        maxReceiveCount: properties.number('RedrivePolicy.maxReceiveCount'),
      },
    }),
  }));
}

export function readTopics(resources: ResourceSet): TopicSpec[] {
  return resources
    .ofType('AWS::SNS::Topic')
    .map(({ ref, attributes }) => ({ name: attributes.TopicName ?? '', arn: ref }));
}

export function readSubscriptions(resources: ResourceSet): SubscriptionSpec[] {
  return resources.ofType('AWS::SNS::Subscription').map(({ properties }) => ({
    topicArn: properties.text('TopicArn'),
    protocol: properties.text('Protocol') === 'email' ? 'email' : 'sqs',
    endpoint: properties.text('Endpoint'),
    raw: properties.flag('RawMessageDelivery', false),
  }));
}
