import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { loadClinicConfig } from '../../infra/clinic-config.ts';
import { PROJECT_ROOT } from '../../infra/project-root.ts';
import { DEMO_CONFIG, setup as synthesizeForClinics } from '../support/synthesized.ts';
import { type CallCost, countAwsCalls } from './aws-calls.ts';
import { type BundleCost, measureBundles } from './bundle-costs.ts';
import { measurePageLatency, type PageLatency } from './page-latency.ts';
import { measureStartUp, type StartUp } from './start-up.ts';
import { measureTestRun } from './test-run.ts';
import { textTable } from './text-table.ts';
import { corpus, qualityTable, readingSpeed } from './triage-quality.ts';

/** What our own code and libraries may add to a bare bundle of the same SDK clients. */
const EXTRA_KB_AT_MOST = 150;
const IMPORT_RATIO_AT_MOST = 1.3;
/** Real seconds on two cores. */
const SECONDS_AT_MOST = { fresh: 15, kept: 8, tests: 5 * 60 };

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

interface Wait {
  readonly what: string;
  readonly milliseconds: number;
  readonly secondsAtMost: number;
}

const waitsFor = ({ freshMs, keptMs }: StartUp, testRunMs: number | undefined): Wait[] => [
  { what: 'npm start, nothing kept, demo included', milliseconds: freshMs, secondsAtMost: SECONDS_AT_MOST.fresh },
  { what: 'npm start, on kept data', milliseconds: keptMs, secondsAtMost: SECONDS_AT_MOST.kept },
  ...(testRunMs === undefined
    ? []
    : [{ what: 'npm test', milliseconds: testRunMs, secondsAtMost: SECONDS_AT_MOST.tests }]),
];

const isTooLong = ({ milliseconds, secondsAtMost }: Wait): boolean => milliseconds > secondsAtMost * 1000;

const waitTable = (waits: readonly Wait[]): string =>
  textTable(
    'How long people wait',
    ['', 'seconds', 'budget', 'verdict'],
    waits.map((wait) => [
      wait.what,
      (wait.milliseconds / 1000).toFixed(1),
      String(wait.secondsAtMost),
      isTooLong(wait) ? 'too long' : 'kept',
    ]),
  );

/**
 * Called by `npm run bench`: prints the tables, writes them as bench-results.json, exits 1 if a budget is broken. With
 * `--with-tests` it also runs and times all tests, which takes minutes; an older run's time would be of other code.
 */
const { values: wishes } = parseArgs({ options: { 'with-tests': { type: 'boolean', default: false } } });
const folder = mkdtempSync(join(tmpdir(), 'aftercare-bundles-'));
const print = (table: string): void => void process.stdout.write(`${table}\n`);
try {
  // First, while the process remembers no other words than a clinic's would.
  const measured = corpus('measure');
  if (measured.length > 0) {
    const { perSecond, bestPerSecond, p99Ms } = readingSpeed(measured);
    print(
      `${Math.round(perSecond)} replies a second on one core (middle round; best ${Math.round(bestPerSecond)}), p99 ${p99Ms.toFixed(3)} ms\n`,
    );
  }
  for (const part of ['tune', 'measure'] as const) {
    const replies = corpus(part);
    if (replies.length > 0) print(qualityTable(`How clients' words are read (${part}; 95 % intervals)`, replies));
  }
  const bundles = await measureBundles(folder, loadClinicConfig(DEMO_CONFIG));
  const broken = bundles.filter((cost) => brokenBudgets(cost).length > 0);
  print(bundleTable(bundles));
  const [load = 0] = loadavg();
  if (load > availableParallelism()) print(`The machine is busy (load ${load.toFixed(1)}): times mean little.\n`);
  if (broken.length > 0) print(largestTable(broken));
  await synthesizeForClinics();
  const calls = await countAwsCalls();
  print(callTable(calls));
  const pageLatency = await measurePageLatency();
  print(latencyTable(pageLatency));
  const startUp = await measureStartUp();
  const testRunMs = wishes['with-tests'] ? await measureTestRun() : undefined;
  const waits = waitsFor(startUp, testRunMs);
  print(waitTable(waits));
  const kept = broken.length === 0 && !waits.some(isTooLong);
  const results = { node: process.version, bundles, calls, pageLatency, startUp, testRunMs, kept };
  writeFileSync(join(PROJECT_ROOT, 'bench-results.json'), `${JSON.stringify(results, null, 2)}\n`);
  process.exitCode = kept ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
