import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import { type HttpAnswer, LOST_ANSWER } from '../http-exchange.ts';
import type { ConsoleView } from './console-view.ts';
import { type SessionForm, sampleSession } from './sample-session.ts';

/** Posts a completed session through the clinic's API, as a booking system would, and waits until all it set off is done. */
export async function completeSession(
  { parts, loop }: Pick<ConsoleView, 'parts' | 'loop'>,
  form: SessionForm,
): Promise<{ done: boolean; note: string }> {
  const session = sampleSession(form, {
    clinicId: parts.clinic.clinicId,
    nowMs: parts.clock.now(),
    sessionId: `console-${randomUUID().slice(0, 8)}`,
  });
  const answer = await parts.api({
    method: 'POST',
    path: '/v1/sessions',
    query: new URLSearchParams(),
    headers: { 'content-type': 'application/json', 'x-api-key': parts.apiKey },
    rawHeaders: ['content-type', 'application/json', 'x-api-key', parts.apiKey],
    body: Buffer.from(JSON.stringify(session)),
    bodyTooLarge: false,
    remoteAddress: '127.0.0.1',
  });
  if (answer === LOST_ANSWER) throw new Error('The API ended the connection.');
  await loop.idle();
  if (answer.status < 300) return { done: true, note: 'The session was taken.' };
  return { done: false, note: `That did not work: ${refusalIn(answer)}` };
}

const Problem = z.object({
  title: z.string().optional(),
  errors: z.array(z.object({ path: z.string(), message: z.string() })).default([]),
});

/** What a problem answer says, in one sentence. */
export function refusalIn({ status, body }: HttpAnswer): string {
  const read = Problem.safeParse(JSON.parse(body.toString() || '{}'));
  if (!read.success) return `status ${status}`;
  return [
    read.data.title ?? `status ${status}`,
    ...read.data.errors.map(({ path, message }) => `${path} ${message}`),
  ].join('; ');
}
