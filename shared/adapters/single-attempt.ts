import https from 'node:https';
import type { Duplex } from 'node:stream';
import type { SendOutcome } from '../domain/message.ts';

// Not imported: an import names all of the module's exports at once, and that loads a WebSocket client (docs/decisions/0007).
const http = process.getBuiltinModule('node:http');

/** How long a hand-over waits for a connection, and then for the answer. */
export interface Patience {
  connectMilliseconds?: number;
  answerMilliseconds?: number;
}

/** Errors of connections that never came up: nothing of the request can have been written. */
const neverConnected = new WeakSet<object>();

/**
 * How the client of a provider is made to hand over once at most: no retries, and a fresh connection each time, because
 * a kept one may have died unnoticed and then nobody knows whether the request arrived.
 */
export const singleAttempt = ({ connectMilliseconds = 5_000, answerMilliseconds = 15_000 }: Patience = {}) => ({
  maxAttempts: 1,
  requestHandler: {
    httpAgent: new FreshConnection(connectMilliseconds),
    httpsAgent: new FreshSecureConnection(connectMilliseconds),
    requestTimeout: answerMilliseconds,
    throwOnRequestTimeout: true,
  },
});

class FreshConnection extends http.Agent {
  readonly #connectMilliseconds: number;
  constructor(connectMilliseconds: number) {
    super({ keepAlive: false });
    this.#connectMilliseconds = connectMilliseconds;
  }
  override createConnection(...asked: Parameters<typeof http.Agent.prototype.createConnection>) {
    return watched(super.createConnection(...asked), 'connect', this.#connectMilliseconds);
  }
}

class FreshSecureConnection extends https.Agent {
  readonly #connectMilliseconds: number;
  constructor(connectMilliseconds: number) {
    super({ keepAlive: false });
    this.#connectMilliseconds = connectMilliseconds;
  }
  override createConnection(...asked: Parameters<https.Agent['createConnection']>) {
    return watched(super.createConnection(...asked), 'secureConnect', this.#connectMilliseconds);
  }
}

/** Gives up a connection that is not ready in time, and remembers errors from before it was. */
const watched = <Socket extends Duplex | null | undefined>(
  socket: Socket,
  ready: 'connect' | 'secureConnect',
  patienceMilliseconds: number,
): Socket => {
  const giveUp = setTimeout(() => socket?.destroy(new ConnectTimeout('not connected in time')), patienceMilliseconds);
  const onError = (error: Error): void => {
    clearTimeout(giveUp);
    neverConnected.add(error);
  };
  socket?.once('error', onError);
  socket?.once(ready, () => {
    clearTimeout(giveUp);
    socket.off('error', onError);
  });
  return socket;
};

class ConnectTimeout extends Error {
  override readonly name = 'ConnectTimeout';
}

/** A refusal in the provider's own words: its error code, and its reason where it gives one. */
export interface Refusal {
  code: string;
  reason?: string;
}

/**
 * What a failed hand-over means. Refused before it was written, or refused by name: surely not sent, and for good only
 * when `forGood` knows the refusal. Everything else may have gone.
 */
export const failedOutcome = (error: unknown, forGood: (refusal: Refusal) => boolean): SendOutcome => {
  if (!(error instanceof Error)) return { kind: 'unknown' };
  if (neverConnected.has(error)) return { kind: 'failedTemporarily', failure: 'no-connection' };
  if (error.name === 'CredentialsProviderError') return { kind: 'failedTemporarily', failure: 'no-credentials' };
  const refusal = refusalIn(error);
  if (!refusal) return { kind: 'unknown' };
  const failure = refusal.reason ?? refusal.code;
  return forGood(refusal) ? { kind: 'failedPermanently', failure } : { kind: 'failedTemporarily', failure };
};

/** An answer of the service that says it did not take the request. One that failed inside (5xx) does not say that. */
const refusalIn = (error: Error): Refusal | undefined => {
  const { $metadata, Reason } = error as Error & ServiceError; // the SDK's errors carry these; others have neither
  const status = $metadata?.httpStatusCode;
  const refused = status !== undefined && ((status >= 400 && status < 500) || throttles.has(error.name));
  if (!refused || error.name === 'Error') return undefined;
  return { code: error.name, ...(typeof Reason === 'string' ? { reason: Reason } : {}) };
};

interface ServiceError {
  $metadata?: { httpStatusCode?: number };
  Reason?: unknown;
}

/** Some services say "too many requests" with a status of 5xx. */
const throttles = new Set(['ThrottlingException', 'TooManyRequestsException', 'Throttling', 'SlowDown']);
