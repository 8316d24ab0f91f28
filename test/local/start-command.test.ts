import { type ChildProcess, spawn } from 'node:child_process';
import { createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { PROJECT_ROOT } from '../../infra/project-root.ts';

const START = join(PROJECT_ROOT, 'infra', 'local', 'start.ts');
const running: ChildProcess[] = [];
const servers: Server[] = [];

afterEach(() => {
  for (const child of running.splice(0)) child.kill('SIGKILL');
  for (const server of servers.splice(0)) server.close();
});

/** `npm start` without npm; `--memory` keeps the developer's own data out of it. */
function start(...flags: string[]) {
  const child = spawn(process.execPath, [START, '--memory', ...flags], { stdio: ['ignore', 'pipe', 'pipe'] });
  running.push(child);
  let output = '';
  let onOutput = (): void => undefined;
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      output += chunk;
      onOutput();
    });
  }
  const exit = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const ready = new Promise<string>((resolve, reject) => {
    onOutput = () => {
      const url = /^ready (\S+)$/m.exec(output)?.[1];
      if (url !== undefined) resolve(url);
    };
    void exit.then(() => reject(new Error(output)));
  });
  ready.catch(() => undefined);
  return { child, exit, ready, output: () => output };
}

describe('npm start', () => {
  it('runs until SIGTERM and then ends with 0', { timeout: 60_000 }, async () => {
    const clinic = start('--port', '0', '--empty', '--at', '2026-03-02T15:00:00-05:00');
    const url = await clinic.ready;
    expect(await (await fetch(`${url}/local/api/clock`)).json()).toEqual({ now: '2026-03-02T20:00:00.000Z' });
    expect((await fetch(`${url}/v1/health`)).status).toBe(200);
    expect((await fetch(`${url}/local`)).status).toBe(200);
    expect(await (await fetch(`${url}/local/api/messages`)).json()).toEqual({ messages: [] });
    clinic.child.kill('SIGTERM');
    expect(await clinic.exit).toBe(0);
    expect(clinic.output()).toContain(`console  ${url}/local`);
  });

  it('ends with 1 and the usage on an unknown flag', async () => {
    const clinic = start('--prot', '0');
    expect(await clinic.exit).toBe(1);
    expect(clinic.output()).toContain('--prot');
    expect(clinic.output()).toContain('Usage: npm start');
  });

  it('ends with 1 and a sentence when the port is taken', async () => {
    const server = createServer();
    servers.push(server);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    const port = typeof address === 'object' ? address?.port : undefined;
    const clinic = start('--port', String(port));
    expect(await clinic.exit).toBe(1);
    expect(clinic.output()).toContain(`Port ${port} is used by another program.`);
  });
});
