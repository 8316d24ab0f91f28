import { describeError } from './describe-error.ts';
import { writeLine } from './write-line.ts';

/** What may stand in a log line: ids and closed words, never what a person said, is called or can be reached by. */
export interface LogLine {
  /** The function. */
  step: string;
  /** What was handled: a follow-up, a case, a session, or the message of a queue. */
  id?: string;
  /** The decision. */
  kind?: string;
  reason?: string;
  receiveCount?: number;
  httpStatus?: number;
}

/** One JSON line for one handled thing. */
export const logHandled = (line: LogLine): void => write('info', line, {});

/** One JSON line for one thing that could not be handled. */
export const logFailed = (line: LogLine, error: unknown): void => write('error', line, { error: describeError(error) });

// Listed one by one, so that nothing else an object happens to carry gets into the log.
const write = (
  level: 'info' | 'error',
  { step, id, kind, reason, receiveCount, httpStatus }: LogLine,
  rest: Readonly<Record<string, unknown>>,
): void => writeLine(JSON.stringify({ level, step, id, kind, reason, receiveCount, httpStatus, ...rest }));
