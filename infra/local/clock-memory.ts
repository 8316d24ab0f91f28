import type { DurableState, VirtualClock } from './parts.ts';
import { createVirtualClock } from './virtual-clock.ts';

/** The clock was asked to start before the time at which it stood. */
export class ClockInPast extends Error {
  override readonly name = 'ClockInPast';
  constructor(atMs: number, stoodAtMs: number) {
    super(
      `The clock of the kept data stands at ${iso(stoodAtMs)}, so it cannot start at ${iso(atMs)}. Choose a later time, or --fresh.`,
    );
  }
}

/** A clock that starts now (or at `atMs`) until the kept data says where it stood. */
export function startClock(atMs: number | undefined): VirtualClock {
  return createVirtualClock(atMs ?? 0);
}

/**
 * Puts the clock where the kept data left it, or at `atMs` if that is later; new data starts at `atMs`, else at the
 * machine's time. Throws ClockInPast.
 */
export async function resumeClock(
  clock: VirtualClock,
  state: DurableState,
  atMs: number | undefined,
): Promise<ClockMemory> {
  const stored = state.collection<number>('clock');
  const stoodAtMs = await stored.get('now');
  if (stoodAtMs !== undefined && atMs !== undefined && atMs < stoodAtMs) throw new ClockInPast(atMs, stoodAtMs);
  clock.moveTo(atMs ?? stoodAtMs ?? Date.now());
  const save = (): Promise<void> => stored.put('now', clock.now());
  await save();
  return { isNew: stoodAtMs === undefined, save };
}

/** Keeps the time on disk. */
export interface ClockMemory {
  /** Whether there was no kept data. */
  readonly isNew: boolean;
  save(): Promise<void>;
}

function iso(epochMs: number): string {
  return new Date(epochMs).toISOString();
}
