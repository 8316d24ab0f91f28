import type { AttachedPolicy } from '../access/policy-statement.ts';
import type { StaffPoolSpec } from '../oidc/staff-pool-spec.ts';
import type { LocalTableSpec } from '../parts.ts';
import type { RestApiSpec } from '../rest-api/rest-api-spec.ts';
import type { ConfigurationSet, MailConfigurationSet } from '../services/event-destinations.ts';
import type { SecretSpec } from '../services/secrets.ts';

/** A function with its bundle on this machine. */
export interface FunctionSpec {
  readonly logicalId: string;
  readonly name: string;
  readonly arn: string;
  readonly roleArn: string;
  readonly codeFolder: string;
  /** `index.handler` */
  readonly handler: string;
  readonly timeoutSeconds: number;
  readonly memoryMb: number;
  readonly environment: Readonly<Record<string, string>>;
  /** Undefined when the template declares none: Lambda would make one. */
  readonly logGroupArn?: string;
  readonly reservedConcurrency?: number;
  /** What happens to an asynchronous event that fails. */
  readonly asynchronous: {
    readonly maximumRetryAttempts: number;
    readonly maximumEventAgeSeconds: number;
    readonly onFailureArn?: string;
  };
}

export interface QueueSpec {
  readonly logicalId: string;
  readonly name: string;
  readonly arn: string;
  readonly url: string;
  readonly delaySeconds: number;
  readonly visibilitySeconds: number;
  readonly retentionSeconds: number;
  readonly redrive?: { readonly deadLetterArn: string; readonly maxReceiveCount: number };
}

export interface TopicSpec {
  readonly name: string;
  readonly arn: string;
}

export interface SubscriptionSpec {
  readonly topicArn: string;
  readonly protocol: 'sqs' | 'email';
  /** A queue's ARN or an email address. */
  readonly endpoint: string;
  readonly raw: boolean;
}

interface EventSource {
  readonly id: string;
  readonly functionArn: string;
  readonly batchSize: number;
  readonly reportsItemFailures: boolean;
}

export interface QueueSourceSpec extends EventSource {
  readonly queueArn: string;
  readonly maximumConcurrency?: number;
}

export interface StreamSourceSpec extends EventSource {
  readonly streamArn: string;
  readonly tableArn: string;
  /** A record must match one of these; none means every record. */
  readonly patterns: readonly unknown[];
  readonly bisectOnError: boolean;
  /** Undefined: for ever. */
  readonly maximumRetryAttempts?: number;
  /** Undefined: as long as the stream keeps the record. */
  readonly maximumRecordAgeSeconds?: number;
  readonly onFailureArn?: string;
}

/** A schedule of the template. Those that functions make are not here. */
export interface RecurringSpec {
  readonly name: string;
  readonly group: string;
  readonly expression: string;
  readonly timeZone: string;
  readonly targetArn: string;
  readonly roleArn: string;
  /** JSON text; undefined: Scheduler's own default event. */
  readonly input?: string;
  readonly deadLetterArn?: string;
  readonly maximumRetryAttempts: number;
}

export interface AlarmSpec {
  readonly name: string;
  readonly arn: string;
  readonly description: string;
  readonly namespace: string;
  readonly metricName: string;
  readonly dimensions: Readonly<Record<string, string>>;
  readonly statistic: 'Sum' | 'Maximum' | 'Minimum' | 'Average' | 'SampleCount';
  readonly periodSeconds: number;
  readonly evaluationPeriods: number;
  readonly datapointsToAlarm: number;
  readonly threshold: number;
  readonly comparison: string;
  readonly missingData: 'breaching' | 'notBreaching' | 'ignore' | 'missing';
  readonly actions: Readonly<Record<AlarmState, readonly string[]>>;
}

export type AlarmState = 'ALARM' | 'OK' | 'INSUFFICIENT_DATA';

export interface CustomResourceSpec {
  readonly logicalId: string;
  readonly type: string;
  readonly functionArn: string;
  /** Without ServiceToken. */
  readonly properties: Readonly<Record<string, unknown>>;
}

export interface ApiAccessLogSpec {
  readonly logGroupArn: string;
  /** The account's role for API Gateway logs; undefined when the template has none. */
  readonly roleArn?: string;
}

/** The synthesized stack as the local cloud runs it: every intrinsic resolved, every part modelled. */
export interface StackTemplate {
  readonly accountId: string;
  readonly region: string;
  readonly publicUrl: string;
  readonly functions: readonly FunctionSpec[];
  readonly tables: readonly LocalTableSpec[];
  readonly queues: readonly QueueSpec[];
  readonly topics: readonly TopicSpec[];
  readonly subscriptions: readonly SubscriptionSpec[];
  readonly queueSources: readonly QueueSourceSpec[];
  readonly streamSources: readonly StreamSourceSpec[];
  readonly scheduleGroups: readonly { readonly name: string; readonly arn: string }[];
  readonly recurring: readonly RecurringSpec[];
  readonly smsConfigurationSets: readonly ConfigurationSet[];
  readonly sesConfigurationSets: readonly MailConfigurationSet[];
  readonly secrets: readonly SecretSpec[];
  /** Undefined when the stack has no user pool. */
  readonly staffPool?: StaffPoolSpec;
  /** Undefined when the stack has no API. */
  readonly restApi?: RestApiSpec & { readonly name: string; readonly accessLog?: ApiAccessLogSpec };
  readonly customResources: readonly CustomResourceSpec[];
  readonly alarms: readonly AlarmSpec[];
  readonly logGroups: readonly { readonly arn: string }[];
  readonly policies: readonly AttachedPolicy[];
  /** ARN of an encrypted resource -> ARN of its customer key. */
  readonly keyOf: ReadonlyMap<string, string>;
  readonly outputs: Readonly<Record<string, string>>;
  /** A grant to leave out, as `StackAccess.grants()` names it. */
  readonly without?: string;
}
