import { PLACEHOLDER_SIGN_IN_URL, PLACEHOLDER_URL, SIGN_IN_PATH } from '../placeholder-url.ts';
import { type Deployment, identifyResource, isCustomResource } from './identities.ts';
import { createResolver, type Identity, UnresolvedValue } from './intrinsics.ts';
import { type ResolvedResource, readProperties } from './resolved-resource.ts';
import { findUncovered } from './resource-coverage.ts';
import type { TemplateBody } from './template-body.ts';
import type { DriftLog } from './template-drift.ts';

/** The resources of the template whose conditions hold, resolved and found to be modelled. */
export interface ResourceSet {
  ofType(type: string): ResolvedResource[];
  readonly customResources: readonly ResolvedResource[];
  readonly outputs: Readonly<Record<string, string>>;
}

/** Resolves every resource; whatever is not modelled goes to `drifts`. */
export function resolveResources(template: TemplateBody, deployment: Deployment, drifts: DriftLog): ResourceSet {
  const identities = new Map<string, Identity | undefined>();
  const identify = (logicalId: string): Identity | undefined => {
    if (identities.has(logicalId)) return identities.get(logicalId);
    const resource = template.Resources[logicalId];
    if (resource === undefined) return undefined;
    const text = (property: string): string | undefined => {
      const value = resource.Properties?.[property];
      return value === undefined ? undefined : String(resolver.resolve(value));
    };
    const identity = identifyResource({ logicalId, type: resource.Type, text }, deployment);
    identities.set(logicalId, identity);
    return identity;
  };
  const resolver = createResolver({
    template,
    identify,
    pseudoParameters: {
      'AWS::AccountId': deployment.accountId,
      'AWS::Partition': 'aws',
      'AWS::Region': deployment.region,
      'AWS::StackId': `arn:aws:cloudformation:${deployment.region}:${deployment.accountId}:stack/${deployment.stackName}/local`,
      'AWS::StackName': deployment.stackName,
      'AWS::URLSuffix': 'amazonaws.com',
    },
  });

  const resources: ResolvedResource[] = [];
  for (const [logicalId, { Type: type, Properties: properties = {}, Condition: condition }] of Object.entries(
    template.Resources,
  )) {
    try {
      if (!resolver.holds(condition)) continue;
      const resolved = withAddresses(resolver.resolve(properties), deployment.publicUrl);
      const reader = readProperties(resolved, `${logicalId} (${type})`);
      const uncovered = isCustomResource(type) ? [] : findUncovered({ logicalId, type, properties: reader.value });
      for (const drift of uncovered) drifts.add(drift);
      const identity = identify(logicalId);
      if (identity !== undefined) resources.push({ logicalId, type, ...identity, properties: reader });
    } catch (error) {
      if (!(error instanceof UnresolvedValue)) throw error;
      drifts.add({ logicalId, type, property: error.property, problem: error.message });
    }
  }

  const outputs = Object.entries(template.Outputs ?? {})
    .filter(([, { Condition }]) => resolver.holds(Condition))
    .map(([name, { Value }]): [string, string] => [
      name,
      String(withAddresses(resolver.resolve(Value), deployment.publicUrl)),
    ]);

  return {
    ofType: (type) => resources.filter((resource) => resource.type === type),
    customResources: resources.filter(({ type }) => isCustomResource(type)),
    outputs: Object.fromEntries(outputs),
  };
}

function withAddresses(value: unknown, publicUrl: string): unknown {
  const signInUrl = `${new URL(publicUrl).origin}${SIGN_IN_PATH}`;
  return JSON.parse(JSON.stringify(value), (_key, member: unknown) =>
    typeof member === 'string'
      ? member.replaceAll(PLACEHOLDER_URL, publicUrl).replaceAll(PLACEHOLDER_SIGN_IN_URL, signInUrl)
      : member,
  );
}
