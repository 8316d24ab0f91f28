import { Annotations, CfnOutput, Stack, type StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { type ClinicConfig, regionOf } from './clinic-config.ts';
import { Alarms } from './constructs/alarms.ts';
import { Backups } from './constructs/backups.ts';
import { CustomerKey } from './constructs/customer-key.ts';
import { Escalation } from './constructs/escalation.ts';
import { FollowUpSending } from './constructs/follow-up-sending.ts';
import { FollowUpTable } from './constructs/follow-up-table.ts';
import { HashKey } from './constructs/hash-key.ts';
import type { Surroundings } from './constructs/house-function.ts';
import { Intake } from './constructs/intake.ts';
import type { LoopParts } from './constructs/loop-parts.ts';
import { Mailing } from './constructs/mailing.ts';
import { arnByName, NAMES } from './constructs/names.ts';
import { PublicApi } from './constructs/public-api.ts';
import { Queues } from './constructs/queues.ts';
import { Reconciliation } from './constructs/reconciliation.ts';
import { RepliesAndReceipts } from './constructs/replies-and-receipts.ts';
import { SealKey } from './constructs/seal-key.ts';
import { StaffSignIn } from './constructs/staff-sign-in.ts';
import { Texting } from './constructs/texting.ts';
import { Timers } from './constructs/timers.ts';
import { TopicToQueue } from './constructs/topic-to-queue.ts';
import { shortcomingsOf } from './shortcomings.ts';

export interface FollowUpStackProps extends StackProps {
  readonly config: ClinicConfig;
  readonly bundlesFolder: string;
  readonly publicUrl?: string;
  /** Where staff sign in instead of at the pool's own pages: a local run plays them. */
  readonly signInUrl?: string;
}

/** Everything one business needs, in its own account. The table, its backups and keys and the staff stay when the stack goes. */
export class FollowUpStack extends Stack {
  constructor(scope: Construct, id: string, props: FollowUpStackProps) {
    const { config } = props;
    super(scope, id, {
      description: 'Aftercare: follow-ups after microneedling',
      env: { region: regionOf(config) },
      terminationProtection: true,
      ...props,
    });

    const key = new CustomerKey(this, 'Key');
    const alarms = new Alarms(this, 'Alarms', { key, contacts: config.alarmContacts });
    const surroundings: Surroundings = {
      key,
      alarms,
      bundlesFolder: props.bundlesFolder,
      logRetention: config.logRetentionDays,
    };
    const table = new FollowUpTable(this, 'Table', { key });
    const hashKey = new HashKey(this, 'HashKey', { key });
    new Backups(this, 'Backups', { key, alarms, table });
    const queues = new Queues(this, 'Queues', { key, alarms });
    const timers = new Timers(this, 'Timers', {
      key,
      alarms,
      queues: [queues.followUps.queue, queues.escalations.queue],
    });
    const parts: LoopParts = { surroundings, table, hashKey, queues, timers };

    const { texting, mailing } = this.channels(config, parts);
    const api = new PublicApi(this, 'PublicApi', {
      surroundings,
      ...(props.publicUrl === undefined ? {} : { publicUrl: props.publicUrl }),
    });
    const signIn = new StaffSignIn(this, 'StaffSignIn', {
      publicUrl: api.publicUrl,
      ...(props.signInUrl === undefined ? {} : { signInUrl: props.signInUrl }),
    });
    const sealKey = new SealKey(this, 'SealKey', { key });
    new Intake(this, 'Intake', { ...parts, api, signIn, sealKey });
    new FollowUpSending(this, 'FollowUpSending', { ...parts, texting, mailing, publicUrl: api.publicUrl });
    new RepliesAndReceipts(this, 'RepliesAndReceipts', { ...parts, texting });
    new Escalation(this, 'Escalation', { ...parts, texting, mailing, publicUrl: api.publicUrl });
    new Reconciliation(this, 'Reconciliation', { ...parts, texting });

    this.tell('ApiUrl', api.publicUrl, 'Where the booking system posts to, below /v1');
    this.tell('ApiKeyId', api.apiKeyId, 'The API key of the booking system, by its id');
    this.tell(
      'ApiKeyCommand',
      `aws apigateway get-api-key --api-key ${api.apiKeyId} --include-value --query value --output text`,
      'Prints the API key itself',
    );
    this.tell('TableName', table.tableName, 'The one table');
    this.tell('StaffPoolId', signIn.userPoolId, 'Where members of staff are invited');
    this.tell('SealKeyArn', sealKey.secretArn, 'The secret to replace when cookies of staff may have been forged');
    this.tellShortcomings(config, props.publicUrl);
  }

  /** Texts and mail, each with what comes back from it on a topic. */
  private channels(config: ClinicConfig, { surroundings, queues }: LoopParts): { texting: Texting; mailing: Mailing } {
    const { key } = surroundings;
    const configurationSet = (service: string) => arnByName(this, service, 'configuration-set', NAMES.configurationSet);
    const inbound = new TopicToQueue(this, 'InboundTexts', {
      name: NAMES.inboundTextsTopic,
      key,
      queue: queues.replies.queue,
      publishers: [
        { sid: 'TextsArrive', service: 'sms-voice.amazonaws.com', sourceArn: arnByName(this, 'sms-voice', '*') },
      ],
    });
    const receipts = new TopicToQueue(this, 'Receipts', {
      name: NAMES.receiptsTopic,
      key,
      queue: queues.receipts.queue,
      publishers: [
        { sid: 'TextReceipts', service: 'sms-voice.amazonaws.com', sourceArn: configurationSet('sms-voice') },
        { sid: 'MailReceipts', service: 'ses.amazonaws.com', sourceArn: configurationSet('ses') },
      ],
    });
    const texting = new Texting(this, 'Texting', {
      surroundings,
      phoneNumberArns: config.clinics.map((clinic) => clinic.texting.phoneNumberArn),
      inbound: inbound.topic,
      receipts: receipts.topic,
      publishing: [inbound, receipts],
    });
    const mailing = new Mailing(this, 'Mailing', {
      identity: config.mailIdentity,
      receipts: receipts.topic,
      publishing: [receipts],
    });
    return { texting, mailing };
  }

  /** Warnings, because notes are not shown by the cdk command when there is any warning; neither makes it fail. */
  private tellShortcomings(config: ClinicConfig, publicUrl: string | undefined): void {
    for (const { id, sentence } of shortcomingsOf(config, publicUrl))
      Annotations.of(this).addWarningV2(`aftercare:${id}`, sentence);
  }

  private tell(id: string, value: string, description: string): void {
    new CfnOutput(this, id, { value, description });
  }
}
