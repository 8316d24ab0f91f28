import { describe, expect, it } from 'vitest';
import { FUNCTION_NAMES } from '../../shared/env.ts';
import { circleIn, neededBy } from './circle.ts';
import { inWords, list, resourcesOf, type Statement, viewStack } from './stack-view.ts';
import { demoConfig, type Properties, type Resources, synthesize } from './synthesize.ts';

/**
 * Goal: what goes wrong without an error, or only at a deployment, is found here. Method: for each such thing the
 * template is asked whether it is there; taking it out of the stack fails one of these.
 */

const resources = synthesize();
const { all, only, named, functionNamed, grantsOfRole, grantsOf, mayCall } = viewStack(resources);
const callersOf = (action: string) => FUNCTION_NAMES.filter((name) => mayCall(name).includes(action));
const environmentOf = (name: string): Properties => functionNamed(name)[1].Properties.Environment?.Variables ?? {};
const numbers = demoConfig()
  .clinics.map(({ texting }) => texting.phoneNumberArn)
  .sort();

describe('without a grant of the key messages vanish', () => {
  const publishing = ['kms:Decrypt', 'kms:GenerateDataKey*'];
  const topics = ['inbound-texts', 'receipts', 'alarms'].map(
    (t) => `arn:aws:sns:us-east-1:<AWS::AccountId>:aftercare-${t}`,
  );

  it.each<[what: string, service: string, actions: string[], key: string | undefined, sources: string[]]>([
    [
      'texts that arrive, and their receipts',
      'sms-voice.amazonaws.com',
      publishing,
      'aws:SourceArn',
      ['arn:aws:sms-voice:us-east-1:<AWS::AccountId>:*'],
    ],
    [
      'receipts of mail',
      'ses.amazonaws.com',
      publishing,
      'aws:SourceArn',
      ['arn:aws:ses:us-east-1:<AWS::AccountId>:configuration-set/aftercare'],
    ],
    ['whatever a topic delivers', 'sns.amazonaws.com', publishing, 'aws:SourceArn', topics],
    [
      'alarms',
      'cloudwatch.amazonaws.com',
      publishing,
      'aws:SourceArn',
      ['arn:aws:cloudwatch:us-east-1:<AWS::AccountId>:alarm:aftercare-*'],
    ],
    ['timers that fire', 'scheduler.amazonaws.com', ['kms:Decrypt', 'kms:GenerateDataKey'], undefined, []],
    [
      'log lines',
      'logs.us-east-1.amazonaws.com',
      ['kms:Decrypt*', 'kms:Describe*', 'kms:Encrypt*', 'kms:GenerateDataKey*', 'kms:ReEncrypt*'],
      'kms:EncryptionContext:aws:logs:arn',
      ['arn:aws:logs:us-east-1:<AWS::AccountId>:log-group:/aftercare/*'],
    ],
  ])('%s', (_, service, actions, key, sources) => {
    const policy: Statement[] = only('AWS::KMS::Key')[1].Properties.KeyPolicy.Statement;
    const [grant, ...more] = policy.filter(({ Principal }) => Principal?.Service === service);
    expect(more).toEqual([]);
    expect({ ...grant, Action: list(grant?.Action ?? []) }).toMatchObject({
      Effect: 'Allow',
      Action: actions,
      Resource: '*',
    });
    const condition = key === undefined ? grant?.Condition : grant?.Condition.ArnLike[key];
    expect(list(condition ?? []).map(inWords)).toEqual(sources);
    if (key === 'aws:SourceArn')
      expect(grant?.Condition.StringEquals).toEqual({ 'aws:SourceAccount': { Ref: 'AWS::AccountId' } });
  });

  it('and nobody else may use it', () => {
    const policy: Statement[] = only('AWS::KMS::Key')[1].Properties.KeyPolicy.Statement;
    expect(policy.map(({ Principal }) => Principal?.Service).filter((service) => service !== undefined)).toHaveLength(
      6,
    );
    expect(policy).toHaveLength(6 + 1);
  });

  it('of functions and roles: the key leaves them to their own policies', () => {
    const policy: Statement[] = only('AWS::KMS::Key')[1].Properties.KeyPolicy.Statement;
    const [own, ...more] = policy.filter(({ Principal }) => Principal?.AWS);
    expect(more).toEqual([]);
    expect(own).toMatchObject({ Effect: 'Allow', Action: 'kms:*' });
    expect(inWords(own?.Principal?.AWS)).toBe('arn:aws:iam::<AWS::AccountId>:root');
  });
});

describe('mail is refused', () => {
  it('unless its sender may use the identity and the configuration set', () => {
    const senders = callersOf('ses:SendEmail');
    expect(senders).toEqual(['send-follow-up', 'escalate']);
    for (const name of senders)
      expect(resourcesOf(grantsOf(name), 'ses:SendEmail'), name).toEqual([
        'arn:aws:ses:us-east-1:<AWS::AccountId>:configuration-set/aftercare',
        'arn:aws:ses:us-east-1:<AWS::AccountId>:identity/example.com',
      ]);
    for (const name of senders) expect(environmentOf(name).MAIL_CONFIGURATION_SET).toBe('aftercare');
    expect(only('AWS::SES::ConfigurationSet')[1].Properties.Name).toBe('aftercare');
  });
});

describe('a timer is refused, or fires into nothing', () => {
  const armers = callersOf('scheduler:CreateSchedule');

  it('unless whoever sets it may pass the role on, to Scheduler alone', () => {
    expect(armers).toEqual(expect.arrayContaining(['plan-follow-ups', 'send-follow-up', 'escalate']));
    expect(callersOf('iam:PassRole')).toEqual(armers);
    for (const name of armers) {
      const passing = grantsOf(name).filter(({ Action }) => list(Action).includes('iam:PassRole'));
      expect(
        passing.map(({ Resource, Condition }) => [inWords(Resource), Condition]),
        name,
      ).toEqual([['<TimersRole.Arn>', { StringEquals: { 'iam:PassedToService': 'scheduler.amazonaws.com' } }]]);
      expect(resourcesOf(grantsOf(name), 'scheduler:CreateSchedule')).toEqual([
        'arn:aws:scheduler:us-east-1:<AWS::AccountId>:schedule/aftercare/*',
      ]);
    }
  });

  it('unless its role may fill the queues and their dead letters, with the key', () => {
    const statements = grantsOfRole('TimersRole');
    const queues = ['<EscalationsQueue.Arn>', '<FollowUpsQueue.Arn>', '<TimersDeadQueue.Arn>'];
    expect(resourcesOf(statements, 'sqs:SendMessage')).toEqual(queues);
    const key = [`<${only('AWS::KMS::Key')[0]}.Arn>`];
    for (const action of ['kms:Decrypt', 'kms:GenerateDataKey']) expect(resourcesOf(statements, action)).toEqual(key);
  });

  it('months later, unless all that is put into it keeps its name and its logical id', () => {
    for (const name of armers) {
      const environment = environmentOf(name);
      const given = Object.entries(environment)
        .filter(([variable]) => /^TIMERS_|_QUEUE_ARN$/.test(variable))
        .map(([variable, value]) => `${variable} ${inWords(value)}`);
      expect(given.length, name).toBeGreaterThanOrEqual(4);
      const frozen = [
        'TIMERS_GROUP aftercare',
        'TIMERS_ROLE_ARN <TimersRole.Arn>',
        'TIMERS_DEAD_QUEUE_ARN <TimersDeadQueue.Arn>',
        'FOLLOW_UPS_QUEUE_ARN <FollowUpsQueue.Arn>',
        'ESCALATIONS_QUEUE_ARN <EscalationsQueue.Arn>',
      ];
      expect(frozen, name).toEqual(expect.arrayContaining(given));
    }
  });
});

describe('names that are promised outside', () => {
  it.each([
    ['AWS::Scheduler::ScheduleGroup', 'Name', ['aftercare']],
    ['AWS::SNS::Topic', 'TopicName', ['aftercare-alarms', 'aftercare-inbound-texts', 'aftercare-receipts']],
    ['AWS::SMSVOICE::ConfigurationSet', 'ConfigurationSetName', ['aftercare']],
    ['AWS::SES::ConfigurationSet', 'Name', ['aftercare']],
    ['AWS::SecretsManager::Secret', 'Name', ['aftercare-hash-key', undefined]],
    ['AWS::KMS::Alias', 'AliasName', ['alias/aftercare']],
    ['AWS::Backup::BackupVault', 'BackupVaultName', ['aftercare']],
    [
      'AWS::SQS::Queue',
      'QueueName',
      ['follow-ups', 'escalations', 'replies', 'receipts']
        .flatMap((name) => [`aftercare-${name}`, `aftercare-${name}-dead`])
        .concat('aftercare-parked', 'aftercare-timers-dead')
        .sort(),
    ],
  ])('stay: %s', (type, property, names) => {
    expect(
      all(type)
        .map(([, { Properties }]) => Properties[property])
        .sort(),
    ).toEqual(names);
  });

  it.each([
    ['AWS::DynamoDB::GlobalTable', 'TableCD117FA1'],
    ['AWS::KMS::Key', 'Key961B73FD'],
    ['AWS::SecretsManager::Secret', 'HashKeySecretA5C98439'],
    ['AWS::Backup::BackupVault', 'BackupsVault1F11AFCC'],
    ['AWS::Cognito::UserPool', 'StaffSignInPool7B6BBD10'],
  ])('and so does the logical id of the %s, or a deployment would begin an empty one beside it', (type, logicalId) => {
    expect(all(type).map(([id]) => id)).toContain(logicalId);
  });
});

describe('a clinic’s number', () => {
  const switches = all('Custom::PhoneSwitches');

  it('is the clinic’s own, given by its ARN: the stack neither buys nor owns one', () => {
    expect(numbers).toHaveLength(2);
    for (const [, { Type }] of Object.entries(resources)) expect(Type).not.toBe('AWS::SMSVOICE::PhoneNumber');
    expect(switches.map(([, { Properties }]) => Properties.PhoneNumberArn).sort()).toEqual(numbers);
  });

  it('brings nothing until its switches are set, which waits for all that lets a text arrive', () => {
    const [inbound] = named('AWS::SNS::Topic', 'TopicName', 'aftercare-inbound-texts');
    const [policyId, policy] =
      all('AWS::SNS::TopicPolicy').find(([, { Properties }]) => Properties.Topics[0].Ref === inbound) ?? [];
    const [subscriptionId] =
      all('AWS::SNS::Subscription').find(([, { Properties }]) => Properties.TopicArn.Ref === inbound) ?? [];
    for (const [, { Properties, DependsOn }] of switches) {
      expect(inWords(Properties.ServiceToken)).toBe(`<${functionNamed('set-phone-switches')[0]}.Arn>`);
      expect(Properties.InboundTopicArn).toEqual({ Ref: inbound });
      expect(DependsOn).toEqual(expect.arrayContaining([policyId, subscriptionId]));
    }
    const publishers: Statement[] = policy?.Properties.PolicyDocument.Statement;
    const carrier = publishers.filter(({ Principal }) => Principal?.Service === 'sms-voice.amazonaws.com');
    expect(carrier.map(({ Effect, Action }) => [Effect, Action])).toEqual([['Allow', 'sns:Publish']]);
  });

  it('is the only one that may be switched, read back and texted from', () => {
    for (const [name, action] of [
      ['set-phone-switches', 'sms-voice:UpdatePhoneNumber'],
      ['set-phone-switches', 'sms-voice:DescribePhoneNumbers'],
      ['reconcile', 'sms-voice:DescribePhoneNumbers'],
      ...callersOf('sms-voice:SendTextMessage').map((sender) => [sender, 'sms-voice:SendTextMessage']),
    ] as Array<[string, string]>)
      expect(resourcesOf(grantsOf(name), action), `${name} ${action}`).toEqual(numbers);
  });

  it('is set once when two clinics share it', () => {
    const config = demoConfig();
    const [main, harbor] = config.clinics;
    if (main && harbor) harbor.texting = main.texting;
    const shared = viewStack(synthesize({ config }));
    expect(shared.all('Custom::PhoneSwitches')).toHaveLength(1);
  });
});

describe('the address of links', () => {
  const ours = 'https://care.example.com';

  it.each([
    ["API Gateway's own", resources],
    ['our own', synthesize({ publicUrl: ours })],
  ])('%s: the stack can be made in some order', (_, made) => {
    expect(circleIn(made)).toBeUndefined();
  });

  it('would make it wait for itself if it were read from the stage', () => {
    const [stage] = only('AWS::ApiGateway::Stage');
    const [logicalId, staffWeb] = functionNamed('staff-web');
    const variables = { ...environmentOf('staff-web'), PUBLIC_URL: { 'Fn::Sub': `https://x/\${${stage}}` } };
    const tied: Resources = {
      ...resources,
      [logicalId]: { ...staffWeb, Properties: { ...staffWeb.Properties, Environment: { Variables: variables } } },
    };
    const circle = circleIn(tied);
    expect(circle).toContain(logicalId);
    expect(circle).toContain(stage);
  });

  it('is told to every function that writes links, the same to all', () => {
    const told = (made: Resources): Array<[string, string]> => {
      const view = viewStack(made);
      return FUNCTION_NAMES.flatMap((name): Array<[string, string]> => {
        const url = view.functionNamed(name)[1].Properties.Environment?.Variables?.PUBLIC_URL;
        return url === undefined ? [] : [[name, inWords(url)]];
      });
    };
    const api = only('AWS::ApiGateway::RestApi')[0];
    const own = `https://<${api}>.execute-api.<AWS::Region>.<AWS::URLSuffix>/prod`;
    for (const [made, address] of [
      [resources, own],
      [synthesize({ publicUrl: ours }), ours],
    ] as const) {
      expect(told(made)).toEqual(
        ['staff-web', 'client-web', 'send-follow-up', 'escalate'].map((name) => [name, address]),
      );
    }
    expect(only('AWS::ApiGateway::Stage')[1].Properties.StageName).toBe('prod');
  });

  it('ties no function to the API that calls it', () => {
    for (const name of FUNCTION_NAMES) {
      const needed = neededBy(resources, functionNamed(name)[0]).map((logicalId) => resources[logicalId]?.Type);
      expect(needed, name).not.toContain('AWS::ApiGateway::Stage');
      expect(needed, name).not.toContain('AWS::ApiGateway::Deployment');
    }
  });
});

describe('logs hold no secret link', () => {
  it('the access log has the route and never the path, the caller or a body', () => {
    const { AccessLogSetting } = only('AWS::ApiGateway::Stage')[1].Properties;
    expect(JSON.parse(AccessLogSetting.Format)).toEqual({
      requestId: '$context.requestId',
      at: '$context.requestTimeEpoch',
      method: '$context.httpMethod',
      resourcePath: '$context.resourcePath',
      status: '$context.status',
      latency: '$context.responseLatency',
      refusal: '$context.error.responseType',
    });
    const [accessLog] = named('AWS::Logs::LogGroup', 'LogGroupName', '/aftercare/access');
    expect(inWords(AccessLogSetting.DestinationArn)).toMatch(new RegExp(`:log-group:<${accessLog}>$`));
  });

  it('API Gateway writes no other: neither paths nor bodies, of any method', () => {
    const settings: Properties[] = only('AWS::ApiGateway::Stage')[1].Properties.MethodSettings;
    expect(settings.length).toBeGreaterThan(0);
    for (const setting of settings) expect(setting).toMatchObject({ LoggingLevel: 'OFF', DataTraceEnabled: false });
    expect(only('AWS::ApiGateway::Stage')[1].Properties.TracingEnabled).toBe(false);
  });

  it('functions are asked for no request logs: each has one group, and what it writes is its own', () => {
    const groups = all('AWS::Logs::LogGroup').map(([, { Properties }]) => Properties.LogGroupName);
    expect(groups.sort()).toEqual([...FUNCTION_NAMES, 'access'].map((name) => `/aftercare/${name}`).sort());
    for (const [, { Properties }] of all('AWS::Lambda::Function')) {
      expect(Properties.LoggingConfig).toMatchObject({ LogFormat: 'Text' });
      expect(Properties.TracingConfig).toBeUndefined();
    }
  });
});

describe('nobody outside can use up the clinic', () => {
  it('every method is throttled', () => {
    const [everyMethod, ...more] = only('AWS::ApiGateway::Stage')[1].Properties.MethodSettings;
    expect(more).toEqual([]);
    expect(everyMethod).toMatchObject({
      HttpMethod: '*',
      ResourcePath: '/*',
      ThrottlingRateLimit: 100,
      ThrottlingBurstLimit: 200,
    });
  });

  it('the booking system’s key counts in a plan of this stage, with a rate and a daily quota', () => {
    const [planId, plan] = only('AWS::ApiGateway::UsagePlan');
    expect(plan.Properties).toMatchObject({
      Throttle: { RateLimit: 50, BurstLimit: 200 },
      Quota: { Limit: 100_000, Period: 'DAY' },
      ApiStages: [
        { ApiId: { Ref: only('AWS::ApiGateway::RestApi')[0] }, Stage: { Ref: only('AWS::ApiGateway::Stage')[0] } },
      ],
    });
    expect(only('AWS::ApiGateway::UsagePlanKey')[1].Properties).toMatchObject({
      KeyId: { Ref: only('AWS::ApiGateway::ApiKey')[0] },
      KeyType: 'API_KEY',
      UsagePlanId: { Ref: planId },
    });
    expect(only('AWS::ApiGateway::ApiKey')[1].Properties.Enabled).toBe(true);
    expect(only('AWS::ApiGateway::RestApi')[1].Properties.ApiKeySourceType).toBe('HEADER');
  });
});

it('what circles is found', () => {
  const needs = (...ids: string[]) => ({ Type: 'T', Properties: { a: ids.map((id) => ({ Ref: id })) } });
  expect(circleIn({ A: needs('B'), B: needs('C'), C: needs() })).toBeUndefined();
  expect(
    circleIn({ A: needs('B'), B: { Type: 'T', Properties: { x: { 'Fn::GetAtt': ['C', 'Arn'] } } }, C: needs('B') }),
  ).toEqual(['B', 'C', 'B']);
  expect(circleIn({ A: { Type: 'T', Properties: {}, DependsOn: ['A'] } })).toEqual(['A', 'A']);
});
