import { createServer, type RequestListener } from 'node:http';
import { createServer as createSilentServer, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';
import type { MessageRef } from '../../shared/domain/message.ts';

export const ref: MessageRef = {
  owner: `CLIENT#${'a'.repeat(26)}`,
  at: '2026-03-03T15:00:10.000Z',
  messageId: `${'b'.repeat(26)}.day-1-check.1.sms.0`,
};
export const place = { region: 'us-east-1', credentials: { accessKeyId: 'test', secretAccessKey: 'test' } };

export interface Asked {
  path: string;
  headers: Record<string, unknown>;
  body: Record<string, unknown>;
  socket: unknown;
}

/** A provider on this machine's loopback; what it was asked is kept. */
export const openProvider = async (answer: RequestListener): Promise<{ endpoint: string; asked: Asked[] }> => {
  const asked: Asked[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    asked.push({
      path: request.url ?? '',
      headers: request.headers,
      body: JSON.parse(Buffer.concat(chunks).toString('utf8') || '{}'),
      socket: request.socket,
    });
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  if (typeof address !== 'object' || !address) throw new Error('the provider has no address');
  return { endpoint: `http://127.0.0.1:${address.port}`, asked };
};

/** An answer with this status and JSON body. */
export const answers =
  (status: number, content: unknown, headers: Record<string, string> = {}): RequestListener =>
  (_request, response) => {
    response.writeHead(status, { 'content-type': 'application/json', ...headers });
    response.end(typeof content === 'string' ? content : JSON.stringify(content));
  };

/** The request arrived and the line went dead. */
export const hangsUp: RequestListener = (request) => {
  request.socket.destroy();
};

/** The answer began and the line went dead. */
export const breaksOff: RequestListener = (request, response) => {
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': '500' });
  response.write('{"Mess', () => request.socket.destroy());
};

/** Takes connections and never says a word. */
export const openSilence = async (): Promise<{ endpoint: string }> => {
  const sockets = new Set<Socket>();
  const server = createSilentServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => socket.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  const address = server.address();
  if (typeof address !== 'object' || !address) throw new Error('the server has no address');
  return { endpoint: `http://127.0.0.1:${address.port}` };
};

/** A port of this machine nobody listens at. */
export const nobodyThere = async (): Promise<string> => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 1}`;
};
