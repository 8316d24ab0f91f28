import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type ColumnName, columnNamed } from './columns.ts';
import type { DateOrder } from './read-time.ts';
import { onThisMachine } from './send-session.ts';

/** What `npm run import` was asked to do. */
export interface ImportOptions {
  readonly path: string;
  readonly url: string;
  readonly key: string;
  readonly config?: string;
  readonly dryRun: boolean;
  readonly correct: boolean;
  readonly errorsFile?: string;
  readonly dateOrder?: DateOrder;
  readonly completedStatus: readonly string[];
  /** Headers by the column they are. */
  readonly named: ReadonlyMap<ColumnName, string>;
  /** What empty cells of these columns mean. */
  readonly otherwise: ReadonlyMap<ColumnName, string>;
}

/** The options, or a sentence about what cannot be used. */
export type ReadImportOptions =
  | { readonly kind: 'options'; readonly options: ImportOptions }
  | { readonly kind: 'help' }
  | { readonly kind: 'refused'; readonly reason: string };

export const USAGE = `Usage: npm run import -- sessions.csv [flags]
  --dry-run            read and check everything, send nothing
  --url URL            the API, its stage included (default http://127.0.0.1:4400, the local run)
  --key KEY            its key; better in the environment as AFTERCARE_API_KEY, where no shell history keeps it
  --correct            send a session that is there otherwise as a correction
  --errors-file FILE   write the bad rows there, each with its reason
  --clinic ID          the clinic of rows that name none
  --language en|fr|es  the language of clients for whom none is named (default: the clinic's)
  --device NAME        pen, roller or rf, for rows that name none
  --indication NAME    for rows that name none
  --date-order ORDER   dmy, mdy or ymd: how dates such as 02/03/2026 are written
  --completed-status W a further word of the status column that says the session took place; may be repeated
  --column NAME=HEADER which header is a column, such as firstName="Called"; may be repeated
  --config FILE        the clinics (default clinic.config.json)
Columns, rules and exit codes: docs/import.md`;

const LOCAL_URL = 'http://127.0.0.1:4400';

/** Reads the flags strictly. `from` is the folder that paths start in. */
export const readImportOptions = (
  argv: readonly string[],
  { apiKey, from }: { apiKey: string | undefined; from: string },
): ReadImportOptions => {
  const read = flagsOf(argv);
  if (typeof read === 'string') return refused(read);
  const { values, positionals } = read;
  if (values.help) return { kind: 'help' };
  const [path] = positionals;
  if (path === undefined) return refused('Which file? Name one CSV.');
  if (positionals.length > 1) return refused('One file at a time.');

  const url = (values.url ?? LOCAL_URL).replace(/\/+$/, '').replace(/\/v1$/, '');
  if (!URL.canParse(url) || !/^https?:\/\//.test(url))
    return refused('--url takes an address such as https://care.example.com.');
  if (!url.startsWith('https:') && !onThisMachine(url))
    return refused('--url must be https: sessions are health data. Only this machine may be http.');
  const key = values.key ?? apiKey ?? (onThisMachine(url) ? 'local-key' : undefined);
  if (key === undefined || key === '') return refused('The API needs its key: set AFTERCARE_API_KEY, or give --key.');
  if (!/^[\x21-\x7e]+$/.test(key)) return refused('The key holds characters that no key has.');

  const dateOrder = values['date-order'];
  if (dateOrder !== undefined && !isDateOrder(dateOrder)) return refused('--date-order takes dmy, mdy or ymd.');
  const named = new Map<ColumnName, string>();
  for (const wish of values.column ?? []) {
    const [, name = '', header = ''] = /^([^=]+)=(.+)$/s.exec(wish) ?? [];
    const column = columnNamed(name);
    if (column === undefined || header === '')
      return refused(`--column takes NAME=HEADER with a column of docs/import.md, not "${wish}".`);
    named.set(column, header);
  }
  const otherwise = (['clinic', 'language', 'device', 'indication'] as const).flatMap(
    (flag): [ColumnName, string][] => {
      const value = values[flag];
      return value === undefined ? [] : [[flag === 'clinic' ? 'clinicId' : flag, value]];
    },
  );
  return {
    kind: 'options',
    options: {
      path: resolve(from, path),
      url,
      key,
      ...(values.config === undefined ? {} : { config: resolve(from, values.config) }),
      dryRun: values['dry-run'] ?? false,
      correct: values.correct ?? false,
      ...(values['errors-file'] === undefined ? {} : { errorsFile: resolve(from, values['errors-file']) }),
      ...(dateOrder === undefined ? {} : { dateOrder }),
      completedStatus: values['completed-status'] ?? [],
      named,
      otherwise: new Map(otherwise),
    },
  };
};

const refused = (reason: string): ReadImportOptions => ({ kind: 'refused', reason });

const isDateOrder = (text: string): text is DateOrder => ['dmy', 'mdy', 'ymd'].includes(text);

const flagsOf = (argv: readonly string[]) => {
  try {
    return parseArgs({
      args: [...argv],
      options: {
        'dry-run': { type: 'boolean' },
        url: { type: 'string' },
        key: { type: 'string' },
        correct: { type: 'boolean' },
        'errors-file': { type: 'string' },
        clinic: { type: 'string' },
        language: { type: 'string' },
        device: { type: 'string' },
        indication: { type: 'string' },
        'date-order': { type: 'string' },
        'completed-status': { type: 'string', multiple: true },
        column: { type: 'string', multiple: true },
        config: { type: 'string' },
        help: { type: 'boolean' },
      },
      strict: true,
      allowPositionals: true,
    });
  } catch (error) {
    if (error instanceof TypeError) return error.message;
    throw error;
  }
};
