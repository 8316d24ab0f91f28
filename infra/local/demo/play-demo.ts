import * as z from 'zod';
import type { RunLoop } from '../run-loop.ts';
import type { DemoSchedule, ScheduledStep } from './schedule-demo.ts';

/** The running clinic that the demo is played on. */
export interface DemoStage {
  /** `http://127.0.0.1:<port>` */
  readonly url: string;
  readonly apiKey: string;
  readonly runLoop: Pick<RunLoop, 'advance'>;
}

const SentMessages = z.object({
  messages: z.array(
    z.object({
      id: z.string(),
      channel: z.string(),
      to: z.string(),
      kind: z.string().nullable(),
      text: z.string(),
    }),
  ),
});
type SentMessage = z.infer<typeof SentMessages>['messages'][number];

const OpenCases = z.object({ cases: z.array(z.object({ code: z.string(), clientId: z.string().optional() })) });

/**
 * Lives through the demo on a clinic whose clock stands where it starts: what clients, staff, the booking system and the
 * providers did goes through the clinic's own addresses, at its time. Resolves with the clock where the demo ends; throws
 * when the clinic refuses a step.
 */
export async function playDemo(stage: DemoStage, { steps, endsAtMs }: DemoSchedule): Promise<void> {
  for (const step of steps) {
    // Recurring schedules make up for what failed, and here nothing does: they run once, at the end.
    await stage.runLoop.advance(step.atMs, { untended: true });
    await perform(stage, step);
  }
  await stage.runLoop.advance(endsAtMs);
}

/** A step about a message that never went, as in a clinic of other hours than the demonstration's, is left out. */
async function perform(stage: DemoStage, { story, deed }: ScheduledStep): Promise<void> {
  if ('session' in deed) return post(stage, '/v1/sessions', deed.session);
  if ('booking' in deed) return post(stage, '/v1/bookings', deed.booking);
  if ('text' in deed) return post(stage, '/local/api/texts', { from: story.phone, body: deed.text });
  if ('receipt' in deed) {
    const to = deed.of === 'sms' ? story.phone : story.email;
    const message = (await messages(stage, to)).findLast(({ channel }) => channel === deed.of);
    return message && post(stage, '/local/api/receipts', { messageId: message.id, status: deed.receipt });
  }
  if ('form' in deed) {
    const received = [...(await messages(stage, story.email)), ...(await messages(stage, story.phone))];
    const links = received.flatMap(({ text }) => /https?:\S+\/c\/[a-z2-7]{26}/.exec(text)?.[0] ?? []);
    const link = links.at(-1);
    return link === undefined ? undefined : send(link, new URLSearchParams(deed.form));
  }
  const { cases } = OpenCases.parse(await get(stage, '/v1/cases?status=open'));
  const code = cases.find(({ clientId }) => clientId === story.clientId)?.code;
  const pages = (await messages(stage)).filter(({ channel, kind }) => channel === 'sms' && kind === 'page');
  const page = pages.findLast(({ text }) => code !== undefined && new RegExp(`\\b${code}\\b`).test(text));
  return page && post(stage, '/local/api/texts', { from: page.to, body: `${code} ${deed.taken}` });
}

/** Oldest first; none for somebody who has no such address. Without an address, everybody's. */
async function messages(stage: DemoStage, ...to: Array<string | undefined>): Promise<SentMessage[]> {
  if (to.length > 0 && to[0] === undefined) return [];
  const query = to.map((address) => `?to=${encodeURIComponent(address ?? '')}`).join('');
  return SentMessages.parse(await get(stage, `/local/api/messages${query}`)).messages;
}

async function get({ url, apiKey }: DemoStage, path: string): Promise<unknown> {
  const answer = await fetch(`${url}${path}`, { headers: { 'x-api-key': apiKey } });
  return (await accepted(answer)).json();
}

async function post({ url, apiKey }: DemoStage, path: string, body: unknown): Promise<void> {
  await send(`${url}${path}`, JSON.stringify(body), { 'content-type': 'application/json', 'x-api-key': apiKey });
}

async function send(address: string, body: string | URLSearchParams, headers: Record<string, string> = {}) {
  const answer = await accepted(await fetch(address, { method: 'POST', headers, body }));
  await answer.arrayBuffer();
}

async function accepted(answer: Response): Promise<Response> {
  if (answer.ok) return answer;
  throw new Error(`A step of the demo was refused with ${answer.status}: ${await answer.text()}`);
}
