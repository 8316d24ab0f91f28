import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { type BuildOptions, build, buildSync, type OutputFile, stop } from 'esbuild';
import { FUNCTION_NAMES, type FunctionName } from '../shared/env.ts';
import type { ClinicConfig } from './clinic-config.ts';
import { PROJECT_ROOT } from './project-root.ts';

/** Bytes of each function's bundle. */
export type BundleSizes = Readonly<Record<FunctionName, number>>;

/**
 * Bundles every function into `<folder>/<name>/index.mjs`, dependencies, AWS SDK and the clinics included. The same
 * sources give the same bytes wherever the project lies. Throws when one does not compile.
 */
export const bundleFunctions = (folder: string, config: Pick<ClinicConfig, 'clinics'>): BundleSizes => {
  const { outputFiles } = buildSync({ ...bundleOptions(folder, config), write: false });
  return written(folder, outputFiles);
};

/** The same beside whatever this process does meanwhile. */
export const bundleMeanwhile = async (folder: string, config: Pick<ClinicConfig, 'clinics'>): Promise<BundleSizes> => {
  try {
    const { outputFiles } = await build({ ...bundleOptions(folder, config), write: false });
    return written(folder, outputFiles);
  } finally {
    await stop(); // otherwise the compiler waits for more as long as this process lives
  }
};

const written = (folder: string, outputFiles: readonly OutputFile[]): BundleSizes => {
  const sizes = outputFiles.map((file) => {
    writeIfChanged(file.path, file.contents);
    return [dirname(relative(folder, file.path)), file.contents.byteLength];
  });
  return Object.fromEntries(sizes) as BundleSizes; // one output for each name in entryPoints
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

/** The build of every function, for esbuild. */
export const bundleOptions = (folder: string, { clinics }: Pick<ClinicConfig, 'clinics'>) =>
  ({
    ...BUNDLE_SETTINGS,
    entryPoints: FUNCTION_NAMES.map((name) => ({ in: `functions/${name}/handler.ts`, out: `${name}/index` })),
    outdir: folder,
    // The SDK's clients import their chain of credential sources by this name: a quarter of a bundle that never runs.
    alias: { '@aws-sdk/credential-provider-node': './shared/live/credentials.ts' },
    define: { __CLINIC_CONFIG__: JSON.stringify({ clinics }) },
  }) satisfies BuildOptions;

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
