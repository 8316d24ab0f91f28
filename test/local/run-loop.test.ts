import { beforeEach, describe, expect, test } from 'vitest';
import type { VirtualClock, WorkSource } from '../../infra/local/parts.ts';
import { createRunLoop, type RecurringSource, type RunLoop } from '../../infra/local/run-loop.ts';
import { createVirtualClock } from '../../infra/local/virtual-clock.ts';

const START = Date.parse('2026-03-02T10:00:00.000Z');
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

let clock: VirtualClock;
let loop: RunLoop;
let diary: string[];
let defects: unknown[];

const time = (): string => new Date(clock.now()).toISOString().slice(11, 16);
const note = (what: string): void => {
  diary.push(`${time()} ${what}`);
};
/** Events at minutes after the start. */
const events = (name: string, ...minutes: number[]): WorkSource & { add(minute: number): void } => {
  const due = minutes.map((minute) => START + minute * MINUTE);
  return {
    name,
    add: (minute) => due.push(START + minute * MINUTE),
    nextAt: () => due.toSorted((a, b) => a - b)[0],
    async deliver() {
      due.sort((a, b) => a - b).shift();
      note(name);
    },
  };
};
const every = (name: string, periodMs: number): RecurringSource => ({
  name,
  nextTickAfter: (afterMs) => (Math.floor(afterMs / periodMs) + 1) * periodMs,
  fire: async () => note(name),
});

beforeEach(() => {
  clock = createVirtualClock(START);
  diary = [];
  defects = [];
  loop = createRunLoop({ clock, onMoved: async () => undefined, onDefect: (defect) => defects.push(defect) });
});

describe('the run loop', () => {
  test('tells whoever watches when it is woken and when the clock moves, and of nothing while it stands', async () => {
    const seen: string[] = [];
    await loop.start();
    await loop.idle();
    loop.onActivity(() => seen.push(time()));
    expect(seen).toEqual([]);
    loop.wake();
    expect(seen).toEqual(['10:00']);
    await loop.advance(START + HOUR);
    expect(seen).toContain('11:00');
  });

  test('delivers nothing before it is started', async () => {
    loop.addSource(events('text', 0));
    await loop.idle();
    expect(diary).toEqual([]);
    await loop.start();
    await loop.idle();
    expect(diary).toEqual(['10:00 text']);
  });

  test('is idle only when what is due now has been delivered and what is tracked has ended', async () => {
    const source = events('text', 0, 0, 30);
    loop.addSource(source);
    await loop.start();
    const { promise, resolve } = Promise.withResolvers<void>();
    const tracked = loop.track(promise);
    const idle = loop.idle().then(() => note('idle'));
    await Promise.resolve();
    note('still working');
    resolve();
    await Promise.all([tracked, idle]);
    expect(diary.toSorted()).toEqual(['10:00 idle', '10:00 still working', '10:00 text', '10:00 text']);
    expect(diary.at(-1)).toBe('10:00 idle');
    expect(loop.nextEventAt()).toBe(START + 30 * MINUTE);
  });

  test('fails for good when a source fails, and says so', async () => {
    loop.addSource({ name: 'broken', nextAt: () => START, deliver: () => Promise.reject(new Error('defect')) });
    await loop.start();
    await expect(loop.idle()).rejects.toThrow('The local cloud has failed.');
    await expect(loop.advance(START + HOUR)).rejects.toThrow();
    expect(defects).toEqual([new Error('defect')]);
  });

  test('lets what comes from outside wait until all else is quiet', async () => {
    const inside = events('inside', 0, 0);
    loop.addSource({ ...events('outside', 0), patient: true });
    loop.addSource(inside);
    await loop.start();
    await loop.idle();
    expect(diary).toEqual(['10:00 inside', '10:00 inside', '10:00 outside']);
  });

  test('waits for what runs when it is stopped, and delivers no more', async () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    let deliveries = 0;
    loop.addSource({
      name: 'slow',
      nextAt: () => START,
      deliver: () => {
        deliveries += 1;
        return promise;
      },
    });
    await loop.start();
    const stopped = loop.stop();
    resolve();
    await stopped;
    expect(deliveries).toBe(1);
    await expect(loop.advance(START + HOUR)).rejects.toThrow('not running');
  });
});

describe('an advance', () => {
  test('ends where it is when the loop is stopped, and leaves the rest for the next start', async () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    const begun = Promise.withResolvers<void>();
    let left = true;
    loop.addSource({
      name: 'slow',
      nextAt: () => (left ? START + 10 * MINUTE : START + 20 * MINUTE),
      async deliver() {
        left = false;
        begun.resolve();
        await promise;
      },
    });
    await loop.start();
    const advanced = loop.advance(START + HOUR);
    await begun.promise;
    const stopped = loop.stop();
    resolve();
    await stopped;
    expect(await advanced).toBe(1);
    expect(time()).toBe('10:10');
  });

  test('stops at everything due on the way, in order of time', async () => {
    loop.addSource(events('b', 20, 40));
    loop.addSource(events('a', 30, 90));
    await loop.start();
    expect(await loop.advance(START + HOUR)).toBe(3);
    expect(diary).toEqual(['10:20 b', '10:30 a', '10:40 b']);
    expect(time()).toBe('11:00');
  });

  test('leaves recurring schedules out when it is untended, and the next one takes them up', async () => {
    loop.addSource(events('text', 20));
    loop.addRecurring(every('tick', 5 * MINUTE));
    await loop.start({ untended: true });
    await loop.advance(START + 3 * HOUR, { untended: true });
    expect(diary).toEqual(['10:20 text']);
    await loop.advance(START + 3 * HOUR + MINUTE);
    expect(diary).toEqual(['10:20 text', '13:01 tick']);
  });

  test('has every tick of what is rarer than hourly also when it is untended', async () => {
    loop.addRecurring(every('backup', 24 * HOUR));
    await loop.start({ untended: true });
    await loop.advance(START + 48 * HOUR, { untended: true });
    expect(diary).toEqual(['00:00 backup', '00:00 backup']);
  });

  test('meets what is planned on the way', async () => {
    const source = events('later');
    loop.addSource({
      ...events('first', 10),
      nextAt: () => (diary.length === 0 ? START + 10 * MINUTE : undefined),
      async deliver() {
        note('first');
        source.add(15);
      },
    });
    loop.addSource(source);
    await loop.start();
    await loop.advance(START + HOUR);
    expect(diary).toEqual(['10:10 first', '10:15 later']);
  });

  test('waits for its turn behind another one', async () => {
    loop.addSource(events('a', 20));
    await loop.start();
    await Promise.all([loop.advance(START + 30 * MINUTE), loop.advance(START + HOUR)]);
    expect(time()).toBe('11:00');
    expect(diary).toEqual(['10:20 a']);
  });

  test('does not move the clock while a request runs', async () => {
    await loop.start();
    const { promise, resolve } = Promise.withResolvers<void>();
    const request = loop.track(promise.then(() => note('request')));
    const advance = loop.advance(START + HOUR);
    resolve();
    await Promise.all([request, advance]);
    expect(diary).toEqual(['10:00 request']);
  });

  test('into the past is refused', async () => {
    await loop.start();
    await expect(loop.advance(START - 1)).rejects.toThrow(RangeError);
  });
});

describe('a recurring schedule', () => {
  const ticks = (): string[] => diary.filter((entry) => entry.endsWith('reconcile'));

  test('fires when the cloud starts', async () => {
    loop.addRecurring(every('reconcile', 5 * MINUTE));
    await loop.start();
    expect(ticks()).toEqual(['10:00 reconcile']);
  });

  test('fires hourly in between and at the end', async () => {
    loop.addRecurring(every('reconcile', 5 * MINUTE));
    await loop.start();
    await loop.advance(START + 2 * HOUR + 20 * MINUTE);
    expect(ticks()).toEqual(['10:00 reconcile', '11:00 reconcile', '12:00 reconcile', '12:20 reconcile']);
  });

  test('fires every twelve hours and at the end alone when asked to be sparse', async () => {
    loop.addRecurring(every('reconcile', 5 * MINUTE));
    loop.addSource(events('text', 8 * 60 + 2));
    await loop.start();
    await loop.advance(START + 22 * HOUR, { sparse: true });
    expect(ticks().slice(1)).toEqual(['22:00 reconcile', '08:00 reconcile']);
  });

  test('fires at its next tick after every other event', async () => {
    loop.addRecurring(every('reconcile', 5 * MINUTE));
    loop.addSource(events('text', 12, 31));
    await loop.start();
    await loop.advance(START + HOUR);
    expect(diary.slice(1)).toEqual([
      '10:12 text',
      '10:15 reconcile',
      '10:31 text',
      '10:35 reconcile',
      '11:00 reconcile',
    ]);
  });

  test('fires at every tick when asked to be exact', async () => {
    loop.addRecurring(every('reconcile', 5 * MINUTE));
    await loop.start();
    expect(await loop.advance(START + 17 * MINUTE, { exact: true })).toBe(3);
    expect(ticks().slice(1)).toEqual(['10:05 reconcile', '10:10 reconcile', '10:15 reconcile']);
  });

  test('that is rarer than hourly fires at each of its ticks and only there', async () => {
    loop.addRecurring(every('digest', 6 * HOUR));
    loop.addSource(events('text', 30));
    await loop.start();
    await loop.advance(START + 10 * HOUR);
    expect(diary.slice(1)).toEqual(['10:30 text', '12:00 digest', '18:00 digest']);
  });

  test('is followed by a settling that knows it has run', async () => {
    const moments: string[] = [];
    loop.onSettled(async ({ ticked }) => {
      if (ticked) moments.push(time());
    });
    loop.addRecurring(every('reconcile', 5 * MINUTE));
    await loop.start();
    await loop.advance(START + HOUR);
    expect(moments).toEqual(['11:00']);
  });
});
