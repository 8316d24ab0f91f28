import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ClinicProcess } from '../crash/clinic-process.ts';

export interface StartUp {
  /** As after `npm ci`: nothing synthesized or bundled yet, and the demo is lived through. */
  readonly freshMs: number;
  /** On the data and the synthesis that the first start kept. */
  readonly keptMs: number;
}

/** Real time from the command to its `ready` line, demo clients included. */
export const measureStartUp = async (): Promise<StartUp> => {
  const dataFolder = mkdtempSync(join(tmpdir(), 'aftercare-bench-'));
  const clinic = new ClinicProcess({ dataFolder, at: '2026-03-02T15:00:00-05:00', demoClients: true });
  try {
    const freshMs = await timed(() => clinic.start());
    await clinic.stop();
    const keptMs = await timed(() => clinic.start());
    await clinic.stop();
    return { freshMs, keptMs };
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
