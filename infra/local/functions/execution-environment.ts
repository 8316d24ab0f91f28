import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { VirtualClock } from '../parts.ts';
import type { FunctionSpec } from '../template/stack-template.ts';
import type { InvocationError, InvocationResult } from './invocation.ts';

/** A warm copy of one function. It handles one event at a time and is gone for good once it has died. */
export interface ExecutionEnvironment {
  readonly busy: boolean;
  readonly alive: boolean;
  /** Never rejects; an environment that dies or takes too long makes the invocation fail. */
  invoke(event: unknown): Promise<InvocationResult>;
  close(): Promise<void>;
}

export interface ExecutionEnvironmentParts {
  readonly spec: FunctionSpec;
  readonly clock: VirtualClock;
  readonly environment: Readonly<Record<string, string>>;
  /** Text the function wrote, not yet cut into lines. */
  readonly onLog: (requestId: string | undefined, text: string) => void;
}

type Message =
  | { kind: 'ready' }
  | { kind: 'init-failed'; error: InvocationError }
  | { kind: 'log'; requestId: string | undefined; text: string }
  | { kind: 'answered'; requestId: string; payload: string }
  | { kind: 'failed'; requestId: string; error: InvocationError };

/** Lambda's own limit for loading the code. */
const INIT_TIMEOUT_MS = 10_000;

export function startExecutionEnvironment(parts: ExecutionEnvironmentParts): ExecutionEnvironment {
  const { spec } = parts;
  const [moduleName, handlerName] = spec.handler.split('.');
  const worker = new Worker(new URL('../function-worker.mjs', import.meta.url), {
    env: { ...parts.environment },
    execArgv: [],
    stdin: false,
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: spec.memoryMb },
    workerData: {
      clockMemory: parts.clock.memory,
      modulePath: join(spec.codeFolder, `${moduleName}.mjs`),
      handlerName,
    },
  });

  let alive = true;
  let settle: ((result: InvocationResult) => void) | undefined;
  let requestId = '';
  const fail = (error: InvocationError): void => settle?.({ kind: 'failed', requestId, ...error });
  const die = (error: InvocationError): void => {
    alive = false;
    fail(error);
    void worker.terminate();
  };

  let initFailure: InvocationError | undefined;
  let loaded: () => void = () => undefined;
  const loading = new Promise<void>((resolve) => {
    loaded = resolve;
  });
  const initTimer = setTimeout(() => {
    initFailure = { errorType: 'Sandbox.Timedout', errorMessage: 'Task timed out while loading its code', trace: [] };
    loaded();
  }, INIT_TIMEOUT_MS);

  worker.on('message', (message: Message) => {
    if (message.kind === 'log') parts.onLog(message.requestId, message.text);
    else if (message.kind === 'answered') {
      settle?.({ kind: 'answered', requestId, payload: JSON.parse(message.payload) });
    } else if (message.kind === 'failed') fail(message.error);
    else {
      if (message.kind === 'init-failed') initFailure = message.error;
      clearTimeout(initTimer);
      loaded();
    }
  });
  worker.on('error', (error: Error & { code?: string }) => {
    const outOfMemory = error.code === 'ERR_WORKER_OUT_OF_MEMORY';
    initFailure = {
      errorType: outOfMemory ? 'Runtime.OutOfMemory' : error.name,
      errorMessage: error.message,
      trace: String(error.stack).split('\n'),
    };
    loaded();
    die(initFailure);
  });
  worker.on('exit', (code) => {
    clearTimeout(initTimer);
    const error = {
      errorType: 'Runtime.ExitError',
      errorMessage: `Runtime exited with error: exit status ${code}`,
      trace: [],
    };
    initFailure ??= error;
    loaded();
    die(error);
  });

  const timedOut = (): InvocationError => ({
    errorType: 'Sandbox.Timedout',
    errorMessage: `RequestId: ${requestId} Error: Task timed out after ${spec.timeoutSeconds.toFixed(2)} seconds`,
    trace: [],
  });

  return {
    get busy() {
      return settle !== undefined;
    },
    get alive() {
      return alive;
    },
    invoke(event) {
      requestId = randomUUID();
      let timer: NodeJS.Timeout | undefined;
      const result = new Promise<InvocationResult>((resolve) => {
        settle = resolve;
      });
      const run = async (): Promise<void> => {
        await loading;
        if (initFailure !== undefined) {
          die(initFailure);
          return;
        }
        const timeoutMs = spec.timeoutSeconds * 1000;
        timer = setTimeout(() => die(timedOut()), timeoutMs);
        worker.postMessage({
          requestId,
          event: JSON.stringify(event),
          functionName: spec.name,
          functionArn: spec.arn,
          memoryMb: spec.memoryMb,
          deadlineMs: performance.timeOrigin + performance.now() + timeoutMs,
        });
      };
      void run();
      return result.finally(() => {
        clearTimeout(timer);
        settle = undefined;
      });
    },
    async close() {
      alive = false;
      await worker.terminate();
    },
  };
}
