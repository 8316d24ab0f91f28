import type { Gauge } from './alarms.ts';
import type { MessageStore, QueueCounts } from './message-store.ts';

const COUNTS: Readonly<Record<string, keyof QueueCounts>> = {
  ApproximateNumberOfMessagesVisible: 'visible',
  ApproximateNumberOfMessagesNotVisible: 'inFlight',
  ApproximateNumberOfMessagesDelayed: 'delayed',
  ApproximateAgeOfOldestMessage: 'oldestAgeSeconds',
};

/** The metrics of queues, read when an alarm asks. */
export function queueGauge(store: MessageStore): Gauge {
  return ({ namespace, metricName, dimensions }) => {
    const count = COUNTS[metricName];
    const queue = store.find(dimensions.QueueName ?? '');
    return namespace === 'AWS/SQS' && count !== undefined && queue !== undefined
      ? store.counts(queue.arn)[count]
      : undefined;
  };
}
