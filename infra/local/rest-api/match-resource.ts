import type { ApiMethod } from './rest-api-spec.ts';

/** The method a request goes to, with the values of the path's parameters, percent-decoded. */
export interface ResourceMatch {
  readonly method: ApiMethod;
  readonly pathParameters: Readonly<Record<string, string>>;
}

/**
 * Finds the most specific resource for a path, as API Gateway does: at each segment plain text before `{parameter}` before `{rest+}`.
 * A resource without the asked method does not fall back to a less specific one. Undefined when there is none.
 */
export function matchResource(
  methods: readonly ApiMethod[],
  request: { httpMethod: string; path: string },
): ResourceMatch | undefined {
  const sent = segmentsOf(request.path);
  let best: { resourcePath: string; rank: string; pathParameters: Record<string, string> } | undefined;
  for (const { resourcePath } of methods) {
    const found = matchPath(segmentsOf(resourcePath), sent);
    if (found !== undefined && (best === undefined || found.rank < best.rank)) best = { resourcePath, ...found };
  }
  if (best === undefined) return undefined;
  const ofResource = methods.filter(({ resourcePath }) => resourcePath === best.resourcePath);
  const method =
    ofResource.find(({ httpMethod }) => httpMethod === request.httpMethod) ??
    ofResource.find(({ httpMethod }) => httpMethod === 'ANY');
  return method === undefined ? undefined : { method, pathParameters: best.pathParameters };
}

/** Rank: one digit a segment, 0 for plain text, 1 for a parameter, 2 for the rest of the path. */
function matchPath(
  pattern: readonly string[],
  sent: readonly string[],
): { rank: string; pathParameters: Record<string, string> } | undefined {
  const pathParameters: Record<string, string> = {};
  let rank = '';
  for (const [position, segment] of pattern.entries()) {
    const value = sent[position];
    if (value === undefined) return undefined;
    const [, name, greedy] = /^\{([^}+]+)(\+?)\}$/.exec(segment) ?? [];
    if (name === undefined) {
      if (segment !== value) return undefined;
      rank += '0';
    } else if (greedy === '+') {
      pathParameters[name] = decode(sent.slice(position).join('/'));
      return { rank: `${rank}2`, pathParameters };
    } else {
      pathParameters[name] = decode(value);
      rank += '1';
    }
  }
  return pattern.length === sent.length ? { rank, pathParameters } : undefined;
}

function segmentsOf(path: string): string[] {
  return path.split('/').filter((segment) => segment !== '');
}

/** Text that is not valid percent-encoding stays as it is. */
function decode(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}
