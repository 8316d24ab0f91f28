import { writeLine } from './write-line.ts';

/** The counts this system keeps of itself, beside those AWS keeps. */
export type MetricName = 'EscalationExhausted' | 'Heartbeat' | 'NotReady' | 'PagesRefused' | 'RecordsParked';

/** Counts one, as a log line in CloudWatch's embedded metric format: no call, so nothing can fail. */
export const countMetric = (name: MetricName): void =>
  writeLine(
    JSON.stringify({
      _aws: {
        Timestamp: Date.now(),
        CloudWatchMetrics: [{ Namespace: 'Aftercare', Dimensions: [[]], Metrics: [{ Name: name, Unit: 'Count' }] }],
      },
      [name]: 1,
    }),
  );
