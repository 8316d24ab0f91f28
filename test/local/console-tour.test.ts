import { describe, expect, it } from 'vitest';
import { readClinicRecords, type TableItem } from '../../infra/local/console/clinic-records.ts';
import { newTourClient, readTour } from '../../infra/local/console/tour.ts';
import { form, NADIA, startConsole } from './console-fixture.ts';
import { followUpItem, openCaseItem, profileItem, replyItem, resolvedCaseItem } from './console-items.ts';
import { memoryState } from './edge-fakes.ts';

const run = { clientId: 'ann', firstName: 'Ann', phone: '+12125550142' };

describe('how far the tour is', () => {
  const sent = followUpItem({ status: 'sent' });
  it.each<[string, TableItem[], Record<string, unknown>]>([
    ['nobody was treated yet', [], { step: 'complete' }],
    ['treated, not planned yet', [profileItem()], { step: 'next-day' }],
    ['the check is planned', [profileItem(), followUpItem()], { step: 'next-day' }],
    ['the check is on its way', [profileItem(), followUpItem({ status: 'claimed' })], { step: 'next-day' }],
    [
      'the check was skipped',
      [profileItem(), followUpItem({ status: 'skipped', reason: 'opted-out' })],
      { step: 'next-day', stuck: 'opted-out' },
    ],
    ['the check was sent', [profileItem(), sent], { step: 'answer', hasAnswered: false }],
    ['all is well, they answered', [profileItem(), sent, replyItem], { step: 'answer', hasAnswered: true }],
    ['a case is open', [profileItem(), sent, openCaseItem()], { step: 'acknowledge' }],
    ['it was taken', [profileItem(), sent, openCaseItem({ status: 'acknowledged' })], { step: 'resolve' }],
    ['it was resolved', [profileItem(), sent, resolvedCaseItem()], { step: 'done' }],
    [
      'it was resolved and another is open',
      [profileItem(), sent, resolvedCaseItem(), openCaseItem({ caseId: 'case-2' })],
      { step: 'acknowledge' },
    ],
  ])('%s', (_, items, progress) => {
    expect(readTour(run, readClinicRecords(items))).toMatchObject(progress);
  });

  it('is at its beginning for another’s client, and after a restart', () => {
    const records = readClinicRecords([profileItem(), followUpItem()]);
    expect(readTour({ ...run, clientId: 'bea' }, records)).toEqual({ step: 'complete' });
    expect(readTour(undefined, records)).toEqual({ step: 'complete' });
  });
});

describe('who goes through it', () => {
  it('is somebody new with a fictional number, also when everybody is taken', () => {
    const taken = { names: new Set(['Mia']), phones: new Set(['+12125550199']), sessionId: 's' };
    expect(newTourClient(taken)).toEqual({ clientId: 'tour-s', firstName: 'June', phone: '+12125550198' });
    const all = Array.from({ length: 100 }, (_, index) => `+1212555${String(100 + index).padStart(4, '0')}`);
    expect(newTourClient({ ...taken, phones: new Set(all) }).phone).toBe('+12125550199');
  });
});

describe('a click', () => {
  const click = (ask: Awaited<ReturnType<typeof startConsole>>['ask'], step: string) =>
    ask('POST', '/local/tour', form({ step }));
  const page = async (ask: Awaited<ReturnType<typeof startConsole>>['ask']) =>
    (await ask('GET', '/local')).body.toString();

  it('for another step than the one at hand does nothing', async () => {
    const { ask, texts, happened, apiRequests } = await startConsole();
    for (const step of ['next-day', 'answer', 'acknowledge', 'resolve', 'done', '', 'constructor'])
      await click(ask, step);
    expect([texts.texts(), happened, apiRequests]).toEqual([[], [], []]);
  });

  it('goes through the product, step by step, and is remembered across a restart of the console', async () => {
    const state = memoryState();
    const { ask, keep, apiRequests, clock, parts } = await startConsole({ state });
    await click(ask, 'complete');
    const { client } = JSON.parse(apiRequests[0]?.body.toString() ?? '');
    expect(client).toMatchObject({
      clientId: expect.stringMatching(/^tour-/),
      firstName: 'Mia',
      phone: '+12125550199',
    });
    keep(profileItem(client), followUpItem());
    expect(await page(ask)).toContain('to the day-1 check, tomorrow 10:00');

    // Whoever moves the clock and whatever sends the check, the tour sees it.
    parts.loop.advance = async (toMs) => {
      clock.moveTo(toMs);
      keep(followUpItem({ status: 'sent' }));
      return 1;
    };
    await click(ask, 'next-day');
    expect(new Date(clock.now()).toISOString()).toBe('2026-03-03T15:00:00.000Z');

    const later = await startConsole({ state });
    later.keep(profileItem(client), followUpItem({ status: 'sent' }));
    expect(await page(later.ask)).toContain('3. Answer 4 as Mia');
  });

  it('answers as the client and acknowledges as whoever was paged last', async () => {
    const { ask, keep, texts, send, apiRequests } = await startConsole();
    await click(ask, 'complete');
    const { client } = JSON.parse(apiRequests[0]?.body.toString() ?? '');
    keep(profileItem(client), followUpItem({ status: 'sent' }));
    await click(ask, 'answer');
    expect(texts.texts()).toMatchObject([{ from: '+12125550199', body: '4' }]);
    await send('+12125550112', 'URGENT case A7. Reply A7', { kind: 'page' });
    await send(NADIA, 'URGENT case A7: http://127.0.0.1:4400/s/aaaaaaaaaaaaaaaaaaaaaaaaaa', { kind: 'page' });
    await send('+12125550112', 'URGENT case A72', { kind: 'page' });
    keep(openCaseItem());
    expect(await page(ask)).toContain('/s/aaaaaaaaaaaaaaaaaaaaaaaaaa" target="_blank" rel="noopener">open the page');
    await click(ask, 'acknowledge');
    expect(texts.texts().at(-1)).toMatchObject({ direction: 'inbound', from: NADIA, body: 'A7' });
  });

  it('for the last step leads to the client’s own page for the staff', async () => {
    const { ask, keep, apiRequests } = await startConsole();
    await click(ask, 'complete');
    const { client } = JSON.parse(apiRequests[0]?.body.toString() ?? '');
    const profile = profileItem(client);
    keep(profile, followUpItem({ status: 'sent' }), openCaseItem({ status: 'acknowledged' }));
    const clientKey = profile.PK.replace('CLIENT#', '');
    expect(await page(ask)).toContain(`<form action="/staff/clients/${clientKey}" target="_blank">`);
  });

  it('says so when the product refused the session, and does not begin', async () => {
    const { ask } = await startConsole({
      api: async () => ({ status: 400, headers: {}, body: '{"title":"Malformed"}' }),
    });
    const answer = await click(ask, 'complete');
    expect(decodeURIComponent(String(answer.headers.location))).toContain('Malformed');
    expect(await page(ask)).toContain('1. Complete a session');
  });

  it('is not needed to end it: the panel sees the case resolved, and congratulates', async () => {
    const { ask, keep, apiRequests } = await startConsole();
    await click(ask, 'complete');
    const { client } = JSON.parse(apiRequests[0]?.body.toString() ?? '');
    keep(profileItem(client), followUpItem({ status: 'sent' }), resolvedCaseItem());
    expect(await page(ask)).toContain('case A7 is resolved by Nadia (advised at home).');
  });

  it('begins again with somebody new', async () => {
    const { ask, keep, apiRequests } = await startConsole();
    await click(ask, 'complete');
    keep(profileItem(JSON.parse(apiRequests[0]?.body.toString() ?? '').client), followUpItem({ status: 'sent' }));
    await click(ask, 'restart');
    expect(await page(ask)).toContain('1. Complete a session');
    await click(ask, 'complete');
    expect(JSON.parse(apiRequests[1]?.body.toString() ?? '').client).toMatchObject({ firstName: 'June' });
  });
});
