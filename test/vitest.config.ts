import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

/** Tests that run whole clinics, which need the stack synthesized; the others need not wait for it. */
const onClinics = ['test/{stories,grants,crash}/**/*.test.ts'];

export default defineConfig({
  root: join(import.meta.dirname, '..'),
  test: {
    testTimeout: 30_000,
    hookTimeout: 60_000,
    pool: 'forks',
    maxWorkers: '100%', // by default one core stays idle, and of two that is half the machine
    projects: [
      {
        extends: true,
        test: { name: 'parts', include: ['test/**/*.test.ts', 'test/**/*.test.tsx'], exclude: onClinics },
      },
      {
        extends: true,
        test: { name: 'clinics', include: onClinics, globalSetup: 'test/support/synthesized.ts' },
      },
    ],
  },
});
