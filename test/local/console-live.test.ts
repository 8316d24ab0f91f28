import { describe, expect, it } from 'vitest';
import { createChangeFeed } from '../../infra/local/console/change-feed.ts';
import { ANN, json, startConsole } from './console-fixture.ts';
import { clientItems } from './console-items.ts';

describe('the change feed', () => {
  it('answers those who wait once something changed, a burst as one', async () => {
    const feed = createChangeFeed(7);
    const waiting = [feed.whenChanged(7, 60_000), feed.whenChanged(7, 60_000)];
    feed.changed();
    feed.changed();
    expect(await Promise.all(waiting)).toEqual([9, 9]);
  });

  it('answers at once who is behind, or of another start', async () => {
    const feed = createChangeFeed(7);
    expect(await feed.whenChanged(3, 60_000)).toBe(7);
    expect(await feed.whenChanged(1_000_000, 60_000)).toBe(7);
  });

  it('answers after a while all the same, with nothing new', async () => {
    expect(await createChangeFeed(7).whenChanged(7, 1)).toBe(7);
  });
});

describe('a page that waits', () => {
  const versionOf = (page: string): string => /data-version="(\d+)"/.exec(page)?.[1] ?? '';

  it('hears of a text that arrived by the API from elsewhere, in words', async () => {
    const { ask } = await startConsole();
    const seen = versionOf((await ask('GET', '/local')).body.toString());
    const waiting = ask('GET', `/local/events?seen=${seen}`);
    await ask('POST', '/local/api/texts', { body: { from: ANN, body: 'hello' } });
    expect(json(await waiting)).toMatchObject({ messages: 1, newest: `${ANN} texted the clinic.` });
    expect(json(await waiting).version).toBeGreaterThan(Number(seen));
  });

  it('hears of what the clinic sends, and reads nothing aloud of it', async () => {
    const { ask, send, email, keep } = await startConsole();
    await send(ANN, 'How is your skin?');
    keep(...clientItems());
    expect(json(await ask('GET', '/local/events?seen=0'))).toMatchObject({ messages: 1, newest: 'New text to Ann.' });
    await email(['nadia@clinic.example'], 'Case A7');
    expect(json(await ask('GET', '/local/events?seen=0'))).toMatchObject({ messages: 2 });
  });

  it('gets only the sections that are other than its own', async () => {
    const { ask, keep, send } = await startConsole();
    const page = (await ask('GET', '/local')).body.toString();
    const partsIn = (markup: string) => [...markup.matchAll(/data-part="([^"]+)"/g)].map((found) => found[1] ?? '');
    const ask4 = async (have: string[]) =>
      partsIn((await ask('GET', `/local/sections?have=${encodeURIComponent(have.join(' '))}`)).body.toString());
    const have = partsIn(page);
    expect(have).toHaveLength(9);
    expect(await ask4(have)).toEqual([]);
    expect(await ask4([])).toEqual(have);
    keep(...clientItems());
    expect((await ask4(have)).map((part) => part.split('.')[0])).toEqual([
      'clock',
      'people',
      'phone',
      'mailbox',
      'next',
      'left-out',
    ]);
    await send(ANN, 'How is your skin?');
    expect((await ask4(have)).some((part) => part.startsWith('phone.'))).toBe(true);
  });

  it('sees the clock move, whoever moves it, with its buttons at rest', async () => {
    let arrive = (): void => undefined;
    const { ask } = await startConsole({
      loop: {
        idle: async () => undefined,
        advance: () => new Promise((resolve) => (arrive = () => resolve(1))),
      },
    });
    const moving = ask('POST', '/local/api/clock', { body: { advance: 'P1D' } });
    const page = (await ask('GET', '/local')).body.toString();
    expect(page).toContain('Moving to tomorrow 15:00');
    expect(page).toMatch(/<button class="next" aria-disabled="true">/);
    arrive();
    await moving;
    const still = (await ask('GET', '/local')).body.toString();
    expect(still).not.toContain('Moving to');
    expect(still).not.toContain('aria-disabled');
  });

  it('stays small with hundreds of messages', async () => {
    const { ask, send } = await startConsole();
    for (let count = 0; count < 400; count += 1)
      await send(`+12125550${100 + (count % 20)}`, `${'long '.repeat(30)}${count}`);
    const sent = [(await ask('GET', '/local')).body];
    for (const asset of ['console.css', 'live.js', 'idiomorph.js'])
      sent.push((await ask('GET', `/local/assets/${asset}`)).body);
    expect(sent.reduce((sum, { length }) => sum + length, 0)).toBeLessThan(200_000);
  });
});
