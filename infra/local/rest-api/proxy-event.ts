import type { HttpRequest } from '../http-exchange.ts';
import type { ResourceMatch } from './match-resource.ts';

/** What a request is told about itself, in the event and in error templates. */
export interface RequestContext {
  readonly requestId: string;
  /** Epoch milliseconds of the virtual clock. */
  readonly timeEpoch: number;
  readonly accountId: string;
  readonly apiId: string;
  readonly stage: string;
  /** The path as the client sent it, stage included. */
  readonly fullPath: string;
  /** The path below the stage. */
  readonly path: string;
  readonly apiKey?: { readonly id: string; readonly value: string };
}

/** Headers that API Gateway keeps to itself. */
const WITHHELD = new Set([
  'connection',
  'content-length',
  'expect',
  'te',
  'transfer-encoding',
  'upgrade',
  'keep-alive',
]);

/** The Lambda proxy event, version 1.0, of a request. The body goes as text: the API has no binary media types. */
export function proxyEvent(
  request: HttpRequest,
  { method, pathParameters }: ResourceMatch,
  context: RequestContext,
): Record<string, unknown> {
  const headers = groupHeaders(request);
  const query = groupQuery(request.query);
  const host = request.headers.host ?? '127.0.0.1';
  return {
    resource: method.resourcePath,
    path: context.path,
    httpMethod: request.method,
    headers: lastOfEach(headers),
    multiValueHeaders: headers,
    queryStringParameters: orNull(lastOfEach(query)),
    multiValueQueryStringParameters: orNull(query),
    pathParameters: orNull(pathParameters),
    stageVariables: null,
    requestContext: {
      resourceId: Buffer.from(method.resourcePath).toString('hex').slice(-6),
      resourcePath: method.resourcePath,
      httpMethod: request.method,
      extendedRequestId: context.requestId.slice(0, 15),
      requestTime: commonLogTime(context.timeEpoch),
      requestTimeEpoch: context.timeEpoch,
      path: context.fullPath,
      accountId: context.accountId,
      protocol: 'HTTP/1.1',
      stage: context.stage,
      domainPrefix: host.split('.')[0] ?? '',
      domainName: host,
      requestId: context.requestId,
      apiId: context.apiId,
      identity: {
        cognitoIdentityPoolId: null,
        accountId: null,
        cognitoIdentityId: null,
        caller: null,
        sourceIp: request.remoteAddress,
        principalOrgId: null,
        accessKey: null,
        cognitoAuthenticationType: null,
        cognitoAuthenticationProvider: null,
        userArn: null,
        userAgent: request.headers['user-agent'] ?? null,
        user: null,
        ...(context.apiKey !== undefined && { apiKey: context.apiKey.value, apiKeyId: context.apiKey.id }),
      },
    },
    body: request.body.length === 0 ? null : request.body.toString('utf8'),
    isBase64Encoded: false,
  };
}

function groupHeaders(request: HttpRequest): Record<string, string[]> {
  const grouped: Record<string, string[]> = {};
  const add = (name: string, value: string): void => {
    grouped[name] = [...(grouped[name] ?? []), value];
  };
  for (let index = 0; index + 1 < request.rawHeaders.length; index += 2) {
    const name = request.rawHeaders[index] ?? '';
    if (!WITHHELD.has(name.toLowerCase())) add(name, request.rawHeaders[index + 1] ?? '');
  }
  add('X-Forwarded-For', request.remoteAddress);
  add('X-Forwarded-Port', (request.headers.host ?? '').split(':')[1] ?? '80');
  add('X-Forwarded-Proto', 'http');
  return grouped;
}

function groupQuery(query: URLSearchParams): Record<string, string[]> {
  return Object.fromEntries([...new Set(query.keys())].map((name) => [name, query.getAll(name)]));
}

function lastOfEach(grouped: Record<string, string[]>): Record<string, string> {
  return Object.fromEntries(Object.entries(grouped).map(([name, values]) => [name, values.at(-1) ?? '']));
}

function orNull<T extends object>(members: T): T | null {
  return Object.keys(members).length === 0 ? null : members;
}

/** `09/Mar/2026:14:00:00 +0000` */
function commonLogTime(epochMs: number): string {
  const [, day, month, year, time] = /^\w+, (\d+) (\w+) (\d+) (\S+) GMT$/.exec(new Date(epochMs).toUTCString()) ?? [];
  return `${day}/${month}/${year}:${time} +0000`;
}
