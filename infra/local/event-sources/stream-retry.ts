/** How a failing batch is tried again: at once three times, then after virtual minutes that double up to an hour. */
const IMMEDIATE_RETRIES = 3;
const FIRST_PAUSE_MS = 60_000;
const LONGEST_PAUSE_MS = 60 * 60_000;

/** The tries of the records at a stream reader's cursor. Kept in memory: after a restart the count begins again. */
export interface StreamRetry {
  /** How many records the next batch may have. */
  readonly batchSize: number;
  readonly attempts: number;
  /** Epoch milliseconds before which nothing is tried. */
  readonly notBefore: number;
  succeeded(): void;
  /** The cursor moves to a record that failed; its tries begin. */
  failedAt(now: number): void;
  /** The whole batch failed. Splitting it is not a try. */
  split(batchLength: number): void;
}

export function createStreamRetry(fullBatchSize: number): StreamRetry {
  let sizes: number[] = [];
  let attempts = 0;
  let notBefore = 0;
  return {
    get batchSize() {
      return sizes[0] ?? fullBatchSize;
    },
    get attempts() {
      return attempts;
    },
    get notBefore() {
      return notBefore;
    },
    succeeded() {
      sizes = sizes.slice(1);
      attempts = 0;
      notBefore = 0;
    },
    failedAt(now) {
      attempts += 1;
      const pauses = attempts - IMMEDIATE_RETRIES;
      notBefore = pauses <= 0 ? now : now + Math.min(FIRST_PAUSE_MS * 2 ** (pauses - 1), LONGEST_PAUSE_MS);
    },
    split(batchLength) {
      const half = Math.floor(batchLength / 2);
      sizes = [half, batchLength - half, ...sizes.slice(1)];
    },
  };
}
