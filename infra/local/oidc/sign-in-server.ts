import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { parentPort } from 'node:worker_threads';
import type { Provider } from 'oidc-provider';
import { attemptPath, createProvider } from './provider.ts';
import { DEMO_PASSWORD, sentencePage, signInPage } from './sign-in-page.ts';
import type { StaffAccount } from './staff-accounts.ts';
import { dropExpired } from './stored-models.ts';
import type { FromWorker, SignInData, SignInWorkerData, ToWorker } from './worker-messages.ts';

/** Runs in the worker: serves the sign-in pages on a port of their own, which only the gateway knows. */
export async function listen(workerData: SignInWorkerData): Promise<void> {
  const data = remoteData();
  await dropExpired(data);
  const provider = createProvider(workerData, data);
  provider.on('server_error', (_context, error) => tell({ kind: 'defect', error }));
  const basePath = new URL(workerData.issuer).pathname;
  const answerProvider = provider.callback();
  const desk: Desk = { provider, data, basePath, spec: workerData.spec };

  const server = createServer(async (request, response) => {
    // The library tells by both forms of the address below which path it lives.
    const mounted: IncomingMessage & { originalUrl?: string } = request;
    mounted.originalUrl = request.url ?? '/';
    request.url = mounted.originalUrl.slice(basePath.length) || '/';
    try {
      const { pathname } = new URL(request.url, workerData.issuer);
      if (pathname.startsWith(attemptPath(''))) await answerAttempt(desk, request, response);
      else if (pathname === '/logout') await answerLogout(desk, request, response);
      else await answerProvider(request, response);
    } catch (error) {
      tell({ kind: 'defect', error });
      if (!response.headersSent) send(response, 500, sentencePage('The sign-in pages of this machine have failed.'));
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // A TCP server's address is an AddressInfo; the other forms belong to pipes and closed servers.
  tell({ kind: 'listening', port: (server.address() as AddressInfo).port });
}

interface Desk {
  readonly provider: Provider;
  readonly data: SignInData;
  readonly basePath: string;
  readonly spec: SignInWorkerData['spec'];
}

/** The page of one attempt to sign in, and what is pressed on it. */
async function answerAttempt(desk: Desk, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { provider, data, basePath } = desk;
  const attempt = await provider.interactionDetails(request, response).catch(() => undefined);
  if (attempt === undefined) {
    send(response, 400, sentencePage('This sign-in has run out. Open the page you wanted once more.'));
    return;
  }
  const accounts = (await data.accounts()).filter(({ closed }) => !closed);
  const action = `${basePath}${attemptPath(attempt.uid)}`;
  if (request.method !== 'POST') {
    send(response, 200, signInPage({ accounts, action }));
    return;
  }
  const form = new URLSearchParams(await textOf(request));
  if (form.has('cancel')) {
    await provider.interactionFinished(request, response, { error: 'access_denied' });
    return;
  }
  const account = accountFor(accounts, form);
  if (account === undefined)
    send(response, 400, signInPage({ accounts, action, refused: { email: form.get('email') ?? '' } }));
  else await provider.interactionFinished(request, response, { login: { accountId: account.subject } });
}

function accountFor(accounts: readonly StaffAccount[], form: URLSearchParams): StaffAccount | undefined {
  const email = form.get('as') ?? (form.get('password') === DEMO_PASSWORD ? form.get('email') : undefined);
  return accounts.find((account) => account.email.toLowerCase() === email?.trim().toLowerCase());
}

/** Cognito's own way out, which no standard names: forgets the browser and leads back to a registered address. */
async function answerLogout(
  { provider, spec }: Desk,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { searchParams } = new URL(request.url ?? '/', 'http://sign-in.invalid');
  const logoutUri = searchParams.get('logout_uri') ?? '';
  if (searchParams.get('client_id') !== spec.clientId || !spec.logoutUrls.includes(logoutUri)) {
    send(response, 400, sentencePage('The client or the address to go back to is not registered.'));
    return;
  }
  const sessionId = /(?:^|;\s*)_session=([^;]+)/.exec(request.headers.cookie ?? '')?.[1];
  const session = sessionId === undefined ? undefined : await provider.Session.find(sessionId);
  await session?.destroy();
  response.writeHead(302, { location: logoutUri, 'set-cookie': '_session=; Path=/; Max-Age=0' }).end();
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString('utf8');
}

function send(response: ServerResponse, status: number, page: string): void {
  response.writeHead(status, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' }).end(page);
}

function tell(message: FromWorker): void {
  parentPort?.postMessage(message);
}

/** The data, asked of the thread that holds it. */
function remoteData(): SignInData {
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();
  let asked = 0;
  parentPort?.on('message', (answer: ToWorker) => {
    const asking = waiting.get(answer.id);
    waiting.delete(answer.id);
    if ('error' in answer) asking?.reject(new Error(answer.error));
    else asking?.resolve(answer.value);
  });
  // Each question is answered with what `SignInData` says it is answered with.
  const ask = <T>(what: keyof SignInData, ...rest: readonly unknown[]): Promise<T> =>
    new Promise((resolve, reject) => {
      asked += 1;
      waiting.set(asked, { resolve: resolve as (value: unknown) => void, reject });
      tell({ kind: 'ask', id: asked, what, with: rest });
    });
  return {
    get: (key) => ask('get', key),
    put: (key, value) => ask('put', key, value),
    delete: (key) => ask('delete', key),
    entries: () => ask('entries'),
    accounts: () => ask('accounts'),
  };
}
