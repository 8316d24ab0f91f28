import * as z from 'zod';
import { FAULT_KINDS, faultService } from '../faults.ts';
import { type HttpAnswer, type HttpRequest, jsonAnswer } from '../http-exchange.ts';
import { E164 } from '../services/text-request.ts';
import { readClockTarget } from './clock-target.ts';
import type { ConsoleParts } from './console-parts.ts';
import { listMessages } from './message-list.ts';

const ClockMove = z.strictObject({
  advance: z.string().optional(),
  to: z.string().optional(),
  exact: z.boolean().default(false),
  sparse: z.boolean().default(false),
});

/** Short codes text too, not only full numbers. */
const Phone = z.string().regex(/^\+?[0-9]{3,15}$/, 'must be a phone number');
const InboundText = z.strictObject({ from: Phone, body: z.string().max(1600), to: Phone.optional() });

const OnePhone = z.strictObject({ phone: z.string().regex(E164, 'must be a phone number such as +12125550142') });

const Receipt = z.strictObject({ messageId: z.string().min(1), status: z.string().min(1) });

const OrderedFault = z.strictObject({
  service: z
    .string()
    .refine((name) => faultService(name) !== undefined, 'is not a service of the local cloud')
    .transform((name) => faultService(name) ?? name),
  operation: z.string().min(1).default('*'),
  kind: z.enum(FAULT_KINDS),
  times: z.int().min(1).max(100_000).default(1),
});

const Redelivery = z.strictObject({
  source: z.enum(['stream', 'queue']),
  id: z.string().min(1).optional(),
  copies: z.int().min(1).max(100).default(1),
});

/** A handler of one `/local/api` call; its answer comes when the system is idle. */
type Handler = (parts: ConsoleParts, request: HttpRequest) => Promise<HttpAnswer>;

const HANDLERS: Readonly<Record<string, Handler>> = {
  'GET clock': async ({ clock }) => jsonAnswer(200, { now: isoAt(clock.now()) }),

  'POST clock': (parts, request) =>
    withBody(ClockMove, request, async ({ exact, sparse, advance, to }) => {
      const target = readClockTarget(parts.clock.now(), {
        ...(advance !== undefined && { advance }),
        ...(to !== undefined && { to }),
      });
      if (target.kind === 'refused') return problem(400, target.reason);
      const fired = await parts.loop.advance(target.toMs, { exact, sparse });
      return jsonAnswer(200, { now: isoAt(parts.clock.now()), fired });
    }),

  'GET messages': async (parts, { query }) => {
    const to = query.get('to');
    const since = query.get('since');
    const sinceMs = since === null ? undefined : Date.parse(since);
    if (Number.isNaN(sinceMs)) return problem(400, 'since is not an ISO 8601 instant.');
    // An unescaped plus sign in a query is a space.
    const filter = { ...(to !== null && { to: to.replace(/^ /, '+') }), ...(sinceMs !== undefined && { sinceMs }) };
    return jsonAnswer(200, { messages: listMessages(parts, filter) });
  },

  'POST texts': (parts, request) =>
    withBody(InboundText, request, async ({ from, body, to }) => {
      if (to !== undefined && !parts.texts.numbers.some(({ phoneNumber }) => phoneNumber === to)) {
        return problem(404, `The clinic has no number ${to}.`);
      }
      const received = await parts.texts.receive({ from, body, ...(to !== undefined && { to }) });
      await parts.loop.idle();
      return jsonAnswer(200, { id: received.id, to: received.to });
    }),

  'POST receipts': (parts, request) =>
    withBody(Receipt, request, async ({ messageId, status }) => {
      const byText = await parts.texts.report(messageId, status);
      const outcome = byText === 'unknown message' ? await parts.mail.report(messageId, status) : byText;
      if (outcome === 'unknown message') return problem(404, `There is no sent message ${messageId}.`);
      if (outcome === 'unknown status') return problem(400, `There is no delivery status ${status} for this message.`);
      await parts.loop.idle();
      return jsonAnswer(200, { messageId, status });
    }),

  'POST carrier-opt-outs': (parts, request) =>
    withBody(OnePhone, request, async ({ phone }) => {
      await parts.texts.optOutAtCarrier(phone);
      return jsonAnswer(200, { phone });
    }),

  'POST silent-carriers': (parts, request) =>
    withBody(OnePhone, request, async ({ phone }) => {
      await parts.texts.silenceCarrier(phone);
      return jsonAnswer(200, { phone });
    }),

  'GET faults': async ({ faults }) => jsonAnswer(200, { faults: faults.pending() }),

  'POST faults': (parts, request) =>
    withBody(OrderedFault, request, async (fault) => {
      parts.faults.add(fault);
      return jsonAnswer(200, { faults: parts.faults.pending() });
    }),

  'DELETE faults': async ({ faults }) => {
    faults.clear();
    return jsonAnswer(200, { faults: [] });
  },

  'GET idle': async ({ loop, queues }) => {
    await loop.idle();
    const deadLetters = queues()
      .filter((queue) => queue.deadLetters)
      .reduce((sum, { visible, inFlight, delayed }) => sum + visible + inFlight + delayed, 0);
    return jsonAnswer(200, { idle: true, deadLetters });
  },

  'POST events': (parts, request) =>
    withBody(Redelivery, request, async ({ source, id, copies }) => {
      const found = await parts.redeliver({ source, copies, ...(id !== undefined && { id }) });
      if (!found) return problem(404, `There is no ${source} event to deliver again.`);
      await parts.loop.idle();
      return jsonAnswer(200, { source, copies });
    }),
};

/** Answers `/local/api/...`; `name` is the rest of the path. */
export async function answerJson(parts: ConsoleParts, request: HttpRequest, name: string): Promise<HttpAnswer> {
  const handler = HANDLERS[`${request.method} ${name}`];
  if (handler !== undefined) return handler(parts, request);
  const allowed = Object.keys(HANDLERS)
    .filter((key) => key.endsWith(` ${name}`))
    .map((key) => key.split(' ')[0]);
  if (allowed.length === 0) return problem(404, `The console has no ${request.path}.`);
  return { ...problem(405, `${request.method} is not possible here.`), headers: { allow: allowed.join(', ') } };
}

/** An error of the console, in the form of the API's own errors. */
export function problem(
  status: number,
  title: string,
  errors: Array<{ path: string; message: string }> = [],
): HttpAnswer {
  return {
    ...jsonAnswer(status, { type: 'about:blank', title, status, errors }),
    headers: { 'content-type': 'application/problem+json' },
  };
}

async function withBody<T>(
  schema: z.ZodType<T>,
  request: HttpRequest,
  work: (body: T) => Promise<HttpAnswer>,
): Promise<HttpAnswer> {
  let sent: unknown;
  try {
    sent = JSON.parse(request.body.toString('utf8') || '{}');
  } catch {
    return problem(400, 'The body is not JSON.');
  }
  const read = schema.safeParse(sent);
  if (read.success) return work(read.data);
  const errors = read.error.issues.map(({ path, message }) => ({ path: path.join('.'), message }));
  return problem(400, 'The body cannot be used.', errors);
}

function isoAt(epochMs: number): string {
  return new Date(epochMs).toISOString();
}
