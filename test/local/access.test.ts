import { describe, expect, test } from 'vitest';
import type { AttachedPolicy, PolicyStatement } from '../../infra/local/access/policy-statement.ts';
import { createStackAccess } from '../../infra/local/access/stack-access.ts';
import { AwsError, type Principal } from '../../infra/local/parts.ts';

const ROLE = 'arn:aws:iam::000000000000:role/sender';
const QUEUE = 'arn:aws:sqs:us-east-1:000000000000:work';
const KEY = 'arn:aws:kms:us-east-1:000000000000:key/k';
const TOPIC = 'arn:aws:sns:us-east-1:000000000000:texts';
const role: Principal = { kind: 'role', arn: ROLE };
const sns: Principal = { kind: 'service', service: 'sns.amazonaws.com', sourceArn: TOPIC };

const statement = (id: string, more: Partial<PolicyStatement>): PolicyStatement => ({
  id,
  effect: 'Allow',
  actions: [],
  notActions: [],
  resources: [],
  principals: [],
  conditions: [],
  ...more,
});
const identity = (...statements: PolicyStatement[]): AttachedPolicy => ({
  kind: 'identity',
  attachedTo: ROLE,
  statements,
});
const onQueue = (...statements: PolicyStatement[]): AttachedPolicy => ({
  kind: 'resource',
  attachedTo: QUEUE,
  statements,
});
const onKey = (...statements: PolicyStatement[]): AttachedPolicy => ({ kind: 'key', attachedTo: KEY, statements });

const accessWith = (policies: AttachedPolicy[], without?: string) =>
  createStackAccess({
    policies,
    keyOf: new Map([[QUEUE, KEY]]),
    sessionNames: new Map([[ROLE, 'send-follow-up']]),
    accountId: '000000000000',
    region: 'us-east-1',
    ...(without !== undefined && { without }),
  });
const allows = (
  policies: AttachedPolicy[],
  principal: Principal,
  action: string,
  resource: string,
  context = {},
): boolean => {
  try {
    accessWith(policies).require(principal, action, resource, context);
    return true;
  } catch (error) {
    if (error instanceof AwsError) return false;
    throw error;
  }
};

const send = statement('P.0', { actions: ['sqs:SendMessage'], resources: [QUEUE] });
const root = statement('K.0', {
  actions: ['kms:*'],
  resources: ['*'],
  principals: [{ kind: 'AWS', value: 'arn:aws:iam::000000000000:root' }],
});
const fromTopic = statement('Q.0', {
  actions: ['sqs:SendMessage'],
  resources: [QUEUE],
  principals: [{ kind: 'Service', value: 'sns.amazonaws.com' }],
  conditions: [{ operator: 'ArnEquals', key: 'aws:sourcearn', values: [TOPIC] }],
});

describe('a role', () => {
  test.each<[string, AttachedPolicy[], string, string, boolean]>([
    ['nothing', [], 'sqs:SendMessage', QUEUE, false],
    ['the action on the resource', [identity(send)], 'sqs:SendMessage', QUEUE, true],
    ['the action in other letters', [identity(send)], 'SQS:sendmessage', QUEUE, true],
    ['another action', [identity(send)], 'sqs:DeleteMessage', QUEUE, false],
    ['another resource', [identity(send)], 'sqs:SendMessage', `${QUEUE}-other`, false],
    ['a wildcard in the action', [identity({ ...send, actions: ['sqs:Send*'] })], 'sqs:SendMessage', QUEUE, true],
    [
      'a wildcard in the resource',
      [identity({ ...send, resources: ['arn:aws:sqs:*:*:w?rk'] })],
      'sqs:SendMessage',
      QUEUE,
      true,
    ],
    [
      'everything but the action',
      [identity(statement('P.0', { notActions: ['sqs:*'], resources: ['*'] }))],
      'sqs:SendMessage',
      QUEUE,
      false,
    ],
    [
      'everything but another action',
      [identity(statement('P.0', { notActions: ['s3:*'], resources: ['*'] }))],
      'sqs:SendMessage',
      QUEUE,
      true,
    ],
    ['a deny beside it', [identity(send, { ...send, id: 'P.1', effect: 'Deny' })], 'sqs:SendMessage', QUEUE, false],
    [
      'a deny for plain connections only',
      [
        identity(send),
        onQueue({
          ...send,
          id: 'Q.1',
          effect: 'Deny',
          principals: [{ kind: 'anyone', value: '*' }],
          conditions: [{ operator: 'Bool', key: 'aws:securetransport', values: ['false'] }],
        }),
      ],
      'sqs:SendMessage',
      QUEUE,
      true,
    ],
    [
      'a resource policy that names it',
      [onQueue({ ...send, principals: [{ kind: 'AWS', value: ROLE }] })],
      'sqs:SendMessage',
      QUEUE,
      true,
    ],
    ['a resource policy for a service', [onQueue(fromTopic)], 'sqs:SendMessage', QUEUE, false],
  ])('with %s', (_name, policies, action, resource, expected) => {
    expect(allows(policies, role, action, resource)).toBe(expected);
  });

  test('may pass a role only to the service named', () => {
    const pass = statement('P.0', {
      actions: ['iam:PassRole'],
      resources: ['*'],
      conditions: [{ operator: 'StringEquals', key: 'iam:passedtoservice', values: ['scheduler.amazonaws.com'] }],
    });
    const passTo = (service: string) =>
      allows([identity(pass)], role, 'iam:PassRole', ROLE, { 'iam:PassedToService': service });
    expect(passTo('scheduler.amazonaws.com')).toBe(true);
    expect(passTo('lambda.amazonaws.com')).toBe(false);
    expect(allows([identity(pass)], role, 'iam:PassRole', ROLE)).toBe(false);
  });

  test("is refused in AWS's words", () => {
    expect(() => accessWith([]).require(role, 'sqs:SendMessage', QUEUE)).toThrow(
      `User: arn:aws:sts::000000000000:assumed-role/sender/send-follow-up is not authorized to perform: sqs:SendMessage on resource: ${QUEUE} because no identity-based policy allows the sqs:SendMessage action`,
    );
  });
});

describe('a service', () => {
  test('needs the resource policy to name it and its source', () => {
    expect(allows([onQueue(fromTopic)], sns, 'sqs:SendMessage', QUEUE)).toBe(true);
    expect(allows([onQueue(fromTopic)], { ...sns, sourceArn: `${TOPIC}-other` }, 'sqs:SendMessage', QUEUE)).toBe(false);
    expect(allows([onQueue(fromTopic)], { ...sns, service: 'ses.amazonaws.com' }, 'sqs:SendMessage', QUEUE)).toBe(
      false,
    );
    expect(allows([], sns, 'sqs:SendMessage', QUEUE)).toBe(false);
  });

  test('takes a role only if the trust policy lets it', () => {
    const trust: AttachedPolicy = {
      kind: 'trust',
      attachedTo: ROLE,
      statements: [
        statement('R.trust.0', {
          actions: ['sts:AssumeRole'],
          principals: [{ kind: 'Service', value: 'scheduler.amazonaws.com' }],
          conditions: [{ operator: 'StringEquals', key: 'aws:sourceaccount', values: ['000000000000'] }],
        }),
      ],
    };
    const scheduler: Principal = {
      kind: 'service',
      service: 'scheduler.amazonaws.com',
      sourceArn: 'arn:aws:scheduler:a:b:c',
    };
    expect(allows([trust], scheduler, 'sts:AssumeRole', ROLE)).toBe(true);
    expect(allows([trust], { ...scheduler, service: 'lambda.amazonaws.com' }, 'sts:AssumeRole', ROLE)).toBe(false);
  });
});

describe('the key', () => {
  const decrypt = identity(statement('P.0', { actions: ['kms:Decrypt'], resources: [KEY] }));
  const useKey = (policies: AttachedPolicy[], principal: Principal) => () =>
    accessWith(policies).requireKey(principal, ['kms:Decrypt'], QUEUE);

  test('leaves roles to their own policies when it trusts the account', () => {
    expect(useKey([onKey(root), decrypt], role)).not.toThrow();
    expect(useKey([onKey(root)], role)).toThrow('no identity-based policy allows the kms:Decrypt action');
    expect(useKey([onKey(), decrypt], role)).toThrow('no resource-based policy allows the kms:Decrypt action');
  });

  test('does not open to a service because it trusts the account', () => {
    const forSns = statement('K.1', {
      actions: ['kms:Decrypt'],
      resources: ['*'],
      principals: [{ kind: 'Service', value: 'sns.amazonaws.com' }],
    });
    expect(useKey([onKey(root)], sns)).toThrow();
    expect(useKey([onKey(root, forSns)], sns)).not.toThrow();
  });

  test('looks at the service a role comes through', () => {
    const via = (service: string) =>
      onKey({
        ...root,
        conditions: [
          { operator: 'StringEquals', key: 'kms:viaservice', values: [`${service}.us-east-1.amazonaws.com`] },
        ],
      });
    expect(useKey([via('sqs'), decrypt], role)).not.toThrow();
    expect(useKey([via('secretsmanager'), decrypt], role)).toThrow();
  });

  test('is not asked for a resource without one', () => {
    expect(() =>
      accessWith([]).requireKey(role, ['kms:Decrypt'], 'arn:aws:sqs:us-east-1:000000000000:plain'),
    ).not.toThrow();
  });
});

describe('the memory of grants', () => {
  const policies = [
    identity({ ...send, actions: ['sqs:SendMessage', 'sqs:GetQueueUrl'] }),
    onQueue(fromTopic),
    onKey(root),
  ];

  test('lists every single grant', () => {
    expect(accessWith(policies).grants()).toEqual([
      'P.0.sqs:SendMessage',
      'P.0.sqs:GetQueueUrl',
      'Q.0.sqs:SendMessage@sns.amazonaws.com',
      'K.0.kms:*@arn:aws:iam::000000000000:root',
    ]);
  });

  test('knows which of them allowed a call', () => {
    const access = accessWith(policies);
    access.require(role, 'sqs:SendMessage', QUEUE);
    access.require(sns, 'sqs:SendMessage', QUEUE);
    expect([...access.used()]).toEqual(['P.0.sqs:SendMessage', 'Q.0.sqs:SendMessage@sns.amazonaws.com']);
  });

  test('can leave exactly one out', () => {
    const access = accessWith(policies, 'Q.0.sqs:SendMessage@sns.amazonaws.com');
    expect(() => access.require(sns, 'sqs:SendMessage', QUEUE)).toThrow();
    expect(() => access.require(role, 'sqs:SendMessage', QUEUE)).not.toThrow();
  });

  test('refuses to leave out what is not there', () => {
    expect(() => accessWith(policies, 'P.9.nothing')).toThrow('The stack has no grant P.9.nothing.');
  });

  test("takes one of AWS's own policies as one grant", () => {
    const managed = statement('R.Basic', { actions: ['logs:A', 'logs:B'], resources: ['*'], managed: true });
    const access = accessWith([identity(managed)]);
    access.require(role, 'logs:B', 'x');
    expect(access.grants()).toEqual(['R.Basic']);
    expect([...access.used()]).toEqual(['R.Basic']);
  });
});
