import { Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';
import { arnByName, colonArnByName, NAMES } from './names.ts';

const PUBLISHING = ['kms:Decrypt', 'kms:GenerateDataKey*'];

/**
 * The one key that encrypts everything a client could be recognised by. AWS's own services publish through it into
 * topics, queues and logs; each needs a grant, because without it what they publish vanishes without an error.
 */
export class CustomerKey extends Key {
  constructor(scope: Construct, id: string) {
    super(scope, id, {
      description: 'Aftercare: table and backups, queues, topics, logs and the hash key',
      enableKeyRotation: true,
      rotationPeriod: Duration.days(365),
      removalPolicy: RemovalPolicy.RETAIN,
    });
    const { account, region } = Stack.of(this);
    const ours = { StringEquals: { 'aws:SourceAccount': account } };
    const topics = [NAMES.inboundTextsTopic, NAMES.receiptsTopic, NAMES.alarmsTopic];

    this.grantService('TextingPublishes', 'sms-voice.amazonaws.com', PUBLISHING, {
      ...ours,
      ArnLike: { 'aws:SourceArn': arnByName(this, 'sms-voice', '*') },
    });
    this.grantService('MailingPublishes', 'ses.amazonaws.com', PUBLISHING, {
      ...ours,
      ArnLike: { 'aws:SourceArn': arnByName(this, 'ses', 'configuration-set', NAMES.configurationSet) },
    });
    this.grantService('TopicsDeliver', 'sns.amazonaws.com', PUBLISHING, {
      ...ours,
      ArnLike: { 'aws:SourceArn': topics.map((topic) => arnByName(this, 'sns', topic)) },
    });
    this.grantService('AlarmsPublish', 'cloudwatch.amazonaws.com', PUBLISHING, {
      ...ours,
      ArnLike: { 'aws:SourceArn': colonArnByName(this, 'cloudwatch', 'alarm', `${NAMES.alarmPrefix}*`) },
    });
    // Scheduler does not document source conditions for a queue's key; with one, timers could vanish unnoticed.
    this.grantService('TimersDeliver', 'scheduler.amazonaws.com', ['kms:Decrypt', 'kms:GenerateDataKey']);
    this.grantService(
      'LogsAreWritten',
      `logs.${region}.amazonaws.com`,
      ['kms:Encrypt*', 'kms:Decrypt*', 'kms:ReEncrypt*', 'kms:GenerateDataKey*', 'kms:Describe*'],
      {
        ArnLike: {
          'kms:EncryptionContext:aws:logs:arn': colonArnByName(this, 'logs', 'log-group', `${NAMES.logGroupPrefix}*`),
        },
      },
    );
    this.addAlias(NAMES.keyAlias);
  }

  private grantService(
    sid: string,
    service: string,
    actions: readonly string[],
    conditions: Record<string, Record<string, string | string[]>> = {},
  ): void {
    this.addToResourcePolicy(
      new PolicyStatement({
        sid,
        principals: [new ServicePrincipal(service)],
        actions: [...actions],
        resources: ['*'], // in a key policy: this key
        conditions,
      }),
    );
  }
}
