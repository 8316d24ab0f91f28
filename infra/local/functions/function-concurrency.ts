/**
 * How many copies of a function run at once, and how many batches of one queue are in its hands. Lambda scales far higher;
 * on one machine more copies only wait for the same processors, and each costs a cold start.
 */
export const MOST_COPIES = 2;
