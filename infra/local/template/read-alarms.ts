import type { ResolvedResource } from './resolved-resource.ts';
import type { ResourceSet } from './resource-set.ts';
import type { AlarmSpec } from './stack-template.ts';
import type { DriftLog } from './template-drift.ts';

const STATISTICS = ['Sum', 'Maximum', 'Minimum', 'Average', 'SampleCount'] as const;
const MISSING_DATA = ['breaching', 'notBreaching', 'ignore', 'missing'] as const;
const COMPARISONS = [
  'GreaterThanOrEqualToThreshold',
  'GreaterThanThreshold',
  'LessThanThreshold',
  'LessThanOrEqualToThreshold',
] as const;

/** The metrics of AWS's own that are recorded here; an alarm on another one would never sound. Ours are all read from the logs. */
const AWS_METRICS: Readonly<Record<string, readonly string[]>> = {
  'AWS/ApiGateway': ['4XXError', '5XXError', 'Count'],
  'AWS/Lambda': ['Duration', 'Errors', 'Invocations', 'IteratorAge', 'Throttles'],
  'AWS/SQS': [
    'ApproximateAgeOfOldestMessage',
    'ApproximateNumberOfMessagesDelayed',
    'ApproximateNumberOfMessagesNotVisible',
    'ApproximateNumberOfMessagesVisible',
  ],
  'AWS/Scheduler': [
    'InvocationAttemptCount',
    'InvocationDroppedCount',
    'InvocationsSentToDeadLetterCount',
    'TargetErrorCount',
    'TargetErrorThrottledCount',
  ],
};

/** Metrics of services that have nothing to do on this machine: an alarm on one is taken, and never sounds here. */
const IDLE_METRICS: Readonly<Record<string, readonly string[]>> = { 'AWS/Backup': ['NumberOfBackupJobsFailed'] };

export function readAlarms(resources: ResourceSet, drifts: DriftLog): AlarmSpec[] {
  return resources.ofType('AWS::CloudWatch::Alarm').map((alarm) => {
    const { ref, attributes, properties } = alarm;
    checkMetric(alarm, drifts);
    const acts = properties.flag('ActionsEnabled', true);
    const evaluationPeriods = properties.number('EvaluationPeriods');
    return {
      name: ref,
      arn: attributes.Arn ?? '',
      description: properties.optionalText('AlarmDescription') ?? '',
      namespace: properties.text('Namespace'),
      metricName: properties.text('MetricName'),
      dimensions: Object.fromEntries(
        properties.list('Dimensions').map((dimension) => [dimension.text('Name'), dimension.text('Value')]),
      ),
      statistic: oneOf(STATISTICS, alarm, 'Statistic', drifts),
      periodSeconds: properties.number('Period'),
      evaluationPeriods,
      datapointsToAlarm: properties.optionalNumber('DatapointsToAlarm') ?? evaluationPeriods,
      threshold: properties.number('Threshold'),
      comparison: oneOf(COMPARISONS, alarm, 'ComparisonOperator', drifts),
      missingData: properties.has('TreatMissingData')
        ? oneOf(MISSING_DATA, alarm, 'TreatMissingData', drifts)
        : 'missing',
      actions: {
        ALARM: acts ? properties.texts('AlarmActions') : [],
        OK: acts ? properties.texts('OKActions') : [],
        INSUFFICIENT_DATA: acts ? properties.texts('InsufficientDataActions') : [],
      },
    };
  });
}

function oneOf<T extends string>(
  known: readonly [T, ...T[]] | readonly T[],
  { logicalId, type, properties }: ResolvedResource,
  property: string,
  drifts: DriftLog,
): T {
  const value = properties.text(property);
  const found = known.find((one) => one === value);
  if (found !== undefined) return found;
  drifts.add({ logicalId, type, property, problem: `${value} is not modelled` });
  // Never used: a drift ends the start.
  return value as T;
}

function checkMetric({ logicalId, type, properties }: ResolvedResource, drifts: DriftLog): void {
  const namespace = properties.text('Namespace');
  const metric = properties.text('MetricName');
  if (!namespace.startsWith('AWS/')) return;
  if (AWS_METRICS[namespace]?.includes(metric) || IDLE_METRICS[namespace]?.includes(metric)) return;
  drifts.add({ logicalId, type, property: 'MetricName', problem: `the metric ${namespace} ${metric} is not modelled` });
}
