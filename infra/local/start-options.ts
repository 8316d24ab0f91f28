import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

/** What `npm start` was asked to do. */
export interface StartOptions {
  /** 0: any free one. */
  readonly port: number;
  /** The folder of everything that is kept; undefined: `.local` in the project. */
  readonly data: string | undefined;
  /** Keep nothing. */
  readonly memory: boolean;
  /** Wipe the kept data first. */
  readonly fresh: boolean;
  /** No demo clients. */
  readonly empty: boolean;
  /** Epoch milliseconds where the clock starts; undefined: now, or where it stood. */
  readonly atMs: number | undefined;
}

/** The options, or a sentence about the flag that cannot be used. */
export type ReadStartOptions =
  | { readonly kind: 'options'; readonly options: StartOptions }
  | { readonly kind: 'refused'; readonly reason: string };

export const USAGE = `Usage: npm start [-- flags]
  --port N    where to listen on 127.0.0.1; 0 is any free port (default 4400)
  --data DIR  where everything is kept (default .local)
  --memory    keep nothing
  --fresh     forget the kept data first
  --empty     start without demo clients
  --at TIME   where the movable clock starts, such as 2026-03-02T15:00:00-05:00 (default now)`;

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,3})?)?(Z|[+-]\d\d:\d\d)$/;

/** Reads the flags strictly: an unknown flag or a stray word is refused. */
export function readStartOptions(argv: readonly string[]): ReadStartOptions {
  let values: { port?: string; data?: string; memory?: boolean; fresh?: boolean; empty?: boolean; at?: string };
  try {
    ({ values } = parseArgs({
      args: [...argv],
      options: {
        port: { type: 'string' },
        data: { type: 'string' },
        memory: { type: 'boolean' },
        fresh: { type: 'boolean' },
        empty: { type: 'boolean' },
        at: { type: 'string' },
      },
      strict: true,
      allowPositionals: false,
    }));
  } catch (error) {
    if (error instanceof TypeError) return { kind: 'refused', reason: error.message };
    throw error;
  }
  const port = values.port === undefined ? 4400 : readPort(values.port);
  if (port === undefined) return { kind: 'refused', reason: '--port takes a number from 0 to 65535.' };
  if (values.data === '') return { kind: 'refused', reason: '--data takes a folder.' };
  const atMs = values.at === undefined ? undefined : readInstant(values.at);
  if (values.at !== undefined && atMs === undefined) {
    return {
      kind: 'refused',
      reason: '--at takes an ISO 8601 time with an offset, such as 2026-03-02T15:00:00-05:00.',
    };
  }
  return {
    kind: 'options',
    options: {
      port,
      data: values.data === undefined ? undefined : resolve(values.data),
      memory: values.memory ?? false,
      fresh: values.fresh ?? false,
      empty: values.empty ?? false,
      atMs,
    },
  };
}

function readPort(text: string): number | undefined {
  const port = Number(text);
  return /^\d{1,5}$/.test(text) && port <= 65_535 ? port : undefined;
}

function readInstant(text: string): number | undefined {
  const atMs = INSTANT.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(atMs) ? undefined : atMs;
}
