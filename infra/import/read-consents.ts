import type { Consent } from '../../shared/domain/consent.ts';
import { plusMinutes } from '../../shared/domain/instants.ts';
import { instantAt, localDate, plusDays } from '../../shared/domain/local-time.ts';
import { yesOrNo } from './cell.ts';
import { type ColumnName, type ConsentColumn, consentColumns } from './columns.ts';
import { readTime, type TimeRules } from './read-time.ts';

export interface RowFault {
  /** Absent: the whole row. */
  readonly column?: ColumnName;
  readonly message: string;
}

/** A row's cells by column: empty when the row or the file does not say it. */
export type Cells = (column: ColumnName) => string;

export interface ConsentsRead {
  readonly consents: Consent[];
  /** Of each consent, which columns it was read from. */
  readonly from: ConsentColumn[];
  readonly faults: RowFault[];
}

/**
 * The consents and refusals a row states, in the order of the columns. An empty cell states nothing: neither a consent nor
 * its withdrawal. Whoever says yes or no must say when, and with what proof.
 */
export const readConsents = (cells: Cells, rules: TimeRules, completedAt: string | undefined): ConsentsRead => {
  const read: ConsentsRead = { consents: [], from: [], faults: [] };
  for (const column of consentColumns) {
    const said = cells(column.name);
    if (said === '') continue;
    const given = yesOrNo(said);
    const atColumn = cells(column.at) === '' ? 'consentAt' : column.at;
    const proofColumn = cells(column.proof) === '' ? 'consentProof' : column.proof;
    const at = given === undefined ? undefined : statedAt(cells(atColumn), given, rules, completedAt);
    const proof = cells(proofColumn);
    if (given === undefined) read.faults.push({ column: column.name, message: `"${said}" is neither yes nor no` });
    if (at && 'message' in at) read.faults.push({ column: atColumn, message: `${at.message} (${column.name})` });
    if (proof === '')
      read.faults.push({
        column: proofColumn,
        message: `is empty: ${column.name} needs its proof, such as the form that was signed`,
      });
    if (given === undefined || !at || 'message' in at || proof === '') continue;
    read.consents.push({ class: column.class, channel: column.channel, given, at: at.at, proof });
    read.from.push(column);
  }
  return read;
};

/**
 * When a statement was made. A date alone is read so that a doubt favours the client: what they said by themselves on the
 * same day must stand above a consent, and a refusal above a consent of that day. So a consent counts from the first
 * minute of the day, a refusal from its last, or on the day of the session from the session.
 */
const statedAt = (
  text: string,
  given: boolean,
  rules: TimeRules,
  completedAt: string | undefined,
): { at: string } | { message: string } => {
  if (text === '') return { message: 'is empty: it must say since when' };
  const read = readTime(text, rules);
  if (read.kind === 'refused') return read;
  if (read.kind === 'instant') return read;
  if (given) return { at: instantAt(read.on, '00:00', rules.zone) };
  if (completedAt !== undefined && localDate(completedAt, rules.zone) === read.on) return { at: completedAt };
  return { at: plusMinutes(instantAt(plusDays(read.on, 1), '00:00', rules.zone), -1) };
};
