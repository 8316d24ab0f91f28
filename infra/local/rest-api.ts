import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { HttpAnswer, HttpEdge, HttpRequest } from './http-exchange.ts';
import type { Access, VirtualClock } from './parts.ts';
import { checkGatewayResponses, type GatewayErrorType, gatewayError } from './rest-api/gateway-response.ts';
import { matchResource, type ResourceMatch } from './rest-api/match-resource.ts';
import { readProxyAnswer } from './rest-api/proxy-answer.ts';
import { proxyEvent, type RequestContext } from './rest-api/proxy-event.ts';
import type { ApiMethod, RestApiSpec } from './rest-api/rest-api-spec.ts';
import type { Metrics } from './services/metrics.ts';
import type { RunLoopHandle } from './services/provider-log.ts';

/** How a synchronous invocation ended. */
export type InvocationOutcome =
  | { readonly kind: 'answered'; readonly payload: unknown }
  | { readonly kind: 'failed'; readonly errorType: string; readonly errorMessage: string };

/** Invokes a function and waits for its answer. Never rejects because of the function. */
export type InvokeFunction = (functionArn: string, event: unknown) => Promise<InvocationOutcome>;

/** What the REST API is served from. */
export interface RestApiParts {
  readonly api: RestApiSpec;
  readonly clock: Pick<VirtualClock, 'now'>;
  readonly access: Access;
  readonly invoke: InvokeFunction;
  readonly runLoop: Pick<RunLoopHandle, 'track'>;
  readonly metrics: Pick<Metrics, 'record'>;
  readonly region: string;
  readonly accountId: string;
  /** Real milliseconds; API Gateway's own limit unless a test says otherwise. */
  readonly integrationTimeoutMs?: number;
}

const INTEGRATION_TIMEOUT_MS = 29_000;

/**
 * The template's REST API, at `/` as behind a custom domain and at `/<stage>/` as at its own address.
 * Throws at once when API Gateway may not invoke one of its functions, or an error answer uses what is not modelled.
 */
export function createRestApi(parts: RestApiParts): HttpEdge {
  for (const method of parts.api.methods) requirePermission(parts, method);
  checkGatewayResponses(parts.api);

  return async (request) => {
    const startedAt = performance.now();
    const answer = await route(parts, request);
    countAnswer(parts, answer.status, performance.now() - startedAt);
    return answer;
  };
}

async function route(parts: RestApiParts, request: HttpRequest): Promise<HttpAnswer> {
  const { api } = parts;
  const path = withoutStage(request.path, api.stage);
  const context: RequestContext = {
    requestId: randomUUID(),
    timeEpoch: parts.clock.now(),
    accountId: parts.accountId,
    apiId: api.id,
    stage: api.stage,
    fullPath: request.path,
    path,
  };
  const refuse = (type: GatewayErrorType): HttpAnswer => gatewayError(api, type, context);

  const match = matchResource(api.methods, { httpMethod: request.method, path });
  if (match === undefined) return refuse('MISSING_AUTHENTICATION_TOKEN');
  if (request.bodyTooLarge) return refuse('REQUEST_TOO_LARGE');
  if (!match.method.apiKeyRequired) return parts.runLoop.track(integrate(parts, request, match, context));
  if (api.apiKey === undefined || request.headers['x-api-key'] !== api.apiKey.value) return refuse('INVALID_API_KEY');
  return parts.runLoop.track(integrate(parts, request, match, { ...context, apiKey: api.apiKey }));
}

/** CloudWatch has each of these by API and by API and stage. */
function countAnswer({ api, metrics }: RestApiParts, status: number, latencyMs: number): void {
  const values = {
    Count: 1,
    Latency: latencyMs,
    '4XXError': status >= 400 && status < 500 ? 1 : 0,
    '5XXError': status >= 500 ? 1 : 0,
  };
  for (const [name, value] of Object.entries(values)) {
    metrics.record({ namespace: 'AWS/ApiGateway', name, value, dimensions: { ApiName: api.name } });
    metrics.record({ namespace: 'AWS/ApiGateway', name, value, dimensions: { ApiName: api.name, Stage: api.stage } });
  }
}

async function integrate(
  parts: RestApiParts,
  request: HttpRequest,
  match: ResourceMatch,
  context: RequestContext,
): Promise<HttpAnswer> {
  const abandoned = new AbortController();
  const outcome = await Promise.race([
    parts.invoke(match.method.functionArn, proxyEvent(request, match, context)),
    pause(parts.integrationTimeoutMs ?? INTEGRATION_TIMEOUT_MS, 'timed out' as const, {
      signal: abandoned.signal,
      ref: false,
    }),
  ]);
  if (outcome === 'timed out') return gatewayError(parts.api, 'INTEGRATION_TIMEOUT', context);
  abandoned.abort();
  const answer = outcome.kind === 'answered' ? readProxyAnswer(outcome.payload, context.requestId) : undefined;
  return answer ?? gatewayError(parts.api, 'DEFAULT_5XX', context);
}

function requirePermission({ api, access, region, accountId }: RestApiParts, method: ApiMethod): void {
  const httpMethod = method.httpMethod === 'ANY' ? '*' : method.httpMethod;
  const resource = method.resourcePath.replace(/\{[^}]+\}/g, '*');
  access.require(
    {
      kind: 'service',
      service: 'apigateway.amazonaws.com',
      sourceArn: `arn:aws:execute-api:${region}:${accountId}:${api.id}/${api.stage}/${httpMethod}${resource}`,
    },
    'lambda:InvokeFunction',
    method.functionArn,
  );
}

function withoutStage(path: string, stage: string): string {
  if (path === `/${stage}`) return '/';
  return path.startsWith(`/${stage}/`) ? path.slice(stage.length + 1) : path;
}
