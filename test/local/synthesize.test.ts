import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PLACEHOLDER_URL } from '../../infra/local/placeholder-url.ts';
import { type SynthesizedStack, synthesizeStack } from '../../infra/local/synthesize.ts';
import { PROJECT_ROOT } from '../../infra/project-root.ts';
import { SYNTH_CACHE } from '../support/synthesized.ts';

const CONFIG = join(PROJECT_ROOT, 'clinic.config.json');
let folder: string;
/** Kept from run to run, as a developer's own is. */
const cacheFolder = SYNTH_CACHE;
let stack: SynthesizedStack;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'synth-'));
  mkdirSync(cacheFolder, { recursive: true });
  stack = await synthesizeStack({ configPath: CONFIG, cacheFolder });
}, 60_000);

afterAll(() => rmSync(folder, { recursive: true }));

/** That another configuration gives another one is seen in test/stories/own-configuration.test.ts, which needs it anyway. */
describe('the synthesized stack', () => {
  it('is a template whose functions’ code lies in the asset folder', () => {
    const { files } = stack.assetsManifest as { files: Record<string, { source: { path: string } }> };
    const codeFolders = Object.values(files).filter(({ source }) => source.path.startsWith('asset.'));
    expect(codeFolders.length).toBeGreaterThan(5);
    for (const { source } of codeFolders) {
      expect(existsSync(join(stack.assetFolder, source.path, 'index.mjs'))).toBe(true);
    }
  });

  it('carries the stand-in for the local cloud’s address', () => {
    expect(JSON.stringify(stack.templateBody)).toContain(PLACEHOLDER_URL);
  });

  it('is taken from the cache while its sources are the same', async () => {
    const writtenMs = statSync(stack.assetFolder).mtimeMs;
    const again = await synthesizeStack({ configPath: CONFIG, cacheFolder });
    expect(again).toEqual(stack);
    expect(statSync(again.assetFolder).mtimeMs).toBe(writtenMs);
  });

  it('leaves nothing behind when the configuration cannot be used', async () => {
    const broken = join(folder, 'broken.json');
    writeFileSync(broken, '{}');
    const none = join(folder, 'none');
    await expect(synthesizeStack({ configPath: broken, cacheFolder: none })).rejects.toThrow('cannot be used');
    expect(existsSync(none)).toBe(false);
  });
});
