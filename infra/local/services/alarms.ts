import type { DroppedDeliveries } from '../dropped-deliveries.ts';
import { AwsError, type DurableState, type VirtualClock } from '../parts.ts';
import type { AlarmSpec, AlarmState } from '../template/stack-template.ts';
import { judgeAlarm } from './alarm-state.ts';
import type { Metrics } from './metrics.ts';
import type { TopicService } from './topics.ts';

/** CloudWatch's alarms. */
export interface Alarms {
  /**
   * Judges every alarm at the present moment and tells the topics of those whose state has changed.
   * Alarms for which silence is bad are judged only after the recurring schedules have `ticked`, because an advance
   * leaves out most of their runs.
   */
  evaluate(moment: { ticked: boolean }): Promise<void>;
  states(): readonly { readonly spec: AlarmSpec; readonly state: AlarmState }[];
}

/** Values that are read when an alarm is judged rather than recorded: a queue's counts. */
export type Gauge = (spec: Pick<AlarmSpec, 'namespace' | 'metricName' | 'dimensions'>) => number | undefined;

/** States survive a restart. Silence counts from the first start on: before one whole window it is no sign. */
export async function openAlarms(parts: {
  specs: readonly AlarmSpec[];
  state: DurableState;
  clock: VirtualClock;
  metrics: Metrics;
  gauge: Gauge;
  topics: TopicService;
  dropped: DroppedDeliveries;
}): Promise<Alarms> {
  const { specs, clock, metrics, topics } = parts;
  const stored = parts.state.collection<AlarmState>('alarms');
  const starts = parts.state.collection<number>('alarms-since');
  const sinceMs = (await starts.get('first-start')) ?? clock.now();
  await starts.put('first-start', sinceMs);
  const states = new Map(await stored.entries());
  const stateOf = ({ name }: AlarmSpec): AlarmState => states.get(name) ?? 'INSUFFICIENT_DATA';

  const periodsOf = (spec: AlarmSpec): Array<number | undefined> => {
    const now = clock.now();
    const periodMs = spec.periodSeconds * 1000;
    const gauge = parts.gauge(spec);
    const key = { namespace: spec.namespace, name: spec.metricName, dimensions: spec.dimensions };
    if (gauge !== undefined) metrics.record({ ...key, value: gauge });
    return Array.from({ length: spec.evaluationPeriods }, (_, index) =>
      metrics.statistic(key, spec.statistic, now - (index + 1) * periodMs, now - index * periodMs),
    );
  };

  const canJudge = (spec: AlarmSpec, ticked: boolean): boolean =>
    spec.missingData !== 'breaching' ||
    (ticked && clock.now() - sinceMs >= spec.periodSeconds * spec.evaluationPeriods * 1000);

  const change = async (spec: AlarmSpec, from: AlarmState, to: AlarmState): Promise<void> => {
    await stored.put(spec.name, to);
    states.set(spec.name, to);
    // AWS tells of the first OK of a new alarm too; at every start of the local cloud that would be a flood of mail.
    if (to === 'OK' && from === 'INSUFFICIENT_DATA') return;
    const body = alarmText(spec, from, to, clock.now());
    for (const topicArn of spec.actions[to]) {
      try {
        const cloudWatch = { kind: 'service', service: 'cloudwatch.amazonaws.com', sourceArn: spec.arn } as const;
        await topics.publish(topicArn, cloudWatch, body, `${to}: "${spec.name}"`);
      } catch (error) {
        if (!(error instanceof AwsError)) throw error;
        await parts.dropped.record({ from: spec.arn, to: topicArn, reason: error.message });
      }
    }
  };

  return {
    async evaluate({ ticked }) {
      for (const spec of specs) {
        if (!canJudge(spec, ticked)) continue;
        const from = stateOf(spec);
        const to = judgeAlarm(spec, periodsOf(spec));
        if (to !== undefined && to !== from) await change(spec, from, to);
      }
    },
    states: () => specs.map((spec) => ({ spec, state: stateOf(spec) })),
  };
}

function alarmText(spec: AlarmSpec, from: AlarmState, to: AlarmState, nowMs: number): string {
  return [
    `Name: ${spec.name}`,
    `Description: ${spec.description}`,
    `State change: ${from} -> ${to}`,
    `At: ${new Date(nowMs).toISOString()}`,
    `Metric: ${spec.namespace} ${spec.metricName}`,
  ].join('\n');
}
