import { describe, expect, it } from 'vitest';
import { ANN, form, startConsole } from './console-fixture.ts';

describe('who may ask', () => {
  it.each([
    [{ host: 'rebound.example:4400' }, 403],
    [{ origin: 'https://elsewhere.example' }, 403],
    [{ host: 'localhost:4400', origin: 'http://localhost:4400' }, 200],
    [{ origin: 'null' }, 403],
    [{ 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors', 'sec-fetch-dest': 'image' }, 403],
    [{ 'sec-fetch-site': 'same-site', 'sec-fetch-mode': 'cors', 'sec-fetch-dest': 'empty' }, 403],
    [{ 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'iframe' }, 403],
    [{ 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' }, 200],
    [{ 'sec-fetch-site': 'same-origin' }, 200],
    [{ 'sec-fetch-site': 'none' }, 200],
  ])('%j gets %i', async (headers, status) => {
    const { ask } = await startConsole();
    for (const path of ['/local', '/local/api/clock', '/local/sections', '/local/assets/live.js'])
      expect([path, (await ask('GET', path, { headers })).status]).toEqual([path, status]);
  });

  it.each(['/local/texts', '/local/clock', '/local/tour', '/local/api/texts'])(
    'another site’s form cannot post to %s, nor can another port of this machine',
    async (path) => {
      const { ask, texts, happened, apiRequests } = await startConsole();
      for (const headers of [
        { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' },
        { 'sec-fetch-site': 'same-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' },
        { origin: 'http://127.0.0.1:3000' },
      ])
        expect((await ask('POST', path, { ...form({ from: ANN, body: '4' }), headers })).status).toBe(403);
      expect([texts.texts(), happened, apiRequests]).toEqual([[], [], []]);
    },
  );

  it('says 404 for what is not there and 405 for a wrong method', async () => {
    const { ask } = await startConsole();
    expect(await ask('GET', '/local/api/nothing')).toMatchObject({ status: 404 });
    expect(await ask('POST', '/local/nothing')).toMatchObject({ status: 404 });
    expect(await ask('PUT', '/local/api/clock')).toMatchObject({ status: 405, headers: { allow: 'GET, POST' } });
  });
});
