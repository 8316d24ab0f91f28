import type { DroppedDeliveries } from '../dropped-deliveries.ts';
import { AwsError, type DurableState, type Principal, type VirtualClock, type WorkSource } from '../parts.ts';

/** Something a provider publishes to a topic after the call that caused it has been answered. */
export interface TopicEvent {
  readonly topicArn: string;
  readonly principal: Principal;
  readonly body: string;
}

/** The publishing side of SNS. Throws an AwsError when a policy does not allow it. */
export interface Topics {
  publish(topicArn: string, principal: Principal, body: string): Promise<void>;
}

/** What the parts of the local cloud use of its run loop. */
export interface RunLoopHandle {
  /** Says that a work source may have something to deliver now. */
  wake(): void;
  /** The system is not idle until this work has ended. */
  track<T>(work: Promise<T>): Promise<T>;
}

interface Entry<T> {
  readonly message: T;
  readonly undelivered: readonly TopicEvent[];
}

/**
 * The messages of one provider, oldest first, each with the events that still have to reach a topic.
 * A message and its events are one write, so neither exists without the other; an event is published at least once.
 */
export interface ProviderLog<T extends { readonly id: string }> {
  readonly events: WorkSource;
  append(message: T, events: readonly TopicEvent[]): Promise<void>;
  /** Replaces the message with the same id and adds events to it. */
  update(message: T, events: readonly TopicEvent[]): Promise<void>;
  find(id: string): T | undefined;
  all(): readonly T[];
}

export async function openProviderLog<T extends { readonly id: string }>(options: {
  name: string;
  state: DurableState;
  clock: VirtualClock;
  topics: Topics;
  runLoop: RunLoopHandle;
  dropped: DroppedDeliveries;
}): Promise<ProviderLog<T>> {
  const { clock, topics, runLoop, dropped } = options;
  const stored = options.state.collection<Entry<T>>(options.name);
  const entries = new Map(await stored.entries());
  const keys = new Map([...entries].map(([key, { message }]) => [message.id, key]));
  const waiting = new Set([...entries].filter(([, entry]) => entry.undelivered.length > 0).map(([key]) => key));
  let nextNumber = Number([...entries.keys()].at(-1) ?? 0) + 1;

  // Memory changes before the disk does, so that two writes of one entry cannot undo each other.
  const write = async (key: string, entry: Entry<T>): Promise<void> => {
    entries.set(key, entry);
    keys.set(entry.message.id, key);
    await stored.put(key, entry);
    if (entries.get(key)?.undelivered.length === 0) {
      waiting.delete(key);
    } else {
      waiting.add(key);
      runLoop.wake();
    }
  };

  const publish = async (event: TopicEvent): Promise<void> => {
    try {
      await topics.publish(event.topicArn, event.principal, event.body);
    } catch (error) {
      if (!(error instanceof AwsError)) throw error;
      const from = event.principal.kind === 'service' ? event.principal.service : options.name;
      await dropped.record({ from, to: event.topicArn, reason: error.message });
    }
  };

  return {
    events: {
      name: `${options.name} events`,
      nextAt: () => (waiting.size === 0 ? undefined : clock.now()),
      async deliver() {
        const [key] = waiting;
        const event = entries.get(key ?? '')?.undelivered[0];
        if (key === undefined || event === undefined) return;
        await publish(event);
        const entry = entries.get(key);
        if (entry !== undefined) {
          await write(key, { ...entry, undelivered: entry.undelivered.filter((other) => other !== event) });
        }
      },
    },
    async append(message, events) {
      const key = String(nextNumber++).padStart(12, '0');
      await write(key, { message, undelivered: events });
    },
    async update(message, events) {
      const key = keys.get(message.id);
      const entry = key === undefined ? undefined : entries.get(key);
      if (key === undefined || entry === undefined)
        throw new Error(`There is no message ${message.id} in ${options.name}.`);
      await write(key, { message, undelivered: [...entry.undelivered, ...events] });
    },
    find(id) {
      const key = keys.get(id);
      return key === undefined ? undefined : entries.get(key)?.message;
    },
    all: () => [...entries.values()].map(({ message }) => message),
  };
}
