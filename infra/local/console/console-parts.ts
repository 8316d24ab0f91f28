import type { DroppedDeliveries } from '../dropped-deliveries.ts';
import type { Faults } from '../faults.ts';
import type { HttpEdge } from '../http-exchange.ts';
import type { DurableState, VirtualClock } from '../parts.ts';
import type { RunLoop } from '../run-loop.ts';
import type { Mailbox } from '../services/ses.ts';
import type { TextNetwork } from '../services/sms.ts';
import type { TableItem } from './clinic-records.ts';

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

/** A line a function logged. */
export interface LoggedLine {
  /** Virtual time, ISO 8601. */
  readonly at: string;
  readonly functionName: string;
  readonly text: string;
}

/** What the console shows and moves. */
export interface ConsoleParts {
  readonly clock: Pick<VirtualClock, 'now'>;
  readonly loop: Pick<RunLoop, 'idle' | 'advance'>;
  /** Calls the listener whenever something may have changed. */
  readonly onActivity: (listener: () => void) => void;
  /** Epoch milliseconds of the next one-off work, recurring schedules aside; undefined when nothing is planned. */
  readonly nextEventAt: () => number | undefined;
  readonly texts: TextNetwork;
  readonly mail: Mailbox;
  readonly faults: Faults;
  readonly dropped: DroppedDeliveries;
  readonly queues: () => readonly QueueLevel[];
  readonly timers: () => readonly PendingTimer[];
  readonly alarms: () => readonly AlarmLevel[];
  /** The newest lines of all functions, oldest first. */
  readonly logLines: () => readonly LoggedLine[];
  /** Every item of the clinic's table. Reading it disturbs nothing, also while time moves. */
  readonly tableItems: () => Promise<readonly TableItem[]>;
  /** Delivers the last event (or the one with this id) again, `copies` times. False when there was none. */
  readonly redeliver: (event: { source: 'stream' | 'queue'; id?: string; copies: number }) => Promise<boolean>;
  /** The clinic's API, to complete sessions through, and its key. */
  readonly api: HttpEdge;
  readonly apiKey: string;
  /** What the console remembers of itself. */
  readonly state: DurableState;
  readonly clinic: {
    readonly clinicId: string;
    readonly name: string;
    readonly timeZone: string;
    /** Whose phone a number is. */
    readonly people: ReadonlyMap<string, { readonly name: string; readonly staff: boolean }>;
    /** Whose mailbox an address is, in lower case. */
    readonly staffMailboxes: ReadonlyMap<string, string>;
    /** The names of the staff by their ids. */
    readonly staffNames: ReadonlyMap<string, string>;
    /** By clinic id: who each step of its ladder pages, by name. */
    readonly ladders: ReadonlyMap<string, readonly (readonly string[])[]>;
  };
}
