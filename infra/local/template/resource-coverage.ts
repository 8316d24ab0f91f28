import { isObject } from './template-body.ts';
import type { Drift } from './template-drift.ts';

/** How the properties of one resource type are treated. Dotted paths; a path stands for everything below it. */
export interface Coverage {
  /** Read by the local cloud. */
  readonly modelled?: readonly string[];
  /** Makes no difference to what the product can see on one machine. */
  readonly noLocalEffect?: readonly string[];
  /** Modelled for these values only. */
  readonly only?: Readonly<Record<string, readonly unknown[]>>;
}

const COVERAGE: Readonly<Record<string, Coverage>> = {
  'AWS::ApiGateway::Account': { modelled: ['CloudWatchRoleArn'] },
  'AWS::ApiGateway::ApiKey': {
    modelled: ['Name', 'StageKeys'],
    noLocalEffect: ['Description', 'Tags'],
    only: { Enabled: [true] },
  },
  'AWS::ApiGateway::Deployment': { modelled: ['RestApiId'], noLocalEffect: ['Description'] },
  'AWS::ApiGateway::GatewayResponse': {
    modelled: ['ResponseParameters', 'ResponseTemplates', 'ResponseType', 'RestApiId', 'StatusCode'],
  },
  'AWS::ApiGateway::Method': {
    modelled: ['ApiKeyRequired', 'HttpMethod', 'ResourceId', 'RestApiId', 'Integration.Uri'],
    noLocalEffect: ['MethodResponses', 'OperationName'],
    only: {
      AuthorizationType: ['NONE'],
      'Integration.Type': ['AWS_PROXY'],
      'Integration.IntegrationHttpMethod': ['POST'],
    },
  },
  'AWS::ApiGateway::Resource': { modelled: ['ParentId', 'PathPart', 'RestApiId'] },
  'AWS::ApiGateway::RestApi': {
    modelled: ['Name'],
    noLocalEffect: ['Description', 'EndpointConfiguration', 'Tags'],
    only: { ApiKeySourceType: ['HEADER'], DisableExecuteApiEndpoint: [false] },
  },
  'AWS::ApiGateway::Stage': {
    modelled: ['RestApiId', 'StageName', 'DeploymentId', 'AccessLogSetting'],
    // Stage-wide throttling guards against load that one machine does not produce.
    noLocalEffect: ['Description', 'MethodSettings', 'Tags', 'TracingEnabled'],
  },
  'AWS::ApiGateway::UsagePlan': {
    modelled: ['ApiStages'],
    noLocalEffect: ['Description', 'Quota', 'Tags', 'Throttle', 'UsagePlanName'],
  },
  'AWS::ApiGateway::UsagePlanKey': { modelled: ['KeyId', 'UsagePlanId'], only: { KeyType: ['API_KEY'] } },
  // Nothing is backed up on one machine: the data is a folder.
  'AWS::Backup::BackupPlan': { noLocalEffect: ['BackupPlan'] },
  'AWS::Backup::BackupSelection': { noLocalEffect: ['BackupPlanId', 'BackupSelection'] },
  'AWS::Backup::BackupVault': { noLocalEffect: ['AccessPolicy', 'BackupVaultName', 'EncryptionKeyArn'] },
  'AWS::CDK::Metadata': { noLocalEffect: ['Analytics'] },
  'AWS::CloudWatch::Alarm': {
    modelled: [
      'ActionsEnabled',
      'AlarmActions',
      'AlarmDescription',
      'AlarmName',
      'ComparisonOperator',
      'DatapointsToAlarm',
      'Dimensions',
      'EvaluationPeriods',
      'InsufficientDataActions',
      'MetricName',
      'Namespace',
      'OKActions',
      'Period',
      'Statistic',
      'Threshold',
      'TreatMissingData',
    ],
    noLocalEffect: ['Tags', 'Unit'],
  },
  // What would let code of ours run or another provider in, such as LambdaConfig, is not taken. A second factor is not asked for.
  'AWS::Cognito::ManagedLoginBranding': { noLocalEffect: ['ClientId', 'UseCognitoProvidedValues', 'UserPoolId'] },
  'AWS::Cognito::UserPool': {
    noLocalEffect: [
      'AccountRecoverySetting',
      'AutoVerifiedAttributes',
      'DeletionProtection',
      'EmailVerificationMessage',
      'EmailVerificationSubject',
      'Policies.PasswordPolicy',
      'Schema',
      'SmsVerificationMessage',
      'UserAttributeUpdateSettings',
      'UserPoolName',
      'UserPoolTags',
      'UserPoolTier',
      'UsernameConfiguration',
      'VerificationMessageTemplate',
    ],
    only: {
      'AdminCreateUserConfig.AllowAdminCreateUserOnly': [true],
      EnabledMfas: ['SOFTWARE_TOKEN_MFA'],
      MfaConfiguration: ['ON'],
      UsernameAttributes: ['email'],
    },
  },
  'AWS::Cognito::UserPoolClient': {
    modelled: [
      'AccessTokenValidity',
      'AllowedOAuthScopes',
      'CallbackURLs',
      'IdTokenValidity',
      'LogoutURLs',
      'RefreshTokenValidity',
      'UserPoolId',
    ],
    noLocalEffect: ['AuthSessionValidity', 'ClientName', 'PreventUserExistenceErrors'],
    only: {
      'TokenValidityUnits.AccessToken': ['minutes'],
      'TokenValidityUnits.IdToken': ['minutes'],
      'TokenValidityUnits.RefreshToken': ['minutes'],
      EnableTokenRevocation: [true],
      AllowedOAuthFlows: ['code'],
      AllowedOAuthFlowsUserPoolClient: [true],
      ExplicitAuthFlows: ['ALLOW_REFRESH_TOKEN_AUTH'],
      GenerateSecret: [false],
      SupportedIdentityProviders: ['COGNITO'],
    },
  },
  'AWS::Cognito::UserPoolDomain': { noLocalEffect: ['Domain', 'ManagedLoginVersion', 'UserPoolId'] },
  'AWS::Cognito::UserPoolGroup': {
    modelled: ['GroupName'],
    noLocalEffect: ['Description', 'Precedence', 'UserPoolId'],
  },
  'AWS::DynamoDB::GlobalTable': {
    modelled: [
      'AttributeDefinitions',
      'GlobalSecondaryIndexes',
      'KeySchema',
      'StreamSpecification.StreamViewType',
      'TableName',
      'TimeToLiveSpecification.AttributeName',
    ],
    only: {
      BillingMode: ['PAY_PER_REQUEST'],
      'TimeToLiveSpecification.Enabled': [true],
      'SSESpecification.SSEType': ['KMS'],
    },
    noLocalEffect: ['SSESpecification.SSEEnabled', 'WarmThroughput', 'WriteOnDemandThroughputSettings', 'Replicas'],
  },
  'AWS::IAM::Policy': { modelled: ['PolicyDocument', 'Roles'], noLocalEffect: ['PolicyName'] },
  'AWS::IAM::Role': {
    modelled: ['AssumeRolePolicyDocument', 'ManagedPolicyArns', 'Path', 'Policies', 'RoleName'],
    noLocalEffect: ['Description', 'MaxSessionDuration', 'Tags'],
  },
  'AWS::KMS::Alias': { modelled: ['AliasName', 'TargetKeyId'] },
  'AWS::KMS::Key': {
    modelled: ['KeyPolicy'],
    noLocalEffect: ['Description', 'EnableKeyRotation', 'PendingWindowInDays', 'RotationPeriodInDays', 'Tags'],
    only: { Enabled: [true], KeySpec: ['SYMMETRIC_DEFAULT'], KeyUsage: ['ENCRYPT_DECRYPT'], MultiRegion: [false] },
  },
  'AWS::Lambda::EventInvokeConfig': {
    modelled: ['FunctionName', 'MaximumEventAgeInSeconds', 'MaximumRetryAttempts', 'DestinationConfig.OnFailure'],
    only: { Qualifier: ['$LATEST'] },
  },
  'AWS::Lambda::EventSourceMapping': {
    modelled: [
      'BatchSize',
      'BisectBatchOnFunctionError',
      'DestinationConfig.OnFailure.Destination',
      'Enabled',
      'EventSourceArn',
      'FilterCriteria',
      'FunctionName',
      'FunctionResponseTypes',
      'MaximumRecordAgeInSeconds',
      'MaximumRetryAttempts',
      'ScalingConfig.MaximumConcurrency',
    ],
    // A new stack's table is empty, so both positions read the same.
    only: {
      MaximumBatchingWindowInSeconds: [0],
      ParallelizationFactor: [1],
      StartingPosition: ['TRIM_HORIZON', 'LATEST'],
    },
    noLocalEffect: ['Tags'],
  },
  'AWS::Lambda::Function': {
    modelled: [
      'Code',
      'Environment.Variables',
      'FunctionName',
      'Handler',
      'KmsKeyArn',
      'LoggingConfig.LogGroup',
      'MemorySize',
      'ReservedConcurrentExecutions',
      'Role',
      'Timeout',
    ],
    noLocalEffect: ['Architectures', 'Description', 'EphemeralStorage', 'RecursiveLoop', 'Tags', 'TracingConfig'],
    only: { Runtime: ['nodejs24.x'], PackageType: ['Zip'], 'LoggingConfig.LogFormat': ['Text'] },
  },
  'AWS::Lambda::Permission': {
    modelled: ['Action', 'FunctionName', 'Principal', 'SourceAccount', 'SourceArn'],
  },
  'AWS::Logs::LogGroup': {
    modelled: ['KmsKeyId', 'LogGroupName'],
    noLocalEffect: ['DataProtectionPolicy', 'LogGroupClass', 'RetentionInDays', 'Tags'],
  },
  'AWS::SES::ConfigurationSet': {
    modelled: ['Name', 'SuppressionOptions.SuppressedReasons'],
    noLocalEffect: ['DeliveryOptions', 'ReputationOptions', 'Tags', 'TrackingOptions', 'VdmOptions'],
    only: { 'SendingOptions.SendingEnabled': [true] },
  },
  'AWS::SES::ConfigurationSetEventDestination': {
    modelled: [
      'ConfigurationSetName',
      'EventDestination.Enabled',
      'EventDestination.MatchingEventTypes',
      'EventDestination.SnsDestination',
    ],
    noLocalEffect: ['EventDestination.Name'],
  },
  'AWS::SMSVOICE::ConfigurationSet': {
    modelled: ['ConfigurationSetName', 'EventDestinations'],
    noLocalEffect: ['Tags'],
    only: { DefaultMessageType: ['TRANSACTIONAL'] },
  },
  'AWS::SNS::Subscription': {
    modelled: ['Endpoint', 'RawMessageDelivery', 'TopicArn'],
    only: { Protocol: ['sqs', 'email'] },
  },
  'AWS::SNS::Topic': {
    modelled: ['KmsMasterKeyId', 'TopicName'],
    noLocalEffect: ['DisplayName', 'Tags', 'TracingConfig'],
    only: { FifoTopic: [false] },
  },
  'AWS::SNS::TopicPolicy': { modelled: ['PolicyDocument', 'Topics'] },
  'AWS::SQS::Queue': {
    modelled: [
      'DelaySeconds',
      'KmsMasterKeyId',
      'MessageRetentionPeriod',
      'QueueName',
      'RedrivePolicy',
      'VisibilityTimeout',
    ],
    noLocalEffect: ['KmsDataKeyReusePeriodSeconds', 'ReceiveMessageWaitTimeSeconds', 'RedriveAllowPolicy', 'Tags'],
    only: { FifoQueue: [false], MaximumMessageSize: [262144, 1048576] },
  },
  'AWS::SQS::QueuePolicy': { modelled: ['PolicyDocument', 'Queues'] },
  'AWS::Scheduler::Schedule': {
    modelled: [
      'GroupName',
      'Name',
      'ScheduleExpression',
      'ScheduleExpressionTimezone',
      'Target.Arn',
      'Target.DeadLetterConfig.Arn',
      'Target.Input',
      'Target.RetryPolicy',
      'Target.RoleArn',
    ],
    noLocalEffect: ['Description'],
    only: { 'FlexibleTimeWindow.Mode': ['OFF'], State: ['ENABLED'] },
  },
  'AWS::Scheduler::ScheduleGroup': { modelled: ['Name'], noLocalEffect: ['Tags'] },
  'AWS::SecretsManager::Secret': {
    modelled: ['GenerateSecretString', 'KmsKeyId', 'Name'],
    noLocalEffect: ['Description', 'Tags'],
  },
};

/** What of a resource's resolved properties is not modelled. Custom resources are not asked. */
export function findUncovered(resource: {
  logicalId: string;
  type: string;
  properties: Readonly<Record<string, unknown>>;
}): Drift[] {
  const { logicalId, type } = resource;
  const coverage = COVERAGE[type];
  if (coverage === undefined)
    return [{ logicalId, type, property: 'Type', problem: 'this resource type is not modelled' }];
  const whole = [...(coverage.modelled ?? []), ...(coverage.noLocalEffect ?? [])];
  const only = coverage.only ?? {};
  const drifts: Drift[] = [];

  const visit = (value: unknown, path: string): void => {
    if (whole.includes(path)) return;
    const allowed = only[path];
    if (allowed !== undefined) {
      if (allowed.some((one) => String(one) === String(value))) return;
      const problem = `only ${allowed.map(String).join(' or ')} is modelled, not ${JSON.stringify(value)}`;
      drifts.push({ logicalId, type, property: path, problem });
      return;
    }
    const leadsOn = [...whole, ...Object.keys(only)].some((known) => known.startsWith(`${path}.`));
    if (leadsOn && isObject(value)) {
      for (const [name, member] of Object.entries(value)) visit(member, `${path}.${name}`);
      return;
    }
    drifts.push({ logicalId, type, property: path, problem: 'this property is not modelled' });
  };
  for (const [name, value] of Object.entries(resource.properties)) visit(value, name);
  return drifts;
}
