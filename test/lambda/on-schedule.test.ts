import { describe, expect, it } from 'vitest';
import { countMetric } from '../../shared/lambda/metric.ts';
import { onSchedule } from '../../shared/lambda/on-schedule.ts';
import { logLines } from '../support/log-lines.ts';

describe('a scheduled run', () => {
  it('is logged with what it found', async () => {
    const lines = logLines();
    await onSchedule('reconcile', () => async () => ({ kind: 'allWell', reason: 'ready', problems: [] }))();
    expect(lines).toEqual([{ level: 'info', step: 'reconcile', kind: 'allWell', reason: 'ready' }]);
  });

  it('that fails is logged and fails', async () => {
    const lines = logLines();
    const handler = onSchedule('reconcile', () => async () => {
      throw new Error('PRIVATE');
    });
    await expect(handler()).rejects.toThrow();
    expect(lines).toMatchObject([{ level: 'error', step: 'reconcile', error: { name: 'Error' } }]);
    expect(JSON.stringify(lines)).not.toContain('PRIVATE');
  });
});

describe('a metric', () => {
  it('is one line in the embedded format, without dimensions', () => {
    const lines = logLines();
    countMetric('Heartbeat');
    expect(lines).toEqual([
      {
        _aws: {
          Timestamp: expect.any(Number),
          CloudWatchMetrics: [
            { Namespace: 'Aftercare', Dimensions: [[]], Metrics: [{ Name: 'Heartbeat', Unit: 'Count' }] },
          ],
        },
        Heartbeat: 1,
      },
    ]);
  });
});
