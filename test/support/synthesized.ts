import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { synthesizeStack } from '../../infra/local/synthesize.ts';
import { PROJECT_ROOT } from '../../infra/project-root.ts';

/** Where tests and benchmarks keep synthesized stacks, by content. */
export const SYNTH_CACHE = join(PROJECT_ROOT, 'node_modules', '.cache', 'aftercare-synth');

export const DEMO_CONFIG = join(PROJECT_ROOT, 'clinic.config.json');

const KEPT_MS = 24 * 60 * 60 * 1000;

/** Called by vitest before any test: synthesizes the stack once, so that no clinic of a story has to. */
export const setup = async (): Promise<void> => {
  mkdirSync(SYNTH_CACHE, { recursive: true });
  forgetOlderThan(Date.now() - KEPT_MS);
  await synthesizeStack({ configPath: DEMO_CONFIG, cacheFolder: SYNTH_CACHE });
};

/** Every change of the sources makes a new stack; yesterday's are of no use. */
const forgetOlderThan = (atMs: number): void => {
  for (const name of readdirSync(SYNTH_CACHE)) {
    const path = join(SYNTH_CACHE, name);
    if (statSync(path).mtimeMs < atMs) rmSync(path, { recursive: true, force: true });
  }
};
