import * as z from 'zod/mini';
import type { Fault } from '../../shared/domain/schema.ts';
import type { RowToSend } from './send-order.ts';

/** Where sessions are sent, and how one waits before asking again. */
export interface Intake {
  /** Without `/v1` and without a slash at the end. */
  readonly url: string;
  readonly key: string;
  /** Whether a session that is there otherwise is corrected. */
  readonly correct: boolean;
  readonly wait: (milliseconds: number) => Promise<void>;
}

export type SendOutcome =
  | {
      readonly kind: 'imported' | 'alreadyThere' | 'corrected';
      readonly warnings: readonly Fault[];
      /** By the API's clock, which a local run moves; NaN when it did not say. */
      readonly answeredAtMs: number;
    }
  | { readonly kind: 'refused' | 'differs'; readonly faults: readonly Fault[] }
  /** Asked again and again in vain: perhaps taken in, perhaps not; sending it again is safe. */
  | { readonly kind: 'unanswered'; readonly reason: string }
  /** Every other row would fare the same: the key is refused, nobody listens. */
  | { readonly kind: 'hopeless'; readonly reason: string };

/** Attempts for one row, and the longest wait between two in seconds, whatever `Retry-After` says. */
const attemptsAtMost = 5;
const waitSecondsAtMost = 60;
const answerWithinMs = 35_000;

/** Sends a session by POST and, when it is there otherwise and may be corrected, by PUT. */
export const sendSession = async (row: RowToSend, intake: Intake): Promise<SendOutcome> => {
  const told = await ask('POST', '/v1/sessions', row.body, intake);
  if (told.kind !== 'answer') return told;
  if (told.status === 201) return taken('imported', told);
  if (told.status === 200) return taken('alreadyThere', told);
  if (told.status !== 409) return refusal(told, intake);
  const isAnothers = told.faults.some(({ path }) => path === 'client.clientId');
  if (!intake.correct || isAnothers) return { kind: 'differs', faults: told.faults };

  const corrected = await ask('PUT', `/v1/sessions/${row.sessionId}`, row.body, intake);
  if (corrected.kind !== 'answer') return corrected;
  if (corrected.status === 200) return taken(corrected.word === 'corrected' ? 'corrected' : 'alreadyThere', corrected);
  return refusal(corrected, intake);
};

const taken = (kind: 'imported' | 'alreadyThere' | 'corrected', { warnings, answeredAtMs }: Answer): SendOutcome => ({
  kind,
  warnings,
  answeredAtMs,
});

interface Answer {
  kind: 'answer';
  answeredAtMs: number;
  status: number;
  /** What became of the session, in the API's word. */
  word?: string;
  faults: Fault[];
  warnings: Fault[];
}

const refusal = ({ status, faults }: Answer, { url }: Intake): SendOutcome => {
  if (status === 403) return { kind: 'hopeless', reason: `The key was refused by ${url}.` };
  if (faults.length > 0 && (status === 400 || status === 409)) return { kind: 'refused', faults };
  if (status === 413) return { kind: 'refused', faults: [{ path: '', message: 'is larger than the API takes' }] };
  return {
    kind: 'hopeless',
    reason: `${url} answers, but not as Aftercare does (status ${status}). Is it the address of the API, its stage included?`,
  };
};

const ask = async (
  method: string,
  path: string,
  body: string,
  { url, key, wait }: Intake,
): Promise<Answer | Extract<SendOutcome, { kind: 'unanswered' | 'hopeless' }>> => {
  let reason = '';
  for (let attempt = 1; attempt <= attemptsAtMost; attempt += 1) {
    let waitSeconds = 2 ** (attempt - 2);
    try {
      const response = await fetch(`${url}${path}`, {
        method,
        headers: { 'content-type': 'application/json', 'x-api-key': key },
        body,
        redirect: 'manual',
        signal: AbortSignal.timeout(answerWithinMs),
      });
      const text = await response.text();
      const answer = readAnswer(text);
      if (response.status !== 429 && response.status < 500) {
        return { ...answer, status: response.status, answeredAtMs: Date.parse(response.headers.get('date') ?? '') };
      }
      const [why] = answer.faults;
      reason = `${url} answered ${response.status}${why ? ` (${why.message})` : ''}`;
      const asked = Number(response.headers.get('retry-after'));
      if (Number.isFinite(asked)) waitSeconds = Math.max(waitSeconds, Math.min(asked, waitSecondsAtMost));
    } catch (error) {
      const code = networkCode(error);
      if (code === 'ECONNREFUSED' || code === 'ENOTFOUND')
        return {
          kind: 'hopeless',
          reason: `Nothing answers at ${url}. ${onThisMachine(url) ? 'Is `npm start` running?' : 'Is the address right?'}`,
        };
      reason = `${url} did not answer (${code})`;
    }
    if (attempt < attemptsAtMost) await wait(waitSeconds * 1000);
  }
  return { kind: 'unanswered', reason: `${reason}, ${attemptsAtMost} times` };
};

/** Whether an address is of this machine, where requests need no encryption. */
export const onThisMachine = (url: string): boolean => /^http:\/\/(127\.0\.0\.1|localhost|\[::1\])(?=[:/]|$)/.test(url);

const Faults = z.array(z.object({ path: z.string(), message: z.string() }));
const AnswerBody = z.object({
  status: z.optional(z.unknown()),
  errors: z.optional(Faults),
  warnings: z.optional(Faults),
});

const readAnswer = (text: string): Omit<Answer, 'status' | 'answeredAtMs'> => {
  const parsed = AnswerBody.safeParse(jsonOrNothing(text));
  if (!parsed.success) return { kind: 'answer', faults: [], warnings: [] };
  const { status, errors = [], warnings = [] } = parsed.data;
  return { kind: 'answer', faults: errors, warnings, ...(typeof status === 'string' ? { word: status } : {}) };
};

const jsonOrNothing = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** What the network calls its failure. A programming error is thrown on. */
const networkCode = (error: unknown): string => {
  if (error instanceof DOMException && error.name === 'TimeoutError') return 'no answer in time';
  const cause = error instanceof TypeError ? error.cause : undefined;
  const codes = [cause, ...(cause instanceof AggregateError ? cause.errors : [])].flatMap((one) =>
    one instanceof Error && 'code' in one ? [String(one.code)] : [],
  );
  if (codes[0] === undefined) throw error;
  return codes[0];
};
