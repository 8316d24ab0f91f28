import { Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { CfnSchedule, ScheduleGroup } from 'aws-cdk-lib/aws-scheduler';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { acknowledgeWildcard } from './acknowledge-wildcard.ts';
import type { Alarms } from './alarms.ts';
import { DeadLetterQueue } from './dead-letter-queue.ts';
import { freezeLogicalId } from './freeze-logical-id.ts';
import type { HouseFunction } from './house-function.ts';
import { arnByName, NAMES } from './names.ts';

export interface TimersProps {
  readonly key: IKey;
  readonly alarms: Alarms;
  /** The queues that timers wake. */
  readonly queues: readonly IQueue[];
}

/**
 * The clock: a schedule group and the role its timers act as. A pending timer holds the ARNs of role and queues for
 * months, so these have fixed names and logical ids that no refactoring moves.
 */
export class Timers extends Construct {
  readonly environment: { TIMERS_GROUP: string; TIMERS_ROLE_ARN: string; TIMERS_DEAD_QUEUE_ARN: string };
  private readonly group: ScheduleGroup;
  private readonly role: Role;
  private readonly dead: IQueue;
  private readonly key: IKey;

  constructor(scope: Construct, id: string, props: TimersProps) {
    super(scope, id);
    this.key = props.key;
    this.dead = new DeadLetterQueue(this, 'Dead', {
      name: NAMES.timersDeadQueue,
      key: props.key,
      alarms: props.alarms,
      impact: 'A timer could not hand over its work: a follow-up or a page is late until the next reconcile run.',
      firstLook: `the error attributes of the messages in ${NAMES.timersDeadQueue}.`,
    }).queue;
    this.group = new ScheduleGroup(this, 'Group', {
      scheduleGroupName: NAMES.timersGroup,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    this.role = new Role(this, 'Role', { roleName: NAMES.timersRole, assumedBy: this.scheduler() });
    letSend(this.role, [...props.queues, this.dead], this.key);
    freezeLogicalId(this.group, 'TimersGroup');
    freezeLogicalId(this.role, 'TimersRole');
    freezeLogicalId(this.dead, 'TimersDeadQueue');
    this.alarm(props.alarms);
    this.environment = {
      TIMERS_GROUP: NAMES.timersGroup,
      TIMERS_ROLE_ARN: this.role.roleArn,
      TIMERS_DEAD_QUEUE_ARN: this.dead.queueArn,
    };
  }

  /** Lets the function set timers that act as the timers' role, and look whether one is set already. */
  letArm(armer: HouseFunction): void {
    const timersOfGroup = arnByName(this, 'scheduler', 'schedule', `${NAMES.timersGroup}/*`);
    armer.may(['scheduler:CreateSchedule', 'scheduler:GetSchedule'], [timersOfGroup]);
    acknowledgeWildcard(
      armer,
      timersOfGroup,
      'Each timer of our own group is named when it is set, by what it is for.',
    );
    armer.may(['iam:PassRole'], [this.role.roleArn], {
      StringEquals: { 'iam:PassedToService': 'scheduler.amazonaws.com' },
    });
  }

  /** Wakes the function every so often, for as long as the stack stands. A run that is missed is not made up for. */
  repeat(woken: HouseFunction, name: string, everyMinutes: number): void {
    const role = new Role(woken, 'ClockRole', { assumedBy: this.scheduler() });
    role.addToPrincipalPolicy(
      new PolicyStatement({ actions: ['lambda:InvokeFunction'], resources: [woken.lambda.functionArn] }),
    );
    letSend(role, [this.dead], this.key);
    const schedule = new CfnSchedule(woken, 'Clock', {
      name: `aftercare-${name}`,
      groupName: this.group.scheduleGroupName,
      scheduleExpression: `rate(${everyMinutes} minutes)`,
      flexibleTimeWindow: { mode: 'OFF' },
      target: {
        arn: woken.lambda.functionArn,
        roleArn: role.roleArn,
        retryPolicy: {
          maximumEventAgeInSeconds: Duration.minutes(everyMinutes).toSeconds(),
          maximumRetryAttempts: 3,
        },
        deadLetterConfig: { arn: this.dead.queueArn },
      },
    });
    schedule.node.addDependency(this.group, role); // the group is named by a literal
  }

  private scheduler(): ServicePrincipal {
    return new ServicePrincipal('scheduler.amazonaws.com', {
      conditions: {
        StringEquals: {
          'aws:SourceAccount': Stack.of(this).account,
          'aws:SourceArn': arnByName(this, 'scheduler', 'schedule-group', NAMES.timersGroup),
        },
      },
    });
  }

  private alarm(alarms: Alarms): void {
    for (const [name, metricName, impact] of [
      [
        'timers-dropped',
        'InvocationDroppedCount',
        'A timer gave up: a follow-up or a page is late until the next reconcile run.',
      ],
      ['timers-refused', 'TargetErrorCount', 'Queues refuse what timers hand over: follow-ups and pages will be late.'],
    ] as const) {
      alarms.add({
        name,
        metric: new Metric({
          namespace: 'AWS/Scheduler',
          metricName,
          dimensionsMap: { ScheduleGroup: NAMES.timersGroup },
          period: Duration.minutes(5),
          statistic: 'Sum',
        }),
        threshold: 1,
        impact,
        firstLook: `the policies of the role ${NAMES.timersRole} and of the key, then ${NAMES.timersDeadQueue}.`,
      });
    }
  }
}

const letSend = (role: Role, queues: readonly IQueue[], key: IKey): void => {
  role.addToPrincipalPolicy(
    new PolicyStatement({ actions: ['sqs:SendMessage'], resources: queues.map((queue) => queue.queueArn) }),
  );
  role.addToPrincipalPolicy(
    new PolicyStatement({ actions: ['kms:Decrypt', 'kms:GenerateDataKey'], resources: [key.keyArn] }),
  );
};
