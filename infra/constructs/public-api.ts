import { Aws, Duration, RemovalPolicy } from 'aws-cdk-lib';
import {
  AccessLogField,
  AccessLogFormat,
  ApiKeySourceType,
  EndpointType,
  LambdaIntegration,
  LogGroupLogDestination,
  MethodLoggingLevel,
  Period,
  RestApi,
} from 'aws-cdk-lib/aws-apigateway';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import type { HouseFunction, Surroundings } from './house-function.ts';
import { NAMES } from './names.ts';
import { PROBLEM_RESPONSES } from './problem-responses.ts';

/** The stage, by a literal: reading it from the stage resource would tie the functions to the API that calls them. */
const STAGE = 'prod';

export interface PublicApiProps {
  readonly surroundings: Surroundings;
  /** The clinic's own address for the API, without a slash at the end; API Gateway's own when there is none. */
  readonly publicUrl?: string;
}

/** What the world outside can call. Made before the functions, which need its address; `serve` adds what answers. */
export class PublicApi extends Construct {
  /** What every link starts with. No slash at the end. */
  readonly publicUrl: string;
  readonly apiKeyId: string;
  private readonly api: RestApi;

  constructor(scope: Construct, id: string, props: PublicApiProps) {
    super(scope, id);
    const { key, alarms, logRetention } = props.surroundings;
    const accessLog = new LogGroup(this, 'AccessLog', {
      logGroupName: `${NAMES.logGroupPrefix}access`,
      encryptionKey: key,
      retention: logRetention,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    this.api = new RestApi(this, 'Api', {
      restApiName: 'aftercare',
      description: 'The follow-up desk: intake for the booking system, pages for clients and staff',
      endpointTypes: [EndpointType.REGIONAL],
      apiKeySourceType: ApiKeySourceType.HEADER,
      cloudWatchRole: true, // without an account-wide role API Gateway refuses to write access logs
      deployOptions: {
        stageName: STAGE,
        throttlingRateLimit: 100,
        throttlingBurstLimit: 200,
        loggingLevel: MethodLoggingLevel.OFF, // it would write paths and bodies
        dataTraceEnabled: false,
        metricsEnabled: true,
        tracingEnabled: false,
        accessLogDestination: new LogGroupLogDestination(accessLog),
        accessLogFormat: ACCESS_LOG,
      },
    });
    this.api.node.tryRemoveChild('Endpoint'); // an output with API Gateway's own address, whatever the clinic's is
    for (const response of PROBLEM_RESPONSES) this.api.addGatewayResponse(response.name, response.options);

    const apiKey = this.api.addApiKey('Key', { description: 'Aftercare: the booking system' });
    const plan = this.api.addUsagePlan('Plan', {
      name: 'aftercare',
      throttle: { rateLimit: 50, burstLimit: 200 },
      quota: { limit: 100_000, period: Period.DAY },
    });
    plan.addApiKey(apiKey);
    plan.addApiStage({ stage: this.api.deploymentStage });
    this.apiKeyId = apiKey.keyId;

    this.publicUrl =
      props.publicUrl ?? `https://${this.api.restApiId}.execute-api.${Aws.REGION}.${Aws.URL_SUFFIX}/${STAGE}`;
    alarms.add({
      name: 'api-errors',
      metric: this.api.metricServerError({ period: Duration.minutes(1), statistic: 'Sum' }),
      threshold: 1,
      impact: 'Sessions or acknowledgements from outside are answered with an error.',
      firstLook: `the newest status 5xx in the log group ${NAMES.logGroupPrefix}access, then the function it names.`,
    });
  }

  /** `/v1` with the API key (its health without), and the staff's page links without. */
  serve(functions: { intake: HouseFunction<'intake-api'>; staff: HouseFunction<'staff-web'> }): void {
    // One permission for each function: that of /v1/{proxy+} would cover the health's as well.
    const permission = { scopePermissionToMethod: false };
    const intake = new LambdaIntegration(functions.intake.lambda, permission);
    const staff = new LambdaIntegration(functions.staff.lambda, permission);
    const v1 = this.api.root.addResource('v1');
    v1.addMethod('ANY', intake, { apiKeyRequired: true });
    v1.addResource('{proxy+}').addMethod('ANY', intake, { apiKeyRequired: true });
    v1.addResource('health').addMethod('GET', intake);
    const link = this.api.root.addResource('s').addResource('{token}');
    link.addMethod('GET', staff);
    link.addMethod('POST', staff);
  }
}

/** The route, never the path (links are secrets), and no address of the caller. */
const ACCESS_LOG = AccessLogFormat.custom(
  JSON.stringify({
    requestId: AccessLogField.contextRequestId(),
    at: AccessLogField.contextRequestTimeEpoch(),
    method: AccessLogField.contextHttpMethod(),
    resourcePath: AccessLogField.contextResourcePath(),
    status: AccessLogField.contextStatus(),
    latency: AccessLogField.contextResponseLatency(),
    refusal: AccessLogField.contextErrorResponseType(),
  }),
);
