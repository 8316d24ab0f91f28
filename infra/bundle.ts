import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { type BuildOptions, build, buildSync, type Metafile, type OutputFile, stop } from 'esbuild';
import { FUNCTION_NAMES, type FunctionName } from '../shared/env.ts';
import type { ClinicConfig } from './clinic-config.ts';
import { PROJECT_ROOT } from './project-root.ts';

/** Bytes that each function reads before its first event. */
export type BundleSizes = Readonly<Record<FunctionName, number>>;

/**
 * Bundles every function into `<folder>/<name>/index.mjs`, dependencies, AWS SDK and the clinics included; what a
 * function loads at its first use lies beside it. The same sources give the same bytes wherever the project lies. Throws
 * when one does not compile.
 */
export const bundleFunctions = (folder: string, config: Pick<ClinicConfig, 'clinics'>): BundleSizes =>
  written(
    folder,
    bundlingRuns(folder, config).map((run) => buildSync({ ...run, write: false, metafile: true })),
  );

/** The same beside whatever this process does meanwhile. */
export const bundleMeanwhile = async (folder: string, config: Pick<ClinicConfig, 'clinics'>): Promise<BundleSizes> => {
  try {
    const runs = bundlingRuns(folder, config);
    return written(folder, await Promise.all(runs.map((run) => build({ ...run, write: false, metafile: true }))));
  } finally {
    await stop(); // otherwise the compiler waits for more as long as this process lives
  }
};

interface BundlingRun {
  readonly outputFiles: readonly OutputFile[];
  readonly metafile: Metafile;
}

const written = (folder: string, runs: readonly BundlingRun[]): BundleSizes => {
  const files = runs.flatMap(({ outputFiles }) => outputFiles);
  // What a module imports is there before it, and what nothing imports any more goes last.
  for (const { path, contents } of files.toSorted((a, b) => Number(isEntry(a.path)) - Number(isEntry(b.path))))
    writeIfChanged(path, contents);
  removeStale(folder, new Set(files.map(({ path }) => path)));
  const outputs = Object.assign({}, ...runs.map(({ metafile }) => metafile.outputs));
  const sizes = FUNCTION_NAMES.map((name) => [
    name,
    readAtStart(outputs, name).reduce((bytes, path) => bytes + (outputs[path]?.bytes ?? 0), 0),
  ]);
  return Object.fromEntries(sizes) as BundleSizes; // one entry for each name
};

const isEntry = (path: string): boolean => basename(path) === 'index.mjs';

const removeStale = (folder: string, current: ReadonlySet<string>): void => {
  for (const name of FUNCTION_NAMES)
    for (const file of readdirSync(join(folder, name)))
      if (!current.has(join(folder, name, file))) rmSync(join(folder, name, file), { force: true });
};

/** The outputs a function loads before its first event: its module and whatever that imports at once. */
export const readAtStart = (outputs: Metafile['outputs'], name: FunctionName): string[] => {
  const found = new Set(Object.keys(outputs).filter((path) => path.endsWith(`/${name}/index.mjs`)));
  for (const path of found)
    for (const { path: imported, kind } of outputs[path]?.imports ?? [])
      if (kind === 'import-statement' && imported in outputs) found.add(imported);
  return [...found];
};

/** How a bundle is built, whatever is in it. */
export const BUNDLE_SETTINGS = {
  absWorkingDir: PROJECT_ROOT,
  bundle: true,
  minify: true,
  platform: 'node',
  target: 'node24',
  format: 'esm',
  mainFields: ['module', 'main'],
  jsx: 'automatic',
  jsxImportSource: 'hono/jsx',
  legalComments: 'none',
  outExtension: { '.js': '.mjs' },
  logLevel: 'silent', // what fails is in the error it throws
} satisfies BuildOptions;

/** Functions that come in parts: what they, or the SDK in them, load at its first use lies beside their module. */
const LOADS_LATER: readonly FunctionName[] = ['staff-web', 'client-web', 'receive-reply'];

/** The builds of all functions, for esbuild: those in one file by one run, and each that comes in parts by its own. */
export const bundlingRuns = (folder: string, { clinics }: Pick<ClinicConfig, 'clinics'>) => {
  const settings = {
    ...BUNDLE_SETTINGS,
    outdir: folder,
    // The SDK's clients import their chain of credential sources by this name: a quarter of a bundle that never runs.
    alias: { '@aws-sdk/credential-provider-node': './shared/live/credentials.ts' },
    define: { __CLINIC_CONFIG__: JSON.stringify({ clinics }) },
  } satisfies BuildOptions;
  const entryPoint = (name: FunctionName) => ({ in: `functions/${name}/handler.ts`, out: `${name}/index` });
  const whole = FUNCTION_NAMES.filter((name) => !LOADS_LATER.includes(name));
  return [
    { ...settings, entryPoints: whole.map(entryPoint) },
    ...LOADS_LATER.map((name) => ({
      ...settings,
      entryPoints: [entryPoint(name)],
      splitting: true,
      chunkNames: `${name}/[name]-[hash]`,
    })),
  ] satisfies BuildOptions[];
};

/** Whole or not at all, so that another process which bundles or reads the same folder never sees half a file. */
const writeIfChanged = (path: string, contents: Uint8Array): void => {
  mkdirSync(dirname(path), { recursive: true });
  if (readIfThere(path)?.equals(contents)) return;
  const unfinished = join(dirname(dirname(path)), `.${process.pid}-unfinished.mjs`);
  writeFileSync(unfinished, contents);
  renameSync(unfinished, path);
};

const readIfThere = (path: string): Buffer | undefined => {
  try {
    return readFileSync(path);
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return undefined;
    throw cause;
  }
};
