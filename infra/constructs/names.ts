import { ArnFormat, Stack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';

/**
 * Names that are promised to the world outside a deployment: pending timers hold them for months, policies of topics
 * and key name resources that do not exist yet, people meet them in the console. Never change one that is deployed.
 */
export const NAMES = {
  followUpsQueue: 'aftercare-follow-ups',
  escalationsQueue: 'aftercare-escalations',
  repliesQueue: 'aftercare-replies',
  receiptsQueue: 'aftercare-receipts',
  parkedQueue: 'aftercare-parked',
  timersDeadQueue: 'aftercare-timers-dead',
  timersGroup: 'aftercare',
  timersRole: 'aftercare-timers',
  inboundTextsTopic: 'aftercare-inbound-texts',
  receiptsTopic: 'aftercare-receipts',
  alarmsTopic: 'aftercare-alarms',
  configurationSet: 'aftercare',
  hashKeySecret: 'aftercare-hash-key',
  backupVault: 'aftercare',
  backupPlan: 'aftercare-weekly',
  staffPool: 'aftercare-staff',
  alarmPrefix: 'aftercare-',
  logGroupPrefix: '/aftercare/',
  keyAlias: 'alias/aftercare',
} as const;

/** The ARN of a resource of this account by its name: for what cannot be referenced without a cycle. */
export const arnByName = (scope: Construct, service: string, resource: string, name?: string): string =>
  Stack.of(scope).formatArn({
    service,
    resource,
    ...(name === undefined ? {} : { resourceName: name }),
    arnFormat: name === undefined ? ArnFormat.NO_RESOURCE_NAME : ArnFormat.SLASH_RESOURCE_NAME,
  });

/** `service:region:account:resource:name`, as log groups and alarms are written. */
export const colonArnByName = (scope: Construct, service: string, resource: string, name: string): string =>
  Stack.of(scope).formatArn({ service, resource, resourceName: name, arnFormat: ArnFormat.COLON_RESOURCE_NAME });
