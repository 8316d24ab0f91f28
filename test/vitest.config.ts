import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: join(import.meta.dirname, '..'),
  test: {
    include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    globalSetup: 'test/support/synthesized.ts',
    pool: 'forks',
    isolate: false, // files share a process: nearly all of them import the same, and none leaves anything behind
    maxWorkers: Math.ceil(availableParallelism() * 1.5), // a clinic waits for its own processes a third of the time
    // Node runs TypeScript as it is: compiled by Vite, the local cloud alone costs a fifth more of what a story does.
    experimental: { viteModuleRunner: false, nodeLoader: false },
    // Bundles are compiled whole, once for all, as what V8 makes of them is kept: a quarter off what a story costs.
    execArgv: ['--import', join(import.meta.dirname, 'support', 'load-tsx.mjs'), '--no-lazy'],
  },
});
