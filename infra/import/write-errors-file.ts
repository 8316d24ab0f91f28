import { open } from 'node:fs/promises';
import { type CsvFile, rowsOf } from './csv-file.ts';
import type { RowRemark } from './read-sessions.ts';

/**
 * Writes the bad rows as they stand, with their reasons in a last column `problem`, so that they can be mended and
 * imported from there. It holds what the file holds, so only its owner may read it. Throws when the file exists.
 */
export const writeErrorsFile = async (path: string, file: CsvFile, faults: readonly RowRemark[]): Promise<void> => {
  const byLine = Map.groupBy(faults, ({ line }) => line);
  const output = await open(path, 'wx', 0o600);
  try {
    const row = (cells: readonly string[]): string => `${cells.join(file.separator)}\r\n`;
    await output.write(`\uFEFF${row([...file.headers, 'problem'].map(quoted))}`);
    for await (const { line, ...found } of rowsOf(file)) {
      const reasons = byLine.get(line)?.map(({ column, message }) => (column ? `${column}: ${message}` : message));
      if (reasons && found.kind === 'row') await output.write(row([found.text, quoted(reasons.join('; '))]));
    }
  } finally {
    await output.close();
  }
};

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
