import { join } from 'node:path';
import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import {
  Architecture,
  Code,
  Function as LambdaFunction,
  LoggingFormat,
  Runtime,
  Tracing,
} from 'aws-cdk-lib/aws-lambda';
import { LogGroup, type RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { FunctionEnvironment, FunctionName } from '../../shared/env.ts';
import type { Alarms } from './alarms.ts';
import type { FollowUpTable, TableIndex } from './follow-up-table.ts';
import { NAMES } from './names.ts';

/** What all functions of the house share. */
export interface Surroundings {
  readonly key: IKey;
  readonly alarms: Alarms;
  /** The folder that holds one folder per function, as `bundleFunctions` writes it. */
  readonly bundlesFolder: string;
  readonly logRetention: RetentionDays;
}

export interface HouseFunctionProps<Name extends FunctionName> {
  readonly name: Name;
  readonly surroundings: Surroundings;
  readonly environment: FunctionEnvironment<Name>;
  readonly timeout: Duration;
  /** What it means for clients and staff when this function fails. */
  readonly impact: string;
  readonly memoryMegabytes?: number;
}

/**
 * A function of the house: Node 24 on ARM, its own encrypted log, an alarm on errors, and a role that may write that
 * log and nothing else until a `may...` method says so. The grants are written by hand because CDK's own give more
 * than a function calls, and what is never called can be taken away unnoticed.
 */
export class HouseFunction<Name extends FunctionName = FunctionName> extends Construct {
  readonly lambda: LambdaFunction;
  private readonly role: Role;
  private readonly key: IKey;

  constructor(scope: Construct, id: string, props: HouseFunctionProps<Name>) {
    super(scope, id);
    const { key, alarms, bundlesFolder, logRetention } = props.surroundings;
    this.key = key;
    const logGroup = new LogGroup(this, 'Log', {
      logGroupName: `${NAMES.logGroupPrefix}${props.name}`,
      encryptionKey: key,
      retention: logRetention,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    this.role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
    this.may(['logs:CreateLogStream', 'logs:PutLogEvents'], [logGroup.logGroupArn]);
    this.lambda = new LambdaFunction(this, 'Function', {
      functionName: `aftercare-${props.name}`,
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      code: Code.fromAsset(join(bundlesFolder, props.name)),
      handler: 'index.handler',
      role: this.role,
      timeout: props.timeout,
      memorySize: props.memoryMegabytes ?? 512,
      environment: { ...props.environment },
      logGroup,
      loggingFormat: LoggingFormat.TEXT, // a metric line must reach the log as the function wrote it
      tracing: Tracing.DISABLED,
    });
    alarms.add({
      name: `${props.name}-errors`,
      metric: this.lambda.metricErrors({ period: Duration.minutes(1), statistic: 'Sum' }),
      threshold: 1,
      impact: props.impact,
      firstLook: `the newest error in the log group ${NAMES.logGroupPrefix}${props.name}.`,
    });
  }

  /** Lets the function call these actions on these resources. */
  may(actions: readonly string[], resources: readonly string[], conditions?: Record<string, object>): void {
    this.role.addToPrincipalPolicy(
      new PolicyStatement({
        actions: [...actions],
        resources: [...resources],
        ...(conditions === undefined ? {} : { conditions }),
      }),
    );
  }

  /** Item actions go to the table; `Query` goes to the listed indexes as well. */
  mayUseTable(table: FollowUpTable, actions: readonly TableAction[], indexes: readonly TableIndex[] = []): void {
    this.may(
      actions.map((action) => `dynamodb:${action}`),
      [table.tableArn],
    );
    if (indexes.length > 0) {
      this.may(
        ['dynamodb:Query'],
        indexes.map((name) => `${table.tableArn}/index/${name}`),
      );
    }
    this.may(['kms:Decrypt', 'kms:GenerateDataKey'], [this.key.keyArn]);
  }

  maySendTo(...queues: readonly IQueue[]): void {
    this.may(
      ['sqs:SendMessage'],
      queues.map((queue) => queue.queueArn),
    );
    this.may(['kms:Decrypt', 'kms:GenerateDataKey'], [this.key.keyArn]);
  }
}

export type TableAction =
  | 'GetItem'
  | 'BatchGetItem'
  | 'Query'
  | 'PutItem'
  | 'UpdateItem'
  | 'DeleteItem'
  | 'ConditionCheckItem';
