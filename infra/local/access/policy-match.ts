import type { PolicyCondition, PolicyStatement, PrincipalPattern } from './policy-statement.ts';

/** A call as policies see it. */
export interface PolicyRequest {
  readonly action: string;
  readonly resource: string;
  readonly principal: PrincipalPattern;
  /** Condition keys in lower case. */
  readonly context: Readonly<Record<string, string>>;
}

/** The action pattern of the statement that covers the request, if resource and conditions fit too. Principals are not looked at. */
export function matchStatement(statement: PolicyStatement, request: PolicyRequest): string | undefined {
  const resourceFits =
    statement.resources.length === 0 ||
    statement.resources.some((pattern) => matchesWildcards(pattern, request.resource));
  if (!resourceFits || !statement.conditions.every((condition) => holds(condition, request.context))) return undefined;
  const action = request.action.toLowerCase();
  const named = statement.actions.find((pattern) => matchesWildcards(pattern.toLowerCase(), action));
  if (named !== undefined) return named;
  const { notActions } = statement;
  const excluded = notActions.some((pattern) => matchesWildcards(pattern.toLowerCase(), action));
  return notActions.length > 0 && !excluded ? `not ${notActions.join(',')}` : undefined;
}

/** `*` is any text, `?` any one character. */
export function matchesWildcards(pattern: string, text: string): boolean {
  if (!pattern.includes('*') && !pattern.includes('?')) return pattern === text;
  const source = pattern
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.');
  return new RegExp(`^${source}$`, 's').test(text);
}

/** A key the request does not carry matches nothing. */
function holds(condition: PolicyCondition, context: PolicyRequest['context']): boolean {
  const value = context[condition.key];
  if (value === undefined) return false;
  const { operator } = condition;
  return condition.values.some((expected) => {
    if (operator === 'StringEquals') return expected === value;
    if (operator === 'Bool') return expected.toLowerCase() === value.toLowerCase();
    return matchesWildcards(expected, value);
  });
}
