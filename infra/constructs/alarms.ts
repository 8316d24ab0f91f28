import { Stack } from 'aws-cdk-lib';
import { Alarm, ComparisonOperator, type IMetric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { Subscription, SubscriptionProtocol, Topic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import { colonArnByName, NAMES } from './names.ts';

/** One thing that must wake a person. */
export interface AlarmProps {
  /** Ends the alarm's name, which is the subject of the email. */
  readonly name: string;
  readonly metric: IMetric;
  /** What this means for clients and staff, as a sentence. */
  readonly impact: string;
  /** The first thing to look at, as a sentence. */
  readonly firstLook: string;
  /** It sounds at this value or, with `below`, under it. */
  readonly threshold: number;
  readonly below?: boolean;
  /** Periods in a row; 1 unless given. */
  readonly periods?: number;
  /** Silence is itself the alarm. */
  readonly missingIsBad?: boolean;
}

/** The alarms of the deployment and the people they go to. */
export class Alarms extends Construct {
  private readonly topic: Topic;

  constructor(scope: Construct, id: string, props: { key: IKey; contacts: readonly string[] }) {
    super(scope, id);
    this.topic = new Topic(this, 'Topic', {
      topicName: NAMES.alarmsTopic,
      displayName: 'Aftercare alarms',
      masterKey: props.key,
      enforceSSL: true,
    });
    this.topic.addToResourcePolicy(
      new PolicyStatement({
        sid: 'AlarmsPublish',
        principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
        actions: ['sns:Publish'],
        resources: [this.topic.topicArn],
        conditions: {
          StringEquals: { 'aws:SourceAccount': Stack.of(this).account },
          ArnLike: { 'aws:SourceArn': colonArnByName(this, 'cloudwatch', 'alarm', `${NAMES.alarmPrefix}*`) },
        },
      }),
    );
    for (const contact of props.contacts) {
      new Subscription(this, `To ${contact}`, {
        topic: this.topic,
        protocol: SubscriptionProtocol.EMAIL,
        endpoint: contact,
      });
    }
  }

  /** Sounds, and says so again when it is over. */
  add(props: AlarmProps): void {
    const alarm = new Alarm(this, props.name, {
      alarmName: `${NAMES.alarmPrefix}${props.name}`,
      alarmDescription: `${props.impact} Look first: ${props.firstLook}`,
      metric: props.metric,
      threshold: props.threshold,
      evaluationPeriods: props.periods ?? 1,
      comparisonOperator: props.below
        ? ComparisonOperator.LESS_THAN_THRESHOLD
        : ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      treatMissingData: props.missingIsBad ? TreatMissingData.BREACHING : TreatMissingData.NOT_BREACHING,
    });
    const tell = new SnsAction(this.topic);
    alarm.addAlarmAction(tell);
    alarm.addOkAction(tell);
  }
}
