import type { Fault } from './schema.ts';

/** Nothing is stored. `malformed`: mend it; `conflict`: it contradicts what is known; `busy`: ask again later. */
export interface Refusal {
  kind: 'refuse';
  reason: 'malformed' | 'conflict' | 'unknown' | 'busy';
  faults: Fault[];
}
