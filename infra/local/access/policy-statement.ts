/** Whom a statement of a resource policy names. */
export interface PrincipalPattern {
  readonly kind: 'AWS' | 'Service' | 'anyone';
  readonly value: string;
}

export interface PolicyCondition {
  readonly operator: ConditionOperator;
  /** In lower case: condition keys are the same in any case. */
  readonly key: string;
  readonly values: readonly string[];
}

export const CONDITION_OPERATORS = ['StringEquals', 'StringLike', 'ArnEquals', 'ArnLike', 'Bool'] as const;
export type ConditionOperator = (typeof CONDITION_OPERATORS)[number];

/** The condition keys a call can be asked for; another one would never match, which AWS might not agree with. */
export const CONDITION_KEYS = [
  'aws:securetransport',
  'aws:sourceaccount',
  'aws:sourcearn',
  'iam:passedtoservice',
  'kms:calleraccount',
  'kms:encryptioncontext:aws:logs:arn',
  'kms:viaservice',
] as const;

export interface PolicyStatement {
  /** Logical id of the policy and index of the statement: `SendRolePolicy.2`. */
  readonly id: string;
  readonly effect: 'Allow' | 'Deny';
  readonly actions: readonly string[];
  readonly notActions: readonly string[];
  /** Empty in a trust policy, which is about its own role. */
  readonly resources: readonly string[];
  /** Empty in an identity policy. */
  readonly principals: readonly PrincipalPattern[];
  readonly conditions: readonly PolicyCondition[];
  /** One of AWS's own policies: it is attached or not, its actions cannot be taken away one by one. */
  readonly managed?: true;
}

/** A policy and what it hangs on: the ARN of a role for an identity policy, of the resource itself otherwise. */
export interface AttachedPolicy {
  readonly kind: 'identity' | 'resource' | 'key' | 'trust';
  readonly attachedTo: string;
  readonly statements: readonly PolicyStatement[];
}
