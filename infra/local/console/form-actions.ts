import { Temporal } from 'temporal-polyfill';
import * as z from 'zod';
import { type HttpAnswer, type HttpRequest, jsonAnswer } from '../http-exchange.ts';
import { completeSession, refusalIn } from './complete-session.ts';
import type { ConsoleView } from './console-view.ts';
import { FAULT_CHOICES } from './fault-choices.ts';
import { answerJson } from './json-api.ts';
import { type Outcome, takeTourStep } from './tour-actions.ts';
import { nextEventTarget } from './upcoming.ts';

type Fields = Readonly<Record<string, string>>;
type Action = (view: ConsoleView, fields: Fields, request: HttpRequest) => Promise<Outcome>;

const SessionFields = z.object({
  firstName: z.string(),
  phone: z.string(),
  language: z.string(),
  needleDepthMm: z.coerce.number(),
  area: z.string(),
  clientId: z.string().default(''),
  completedAt: z.string().default(''),
});

/** The page's forms. What has a JSON twin is done by it. */
const ACTIONS: Readonly<Record<string, Action>> = {
  async clock(view, { move, localTo, ...wish }, request) {
    const target =
      move === 'next-event' ? await nextEvent(view) : localTo === undefined ? wish : instantAt(localTo, view);
    if (target === undefined) return failed('nothing is planned, or the time cannot be read');
    return viaJson(
      view,
      request,
      'clock',
      target,
      () => `The clock stands at ${view.time().moment(view.parts.clock.now())}.`,
    );
  },

  texts: async (view, { from = '', body = '' }, request) => ({
    ...(await viaJson(view, request, 'texts', { from, body }, () => `The text from ${from} arrived.`)),
    phone: from,
  }),

  receipts: (view, fields, request) =>
    viaJson(view, request, 'receipts', fields, () => `The provider reported ${fields.status}.`),

  events: (view, { source }, request) =>
    viaJson(view, request, 'events', { source, copies: 1 }, () => `The last ${source} event was delivered again.`),

  async faults(view, { fault: name, times }, request) {
    if (name === 'none') {
      view.parts.faults.clear();
      return { done: true, note: 'The faults are forgotten.' };
    }
    const chosen = FAULT_CHOICES.find((choice) => choice.name === name);
    if (chosen === undefined) return failed('there is no such fault');
    const fault = { ...chosen.fault, times: Number(times ?? 1) };
    return viaJson(view, request, 'faults', fault, () => `Ordered: ${chosen.words}.`);
  },

  async sessions(view, fields) {
    const form = SessionFields.safeParse(fields);
    if (!form.success) return failed('The form is not complete.');
    return { ...(await completeSession(view, form.data)), phone: form.data.phone };
  },

  tour: (view, { step = '' }) => takeTourStep(view, step),
};

/**
 * Does what a form asks for. A page that asks for JSON gets the outcome, any other is led back to the page with a sentence
 * about it. `who` is whose phone shows the outcome. Undefined: there is no such form.
 */
export async function answerForm(
  view: ConsoleView,
  request: HttpRequest,
  name: string,
): Promise<HttpAnswer | undefined> {
  const action = Object.hasOwn(ACTIONS, name) ? ACTIONS[name] : undefined;
  if (action === undefined) return undefined;
  const fields = Object.fromEntries(new URLSearchParams(request.body.toString('utf8')));
  const { done, note, phone } = await action(view, fields, request);
  const who = (await view.people()).find((person) => phone !== undefined && person.phone === phone)?.id;
  if (request.headers.accept === 'application/json') {
    return jsonAnswer(200, { done, note, ...(who !== undefined && { who }) });
  }
  const back = new URLSearchParams({ ...(who !== undefined && { who }), note });
  return { status: 303, headers: { location: `/local?${back}` }, body: '' };
}

async function viaJson(
  view: ConsoleView,
  request: HttpRequest,
  name: string,
  body: unknown,
  done: () => string,
): Promise<Outcome> {
  const twin = { ...request, body: Buffer.from(JSON.stringify(body)) };
  const answer = await answerJson({ ...view.parts, loop: view.loop }, twin, name);
  return answer.status < 300 ? { done: true, note: done() } : failed(refusalIn(answer));
}

function failed(why: string): Outcome {
  return { done: false, note: `That did not work: ${why}` };
}

async function nextEvent(view: ConsoleView): Promise<{ to: string } | undefined> {
  const { clock, nextEventAt } = view.parts;
  const target = nextEventTarget(await view.upcoming(), clock.now(), nextEventAt());
  return target === undefined ? undefined : { to: new Date(target).toISOString() };
}

/** The clinic's local time, as a date and time box gives it. */
function instantAt(localTime: string, { parts }: ConsoleView): { to: string } | undefined {
  try {
    return { to: Temporal.PlainDateTime.from(localTime).toZonedDateTime(parts.clinic.timeZone).toInstant().toString() };
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
