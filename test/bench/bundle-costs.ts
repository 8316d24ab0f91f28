import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build, type Metafile } from 'esbuild';
import { BUNDLE_SETTINGS, bundlingRuns, readAtStart } from '../../infra/bundle.ts';
import type { ClinicConfig } from '../../infra/clinic-config.ts';
import { FUNCTION_NAMES, type FunctionName } from '../../shared/env.ts';
import { bareSource, sdkUses } from './bare-bundle.ts';
import { median } from './quantile.ts';

export interface BundleCost {
  readonly name: FunctionName;
  /** Packages of the SDK clients it loads before its first event, as all that is measured here. */
  readonly clients: readonly string[];
  readonly bareBytes: number;
  readonly bytes: number;
  readonly bareGzipBytes: number;
  readonly gzipBytes: number;
  /** Medians of all rounds: the fastest of either is luck on a machine that is shared. */
  readonly bareImportMs: number;
  readonly importMs: number;
  /** Of a bare bundle that takes credentials as ours do (docs/decisions/0007): what our own code and libraries cost. */
  readonly leanImportMs: number;
  /** Processor time, which a busy machine distorts less. */
  readonly bareImportCpuMs: number;
  readonly importCpuMs: number;
  /** What is in it beside the SDK, largest first: package or folder and its bytes. */
  readonly largest: ReadonlyArray<readonly [what: string, bytes: number]>;
}

const ROUNDS = 21;

/**
 * Builds every function as it is deployed and, with the same settings, a bare bundle of exactly the SDK clients and
 * commands in it; then imports both in fresh processes, turn by turn, so that a slow moment of the machine hits both.
 */
export const measureBundles = async (folder: string, config: ClinicConfig): Promise<BundleCost[]> => {
  const runs = bundlingRuns(join(folder, 'ours'), config);
  const built = await Promise.all(runs.map((run) => build({ ...run, metafile: true })));
  const outputs: Metafile['outputs'] = Object.assign({}, ...built.map(({ metafile }) => metafile.outputs));
  const builds = await Promise.all(
    FUNCTION_NAMES.map(async (name) => {
      const atStart = readAtStart(outputs, name);
      if (atStart.length === 0) throw new Error(`the build has no output for ${name}`);
      const inputs = Object.assign({}, ...atStart.map((path) => outputs[path]?.inputs));
      const uses = sdkUses({ inputs });
      const bare = join(folder, 'bare', name, 'index.mjs');
      const lean = join(folder, 'lean', name, 'index.mjs');
      const stdin = { contents: bareSource(uses), resolveDir: BUNDLE_SETTINGS.absWorkingDir };
      await build({ ...BUNDLE_SETTINGS, stdin, outfile: bare });
      await build({ ...BUNDLE_SETTINGS, alias: runs[0]?.alias ?? {}, stdin, outfile: lean });
      const clients = uses.map(({ packageName }) => packageName);
      return {
        name,
        clients,
        bare,
        lean,
        ours: join(folder, 'ours', name, 'index.mjs'),
        atStart: atStart.map((path) => join(BUNDLE_SETTINGS.absWorkingDir, path)),
        largest: largestOf(inputs),
      };
    }),
  );

  const times = new Map(
    builds.flatMap(({ bare, lean, ours }) => [bare, lean, ours].map((path): [string, ImportTime[]] => [path, []])),
  );
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const { bare, lean, ours } of builds) {
      for (const path of round % 2 === 0 ? [bare, lean, ours] : [ours, lean, bare])
        times.get(path)?.push(importTime(path));
    }
  }

  const wall = (path: string): number[] => (times.get(path) ?? []).map(({ wallMs }) => wallMs);
  const cpu = (path: string): number[] => (times.get(path) ?? []).map(({ cpuMs }) => cpuMs);
  return builds.map(({ name, clients, bare, lean, ours, atStart, largest }) => ({
    name,
    clients,
    ...sizes([bare], 'bareBytes', 'bareGzipBytes'),
    ...sizes(atStart, 'bytes', 'gzipBytes'),
    bareImportMs: median(wall(bare)),
    importMs: median(wall(ours)),
    leanImportMs: median(wall(lean)),
    bareImportCpuMs: median(cpu(bare)),
    importCpuMs: median(cpu(ours)),
    largest,
  }));
};

const sizes = <Raw extends string, Gzip extends string>(
  paths: readonly string[],
  raw: Raw,
  gzip: Gzip,
): Record<Raw | Gzip, number> => {
  const code = Buffer.concat(paths.map((path) => readFileSync(path)));
  return { [raw]: code.byteLength, [gzip]: gzipSync(code).byteLength } as Record<Raw | Gzip, number>; // both keys are there
};

const TIMER = join(import.meta.dirname, 'import-timer.mjs');

interface ImportTime {
  readonly wallMs: number;
  readonly cpuMs: number;
}

/** No variables of this process: a function's code must load without them until its first event. */
const importTime = (path: string): ImportTime =>
  JSON.parse(execFileSync(process.execPath, [TIMER, path], { encoding: 'utf8', env: {} }));

const largestOf = (inputs: Record<string, { bytesInOutput: number }>): Array<readonly [string, number]> => {
  const bytesOf = new Map<string, number>();
  for (const [path, { bytesInOutput }] of Object.entries(inputs)) {
    const what = /^node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? path.split('/').slice(0, 2).join('/');
    if (/^@(aws-sdk|smithy|aws)\b/.test(what)) continue;
    bytesOf.set(what, (bytesOf.get(what) ?? 0) + bytesInOutput);
  }
  return [...bytesOf].toSorted(([, a], [, b]) => b - a).slice(0, 6);
};
