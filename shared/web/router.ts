import type { WebAnswer, WebRequest } from './http.ts';

type ParameterOf<Pattern extends string> = Pattern extends `${string}{${infer Name}}${infer Rest}`
  ? Name | ParameterOf<Rest>
  : never;

/** One thing that can be asked for: a method and a path pattern such as `/v1/sessions/{sessionId}`. */
export interface Route {
  method: string;
  pattern: string;
  answer(request: WebRequest, parameters: Readonly<Record<string, string>>): Promise<WebAnswer>;
}

/** A route whose answer is given exactly the parameters its pattern names, as they stand in the path. */
export const route = <Pattern extends string>(
  method: string,
  pattern: Pattern,
  answer: (request: WebRequest, parameters: Readonly<Record<ParameterOf<Pattern>, string>>) => Promise<WebAnswer>,
): Route => ({ method, pattern, answer });

export type RouteMatch =
  | { kind: 'route'; route: Route; parameters: Readonly<Record<string, string>> }
  /** The path is known, the method is not. */
  | { kind: 'wrong-method'; allowed: string[] }
  | { kind: 'unknown-path' };

/** Which route a request means. A HEAD is answered as a GET. */
export const matchRoute = (routes: readonly Route[], method: string, path: string): RouteMatch => {
  const asked = method === 'HEAD' ? 'GET' : method;
  const allowed: string[] = [];
  for (const candidate of routes) {
    const parameters = parametersIn(candidate.pattern, path);
    if (!parameters) continue;
    if (candidate.method === asked) return { kind: 'route', route: candidate, parameters };
    allowed.push(candidate.method);
  }
  return allowed.length > 0 ? { kind: 'wrong-method', allowed } : { kind: 'unknown-path' };
};

const parametersIn = (pattern: string, path: string): Record<string, string> | undefined => {
  const wanted = pattern.split('/');
  const given = path.split('/');
  if (wanted.length !== given.length) return undefined;
  const parameters: Record<string, string> = {};
  for (const [index, part] of wanted.entries()) {
    const value = given[index] ?? '';
    if (part.startsWith('{')) {
      if (!value) return undefined;
      parameters[part.slice(1, -1)] = value;
    } else if (part !== value) return undefined;
  }
  return parameters;
};
