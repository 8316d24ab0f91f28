import type { VirtualClock } from '../parts.ts';

/** One line a function wrote. */
export interface FunctionLogLine {
  /** Virtual time, ISO 8601. */
  readonly at: string;
  readonly functionName: string;
  readonly requestId?: string;
  readonly text: string;
}

/** The newest lines of all functions. Lines of a function whose role may not write its log are lost, as in AWS. */
export interface FunctionLog {
  /** Oldest first. */
  lines(): readonly FunctionLogLine[];
  write(line: { functionName: string; requestId?: string | undefined; text: string }): void;
}

const KEPT_LINES = 20_000;

/** `onLine` sees every line once, in order. */
export function createFunctionLog(parts: {
  clock: VirtualClock;
  onLine: (line: FunctionLogLine) => void;
}): FunctionLog {
  const lines: FunctionLogLine[] = [];
  return {
    lines: () => lines,
    write({ functionName, requestId, text }) {
      for (const one of text.split('\n')) {
        if (one.trim() === '') continue;
        const line: FunctionLogLine = {
          at: new Date(parts.clock.now()).toISOString(),
          functionName,
          ...(requestId !== undefined && { requestId }),
          text: one,
        };
        lines.push(line);
        if (lines.length > KEPT_LINES) lines.splice(0, KEPT_LINES / 10);
        parts.onLine(line);
      }
    },
  };
}
