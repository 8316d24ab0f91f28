import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { openClinic } from '../support/open-clinic.ts';
import { setup as synthesizeForClinics } from '../support/synthesized.ts';
import { EVERY_GRANT_AT } from './every-grant-story.ts';

/** How many stacks run at once. */
const LANES = 2;
const GIVEN_UP_AFTER_MS = 180_000;

/** `missed`: the story or the start of the stack failed, as it should. `broke`: the trial proved nothing. */
interface Trial {
  readonly outcome: 'survived' | 'missed' | 'broke';
  readonly said: string;
}

/**
 * Called by `npm run grants [-- part of a grant's name]`: takes away one grant after another. Exit 1 if no story misses
 * one, or a trial broke.
 */
const main = async (only = ''): Promise<void> => {
  const startedAt = performance.now();
  await synthesizeForClinics();
  const sound = await tryWithout();
  if (sound.outcome !== 'survived') throw new Error(`the story fails with every grant in place: ${sound.said}`);
  const grants = (await allGrants()).filter((grant) => grant.includes(only));
  const waiting = [...grants];
  const counts = { survived: 0, missed: 0, broke: 0 };
  const lane = async (): Promise<void> => {
    for (let grant = waiting.shift(); grant !== undefined; grant = waiting.shift()) {
      const { outcome, said } = await tryWithout(grant);
      counts[outcome] += 1;
      say(`${outcome.padEnd(8)} ${grant} ${said}`.trimEnd());
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  const seconds = Math.round((performance.now() - startedAt) / 1000);
  say(
    `${grants.length} grants taken away one by one in ${seconds} s: ${counts.missed} missed by a story, ` +
      `${counts.survived} survived, ${counts.broke} broke down`,
  );
  process.exitCode = counts.missed === grants.length ? 0 : 1;
};

const allGrants = async (): Promise<string[]> => {
  const clinic = await openClinic({ at: EVERY_GRANT_AT });
  const grants = clinic.cloud.access.grants();
  await clinic.close();
  return grants;
};

const tryWithout = async (...grant: string[]): Promise<Trial> => {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'story-without-grant.ts'), ...grant], {
    stdio: ['ignore', 'pipe', 'inherit'],
    timeout: GIVEN_UP_AFTER_MS,
    killSignal: 'SIGKILL',
  });
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  const [code] = await once(child, 'close');
  const outcome = code === 0 ? 'survived' : code === 2 ? 'missed' : 'broke';
  return { outcome, said: said.slice(0, 160) };
};

const say = (line: string): void => void process.stdout.write(`${line}\n`);

await main(process.argv[2]);
