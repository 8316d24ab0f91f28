import * as z from 'zod/mini';
import { InvariantViolation } from '../domain/refusals.ts';

/** What API Gateway hands a proxied request over as (REST API, payload version 1): the parts that are read here. */
const ProxyEvent = z.object({
  httpMethod: z.string(),
  resource: z.string(),
  pathParameters: z.optional(z.nullable(z.record(z.string(), z.string()))),
  queryStringParameters: z.optional(z.nullable(z.record(z.string(), z.string()))),
  headers: z.optional(z.nullable(z.record(z.string(), z.string()))),
  body: z.optional(z.nullable(z.string())),
  isBase64Encoded: z.optional(z.boolean()),
});

/** A request as the pages and the API read it. */
export interface WebRequest {
  method: string;
  /** As the stack names it, parameters unfilled: `/v1/{proxy+}`. The one form of the path that may be logged. */
  resource: string;
  /** As the stack declares it, stage and custom domain left out: `/v1/sessions/S-1`. */
  path: string;
  query: Readonly<Record<string, string>>;
  /** Names in lower case. */
  headers: Readonly<Record<string, string>>;
  /** Exactly the bytes that were sent. */
  body: Uint8Array;
}

export interface WebAnswer {
  status: number;
  headers: Readonly<Record<string, string>>;
  /** Whole `Set-Cookie` values. */
  cookies?: readonly string[];
  body: string;
}

/** What API Gateway wants back. */
export interface ProxyResult {
  statusCode: number;
  headers: Readonly<Record<string, string>>;
  multiValueHeaders?: Readonly<Record<string, readonly string[]>>;
  body: string;
}

/**
 * Reads a proxied request. The path is made of the stack's own resource and its parameters, so it is the same behind a
 * stage, a custom domain or neither. Throws an InvariantViolation when the event is no proxied request: the stack is wrong.
 */
export const readRequest = (event: unknown): WebRequest => {
  const read = ProxyEvent.safeParse(event);
  if (!read.success) throw new InvariantViolation('the event is not a proxied request');
  const { httpMethod, resource, pathParameters, queryStringParameters, headers, body, isBase64Encoded } = read.data;
  return {
    method: httpMethod,
    resource,
    path: resource.replace(/\{([A-Za-z]+)\+?\}/g, (_, name: string) => pathParameters?.[name] ?? ''),
    query: queryStringParameters ?? {},
    headers: Object.fromEntries(Object.entries(headers ?? {}).map(([name, value]) => [name.toLowerCase(), value])),
    body: Buffer.from(body ?? '', isBase64Encoded ? 'base64' : 'utf8'),
  };
};

/** Headers every answer carries: what it says is about a person and is kept nowhere on its way. */
const onEveryAnswer = {
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
};

/** The answer in API Gateway's form; a HEAD gets the headers alone. */
export const proxyResult = (answer: WebAnswer, method: string): ProxyResult => ({
  statusCode: answer.status,
  headers: { ...onEveryAnswer, ...answer.headers },
  ...(answer.cookies === undefined ? {} : { multiValueHeaders: { 'set-cookie': answer.cookies } }),
  body: method === 'HEAD' ? '' : answer.body,
});

/** Leads on to another address, which is asked for with GET. */
export const leadOn = (location: string): WebAnswer => ({ status: 303, headers: { location }, body: '' });

export const jsonAnswer = (status: number, content: unknown): WebAnswer => ({
  status,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(content),
});
