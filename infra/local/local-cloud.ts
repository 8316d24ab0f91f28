import { createStackAccess, type StackAccess } from './access/stack-access.ts';
import { type AnsweredAwsCall, createAwsEdge } from './aws-edge.ts';
import { resumeClock, startClock } from './clock-memory.ts';
import { openConsole } from './console/console.ts';
import { readTableItems } from './console/table-items.ts';
import { createCloudFormationInbox, runCustomResources } from './custom-resources.ts';
import { type DroppedDeliveries, openDroppedDeliveries } from './dropped-deliveries.ts';
import { openLocalDynamo } from './dynamodb/open-local-dynamo.ts';
import { createEventRedelivery, type RedeliverEvent } from './event-redelivery.ts';
import { startEventSources } from './event-sources/start-event-sources.ts';
import { createFaults, type Faults } from './faults.ts';
import { openAsynchronousInvoker } from './functions/asynchronous-invoker.ts';
import { createFunctionHost, type FunctionHost } from './functions/function-host.ts';
import { createFunctionLog, type FunctionLog } from './functions/function-log.ts';
import type { Gateway } from './gateway.ts';
import { type HttpEdge, jsonAnswer } from './http-exchange.ts';
import type { LocalClinic } from './local-clinic.ts';
import { checkLogPermissions } from './log-permissions.ts';
import { type LocalSignIn, openLocalSignIn } from './oidc/local-sign-in.ts';
import { openStaffAccounts } from './oidc/staff-accounts.ts';
import type { DurableState, LocalDynamo, LocalService, VirtualClock } from './parts.ts';
import { SIGN_IN_PATH } from './placeholder-url.ts';
import { createRestApi } from './rest-api.ts';
import { createRunLoop, type RunLoop } from './run-loop.ts';
import { type Alarms, openAlarms } from './services/alarms.ts';
import { type MessageStore, openMessageStore } from './services/message-store.ts';
import { createMetrics, type Metrics } from './services/metrics.ts';
import { queueGauge } from './services/queue-gauge.ts';
import { createRecurringSchedule } from './services/recurring-schedule.ts';
import { createFiringDelivery } from './services/schedule-delivery.ts';
import { openSchedulerService, type SchedulerService } from './services/scheduler.ts';
import { createSecretService } from './services/secrets.ts';
import { createMailService, type Mailbox } from './services/ses.ts';
import { createTextService, type TextNetwork } from './services/sms.ts';
import { createQueueService } from './services/sqs.ts';
import { createTopicService } from './services/topics.ts';
import type { StackTemplate } from './template/stack-template.ts';

/** The stack, running on this machine. */
export interface LocalCloud {
  readonly template: StackTemplate;
  readonly clock: VirtualClock;
  readonly runLoop: RunLoop;
  /** Also knows every grant of the stack and which of them have been used. */
  readonly access: StackAccess;
  readonly state: DurableState;
  readonly dynamo: LocalDynamo;
  readonly functions: FunctionHost;
  readonly functionLog: FunctionLog;
  readonly metrics: Metrics;
  readonly messages: MessageStore;
  readonly scheduler: SchedulerService;
  readonly texts: TextNetwork;
  readonly mail: Mailbox;
  readonly alarms: Alarms;
  /** Undefined when the stack has no user pool. */
  readonly signIn?: LocalSignIn;
  readonly faults: Faults;
  /** Deliveries between services that policies did not allow. */
  readonly dropped: DroppedDeliveries;
  readonly redeliver: RedeliverEvent;
  /** By signing name. */
  readonly services: ReadonlyMap<string, LocalService>;
  /** Stops everything, the gateway too. What was kept is kept. */
  close(): Promise<void>;
}

export interface LocalCloudOptions {
  readonly template: StackTemplate;
  /** Open already, because the template holds its address. */
  readonly gateway: Gateway;
  readonly clinic: LocalClinic;
  /** The folder of the kept data; undefined: everything is in memory. */
  readonly dataPath?: string;
  /** Epoch milliseconds where the clock starts; undefined: where it stood, else now. */
  readonly atMs?: number;
  /** Whether recurring schedules wait for the first advance that takes them along. */
  readonly untended?: boolean;
  /** Told of errors of the local cloud itself. */
  readonly onDefect: (defect: unknown) => void;
  /** Told of every AWS call a function made, when it has been answered. */
  readonly onAwsCall?: (call: AnsweredAwsCall) => void;
}

/**
 * Starts the stack. Resolves when the API answers and the custom resources are done; throws, with nothing left running,
 * what a deployment would fail with, and ClockInPast.
 */
export async function startLocalCloud(options: LocalCloudOptions): Promise<LocalCloud> {
  const { template, dataPath, atMs } = options;
  const { region } = template;
  const clock = startClock(atMs);
  const access = createAccess(template);
  checkLogPermissions(template, access);
  const dynamo = await openLocalDynamo({
    ...(dataPath !== undefined && { path: dataPath }),
    tables: [...template.tables],
    clock,
    access,
    region,
  });
  let cloud: LocalCloud | undefined;
  try {
    const clockMemory = await resumeClock(clock, dynamo.state, atMs);
    cloud = await compose({ ...options, clock, access, dynamo, onClockMoved: clockMemory.save });
    await deploy(cloud, options);
    // A new stack is ready when its first runs are done; kept data may hold hours of work.
    if (clockMemory.isNew) await cloud.runLoop.idle();
    return cloud;
  } catch (error) {
    await (cloud ?? dynamo).close();
    throw error;
  }
}

interface Composition extends LocalCloudOptions {
  readonly clock: VirtualClock;
  readonly access: StackAccess;
  readonly dynamo: LocalDynamo;
  readonly onClockMoved: () => Promise<void>;
}

async function compose(parts: Composition): Promise<LocalCloud> {
  const { template, clock, access, dynamo, clinic, onDefect } = parts;
  const { region, accountId } = template;
  const { state } = dynamo;
  const faults = createFaults();
  const metrics = createMetrics(clock);
  const functionLog = createFunctionLog({ clock, onLine: ({ text }) => metrics.readLogLine(text) });
  const runLoop = createRunLoop({ clock, onMoved: parts.onClockMoved, onDefect });
  const dropped = await openDroppedDeliveries({ state, clock });
  const messages = await openMessageStore({ state, clock, queues: template.queues, onChange: runLoop.wake });
  const queues = createQueueService({ store: messages, access });
  const functions = createFunctionHost({
    functions: template.functions,
    clock,
    access,
    log: functionLog,
    metrics,
    region,
    endpointUrl: parts.gateway.url,
  });
  const base = { clock, access, state, dropped, region, accountId, runLoop };
  const topics = createTopicService({
    ...base,
    topics: template.topics,
    subscriptions: template.subscriptions,
    queues,
    // The mail service publishes to topics and topics end in mailboxes.
    mailbox: (notification) => mail.deliverNotification(notification),
  });
  const texts = await createTextService({
    ...base,
    topics,
    phoneNumbers: clinic.phoneNumbers,
    configurationSets: template.smsConfigurationSets,
  });
  const mail: Mailbox & LocalService = await createMailService({
    ...base,
    topics,
    identities: clinic.identities,
    configurationSets: template.sesConfigurationSets,
  });
  const secrets = await createSecretService({ ...base, secrets: template.secrets });
  const asynchronous = await openAsynchronousInvoker({
    ...base,
    functions,
    specs: template.functions,
    queues,
    onChange: runLoop.wake,
  });
  const deliver = createFiringDelivery({ ...base, queues, faults, functions: asynchronous, metrics });
  const scheduler = await openSchedulerService({
    ...base,
    groups: template.scheduleGroups.map(({ name }) => name),
    deliver,
    onChange: runLoop.wake,
  });
  const alarms = await openAlarms({ ...base, specs: template.alarms, metrics, gauge: queueGauge(messages), topics });
  const { streamReaders, queueReaders } = startEventSources({
    ...base,
    template,
    dynamo,
    messages,
    queues,
    functions,
    metrics,
  });
  for (const spec of template.recurring) {
    runLoop.addRecurring(createRecurringSchedule(spec, { access, deliver, region, accountId }));
  }
  runLoop.onSettled((moment) => alarms.evaluate(moment));
  const inside = [dynamo.expiry, asynchronous.source, scheduler.source, ...streamReaders];
  const outside = [texts.events, mail.events].map((source) => ({ ...source, patient: true }));
  for (const source of [...inside, ...queueReaders.flatMap(({ lanes }) => lanes), ...outside])
    runLoop.addSource(source);

  const signIn =
    template.staffPool &&
    openLocalSignIn({
      spec: template.staffPool,
      issuer: `${parts.gateway.url}${SIGN_IN_PATH}`,
      accounts: openStaffAccounts(clinic.staffAccounts, state),
      state,
      clock,
      onDefect,
    });

  const services: LocalService[] = [dynamo, queues, scheduler, texts, mail, secrets];
  return {
    template,
    clock,
    runLoop,
    access,
    state,
    dynamo,
    functions,
    functionLog,
    metrics,
    messages,
    scheduler,
    texts,
    mail,
    alarms,
    ...(signIn !== undefined && { signIn }),
    faults,
    dropped,
    redeliver: createEventRedelivery({ streamReaders, queueReaders, store: messages, runLoop }),
    services: new Map(services.map((service) => [service.signingName, service])),
    async close() {
      const stopped = runLoop.stop();
      await functions.close();
      await signIn?.close();
      await stopped;
      await parts.gateway.close();
      await dynamo.close();
    },
  };
}

/** Opens the cloud to requests, then creates the custom resources; only then anything is delivered. */
async function deploy(
  cloud: LocalCloud,
  { gateway, clinic, untended = false, onDefect, onAwsCall }: LocalCloudOptions,
): Promise<void> {
  const { template, clock, runLoop, functions } = cloud;
  const inbox = createCloudFormationInbox();
  const restApi = serveRestApi(cloud);
  const localConsole = await openConsole({
    ...cloud,
    loop: runLoop,
    onActivity: runLoop.onActivity,
    nextEventAt: () => runLoop.nextEventAt(),
    logLines: () => cloud.functionLog.lines(),
    tableItems: () => readTableItems(cloud.dynamo, template.tables),
    queues: () => queueLevels(cloud),
    timers: () =>
      cloud.scheduler.pending().map(({ name, nextAt, targetArn }) => ({
        name,
        at: new Date(nextAt).toISOString(),
        target: targetArn.slice(targetArn.lastIndexOf(':') + 1),
      })),
    alarms: () =>
      cloud.alarms.states().map(({ spec, state }) => ({
        name: spec.name,
        description: spec.description,
        state: state === 'ALARM' ? 'ALARM' : 'OK',
      })),
    api: restApi,
    apiKey: template.restApi?.apiKey?.value ?? '',
    clinic,
  });
  gateway.serve({
    clock,
    aws: createAwsEdge({
      services: cloud.services,
      principalOf: functions.principalOf,
      faults: cloud.faults,
      ...(onAwsCall !== undefined && { onAwsCall }),
      onDefect,
    }),
    console: localConsole,
    cloudFormation: inbox.edge,
    signIn: cloud.signIn?.edge ?? (async () => jsonAnswer(404, { message: 'The stack has no user pool.' })),
    restApi,
    onDefect,
  });
  await runCustomResources({
    resources: template.customResources,
    state: cloud.state,
    invoke: functions.invoke,
    inbox,
    gatewayUrl: gateway.url,
    stackId: `arn:aws:cloudformation:${template.region}:${template.accountId}:stack/Aftercare/local`,
  });
  await runLoop.start({ untended });
}

function createAccess(template: StackTemplate): StackAccess {
  return createStackAccess({
    ...template,
    sessionNames: new Map(template.functions.map(({ roleArn, name }) => [roleArn, name])),
  });
}

function serveRestApi({ template, clock, access, functions, runLoop, metrics }: LocalCloud): HttpEdge {
  const { restApi: api, region, accountId } = template;
  if (api === undefined) return async () => jsonAnswer(404, { message: 'The stack has no API.' });
  return createRestApi({ api, clock, access, invoke: functions.invoke, runLoop, metrics, region, accountId });
}

/** A queue that no function reads holds what could not be worked. */
function queueLevels({ template, messages }: LocalCloud) {
  const read = new Set(template.queueSources.map(({ queueArn }) => queueArn));
  return template.queues.map(({ name, arn }) => ({ name, ...messages.counts(arn), deadLetters: !read.has(arn) }));
}
