import type { SessionTold } from '../../shared/domain/session-told.ts';
import type { ColumnName, Columns } from './columns.ts';
import type { BrokenOff, CsvFile, CsvRow } from './csv-file.ts';
import type { RowFault } from './read-consents.ts';
import { type RowRules, readRow } from './read-row.ts';

/** Something to say about a row: by its line and, where it is one cell, the column as its header has it. */
export interface RowRemark {
  readonly line: number;
  readonly column?: string;
  readonly message: string;
}

/** A good row. Its session is kept as the text that is sent: thousands of them are held at once. */
export interface GoodRow {
  readonly line: number;
  readonly sessionId: string;
  readonly clientId: string;
  readonly clinicId: string;
  /** Epoch milliseconds. */
  readonly completedAtMs: number;
  readonly body: string;
}

export interface SessionsRead {
  readonly good: readonly GoodRow[];
  /** Why rows are bad. */
  readonly faults: readonly RowRemark[];
  /** What good rows are taken in without. */
  readonly warnings: readonly RowRemark[];
  readonly rows: number;
  /** Rows that only say again what another row says. */
  readonly repeated: number;
  readonly notCompleted: number;
}

/** Far above any day's sessions; a good row takes about a kilobyte until it is sent. */
export const rowsAtMost = 50_000;

/** More than `rowsAtMost` rows. */
export class TooManyRows extends Error {
  override readonly name = 'TooManyRows';
}

/** Reads every row before anything is sent, so that a session said twice is seen. Throws TooManyRows. */
export const readSessions = async (
  rows: AsyncIterable<CsvRow | BrokenOff>,
  file: Pick<CsvFile, 'headers' | 'separator'>,
  rules: RowRules,
): Promise<SessionsRead> => {
  const bySession = new Map<string, GoodRow & { contradicted?: true }>();
  const faults: RowRemark[] = [];
  const warnings: RowRemark[] = [];
  let counted = 0;
  let repeated = 0;
  let notCompleted = 0;
  for await (const row of rows) {
    if (row.kind === 'brokenOff') {
      faults.push({ line: row.line, message: row.message });
      continue;
    }
    counted += 1;
    if (counted > rowsAtMost) throw new TooManyRows();
    const unsound = unsoundness(row, file);
    if (unsound !== undefined) {
      faults.push({ line: row.line, message: unsound });
      continue;
    }
    const read = readRow(row.fields, rules);
    const remark = (fault: RowFault) => remarkOn(row.line, fault, rules.columns);
    if (read.kind === 'notCompleted') notCompleted += 1;
    else if (read.kind === 'bad') faults.push(...read.faults.map(remark));
    else {
      const good = goodRow(row.line, read.session);
      const before = bySession.get(good.sessionId);
      if (before === undefined) {
        bySession.set(good.sessionId, good);
        warnings.push(...read.warnings.map(remark));
      } else if (before.body === good.body && !before.contradicted) repeated += 1;
      else {
        const column: ColumnName | undefined = rules.columns.has('sessionId') ? 'sessionId' : undefined;
        const contradicts = (line: number, other: number): RowRemark =>
          remarkOn(
            line,
            { ...(column ? { column } : {}), message: `the same session is in line ${other} with other data` },
            rules.columns,
          );
        if (!before.contradicted) faults.push(contradicts(before.line, good.line));
        faults.push(contradicts(good.line, before.line));
        bySession.set(good.sessionId, { ...before, contradicted: true });
      }
    }
  }
  const good = [...bySession.values()].filter(({ contradicted }) => !contradicted);
  return { good, faults, warnings, rows: counted, repeated, notCompleted };
};

/**
 * Why a row cannot be one row. A quote that is not closed takes in lines up to the next one, and what comes out can have
 * the right number of fields: the client of one row and the treatment of another. Such a cell holds a whole row's separators.
 */
const unsoundness = ({ fields, text }: CsvRow, { headers, separator }: Pick<CsvFile, 'headers' | 'separator'>) => {
  const hint = 'it runs over several lines: perhaps a quote is not closed';
  if (fields.length !== headers.length)
    return `has ${fields.length} fields where the header has ${headers.length}${/[\r\n]/.test(text) ? `; ${hint}` : ''}`;
  const swallows = fields.some(
    (field) => /[\r\n]/.test(field) && field.split(separator).length >= Math.max(headers.length, 2),
  );
  return swallows ? `has a cell with whole rows in it; ${hint}` : undefined;
};

/** A fault of a row as a person finds it in the file. A column that the file has not is named as the documents name it. */
export const remarkOn = (line: number, { column, message }: RowFault, columns: Columns): RowRemark => ({
  line,
  ...(column === undefined ? {} : { column: columns.get(column)?.header ?? column }),
  message,
});

const goodRow = (line: number, session: SessionTold): GoodRow => ({
  line,
  sessionId: session.sessionId,
  clientId: session.client.clientId,
  clinicId: session.clinicId,
  completedAtMs: Date.parse(session.completedAt),
  body: JSON.stringify(session),
});
