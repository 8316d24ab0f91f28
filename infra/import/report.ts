import type { ColumnName, Columns } from './columns.ts';
import type { CsvFile } from './csv-file.ts';
import type { RowRemark } from './read-sessions.ts';

/** What became of a file's rows. */
export interface ImportCounts {
  readonly dryRun: boolean;
  /** Of a dry run: would be sent. */
  readonly good: number;
  readonly imported: number;
  readonly alreadyThere: number;
  readonly corrected: number;
  readonly bad: number;
  readonly notSent: number;
  readonly repeated: number;
  readonly notCompleted: number;
  /** Taken in now, and completed more than a week ago. */
  readonly old: number;
}

const encodings = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16',
  'windows-1252': 'Windows-1252',
} as const;
const separators: Readonly<Record<string, string>> = { ',': 'commas', ';': 'semicolons', '\t': 'tabs' };

/** How the file is read: whoever sees odd letters or one single column finds the reason here. */
export const readingLines = (file: CsvFile, columns: Columns, ignored: readonly string[]): string[] => [
  `Reading ${file.path}: ${encodings[file.encoding]}${file.encodingAssumed ? ' (assumed, for it is not UTF-8; export as UTF-8 if letters look odd)' : ''}, separated by ${separators[file.separator]}.`,
  ...(ignored.length > 0 ? [`Columns that are not used: ${ignored.map((header) => `"${header}"`).join(', ')}.`] : []),
  ...wholeClient
    .filter(({ column }) => !columns.has(column))
    .map(({ what }) => `No column says ${what}: every client is taken to have none, also one who is known to.`),
];

/** The API takes a client as they are told, whole: what no column says would be forgotten in silence. */
const wholeClient: ReadonlyArray<{ column: ColumnName; what: string }> = [
  { column: 'riskFlags', what: 'risk flags' },
  { column: 'phone', what: 'phones' },
  { column: 'email', what: 'email addresses' },
];

const remarksAtMost = 100;

/** Remarks in the order of the file, the first hundred of them. */
export const remarkLines = (remarks: readonly RowRemark[]): string[] => {
  const inOrder = remarks.toSorted((one, other) => one.line - other.line);
  const more = inOrder.length - remarksAtMost;
  return [
    ...inOrder.slice(0, remarksAtMost).map(remarkLine),
    ...(more > 0 ? [`... and ${more} more; --errors-file FILE writes them all down.`] : []),
  ];
};

const remarkLine = ({ line, column, message }: RowRemark): string =>
  `line ${line}${column === undefined ? '' : `, column "${column}"`}: ${message}`;

/** One line for what was done, and one for each thing worth knowing. */
export const summaryLines = (counts: ImportCounts): string[] => {
  const { dryRun, good, imported, alreadyThere, corrected, bad, notSent, repeated, notCompleted, old } = counts;
  const done = dryRun
    ? [`Dry run, nothing was sent: ${good} would be sent`]
    : [`${imported} imported`, `${alreadyThere} already there`, ...(corrected > 0 ? [`${corrected} corrected`] : [])];
  const rest = [
    `${bad} bad`,
    ...(notSent > 0 ? [`${notSent} not sent`] : []),
    ...(repeated > 0 ? [`${repeated} said twice in the file`] : []),
    ...(notCompleted > 0 ? [`${notCompleted} left out because they did not take place`] : []),
  ];
  return [
    `${[...done, ...rest].join(', ')}.`,
    ...(old > 0 ? [`Sessions more than 7 days old: ${old}. Follow-ups whose time has passed are not sent.`] : []),
  ];
};
