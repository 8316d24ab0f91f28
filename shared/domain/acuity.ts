import * as z from 'zod/mini';

/**
 * How bad what a client reported is. `unclear` means a person must read it; it outranks `watch` because it may hide
 * anything, and stands below `urgent` because nothing in it was recognised as a danger.
 */
export const Acuity = z.enum(['emergency', 'urgent', 'unclear', 'watch', 'expected', 'fine']);
export type Acuity = z.infer<typeof Acuity>;

const rank: Record<Acuity, number> = { emergency: 0, urgent: 1, unclear: 2, watch: 3, expected: 4, fine: 5 };

/** 0 is the most urgent; grows to 5. For sorting. */
export const urgencyRank = (acuity: Acuity): number => rank[acuity];

export const moreUrgent = (one: Acuity, other: Acuity): boolean => rank[one] < rank[other];

/** The stricter of several gradings; `fine` when there are none. */
export const strictest = (gradings: readonly Acuity[]): Acuity =>
  gradings.reduce<Acuity>((worst, next) => (moreUrgent(next, worst) ? next : worst), 'fine');

/** Reported bleeding, infection or worse: paged at once, on any day. */
export const isRedFlag = (acuity: Acuity): boolean => acuity === 'emergency' || acuity === 'urgent';
