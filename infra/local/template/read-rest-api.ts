import type { ResolvedResource } from './resolved-resource.ts';
import type { ResourceSet } from './resource-set.ts';
import type { StackTemplate } from './stack-template.ts';

/** What an API key's value is on this machine. */
const LOCAL_API_KEY = 'local-key';

/** The stack's REST API; undefined when it has none. Throws when there are several, or no stage. */
export function readRestApi(resources: ResourceSet): StackTemplate['restApi'] {
  const [api, secondApi] = resources.ofType('AWS::ApiGateway::RestApi');
  if (api === undefined) return undefined;
  const [stage, secondStage] = resources.ofType('AWS::ApiGateway::Stage');
  if (secondApi !== undefined || stage === undefined || secondStage !== undefined) {
    throw new Error('The local cloud runs one REST API with one stage.');
  }
  const apiKey = resources.ofType('AWS::ApiGateway::ApiKey').find((key) => isInPlanOf(resources, key, stage));
  const accessLogArn = stage.properties.optionalText('AccessLogSetting.DestinationArn');
  const logRoleArn = resources.ofType('AWS::ApiGateway::Account')[0]?.properties.optionalText('CloudWatchRoleArn');
  return {
    id: api.ref,
    name: api.properties.text('Name'),
    stage: stage.ref,
    methods: readMethods(resources),
    gatewayResponses: readGatewayResponses(resources),
    ...(apiKey !== undefined && { apiKey: { id: apiKey.ref, value: LOCAL_API_KEY } }),
    ...(accessLogArn !== undefined && {
      accessLog: { logGroupArn: accessLogArn, ...(logRoleArn !== undefined && { roleArn: logRoleArn }) },
    }),
  };
}

/** A key opens a stage only through a usage plan that has both. */
function isInPlanOf(resources: ResourceSet, key: ResolvedResource, stage: ResolvedResource): boolean {
  const plans = resources
    .ofType('AWS::ApiGateway::UsagePlan')
    .filter(({ properties }) => properties.list('ApiStages').some((member) => member.text('Stage') === stage.ref));
  return resources
    .ofType('AWS::ApiGateway::UsagePlanKey')
    .some(
      ({ properties }) =>
        properties.text('KeyId') === key.ref && plans.some(({ ref }) => ref === properties.text('UsagePlanId')),
    );
}

function readMethods(resources: ResourceSet): NonNullable<StackTemplate['restApi']>['methods'] {
  const byId = new Map(
    resources.ofType('AWS::ApiGateway::Resource').map((resource) => [resource.ref, resource.properties]),
  );
  const pathOf = (resourceId: string): string => {
    const resource = byId.get(resourceId);
    return resource === undefined ? '' : `${pathOf(resource.text('ParentId'))}/${resource.text('PathPart')}`;
  };
  return resources.ofType('AWS::ApiGateway::Method').map(({ logicalId, properties }) => {
    const functionArn = /\/functions\/(.+)\/invocations$/.exec(properties.text('Integration.Uri'))?.[1];
    if (functionArn === undefined) throw new Error(`${logicalId}: its integration does not name a function.`);
    return {
      resourcePath: pathOf(properties.text('ResourceId')) || '/',
      httpMethod: properties.text('HttpMethod'),
      apiKeyRequired: properties.flag('ApiKeyRequired', false),
      functionArn,
    };
  });
}

function readGatewayResponses(resources: ResourceSet): NonNullable<StackTemplate['restApi']>['gatewayResponses'] {
  return resources.ofType('AWS::ApiGateway::GatewayResponse').map(({ properties }) => {
    const statusCode = properties.optionalNumber('StatusCode');
    return {
      responseType: properties.text('ResponseType'),
      ...(statusCode !== undefined && { statusCode }),
      parameters: textMap(properties.object('ResponseParameters')),
      templates: textMap(properties.object('ResponseTemplates')),
    };
  });
}

function textMap(values: Record<string, unknown>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value)]));
}
