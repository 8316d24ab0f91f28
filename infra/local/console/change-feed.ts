/** Tells pages that wait that something has changed. */
export interface ChangeFeed {
  /** Another number after every change. */
  readonly version: number;
  /** Something has changed. */
  changed(): void;
  /**
   * Resolves with the version when it is another than `seen`, after `GATHER_MS` so that a burst of changes is one answer;
   * at the latest after `patienceMs` of real time, changed or not.
   */
  whenChanged(seen: number, patienceMs: number): Promise<number>;
}

/** Changes come in bursts: nobody can look faster than this. */
const GATHER_MS = 120;

/** `firstVersion` should differ from one start to the next, so that pages of an earlier one notice. */
export function createChangeFeed(firstVersion: number): ChangeFeed {
  let version = firstVersion;
  let waiters = new Set<() => void>();
  let isGathering = false;

  const release = (): void => {
    const released = waiters;
    waiters = new Set();
    isGathering = false;
    for (const done of released) done();
  };
  const gather = (): void => {
    if (isGathering || waiters.size === 0) return;
    isGathering = true;
    setTimeout(release, GATHER_MS).unref();
  };

  return {
    get version() {
      return version;
    },
    changed() {
      version += 1;
      gather();
    },
    async whenChanged(seen, patienceMs) {
      await new Promise<void>((resolve) => {
        const patience = setTimeout(done, patienceMs);
        patience.unref();
        function done(): void {
          clearTimeout(patience);
          waiters.delete(done);
          resolve();
        }
        waiters.add(done);
        if (version !== seen) gather();
      });
      return version;
    },
  };
}
