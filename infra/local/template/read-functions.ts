import type { ResolvedResource } from './resolved-resource.ts';
import type { ResourceSet } from './resource-set.ts';
import type { FunctionSpec } from './stack-template.ts';

/** Lambda's own defaults. */
const TIMEOUT_SECONDS = 3;
const MEMORY_MB = 128;
const ASYNCHRONOUS_RETRIES = 2;
const ASYNCHRONOUS_AGE_SECONDS = 21_600;

/** `folders`: hash of an asset -> folder. Throws for a function whose code is not a bundle of this build. */
export function readFunctions(resources: ResourceSet, folders: ReadonlyMap<string, string>): FunctionSpec[] {
  const logGroupArns = new Map(
    resources.ofType('AWS::Logs::LogGroup').map(({ ref, attributes }) => [ref, attributes.Arn]),
  );
  return resources.ofType('AWS::Lambda::Function').map((resource) => {
    const { logicalId, ref, attributes, properties } = resource;
    const codeFolder = folders.get(properties.text('Code.S3Key').replace(/\.zip$/, ''));
    if (codeFolder === undefined) throw new Error(`${logicalId}: its code is not among the assets of this build.`);
    const logGroupArn = logGroupArns.get(properties.optionalText('LoggingConfig.LogGroup') ?? '');
    const reservedConcurrency = properties.optionalNumber('ReservedConcurrentExecutions');
    const variables = Object.entries(properties.object('Environment.Variables'));
    return {
      logicalId,
      name: ref,
      arn: attributes.Arn ?? '',
      roleArn: properties.text('Role'),
      codeFolder,
      handler: properties.text('Handler'),
      timeoutSeconds: properties.optionalNumber('Timeout') ?? TIMEOUT_SECONDS,
      memoryMb: properties.optionalNumber('MemorySize') ?? MEMORY_MB,
      environment: Object.fromEntries(variables.map(([name, value]) => [name, String(value)])),
      ...(logGroupArn !== undefined && { logGroupArn }),
      ...(reservedConcurrency !== undefined && { reservedConcurrency }),
      asynchronous: readAsynchronous(resources, resource),
    };
  });
}

function readAsynchronous(resources: ResourceSet, { ref, attributes }: ResolvedResource): FunctionSpec['asynchronous'] {
  const config = resources
    .ofType('AWS::Lambda::EventInvokeConfig')
    .find(({ properties }) => [ref, attributes.Arn].includes(properties.text('FunctionName')))?.properties;
  const onFailureArn = config?.optionalText('DestinationConfig.OnFailure.Destination');
  return {
    maximumRetryAttempts: config?.optionalNumber('MaximumRetryAttempts') ?? ASYNCHRONOUS_RETRIES,
    maximumEventAgeSeconds: config?.optionalNumber('MaximumEventAgeInSeconds') ?? ASYNCHRONOUS_AGE_SECONDS,
    ...(onFailureArn !== undefined && { onFailureArn }),
  };
}
