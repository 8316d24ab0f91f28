import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import { type HttpAnswer, type HttpRequest, LOST_ANSWER } from '../http-exchange.ts';
import type { ConsoleParts } from './console-parts.ts';
import { answerJson, problem } from './json-api.ts';
import { sampleSession } from './sample-session.ts';

const SessionFields = z.object({
  firstName: z.string(),
  phone: z.string(),
  language: z.string(),
  needleDepthMm: z.coerce.number(),
  area: z.string(),
  clientId: z.string().default(''),
  completedAt: z.string().default(''),
});

/** The page's forms. Each does what its JSON twin does and leads back to the page with a sentence about the outcome. */
export async function answerForm(
  parts: ConsoleParts,
  request: HttpRequest,
  name: string,
): Promise<HttpAnswer | undefined> {
  const fields = Object.fromEntries(new URLSearchParams(request.body.toString('utf8')));
  if (name === 'clock') return backToPage(await viaJson(parts, request, 'clock', fields), () => 'The clock was moved.');
  if (name === 'texts') {
    return backToPage(await viaJson(parts, request, 'texts', fields), () => `The text from ${fields.from} arrived.`);
  }
  if (name === 'sessions') return backToPage(await postSession(parts, request, fields), () => 'The session was taken.');
  return undefined;
}

function viaJson(parts: ConsoleParts, request: HttpRequest, name: string, body: unknown): Promise<HttpAnswer> {
  return answerJson(parts, { ...request, body: Buffer.from(JSON.stringify(body)) }, name);
}

async function postSession(
  parts: ConsoleParts,
  request: HttpRequest,
  fields: Record<string, string>,
): Promise<HttpAnswer> {
  const form = SessionFields.safeParse(fields);
  if (!form.success) return problem(400, 'The form is not complete.');
  const session = sampleSession(form.data, {
    clinicId: parts.clinic.clinicId,
    nowMs: parts.clock.now(),
    sessionId: `console-${randomUUID().slice(0, 8)}`,
  });
  const answer = await parts.api({
    ...request,
    path: '/v1/sessions',
    query: new URLSearchParams(),
    headers: { 'content-type': 'application/json', 'x-api-key': parts.apiKey },
    rawHeaders: ['content-type', 'application/json', 'x-api-key', parts.apiKey],
    body: Buffer.from(JSON.stringify(session)),
  });
  if (answer === LOST_ANSWER) throw new Error('The API ended the connection.');
  await parts.loop.idle();
  return answer;
}

function backToPage(answer: HttpAnswer, done: () => string): HttpAnswer {
  const note = answer.status < 300 ? done() : `That did not work: ${refusal(answer)}`;
  return { status: 303, headers: { location: `/local?note=${encodeURIComponent(note)}` }, body: '' };
}

const Problem = z.object({
  title: z.string().optional(),
  errors: z.array(z.object({ path: z.string(), message: z.string() })).default([]),
});

function refusal({ status, body }: HttpAnswer): string {
  const read = Problem.safeParse(JSON.parse(body.toString() || '{}'));
  if (!read.success) return `status ${status}`;
  return [
    read.data.title ?? `status ${status}`,
    ...read.data.errors.map(({ path, message }) => `${path} ${message}`),
  ].join('; ');
}
