import type { DurableState, VirtualClock } from './parts.ts';

/** A delivery between services that vanished, as it would in AWS without a word to the product. */
export interface DroppedDelivery {
  /** Virtual time, ISO 8601. */
  readonly at: string;
  readonly from: string;
  readonly to: string;
  readonly reason: string;
}

/** Remembers what vanished, for the console. */
export interface DroppedDeliveries {
  record(drop: Omit<DroppedDelivery, 'at'>): Promise<void>;
  /** Oldest first. */
  all(): readonly DroppedDelivery[];
}

export async function openDroppedDeliveries(parts: {
  state: DurableState;
  clock: VirtualClock;
}): Promise<DroppedDeliveries> {
  const stored = parts.state.collection<DroppedDelivery>('dropped-deliveries');
  const drops = (await stored.entries()).map(([, drop]) => drop);
  return {
    async record(drop) {
      const entry = { at: new Date(parts.clock.now()).toISOString(), ...drop };
      drops.push(entry);
      await stored.put(String(drops.length).padStart(12, '0'), entry);
    },
    all: () => drops,
  };
}
