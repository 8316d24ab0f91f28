import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { type BundleSizes, bundleFunctions } from '../../infra/bundle.ts';
import { PROJECT_ROOT } from '../../infra/project-root.ts';
import { FUNCTION_NAMES } from '../../shared/env.ts';
import { demoConfig } from './synthesize.ts';

const bundleInto = (folder: string): BundleSizes => bundleFunctions(folder, demoConfig());
const newFolder = (): string => mkdtempSync(join(tmpdir(), 'aftercare-bundles-'));
const contents = (folder: string): Map<string, string> =>
  new Map(
    FUNCTION_NAMES.map((name) => {
      const files = readdirSync(join(folder, name)).sort();
      return [name, files.map((file) => `${file}\n${readFileSync(join(folder, name, file), 'utf8')}`).join('\n')];
    }),
  );

describe('bundles', () => {
  let folder: string;
  let sizes: BundleSizes;
  beforeAll(() => {
    folder = newFolder();
    sizes = bundleInto(folder);
  });

  it('hold one module per function, of the size that is told', () => {
    for (const name of FUNCTION_NAMES.filter((one) => !['staff-web', 'client-web', 'receive-reply'].includes(one))) {
      expect(readdirSync(join(folder, name))).toEqual(['index.mjs']);
      expect(statSync(join(folder, name, 'index.mjs')).size).toBe(sizes[name]);
    }
  });

  it('keep the staff pages and the sign-in apart from what a page at night waits for', () => {
    const files = readdirSync(join(folder, 'staff-web'));
    const all = files.reduce((bytes, file) => bytes + statSync(join(folder, 'staff-web', file)).size, 0);
    expect(sizes['staff-web']).toBeLessThan(all * 0.6);
    const index = readFileSync(join(folder, 'staff-web', 'index.mjs'), 'utf8');
    for (const name of ['behind-sign-in', 'case-pages', 'session-pages', 'oidc-sign-in'])
      expect(files.filter((file) => file.startsWith(`${name}-`))).toHaveLength(1);
    expect(index).not.toContain('code_challenge');
  });

  it('are the same bytes in another folder, left untouched there, with no part that nothing loads any more', () => {
    const elsewhere = newFolder();
    cpSync(folder, elsewhere, { recursive: true });
    const stale = join(elsewhere, 'staff-web', 'chunk-OLDOLDOL.mjs');
    writeFileSync(stale, 'export {};');
    const path = join(elsewhere, 'escalate', 'index.mjs');
    const before = statSync(path).mtimeMs;
    rmSync(join(elsewhere, 'send-follow-up'), { recursive: true });
    bundleInto(elsewhere);
    expect(existsSync(stale)).toBe(false);
    expect(statSync(path).mtimeMs).toBe(before);
    expect(contents(elsewhere)).toEqual(contents(folder));
  });

  it('tell no path of the machine', () => {
    for (const code of contents(folder).values()) {
      expect(code).not.toContain(PROJECT_ROOT);
      expect(code).not.toContain(folder);
    }
  });

  it('take credentials from the environment alone, and load no WebSocket client for them', () => {
    for (const code of contents(folder).values()) {
      expect(code).toContain('AWS_SECRET_ACCESS_KEY');
      expect(code).not.toContain('AWS_WEB_IDENTITY_TOKEN_FILE');
      expect(code).not.toContain('169.254.170.2'); // where containers ask for theirs
      expect(code).not.toMatch(/from\s*"node:http"/);
    }
  });

  it('hold messages compiled, and nothing that reads or checks them', () => {
    const bundles = contents(folder);
    for (const name of ['receive-reply', 'send-follow-up', 'escalate'] as const)
      expect(bundles.get(name)).toContain('EMERGENCY');
    for (const code of bundles.values())
      expect(code).not.toMatch(/EXPECT_ARGUMENT_CLOSING_BRACE|acuity, select|<mjml|mj-section/);
  });

  it('know the clinics, but not whom the alarms reach', () => {
    const pager = contents(folder).get('escalate');
    expect(pager).toContain('nadia.fern@example.com');
    expect(pager).not.toContain('__CLINIC_CONFIG__');
    for (const code of contents(folder).values()) expect(code).not.toContain('alarms@example.com');
  });
});
