import type { FollowUpTable } from './follow-up-table.ts';
import type { HashKey } from './hash-key.ts';
import type { Surroundings } from './house-function.ts';
import type { Queues } from './queues.ts';
import type { Timers } from './timers.ts';

/** What the functions of the loop work with. */
export interface LoopParts {
  readonly surroundings: Surroundings;
  readonly table: FollowUpTable;
  readonly hashKey: HashKey;
  readonly queues: Queues;
  readonly timers: Timers;
}
