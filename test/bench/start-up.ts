import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ClinicProcess } from '../crash/clinic-process.ts';

export interface StartUp {
  /** Synthesis included. */
  readonly coldMs: number;
  /** On kept data and a kept synthesis. */
  readonly warmMs: number;
}

/** Real time from the command to its `ready` line. */
export const measureStartUp = async (): Promise<StartUp> => {
  const dataFolder = mkdtempSync(join(tmpdir(), 'aftercare-bench-'));
  const clinic = new ClinicProcess({ dataFolder, at: '2026-03-02T15:00:00-05:00' });
  try {
    const coldMs = await timed(() => clinic.start());
    await clinic.stop();
    const warmMs = await timed(() => clinic.start());
    await clinic.stop();
    return { coldMs, warmMs };
  } finally {
    await clinic.abandon();
    rmSync(dataFolder, { recursive: true, force: true });
  }
};

const timed = async (work: () => Promise<void>): Promise<number> => {
  const startedAt = performance.now();
  await work();
  return performance.now() - startedAt;
};
