import { onTestFinished, vi } from 'vitest';

/** The log lines written from now on to the end of the test, parsed. */
export const logLines = (): Array<Record<string, unknown>> => {
  const lines: Array<Record<string, unknown>> = [];
  const written = vi.spyOn(process.stdout, 'write').mockImplementation((line) => {
    lines.push(JSON.parse(String(line)));
    return true;
  });
  onTestFinished(() => written.mockRestore());
  return lines;
};
