import { generateKeyPair, randomBytes } from 'node:crypto';
import { request as requestHttp } from 'node:http';
import { promisify } from 'node:util';
import { Worker } from 'node:worker_threads';
import type { HttpAnswer, HttpEdge, HttpRequest } from '../http-exchange.ts';
import type { DurableState, VirtualClock } from '../parts.ts';
import type { StaffAccounts } from './staff-accounts.ts';
import type { StaffPoolSpec } from './staff-pool-spec.ts';
import type { FromWorker, SignInData, SignInWorkerData, ToWorker } from './worker-messages.ts';

/** The staff's sign-in pages on this machine, in Cognito's place. */
export interface LocalSignIn {
  readonly accounts: StaffAccounts;
  readonly edge: HttpEdge;
  close(): Promise<void>;
}

export interface LocalSignInParts {
  readonly spec: StaffPoolSpec;
  /** Their address below the gateway's, without a final slash. */
  readonly issuer: string;
  readonly accounts: StaffAccounts;
  readonly state: DurableState;
  readonly clock: VirtualClock;
  /** Told of errors of the pages themselves. */
  readonly onDefect: (defect: unknown) => void;
}

interface Keys {
  readonly signingKey: Record<string, unknown>;
  readonly cookieKey: string;
}

/** Nothing is started before somebody asks for a page: most runs never sign anybody in. */
export function openLocalSignIn(parts: LocalSignInParts): LocalSignIn {
  let running: Promise<Running> | undefined;
  return {
    accounts: parts.accounts,
    async edge(request) {
      running ??= start(parts);
      return await forward(request, (await running).port);
    },
    async close() {
      await (await running)?.worker.terminate();
    },
  };
}

interface Running {
  readonly worker: Worker;
  readonly port: number;
}

async function start(parts: LocalSignInParts): Promise<Running> {
  const { spec, issuer, clock, onDefect } = parts;
  const workerData: SignInWorkerData = { clockMemory: clock.memory, spec, issuer, ...(await keysOf(parts.state)) };
  const data = dataFor(parts);
  const worker = new Worker(new URL('./sign-in-worker.mjs', import.meta.url), {
    workerData,
    execArgv: [],
    stdout: true, // the library warns of what a public provider would have to do
    stderr: true,
  });
  const port = await new Promise<number>((resolve, reject) => {
    worker.on('error', (error) => {
      reject(error);
      onDefect(error);
    });
    worker.on('message', (message: FromWorker) => {
      if (message.kind === 'listening') resolve(message.port);
      else if (message.kind === 'defect') onDefect(message.error);
      else void answer(data, message).then((answered) => worker.postMessage(answered));
    });
  });
  return { worker, port };
}

async function answer(data: SignInData, asked: FromWorker & { kind: 'ask' }): Promise<ToWorker> {
  try {
    // The worker asks with the arguments that the question takes.
    const question = data[asked.what] as (...rest: readonly unknown[]) => Promise<unknown>;
    return { id: asked.id, value: await question(...asked.with) };
  } catch (error) {
    return { id: asked.id, error: String(error) };
  }
}

function dataFor({ state, accounts }: LocalSignInParts): SignInData {
  const models = state.collection<unknown>('sign-in');
  return {
    get: (key) => models.get(key),
    put: (key, value) => models.put(key, value),
    delete: (key) => models.delete(key),
    entries: () => models.entries(),
    accounts: () => accounts.all(),
  };
}

/** Made at the first start and kept, so that what was signed before a restart still counts. */
async function keysOf(state: DurableState): Promise<Keys> {
  const stored = state.collection<Keys>('sign-in-keys');
  const kept = await stored.get('keys');
  if (kept !== undefined) return kept;
  const { privateKey } = await promisify(generateKeyPair)('rsa', { modulusLength: 2048 });
  const made = {
    signingKey: { ...privateKey.export({ format: 'jwk' }) },
    cookieKey: randomBytes(32).toString('base64url'),
  };
  await stored.put('keys', made);
  return made;
}

/** The same request to the pages' own port, and their answer. */
function forward(request: HttpRequest, port: number): Promise<HttpAnswer> {
  const query = request.query.size > 0 ? `?${request.query}` : '';
  return new Promise((resolve, reject) => {
    const forwarded = requestHttp(
      {
        host: '127.0.0.1',
        port,
        method: request.method,
        path: `${request.path}${query}`,
        headers: { ...request.headers, 'content-length': request.body.byteLength },
        agent: false,
      },
      async (response) => {
        const chunks: Buffer[] = [];
        for await (const chunk of response) chunks.push(Buffer.from(chunk));
        resolve({
          status: response.statusCode ?? 502,
          headers: passedOn(response.headers),
          body: Buffer.concat(chunks),
        });
      },
    );
    forwarded.on('error', reject);
    forwarded.end(request.body);
  });
}

/** What belongs to this one connection or to the gateway's own answer. */
const NOT_PASSED_ON = new Set(['connection', 'content-length', 'date', 'keep-alive', 'transfer-encoding']);

function passedOn(headers: NodeJS.Dict<string | string[]>): HttpAnswer['headers'] {
  const passed = Object.entries(headers).flatMap(([name, value]): Array<[string, string | readonly string[]]> => {
    if (value === undefined || NOT_PASSED_ON.has(name)) return [];
    return [[name, name === 'set-cookie' && Array.isArray(value) ? value.map(withoutDate) : value]];
  });
  return Object.fromEntries(passed);
}

/** The browser does not know the clinic's time; a cookie's date would mean something else to it, or its end at once. */
function withoutDate(cookie: string): string {
  return /expires=Thu, 01 Jan 1970/i.test(cookie) ? cookie : cookie.replace(/;\s*expires=[^;]*/gi, '');
}
