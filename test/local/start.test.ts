import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DataInUse, takeDataLock } from '../../infra/local/data-lock.ts';
import { readStartOptions } from '../../infra/local/start-options.ts';

const DEFAULTS = { port: 4400, data: undefined, memory: false, fresh: false, empty: false, atMs: undefined };

describe('the flags of npm start', () => {
  it.each([
    [[], {}],
    [['--port', '0'], { port: 0 }],
    [['--port=5000', '--memory', '--fresh', '--empty'], { port: 5000, memory: true, fresh: true, empty: true }],
    [['--at', '2026-03-02T15:00:00-05:00'], { atMs: Date.parse('2026-03-02T20:00:00Z') }],
    [['--data', '/somewhere/else'], { data: '/somewhere/else' }],
    [['--at', '2026-03-02T20:00Z'], { atMs: Date.parse('2026-03-02T20:00:00Z') }],
  ])('%j are %j', (argv, expected) => {
    expect(readStartOptions(argv)).toEqual({ kind: 'options', options: { ...DEFAULTS, ...expected } });
  });

  it.each([
    [['--wat'], '--wat'],
    [['stray'], 'stray'],
    [['--port'], '--port'],
    [['--port', '-1'], '--port'],
    [['--port', '65536'], '--port'],
    [['--port', '80x'], '--port'],
    [['--data', ''], '--data'],
    [['--memory=yes'], '--memory'],
    [['--at', '2026-03-02'], '--at'],
    [['--at', '2026-03-02T15:00:00'], '--at'],
    [['--at', '2026-13-02T15:00:00Z'], '--at'],
    [['--at', 'now'], '--at'],
  ])('%j are refused, naming %s', (argv, named) => {
    const read = readStartOptions(argv);
    expect(read.kind === 'refused' && read.reason).toContain(named);
  });
});

describe('the lock of kept data', () => {
  let folder: string;
  let path: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'lock-'));
    path = join(folder, 'lock');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('holds this process’s id until it is given back', async () => {
    const giveBack = await takeDataLock(path);
    expect(readFileSync(path, 'utf8')).toBe(String(process.pid));
    giveBack();
    expect(existsSync(path)).toBe(false);
  });

  it('refuses while another process lives', async () => {
    writeFileSync(path, String(process.ppid));
    await expect(takeDataLock(path, 0)).rejects.toThrow(DataInUse);
    await expect(takeDataLock(path, 0)).rejects.toThrow(`(process ${process.ppid})`);
    expect(readFileSync(path, 'utf8')).toBe(String(process.ppid));
  });

  it('waits for a process that is about to end', async () => {
    const other = spawn(process.execPath, ['-e', 'setTimeout(() => undefined, 60_000)']);
    writeFileSync(path, String(other.pid));
    const taking = takeDataLock(path, 30_000);
    other.kill('SIGKILL');
    await taking;
    expect(readFileSync(path, 'utf8')).toBe(String(process.pid));
  });

  it.each([
    ['of a process that is gone', () => String(spawnSync(process.execPath, ['-e', '']).pid)],
    ['that nobody can read', () => 'rubbish'],
  ])('takes over a lock %s', async (_, content) => {
    writeFileSync(path, content());
    await takeDataLock(path, 0);
    expect(readFileSync(path, 'utf8')).toBe(String(process.pid));
  });
});
