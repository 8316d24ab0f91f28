import { linkSync, readFileSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

/** Another process works on the same data. */
export class DataInUse extends Error {
  override readonly name = 'DataInUse';
  constructor(pid: number) {
    super(
      `The local clinic is already running on this data (process ${pid}). Stop it first, or start a second one with --memory --port 0.`,
    );
  }
}

/** A process whose npm was killed ends a moment after it. */
const PATIENCE_MS = 1_000;

/**
 * Takes the lock of a data folder for this process; a lock whose process is gone is taken over. Throws DataInUse when
 * its process is still there after `patienceMs` of real time. The returned function gives the lock back.
 */
export async function takeDataLock(path: string, patienceMs = PATIENCE_MS): Promise<() => void> {
  const deadline = performance.now() + patienceMs;
  const own = `${path}.${process.pid}`;
  writeFileSync(own, String(process.pid));
  try {
    while (!isLinked(own, path)) {
      const holder = readHolder(path);
      if (holder === undefined || holder === process.pid || !isAlive(holder)) rmSync(path, { force: true });
      else if (performance.now() < deadline) await pause(50);
      else throw new DataInUse(holder);
    }
  } finally {
    unlinkSync(own);
  }
  return () => rmSync(path, { force: true });
}

/** Linking is atomic and carries the process id with it, so nobody ever reads an empty lock. */
function isLinked(own: string, path: string): boolean {
  try {
    linkSync(own, path);
    return true;
  } catch (error) {
    if (isSystemError(error) && error.code === 'EEXIST') return false;
    throw error;
  }
}

function readHolder(path: string): number | undefined {
  try {
    const pid = Number(readFileSync(path, 'utf8'));
    return Number.isInteger(pid) && pid > 0 ? pid : undefined;
  } catch (error) {
    if (isSystemError(error) && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it lives, but belongs to somebody else.
    return isSystemError(error) && error.code === 'EPERM';
  }
}

function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'code' in error;
}
