import { type AssetsManifest, assetFolders } from './assets-manifest.ts';
import type { Deployment } from './identities.ts';
import { readAlarms } from './read-alarms.ts';
import { readQueueSources, readStreamSources } from './read-event-sources.ts';
import { readFunctions } from './read-functions.ts';
import { readKeyUses } from './read-key-uses.ts';
import { readQueues, readSubscriptions, readTopics } from './read-messaging.ts';
import { readPolicies } from './read-policies.ts';
import { readRestApi } from './read-rest-api.ts';
import { readScheduleGroups, readSchedules } from './read-schedules.ts';
import { readSecrets, readSesConfigurationSets, readSmsConfigurationSets } from './read-senders.ts';
import { readStaffPool } from './read-staff-pool.ts';
import { readTables } from './read-tables.ts';
import { resolveResources } from './resource-set.ts';
import type { StackTemplate } from './stack-template.ts';
import type { TemplateBody } from './template-body.ts';
import { createDriftLog } from './template-drift.ts';

/**
 * Reads a synthesized stack. Throws `TemplateDrift`, naming every resource type, attribute, property and policy element
 * that the local cloud does not model.
 */
export function readStackTemplate(options: {
  templateBody: TemplateBody;
  assetsManifest: AssetsManifest;
  /** The folder that holds the assets, `cdk.out`. */
  assetFolder: string;
  publicUrl: string;
  accountId: string;
  region: string;
  stackName?: string;
  /** One grant to leave out, as `StackAccess.grants()` names it. */
  without?: string;
}): StackTemplate {
  const { accountId, region, publicUrl, without } = options;
  const deployment: Deployment = { stackName: options.stackName ?? 'Aftercare', accountId, region, publicUrl };
  const drifts = createDriftLog();
  const resources = resolveResources(options.templateBody, deployment, drifts);
  // What cannot be resolved cannot be read either.
  drifts.check();
  const restApi = readRestApi(resources);
  const staffPool = readStaffPool(resources);
  const template: StackTemplate = {
    accountId,
    region,
    publicUrl,
    functions: readFunctions(resources, assetFolders(options.assetsManifest, options.assetFolder)),
    tables: readTables(resources),
    queues: readQueues(resources),
    topics: readTopics(resources),
    subscriptions: readSubscriptions(resources),
    queueSources: readQueueSources(resources, drifts),
    streamSources: readStreamSources(resources, drifts),
    scheduleGroups: readScheduleGroups(resources),
    recurring: readSchedules(resources),
    smsConfigurationSets: readSmsConfigurationSets(resources),
    sesConfigurationSets: readSesConfigurationSets(resources),
    secrets: readSecrets(resources),
    ...(staffPool !== undefined && { staffPool }),
    ...(restApi !== undefined && { restApi }),
    customResources: resources.customResources.map(({ logicalId, type, properties }) => {
      const { ServiceToken: functionArn, ServiceTimeout: _timeout, ...own } = properties.value;
      return { logicalId, type, functionArn: String(functionArn), properties: own };
    }),
    alarms: readAlarms(resources, drifts),
    logGroups: resources.ofType('AWS::Logs::LogGroup').map(({ attributes }) => ({ arn: attributes.Arn ?? '' })),
    policies: readPolicies(resources, drifts),
    keyOf: readKeyUses(resources),
    outputs: resources.outputs,
    ...(without !== undefined && { without }),
  };
  drifts.check();
  return template;
}
