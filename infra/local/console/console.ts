import { type HttpAnswer, type HttpEdge, type HttpRequest, jsonAnswer } from '../http-exchange.ts';
import type { ConsoleParts } from './console-parts.ts';
import { type ConsoleView, openConsoleView } from './console-view.ts';
import { answerForm } from './form-actions.ts';
import { answerJson, problem } from './json-api.ts';
import { answerMailPage } from './mail-page.ts';
import { newestMessage } from './newest-message.ts';
import { renderPage } from './page.ts';
import { answerAsset } from './page-assets.ts';
import { changedSections, renderSections } from './sections.ts';

/** How long a page waits for a change before it asks again, in real time. */
const PATIENCE_MS = 25_000;

const PAGE_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src data:; frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

const PAGE_HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
  'content-security-policy': PAGE_POLICY,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
};

/**
 * The console below `/local`: a page for people and the same as JSON below `/local/api`.
 * It has no sign-in, so it answers only requests that name this machine and do not come from another site's page.
 */
export async function openConsole(consoleParts: ConsoleParts): Promise<HttpEdge> {
  const view = await openConsoleView(consoleParts);
  const parts = { ...consoleParts, loop: view.loop };
  return async (request) => {
    if (!isFromThisMachine(request)) return problem(403, 'The console answers only pages of this machine.');
    const { method, path } = request;
    if (path.startsWith('/local/api/')) {
      const answer = await answerJson(parts, request, path.slice('/local/api/'.length));
      if (method !== 'GET') view.feed.changed();
      return answer;
    }
    const name = path.slice('/local/'.length);
    const answer = await (method === 'POST' ? answerForm(view, request, name) : answerGet(view, request, name));
    if (method === 'POST') view.feed.changed();
    return answer ?? problem(404, `The console has no ${path}.`);
  };
}

async function answerGet(view: ConsoleView, request: HttpRequest, name: string): Promise<HttpAnswer | undefined> {
  const { method, query } = request;
  if (method !== 'GET') return undefined;
  const who = query.get('who') ?? undefined;
  if (name === '') {
    return { status: 200, headers: PAGE_HEADERS, body: await renderPage(view, who, query.get('note') ?? undefined) };
  }
  if (name === 'events') return answerChange(view, Number(query.get('seen')));
  if (name === 'sections') {
    const sections = await renderSections(view, who);
    const have = new Set((query.get('have') ?? '').split(' '));
    return { status: 200, headers: PAGE_HEADERS, body: changedSections(sections, have).markup };
  }
  if (name.startsWith('assets/')) return answerAsset(name.slice('assets/'.length));
  if (name.startsWith('mail/')) return answerMailPage(view.parts.mail, name.slice('mail/'.length));
  return undefined;
}

/** Answers when something has changed since the version `seen`, or after a while all the same. */
async function answerChange(view: ConsoleView, seen: number): Promise<HttpAnswer> {
  const version = await view.feed.whenChanged(seen, PATIENCE_MS);
  const said = await newestMessage(view);
  return jsonAnswer(200, { version, ...said }, { 'cache-control': 'no-store' });
}

/** A page elsewhere could post to this address, or give this address a name of its own; a browser tells of both. */
function isFromThisMachine({ headers, method }: HttpRequest): boolean {
  const host = headers.host ?? '';
  if (!/^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/.test(host)) return false;
  if (headers.origin !== undefined && headers.origin !== `http://${host}`) return false;
  const site = headers['sec-fetch-site'];
  if (site === undefined || site === 'same-origin' || site === 'none') return true;
  // Following a link to here shows the page to a person; the page that holds the link learns nothing.
  return method === 'GET' && headers['sec-fetch-mode'] === 'navigate' && headers['sec-fetch-dest'] === 'document';
}
