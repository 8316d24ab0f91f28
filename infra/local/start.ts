import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { UnusableClinicConfig } from '../clinic-config.ts';
import { PROJECT_ROOT } from '../project-root.ts';
import { ClockInPast } from './clock-memory.ts';
import { clinicTime } from './console/clinic-time.ts';
import { CustomResourceFailed } from './custom-resources.ts';
import { DataInUse, takeDataLock } from './data-lock.ts';
import { PortInUse } from './gateway.ts';
import { type LaunchedClinic, launchLocalClinic } from './launch-local-clinic.ts';
import { readStartOptions, type StartOptions, USAGE } from './start-options.ts';

const DEFAULT_FOLDER = join(PROJECT_ROOT, '.local');

/** Errors whose message says all that a person can do about them. */
const EXPECTED_ERRORS = [PortInUse, DataInUse, ClockInPast, UnusableClinicConfig, CustomResourceFailed];

/** Runs the clinic until it is asked to stop. Rejects when it cannot run. */
async function start(options: StartOptions, stopAsked: Promise<'stop'>): Promise<void> {
  const folder = options.data ?? DEFAULT_FOLDER;
  const dataPath = join(folder, 'data');
  mkdirSync(folder, { recursive: true });
  const giveLockBack = options.memory ? () => undefined : await takeDataLock(join(folder, 'lock'));
  try {
    // What is synthesized stays: it is kept by content and holds no data.
    if (options.fresh && !options.memory) rmSync(dataPath, { recursive: true, force: true });
    const launching = launchLocalClinic({
      port: options.port,
      cacheFolder: join(folder, 'synth'),
      demoClients: !options.empty,
      onDefect: (defect) => process.stderr.write(`${inFull(defect)}\n`),
      ...(!options.memory && { dataPath }),
      ...(options.atMs !== undefined && { atMs: options.atMs }),
    });
    const launched = await Promise.race([launching, stopAsked]);
    if (launched === 'stop') return;
    process.stdout.write(greeting(launched, options));
    await stopAsked;
    await launched.close();
  } finally {
    giveLockBack();
  }
}

function greeting({ url, clinic, apiKey, cloud }: LaunchedClinic, { memory, data = '.local/' }: StartOptions): string {
  return `
${clinic.name} runs on this machine. Its clock stands at ${clinicTime(clinic.timeZone)(cloud.clock.now())}.

  console  ${url}/local
  staff    ${url}/staff
  API      ${url}/v1 (header x-api-key: ${apiKey})
  data     ${memory ? 'in memory only' : `kept in ${data}`}

Ctrl-C stops it.
ready ${url}
`;
}

/** A killed npm cannot pass its end on; without it this process would hold the data unseen. All kept data is durable at any moment. */
function endWithNpm(): void {
  if (process.env.npm_lifecycle_event !== 'start') return;
  const npm = process.ppid;
  setInterval(() => {
    if (process.ppid !== npm) process.exit(1);
  }, 100).unref();
}

function inFull(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

function sentence(error: unknown): string {
  const isExpected = EXPECTED_ERRORS.some((kind) => error instanceof kind);
  if (isExpected && error instanceof Error) return error.message;
  return `The local clinic failed: ${inFull(error)}`;
}

endWithNpm();
const stopAsked = new Promise<'stop'>((resolve) => {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => resolve('stop'));
});

const read = readStartOptions(process.argv.slice(2));
if (read.kind === 'refused') {
  process.stderr.write(`${read.reason}\n\n${USAGE}\n`);
  process.exitCode = 1;
} else {
  try {
    await start(read.options, stopAsked);
    // Whatever is still under way is durable at every moment.
    process.exit(0);
  } catch (error) {
    process.stderr.write(`${sentence(error)}\n`);
    process.exit(1);
  }
}
