import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { CsvError, parse } from 'csv-parse';
import { parse as parseAll } from 'csv-parse/sync';
import { knownHeaders } from './columns.ts';
import { inspectFirstBytes, type TextEncoding } from './text-encoding.ts';

/** A CSV whose header has been read. */
export interface CsvFile {
  readonly path: string;
  readonly encoding: TextEncoding;
  /** Nothing in the file told the encoding: it was not UTF-8, so it must be what Excel on Windows writes. */
  readonly encodingAssumed: boolean;
  readonly separator: string;
  readonly headers: readonly string[];
}

export type OpenedCsv =
  | { readonly kind: 'csv'; readonly file: CsvFile }
  | { readonly kind: 'refused'; readonly reason: string };

export interface CsvRow {
  readonly kind: 'row';
  /** Where the row begins in the file, counted from 1 as an editor does. */
  readonly line: number;
  readonly fields: readonly string[];
  /** As it stands in the file, without its line break. */
  readonly text: string;
}

/** The rows end here: the rest of the file cannot be told apart. */
export interface BrokenOff {
  readonly kind: 'brokenOff';
  readonly line: number;
  readonly message: string;
}

const bytesAtMost = 200 * 1024 * 1024;
const headBytes = 64 * 1024;
/** A row longer than this is many rows in one: a quote that was never closed. */
const rowBytesAtMost = 64 * 1024;
const separators = [',', ';', '\t'] as const;

const parsing = { relax_quotes: true, relax_column_count: true, record_delimiter: ['\r\n', '\n', '\r'] };

/** Finds out how a file is written. Never throws for what the file holds, only when the disk fails. */
export const openCsv = async (path: string): Promise<OpenedCsv> => {
  const found = await statOf(path);
  if (typeof found === 'string') return refused(found);
  if (found.size === 0) return refused('It is empty.');
  if (found.size > bytesAtMost) return refused(`It is larger than ${bytesAtMost / 1024 / 1024} MB. Split it.`);

  const head = await firstBytesOf(path, Math.min(found.size, headBytes));
  const first = inspectFirstBytes(head);
  if (first.kind === 'refused') return first;
  const encoding = first.encoding ?? ((await isUtf8(path)) ? 'utf-8' : 'windows-1252');
  const text = new TextDecoder(encoding).decode(head, { stream: true });
  if (text.trim() === '') return refused('It is empty.');

  const header = readHeader(text);
  if (!header)
    return refused(
      'Its first line does not name the columns that are known. The first line must name the columns: docs/import.md lists them.',
    );
  return {
    kind: 'csv',
    file: { path, encoding, encodingAssumed: first.encoding === undefined && encoding !== 'utf-8', ...header },
  };
};

const refused = (reason: string): OpenedCsv => ({ kind: 'refused', reason });

const statOf = async (path: string): Promise<{ size: number } | string> => {
  try {
    const found = await stat(path);
    return found.isFile() ? found : 'It is not a file.';
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    return code === 'ENOENT' ? 'There is no such file.' : `It cannot be read (${code}).`;
  }
};

const firstBytesOf = async (path: string, length: number): Promise<Buffer> => {
  const handle = await open(path);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
};

const isUtf8 = async (path: string): Promise<boolean> => {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const chunk of createReadStream(path)) decoder.decode(chunk, { stream: true });
    decoder.decode();
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
};

/** The separator is the one with which most columns are known. Excel may say it itself, in a first line `sep=;`. */
const readHeader = (text: string): { separator: string; headers: string[] } | undefined => {
  const said = separatorLine.exec(text);
  const rest = said ? text.slice(said[0].length) : text;
  const candidates = said ? [said[1] ?? ','] : separators;
  const [best] = candidates
    .map((separator) => ({ separator, headers: firstRecord(rest, separator) }))
    .map((candidate) => ({ ...candidate, known: knownHeaders(candidate.headers) }))
    .sort((one, other) => other.known - one.known);
  return best && best.known >= knownAtLeast ? { separator: best.separator, headers: best.headers } : undefined;
};

/** Fewer are words that happen to stand in a row of data, which must not be shown as if it were a header. */
const knownAtLeast = 3;

const separatorLine = /^"?sep=([,;\t])"?\r?\n/i;

const firstRecord = (text: string, delimiter: string): string[] => {
  try {
    const rows: string[][] = parseAll(text.trimStart(), { ...parsing, delimiter, to: 1 });
    return (rows[0] ?? []).map((header) => header.trim());
  } catch (error) {
    if (error instanceof CsvError) return [];
    throw error;
  }
};

/**
 * The rows below the header as they are read, empty lines left out. Where a quote is opened and never closed they break
 * off, and that is the last thing told.
 */
export async function* rowsOf(file: CsvFile): AsyncGenerator<CsvRow | BrokenOff> {
  const parser = parse({ ...parsing, delimiter: file.separator, raw: true, max_record_size: rowBytesAtMost });
  const reading = pipeline(decoded(file), parser);
  reading.catch(() => undefined); // the parser throws it below
  let line = 1;
  let isHeader = true;
  try {
    for await (const { record, raw } of parser as AsyncIterable<{ record: string[]; raw: string }>) {
      const row: CsvRow = { kind: 'row', line, fields: record, text: raw.replace(/(\r\n|\n|\r)$/, '') };
      line += raw.match(/\r\n|\n|\r/g)?.length ?? 0;
      if (record.every((field) => field.trim() === '') || /^sep=.?$/i.test(row.text.replaceAll('"', ''))) continue;
      if (isHeader) isHeader = false;
      else yield row;
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    yield {
      kind: 'brokenOff',
      line,
      message: 'a quote that opens in this row is never closed: from here on nothing could be read',
    };
  }
}

/** The file's text without its byte order mark, piece by piece. */
const decoded = ({ path, encoding }: CsvFile): Readable => {
  const decoder = new TextDecoder(encoding);
  const pieces = async function* () {
    for await (const chunk of createReadStream(path)) yield decoder.decode(chunk, { stream: true });
    yield decoder.decode();
  };
  return Readable.from(pieces(), { objectMode: false });
};
