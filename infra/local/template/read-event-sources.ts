import { findUnknownPattern } from '../event-sources/record-filter.ts';
import type { ResolvedResource } from './resolved-resource.ts';
import type { ResourceSet } from './resource-set.ts';
import type { QueueSourceSpec, StreamSourceSpec } from './stack-template.ts';
import type { DriftLog } from './template-drift.ts';

/** Lambda's own defaults. */
const QUEUE_BATCH_SIZE = 10;
const STREAM_BATCH_SIZE = 100;

export function readQueueSources(resources: ResourceSet, drifts: DriftLog): QueueSourceSpec[] {
  return enabledSources(resources, ':sqs:').map((resource) => {
    const { logicalId, type, properties } = resource;
    for (const property of [
      'FilterCriteria',
      'DestinationConfig',
      'MaximumRetryAttempts',
      'MaximumRecordAgeInSeconds',
    ]) {
      if (properties.has(property)) drifts.add({ logicalId, type, property, problem: 'not modelled for a queue' });
    }
    const maximumConcurrency = properties.optionalNumber('ScalingConfig.MaximumConcurrency');
    return {
      ...readCommon(resources, resource, QUEUE_BATCH_SIZE),
      queueArn: properties.text('EventSourceArn'),
      ...(maximumConcurrency !== undefined && { maximumConcurrency }),
    };
  });
}

export function readStreamSources(resources: ResourceSet, drifts: DriftLog): StreamSourceSpec[] {
  return enabledSources(resources, ':dynamodb:').map((resource) => {
    const { logicalId, type, properties } = resource;
    const streamArn = properties.text('EventSourceArn');
    const patterns = properties
      .list('FilterCriteria.Filters')
      .map((filter): unknown => JSON.parse(filter.text('Pattern')));
    const unknown = patterns.map(findUnknownPattern).find((problem) => problem !== undefined);
    if (unknown !== undefined) drifts.add({ logicalId, type, property: 'FilterCriteria', problem: unknown });
    const onFailureArn = properties.optionalText('DestinationConfig.OnFailure.Destination');
    if (onFailureArn !== undefined && !onFailureArn.includes(':sqs:')) {
      drifts.add({ logicalId, type, property: 'DestinationConfig.OnFailure', problem: 'only a queue is modelled' });
    }
    const maximumRetryAttempts = properties.optionalNumber('MaximumRetryAttempts') ?? -1;
    const maximumRecordAgeSeconds = properties.optionalNumber('MaximumRecordAgeInSeconds') ?? -1;
    return {
      ...readCommon(resources, resource, STREAM_BATCH_SIZE),
      streamArn,
      tableArn: streamArn.replace(/\/stream\/.*$/, ''),
      patterns,
      bisectOnError: properties.flag('BisectBatchOnFunctionError', false),
      ...(maximumRetryAttempts >= 0 && { maximumRetryAttempts }),
      ...(maximumRecordAgeSeconds >= 0 && { maximumRecordAgeSeconds }),
      ...(onFailureArn !== undefined && { onFailureArn }),
    };
  });
}

function enabledSources(resources: ResourceSet, service: string): ResolvedResource[] {
  return resources
    .ofType('AWS::Lambda::EventSourceMapping')
    .filter(
      ({ properties }) => properties.text('EventSourceArn').includes(service) && properties.flag('Enabled', true),
    );
}

function readCommon(resources: ResourceSet, { logicalId, properties }: ResolvedResource, defaultBatchSize: number) {
  const named = properties.text('FunctionName');
  const target = resources
    .ofType('AWS::Lambda::Function')
    .find(({ ref, attributes }) => ref === named || attributes.Arn === named);
  return {
    id: logicalId,
    functionArn: target?.attributes.Arn ?? named,
    batchSize: properties.optionalNumber('BatchSize') ?? defaultBatchSize,
    reportsItemFailures: properties.texts('FunctionResponseTypes').includes('ReportBatchItemFailures'),
  };
}
