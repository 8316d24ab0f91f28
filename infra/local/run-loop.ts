import type { VirtualClock, WorkSource } from './parts.ts';
import type { RunLoopHandle } from './services/provider-log.ts';

/** A schedule that fires for ever. During an advance most of its ticks are left out: see `advance`. */
export interface RecurringSource {
  readonly name: string;
  /** Epoch milliseconds of the first tick after `afterMs`. */
  nextTickAfter(afterMs: number): number;
  fire(): Promise<void>;
}

/** Which ticks of the recurring schedules an advance takes along: every one, none, or as few as show what they do. */
export interface AdvanceOptions {
  readonly exact?: boolean;
  /** For days that only pass: every twelve hours, and not after each event. */
  readonly sparse?: boolean;
  readonly untended?: boolean;
}

/** Delivers work whenever there is any, and moves the clock from event to event. */
export interface RunLoop extends RunLoopHandle {
  /** Begins to deliver; before that everything waits. Every recurring schedule fires, as a new one does on AWS, unless `untended`. */
  start(options?: Pick<AdvanceOptions, 'untended'>): Promise<void>;
  addSource(source: WorkSource): void;
  addRecurring(source: RecurringSource): void;
  /** Epoch milliseconds of the next work, recurring schedules aside; undefined when nothing is planned. */
  nextEventAt(): number | undefined;
  /** Called whenever the loop was woken or the clock moved: something may have changed. Must not cause work itself. */
  onActivity(listener: () => void): void;
  /** Called when work has settled, and after the recurring schedules of an advance; may cause new work. */
  onSettled(listener: (moment: SettledMoment) => Promise<void>): void;
  /** Resolves when nothing runs and nothing is deliverable now. Rejects when the local cloud itself has failed. */
  idle(): Promise<void>;
  /**
   * Moves the clock to `toMs`, stopping at everything due on the way, in order of time, and resolves when the system is
   * idle there. A recurring schedule fires at its first tick after every other event, at least hourly, and at the end;
   * with `exact` at every tick, with `sparse` every twelve hours and at the end alone, with `untended` at none. Schedules rarer than
   * hourly fire at every tick anyway.
   * Answers how many timed things happened. Advances queue up; a time in the past is an error.
   */
  advance(toMs: number, options?: AdvanceOptions): Promise<number>;
  /** Stops delivering; what runs is still waited for. */
  stop(): Promise<void>;
}

/** `ticked`: the recurring schedules have just run, so what they should have left behind is there. */
export interface SettledMoment {
  readonly ticked: boolean;
}

const HOUR_MS = 60 * 60 * 1000;
const SPARSE_MS = 12 * HOUR_MS;

export interface RunLoopParts {
  readonly clock: VirtualClock;
  /** Keeps the clock's time; called after every move, before anything happens at the new time. */
  readonly onMoved: () => Promise<void>;
  /** Told of an error of the local cloud itself, after which it delivers nothing more. */
  readonly onDefect: (defect: unknown) => void;
}

export function createRunLoop({ clock, onMoved, onDefect }: RunLoopParts): RunLoop {
  const sources: WorkSource[] = [];
  const recurring: Array<{ source: RecurringSource; lastFiredAt: number }> = [];
  const listeners: Array<(moment: SettledMoment) => Promise<void>> = [];
  const watchers: Array<() => void> = [];
  const delivering = new Set<WorkSource>();
  let tracked = 0;
  let delivers = false;
  let failure: { error: unknown } | undefined;
  let waiters: Array<() => void> = [];
  let lastTurn: Promise<unknown> = Promise.resolve();
  let turns = 0;
  let hasNews = false;

  const isDue = (source: WorkSource): boolean => {
    const at = source.nextAt();
    return at !== undefined && at <= clock.now();
  };
  const countDue = (): number => sources.filter(isDue).reduce((sum, source) => sum + (source.dueCount?.() ?? 1), 0);
  const isQuiet = (): boolean => tracked === 0 && delivering.size === 0 && (!delivers || !sources.some(isDue));

  const notify = (): void => {
    if (failure === undefined && !isQuiet()) return;
    const resolved = waiters;
    waiters = [];
    for (const resolve of resolved) resolve();
  };

  const deliver = async (source: WorkSource): Promise<void> => {
    try {
      while (delivers && failure === undefined && isDue(source)) await source.deliver();
    } catch (error) {
      if (failure === undefined && delivers) onDefect(error);
      failure ??= { error };
    } finally {
      delivering.delete(source);
      hasNews = true;
      wake();
    }
  };

  /** Advances and settlings one after the other. */
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    turns += 1;
    const turn = lastTurn.then(work).finally(() => {
      turns -= 1;
      settleSoon();
    });
    lastTurn = turn.catch(() => undefined);
    return turn;
  };

  /** Work that nobody waits for is judged too, once it has come to rest. */
  const settleSoon = (): void => {
    if (!hasNews || turns > 0 || !delivers || failure !== undefined || !isQuiet()) return;
    // A failure is kept and rejects whoever asks next.
    void inTurn(() => settle({ ticked: false })).catch(() => undefined);
  };

  const begin = (source: WorkSource): void => {
    if (delivering.has(source) || !isDue(source)) return;
    delivering.add(source);
    void deliver(source);
  };

  const wake = (): void => {
    for (const watch of watchers) watch();
    if (delivers && failure === undefined) {
      for (const source of sources) if (!source.patient) begin(source);
      if (tracked === 0 && delivering.size === 0) for (const source of sources) if (source.patient) begin(source);
    }
    notify();
    settleSoon();
  };

  const quiet = async (): Promise<void> => {
    wake();
    while (failure === undefined && !isQuiet()) {
      await new Promise<void>((resolve) => waiters.push(resolve));
    }
    if (failure !== undefined) throw new Error('The local cloud has failed.', { cause: failure.error });
  };

  const settle = async (moment: SettledMoment): Promise<void> => {
    await quiet();
    hasNews = false;
    for (const listener of listeners) await listener(moment);
    await quiet();
  };

  const track: RunLoop['track'] = async (work) => {
    tracked += 1;
    try {
      return await work;
    } finally {
      tracked -= 1;
      hasNews = true;
      wake();
    }
  };

  const fire = async (due: readonly { source: RecurringSource; lastFiredAt: number }[]): Promise<void> => {
    for (const entry of due) {
      entry.lastFiredAt = clock.now();
      await track(entry.source.fire());
    }
    await settle({ ticked: true });
  };

  /** Rarer than hourly: every tick of it counts. */
  const isRare = (source: RecurringSource): boolean => {
    const next = source.nextTickAfter(clock.now());
    return !(source.nextTickAfter(next) - next < HOUR_MS);
  };

  const moveTo = async (toMs: number): Promise<void> => {
    clock.moveTo(Math.max(toMs, clock.now()));
    await onMoved();
    for (const watch of watchers) watch();
  };
  const nextEventAt = (): number => Math.min(...sources.map((source) => source.nextAt() ?? Number.POSITIVE_INFINITY));

  const advanceNow = async (toMs: number, options: AdvanceOptions): Promise<number> => {
    const { exact = false, untended = false, sparse = false } = options;
    const longestGapMs = sparse ? SPARSE_MS : HOUR_MS;
    if (!delivers) throw new Error('The local cloud is not running.');
    if (toMs < clock.now()) throw new RangeError('The clock cannot go back.');
    await settle({ ticked: false });
    let fired = 0;
    let eventAt: number | undefined;

    const nextTick = (entry: (typeof recurring)[number]): number => {
      const next = entry.source.nextTickAfter(clock.now());
      if (exact || isRare(entry.source)) return next;
      if (untended) return Number.POSITIVE_INFINITY;
      const afterEvent = sparse || eventAt === undefined || eventAt <= entry.lastFiredAt ? Infinity : next;
      return Math.min(
        afterEvent,
        entry.source.nextTickAfter(Math.max(clock.now(), entry.lastFiredAt + longestGapMs - 1)),
      );
    };

    for (;;) {
      // Nothing is delivered any more, so time must not pass what was due: it waits for the next start.
      if (!delivers) return fired;
      // Somebody may have called the API since the last stop: time stands still while anything runs.
      if (!isQuiet()) {
        await settle({ ticked: false });
        continue;
      }
      const ticks = recurring.map((entry) => ({ entry, at: nextTick(entry) }));
      const nextEvent = nextEventAt();
      const nextAt = Math.min(nextEvent, ...ticks.map(({ at }) => at));
      if (nextAt > toMs) break;
      await moveTo(nextAt);
      if (nextEvent <= nextAt) {
        fired += countDue();
        eventAt = clock.now();
        await settle({ ticked: false });
      }
      const due = ticks.filter(({ at }) => at <= clock.now()).map(({ entry }) => entry);
      if (due.length > 0) {
        fired += due.length;
        await fire(due);
      }
    }

    await moveTo(toMs);
    const last =
      exact || untended ? [] : recurring.filter(({ source, lastFiredAt }) => lastFiredAt < toMs && !isRare(source));
    if (last.length > 0) {
      fired += last.length;
      await fire(last);
    }
    await settle({ ticked: false });
    return fired;
  };

  return {
    async start({ untended = false } = {}) {
      delivers = true;
      wake();
      if (untended) return;
      for (const entry of recurring) {
        entry.lastFiredAt = clock.now();
        await track(entry.source.fire());
      }
    },
    wake,
    track,
    addSource(source) {
      sources.push(source);
    },
    addRecurring(source) {
      recurring.push({ source, lastFiredAt: clock.now() });
    },
    nextEventAt() {
      const at = nextEventAt();
      return at === Number.POSITIVE_INFINITY ? undefined : at;
    },
    onActivity(listener) {
      watchers.push(listener);
    },
    onSettled(listener) {
      listeners.push(listener);
    },
    idle() {
      return inTurn(() => settle({ ticked: false }));
    },
    advance(toMs, options = {}) {
      return inTurn(() => advanceNow(toMs, options));
    },
    async stop() {
      delivers = false;
      while (tracked > 0 || delivering.size > 0) {
        await new Promise<void>((resolve) => waiters.push(resolve));
      }
    },
  };
}
