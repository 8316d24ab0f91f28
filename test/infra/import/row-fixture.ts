import { loadClinicConfig } from '../../../infra/clinic-config.ts';
import { type ColumnName, findColumns } from '../../../infra/import/columns.ts';
import { type RowRules, readRow } from '../../../infra/import/read-row.ts';
import { DEMO_CONFIG } from '../../support/synthesized.ts';

/** A good row, by header. */
const aRow: Record<string, string> = {
  sessionId: 'apt-1',
  clinicId: 'main',
  completedAt: '2026-03-02T14:00:00-05:00',
  device: 'pen',
  'Depth (mm)': '1.5',
  areas: 'face',
  indication: 'glow',
  clientId: 'cl-1',
  firstName: 'Ann',
  Mobile: '212-555-0121',
};

/** Reads a good row with these cells changed or added; `undefined` takes the column away. */
export const readChanged = (
  changes: Record<string, string | undefined>,
  wishes: Partial<Pick<RowRules, 'otherwise' | 'dateOrder' | 'completedStatus'>> = {},
) => {
  const all: Record<string, string | undefined> = { ...aRow, ...changes };
  const cells = Object.entries(all).filter((cell): cell is [string, string] => cell[1] !== undefined);
  const otherwise: ReadonlyMap<ColumnName, string> = wishes.otherwise ?? new Map();
  const found = findColumns(
    cells.map(([header]) => header),
    { named: new Map(), given: new Set(otherwise.keys()) },
  );
  if (found.kind !== 'found') throw new Error(found.reasons.join());
  return readRow(
    cells.map(([, cell]) => cell),
    { columns: found.columns, roster: loadClinicConfig(DEMO_CONFIG), completedStatus: [], ...wishes, otherwise },
  );
};

/** The session of a row that must be good. */
export const sessionOf = (...row: Parameters<typeof readChanged>) => {
  const read = readChanged(...row);
  if (read.kind !== 'session') throw new Error(JSON.stringify(read));
  return read.session;
};

/** `column: message` of a row that must be bad. */
export const faultsOf = (...row: Parameters<typeof readChanged>): string[] => {
  const read = readChanged(...row);
  if (read.kind !== 'bad') throw new Error(JSON.stringify(read));
  return read.faults.map(({ column, message }) => `${column ?? '-'}: ${message}`);
};
