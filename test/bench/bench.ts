import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadClinicConfig } from '../../infra/clinic-config.ts';
import { PROJECT_ROOT } from '../../infra/project-root.ts';
import { DEMO_CONFIG, setup as synthesizeForClinics } from '../support/synthesized.ts';
import { type CallCost, countAwsCalls } from './aws-calls.ts';
import { type BundleCost, measureBundles } from './bundle-costs.ts';
import { measurePageLatency, type PageLatency } from './page-latency.ts';
import { measureStartUp, type StartUp } from './start-up.ts';
import { textTable } from './text-table.ts';

/** What our own code and libraries may add to a bare bundle of the same SDK clients. */
const EXTRA_KB_AT_MOST = 150;
const IMPORT_RATIO_AT_MOST = 1.3;

const kb = (bytes: number): string => (bytes / 1024).toFixed(1);
const ms = (milliseconds: number): string => milliseconds.toFixed(1);

const importRatio = ({ importMs, bareImportMs }: BundleCost): number => importMs / bareImportMs;

/** The budgets a bundle breaks, in words; none when it keeps them. */
const brokenBudgets = (cost: BundleCost): string[] => [
  ...((cost.bytes - cost.bareBytes) / 1024 > EXTRA_KB_AT_MOST ? ['size'] : []),
  ...(importRatio(cost) > IMPORT_RATIO_AT_MOST ? ['import'] : []),
];

const bundleTable = (costs: readonly BundleCost[]): string =>
  textTable(
    `Bundles beside a bare bundle of the same SDK clients (budget: ${EXTRA_KB_AT_MOST} KB more, import ${IMPORT_RATIO_AT_MOST} times)`,
    [
      'function',
      'bare KB',
      'ours KB',
      'more KB',
      'gzip bare',
      'gzip ours',
      'bare ms',
      'ours ms',
      'ratio',
      'cpu ratio',
      'lean ms',
      'to lean',
      'verdict',
    ],
    costs.map((cost) => [
      cost.name,
      kb(cost.bareBytes),
      kb(cost.bytes),
      kb(cost.bytes - cost.bareBytes),
      kb(cost.bareGzipBytes),
      kb(cost.gzipBytes),
      ms(cost.bareImportMs),
      ms(cost.importMs),
      importRatio(cost).toFixed(2),
      (cost.importCpuMs / cost.bareImportCpuMs).toFixed(2),
      ms(cost.leanImportMs),
      (cost.importMs / cost.leanImportMs).toFixed(2),
      brokenBudgets(cost).join(' and ') || 'kept',
    ]),
  );

const largestTable = (costs: readonly BundleCost[]): string =>
  textTable(
    'What is largest in the bundles that break their budget, beside the SDK',
    ['function', 'largest'],
    costs.map(({ name, largest }) => [name, largest.map(([what, bytes]) => `${what} ${kb(bytes)}`).join(', ')]),
  );

const listed = (counts: Readonly<Record<string, number>>): string =>
  Object.entries(counts)
    .map(([name, count]) => `${name} ${count}`)
    .join(', ');

const callTable = (costs: readonly CallCost[]): string =>
  textTable(
    'AWS calls of the functions',
    ['what happened', 'calls', 'by operation', 'by function'],
    costs.map(({ what, calls, byFunction }) => [
      what,
      String(Object.values(calls).reduce((sum, count) => sum + count, 0)),
      listed(calls),
      listed(byFunction),
    ]),
  );

const latencyTable = (latency: PageLatency): string =>
  textTable(
    `From inbound red flag to page handed over (${latency.samples} samples)`,
    ['', 'ms', 'times one SendTextMessage'],
    [
      ['median', ms(latency.medianMs), latency.medianRatio.toFixed(1)],
      ['p95', ms(latency.p95Ms), latency.p95Ratio.toFixed(1)],
      ['first, cold', ms(latency.coldMs), (latency.coldMs / latency.roundTripMs).toFixed(1)],
      ['one SendTextMessage', ms(latency.roundTripMs), '1.0'],
    ],
  );

const startUpTable = ({ coldMs, warmMs }: StartUp): string =>
  textTable(
    'From npm start to ready',
    ['', 'ms'],
    [
      ['synthesis included', ms(coldMs)],
      ['on kept data', ms(warmMs)],
    ],
  );

/** Called by `npm run bench`: prints the tables, writes them as bench-results.json, exits 1 if a budget is broken. */
const folder = mkdtempSync(join(tmpdir(), 'aftercare-bundles-'));
const print = (table: string): void => void process.stdout.write(`${table}\n`);
try {
  const bundles = await measureBundles(folder, loadClinicConfig(DEMO_CONFIG));
  const broken = bundles.filter((cost) => brokenBudgets(cost).length > 0);
  print(bundleTable(bundles));
  const [load = 0] = loadavg();
  if (load > availableParallelism())
    print(`The machine is busy (load ${load.toFixed(1)}): import times mean little.\n`);
  if (broken.length > 0) print(largestTable(broken));
  await synthesizeForClinics();
  const calls = await countAwsCalls();
  print(callTable(calls));
  const pageLatency = await measurePageLatency();
  print(latencyTable(pageLatency));
  const startUp = await measureStartUp();
  print(startUpTable(startUp));
  const results = { node: process.version, bundles, calls, pageLatency, startUp, kept: broken.length === 0 };
  writeFileSync(join(PROJECT_ROOT, 'bench-results.json'), `${JSON.stringify(results, null, 2)}\n`);
  process.exitCode = broken.length > 0 ? 1 : 0;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
