import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';

/** One request to the local cloud, its body read whole. */
export interface HttpRequest {
  readonly method: string;
  /** The path as sent, percent-encoding kept, without the query. */
  readonly path: string;
  readonly query: URLSearchParams;
  /** Names in lower case. */
  readonly headers: IncomingHttpHeaders;
  /** Name, value, name, value, ... exactly as sent. */
  readonly rawHeaders: readonly string[];
  /** Empty when the body was larger than the gateway reads. */
  readonly body: Buffer;
  readonly bodyTooLarge: boolean;
  readonly remoteAddress: string;
}

/** What goes back. A header may have several values. */
export interface HttpAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | readonly string[]>>;
  readonly body: string | Buffer;
}

/** Instead of an answer: the connection ends without one, as when an answer is lost on the way. */
export const LOST_ANSWER = Symbol('lost answer');

/** Answers requests of one kind: AWS calls, the clinic's API, or the console. A thrown error is a defect of the local cloud. */
export type HttpEdge = (request: HttpRequest) => Promise<HttpAnswer | typeof LOST_ANSWER>;

/** The largest body that is read: API Gateway's and SQS's own limits are not larger. */
export const LARGEST_BODY_BYTES = 10 * 1024 * 1024;

/** Reads a request to its end. A body over the limit is read but not kept, so that the client still gets its answer. */
export async function readHttpRequest(message: IncomingMessage): Promise<HttpRequest> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of message) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    if (size <= LARGEST_BODY_BYTES) chunks.push(bytes);
  }
  const target = message.url ?? '/';
  const queryStart = target.indexOf('?');
  const bodyTooLarge = size > LARGEST_BODY_BYTES;
  return {
    method: message.method ?? 'GET',
    path: queryStart < 0 ? target : target.slice(0, queryStart),
    query: new URLSearchParams(queryStart < 0 ? '' : target.slice(queryStart + 1)),
    headers: message.headers,
    rawHeaders: message.rawHeaders,
    body: bodyTooLarge ? Buffer.alloc(0) : Buffer.concat(chunks),
    bodyTooLarge,
    remoteAddress: message.socket.remoteAddress ?? '127.0.0.1',
  };
}

/** A JSON answer. */
export function jsonAnswer(status: number, body: unknown, headers: HttpAnswer['headers'] = {}): HttpAnswer {
  return { status, headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(body) };
}
