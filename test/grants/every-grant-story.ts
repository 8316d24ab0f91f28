import { expect } from 'vitest';
import { FUNCTION_NAMES } from '../../shared/env.ts';
import type { OpenClinic } from '../support/open-clinic.ts';
import { casePageIn, formIn, signIn } from '../support/staff-browser.ts';
import { aSessionTold, onCall, type SeenMessage } from '../support/story-clinic.ts';

/** When the story's clock starts. */
export const EVERY_GRANT_AT = '2026-03-03T08:30:00-05:00';

/** More than the SDK tries one call, fewer than it tries two. */
const ONE_FAILED_CALL = 5;
/** More than any retry policy. */
const ALWAYS = 10_000;

/**
 * A morning of a clinic in which everything that needs a permission happens, the rescues from failures
 * included. Throws as soon as something did not happen as it should, which is what the loss of any grant leads to.
 */
export const everyGrantStory = async (clinic: OpenClinic): Promise<void> => {
  const people = {
    asked: aSessionTold(),
    late: aSessionTold({ client: { timeZone: 'Atlantic/Azores' } }),
    stuck: aSessionTold(),
    dropped: aSessionTold({ client: { timeZone: 'America/Denver' } }),
    moved: aSessionTold({ client: { timeZone: 'America/Los_Angeles' } }),
    quiet: aSessionTold(),
    unreached: aSessionTold({
      client: {
        email: 'unreached@example.com',
        consents: ['sms', 'email'].map((channel) => ({
          class: 'care',
          channel,
          given: true,
          at: '2026-03-02T13:00:00-05:00',
          proof: 'signed intake form',
        })),
      },
    }),
  };
  await isTakenIn(clinic, people);
  await isRescuedByTheSweep(clinic, people.stuck);
  await isToldAnewAndErased(clinic);
  await isReadAndTakenByCode(clinic, people.asked, people.stuck);
  await goesTheOtherWay(clinic, people.unreached);
  await climbsAndIsTakenByLink(clinic, people.quiet);
  await isRescuedFromATimerThatGaveUp(clinic, people.dropped);
  await isDeferredAndNotDelivered(clinic, people.moved);
  await isResolvedOnThePages(clinic, people.moved);
  await optsOutAndIn(clinic, people.quiet);
  await leavesTraces(clinic);
};

type Told = ReturnType<typeof aSessionTold>;

/** Told, corrected in who the client is, withdrawn; planned although the planner fails once after it has armed. */
const isTakenIn = async (
  clinic: OpenClinic,
  { asked, late, dropped, moved, quiet, unreached }: Record<string, Told>,
): Promise<void> => {
  if (!asked || !late || !dropped || !moved || !quiet || !unreached)
    throw new Error('somebody is missing from the story');
  await clinic.fault({ service: 'dynamodb', operation: 'UpdateItem', kind: 'error', times: ONE_FAILED_CALL });
  for (const session of [asked, late, dropped, moved, quiet, unreached]) {
    expect((await clinic.completeSession(session)).status).toBe(201);
  }
  expect(await clinic.textsTo(late.client.phone, 'day-1-check'), 'due at once').toHaveLength(1);
  const elsewhere = { ...moved, client: { ...moved.client, timeZone: 'Pacific/Honolulu', phone: '+12125550199' } };
  expect((await clinic.completeSession(elsewhere)).status).toBe(200);
  const withdrawn = aSessionTold();
  await clinic.completeSession(withdrawn);
  expect((await clinic.api('POST', `/sessions/${withdrawn.sessionId}/cancel`)).status).toBe(202);
  await clinic.advance('PT10M');
  expect(await clinic.followUp(withdrawn.client.clientId)).toMatchObject({ status: 'withdrawn' });
  expect(await clinic.idle(), 'dead letters').toBe(0);
  expect((await clinic.call('GET', '/v1/health')).status).toBe(200);
};

/** One client is erased at once; of another the work is cut short after its first write, and the sweep finishes it. */
const isToldAnewAndErased = async (clinic: OpenClinic): Promise<void> => {
  const [atOnce, cutShort] = [aSessionTold(), aSessionTold()];
  for (const session of [atOnce, cutShort]) {
    await clinic.completeSession(session);
    const { client } = session;
    const moved = { ...client, phone: '+12125550196' };
    expect((await clinic.api('PUT', `/clients/${client.clientId}`, moved)).body).toMatchObject({ status: 'updated' });
  }
  const erase = (session: Told) => clinic.api('DELETE', `/clients/${session.client.clientId}`);
  expect((await erase(atOnce)).body).toMatchObject({ status: 'erased' });
  const lost = { service: 'dynamodb', operation: 'TransactWriteItems', kind: 'lost-answer', times: ONE_FAILED_CALL };
  await clinic.fault(lost);
  expect((await erase(cutShort)).status).toBe(502);
  await clinic.clearFaults();
  await clinic.advance('PT15M');
  expect((await erase(cutShort)).status, 'erased by the sweep').toBe(404);
};

/** The stream gives up on a session and on a Case, both are parked and alarmed about, and the sweep sets them going again. */
const isRescuedByTheSweep = async (clinic: OpenClinic, stuck: Told): Promise<void> => {
  await clinic.fault({ service: 'scheduler', operation: 'CreateSchedule', kind: 'error', times: ALWAYS });
  await clinic.completeSession(stuck);
  await clinic.text('+12125550198', 'is this the skin place');
  await clinic.advance('PT20M');
  const parked = await clinic.idle();
  expect(parked, 'parked, again after every sweep').toBeGreaterThanOrEqual(2);
  expect(await alarmsAbout(clinic, 'parked')).toHaveLength(1);
  await clinic.clearFaults();
  await clinic.advance('PT10M');
  // A Case that waits is armed, and its wake is let go only at the second try.
  await clinic.fault({ service: 'dynamodb', operation: 'UpdateItem', kind: 'error', times: ONE_FAILED_CALL });
  await clinic.text('+12125550197', 'is this the skin place');
  await clinic.advance('PT5M');
  expect(await clinic.idle(), 'nothing more is parked').toBe(parked);
};

/** Asked at 10:00 sharp, answers "4"; the page goes by text and mail and is taken by its code, then lapses. */
const isReadAndTakenByCode = async (clinic: OpenClinic, asked: Told, stuck: Told): Promise<void> => {
  const { phone, clientId } = asked.client;
  await clinic.to('2026-03-03T10:04:00-05:00');
  for (const client of [asked.client, stuck.client]) {
    const [check] = await clinic.textsTo(client.phone, 'day-1-check');
    // By its timer: the carrier's rate may hold it up for a minute or two, the sweep would come only at five past.
    expect(check?.at.slice(0, 16) ?? '').toMatch(/^2026-03-03T15:0[0-3]$/);
    await clinic.receipt(check?.id ?? '', 'DELIVERED');
    const message = (await clinic.timeline(client.clientId)).find(({ kind }) => kind === 'message');
    expect(message).toMatchObject({ status: 'delivered' });
  }
  await clinic.text(phone, '4');
  expect(await clinic.textsTo(phone, 'answer')).toHaveLength(1);
  const pages = await pagesAbout(clinic, clientId);
  expect(pages.map(({ channel }) => channel).toSorted()).toEqual(['email', 'sms']);
  await clinic.text(onCall.first, await codeOf(clinic, clientId));
  expect(await caseOf(clinic, clientId)).toMatchObject({ status: 'acknowledged', acknowledgedBy: 'nadia' });
};

/** A text that did not arrive in time is followed by a mail, at once. */
const goesTheOtherWay = async (clinic: OpenClinic, { client }: Told): Promise<void> => {
  const [check] = await clinic.textsTo(client.phone, 'day-1-check');
  await clinic.receipt(check?.id ?? '', 'TTL_EXPIRED');
  const mails = (await clinic.messages('unreached@example.com')).filter(({ kind }) => kind === 'day-1-check');
  expect(mails, 'by mail instead').toHaveLength(1);
  await answersOnThePages(clinic, client.clientId, mails[0]?.text ?? '');
};

/** Answers on the page the mail leads to, wants nothing more at all, and everything again. */
const answersOnThePages = async (clinic: OpenClinic, clientId: string, mail: string): Promise<void> => {
  const [form = '', preferences = ''] = ['c', 'p'].map(
    (page) => new RegExp(`https?:\\S+/${page}/[a-z2-7]{26}`).exec(mail)?.[0],
  );
  expect((await fetch(form)).status).toBe(200);
  const answers = { trend: 'better', bleeding: 'none', fluid: 'none', fever: 'no', pain: '0', words: '', before: '0' };
  expect((await fetch(form, { method: 'POST', body: new URLSearchParams(answers) })).status).toBe(200);
  const replies = (await clinic.timeline(clientId)).filter(({ kind }) => kind === 'reply');
  expect(replies).toMatchObject([{ channel: 'page', acuity: 'fine' }]);
  for (const choice of ['stop=1', 'sms-shown=&sms=care&sms=results&sms=booking'])
    expect((await fetch(preferences, { method: 'POST', body: new URLSearchParams(choice) })).status).toBe(200);
  const told = (await clinic.timeline(clientId)).filter(({ kind, channel }) => kind === 'consent' && channel === 'sms');
  expect(told.slice(-3).map(({ given }) => given)).toEqual([true, true, true]);
};

/** Nobody can be paged on the first step, so the second comes at once; nobody answers, which sounds an alarm; the link takes it. */
const climbsAndIsTakenByLink = async (clinic: OpenClinic, quiet: Told): Promise<void> => {
  const { phone, clientId } = quiet.client;
  await clinic.fault({ service: 'sms-voice', operation: 'SendTextMessage', kind: 'throttle', times: 2 });
  await clinic.fault({ service: 'ses', operation: 'SendEmail', kind: 'throttle', times: 1 });
  await clinic.text(phone, '4');
  await clinic.advance('PT2M');
  const [page] = (await pagesAbout(clinic, clientId)).filter(({ to }) => to === onCall.second);
  expect(page, 'a page on the second step').toBeDefined();
  await clinic.advance('PT30M');
  expect(await alarmsAbout(clinic, 'exhausted')).not.toEqual([]);
  const link = /https?:\S+\/s\/[a-z2-7]{26}/.exec(page?.text ?? '')?.[0] ?? '';
  expect((await fetch(link)).status).toBe(200);
  expect((await fetch(link, { method: 'POST' })).status).toBeLessThan(400);
  expect(await caseOf(clinic, clientId)).toMatchObject({ status: 'acknowledged', acknowledgedBy: 'tomas' });
};

/** Every timer of noon gives up into the dead letters and so does a run of the sweep; the next run finds what is overdue. */
const isRescuedFromATimerThatGaveUp = async (clinic: OpenClinic, dropped: Told): Promise<void> => {
  await clinic.to('2026-03-03T11:59:00-05:00');
  const before = await clinic.idle();
  const noon = '2026-03-03T12:00:00-05:00';
  const timers = clinic.cloud.scheduler.pending().filter(({ nextAt }) => nextAt === Date.parse(noon));
  expect(timers, 'timers of noon').not.toEqual([]);
  await clinic.fault({ service: 'scheduler', operation: 'InvokeTarget', kind: 'error', times: ALWAYS });
  await clinic.to(noon);
  expect(await clinic.idle(), 'timers given up').toBe(before + timers.length + 1);
  await clinic.clearFaults();
  await clinic.advance('PT15M');
  const [check, ...more] = await clinic.textsTo(dropped.client.phone, 'day-1-check');
  expect(check, 'sent although its timer gave up').toBeDefined();
  expect(more).toEqual([]);
};

/** The client has gone to another zone and number: deferred, once however often it is woken, then not delivered. */
const isDeferredAndNotDelivered = async (clinic: OpenClinic, { client }: Told): Promise<void> => {
  // With every page taken, the timer that fires at 13:00 is the last event of any queue.
  for (const { status, code } of await clinic.openCases()) {
    if (status === 'open') await clinic.text(onCall.first, code);
  }
  await clinic.to('2026-03-03T13:00:01-05:00');
  const deadLetters = await clinic.idle();
  await clinic.again('queue');
  expect(await clinic.textsTo('+12125550199', 'day-1-check')).toEqual([]);
  expect(await clinic.followUp(client.clientId)).toMatchObject({
    status: 'planned',
    dueAt: '2026-03-03T19:00:00.000Z',
  });
  await clinic.to('2026-03-03T13:55:00-05:00');
  expect(await clinic.idle(), 'a timer that is armed already is no failure').toBe(deadLetters);
  await clinic.to('2026-03-03T14:00:05-05:00');
  const [check] = await clinic.textsTo('+12125550199', 'day-1-check');
  expect(check?.at.slice(0, 16)).toBe('2026-03-03T19:00');
  await clinic.receipt(check?.id ?? '', 'CARRIER_UNREACHABLE');
  expect(await caseOf(clinic, client.clientId)).toMatchObject({ reasons: ['failed-contact'] });
};

/** Somebody signs in, finds the client in the list, and says how it ended. */
const isResolvedOnThePages = async (clinic: OpenClinic, { client }: Told): Promise<void> => {
  const { browser } = await signIn(clinic, 'nadia');
  const code = await codeOf(clinic, client.clientId);
  const page = casePageIn((await browser.open('/staff')).html, code);
  const { action, fields } = formIn((await browser.open(page)).html, '/resolve');
  const resolved = await browser.send(action, { ...fields, outcome: 'not-reached', note: 'no answer, wrote a letter' });
  expect(resolved.status).toBe(200);
  expect(await caseOf(clinic, client.clientId)).toBeUndefined();
};

const optsOutAndIn = async (clinic: OpenClinic, { client }: Told): Promise<void> => {
  await clinic.text(client.phone, 'STOP');
  await clinic.text(client.phone, 'START');
  expect(await clinic.textsTo(client.phone, 'opt-in')).toHaveLength(1);
};

/** What AWS would swallow without a word: logs that cannot be written, deliveries that are not allowed. */
const leavesTraces = async (clinic: OpenClinic): Promise<void> => {
  const logging = new Set(clinic.cloud.functionLog.lines().map(({ functionName }) => functionName));
  expect([...logging].toSorted()).toEqual(FUNCTION_NAMES.map((name) => `aftercare-${name}`).toSorted());
  expect(clinic.cloud.dropped.all()).toEqual([]);
  expect(
    clinic.cloud.alarms.states().filter(({ spec, state }) => state === 'ALARM' && /-errors$/.test(spec.name)),
  ).toEqual([]);
};

const alarmsAbout = async (clinic: OpenClinic, what: string): Promise<SeenMessage[]> =>
  (await clinic.messages('alarms@example.com')).filter(({ subject }) => subject?.includes(what));

const caseOf = async (clinic: OpenClinic, clientId: string) =>
  (await clinic.openCases()).find((open) => open.clientId === clientId);

const codeOf = async (clinic: OpenClinic, clientId: string): Promise<string> => {
  const found = await caseOf(clinic, clientId);
  expect(found, `an open case of ${clientId}`).toBeDefined();
  return found?.code ?? '';
};

const pagesAbout = async (clinic: OpenClinic, clientId: string): Promise<SeenMessage[]> => {
  const code = await codeOf(clinic, clientId);
  return (await clinic.messages()).filter(({ kind, text }) => kind === 'page' && text.includes(code));
};
