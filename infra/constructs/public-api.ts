import { Aws, Duration, RemovalPolicy, Validations } from 'aws-cdk-lib';
import {
  AccessLogField,
  AccessLogFormat,
  ApiKeySourceType,
  EndpointType,
  type IResource,
  LambdaIntegration,
  LogGroupLogDestination,
  MethodLoggingLevel,
  Period,
  RestApi,
} from 'aws-cdk-lib/aws-apigateway';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { API_LIMITS } from './api-limits.ts';
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
        throttlingRateLimit: API_LIMITS.together.requestsPerSecond,
        throttlingBurstLimit: API_LIMITS.together.burst,
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
    Validations.of(this.api).acknowledge(
      {
        id: 'AwsSolutions-APIG2',
        reason:
          'The functions check every field and answer with its path; a model at the gateway would answer without.',
      },
      {
        id: 'AwsSolutions-APIG3',
        reason:
          'A web ACL costs more than all the rest of a small clinic. Throttles, a quota and unguessable links stand.',
      },
      {
        id: 'AwsSolutions-APIG6',
        reason:
          'Execution logs hold paths and bodies; links are secrets and bodies personal. The access log has the route.',
      },
      {
        id: POLICY_TO_PUSH_LOGS,
        reason: 'One role for the whole account, which AWS itself says needs exactly this policy to write access logs.',
      },
    );

    const apiKey = this.api.addApiKey('Key', { description: 'Aftercare: the booking system' });
    const plan = this.api.addUsagePlan('Plan', {
      name: 'aftercare',
      throttle: { rateLimit: API_LIMITS.withKey.requestsPerSecond, burstLimit: API_LIMITS.withKey.burst },
      quota: { limit: API_LIMITS.withKey.requestsPerDay, period: Period.DAY },
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
      impact: "Sessions, clients' answers or acknowledgements from outside are answered with an error.",
      firstLook: `the newest status 5xx in the log group ${NAMES.logGroupPrefix}access, then the function it names.`,
    });
  }

  /** `/v1` with the API key (its health without), the staff's pages and the links of staff and clients without. */
  serve(functions: {
    intake: HouseFunction<'intake-api'>;
    staff: HouseFunction<'staff-web'>;
    client: HouseFunction<'client-web'>;
  }): void {
    // One permission for each function: that of /v1/{proxy+} would cover the health's as well.
    const permission = { scopePermissionToMethod: false };
    const intake = new LambdaIntegration(functions.intake.lambda, permission);
    const staff = new LambdaIntegration(functions.staff.lambda, permission);
    const v1 = this.api.root.addResource('v1');
    v1.addMethod('ANY', intake, { apiKeyRequired: true });
    v1.addResource('{proxy+}').addMethod('ANY', intake, { apiKeyRequired: true });
    v1.addResource('health').addMethod('GET', intake);
    openTo(v1, 'The booking system comes with an API key; /v1/health tells no more than that the clinic works.');
    this.serveStaff(staff);
    const client = new LambdaIntegration(functions.client.lambda, permission);
    this.serveLinks('s', staff, 'one for each person paged');
    this.serveLinks('c', client, 'one for each follow-up of a client');
    this.serveLinks('p', client, 'one for each follow-up of a client');
    this.serveLinks('b', client, 'one for each follow-up of a client');
  }

  /** Pages behind a sign-in, which the function itself asks for: it leads people there and back. */
  private serveStaff(answering: LambdaIntegration): void {
    const pages = this.api.root.addResource('staff');
    openTo(
      pages,
      'The function asks who it is itself, as it leads people to the sign-in pages and keeps what they say in a cookie.',
    );
    for (const part of [pages, pages.addResource('{proxy+}')]) {
      part.addMethod('GET', answering);
      part.addMethod('POST', answering);
    }
  }

  /** Pages behind links: GET shows, POST changes. */
  private serveLinks(page: string, answering: LambdaIntegration, whose: string): void {
    const link = this.api.root.addResource(page).addResource('{token}');
    openTo(link, `The link itself is the key: 26 random characters, ${whose}, shown to nobody else.`);
    link.addMethod('GET', answering);
    link.addMethod('POST', answering);
  }
}

/** Why a part of the API asks for no sign-in at the gateway. A part nobody gives a reason for fails the check of the stack. */
const openTo = (part: IResource, reason: string): void =>
  Validations.of(part).acknowledge({ id: 'AwsSolutions-APIG4', reason }, { id: 'AwsSolutions-COG4', reason });

const POLICY_TO_PUSH_LOGS =
  'AwsSolutions-IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/AmazonAPIGatewayPushToCloudWatchLogs]';

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
