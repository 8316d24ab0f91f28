import { setTimeout as pause } from 'node:timers/promises';
import { type Answered, StoryClinic } from '../support/story-clinic.ts';
import { brokenPromises, type Verdict } from './broken-promises.ts';
import { ClinicProcess } from './clinic-process.ts';
import { seededRandom } from './seeded-random.ts';
import { type ToldSession, toldSessions } from './told-sessions.ts';

export interface CrashOptions {
  /** Kills in each of the two phases. */
  readonly rounds: number;
  readonly sessions: number;
  readonly seed: number;
  /** An empty folder. */
  readonly dataFolder: string;
  readonly say: (line: string) => void;
}

export interface CrashReport extends Verdict {
  readonly kills: number;
  /** Kills that cut off a post or a move of the clock, which was then made again. */
  readonly cutOff: number;
  readonly deadLetters: number;
}

const STARTS_AT = '2026-03-02T15:00:00-05:00';
const BURST_AT = '2026-03-03T10:00:00-05:00';
/** One text a second and the spread of those that wait: the burst of 100 is over well before. */
const BURST_ENDS_AT = '2026-03-03T11:30:00-05:00';
/** How many posts are under way at once. */
const POSTING_LANES = 3;
/** Real milliseconds after something began within which a kill strikes it. */
const KILL_WITHIN_MS = 700;
/** Some kills strike a start. */
const KILLED_STARTS = 0.2;

/**
 * Plans a day of sessions and lives through their day-1 burst while the process is killed at seeded random moments and
 * started again on its data; whatever was not answered is asked again with the same ids. Then says which promises broke.
 */
export const crashRun = async (options: CrashOptions): Promise<CrashReport> => {
  const random = seededRandom(options.seed);
  const clinicProcess = new ClinicProcess({ dataFolder: options.dataFolder, at: STARTS_AT });
  await clinicProcess.start();
  const run = { ...options, random, clinicProcess, clinic: new StoryClinic(clinicProcess.base), kills: 0, cutOff: 0 };
  try {
    const sessions = toldSessions(options.sessions);
    await planUnderFire(run, sessions);
    options.say(`planned ${sessions.length} sessions through ${run.kills} kills`);
    await burstUnderFire(run);
    options.say(`lived through the day-1 burst, ${run.kills} kills in all`);
    await run.clinic.advance('PT2H');
    await run.clinic.advance('PT1H');
    const deadLetters = await run.clinic.idle();
    const verdict = await brokenPromises(run.clinic, sessions);
    await clinicProcess.stop();
    return { kills: run.kills, cutOff: run.cutOff, deadLetters, ...verdict };
  } catch (cause) {
    throw new Error(`the run could not go on; the clinic said:\n${clinicProcess.output}`, { cause });
  } finally {
    await clinicProcess.abandon();
  }
};

interface Run extends CrashOptions {
  readonly random: () => number;
  readonly clinicProcess: ClinicProcess;
  readonly clinic: StoryClinic;
  kills: number;
  cutOff: number;
}

/** Kills are spread over the phase by how many posts have begun, each at a random moment after one. */
const planUnderFire = async (run: Run, sessions: readonly ToldSession[]): Promise<void> => {
  const waiting = [...sessions];
  const last = run.kills + run.rounds;
  let begun = 0;
  const lane = async (): Promise<void> => {
    for (let session = waiting.shift(); session !== undefined; session = waiting.shift()) {
      begun += 1;
      await postUntilAnswered(run, session);
    }
  };
  const fire = async (): Promise<void> => {
    for (let round = 1; run.kills < last; round += 1) {
      const after = Math.min(sessions.length, Math.ceil((round * sessions.length) / (run.rounds + 1)));
      while (begun < after) await pause(5);
      await killAndRestart(run, last);
    }
  };
  await Promise.all([fire(), ...Array.from({ length: POSTING_LANES }, lane)]);
  await run.clinic.idle();
};

const postUntilAnswered = async (run: Run, session: ToldSession): Promise<void> => {
  for (let wasCutOff = false; ; wasCutOff = true) {
    const answer = await answered(() => run.clinic.api('POST', '/sessions', session));
    if (answer?.status === 201 || answer?.status === 200) return;
    // Cut off or not listening yet is repeated, as a booking system would; a refusal is a failed run.
    if (answer !== undefined && answer.status < 500) throw new Error(`a session was refused with ${answer.status}`);
    if (!wasCutOff) run.cutOff += 1;
    await pause(20);
  }
};

/** The clock goes through the burst in as many steps as there are kills, so that every kill finds work under way. */
const burstUnderFire = async (run: Run): Promise<void> => {
  const last = run.kills + run.rounds;
  const stepMs = Math.ceil((run.sessions * 3_000) / run.rounds);
  for (let toMs = Date.parse(BURST_AT); run.kills < last; toMs += stepMs) {
    const moving = answered(() => run.clinic.call('POST', '/local/api/clock', { to: new Date(toMs).toISOString() }));
    await killAndRestart(run, last);
    if ((await moving)?.status !== 200) run.cutOff += 1;
  }
  await run.clinic.to(BURST_ENDS_AT);
};

const killAndRestart = async (run: Run, last: number): Promise<void> => {
  await pause(run.random() * KILL_WITHIN_MS);
  await run.clinicProcess.kill();
  run.kills += 1;
  while (run.kills < last && run.random() < KILLED_STARTS) {
    run.clinicProcess.spawn();
    await pause(run.random() * 2 * KILL_WITHIN_MS);
    await run.clinicProcess.kill();
    run.kills += 1;
  }
  await run.clinicProcess.start();
};

/** Undefined when the connection ended without an answer. */
const answered = async (ask: () => Promise<Answered>): Promise<Answered | undefined> => {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof TypeError && error.message === 'fetch failed') return undefined;
    // The answer's headers came and its body did not.
    if (error instanceof TypeError && error.message === 'terminated') return undefined;
    throw error;
  }
};
