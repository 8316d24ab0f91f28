import type { VirtualClock } from './parts.ts';

/** The movable clock of one local cloud, standing at `startMs` (epoch milliseconds). `moveTo` throws on a step back. */
export function createVirtualClock(startMs: number): VirtualClock {
  const memory = new SharedArrayBuffer(8);
  const cell = new BigInt64Array(memory);
  Atomics.store(cell, 0, BigInt(startMs));
  const now = (): number => Number(Atomics.load(cell, 0));
  return {
    memory,
    now,
    moveTo(epochMs) {
      if (epochMs < now()) throw new Error(`The clock cannot go back from ${iso(now())} to ${iso(epochMs)}.`);
      Atomics.store(cell, 0, BigInt(Math.trunc(epochMs)));
    },
  };
}

function iso(epochMs: number): string {
  return new Date(epochMs).toISOString();
}
