import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { crashRun } from './crash-run.ts';

/** Called by `npm run crash`: prints a line per broken promise and a summary; exit 1 if any. */
const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '20' },
    sessions: { type: 'string', default: '100' },
    seed: { type: 'string', default: '1' },
  },
});
const rounds = Number(values.rounds);
const sessions = Number(values.sessions);
const seed = Number(values.seed);
for (const [flag, value] of Object.entries({ rounds, sessions, seed })) {
  if (!Number.isInteger(value) || value < 1) throw new RangeError(`--${flag} takes a whole number from 1 on`);
}

const dataFolder = mkdtempSync(join(tmpdir(), 'aftercare-crash-'));
const startedAt = performance.now();
const say = (line: string): void => void process.stdout.write(`${line}\n`);
const { kills, cutOff, deadLetters, ends, broken } = await crashRun({ rounds, sessions, seed, dataFolder, say });
say(
  `day-1 checks: ${Object.entries(ends)
    .map(([status, count]) => `${count} ${status}`)
    .join(', ')}`,
);
for (const line of broken) say(`BROKEN ${line}`);
say(
  `${broken.length} broken promises: ${sessions} sessions, ${kills} kills, ${cutOff} calls cut off, ` +
    `${deadLetters} dead letters, seed ${seed}, ${Math.round((performance.now() - startedAt) / 1000)} s`,
);
if (broken.length > 0) say(`data kept in ${dataFolder}`);
else rmSync(dataFolder, { recursive: true });
process.exitCode = broken.length > 0 ? 1 : 0;
