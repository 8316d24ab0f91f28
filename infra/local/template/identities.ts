import type { Identity } from './intrinsics.ts';

/** Where the stack is deployed: this machine. */
export interface Deployment {
  readonly stackName: string;
  readonly accountId: string;
  readonly region: string;
  /** Base URL of the gateway, without a final slash. */
  readonly publicUrl: string;
}

type Identify = (resource: {
  logicalId: string;
  /** A resolved property, or undefined. */
  text: (property: string) => string | undefined;
  /** The name CloudFormation would make up. */
  madeUpName: string;
  deployment: Deployment;
  arn: (service: string, resource: string) => string;
}) => Identity;

const byLogicalId: Identify = ({ logicalId }) => ({ ref: logicalId, attributes: { Id: logicalId } });

/** AWS adds six random characters to a secret's ARN; here they are always the same. */
const SECRET_SUFFIX = '-aB3dE5';

const IDENTITIES: Readonly<Record<string, Identify>> = {
  'AWS::ApiGateway::Account': byLogicalId,
  'AWS::ApiGateway::ApiKey': ({ logicalId }) => ({ ref: logicalId, attributes: { APIKeyId: logicalId } }),
  'AWS::ApiGateway::Deployment': ({ logicalId }) => ({ ref: logicalId, attributes: { DeploymentId: logicalId } }),
  'AWS::ApiGateway::GatewayResponse': byLogicalId,
  'AWS::ApiGateway::Method': byLogicalId,
  'AWS::ApiGateway::Resource': ({ logicalId }) => ({ ref: logicalId, attributes: { ResourceId: logicalId } }),
  'AWS::ApiGateway::RestApi': () => ({
    ref: 'localapi00',
    attributes: { RestApiId: 'localapi00', RootResourceId: 'root' },
  }),
  'AWS::ApiGateway::Stage': ({ text }) => ({ ref: text('StageName') ?? '', attributes: {} }),
  'AWS::ApiGateway::UsagePlan': byLogicalId,
  'AWS::ApiGateway::UsagePlanKey': byLogicalId,
  'AWS::Backup::BackupPlan': ({ logicalId }) => ({ ref: logicalId, attributes: { BackupPlanId: logicalId } }),
  'AWS::Backup::BackupSelection': byLogicalId,
  'AWS::Backup::BackupVault': ({ text, madeUpName }) => {
    const name = text('BackupVaultName') ?? madeUpName;
    return { ref: name, attributes: { BackupVaultName: name } };
  },
  'AWS::CDK::Metadata': byLogicalId,
  'AWS::CloudWatch::Alarm': ({ text, madeUpName, arn }) => {
    const name = text('AlarmName') ?? madeUpName;
    return { ref: name, attributes: { Arn: arn('cloudwatch', `alarm:${name}`) } };
  },
  'AWS::Cognito::ManagedLoginBranding': byLogicalId,
  'AWS::Cognito::UserPool': ({ logicalId, deployment, arn }) => {
    const userPoolId = `${deployment.region}_${logicalId}`;
    return {
      ref: userPoolId,
      attributes: { Arn: arn('cognito-idp', `userpool/${userPoolId}`), UserPoolId: userPoolId },
    };
  },
  'AWS::Cognito::UserPoolClient': ({ logicalId }) => ({ ref: logicalId, attributes: { ClientId: logicalId } }),
  'AWS::Cognito::UserPoolDomain': ({ text }) => ({ ref: text('Domain') ?? '', attributes: {} }),
  'AWS::Cognito::UserPoolGroup': ({ text }) => ({ ref: text('GroupName') ?? '', attributes: {} }),
  'AWS::DynamoDB::GlobalTable': ({ text, madeUpName, arn }) => {
    const name = text('TableName') ?? madeUpName;
    const tableArn = arn('dynamodb', `table/${name}`);
    return {
      ref: name,
      attributes: { Arn: tableArn, StreamArn: `${tableArn}/stream/2026-01-01T00:00:00.000`, TableId: name },
    };
  },
  'AWS::IAM::Policy': byLogicalId,
  'AWS::IAM::Role': ({ text, madeUpName, deployment }) => {
    const name = text('RoleName') ?? madeUpName;
    const path = text('Path') ?? '/';
    return {
      ref: name,
      attributes: {
        Arn: `arn:aws:iam::${deployment.accountId}:role${path}${name}`,
        RoleId: `AROA${name.toUpperCase()}`,
      },
    };
  },
  'AWS::KMS::Alias': ({ text }) => ({ ref: text('AliasName') ?? '', attributes: {} }),
  'AWS::KMS::Key': ({ logicalId, arn }) => ({
    ref: logicalId,
    attributes: { Arn: arn('kms', `key/${logicalId}`), KeyId: logicalId },
  }),
  'AWS::Lambda::EventInvokeConfig': byLogicalId,
  'AWS::Lambda::EventSourceMapping': byLogicalId,
  'AWS::Lambda::Function': ({ text, madeUpName, arn }) => {
    const name = text('FunctionName') ?? madeUpName;
    return { ref: name, attributes: { Arn: arn('lambda', `function:${name}`) } };
  },
  'AWS::Lambda::Permission': byLogicalId,
  'AWS::Logs::LogGroup': ({ text, madeUpName, arn }) => {
    const name = text('LogGroupName') ?? madeUpName;
    return { ref: name, attributes: { Arn: `${arn('logs', `log-group:${name}`)}:*` } };
  },
  'AWS::SES::ConfigurationSet': ({ text, madeUpName }) => ({ ref: text('Name') ?? madeUpName, attributes: {} }),
  'AWS::SES::ConfigurationSetEventDestination': byLogicalId,
  'AWS::SMSVOICE::ConfigurationSet': ({ text, madeUpName, arn }) => {
    const name = text('ConfigurationSetName') ?? madeUpName;
    return { ref: name, attributes: { Arn: arn('sms-voice', `configuration-set/${name}`) } };
  },
  'AWS::SNS::Subscription': byLogicalId,
  'AWS::SNS::Topic': ({ text, madeUpName, arn }) => {
    const name = text('TopicName') ?? madeUpName;
    return { ref: arn('sns', name), attributes: { TopicArn: arn('sns', name), TopicName: name } };
  },
  'AWS::SNS::TopicPolicy': byLogicalId,
  'AWS::SQS::Queue': ({ text, madeUpName, arn, deployment }) => {
    const name = text('QueueName') ?? madeUpName;
    const url = `${new URL(deployment.publicUrl).origin}/${deployment.accountId}/${name}`;
    return { ref: url, attributes: { Arn: arn('sqs', name), QueueName: name, QueueUrl: url } };
  },
  'AWS::SQS::QueuePolicy': byLogicalId,
  'AWS::Scheduler::Schedule': ({ text, madeUpName, arn }) => {
    const name = text('Name') ?? madeUpName;
    return { ref: name, attributes: { Arn: arn('scheduler', `schedule/${text('GroupName') ?? 'default'}/${name}`) } };
  },
  'AWS::Scheduler::ScheduleGroup': ({ text, madeUpName, arn }) => {
    const name = text('Name') ?? madeUpName;
    return { ref: name, attributes: { Arn: arn('scheduler', `schedule-group/${name}`) } };
  },
  'AWS::SecretsManager::Secret': ({ text, madeUpName, arn }) => {
    const name = text('Name') ?? madeUpName;
    const secretArn = arn('secretsmanager', `secret:${name}${SECRET_SUFFIX}`);
    return { ref: secretArn, attributes: { Id: secretArn } };
  },
};

/** Custom resources: what the function answers is not known before it runs, so they have no attributes here. */
export function isCustomResource(type: string): boolean {
  return type === 'AWS::CloudFormation::CustomResource' || type.startsWith('Custom::');
}

/** Name, ARN and the like of one resource; undefined for a type that is not modelled. The same at every start. */
export function identifyResource(
  resource: { logicalId: string; type: string; text: (property: string) => string | undefined },
  deployment: Deployment,
): Identity | undefined {
  const identify = isCustomResource(resource.type) ? byLogicalId : IDENTITIES[resource.type];
  return identify?.({
    ...resource,
    madeUpName: `${deployment.stackName}-${resource.logicalId}`,
    deployment,
    arn: (service, name) => `arn:aws:${service}:${deployment.region}:${deployment.accountId}:${name}`,
  });
}
