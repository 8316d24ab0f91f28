import type { Write } from '../domain/change.ts';
import type { Refusal } from '../domain/intake-refusal.ts';
import type { Store } from '../ports.ts';
import { RaceNotWon, untilCommitted } from '../until-committed.ts';

/** A race that could not be won: ask again. */
export type Busy = Refusal & { reason: 'busy' };

/** Decides until its write is won. A race that cannot be won is told to the caller, who asks again. */
export const settled = async <D extends { kind: string; write?: Write }>(
  store: Pick<Store, 'commit'>,
  decide: () => Promise<D>,
): Promise<D | Busy> => {
  try {
    return await untilCommitted(store, async () => {
      const decision = await decide();
      return { decision, ...(decision.write ? { write: decision.write } : {}) };
    });
  } catch (error) {
    if (!(error instanceof RaceNotWon)) throw error;
    return {
      kind: 'refuse',
      reason: 'busy',
      faults: [{ path: '', message: 'this client is being changed elsewhere' }],
    };
  }
};
