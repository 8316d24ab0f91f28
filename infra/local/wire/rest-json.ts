import { AwsError } from '../parts.ts';
import { readJsonBody, writeJsonBody } from './json-body.ts';
import type { WireProtocol } from './wire-protocol.ts';

/** One operation of a `restJson1` service. */
export interface RestJsonRoute {
  readonly operation: string;
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** `{Name}` takes one path segment and becomes that member of the input. */
  readonly path: string;
  /** Query parameter -> member of the input. */
  readonly query?: Readonly<Record<string, string>>;
}

/** The `restJson1` protocol: method and path name the operation; members come from path, query and body. */
export function restJson(routes: readonly RestJsonRoute[]): WireProtocol {
  const compiled = routes.map((route) => ({ route, segments: route.path.split('/') }));
  return {
    decode(request) {
      const sent = request.path.split('/');
      for (const { route, segments } of compiled) {
        const fromPath = route.method === request.method ? matchSegments(segments, sent) : undefined;
        if (fromPath === undefined) continue;
        const input = { ...readJsonBody(request.body), ...fromPath };
        for (const [parameter, member] of Object.entries(route.query ?? {})) {
          const value = request.query.get(parameter);
          if (value !== null) input[member] = value;
        }
        return { operation: route.operation, input };
      }
      throw new AwsError('UnknownOperationException', `There is no operation ${request.method} ${request.path}.`, 404);
    },
    encodeAnswer: (answer, requestId) => ({
      status: 200,
      headers: { 'content-type': 'application/json', 'x-amzn-requestid': requestId },
      body: writeJsonBody(answer),
    }),
    encodeError: (error, requestId) => ({
      status: error.httpStatus,
      headers: {
        'content-type': 'application/json',
        'x-amzn-requestid': requestId,
        'x-amzn-errortype': error.code,
      },
      body: writeJsonBody({ message: error.message, Message: error.message, ...error.fields }),
    }),
  };
}

function matchSegments(pattern: readonly string[], sent: readonly string[]): Record<string, string> | undefined {
  if (pattern.length !== sent.length) return undefined;
  const found: Record<string, string> = {};
  for (const [position, segment] of pattern.entries()) {
    const value = sent[position] ?? '';
    if (segment.startsWith('{')) found[segment.slice(1, -1)] = decodeURIComponent(value);
    else if (segment !== value) return undefined;
  }
  return found;
}
