import {
  CONDITION_KEYS,
  CONDITION_OPERATORS,
  type ConditionOperator,
  type PolicyCondition,
  type PolicyStatement,
  type PrincipalPattern,
} from '../access/policy-statement.ts';
import type { PropertyReader, ResolvedResource } from './resolved-resource.ts';
import { isObject } from './template-body.ts';
import type { DriftLog } from './template-drift.ts';

const STATEMENT_MEMBERS = ['Action', 'Condition', 'Effect', 'NotAction', 'Principal', 'Resource', 'Sid'];

/**
 * The statements of a policy document. `policyId` names them: `<policyId>.<index>`.
 * What the evaluator does not know (operators, condition keys, NotResource, NotPrincipal) goes to `drifts`.
 */
export function readPolicyDocument(
  document: PropertyReader,
  policyId: string,
  resource: Pick<ResolvedResource, 'logicalId' | 'type'>,
  drifts: DriftLog,
): PolicyStatement[] {
  return document.list('Statement').map((statement, index) => {
    const drift = (member: string, problem: string): void =>
      drifts.add({ ...identity(resource), property: `PolicyDocument.Statement[${index}].${member}`, problem });
    for (const member of Object.keys(statement.value)) {
      if (!STATEMENT_MEMBERS.includes(member)) drift(member, 'this policy element is not modelled');
    }
    return {
      id: `${policyId}.${index}`,
      effect: statement.text('Effect') === 'Deny' ? 'Deny' : 'Allow',
      actions: statement.texts('Action'),
      notActions: statement.texts('NotAction'),
      resources: statement.texts('Resource'),
      principals: readPrincipals(statement.value.Principal, drift),
      conditions: readConditions(statement.object('Condition'), drift),
    };
  });
}

function identity({ logicalId, type }: Pick<ResolvedResource, 'logicalId' | 'type'>) {
  return { logicalId, type };
}

function readPrincipals(value: unknown, drift: (member: string, problem: string) => void): PrincipalPattern[] {
  if (value === undefined) return [];
  if (value === '*') return [{ kind: 'anyone', value: '*' }];
  const patterns: PrincipalPattern[] = [];
  for (const [kind, values] of Object.entries(isObject(value) ? value : {})) {
    for (const one of Array.isArray(values) ? values : [values]) {
      if (one === '*') patterns.push({ kind: 'anyone', value: '*' });
      else if (kind === 'AWS' || kind === 'Service') patterns.push({ kind, value: String(one) });
      else drift(`Principal.${kind}`, 'this kind of principal is not modelled');
    }
  }
  return patterns;
}

function readConditions(
  value: Record<string, unknown>,
  drift: (member: string, problem: string) => void,
): PolicyCondition[] {
  const conditions: PolicyCondition[] = [];
  for (const [operator, tests] of Object.entries(value)) {
    if (!isConditionOperator(operator)) {
      drift(`Condition.${operator}`, 'this condition operator is not modelled');
      continue;
    }
    for (const [key, values] of Object.entries(isObject(tests) ? tests : {})) {
      const lowerCaseKey = key.toLowerCase();
      if (!CONDITION_KEYS.some((known) => known === lowerCaseKey)) {
        drift(`Condition.${operator}.${key}`, 'this condition key is not modelled');
      }
      conditions.push({ operator, key: lowerCaseKey, values: (Array.isArray(values) ? values : [values]).map(String) });
    }
  }
  return conditions;
}

function isConditionOperator(operator: string): operator is ConditionOperator {
  return CONDITION_OPERATORS.some((known) => known === operator);
}
