import type { QueueSourceSpec, StackTemplate } from '../template/stack-template.ts';

/** Lambda scales far higher; on one machine more copies only wait for the same processors. */
const MOST_COPIES = 4;
const FEWEST_COPIES = 2;

/** Batches of one queue in the function's hands at once. */
export function queueConcurrency({ maximumConcurrency }: QueueSourceSpec): number {
  return Math.min(maximumConcurrency ?? FEWEST_COPIES, MOST_COPIES);
}

/** Copies of each function that reads queues, by its ARN. */
export function functionConcurrency({
  queueSources,
}: Pick<StackTemplate, 'queueSources'>): ReadonlyMap<string, number> {
  const copies = new Map<string, number>();
  for (const source of queueSources) {
    copies.set(source.functionArn, Math.max(copies.get(source.functionArn) ?? FEWEST_COPIES, queueConcurrency(source)));
  }
  return copies;
}
