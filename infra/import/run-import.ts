import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { SingleBar } from 'cli-progress';
import { SessionTold } from '../../shared/domain/session-told.ts';
import { type ClinicConfig, loadClinicConfig, UnusableClinicConfig } from '../clinic-config.ts';
import { PROJECT_ROOT } from '../project-root.ts';
import { columnOfPath } from './column-of-path.ts';
import { type ColumnName, type Columns, consentColumns, findColumns } from './columns.ts';
import { type CsvFile, openCsv, rowsOf } from './csv-file.ts';
import { type ImportOptions, readImportOptions, USAGE } from './import-options.ts';
import { type RowRemark, readSessions, remarkOn, rowsAtMost, type SessionsRead, TooManyRows } from './read-sessions.ts';
import { type ImportCounts, readingLines, remarkLines, summaryLines } from './report.ts';
import { type RowToSend, sendOrder } from './send-order.ts';
import type { SendOutcome } from './send-session.ts';
import { sendSessions } from './send-sessions.ts';
import { writeErrorsFile } from './write-errors-file.ts';

/** What the command reaches outside for. */
export interface Surroundings {
  /** The folder that paths start in. */
  readonly from: string;
  readonly apiKey: string | undefined;
  readonly nowMs: number;
  readonly say: (line: string) => void;
  readonly complain: (line: string) => void;
  /** Where a progress bar is drawn; absent: nobody watches. */
  readonly terminal?: NodeJS.WritableStream;
  readonly wait?: (milliseconds: number) => Promise<unknown>;
}

/** 0: every row is in; 1: some are not; 2: nothing could be done. */
export type ExitCode = 0 | 1 | 2;

const barFromRows = 200;
const oldAfterMs = 7 * 24 * 60 * 60 * 1000;

/** Nothing can be done; the message says why, for the person who asked. */
class NothingDone extends Error {
  override readonly name = 'NothingDone';
}

/** `npm run import`: reads a CSV of sessions and posts the good rows, whatever the others are. */
export const runImport = async (argv: readonly string[], surroundings: Surroundings): Promise<ExitCode> => {
  const { say, complain } = surroundings;
  const read = readImportOptions(argv, surroundings);
  if (read.kind === 'help') {
    say(USAGE);
    return 0;
  }
  if (read.kind === 'refused') {
    complain(`${read.reason}\n\n${USAGE}`);
    return 2;
  }
  try {
    return await importFile(read.options, surroundings);
  } catch (error) {
    if (!(error instanceof NothingDone || error instanceof UnusableClinicConfig)) throw error;
    complain(error.message);
    return 2;
  }
};

const importFile = async (options: ImportOptions, surroundings: Surroundings): Promise<ExitCode> => {
  const { say, complain, nowMs } = surroundings;
  if (options.errorsFile !== undefined && existsSync(options.errorsFile))
    throw new NothingDone(`${options.errorsFile} exists. Name another --errors-file, or remove it.`);
  const config = loadClinicConfig(options.config ?? join(PROJECT_ROOT, 'clinic.config.json'));
  const { file, columns, sessions } = await readFile(options, config, say);
  if (sessions.rows === 0 && sessions.faults.length === 0) {
    say('It has a header but no rows: there is nothing to import.');
    return 0;
  }

  const sent = options.dryRun ? nothingSent : await send(sessions, columns, options, surroundings);
  const faults = [...sessions.faults, ...sent.faults];
  const warnings = warningsOnce([...sessions.warnings, ...sent.warnings]);
  for (const line of remarkLines([...faults, ...sent.unanswered, ...warnings])) complain(line);
  if (options.errorsFile !== undefined && faults.length > 0) {
    await writeErrorsFile(options.errorsFile, file, faults);
    say(`The bad rows are in ${options.errorsFile}.`);
  }
  if (sent.stopped !== undefined) complain(sent.stopped);
  const counts: ImportCounts = {
    dryRun: options.dryRun,
    good: sessions.good.length,
    ...sent.counts,
    bad: new Set(faults.map(({ line }) => line)).size,
    notSent: options.dryRun ? 0 : sessions.good.length - sent.answered,
    repeated: sessions.repeated,
    notCompleted: sessions.notCompleted,
    ...(options.dryRun ? { old: sessions.good.filter((row) => isOld(row, nowMs)).length } : {}),
  };
  for (const line of summaryLines(counts)) say(line);
  if (counts.notSent > 0) say('Run it again for the rest: what was imported stays as it is.');
  if (sent.stopped !== undefined && sent.answered === 0) return 2;
  return faults.length > 0 || counts.notSent > 0 ? 1 : 0;
};

const readFile = async (
  { path, named, otherwise, dateOrder, completedStatus }: ImportOptions,
  config: ClinicConfig,
  say: Surroundings['say'],
): Promise<{ file: CsvFile; columns: Columns; sessions: SessionsRead }> => {
  const opened = await openCsv(path);
  if (opened.kind === 'refused') throw new NothingDone(`${path} cannot be imported. ${opened.reason}`);
  const { file } = opened;
  const [only, ...others] = config.clinics;
  const given = new Map<ColumnName, string>([
    ...(only && others.length === 0 ? [['clinicId', only.clinicId] as const] : []),
    ...otherwise,
  ]);
  const found = findColumns(file.headers, { named, given: new Set(given.keys()) });
  if (found.kind === 'unusable') throw new NothingDone(`${path} cannot be imported.\n${found.reasons.join('\n')}`);
  const { columns } = found;
  for (const line of readingLines(file, columns, found.ignored)) say(line);
  const rules = { columns, roster: config, otherwise: given, completedStatus, ...(dateOrder ? { dateOrder } : {}) };
  try {
    return { file, columns, sessions: await readSessions(rowsOf(file), file, rules) };
  } catch (error) {
    if (error instanceof TooManyRows) throw new NothingDone(`${path} has more than ${rowsAtMost} rows. Split it.`);
    throw error;
  }
};

const isOld = ({ completedAtMs }: { completedAtMs: number }, nowMs: number): boolean =>
  completedAtMs < nowMs - oldAfterMs;

interface Sent {
  readonly counts: Pick<ImportCounts, 'imported' | 'alreadyThere' | 'corrected' | 'old'>;
  /** Good rows that the API took or refused. */
  readonly answered: number;
  readonly faults: readonly RowRemark[];
  readonly warnings: readonly RowRemark[];
  readonly unanswered: readonly RowRemark[];
  readonly stopped?: string;
}

const nothingSent: Sent = {
  counts: { imported: 0, alreadyThere: 0, corrected: 0, old: 0 },
  answered: 0,
  faults: [],
  warnings: [],
  unanswered: [],
};

const send = async (
  sessions: SessionsRead,
  columns: Columns,
  { url, key, correct }: ImportOptions,
  { terminal, wait = sleep }: Surroundings,
): Promise<Sent> => {
  const counts = { imported: 0, alreadyThere: 0, corrected: 0, old: 0 };
  const faults: RowRemark[] = [];
  const warnings: RowRemark[] = [];
  const unanswered: RowRemark[] = [];
  let answered = 0;
  const bar =
    terminal && sessions.good.length >= barFromRows
      ? new SingleBar({
          stream: terminal,
          format: '{bar} {percentage}% {value}/{total} rows, {eta_formatted} left',
          etaBuffer: 200,
          clearOnComplete: true,
        })
      : undefined;
  bar?.start(sessions.good.length, 0);
  const intake = { url, key, correct, wait: async (milliseconds: number) => void (await wait(milliseconds)) };
  const { stopped } = await sendSessions(sendOrder(sessions.good), intake, (row, outcome) => {
    bar?.increment();
    if (outcome.kind === 'unanswered') {
      unanswered.push({ line: row.line, message: `${outcome.reason}: not sent` });
      return;
    }
    answered += 1;
    if ('faults' in outcome) faults.push(...answerRemarks(row, outcome, columns));
    else {
      counts[outcome.kind] += 1;
      if (outcome.kind === 'imported' && isOld(row, outcome.answeredAtMs)) counts.old += 1;
      warnings.push(...remarksOnPaths(row, outcome.warnings, columns));
    }
  });
  bar?.stop();
  return { counts, answered, faults, warnings, unanswered, ...(stopped === undefined ? {} : { stopped }) };
};

const answerRemarks = (
  row: RowToSend,
  { kind, faults }: Extract<SendOutcome, { kind: 'refused' | 'differs' }>,
  columns: Columns,
): RowRemark[] =>
  remarksOnPaths(
    row,
    faults.map((fault) =>
      kind === 'differs' && fault.path !== 'client.clientId'
        ? { ...fault, message: 'differs from what was imported before; --correct sends it as a correction' }
        : fault,
    ),
    columns,
  );

/** The API's faults by line and column. What it says of the client stands in the row the client was taken from. */
const remarksOnPaths = (
  row: RowToSend,
  faults: readonly { path: string; message: string }[],
  columns: Columns,
): RowRemark[] => {
  if (faults.length === 0) return [];
  const { client } = SessionTold.parse(JSON.parse(row.body));
  const consents = client.consents.flatMap(
    (consent) => consentColumns.find((one) => one.class === consent.class && one.channel === consent.channel) ?? [],
  );
  return faults.map(({ path, message }) => {
    const column = columnOfPath(path, columns, consents);
    const isOfClient = path.startsWith('client') && !path.startsWith('client.consents') && path !== 'client.clientId';
    const line = isOfClient && row.clientLine !== row.line ? ` (as line ${row.clientLine} tells the client)` : '';
    return remarkOn(row.line, { ...(column ? { column } : {}), message: `${message}${line}` }, columns);
  });
};

/** The file and the API warn of the same. */
const warningsOnce = (warnings: readonly RowRemark[]): RowRemark[] => [
  ...new Map(
    warnings.map((warning) => [
      `${warning.line} ${warning.column} ${warning.message}`,
      { ...warning, message: `${warning.message}; taken in without it` },
    ]),
  ).values(),
];
