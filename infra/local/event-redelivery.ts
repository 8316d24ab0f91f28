import type { QueueReader } from './event-sources/queue-reader.ts';
import type { StreamReader } from './event-sources/stream-reader.ts';
import type { MessageStore } from './services/message-store.ts';
import type { RunLoopHandle } from './services/provider-log.ts';

/** Delivers an event again that has been delivered before, as "at least once" allows. */
export type RedeliverEvent = (event: {
  source: 'stream' | 'queue';
  /** Event id of a change record or message id; the last event otherwise. */
  id?: string;
  copies: number;
}) => Promise<boolean>;

/**
 * A stream record goes to the function once more for each copy, apart from the stream, and its outcome changes nothing
 * there. A queue message is put into its queue again with the same message id.
 */
export function createEventRedelivery(parts: {
  streamReaders: readonly StreamReader[];
  queueReaders: readonly QueueReader[];
  store: MessageStore;
  runLoop: RunLoopHandle;
}): RedeliverEvent {
  return async ({ source, id, copies }) => {
    if (source === 'stream') {
      const found = newest(
        parts.streamReaders.flatMap((reader) => reader.delivered().map((event) => ({ event, reader }))),
        ({ event }) => (id === undefined || event.eventID === id ? event.dynamodb.SequenceNumber : undefined),
      );
      if (found === undefined) return false;
      await parts.runLoop.track(found.reader.repeat(found.event, copies));
      return true;
    }
    const message = newest(
      parts.queueReaders.flatMap((reader) => [...reader.delivered()]),
      ({ messageId, key }) => (id === undefined || messageId === id ? key : undefined),
    );
    if (message === undefined) return false;
    const { queueArn, body, attributes, messageId, senderId } = message;
    await parts.store.send(
      queueArn,
      Array.from({ length: copies }, () => ({ body, attributes, messageId, senderId })),
    );
    return true;
  };
}

/** The one with the greatest rank; those without a rank do not count. */
function newest<T>(events: readonly T[], rankOf: (event: T) => string | undefined): T | undefined {
  let best: { event: T; rank: string } | undefined;
  for (const event of events) {
    const rank = rankOf(event);
    if (rank !== undefined && (best === undefined || rank >= best.rank)) best = { event, rank };
  }
  return best?.event;
}
