import type { RunLoop } from '../run-loop.ts';

/** A move of the clock that is under way. Epoch milliseconds. */
export interface ClockMove {
  readonly fromMs: number;
  readonly toMs: number;
}

type MovableLoop = Pick<RunLoop, 'idle' | 'advance'>;

/** The same loop, and what it is moving to, whoever asked for it. */
export function watchMoves(
  loop: MovableLoop,
  clock: { now(): number },
  onChange: () => void,
): { readonly loop: MovableLoop; readonly current: () => ClockMove | undefined } {
  const moves = new Set<ClockMove>();
  return {
    loop: {
      idle: () => loop.idle(),
      async advance(toMs, options) {
        const move = { fromMs: clock.now(), toMs };
        moves.add(move);
        onChange();
        try {
          return await loop.advance(toMs, options);
        } finally {
          moves.delete(move);
          onChange();
        }
      },
    },
    current: () => [...moves][0],
  };
}
