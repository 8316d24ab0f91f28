import { randomUUID } from 'node:crypto';
import type { DurableState } from '../parts.ts';
import { completeSession } from './complete-session.ts';
import type { ConsoleView } from './console-view.ts';
import { newTourClient, readTour, type TourProgress, type TourRun } from './tour.ts';
import { nextEventTarget } from './upcoming.ts';

/** What came of a click: a sentence, and whose phone shows it. */
export interface Outcome {
  readonly done: boolean;
  readonly note: string;
  readonly phone?: string;
}

/** The tour's own memory: who goes through it. Everything else is read off the clinic. */
export interface TourMemory {
  run(): TourRun | undefined;
  begin(run: TourRun): Promise<void>;
  forget(): Promise<void>;
}

export async function openTourMemory(state: DurableState): Promise<TourMemory> {
  const stored = state.collection<TourRun>('console-tour');
  let run = await stored.get('run');
  return {
    run: () => run,
    async begin(begun) {
      run = begun;
      await stored.put('run', begun);
    },
    async forget() {
      run = undefined;
      await stored.delete('run');
    },
  };
}

/** As many events as may lie between a click and what it waits for. */
const MOST_MOVES = 300;

/** Does the step the tour is at, through the product as anybody would. A click for another step does nothing. */
export async function takeTourStep(view: ConsoleView, wanted: string): Promise<Outcome> {
  if (wanted === 'restart') {
    await view.tour.forget();
    return { done: true, note: 'The tour begins again, with somebody new.' };
  }
  const progress = await progressOf(view);
  if (wanted !== progress.step) return { done: false, note: 'That step is done already.' };
  switch (progress.step) {
    case 'complete':
      return completeTourSession(view);
    case 'next-day':
      return waitForCheck(view, progress);
    case 'answer':
      return answer(view, progress);
    case 'acknowledge':
      return acknowledge(view, progress);
    default:
      return { done: false, note: 'This step is for a person, on the staff pages.' };
  }
}

async function progressOf({ records, tour }: ConsoleView): Promise<TourProgress> {
  return readTour(tour.run(), await records());
}

async function completeTourSession(view: ConsoleView): Promise<Outcome> {
  const { parts } = view;
  const { clients } = await view.records();
  const people = [...parts.clinic.people];
  const run = newTourClient({
    names: new Set([...clients.map(({ firstName }) => firstName), ...people.map(([, { name }]) => name)]),
    phones: new Set([...clients.flatMap(({ phone }) => phone ?? []), ...people.map(([phone]) => phone)]),
    sessionId: randomUUID().slice(0, 8),
  });
  const taken = await completeSession(view, {
    ...run,
    language: 'en',
    needleDepthMm: 1.5,
    area: 'face',
    completedAt: '',
  });
  if (!taken.done) return taken;
  await view.tour.begin(run);
  return { done: true, note: `${run.firstName}’s session was completed.`, phone: run.phone };
}

/** Moves to the check's own time, and on from event to event if it had to wait for its turn; no further. */
async function waitForCheck(
  view: ConsoleView,
  { client }: { client: { phone?: string | undefined } },
): Promise<Outcome> {
  const { parts } = view;
  for (let moves = 0; moves < MOST_MOVES; moves += 1) {
    const progress = await progressOf(view);
    if (progress.step !== 'next-day') break;
    const { check, stuck } = progress;
    if (stuck !== undefined) return { done: false, note: 'The check was not sent. Begin the tour again.' };
    const dueAt = check === undefined ? undefined : Math.ceil(Date.parse(check.dueAt) / 1000) * 1000;
    const now = parts.clock.now();
    const target = dueAt !== undefined && dueAt > now ? dueAt : parts.nextEventAt();
    if (target === undefined) return { done: false, note: 'Nothing is planned. Begin the tour again.' };
    await view.loop.advance(Math.max(target, parts.clock.now()));
  }
  const reached = (await progressOf(view)).step === 'answer';
  return {
    done: reached,
    note: reached ? 'The day-1 check has arrived.' : 'The check has not arrived yet.',
    ...(client.phone !== undefined && { phone: client.phone }),
  };
}

async function answer(view: ConsoleView, { client }: { client: { phone?: string | undefined } }): Promise<Outcome> {
  const { parts } = view;
  const phone = client.phone ?? '';
  await parts.texts.receive({ from: phone, body: '4' });
  await view.loop.idle();
  const progress = await progressOf(view);
  const paged = progress.step === 'acknowledge' ? pageAbout(view, progress.open.code)?.to : undefined;
  return { done: true, note: 'The answer was read.', phone: paged ?? phone };
}

/** Texts the code from the phone that was paged last, waiting for the ladder if it pages later. */
async function acknowledge(view: ConsoleView, { open }: { open: { code: string } }): Promise<Outcome> {
  const { parts } = view;
  for (let moves = 0; moves < MOST_MOVES && pageAbout(view, open.code) === undefined; moves += 1) {
    const target = nextEventTarget(await view.upcoming(), parts.clock.now(), parts.nextEventAt());
    if (target === undefined) break;
    await view.loop.advance(target);
  }
  const page = pageAbout(view, open.code);
  if (page === undefined) return { done: false, note: `Nobody has been paged about case ${open.code} yet.` };
  await parts.texts.receive({ from: page.to, body: open.code });
  await view.loop.idle();
  return { done: true, note: `Case ${open.code} is acknowledged.`, phone: page.to };
}

/** The newest page about a case. */
export function pageAbout(
  { parts }: Pick<ConsoleView, 'parts'>,
  code: string,
): { readonly to: string; readonly link?: string } | undefined {
  const names = new RegExp(`\\b${code}\\b`);
  const page = parts.texts
    .texts()
    .findLast(
      ({ direction, context, body }) => direction === 'outbound' && context.kind === 'page' && names.test(body),
    );
  if (page === undefined) return undefined;
  const link = /https?:\S+\/s\/[a-z2-7]{26}/.exec(page.body)?.[0];
  return { to: page.to, ...(link !== undefined && { link }) };
}
