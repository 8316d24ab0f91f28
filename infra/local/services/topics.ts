import { randomUUID } from 'node:crypto';
import type { DroppedDeliveries } from '../dropped-deliveries.ts';
import { type Access, AwsError, type Principal, type VirtualClock } from '../parts.ts';
import type { SubscriptionSpec, TopicSpec } from '../template/stack-template.ts';
import type { Topics } from './provider-log.ts';
import type { QueueService } from './sqs.ts';

/** Where email subscriptions end. */
export type NotificationMailbox = (notification: { to: string; subject: string; body: string }) => Promise<void>;

/** The publishing side of SNS, with a subject for those who read it as an email. */
export interface TopicService extends Topics {
  publish(topicArn: string, principal: Principal, body: string, subject?: string): Promise<void>;
}

const PUBLISHER_KEY_ACTIONS = ['kms:GenerateDataKey', 'kms:Decrypt'] as const;

/**
 * SNS: every subscription has its copy, durably, when a publication resolves. A subscription whose queue or key does not
 * take it from SNS loses it, which is recorded; a publisher without permission gets the error.
 */
export function createTopicService(parts: {
  topics: readonly TopicSpec[];
  subscriptions: readonly SubscriptionSpec[];
  access: Access;
  clock: VirtualClock;
  queues: QueueService;
  dropped: DroppedDeliveries;
  mailbox: NotificationMailbox;
}): TopicService {
  const { access, clock } = parts;

  const deliver = async (subscription: SubscriptionSpec, body: string, subject: string | undefined): Promise<void> => {
    const { topicArn, endpoint } = subscription;
    if (subscription.protocol === 'email') {
      await parts.mailbox({ to: endpoint, subject: subject ?? 'AWS Notification Message', body });
      return;
    }
    const sender: Principal = { kind: 'service', service: 'sns.amazonaws.com', sourceArn: topicArn };
    const text = subscription.raw ? body : notification(topicArn, body, subject, clock.now());
    try {
      await parts.queues.deliver(endpoint, sender, { body: text });
    } catch (error) {
      if (!(error instanceof AwsError)) throw error;
      await parts.dropped.record({ from: topicArn, to: endpoint, reason: error.message });
    }
  };

  return {
    async publish(topicArn, principal, body, subject) {
      if (!parts.topics.some(({ arn }) => arn === topicArn))
        throw new AwsError('NotFound', 'Topic does not exist', 404);
      access.require(principal, 'sns:Publish', topicArn);
      access.requireKey(principal, PUBLISHER_KEY_ACTIONS, topicArn);
      for (const subscription of parts.subscriptions) {
        if (subscription.topicArn === topicArn) await deliver(subscription, body, subject);
      }
    },
  };
}

/** The envelope of a delivery that is not raw. */
function notification(topicArn: string, body: string, subject: string | undefined, nowMs: number): string {
  return JSON.stringify({
    Type: 'Notification',
    MessageId: randomUUID(),
    TopicArn: topicArn,
    ...(subject !== undefined && { Subject: subject }),
    Message: body,
    Timestamp: new Date(nowMs).toISOString(),
  });
}
