import type { Clock } from '../ports.ts';

/** This machine's clock. */
export const systemClock: Clock = { now: () => new Date().toISOString() };
