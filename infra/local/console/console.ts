import type { HttpEdge, HttpRequest } from '../http-exchange.ts';
import type { ConsoleParts } from './console-parts.ts';
import { answerForm } from './form-actions.ts';
import { answerJson, problem } from './json-api.ts';
import { renderPage } from './page.ts';

/**
 * The console below `/local`: a page for people and the same as JSON below `/local/api`.
 * It has no sign-in, so it answers only requests that name this machine and do not come from another site's page.
 */
export function createConsole(parts: ConsoleParts): HttpEdge {
  return async (request) => {
    if (!isFromThisMachine(request)) return problem(403, 'The console answers only pages of this machine.');
    const { method, path } = request;
    if (path.startsWith('/local/api/')) return answerJson(parts, request, path.slice('/local/api/'.length));
    if (method === 'GET' && (path === '/local' || path === '/local/')) {
      return {
        status: 200,
        headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' },
        body: await renderPage(parts, request.query.get('note') ?? undefined),
      };
    }
    const answer = method === 'POST' ? await answerForm(parts, request, path.slice('/local/'.length)) : undefined;
    return answer ?? problem(404, `The console has no ${path}.`);
  };
}

/** A page elsewhere could post to this address, or give this address a name of its own. */
function isFromThisMachine({ headers }: HttpRequest): boolean {
  const host = headers.host ?? '';
  if (!/^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/.test(host)) return false;
  return headers.origin === undefined || headers.origin === `http://${host}`;
}
