/** Things that are due at a time, in order of time and then of arrival. */
export interface DueList<T> {
  readonly size: number;
  add(key: string, dueAt: number, value: T): void;
  /** Whether there was one. */
  remove(key: string): boolean;
  get(key: string): { dueAt: number; value: T } | undefined;
  /** Epoch milliseconds of the first; undefined when the list is empty. */
  firstAt(): number | undefined;
  /** What is due at `now` or before, at most `limit`, without removing it. */
  due(now: number, limit: number): T[];
  all(): T[];
}

interface Entry<T> {
  readonly key: string;
  readonly dueAt: number;
  readonly order: number;
  readonly value: T;
}

export function createDueList<T>(): DueList<T> {
  const byKey = new Map<string, Entry<T>>();
  const sorted: Entry<T>[] = [];
  let nextOrder = 0;

  /** The first place not before `entry`. */
  const placeOf = (entry: Pick<Entry<T>, 'dueAt' | 'order'>): number => {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const other = sorted[middle];
      if (other !== undefined && (other.dueAt - entry.dueAt || other.order - entry.order) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  const remove = (key: string): boolean => {
    const entry = byKey.get(key);
    if (entry === undefined) return false;
    sorted.splice(placeOf(entry), 1);
    return byKey.delete(key);
  };

  return {
    get size() {
      return sorted.length;
    },
    add(key, dueAt, value) {
      remove(key);
      const entry = { key, dueAt, order: nextOrder++, value };
      sorted.splice(placeOf(entry), 0, entry);
      byKey.set(key, entry);
    },
    remove,
    get: (key) => byKey.get(key),
    firstAt: () => sorted[0]?.dueAt,
    due(now, limit) {
      const later = sorted.findIndex(({ dueAt }) => dueAt > now);
      return sorted.slice(0, Math.min(limit, later < 0 ? sorted.length : later)).map(({ value }) => value);
    },
    all: () => sorted.map(({ value }) => value),
  };
}
