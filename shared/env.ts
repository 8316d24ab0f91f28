/**
 * What the stack tells each function about the resources it works with: the one list that the CDK app fills and the
 * functions read. A function gets what it names here and nothing else.
 */
const ENVIRONMENT_OF = {
  'intake-api': ['TABLE_NAME', 'HASH_KEY_SECRET_ARN'],
  'staff-web': [
    'TABLE_NAME',
    'HASH_KEY_SECRET_ARN',
    'PUBLIC_URL',
    'SIGN_IN_ISSUER',
    'SIGN_IN_URL',
    'SIGN_IN_CLIENT_ID',
    'SEAL_KEY_SECRET_ARN',
  ],
  'client-web': ['TABLE_NAME', 'HASH_KEY_SECRET_ARN', 'PUBLIC_URL'],
  'plan-follow-ups': [
    'TABLE_NAME',
    'FOLLOW_UPS_QUEUE_URL',
    'FOLLOW_UPS_QUEUE_ARN',
    'PARKED_QUEUE_URL',
    'TIMERS_GROUP',
    'TIMERS_ROLE_ARN',
    'TIMERS_DEAD_QUEUE_ARN',
  ],
  'send-follow-up': [
    'TABLE_NAME',
    'FOLLOW_UPS_QUEUE_URL',
    'FOLLOW_UPS_QUEUE_ARN',
    'TIMERS_GROUP',
    'TIMERS_ROLE_ARN',
    'TIMERS_DEAD_QUEUE_ARN',
    'SMS_CONFIGURATION_SET',
    'MAIL_CONFIGURATION_SET',
    'HASH_KEY_SECRET_ARN',
    'PUBLIC_URL',
  ],
  'receive-reply': ['TABLE_NAME', 'HASH_KEY_SECRET_ARN', 'SMS_CONFIGURATION_SET'],
  'record-delivery': ['TABLE_NAME', 'FOLLOW_UPS_QUEUE_URL'],
  escalate: [
    'TABLE_NAME',
    'HASH_KEY_SECRET_ARN',
    'ESCALATIONS_QUEUE_URL',
    'ESCALATIONS_QUEUE_ARN',
    'PARKED_QUEUE_URL',
    'TIMERS_GROUP',
    'TIMERS_ROLE_ARN',
    'TIMERS_DEAD_QUEUE_ARN',
    'SMS_CONFIGURATION_SET',
    'MAIL_CONFIGURATION_SET',
    'PUBLIC_URL',
  ],
  reconcile: ['TABLE_NAME', 'HASH_KEY_SECRET_ARN', 'FOLLOW_UPS_QUEUE_URL', 'ESCALATIONS_QUEUE_URL'],
  'set-phone-switches': [],
} as const;

/** Every function of the stack; also its folder in `functions/` and the end of its name in AWS. */
export type FunctionName = keyof typeof ENVIRONMENT_OF;

/** The environment of one function, exactly: too little or too much does not compile. */
export type FunctionEnvironment<Name extends FunctionName> = Readonly<
  Record<(typeof ENVIRONMENT_OF)[Name][number], string>
>;

export const FUNCTION_NAMES = /* @__PURE__ */ Object.keys(ENVIRONMENT_OF) as readonly FunctionName[]; // Object.keys forgets the literal names

/** Any variable some function gets. */
export type EnvironmentVariable = { [Name in FunctionName]: (typeof ENVIRONMENT_OF)[Name][number] }[FunctionName];

/**
 * What the stack told this function under this name. Throws when it told nothing: stack and function then disagree,
 * and no event could be handled. Read on cold start, so that such a deployment fails at once.
 */
export const environmentVariable = (
  name: EnvironmentVariable,
  environment: Readonly<Record<string, string | undefined>> = process.env,
): string => {
  const value = environment[name];
  if (!value) throw new Error(`this function's environment has no ${name}`);
  return value;
};
