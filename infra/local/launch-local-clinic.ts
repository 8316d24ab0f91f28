import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { loadClinicConfig } from '../clinic-config.ts';
import { PROJECT_ROOT } from '../project-root.ts';
import type { AnsweredAwsCall } from './aws-edge.ts';
import { DEMO_PHONES } from './demo/demo-stories.ts';
import { playDemo } from './demo/play-demo.ts';
import { scheduleDemo } from './demo/schedule-demo.ts';
import { beginDemo, forgetUnfinishedDemo } from './demo/unfinished-demo.ts';
import { openGateway } from './gateway.ts';
import { describeLocalClinic, type LocalClinic } from './local-clinic.ts';
import { type LocalCloud, startLocalCloud } from './local-cloud.ts';
import { synthesizeStack } from './synthesize.ts';
import { readStackTemplate } from './template/read-stack-template.ts';

/** A clinic that runs on this machine. */
export interface LaunchedClinic {
  /** `http://127.0.0.1:<port>` */
  readonly url: string;
  readonly apiKey: string;
  readonly clinic: LocalClinic;
  readonly cloud: LocalCloud;
  /** Stops everything; what was kept is kept. */
  close(): Promise<void>;
}

export interface LaunchOptions {
  /** 0: any free one. */
  readonly port: number;
  /** The folder of the kept data; undefined: everything is in memory. */
  readonly dataPath?: string;
  /** Where synthesized stacks are kept, by content. */
  readonly cacheFolder: string;
  /** Epoch milliseconds where the clock starts; undefined: where it stood, else now. */
  readonly atMs?: number;
  /** Another configuration than the project's `clinic.config.json`. */
  readonly configPath?: string;
  /** Below which path the clinic tells people it lives, such as the stage's `/prod`; undefined: none. */
  readonly publicPath?: string;
  /** A grant of the stack to leave out, as `cloud.access.grants()` names it. */
  readonly without?: string;
  /** Told of every AWS call of a function, when its answer is ready. */
  readonly onAwsCall?: (call: AnsweredAwsCall) => void;
  /** Whether new data gets the demo clients. */
  readonly demoClients: boolean;
  /** Told of errors of the local cloud itself. */
  readonly onDefect: (defect: unknown) => void;
}

const ACCOUNT_ID = '000000000000';
const REGION = 'us-east-1';
const DEMO_CONFIG = join(PROJECT_ROOT, 'clinic.config.json');

/**
 * Synthesizes the stack and runs it. Resolves when it can be used: new data with the demo in it, if that is wanted, and the
 * clock at `atMs` all the same. Throws errors that say what to do.
 */
export async function launchLocalClinic(options: LaunchOptions): Promise<LaunchedClinic> {
  const configPath = options.configPath ?? DEMO_CONFIG;
  const config = loadClinicConfig(configPath);
  const clinic = describeLocalClinic(config, options.demoClients ? DEMO_PHONES : new Map());
  const gateway = await openGateway({ port: options.port });
  try {
    const stack = await synthesizeStack({ configPath, cacheFolder: options.cacheFolder });
    const template = readStackTemplate({
      ...stack,
      publicUrl: `${gateway.url}${options.publicPath ?? ''}`,
      accountId: ACCOUNT_ID,
      region: REGION,
      ...(options.without !== undefined && { without: options.without }),
    });
    const apiKey = template.restApi?.apiKey?.value;
    if (apiKey === undefined) throw new Error('The stack has no API key.');
    const { dataPath } = options;
    if (dataPath !== undefined) forgetUnfinishedDemo(dataPath);
    const getsDemo = options.demoClients && (dataPath === undefined || !existsSync(dataPath));
    const demo = getsDemo ? scheduleDemo(config, options.atMs ?? Date.now()) : undefined;
    const finish = demo && dataPath !== undefined ? beginDemo(dataPath) : undefined;
    const startsAt = demo && { atMs: demo.startsAtMs, untended: true };
    const cloud = await startLocalCloud({ template, gateway, clinic, ...options, ...startsAt });
    if (demo) {
      cloud.functions.warm();
      await playDemo({ url: gateway.url, apiKey, runLoop: cloud.runLoop }, demo);
    }
    finish?.();
    return { url: gateway.url, apiKey, clinic, cloud, close: () => cloud.close() };
  } catch (error) {
    await gateway.close();
    throw error;
  }
}
