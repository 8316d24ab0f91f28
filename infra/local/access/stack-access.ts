import type { Access, Principal } from '../parts.ts';
import { accessDenied } from './access-denied.ts';
import { matchStatement, type PolicyRequest } from './policy-match.ts';
import type { AttachedPolicy, PolicyStatement, PrincipalPattern } from './policy-statement.ts';

/** The stack's policies, with a memory of what they allowed. */
export interface StackAccess extends Access {
  /** Every single permission of the stack: `<policy>.<statement>.<action>`, with `@<principal>` where the policy names one. */
  grants(): string[];
  /** The grants that allowed a call so far. Where several would, only the first counts, so a redundant one never shows. */
  used(): ReadonlySet<string>;
}

/** What the evaluator needs of the template. */
export interface StackAccessParts {
  readonly policies: readonly AttachedPolicy[];
  /** ARN of an encrypted resource -> ARN of its key. */
  readonly keyOf: ReadonlyMap<string, string>;
  /** ARN of a role -> the name its sessions go by. */
  readonly sessionNames: ReadonlyMap<string, string>;
  readonly accountId: string;
  readonly region: string;
  /** A grant that is treated as if it were not there. Throws when there is none of this id. */
  readonly without?: string;
}

/** What the policies say of one request: the grants that allow it, or why it is denied. */
type Verdict = { readonly allowedBy: readonly string[] } | { readonly denied: string };

/** Each resource may be new (a timer's name is part of its ARN), so the memory is emptied when it holds so many. */
const REMEMBERED_VERDICTS = 10_000;

/**
 * Evaluates policies as AWS does within one account: a deny wins, then any allow, then no. Policies do not change while
 * the stack runs, so a question asked before is not worked out again.
 */
export function createStackAccess(parts: StackAccessParts): StackAccess {
  const { policies, accountId, region, without } = parts;
  const used = new Set<string>();
  const verdicts = new Map<string, Verdict>();
  const grants = policies.flatMap(({ statements }) => statements.flatMap(grantsOf));
  if (without !== undefined && !grants.includes(without)) throw new Error(`The stack has no grant ${without}.`);

  const statementsOn = (kinds: readonly AttachedPolicy['kind'][], attachedTo: string): PolicyStatement[] =>
    policies
      .filter((policy) => kinds.includes(policy.kind) && policy.attachedTo === attachedTo)
      .flatMap(({ statements }) => statements);
  const identityStatements = (principal: Principal): PolicyStatement[] =>
    principal.kind === 'role' ? statementsOn(['identity'], principal.arn) : [];
  const root: PrincipalPattern = { kind: 'AWS', value: `arn:aws:iam::${accountId}:root` };

  /** The first grant that allows the request, for a statement that names the caller (or names nobody, as identity policies do). */
  const findGrant = (statements: readonly PolicyStatement[], request: PolicyRequest): string | undefined => {
    for (const statement of statements) {
      if (statement.effect !== 'Allow') continue;
      const action = matchStatement(statement, request);
      const named = statement.principals.find((pattern) => names(pattern, request.principal));
      if (action === undefined || (statement.principals.length > 0 && named === undefined)) continue;
      const grant = grantId(statement, action, named);
      if (grant !== without) return grant;
    }
    return undefined;
  };
  const isDenied = (statements: readonly PolicyStatement[], request: PolicyRequest): boolean =>
    statements.some(
      (statement) =>
        statement.effect === 'Deny' &&
        matchStatement(statement, request) !== undefined &&
        (statement.principals.length === 0 ||
          statement.principals.some((pattern) => names(pattern, request.principal))),
    );

  const requestOf = (
    principal: Exclude<Principal, { kind: 'machine' }>,
    action: string,
    resource: string,
    context: Record<string, string>,
  ): PolicyRequest => ({
    action,
    resource,
    principal:
      principal.kind === 'role' ? { kind: 'AWS', value: principal.arn } : { kind: 'Service', value: principal.service },
    context: {
      'aws:securetransport': 'true',
      ...(principal.kind === 'service' && { 'aws:sourcearn': principal.sourceArn, 'aws:sourceaccount': accountId }),
      ...lowerCaseKeys(context),
    },
  });

  const judge = (
    principal: Exclude<Principal, { kind: 'machine' }>,
    action: string,
    resourceArn: string,
    context: Record<string, string>,
  ): Verdict => {
    const identity = identityStatements(principal);
    const resource = statementsOn(['resource', 'trust'], policyOwner(resourceArn));
    const request = requestOf(principal, action, resourceArn, context);
    if (isDenied([...identity, ...resource], request)) return { denied: EXPLICIT_DENY };
    const grant = findGrant(identity, request) ?? findGrant(resource, request);
    if (grant !== undefined) return { allowedBy: [grant] };
    return noPolicyAllows(principal.kind === 'role' ? 'identity-based' : 'resource-based', action);
  };

  const judgeKeyUse = (
    principal: Exclude<Principal, { kind: 'machine' }>,
    action: string,
    resourceArn: string,
    keyArn: string,
  ): Verdict => {
    const identity = identityStatements(principal);
    const keyPolicy = statementsOn(['key'], keyArn);
    const service = resourceArn.split(':')[2] ?? '';
    const request = requestOf(principal, action, keyArn, {
      'kms:CallerAccount': accountId,
      ...(principal.kind === 'role' && { 'kms:ViaService': `${service}.${region}.amazonaws.com` }),
      ...(service === 'logs' && { 'kms:EncryptionContext:aws:logs:arn': resourceArn }),
    });
    if (isDenied([...identity, ...keyPolicy], request)) return { denied: EXPLICIT_DENY };
    const direct = findGrant(keyPolicy, request);
    if (direct !== undefined) return { allowedBy: [direct] };
    // A statement for the account's root leaves the decision to the identity policies.
    const delegation = principal.kind === 'role' ? findGrant(keyPolicy, { ...request, principal: root }) : undefined;
    const own = delegation === undefined ? undefined : findGrant(identity, request);
    if (delegation === undefined || own === undefined) {
      return noPolicyAllows(delegation === undefined ? 'resource-based' : 'identity-based', action);
    }
    return { allowedBy: [delegation, own] };
  };

  /** Everything a verdict depends on is in its question. */
  const remembered = (question: string, work: () => Verdict): Verdict => {
    const known = verdicts.get(question);
    if (known !== undefined) return known;
    if (verdicts.size >= REMEMBERED_VERDICTS) verdicts.clear();
    const verdict = work();
    verdicts.set(question, verdict);
    return verdict;
  };

  const carryOut = (verdict: Verdict, principal: Principal, action: string, resource: string): void => {
    if ('denied' in verdict) {
      const { sessionNames } = parts;
      throw accessDenied({ principal, action, resource, reason: verdict.denied, accountId, sessionNames });
    }
    for (const grant of verdict.allowedBy) used.add(grant);
  };

  const require: Access['require'] = (principal, action, resourceArn, context = {}) => {
    if (principal.kind === 'machine') return;
    const question = `${callerOf(principal)} ${action} ${resourceArn} ${JSON.stringify(context)}`;
    const verdict = remembered(question, () => judge(principal, action, resourceArn, context));
    carryOut(verdict, principal, action, resourceArn);
  };

  const requireOneKeyAction = (principal: Principal, action: string, resourceArn: string, keyArn: string): void => {
    if (principal.kind === 'machine') return;
    const question = `${callerOf(principal)} ${action} ${keyArn} for ${resourceArn}`;
    const verdict = remembered(question, () => judgeKeyUse(principal, action, resourceArn, keyArn));
    carryOut(verdict, principal, action, keyArn);
  };

  return {
    require,
    requireKey(principal, actions, resourceArn) {
      const keyArn = findKey(parts.keyOf, resourceArn);
      if (keyArn === undefined) return;
      for (const action of actions) requireOneKeyAction(principal, action, resourceArn, keyArn);
    },
    grants: () => grants,
    used: () => used,
  };
}

const EXPLICIT_DENY = 'with an explicit deny in a policy';

function noPolicyAllows(policyKind: 'identity-based' | 'resource-based', action: string): Verdict {
  return { denied: `because no ${policyKind} policy allows the ${action} action` };
}

function callerOf(principal: Exclude<Principal, { kind: 'machine' }>): string {
  return principal.kind === 'role' ? principal.arn : `${principal.service} ${principal.sourceArn}`;
}

function grantsOf(statement: PolicyStatement): string[] {
  if (statement.effect !== 'Allow') return [];
  if (statement.managed) return [statement.id];
  const actions = statement.notActions.length > 0 ? [`not ${statement.notActions.join(',')}`] : statement.actions;
  const principals = statement.principals.length === 0 ? [undefined] : statement.principals;
  return actions.flatMap((action) => principals.map((principal) => grantId(statement, action, principal)));
}

function grantId(statement: PolicyStatement, action: string, principal: PrincipalPattern | undefined): string {
  if (statement.managed) return statement.id;
  return `${statement.id}.${action}${principal === undefined ? '' : `@${principal.value}`}`;
}

function names(pattern: PrincipalPattern, principal: PrincipalPattern): boolean {
  return pattern.kind === 'anyone' || (pattern.kind === principal.kind && pattern.value === principal.value);
}

/** Resource policies hang on the function, queue or topic, and calls may name a version or an alias of it. */
function policyOwner(resourceArn: string): string {
  const parts = resourceArn.split(':');
  return parts[2] === 'lambda' ? parts.slice(0, 7).join(':') : resourceArn;
}

/** Indexes and streams are encrypted with their table's key. */
function findKey(keyOf: ReadonlyMap<string, string>, resourceArn: string): string | undefined {
  return keyOf.get(resourceArn) ?? keyOf.get(resourceArn.replace(/\/(index|stream)\/.*$/, ''));
}

function lowerCaseKeys(context: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(context).map(([key, value]) => [key.toLowerCase(), value]));
}
