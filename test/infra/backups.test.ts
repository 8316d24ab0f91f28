import { describe, expect, it } from 'vitest';
import { inWords, list, type Statement, viewStack } from './stack-view.ts';
import { type Properties, synthesizeArtifact } from './synthesize.ts';

const artifact = synthesizeArtifact();
const { only, named, all, grantsOfRole } = viewStack(artifact.template.Resources);
const table = only('AWS::DynamoDB::GlobalTable');
const key = only('AWS::KMS::Key');
const inKey = `<${key[0]}.Arn>`;
const ofTable = `<${table[0]}.Arn>`;

describe('what cannot be made again', () => {
  it('is not deleted with the stack, and the stack not by accident', () => {
    expect(artifact.terminationProtection).toBe(true);
  });

  it.each([
    ['the table', only('AWS::DynamoDB::GlobalTable')],
    ['the key of all data', only('AWS::KMS::Key')],
    ['the hash key, which all ids come from', named('AWS::SecretsManager::Secret', 'Name', 'aftercare-hash-key')],
    ['the backups', only('AWS::Backup::BackupVault')],
    ['the staff', only('AWS::Cognito::UserPool')],
  ])('%s stays when the stack goes, and when a change would replace it', (_, [, resource]) => {
    expect(resource).toMatchObject({ DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' });
  });

  // cdk-nag knows AWS::DynamoDB::Table alone and finds nothing on a global one, so it is asked here.
  it('the table goes back to any second of 35 days, is encrypted with our key and refuses to be deleted', () => {
    const { Replicas, SSESpecification } = table[1].Properties;
    expect(SSESpecification).toEqual({ SSEEnabled: true, SSEType: 'KMS' });
    expect(Replicas).toHaveLength(1);
    expect(Replicas[0]).toMatchObject({
      DeletionProtectionEnabled: true,
      PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true, RecoveryPeriodInDays: 35 },
    });
    expect(inWords(Replicas[0].SSESpecification.KMSMasterKeyId)).toBe(inKey);
  });

  it('the pool of the staff refuses to be deleted', () => {
    expect(only('AWS::Cognito::UserPool')[1].Properties.DeletionProtection).toBe('ACTIVE');
  });
});

describe('the weekly backup', () => {
  const [vaultId, vault] = only('AWS::Backup::BackupVault');
  const [planId, plan] = only('AWS::Backup::BackupPlan');
  const selection: Properties = only('AWS::Backup::BackupSelection')[1].Properties;

  it('is kept a year in a vault with our key', () => {
    expect(plan.Properties.BackupPlan.BackupPlanRule).toEqual([
      expect.objectContaining({
        ScheduleExpression: 'cron(0 9 ? * SUN *)',
        Lifecycle: { DeleteAfterDays: 365 },
        TargetBackupVault: { 'Fn::GetAtt': [vaultId, 'BackupVaultName'] },
      }),
    ]);
    expect(inWords(vault.Properties.EncryptionKeyArn)).toBe(inKey);
  });

  it('is of the table', () => {
    expect(selection.BackupPlanId).toEqual({ 'Fn::GetAtt': [planId, 'BackupPlanId'] });
    expect(selection.BackupSelection.Resources.map(inWords)).toEqual([ofTable]);
  });

  it('is deleted or shortened by nobody', () => {
    const [denial, ...more]: Statement[] = vault.Properties.AccessPolicy.Statement;
    expect(more).toEqual([]);
    expect(denial).toMatchObject({
      Effect: 'Deny',
      Action: ['backup:DeleteRecoveryPoint', 'backup:UpdateRecoveryPointLifecycle'],
      Principal: { AWS: '*' },
    });
  });

  it('is made by a role that AWS Backup alone may take, with what the table and the key ask, and nothing else', () => {
    const role = selection.BackupSelection.IamRoleArn['Fn::GetAtt'][0];
    const { AssumeRolePolicyDocument, ManagedPolicyArns } = artifact.template.Resources[role].Properties;
    expect(AssumeRolePolicyDocument.Statement.map(({ Principal }: Statement) => Principal)).toEqual([
      { Service: 'backup.amazonaws.com' },
    ]);
    expect(ManagedPolicyArns).toBeUndefined();
    const grants = grantsOfRole(role).flatMap(({ Action, Resource }) =>
      list(Action).map((action) => `${action} ${list(Resource).map(inWords).join()}`),
    );
    expect(grants.toSorted()).toEqual([
      `dynamodb:CreateBackup ${ofTable}`,
      `dynamodb:DeleteBackup ${ofTable}/backup/*`,
      `dynamodb:DescribeBackup ${ofTable}/backup/*`,
      `dynamodb:DescribeTable ${ofTable}`,
      `dynamodb:ListTagsOfResource ${ofTable}`,
      `dynamodb:StartAwsBackupJob ${ofTable}`,
      `kms:CreateGrant ${inKey}`,
      `kms:Decrypt ${inKey}`,
      `kms:DescribeKey ${inKey}`,
      `kms:GenerateDataKey ${inKey}`,
    ]);
    const [granting] = grantsOfRole(role).filter(({ Action }) => list(Action).includes('kms:CreateGrant'));
    expect(granting?.Condition).toEqual({ Bool: { 'kms:GrantIsForAWSResource': 'true' } });
  });

  it('sounds an alarm when it fails', () => {
    expect(named('AWS::CloudWatch::Alarm', 'AlarmName', 'aftercare-backup-failed')[1].Properties).toMatchObject({
      Namespace: 'AWS/Backup',
      MetricName: 'NumberOfBackupJobsFailed',
      Dimensions: [{ Name: 'BackupVaultName', Value: vault.Properties.BackupVaultName }],
      Threshold: 1,
      ComparisonOperator: 'GreaterThanOrEqualToThreshold',
    });
  });

  it('is the only one: logs, queues and timers are made again by themselves', () => {
    expect(all('AWS::Backup::BackupSelection')).toHaveLength(1);
  });
});
