import { beforeEach, describe, expect, test } from 'vitest';
import type { DroppedDeliveries } from '../../infra/local/dropped-deliveries.ts';
import { AwsError, type DurableState, type VirtualClock } from '../../infra/local/parts.ts';
import { judgeAlarm } from '../../infra/local/services/alarm-state.ts';
import { type Alarms, openAlarms } from '../../infra/local/services/alarms.ts';
import { createMetrics, type Metrics } from '../../infra/local/services/metrics.ts';
import type { AlarmSpec } from '../../infra/local/template/stack-template.ts';
import { memoryState, recordingDrops, standingClock } from './edge-fakes.ts';

const TOPIC = 'arn:aws:sns:us-east-1:000000000000:alarms';
const spec = (more: Partial<AlarmSpec> = {}): AlarmSpec => ({
  name: 'errors',
  arn: 'arn:aws:cloudwatch:us-east-1:000000000000:alarm:errors',
  description: 'Clients are not planned.',
  namespace: 'AWS/Lambda',
  metricName: 'Errors',
  dimensions: { FunctionName: 'plan' },
  statistic: 'Sum',
  periodSeconds: 300,
  evaluationPeriods: 1,
  datapointsToAlarm: 1,
  threshold: 1,
  comparison: 'GreaterThanOrEqualToThreshold',
  missingData: 'notBreaching',
  actions: { ALARM: [TOPIC], OK: [TOPIC], INSUFFICIENT_DATA: [] },
  ...more,
});

describe('the judgement', () => {
  test.each<[string, Partial<AlarmSpec>, Array<number | undefined>, string | undefined]>([
    ['at the threshold', {}, [1], 'ALARM'],
    ['under it', {}, [0], 'OK'],
    ['greater only', { comparison: 'GreaterThanThreshold' }, [1], 'OK'],
    ['less', { comparison: 'LessThanThreshold' }, [0], 'ALARM'],
    ['less or equal', { comparison: 'LessThanOrEqualToThreshold' }, [1], 'ALARM'],
    ['silence that is fine', {}, [undefined], 'OK'],
    ['silence that is bad', { missingData: 'breaching' }, [undefined], 'ALARM'],
    ['silence that is ignored', { missingData: 'ignore' }, [undefined], undefined],
    ['silence that is no data', { missingData: 'missing' }, [undefined], 'INSUFFICIENT_DATA'],
    ['two of three', { evaluationPeriods: 3, datapointsToAlarm: 2 }, [1, 0, 1], 'ALARM'],
    ['two, but three needed', { evaluationPeriods: 3, datapointsToAlarm: 3 }, [1, 0, 1], 'OK'],
    [
      'silence beside a good period',
      { evaluationPeriods: 2, datapointsToAlarm: 2, missingData: 'breaching' },
      [0, undefined],
      'OK',
    ],
  ])('%s', (_name, more, periods, expected) => {
    expect(judgeAlarm(spec(more), periods)).toBe(expected);
  });
});

let clock: VirtualClock;
let state: DurableState;
let metrics: Metrics;
let dropped: DroppedDeliveries;
let published: string[];
let gauge: number | undefined;

const open = (specs: AlarmSpec[], refusing = false): Promise<Alarms> =>
  openAlarms({
    specs,
    state,
    clock,
    metrics,
    gauge: () => gauge,
    dropped,
    topics: {
      async publish(topicArn, principal, body, subject) {
        if (refusing) throw new AwsError('AuthorizationError', 'no');
        expect(topicArn).toBe(TOPIC);
        expect(principal).toMatchObject({ kind: 'service', service: 'cloudwatch.amazonaws.com' });
        published.push(`${subject}${body.includes('Clients are not planned.') ? ' with its impact' : ''}`);
      },
    },
  });
const fail = (): void =>
  metrics.record({ namespace: 'AWS/Lambda', name: 'Errors', dimensions: { FunctionName: 'plan' }, value: 1 });
const passMinutes = (minutes: number): void => clock.moveTo(clock.now() + minutes * 60_000);
const settled = { ticked: false };
const ticked = { ticked: true };

beforeEach(() => {
  clock = standingClock();
  state = memoryState();
  metrics = createMetrics(clock);
  dropped = recordingDrops();
  published = [];
  gauge = undefined;
});

describe('an alarm', () => {
  test('tells its topic when it sounds, once, and when it is over', async () => {
    const alarms = await open([spec()]);
    await alarms.evaluate(settled);
    expect(published).toEqual([]);
    fail();
    await alarms.evaluate(settled);
    await alarms.evaluate(settled);
    expect(published).toEqual(['ALARM: "errors" with its impact']);
    passMinutes(6);
    await alarms.evaluate(settled);
    expect(published.at(-1)).toBe('OK: "errors" with its impact');
  });

  test('stands as it stood after a restart, and does not tell again', async () => {
    fail();
    await (await open([spec()])).evaluate(settled);
    const again = await open([spec()]);
    expect(again.states()).toMatchObject([{ state: 'ALARM' }]);
    await again.evaluate(settled);
    expect(published).toHaveLength(1);
  });

  test('on a queue reads its present count', async () => {
    const alarms = await open([
      spec({ namespace: 'AWS/SQS', metricName: 'ApproximateNumberOfMessagesVisible', statistic: 'Maximum' }),
    ]);
    gauge = 1;
    await alarms.evaluate(settled);
    expect(alarms.states()).toMatchObject([{ state: 'ALARM' }]);
  });

  test('that the topic does not take is dropped on record', async () => {
    const alarms = await open([spec()], true);
    fail();
    await alarms.evaluate(settled);
    expect(dropped.all()).toMatchObject([{ to: TOPIC }]);
  });
});

describe('an alarm for which silence is bad', () => {
  const heartbeat = spec({
    name: 'heartbeat',
    namespace: 'Aftercare',
    metricName: 'Heartbeat',
    dimensions: {},
    periodSeconds: 900,
    comparison: 'LessThanThreshold',
    missingData: 'breaching',
  });
  const beat = (): void => metrics.record({ namespace: 'Aftercare', name: 'Heartbeat', dimensions: {}, value: 1 });

  test('is silent before one whole window has passed', async () => {
    const alarms = await open([heartbeat]);
    passMinutes(10);
    await alarms.evaluate(ticked);
    expect(alarms.states()).toMatchObject([{ state: 'INSUFFICIENT_DATA' }]);
  });

  test('is not judged between the runs that an advance leaves out', async () => {
    const alarms = await open([heartbeat]);
    passMinutes(45);
    await alarms.evaluate(settled);
    passMinutes(15);
    beat();
    await alarms.evaluate(ticked);
    expect(published).toEqual([]);
    expect(alarms.states()).toMatchObject([{ state: 'OK' }]);
  });

  test('sounds when a run has left no sign', async () => {
    const alarms = await open([heartbeat]);
    beat();
    passMinutes(60);
    await alarms.evaluate(ticked);
    expect(published).toEqual(['ALARM: "heartbeat" with its impact']);
  });
});

describe('metrics in a log line', () => {
  const line = (more: object = {}): string =>
    JSON.stringify({
      _aws: { CloudWatchMetrics: [{ Namespace: 'N', Dimensions: [['Kind']], Metrics: [{ Name: 'Sent' }] }] },
      Kind: 'sms',
      Sent: 2,
      ...more,
    });
  const sent = () =>
    metrics.statistic({ namespace: 'N', name: 'Sent', dimensions: { Kind: 'sms' } }, 'Sum', 0, clock.now());

  test.each<[string, string, number | undefined]>([
    ['one value', line(), 2],
    ['a list of values', line({ Sent: [1, 2, 3] }), 6],
    ['other dimensions', line({ Kind: 'email' }), undefined],
    ['no JSON', `prefix ${line()}`, undefined],
    ['another line', '{"level":"info"}', undefined],
  ])('%s', (_name, text, expected) => {
    metrics.readLogLine(text);
    expect(sent()).toBe(expected);
  });
});
