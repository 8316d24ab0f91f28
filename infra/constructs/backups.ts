import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { BackupPlan, BackupPlanRule, BackupResource, BackupSelection, BackupVault } from 'aws-cdk-lib/aws-backup';
import { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { Schedule } from 'aws-cdk-lib/aws-events';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { Construct } from 'constructs';
import { acknowledgeWildcard } from './acknowledge-wildcard.ts';
import type { Alarms } from './alarms.ts';
import type { FollowUpTable } from './follow-up-table.ts';
import { NAMES } from './names.ts';

/**
 * A backup of the table every week, kept a year: for what is noticed later than the 35 days the table itself goes back.
 * Nobody can delete one before its time; the vault outlives the stack.
 */
export class Backups extends Construct {
  constructor(scope: Construct, id: string, props: { key: IKey; alarms: Alarms; table: FollowUpTable }) {
    super(scope, id);
    const { key, alarms, table } = props;
    const vault = new BackupVault(this, 'Vault', {
      backupVaultName: NAMES.backupVault,
      encryptionKey: key,
      blockRecoveryPointDeletion: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    const plan = new BackupPlan(this, 'Plan', {
      backupPlanName: NAMES.backupPlan,
      backupVault: vault,
      backupPlanRules: [
        new BackupPlanRule({
          ruleName: 'weekly',
          scheduleExpression: Schedule.cron({ weekDay: 'SUN', hour: '9', minute: '0' }), // UTC: night in America
          startWindow: Duration.hours(1),
          completionWindow: Duration.hours(12),
          deleteAfter: Duration.days(365),
        }),
      ],
    });
    new BackupSelection(this, 'Selection', {
      backupPlan: plan,
      backupSelectionName: 'table',
      resources: [BackupResource.fromArn(table.tableArn)],
      role: backupRole(this, table, key),
      disableDefaultBackupPolicy: true, // AWS's own lets the role back up and read everything in the account
    });
    alarms.add({
      name: 'backup-failed',
      metric: new Metric({
        namespace: 'AWS/Backup',
        metricName: 'NumberOfBackupJobsFailed',
        dimensionsMap: { BackupVaultName: NAMES.backupVault },
        period: Duration.hours(1),
        statistic: 'Sum',
      }),
      threshold: 1,
      impact: 'The weekly backup of the table failed: what is lost now can be put back for 35 days only.',
      firstLook: `the failed job of the vault ${NAMES.backupVault} in AWS Backup: it says why.`,
    });
  }
}

/** What AWS asks of a role that backs up one table: the DynamoDB and key statements of its own policy, on ours alone. */
const backupRole = (scope: Construct, table: FollowUpTable, key: IKey): Role => {
  // We found no source condition documented; with a wrong one backups would fail. No other account can pass this role.
  const role = new Role(scope, 'Role', { assumedBy: new ServicePrincipal('backup.amazonaws.com') });
  const backupsOfTable = `${table.tableArn}/backup/*`;
  for (const statement of [
    {
      actions: [
        'dynamodb:DescribeTable',
        'dynamodb:ListTagsOfResource',
        'dynamodb:CreateBackup',
        'dynamodb:StartAwsBackupJob',
      ],
      resources: [table.tableArn],
    },
    { actions: ['dynamodb:DescribeBackup', 'dynamodb:DeleteBackup'], resources: [backupsOfTable] },
    { actions: ['kms:DescribeKey', 'kms:Decrypt', 'kms:GenerateDataKey'], resources: [key.keyArn] },
    {
      actions: ['kms:CreateGrant'],
      resources: [key.keyArn],
      conditions: { Bool: { 'kms:GrantIsForAWSResource': 'true' } },
    },
  ])
    role.addToPrincipalPolicy(new PolicyStatement(statement));
  acknowledgeWildcard(role, backupsOfTable, 'Each backup of this one table gets an ARN of its own when it is made.');
  return role;
};
