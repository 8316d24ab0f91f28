import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { PROJECT_ROOT } from '../project-root.ts';
import { PLACEHOLDER_SIGN_IN_URL, PLACEHOLDER_URL } from './placeholder-url.ts';
import type { AssetsManifest } from './template/assets-manifest.ts';
import type { TemplateBody } from './template/template-body.ts';

/** The stack as it would be deployed: its template, and the folders its functions' code lies in. */
export interface SynthesizedStack {
  readonly templateBody: TemplateBody;
  readonly assetsManifest: AssetsManifest;
  /** What the manifest's source paths start from. */
  readonly assetFolder: string;
}

const STACK = 'Aftercare';

/** Everything that decides what the synthesis gives. */
const SOURCES = ['infra', 'functions', 'shared', 'cdk.json', 'package-lock.json'];

/**
 * Synthesizes the stack in this process, or takes what the same sources gave before: a second start loads no CDK.
 * Throws what the app throws, such as an unusable configuration.
 */
export async function synthesizeStack(options: { configPath: string; cacheFolder: string }): Promise<SynthesizedStack> {
  const assetFolder = join(options.cacheFolder, contentKey(options.configPath));
  if (!existsSync(assetFolder)) await synthesizeInto(assetFolder, options);
  return {
    templateBody: readJson(join(assetFolder, `${STACK}.template.json`)),
    assetsManifest: readJson(join(assetFolder, `${STACK}.assets.json`)),
    assetFolder,
  };
}

/** Whole or not at all: written beside the cache, then given its name. */
async function synthesizeInto(
  assetFolder: string,
  options: { configPath: string; cacheFolder: string },
): Promise<void> {
  const { loadClinicConfig } = await import('../clinic-config.ts');
  const { bundleMeanwhile } = await import('../bundle.ts');
  const config = loadClinicConfig(options.configPath);
  // CDK remembers by its path what it has staged in this process, so another stack needs another path.
  const unfinished = join(options.cacheFolder, `unfinished-${process.pid}-${basename(assetFolder)}`);
  const bundlesFolder = join(unfinished, 'bundles');
  rmSync(unfinished, { recursive: true, force: true });
  try {
    // Compiling the functions and loading CDK are the two long parts of a first start.
    const [{ buildApp }] = await Promise.all([import('../build-app.ts'), bundleMeanwhile(bundlesFolder, config)]);
    const { app } = buildApp({
      config,
      outdir: join(unfinished, 'app'),
      publicUrl: PLACEHOLDER_URL,
      signInUrl: PLACEHOLDER_SIGN_IN_URL,
      bundlesFolder,
      bundled: true,
      validateTemplate: false, // `cdk synth` and a test do; a first start need not wait for it
    });
    app.synth();
    moveUnlessThere(join(unfinished, 'app'), assetFolder);
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
}

function moveUnlessThere(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    // Another start with the same sources was faster; both folders hold the same.
    if (!existsSync(to)) throw error;
  }
}

function contentKey(configPath: string): string {
  const hash = createHash('sha256').update(readFileSync(configPath));
  for (const path of SOURCES.flatMap(filesBelow).sort()) {
    hash.update(`\0${path}\0`).update(readFileSync(join(PROJECT_ROOT, path)));
  }
  return hash.digest('hex').slice(0, 32);
}

/** Paths from the project's root. The local cloud is left out: it reads what is synthesized and is no part of it. */
function filesBelow(source: string): string[] {
  if (!statSync(join(PROJECT_ROOT, source)).isDirectory()) return [source];
  return readdirSync(join(PROJECT_ROOT, source), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(PROJECT_ROOT, join(entry.parentPath, entry.name)))
    .filter((path) => !path.startsWith(join('infra', 'local')));
}

/** CDK wrote the file; its two kinds are read by what needs them. */
function readJson<T>(path: string): T {
  return JSON.parse(readFileSync(path, 'utf8'));
}
