import { describe, expect, test } from 'vitest';
import { createResolver } from '../../infra/local/template/intrinsics.ts';
import { readStackTemplate } from '../../infra/local/template/read-stack-template.ts';
import type { TemplateResource } from '../../infra/local/template/template-body.ts';
import { TemplateDrift } from '../../infra/local/template/template-drift.ts';

const read = (resources: Record<string, TemplateResource>, more: { Conditions?: Record<string, unknown> } = {}) =>
  readStackTemplate({
    templateBody: { Resources: resources, ...more },
    assetsManifest: { files: { abc: { source: { path: 'asset.abc' } } } },
    assetFolder: '/out',
    publicUrl: 'http://127.0.0.1:4400',
    accountId: '000000000000',
    region: 'us-east-1',
  });

const driftsOf = (resources: Record<string, TemplateResource>): string[] => {
  try {
    read(resources);
    return [];
  } catch (error) {
    if (error instanceof TemplateDrift)
      return error.drifts.map(({ logicalId, property }) => `${logicalId} ${property}`);
    throw error;
  }
};

const role: TemplateResource = {
  Type: 'AWS::IAM::Role',
  Properties: {
    AssumeRolePolicyDocument: {
      Statement: [{ Action: 'sts:AssumeRole', Effect: 'Allow', Principal: { Service: 'lambda.amazonaws.com' } }],
    },
  },
};
const lambda = (properties: Record<string, unknown> = {}): TemplateResource => ({
  Type: 'AWS::Lambda::Function',
  Properties: {
    Code: { S3Bucket: 'assets', S3Key: 'abc.zip' },
    Handler: 'index.handler',
    Role: { 'Fn::GetAtt': ['Role', 'Arn'] },
    Runtime: 'nodejs24.x',
    ...properties,
  },
});

const userPool = (properties: Record<string, unknown>): TemplateResource => ({
  Type: 'AWS::Cognito::UserPool',
  Properties: { MfaConfiguration: 'ON', UsernameAttributes: ['email'], ...properties },
});

/** A placeholder as Fn::Sub writes it. */
const hole = (name: string): string => `\${${name}}`;

describe('intrinsic functions', () => {
  const resolver = createResolver({
    template: {
      Resources: {},
      Parameters: { Stage: { Default: 'prod' } },
      Mappings: { Sizes: { small: { memory: 128 } } },
      Conditions: {
        IsProd: { 'Fn::Equals': [{ Ref: 'Stage' }, 'prod'] },
        IsNot: { 'Fn::Not': [{ Condition: 'IsProd' }] },
        Both: { 'Fn::And': [{ Condition: 'IsProd' }, { Condition: 'IsNot' }] },
        Either: { 'Fn::Or': [{ Condition: 'IsProd' }, { Condition: 'IsNot' }] },
      },
    },
    pseudoParameters: { 'AWS::Region': 'us-east-1' },
    identify: (logicalId) => (logicalId === 'Queue' ? { ref: 'url', attributes: { Arn: 'arn' } } : undefined),
  });

  test.each([
    ['a parameter default', { Ref: 'Stage' }, 'prod'],
    ['a pseudo parameter', { Ref: 'AWS::Region' }, 'us-east-1'],
    ['a resource', { Ref: 'Queue' }, 'url'],
    ['an attribute', { 'Fn::GetAtt': ['Queue', 'Arn'] }, 'arn'],
    ['an attribute in one text', { 'Fn::GetAtt': 'Queue.Arn' }, 'arn'],
    ['Join', { 'Fn::Join': ['-', ['a', { Ref: 'Stage' }]] }, 'a-prod'],
    ['Sub', { 'Fn::Sub': `${hole('Stage')}/${hole('Queue.Arn')}/${hole('!kept')}` }, `prod/arn/${hole('kept')}`],
    ['Sub with a map', { 'Fn::Sub': [hole('Own'), { Own: { Ref: 'Queue' } }] }, 'url'],
    ['Select and Split', { 'Fn::Select': [1, { 'Fn::Split': [':', 'a:b:c'] }] }, 'b'],
    ['If', { 'Fn::If': ['IsProd', 'yes', 'no'] }, 'yes'],
    ['If, not', { 'Fn::If': ['IsNot', 'yes', 'no'] }, 'no'],
    ['And', { 'Fn::If': ['Both', 'yes', 'no'] }, 'no'],
    ['Or', { 'Fn::If': ['Either', 'yes', 'no'] }, 'yes'],
    ['FindInMap', { 'Fn::FindInMap': ['Sizes', 'small', 'memory'] }, 128],
    ['no value in an object', { a: 1, b: { Ref: 'AWS::NoValue' } }, { a: 1 }],
    ['no value in a list', [1, { Ref: 'AWS::NoValue' }], [1]],
  ])('resolves %s', (_name, value, expected) => {
    expect(resolver.resolve(value)).toEqual(expected);
  });

  test.each([
    ['an unknown reference', { Ref: 'Nobody' }],
    ['an unknown attribute', { 'Fn::GetAtt': ['Queue', 'Colour'] }],
    ['an unknown function', { 'Fn::Base64': 'x' }],
  ])('refuses %s', (_name, value) => {
    expect(() => resolver.resolve(value)).toThrow();
  });
});

describe('the drift alarm', () => {
  test.each<[string, Record<string, TemplateResource>, string[]]>([
    ['a resource type', { Thing: { Type: 'AWS::S3::Bucket' } }, ['Thing Type']],
    ['a property', { Q: { Type: 'AWS::SQS::Queue', Properties: { Colour: 'red' } } }, ['Q Colour']],
    ['a value of a property', { Q: { Type: 'AWS::SQS::Queue', Properties: { FifoQueue: true } } }, ['Q FifoQueue']],
    [
      'a nested value',
      {
        S: {
          Type: 'AWS::Scheduler::Schedule',
          Properties: {
            FlexibleTimeWindow: { Mode: 'FLEXIBLE' },
            ScheduleExpression: 'rate(5 minutes)',
            Target: { Arn: 'a', RoleArn: 'r' },
          },
        },
      },
      ['S FlexibleTimeWindow.Mode'],
    ],
    [
      'an attribute',
      { Role: role, F: lambda({ Environment: { Variables: { A: { 'Fn::GetAtt': ['Role', 'Colour'] } } } }) },
      ['F GetAtt.Role.Colour'],
    ],
    ['a runtime', { Role: role, F: lambda({ Runtime: 'nodejs20.x' }) }, ['F Runtime']],
    [
      'a policy operator',
      {
        Role: role,
        P: {
          Type: 'AWS::IAM::Policy',
          Properties: {
            Roles: [{ Ref: 'Role' }],
            PolicyDocument: {
              Statement: [
                { Effect: 'Allow', Action: 'a:b', Resource: '*', Condition: { IpAddress: { 'aws:SourceIp': '::1' } } },
              ],
            },
          },
        },
      },
      ['P PolicyDocument.Statement[0].Condition.IpAddress'],
    ],
    [
      'a managed policy',
      {
        Role: {
          ...role,
          Properties: { ...role.Properties, ManagedPolicyArns: ['arn:aws:iam::aws:policy/AdministratorAccess'] },
        },
      },
      ['Role ManagedPolicyArns'],
    ],
    [
      "a metric of AWS's own that nobody records",
      {
        A: {
          Type: 'AWS::CloudWatch::Alarm',
          Properties: {
            Namespace: 'AWS/SQS',
            MetricName: 'SentMessageSize',
            Period: 60,
            EvaluationPeriods: 1,
            Threshold: 1,
            Statistic: 'Sum',
            ComparisonOperator: 'GreaterThanThreshold',
          },
        },
      },
      ['A MetricName'],
    ],
    [
      'a sign-in that code of ours takes part in',
      { P: userPool({ LambdaConfig: { PreSignUp: 'f' } }) },
      ['P LambdaConfig'],
    ],
    ['a second factor by text', { P: userPool({ EnabledMfas: ['SMS_MFA'] }) }, ['P EnabledMfas']],
    [
      'a sign-in by tokens in the address',
      { C: { Type: 'AWS::Cognito::UserPoolClient', Properties: { AllowedOAuthFlows: ['implicit'] } } },
      ['C AllowedOAuthFlows'],
    ],
    ['another kind of sign-in', { I: { Type: 'AWS::Cognito::IdentityPool' } }, ['I Type']],
    ['a backup elsewhere', { V: { Type: 'AWS::Backup::LogicallyAirGappedBackupVault' } }, ['V Type']],
    ['several at once', { A: { Type: 'AWS::S3::Bucket' }, B: { Type: 'AWS::EC2::VPC' } }, ['A Type', 'B Type']],
  ])('sounds for %s', (_name, resources, expected) => {
    expect(driftsOf(resources)).toEqual(expected);
  });

  test('names logical id, type and property', () => {
    expect(() => read({ Thing: { Type: 'AWS::S3::Bucket' } })).toThrow(
      'Thing (AWS::S3::Bucket) Type: this resource type is not modelled',
    );
  });

  test('does not ask about a resource whose condition does not hold', () => {
    const bucket = { Type: 'AWS::S3::Bucket', Condition: 'Never' };
    expect(() => read({ Thing: bucket }, { Conditions: { Never: { 'Fn::Equals': ['a', 'b'] } } })).not.toThrow();
  });
});

describe('what is read', () => {
  test('a function with its folder, limits and environment, the public address put in', () => {
    const { functions } = read({
      Role: role,
      F: lambda({ Timeout: 10, MemorySize: 512, Environment: { Variables: { URL: 'http://aftercare.invalid/x' } } }),
    });
    expect(functions).toMatchObject([
      {
        logicalId: 'F',
        name: 'Aftercare-F',
        roleArn: 'arn:aws:iam::000000000000:role/Aftercare-Role',
        codeFolder: '/out/asset.abc',
        timeoutSeconds: 10,
        memoryMb: 512,
        environment: { URL: 'http://127.0.0.1:4400/x' },
      },
    ]);
  });

  test('Lambda defaults for what the template leaves out', () => {
    const { functions } = read({ Role: role, F: lambda() });
    expect(functions).toMatchObject([{ timeoutSeconds: 3, memoryMb: 128, asynchronous: { maximumRetryAttempts: 2 } }]);
  });

  test('a queue with its dead letters, its address below the gateway, and its key', () => {
    const template = read({
      Key: { Type: 'AWS::KMS::Key', Properties: { KeyPolicy: { Statement: [] } } },
      Dead: { Type: 'AWS::SQS::Queue' },
      Q: {
        Type: 'AWS::SQS::Queue',
        Properties: {
          QueueName: 'work',
          KmsMasterKeyId: { 'Fn::GetAtt': ['Key', 'Arn'] },
          RedrivePolicy: { deadLetterTargetArn: { 'Fn::GetAtt': ['Dead', 'Arn'] }, maxReceiveCount: 5 },
        },
      },
    });
    expect(template.queues[1]).toMatchObject({
      url: 'http://127.0.0.1:4400/000000000000/work',
      visibilitySeconds: 30,
      redrive: { deadLetterArn: 'arn:aws:sqs:us-east-1:000000000000:Aftercare-Dead', maxReceiveCount: 5 },
    });
    expect(template.keyOf.get('arn:aws:sqs:us-east-1:000000000000:work')).toBe(
      'arn:aws:kms:us-east-1:000000000000:key/Key',
    );
  });

  test.each([
    ['its own choice', { SuppressionOptions: { SuppressedReasons: ['COMPLAINT'] } }, ['COMPLAINT']],
    ['none', { SuppressionOptions: { SuppressedReasons: [] } }, []],
    ['the account’s when it makes no choice', {}, ['BOUNCE', 'COMPLAINT']],
  ])('a mail configuration set with %s of what the suppression list heeds', (_name, options, suppressedReasons) => {
    const { sesConfigurationSets } = read({
      Set: { Type: 'AWS::SES::ConfigurationSet', Properties: { Name: 'aftercare', ...options } },
    });
    expect(sesConfigurationSets).toEqual([{ name: 'aftercare', suppressedReasons, destinations: [] }]);
  });

  describe('a role', () => {
    const policiesOf = (principal: unknown) =>
      read({
        Role: {
          Type: 'AWS::IAM::Role',
          Properties: {
            AssumeRolePolicyDocument: {
              Statement: [{ Action: 'sts:AssumeRole', Effect: 'Allow', Principal: principal }],
            },
          },
        },
        Policy: {
          Type: 'AWS::IAM::Policy',
          Properties: {
            Roles: [{ Ref: 'Role' }],
            PolicyDocument: { Statement: [{ Effect: 'Allow', Action: 'dynamodb:CreateBackup', Resource: 'arn' }] },
          },
        },
      }).policies.map(({ kind }) => kind);

    test('with its trust and what it may', () => {
      expect(policiesOf({ Service: 'lambda.amazonaws.com' })).toEqual(['trust', 'identity']);
    });

    test('but not one that only AWS Backup can take, which has nothing to do here', () => {
      expect(policiesOf({ Service: 'backup.amazonaws.com' })).toEqual([]);
    });

    test('and one that others can take as well', () => {
      expect(policiesOf({ Service: ['backup.amazonaws.com', 'lambda.amazonaws.com'] })).toEqual(['trust', 'identity']);
      expect(policiesOf({ Service: 'backup.amazonaws.com', AWS: 'arn:aws:iam::000000000000:root' })).toEqual([
        'trust',
        'identity',
      ]);
    });
  });

  test('an alarm on a failed backup, although nothing is backed up here', () => {
    const { alarms } = read({
      A: {
        Type: 'AWS::CloudWatch::Alarm',
        Properties: {
          Namespace: 'AWS/Backup',
          MetricName: 'NumberOfBackupJobsFailed',
          Period: 3600,
          EvaluationPeriods: 1,
          Threshold: 1,
          Statistic: 'Sum',
          ComparisonOperator: 'GreaterThanOrEqualToThreshold',
        },
      },
    });
    expect(alarms).toHaveLength(1);
  });

  test('an API whose key opens it only through a usage plan of its stage', () => {
    const api: Record<string, TemplateResource> = {
      Api: { Type: 'AWS::ApiGateway::RestApi', Properties: { Name: 'desk' } },
      Stage: { Type: 'AWS::ApiGateway::Stage', Properties: { RestApiId: { Ref: 'Api' }, StageName: 'prod' } },
      Key: { Type: 'AWS::ApiGateway::ApiKey', Properties: { Enabled: true } },
    };
    const plan: Record<string, TemplateResource> = {
      Plan: {
        Type: 'AWS::ApiGateway::UsagePlan',
        Properties: { ApiStages: [{ ApiId: { Ref: 'Api' }, Stage: { Ref: 'Stage' } }] },
      },
      PlanKey: {
        Type: 'AWS::ApiGateway::UsagePlanKey',
        Properties: { KeyId: { Ref: 'Key' }, KeyType: 'API_KEY', UsagePlanId: { Ref: 'Plan' } },
      },
    };
    expect(read(api).restApi?.apiKey).toBeUndefined();
    expect(read({ ...api, ...plan }).restApi?.apiKey).toEqual({ id: 'Key', value: 'local-key' });
  });
});
