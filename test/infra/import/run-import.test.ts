import { readFileSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { runImport } from '../../../infra/import/run-import.ts';
import { csvLine, csvOf, openFolder } from './csv-text.ts';

/** Goal: what the import does with each answer the API can give. Method: a server that answers as the row says. */

const files = openFolder();
const servers: Server[] = [];
afterAll(() => files.close());
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.close();
    server.closeAllConnections();
  }
});

interface Asked {
  method: string;
  path: string;
  key: unknown;
  session: { sessionId: string; client: { clientId: string } };
}
type Reply = { status: number; body?: unknown; headers?: Record<string, string> };

/** An API that answers as `reply` says; `attempt` counts how often a session has been sent. */
const anApi = async (reply: (asked: Asked, attempt: number) => Reply) => {
  const asked: Asked[] = [];
  const bodyOf = async (request: IncomingMessage) => Buffer.concat(await request.toArray()).toString();
  const server = createServer(async (request, response) => {
    const session = JSON.parse(await bodyOf(request));
    const one = { method: request.method ?? '', path: request.url ?? '', key: request.headers['x-api-key'], session };
    asked.push(one);
    const attempt = asked.filter((other) => other.session.sessionId === session.sessionId).length;
    const { status, body = {}, headers } = reply(one, attempt);
    response.writeHead(status, { date: 'Mon, 02 Mar 2026 23:00:00 GMT', ...headers });
    response.end(typeof body === 'string' ? body : JSON.stringify(body));
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked }; // a TCP server's
};

const run = async (csv: string, url: string, ...flags: string[]) => {
  const said: string[] = [];
  const waits: number[] = [];
  const code = await runImport([files.write(csv), '--url', url, '--key', 'k-1', ...flags], {
    from: files.folder,
    apiKey: undefined,
    nowMs: Date.parse('2026-03-02T23:00:00Z'),
    say: (line) => said.push(line),
    complain: (line) => said.push(line),
    wait: async (milliseconds) => void waits.push(milliseconds),
  });
  return { code, said: said.join('\n'), waits };
};

const created: Reply = { status: 201, body: { status: 'accepted' } };
const refusing = (status: number, path: string, message: string): Reply => ({
  status,
  body: { status, errors: [{ path, message }] },
});

describe('npm run import', () => {
  it('posts each good row with the key, and counts what was there', async () => {
    const api = await anApi(({ session }) =>
      session.sessionId === 'apt-2' ? { status: 200, body: { status: 'duplicate' } } : created,
    );
    const { code, said } = await run(csvOf(csvLine(1), csvLine(2)), api.url);
    expect(code).toBe(0);
    expect(said).toContain('1 imported, 1 already there, 0 bad.');
    expect(api.asked.map(({ method, path, key }) => [method, path, key])).toEqual([
      ['POST', '/v1/sessions', 'k-1'],
      ['POST', '/v1/sessions', 'k-1'],
    ]);
  });

  it('asks nobody in a dry run, which finds the same bad rows', async () => {
    const api = await anApi(() => created);
    const { code, said } = await run(csvOf(csvLine(1), csvLine(2, { depth: '9' })), api.url, '--dry-run');
    expect(code).toBe(1);
    expect(said).toContain('line 3, column "Depth (mm)": must be between 0.1 and 4 (mm)');
    expect(said).toContain('Dry run, nothing was sent: 1 would be sent, 1 bad.');
    expect(api.asked).toEqual([]);
  });

  it('finds the line and column of what the API refuses, and goes on', async () => {
    const api = await anApi(({ session }) =>
      session.sessionId === 'apt-1' ? refusing(400, 'client.phone', 'cannot be read') : created,
    );
    const { code, said } = await run(csvOf(csvLine(1), csvLine(2)), api.url);
    expect(code).toBe(1);
    expect(said).toContain('line 2, column "Mobile": cannot be read');
    expect(said).toContain('1 imported, 0 already there, 1 bad.');
  });

  it('says which line the client was taken from when that is another', async () => {
    const api = await anApi(() => refusing(400, 'client.phone', 'cannot be read'));
    const older = csvLine(2, { client: 'cl-1', at: '2026-02-02 14:00' });
    const { said } = await run(csvOf(csvLine(1), older), api.url);
    expect(said).toContain('line 3, column "Mobile": cannot be read (as line 2 tells the client)');
  });

  it('passes on what the API took a row in without', async () => {
    const warnings = [{ path: 'client.phone', message: 'cannot be read' }];
    const api = await anApi(() => ({ status: 201, body: { status: 'accepted', warnings } }));
    const { code, said } = await run(csvOf(csvLine(1)), api.url);
    expect(code).toBe(0);
    expect(said).toContain('line 2, column "Mobile": cannot be read; taken in without it');
  });

  describe('with a session that is there otherwise', () => {
    const differing = () =>
      anApi(({ method }) =>
        method === 'PUT'
          ? { status: 200, body: { status: 'corrected' } }
          : refusing(409, 'treatment.needleDepthMm', 'differs from what was told before'),
      );

    it('says so and changes nothing', async () => {
      const api = await differing();
      const { code, said } = await run(csvOf(csvLine(1)), api.url);
      expect(code).toBe(1);
      expect(said).toContain(
        'line 2, column "Depth (mm)": differs from what was imported before; --correct sends it as a correction',
      );
      expect(api.asked).toHaveLength(1);
    });

    it('sends a correction when asked to', async () => {
      const api = await differing();
      const { code, said } = await run(csvOf(csvLine(1)), api.url, '--correct');
      expect(code).toBe(0);
      expect(said).toContain('0 imported, 0 already there, 1 corrected, 0 bad.');
      expect(api.asked.map(({ method, path }) => `${method} ${path}`)).toEqual([
        'POST /v1/sessions',
        'PUT /v1/sessions/apt-1',
      ]);
    });

    it('never takes a session over from another client', async () => {
      const api = await anApi(() => refusing(409, 'client.clientId', 'the session was told for another client'));
      const { said } = await run(csvOf(csvLine(1)), api.url, '--correct');
      expect(said).toContain('line 2, column "Client ID": the session was told for another client');
      expect(api.asked).toHaveLength(1);
    });
  });

  it('asks again when the API is busy, as late as it says', async () => {
    const api = await anApi((_asked, attempt) =>
      attempt < 3 ? { status: attempt === 1 ? 429 : 503, headers: { 'retry-after': '7' } } : created,
    );
    const { code, said, waits } = await run(csvOf(csvLine(1)), api.url);
    expect([code, waits]).toEqual([0, [7000, 7000]]);
    expect(said).toContain('1 imported');
  });

  it('gives a row up after five attempts, and says why', async () => {
    const api = await anApi(({ session }) =>
      session.sessionId === 'apt-1' ? refusing(503, '', 'this client has too many sessions') : created,
    );
    const { code, said, waits } = await run(csvOf(csvLine(1), csvLine(2)), api.url);
    expect(code).toBe(1);
    expect(waits).toEqual([500, 1000, 2000, 4000]);
    expect(said).toContain(`line 2: ${api.url} answered 503 (this client has too many sessions), 5 times: not sent`);
    expect(said).toContain('1 imported, 0 already there, 0 bad, 1 not sent.');
  });

  it('stops when the API keeps failing', async () => {
    const api = await anApi(() => ({ status: 502 }));
    const lines = Array.from({ length: 40 }, (_, number) => csvLine(number));
    const { code, said } = await run(csvOf(...lines), api.url);
    expect(code).toBe(2);
    expect(said).toContain('40 not sent');
    expect(new Set(api.asked.map(({ session }) => session.sessionId)).size).toBeLessThan(10);
  });

  it.each<[string, Reply, string]>([
    ['a refused key', { status: 403 }, 'The key was refused by'],
    ['another server', { status: 404, body: '<html>' }, 'not as Aftercare does (status 404)'],
    [
      'a redirection',
      { status: 302, headers: { location: 'https://example.com' } },
      'not as Aftercare does (status 302)',
    ],
  ])('stops at %s', async (_what, reply, sentence) => {
    const api = await anApi(() => reply);
    const lines = Array.from({ length: 40 }, (_, number) => csvLine(number));
    const { code, said } = await run(csvOf(...lines), api.url);
    expect(code).toBe(2);
    expect(said.split(sentence)).toHaveLength(2);
    expect(api.asked.length).toBeLessThan(10);
  });

  it('stops at once when nobody listens, in one sentence', async () => {
    const api = await anApi(() => created);
    servers.splice(0).forEach((server) => void server.close());
    const { code, said, waits } = await run(csvOf(csvLine(1), csvLine(2)), api.url);
    expect([code, waits]).toEqual([2, []]);
    expect(said).toContain(`Nothing answers at ${api.url}. Is \`npm start\` running?`);
  });

  it('writes the bad rows down with their reasons, to be mended and imported from there', async () => {
    const api = await anApi(({ session }) =>
      session.sessionId === 'apt-3' ? refusing(400, 'completedAt', 'must not be ahead') : created,
    );
    const errors = join(files.folder, 'bad.csv');
    const bad = csvLine(2, { depth: '9', name: '"Ann, ""A"""' });
    expect((await run(csvOf(csvLine(1), bad, csvLine(3)), api.url, '--errors-file', errors)).code).toBe(1);
    const written = readFileSync(errors, 'utf8');
    expect(written.split('\r\n').slice(1)).toEqual([
      `${bad},"Depth (mm): must be between 0.1 and 4 (mm)"`,
      `${csvLine(3)},"Completed at: must not be ahead"`,
      '',
    ]);
    expect(statSync(errors).mode & 0o077).toBe(0);
    const mended = await run(written.replace(',9,', ',2,'), api.url);
    expect(mended.said).toContain('1 imported, 0 already there, 1 bad.');
    expect(mended.said).not.toContain('not used');

    const again = await run(csvOf(csvLine(1)), api.url, '--errors-file', errors);
    expect([again.code, again.said]).toEqual([2, `${errors} exists. Name another --errors-file, or remove it.`]);
  });

  it('says that follow-ups of old sessions are not sent, by the clock of the API', async () => {
    const api = await anApi(() => created);
    const { said } = await run(csvOf(csvLine(1), csvLine(2, { at: '2026-02-20 14:00' })), api.url);
    expect(said).toContain('Sessions more than 7 days old: 1.');
  });

  it('says which data of a client no column has, because the API then forgets them', async () => {
    const api = await anApi(() => created);
    const { said } = await run(csvOf(csvLine(1)), api.url);
    expect(said).toContain('No column says risk flags: every client is taken to have none, also one who is known to.');
    expect(said).toContain('No column says email addresses');
    expect(said).not.toContain('No column says phones');
  });

  it('has nothing to do with a header alone, and nothing with what is no CSV', async () => {
    const api = await anApi(() => created);
    expect(await run(csvOf(), api.url)).toMatchObject({ code: 0, said: expect.stringContaining('nothing to import') });
    expect(await run('<html>', api.url)).toMatchObject({ code: 2, said: expect.stringContaining('web page') });
    expect(await run('Client ID,First name,Phone\n1,a,2', api.url)).toMatchObject({
      code: 2,
      said: expect.stringContaining('Missing: clinicId'),
    });
  });

  it('draws a bar for long files, and only where somebody watches', async () => {
    const api = await anApi(() => created);
    const lines = Array.from({ length: 250 }, (_, number) => csvLine(number));
    let drawn = '';
    const terminal = Object.assign(
      new Writable({
        write(chunk, _encoding, done) {
          drawn += chunk;
          done();
        },
      }),
      { isTTY: true, columns: 80, cursorTo: () => true, clearLine: () => true, moveCursor: () => true },
    );
    const code = await runImport([files.write(csvOf(...lines)), '--url', api.url], {
      from: files.folder,
      apiKey: 'k',
      nowMs: 0,
      say: () => undefined,
      complain: () => undefined,
      terminal,
    });
    expect(code).toBe(0);
    expect(drawn).toContain('/250 rows');
    expect((await run(csvOf(...lines), api.url)).said).not.toContain('/250 rows');
  });
});
