import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { PROJECT_ROOT } from '../../infra/project-root.ts';

export interface ClinicProcessOptions {
  readonly dataFolder: string;
  /** Where the clock of new data starts. */
  readonly at: string;
  /** With the demo clients; without them unless asked for. */
  readonly demoClients?: boolean;
}

/** How long a start may take before it counts as failed; the first one synthesizes the stack. */
const READY_WITHIN_MS = 60_000;

/** What `npm start` runs, as a process that is killed and started again on the same data and port. */
export class ClinicProcess {
  readonly #options: ClinicProcessOptions;
  #child: ChildProcess | undefined;
  #port = 0;
  #output = '';
  #isAbandoned = false;

  constructor(options: ClinicProcessOptions) {
    this.#options = options;
  }

  /** Known from the first start on. */
  get base(): string {
    return `http://127.0.0.1:${this.#port}`;
  }

  /** The newest output, for a report of what went wrong. */
  get output(): string {
    return this.#output.slice(-4_000);
  }

  /** Resolves when the process says it is ready; throws when it ends or takes too long instead. */
  async start(): Promise<void> {
    this.spawn();
    await this.ready();
  }

  /** Starts the process without waiting for it. */
  spawn(): void {
    if (this.#isAbandoned) throw new Error('the clinic has been abandoned');
    const { dataFolder, at, demoClients = false } = this.#options;
    const isFirst = this.#port === 0;
    this.#output = '';
    this.#child = spawn(
      process.execPath,
      [
        join(PROJECT_ROOT, 'infra', 'local', 'start.ts'),
        ...['--data', dataFolder, '--port', String(this.#port)],
        ...(demoClients ? [] : ['--empty']),
        ...(isFirst ? ['--at', at] : []),
      ],
      { cwd: PROJECT_ROOT, stdio: ['ignore', 'pipe', 'pipe'] },
    );
    const child = this.#child;
    const killWithUs = () => child.kill('SIGKILL');
    process.once('exit', killWithUs);
    child.once('exit', () => process.off('exit', killWithUs));
    for (const stream of [this.#child.stdout, this.#child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text: string) => {
        this.#output += text;
      });
    }
  }

  /** Resolves when the spawned process says it is ready. */
  async ready(): Promise<void> {
    const child = this.#child;
    if (child === undefined) throw new Error('no clinic has been started');
    await new Promise<void>((resolve, reject) => {
      const fail = (why: string) => reject(new Error(`the clinic ${why}:\n${this.output}`));
      const timer = setTimeout(() => fail('was not ready in time'), READY_WITHIN_MS);
      const look = (): void => {
        const port = /^ready http:\/\/127\.0\.0\.1:(\d+)$/m.exec(this.#output)?.[1];
        if (port === undefined) return;
        clearTimeout(timer);
        child.stdout?.off('data', look);
        this.#port = Number(port);
        resolve();
      };
      child.stdout?.on('data', look);
      child.once('exit', (code, signal) => {
        clearTimeout(timer);
        fail(`ended with ${signal ?? code} before it was ready`);
      });
    });
  }

  /** SIGKILL; resolves when the process is gone. */
  async kill(): Promise<void> {
    await this.#end('SIGKILL');
  }

  /** Kills it for good: it cannot be started again. */
  async abandon(): Promise<void> {
    this.#isAbandoned = true;
    await this.kill();
  }

  /** As Ctrl-C does. Throws when it does not end well. */
  async stop(): Promise<void> {
    await this.#end('SIGINT');
    const code = this.#child?.exitCode;
    if (code !== 0) throw new Error(`the clinic ended with ${code} on Ctrl-C:\n${this.output}`);
  }

  async #end(signal: NodeJS.Signals): Promise<void> {
    const child = this.#child;
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
    const exited = once(child, 'exit');
    child.kill(signal);
    await exited;
  }
}
