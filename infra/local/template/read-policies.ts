import type { AttachedPolicy, PolicyStatement } from '../access/policy-statement.ts';
import { MANAGED_POLICIES } from './managed-policies.ts';
import { readPolicyDocument } from './read-policy-document.ts';
import { type ResolvedResource, readProperties } from './resolved-resource.ts';
import type { ResourceSet } from './resource-set.ts';
import type { DriftLog } from './template-drift.ts';

/** Services that have nothing to do on this machine. What a role may that only they can take, nobody ever does here. */
const IDLE_SERVICES = ['backup.amazonaws.com'];

/** Every policy of the stack: of roles, queues, topics, key and functions, and who may take which role. */
export function readPolicies(resources: ResourceSet, drifts: DriftLog): AttachedPolicy[] {
  const documentOf = (resource: ResolvedResource, path: string, policyId = resource.logicalId): PolicyStatement[] =>
    readPolicyDocument(
      readProperties(resource.properties.object(path), resource.logicalId),
      policyId,
      resource,
      drifts,
    );
  const arnByRef = (type: string, attribute: string): Map<string, string> =>
    new Map(resources.ofType(type).map(({ ref, attributes }) => [ref, attributes[attribute] ?? '']));

  const roles = resources.ofType('AWS::IAM::Role').filter((role) => !isIdle(role));
  const idleRoles = resources
    .ofType('AWS::IAM::Role')
    .filter(isIdle)
    .map(({ ref }) => ref);
  const roleArns = arnByRef('AWS::IAM::Role', 'Arn');
  const queueArns = arnByRef('AWS::SQS::Queue', 'Arn');
  const policies: AttachedPolicy[] = [];

  for (const role of roles) {
    const roleArn = role.attributes.Arn ?? '';
    const trust = documentOf(role, 'AssumeRolePolicyDocument', `${role.logicalId}.trust`);
    policies.push({ kind: 'trust', attachedTo: roleArn, statements: trust });
    for (const inline of role.properties.list('Policies')) {
      const id = `${role.logicalId}.${inline.text('PolicyName')}`;
      const document = readProperties(inline.object('PolicyDocument'), role.logicalId);
      policies.push({
        kind: 'identity',
        attachedTo: roleArn,
        statements: readPolicyDocument(document, id, role, drifts),
      });
    }
    for (const arn of role.properties.texts('ManagedPolicyArns')) {
      policies.push({ kind: 'identity', attachedTo: roleArn, statements: managedStatements(arn, role, drifts) });
    }
  }
  for (const policy of resources.ofType('AWS::IAM::Policy')) {
    for (const role of policy.properties.texts('Roles')) {
      if (idleRoles.includes(role)) continue;
      const attachedTo = roleArns.get(role) ?? role;
      policies.push({ kind: 'identity', attachedTo, statements: documentOf(policy, 'PolicyDocument') });
    }
  }
  for (const policy of resources.ofType('AWS::SQS::QueuePolicy')) {
    for (const url of policy.properties.texts('Queues')) {
      const attachedTo = queueArns.get(url) ?? url;
      policies.push({ kind: 'resource', attachedTo, statements: documentOf(policy, 'PolicyDocument') });
    }
  }
  for (const policy of resources.ofType('AWS::SNS::TopicPolicy')) {
    for (const attachedTo of policy.properties.texts('Topics')) {
      policies.push({ kind: 'resource', attachedTo, statements: documentOf(policy, 'PolicyDocument') });
    }
  }
  for (const key of resources.ofType('AWS::KMS::Key')) {
    policies.push({ kind: 'key', attachedTo: key.attributes.Arn ?? '', statements: documentOf(key, 'KeyPolicy') });
  }
  for (const permission of resources.ofType('AWS::Lambda::Permission')) policies.push(invokePolicy(permission));
  return policies;
}

function isIdle(role: ResolvedResource): boolean {
  const trust = role.properties.list('AssumeRolePolicyDocument.Statement');
  return trust.every(
    (statement) =>
      Object.keys(statement.object('Principal')).join() === 'Service' &&
      statement.texts('Principal.Service').every((service) => IDLE_SERVICES.includes(service)),
  );
}

function managedStatements(arn: string, role: ResolvedResource, drifts: DriftLog): PolicyStatement[] {
  const actions = MANAGED_POLICIES[arn];
  if (actions === undefined) {
    const { logicalId, type } = role;
    drifts.add({
      logicalId,
      type,
      property: 'ManagedPolicyArns',
      problem: `the managed policy ${arn} is not modelled`,
    });
    return [];
  }
  const id = `${role.logicalId}.${arn.slice(arn.lastIndexOf('/') + 1)}`;
  const everything = { notActions: [], resources: ['*'], principals: [], conditions: [] };
  return [{ id, effect: 'Allow', actions, ...everything, managed: true }];
}

/** A Lambda permission is one statement of the function's resource policy. */
function invokePolicy({ logicalId, properties }: ResolvedResource): AttachedPolicy {
  const functionArn = properties.text('FunctionName');
  const principal = properties.text('Principal');
  const sourceArn = properties.optionalText('SourceArn');
  const sourceAccount = properties.optionalText('SourceAccount');
  return {
    kind: 'resource',
    attachedTo: functionArn,
    statements: [
      {
        id: `${logicalId}.0`,
        effect: 'Allow',
        actions: [properties.text('Action')],
        notActions: [],
        resources: [functionArn],
        principals: [{ kind: principal.endsWith('.amazonaws.com') ? 'Service' : 'AWS', value: principal }],
        conditions: [
          ...(sourceArn === undefined
            ? []
            : [{ operator: 'ArnLike' as const, key: 'aws:sourcearn', values: [sourceArn] }]),
          ...(sourceAccount === undefined
            ? []
            : [{ operator: 'StringEquals' as const, key: 'aws:sourceaccount', values: [sourceAccount] }]),
        ],
      },
    ],
  };
}
