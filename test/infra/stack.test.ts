import { describe, expect, it } from 'vitest';
import { FUNCTION_NAMES } from '../../shared/env.ts';
import { arnOf, list, type Statement, viewStack } from './stack-view.ts';
import { type Properties, synthesize } from './synthesize.ts';

const resources = synthesize();
const { all, only, named, functionNamed, rolePolicies, mayCall } = viewStack(resources);
const keyArn = () => arnOf(only('AWS::KMS::Key')[0]);

describe('every function', () => {
  it('runs on Node 24 and ARM, with a memory, a timeout and no tracing', () => {
    for (const name of FUNCTION_NAMES) {
      const { Properties } = functionNamed(name)[1];
      expect(Properties).toMatchObject({ Runtime: 'nodejs24.x', Architectures: ['arm64'], Handler: 'index.handler' });
      expect(Properties.Timeout).toBeGreaterThanOrEqual(15);
      expect(Properties.TracingConfig).toBeUndefined();
    }
    expect(all('AWS::Lambda::Function')).toHaveLength(FUNCTION_NAMES.length);
  });

  it('has an alarm on errors that says what they mean and where to look first', () => {
    for (const name of FUNCTION_NAMES) {
      const alarm = named('AWS::CloudWatch::Alarm', 'AlarmName', `aftercare-${name}-errors`)[1].Properties;
      expect(alarm).toMatchObject({
        MetricName: 'Errors',
        Dimensions: [{ Name: 'FunctionName', Value: { Ref: functionNamed(name)[0] } }],
        Threshold: 1,
      });
    }
  });

  it('logs into a group of its own that is encrypted and forgets', () => {
    for (const name of FUNCTION_NAMES) {
      const [logGroup, { Properties }] = named('AWS::Logs::LogGroup', 'LogGroupName', `/aftercare/${name}`);
      expect(functionNamed(name)[1].Properties.LoggingConfig.LogGroup).toEqual({ Ref: logGroup });
      expect(Properties).toMatchObject({ RetentionInDays: 90, KmsKeyId: keyArn() });
    }
  });

  it('has a role of its own without managed policies', () => {
    const roles = FUNCTION_NAMES.map((name) => functionNamed(name)[1].Properties.Role['Fn::GetAtt'][0]);
    expect(new Set(roles).size).toBe(FUNCTION_NAMES.length);
    for (const role of roles) expect(resources[role]?.Properties.ManagedPolicyArns).toBeUndefined();
  });
});

describe('every alarm', () => {
  it('tells what it means, says where to look first, and goes to people', () => {
    const topic = named('AWS::SNS::Topic', 'TopicName', 'aftercare-alarms')[0];
    for (const [, { Properties }] of all('AWS::CloudWatch::Alarm')) {
      expect(Properties.AlarmDescription).toMatch(/^[A-Z].{20,}\. Look first: .{10,}\.$/);
      expect(Properties.AlarmActions).toEqual([{ Ref: topic }]);
    }
    const people = all('AWS::SNS::Subscription').filter(([, { Properties }]) => Properties.Protocol === 'email');
    expect(people.map(([, { Properties }]) => Properties.TopicArn)).toEqual([{ Ref: topic }]);
  });

  it('is there for a missing heartbeat, an exhausted ladder, refused pages, lost timers and late streams', () => {
    expect(named('AWS::CloudWatch::Alarm', 'AlarmName', 'aftercare-heartbeat')[1].Properties).toMatchObject({
      Namespace: 'Aftercare',
      MetricName: 'Heartbeat',
      Period: 300,
      EvaluationPeriods: 3,
      ComparisonOperator: 'LessThanThreshold',
      TreatMissingData: 'breaching',
    });
    for (const [name, metric] of [
      ['escalation-exhausted', 'EscalationExhausted'],
      ['pages-refused', 'PagesRefused'],
      ['timers-dropped', 'InvocationDroppedCount'],
      ['timers-refused', 'TargetErrorCount'],
      ['plan-follow-ups-late', 'IteratorAge'],
      ['escalate-late', 'IteratorAge'],
    ])
      expect(named('AWS::CloudWatch::Alarm', 'AlarmName', `aftercare-${name}`)[1].Properties.MetricName).toBe(metric);
  });
});

describe('nothing that fails is lost', () => {
  const alarmedQueue = (queue: string) =>
    all('AWS::CloudWatch::Alarm').some(
      ([, { Properties }]) =>
        Properties.MetricName === 'ApproximateNumberOfMessagesVisible' &&
        Properties.Dimensions[0].Value['Fn::GetAtt'][0] === queue,
    );

  it.each(['follow-ups', 'escalations', 'replies', 'receipts'])('from the queue %s', (name) => {
    const { Properties } = named('AWS::SQS::Queue', 'QueueName', `aftercare-${name}`)[1];
    const [dead, deadQueue] = named('AWS::SQS::Queue', 'QueueName', `aftercare-${name}-dead`);
    expect(Properties.RedrivePolicy).toEqual({ deadLetterTargetArn: arnOf(dead), maxReceiveCount: 5 });
    expect(deadQueue.Properties.MessageRetentionPeriod).toBe(14 * 24 * 3600);
    expect(alarmedQueue(dead)).toBe(true);
  });

  it('from the stream: a record that cannot be worked is parked before the stream forgets it', () => {
    const [parked] = named('AWS::SQS::Queue', 'QueueName', 'aftercare-parked');
    const readers = all('AWS::Lambda::EventSourceMapping').filter(([, { Properties }]) => Properties.StartingPosition);
    expect(readers.map(([, { Properties }]) => Properties.FilterCriteria.Filters[0].Pattern).sort()).toEqual([
      '{"dynamodb":{"NewImage":{"wake":{"S":["page"]}}}}',
      '{"dynamodb":{"NewImage":{"wake":{"S":["plan"]}}}}',
    ]);
    for (const [, { Properties }] of readers) {
      expect(Properties).toMatchObject({
        StartingPosition: 'TRIM_HORIZON',
        BisectBatchOnFunctionError: true,
        DestinationConfig: { OnFailure: { Destination: arnOf(parked) } },
      });
      expect(Properties.MaximumRetryAttempts).toBeGreaterThan(0);
      expect(Properties.MaximumRecordAgeInSeconds).toBeLessThanOrEqual(23 * 3600);
    }
    expect(alarmedQueue(parked)).toBe(true);
  });

  it('from a timer', () => {
    const [dead] = named('AWS::SQS::Queue', 'QueueName', 'aftercare-timers-dead');
    expect(only('AWS::Scheduler::Schedule')[1].Properties.Target.DeadLetterConfig).toEqual({ Arn: arnOf(dead) });
    expect(alarmedQueue(dead)).toBe(true);
  });

  it('because a batch is never thrown away for one of its records', () => {
    for (const [, { Properties }] of all('AWS::Lambda::EventSourceMapping'))
      expect(Properties.FunctionResponseTypes).toEqual(['ReportBatchItemFailures']);
  });

  it('and none waits for a provider because of the one before it', () => {
    for (const name of ['receive-reply', 'escalate', 'send-follow-up']) {
      const source = all('AWS::Lambda::EventSourceMapping').find(
        ([, { Properties }]) => !Properties.StartingPosition && Properties.FunctionName.Ref === functionNamed(name)[0],
      );
      expect(source?.[1].Properties.BatchSize, name).toBe(1);
    }
  });

  it('because a message stays invisible for six timeouts of the function that works it', () => {
    const sources = all('AWS::Lambda::EventSourceMapping').filter(([, { Properties }]) => !Properties.StartingPosition);
    expect(sources).toHaveLength(4);
    for (const [, { Properties }] of sources) {
      const queue = resources[Properties.EventSourceArn['Fn::GetAtt'][0]]?.Properties;
      const timeout = resources[Properties.FunctionName.Ref]?.Properties.Timeout;
      expect(queue.VisibilityTimeout).toBeGreaterThanOrEqual(6 * timeout);
    }
  });
});

describe('the table', () => {
  it('is encrypted with our key, can be put back to any second, and cannot be deleted by accident', () => {
    const { Properties, DeletionPolicy } = only('AWS::DynamoDB::GlobalTable')[1];
    expect(Properties).toMatchObject({
      BillingMode: 'PAY_PER_REQUEST',
      SSESpecification: { SSEEnabled: true, SSEType: 'KMS' },
      StreamSpecification: { StreamViewType: 'NEW_IMAGE' },
      TimeToLiveSpecification: { AttributeName: 'expiresAt', Enabled: true },
    });
    expect(Properties.Replicas).toMatchObject([
      {
        DeletionProtectionEnabled: true,
        PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
        SSESpecification: { KMSMasterKeyId: keyArn() },
      },
    ]);
    expect(DeletionPolicy).toBe('Retain');
  });

  it('has three sparse indexes that hold keys only', () => {
    const indexes = only('AWS::DynamoDB::GlobalTable')[1].Properties.GlobalSecondaryIndexes;
    expect(indexes.map((index: Properties) => index.IndexName)).toEqual(['by-wake', 'by-due', 'by-case']);
    for (const index of indexes) expect(index.Projection).toEqual({ ProjectionType: 'KEYS_ONLY' });
  });
});

describe('the key', () => {
  it('rotates and outlives the stack, like the hash key', () => {
    const [, key] = only('AWS::KMS::Key');
    expect(key).toMatchObject({ DeletionPolicy: 'Retain', Properties: { EnableKeyRotation: true } });
    const [, secret] = named('AWS::SecretsManager::Secret', 'Name', 'aftercare-hash-key');
    expect(secret).toMatchObject({ DeletionPolicy: 'Retain', Properties: { KmsKeyId: keyArn() } });
  });

  it('encrypts every queue, topic and log', () => {
    const key = only('AWS::KMS::Key')[0];
    for (const [, { Properties }] of all('AWS::SQS::Queue')) expect(Properties.KmsMasterKeyId).toEqual(arnOf(key));
    for (const [, { Properties }] of all('AWS::SNS::Topic')) expect(Properties.KmsMasterKeyId).toEqual(arnOf(key));
    for (const [, { Properties }] of all('AWS::Logs::LogGroup')) {
      expect(Properties.KmsKeyId).toEqual(arnOf(key));
      expect(Properties.RetentionInDays).toBeGreaterThan(0);
    }
  });
});

describe('what pending timers hold', () => {
  it.each([
    ['TimersGroup', 'Name', 'aftercare'],
    ['TimersRole', 'RoleName', 'aftercare-timers'],
    ['TimersDeadQueue', 'QueueName', 'aftercare-timers-dead'],
    ['FollowUpsQueue', 'QueueName', 'aftercare-follow-ups'],
    ['EscalationsQueue', 'QueueName', 'aftercare-escalations'],
  ])('%s keeps its logical id and its name', (logicalId, property, name) => {
    expect(resources[logicalId]?.Properties[property]).toBe(name);
  });

  it('can be assumed by our schedule group alone', () => {
    const [trust] = resources.TimersRole?.Properties.AssumeRolePolicyDocument.Statement ?? [];
    expect(trust.Principal).toEqual({ Service: 'scheduler.amazonaws.com' });
    expect(JSON.stringify(trust.Condition.StringEquals['aws:SourceArn'])).toContain(':schedule-group/aftercare');
  });
});

describe('grants', () => {
  it('never name every resource or every action', () => {
    for (const { statements } of rolePolicies()) {
      for (const { Action, Resource } of statements) {
        for (const resource of list(Resource)) expect(resource).not.toBe('*');
        for (const action of list(Action)) expect(action).not.toContain('*');
      }
    }
  });

  it('let only the sender, the listener and the pager text, and only the sender and the pager mail', () => {
    const callers = (action: string) => FUNCTION_NAMES.filter((name) => mayCall(name).includes(action)).sort();
    expect(callers('sms-voice:SendTextMessage')).toEqual(['escalate', 'receive-reply', 'send-follow-up']);
    expect(callers('ses:SendEmail')).toEqual(['escalate', 'send-follow-up']);
    expect(callers('sms-voice:UpdatePhoneNumber')).toEqual(['set-phone-switches']);
  });

  it('let nobody delete the table or read through all of it', () => {
    for (const name of FUNCTION_NAMES)
      for (const action of mayCall(name)) expect(action).not.toMatch(/Scan|DeleteTable|UpdateTable/);
  });

  it('let the texting service publish what arrives, and topics fill their own queue only', () => {
    const policies = all('AWS::SQS::QueuePolicy').flatMap(([, { Properties }]) => Properties.PolicyDocument.Statement);
    const deliveries = policies.filter((statement: Statement) => statement.Principal?.Service === 'sns.amazonaws.com');
    expect(deliveries).toHaveLength(2);
    for (const { Condition } of deliveries) expect(Condition.ArnEquals['aws:SourceArn']).toBeDefined();
    const raw = all('AWS::SNS::Subscription').filter(([, { Properties }]) => Properties.Protocol === 'sqs');
    expect(raw).toHaveLength(2);
    for (const [, { Properties }] of raw) expect(Properties.RawMessageDelivery).toBe(true);
  });
});

describe('the API', () => {
  const path = (resource: Properties): string => {
    if (resource['Fn::GetAtt']) return '';
    const { ParentId, PathPart } = resources[resource.Ref]?.Properties ?? {};
    return `${path(ParentId)}/${PathPart}`;
  };

  it('asks for the key everywhere but at health, the links in messages and the staff’s pages', () => {
    const methods = all('AWS::ApiGateway::Method').map(([, { Properties }]) => [
      `${Properties.HttpMethod} ${path(Properties.ResourceId)}`,
      Properties.ApiKeyRequired ?? false,
    ]);
    expect(Object.fromEntries(methods)).toEqual({
      'ANY /v1': true,
      'ANY /v1/{proxy+}': true,
      'GET /v1/health': false,
      'GET /b/{token}': false,
      'GET /c/{token}': false,
      'GET /p/{token}': false,
      'GET /s/{token}': false,
      'GET /staff': false,
      'GET /staff/{proxy+}': false,
      'POST /b/{token}': false,
      'POST /c/{token}': false,
      'POST /p/{token}': false,
      'POST /s/{token}': false,
      'POST /staff': false,
      'POST /staff/{proxy+}': false,
    });
  });

  it.each([
    ['INVALID_API_KEY', '403'],
    ['ACCESS_DENIED', '403'],
    ['MISSING_AUTHENTICATION_TOKEN', '404'],
    ['REQUEST_TOO_LARGE', '413'],
    ['THROTTLED', '429'],
    ['QUOTA_EXCEEDED', '429'],
    ['DEFAULT_4XX', undefined],
    ['DEFAULT_5XX', undefined],
  ])('answers %s as a problem', (type, status) => {
    const { Properties } = named('AWS::ApiGateway::GatewayResponse', 'ResponseType', type)[1];
    expect(Properties.StatusCode).toBe(status);
    expect(Properties.ResponseParameters).toEqual({
      'gatewayresponse.header.Content-Type': "'application/problem+json'",
    });
    const body = JSON.parse(Properties.ResponseTemplates['application/json']);
    expect(body).toMatchObject({ type: 'about:blank', errors: [] });
    if (status !== undefined) expect(body.status).toBe(Number(status));
  });
});
