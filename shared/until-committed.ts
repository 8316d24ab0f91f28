import type { LostTo, Write } from './domain/change.ts';
import type { Store } from './ports.ts';

/** Five decisions in a row lost their race: something writes this client without end. Thrown, so that it is retried later. */
export class RaceNotWon extends Error {
  override readonly name = 'RaceNotWon';
}

const triesAtMost = 5;

/**
 * Reads, decides and writes; when somebody else was first, reads and decides again, 5 times at most. `attempt` is told
 * what the races before it were lost to. A decision without a write is final.
 */
export const untilCommitted = async <D>(
  store: Pick<Store, 'commit'>,
  attempt: (lost: readonly LostTo[]) => Promise<{ decision: D; write?: Write }>,
): Promise<D> => {
  const lost: LostTo[] = [];
  while (lost.length < triesAtMost) {
    const { decision, write } = await attempt(lost);
    if (!write) return decision;
    const outcome = await store.commit(write);
    if (outcome.kind === 'committed') return decision;
    lost.push(outcome.to);
  }
  throw new RaceNotWon(`lost ${lost.length} races in a row, to ${lost.join(', ')}`);
};
