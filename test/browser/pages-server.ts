import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import { proxyResult, type WebAnswer } from '../../shared/web/http.ts';

/** The pages of a fixture. */
interface ServedPages {
  get(path: string, query: Readonly<Record<string, string>>): Promise<WebAnswer>;
  /** `body` as a browser sends a form. */
  post(address: string, body: string, headers: Readonly<Record<string, string>>): Promise<WebAnswer>;
}

/** Serves the pages of a fixture to a browser, below `/prod` as they link to each other; resolves with their address. */
export const serve = async ({ get, post }: ServedPages): Promise<string> => {
  const server = createServer(async (request, response) => {
    const sent: Buffer[] = [];
    for await (const part of request) sent.push(Buffer.from(part));
    const url = new URL(request.url ?? '/', 'http://pages.invalid');
    const path = url.pathname.replace(/^\/prod/, '');
    const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]));
    const answer =
      request.method === 'POST'
        ? await post(`${path}${url.search}`, Buffer.concat(sent).toString(), headers)
        : await get(path, Object.fromEntries(url.searchParams));
    const { statusCode, headers: answered, body } = proxyResult(answer, request.method ?? 'GET');
    response.writeHead(statusCode, answered).end(body);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/prod`; // a server on a port has no other address
};
