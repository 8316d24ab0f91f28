import type { DroppedDeliveries } from '../dropped-deliveries.ts';
import type { Faults } from '../faults.ts';
import type { HttpEdge } from '../http-exchange.ts';
import type { VirtualClock } from '../parts.ts';
import type { RunLoop } from '../run-loop.ts';
import type { Mailbox } from '../services/ses.ts';
import type { TextNetwork } from '../services/sms.ts';

/** How full a queue is now. */
export interface QueueLevel {
  readonly name: string;
  /** Deliverable now. */
  readonly visible: number;
  readonly inFlight: number;
  readonly delayed: number;
  /** Whether it holds what could not be worked. */
  readonly deadLetters: boolean;
}

/** A timer that has not fired. */
export interface PendingTimer {
  readonly name: string;
  /** ISO 8601. */
  readonly at: string;
  readonly target: string;
}

/** An alarm as it stands. */
export interface AlarmLevel {
  readonly name: string;
  readonly description: string;
  readonly state: 'OK' | 'ALARM';
}

/** What the console shows and moves. */
export interface ConsoleParts {
  readonly clock: Pick<VirtualClock, 'now'>;
  readonly loop: Pick<RunLoop, 'idle' | 'advance'>;
  /** Epoch milliseconds of the next one-off work, recurring schedules aside; undefined when nothing is planned. */
  readonly nextEventAt: () => number | undefined;
  readonly texts: TextNetwork;
  readonly mail: Mailbox;
  readonly faults: Faults;
  readonly dropped: DroppedDeliveries;
  readonly queues: () => readonly QueueLevel[];
  readonly timers: () => readonly PendingTimer[];
  readonly alarms: () => readonly AlarmLevel[];
  /** Delivers the last event (or the one with this id) again, `copies` times. False when there was none. */
  readonly redeliver: (event: { source: 'stream' | 'queue'; id?: string; copies: number }) => Promise<boolean>;
  /** The clinic's API, for what the console shows of it, and its key. */
  readonly api: HttpEdge;
  readonly apiKey: string;
  readonly clinic: {
    readonly clinicId: string;
    readonly name: string;
    readonly timeZone: string;
    /** Whose phone a number is. */
    readonly people: ReadonlyMap<string, { readonly name: string; readonly staff: boolean }>;
  };
}
