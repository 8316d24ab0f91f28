import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SYNTH_CACHE } from '../support/synthesized.ts';
import { crashRun } from './crash-run.ts';

describe('npm start, killed at random moments', () => {
  let dataFolder: string;
  beforeEach(() => {
    dataFolder = mkdtempSync(join(tmpdir(), 'aftercare-crash-'));
    symlinkSync(SYNTH_CACHE, join(dataFolder, 'synth')); // where a start looks for what it once synthesized
  });
  afterEach(() => rmSync(dataFolder, { recursive: true, force: true }));

  it('loses no session and sends nothing twice', { timeout: 90_000 }, async () => {
    const report = await crashRun({ rounds: 2, sessions: 8, seed: 1, dataFolder, say: () => undefined });
    expect(report.broken).toEqual([]);
    expect(report.kills).toBe(4);
  });
});
