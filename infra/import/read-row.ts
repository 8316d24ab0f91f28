import { createHash } from 'node:crypto';
import { type Clinic, type ClinicRoster, clinicOf } from '../../shared/domain/clinic.ts';
import { contactFaults, contactWarnings } from '../../shared/domain/contact-faults.ts';
import { readPhone } from '../../shared/domain/phone.ts';
import { check } from '../../shared/domain/schema.ts';
import { SessionTold } from '../../shared/domain/session-told.ts';
import { cellText, listed, numberOf, plainWord } from './cell.ts';
import { columnOfPath } from './column-of-path.ts';
import type { ColumnName, Columns } from './columns.ts';
import { type Cells, type ConsentsRead, type RowFault, readConsents } from './read-consents.ts';
import { type DateOrder, readTime, type TimeRules } from './read-time.ts';
import { wasCompleted } from './was-completed.ts';
import { areaNamed, deviceNamed, indicationNamed, languageNamed, riskNamed } from './words.ts';

/** What holds for every row of a file. */
export interface RowRules {
  readonly columns: Columns;
  readonly roster: ClinicRoster;
  /** What empty cells of these columns mean. */
  readonly otherwise: ReadonlyMap<ColumnName, string>;
  readonly dateOrder?: DateOrder;
  /** Further words of the status column that say the session took place. */
  readonly completedStatus: readonly string[];
}

export type RowRead =
  | { readonly kind: 'session'; readonly session: SessionTold; readonly warnings: readonly RowFault[] }
  /** It did not take place: cancelled, not shown up, still to come. */
  | { readonly kind: 'notCompleted' }
  | { readonly kind: 'bad'; readonly faults: readonly RowFault[] };

/** What a row says, checked as the API will check it, or every fault of it by column. Personal values are in no message. */
export const readRow = (fields: readonly string[], rules: RowRules): RowRead => {
  const cells: Cells = (column) => {
    const place = rules.columns.get(column);
    const text = place === undefined ? '' : cellText(fields[place.index] ?? '');
    return text === '' ? (rules.otherwise.get(column) ?? '') : text;
  };
  const status = wasCompleted(cells('status'), rules.completedStatus);
  if (status.kind === 'notCompleted') return status;

  const faults: RowFault[] = status.kind === 'unknown' ? [{ column: 'status', message: status.message }] : [];
  const clinic = clinicNamed(rules.roster, cells('clinicId'));
  if (!clinic)
    return { kind: 'bad', faults: [...faults, { column: 'clinicId', message: unknownClinic(cells('clinicId')) }] };

  const zone = { zone: clinic.timeZone, ...(rules.dateOrder ? { dateOrder: rules.dateOrder } : {}) };
  const completed = readCompletion(cells, rules.columns, zone);
  if ('message' in completed) faults.push(completed);
  const completedAt = 'message' in completed ? undefined : completed.at;
  const consents = readConsents(cells, zone, completedAt);
  const treatment = readTreatment(cells);
  faults.push(...consents.faults, ...treatment.faults);

  const sessionId = rules.columns.has('sessionId')
    ? cells('sessionId')
    : sessionIdFrom(clinic.clinicId, cells('clientId'), completedAt ?? '');
  const told = {
    sessionId,
    clinicId: clinic.clinicId,
    completedAt,
    treatment: treatment.value,
    ...readCourse(cells),
    client: readClientCells(cells, clinic, consents),
  };
  const parsed = check(SessionTold, told);
  const further = parsed.ok
    ? []
    : parsed.faults.filter(({ path }) => path !== 'completedAt' || completedAt !== undefined);
  if (further.length > 0) faults.push(...schemaFaults(further, cells, rules.columns, consents, faults));
  if (!parsed.ok || faults.length > 0) return { kind: 'bad', faults };

  const { client } = parsed.value;
  const contact = {
    told: client,
    country: clinic.country,
    phoneRead: client.phone !== undefined && readPhone(client.phone, clinic.country) !== undefined,
  };
  const byColumn = ({ path, message }: { path: string; message: string }): RowFault => {
    const column = columnOfPath(path, rules.columns, consents.from);
    return { ...(column ? { column } : {}), message };
  };
  const unreachable = contactFaults(contact, 'client');
  if (unreachable.length > 0) return { kind: 'bad', faults: unreachable.map(byColumn) };
  return { kind: 'session', session: parsed.value, warnings: contactWarnings(contact, 'client').map(byColumn) };
};

/** By its id or, as booking systems print it, by its name. */
const clinicNamed = (roster: ClinicRoster, text: string): Clinic | undefined =>
  clinicOf(roster, text) ?? roster.clinics.find(({ name }) => plainWord(name) === plainWord(text));

const unknownClinic = (clinicId: string): string =>
  clinicId === '' ? 'is empty' : `"${clinicId}" is no clinic of the configuration`;

/** The schema's faults by column, without those that only follow from a cell already found fault with. */
const schemaFaults = (
  faults: readonly { path: string; message: string }[],
  cells: Cells,
  columns: Columns,
  consents: ConsentsRead,
  known: readonly RowFault[],
): RowFault[] => {
  const told = new Set(known.map(({ column }) => column));
  return faults.flatMap(({ path, message }) => {
    const column = columnOfPath(path, columns, consents.from);
    if (column === undefined) return [{ message }];
    if (told.has(column)) return [];
    told.add(column);
    return [{ column, message: cells(column) === '' ? 'is empty' : message }];
  });
};

/** When the session was completed: one column, or a date and a time beside it. */
const readCompletion = (
  cells: Cells,
  columns: Columns,
  rules: TimeRules,
): { at: string } | (RowFault & { column: ColumnName }) => {
  const column = columns.has('completedAt') ? 'completedAt' : 'completedOn';
  const clock = column === 'completedOn' ? cells('completedTime') : '';
  // Databases write a date as its midnight.
  const day = clock === '' ? cells(column) : cells(column).replace(/[ T]00:00(:00(\.0+)?)?$/, '');
  if (day === '') return { column, message: 'is empty' };
  const read = readTime(clock === '' ? day : `${day} ${clock}`, rules);
  if (read.kind === 'instant') return { at: read.at };
  if (read.kind === 'refused') return { column, message: read.message };
  if (clock !== '') return { column: 'completedTime', message: `"${clock}" is no time of day` };
  return column === 'completedOn' && columns.has('completedTime')
    ? { column: 'completedTime', message: 'is empty' }
    : { column, message: `"${day}" has no time of day` };
};

const readTreatment = (cells: Cells): { value: Record<string, unknown>; faults: RowFault[] } => {
  const faults: RowFault[] = [];
  const depth = cells('needleDepthMm');
  const needleDepthMm = numberOf(depth);
  if (depth !== '' && needleDepthMm === undefined)
    faults.push({ column: 'needleDepthMm', message: `"${depth}" is no depth in millimetres` });
  const device = deviceNamed(cells('device'));
  if (cells('device') !== '' && device === undefined)
    faults.push({ column: 'device', message: `"${cells('device')}" does not say one of pen, roller or rf` });
  const areas = listed(cells('areas')).map((word) => areaNamed(word) ?? plainWord(word));
  return {
    value: { device, needleDepthMm, areas: [...new Set(areas)], indication: indicationNamed(cells('indication')) },
    faults,
  };
};

const readCourse = (cells: Cells): { course?: Record<string, unknown> } => {
  const parts = ['courseId', 'sessionNumber', 'sessionsPlanned', 'intervalDays'] as const;
  if (parts.every((part) => cells(part) === '')) return {};
  const whole = (part: ColumnName) => ({ ...(cells(part) === '' ? {} : { [part]: Number(cells(part)) }) });
  return {
    course: {
      ...(cells('courseId') === '' ? {} : { courseId: cells('courseId') }),
      ...whole('sessionNumber'),
      ...whole('sessionsPlanned'),
      ...whole('intervalDays'),
    },
  };
};

const readClientCells = (cells: Cells, clinic: Clinic, { consents }: ConsentsRead): Record<string, unknown> => {
  const present = (key: string, column: ColumnName, read: (text: string) => unknown = (text) => text) =>
    cells(column) === '' ? {} : { [key]: read(cells(column)) };
  return {
    clientId: cells('clientId'),
    firstName: cells('firstName'),
    ...present('lastName', 'lastName'),
    ...present('phone', 'phone'),
    ...present('email', 'email'),
    language: cells('language') === '' ? clinic.language : languageNamed(cells('language')),
    ...present('timeZone', 'clientTimeZone'),
    ...present('preferredChannel', 'preferredChannel', (text) => (/^(sms|text)/i.test(text) ? 'sms' : plainWord(text))),
    ...present('riskFlags', 'riskFlags', (text) => listed(text).flatMap(riskNamed)),
    consents,
  };
};

/** The same session has the same id in every export that has none: made of where, whose and when. */
const sessionIdFrom = (clinicId: string, clientId: string, completedAt: string): string =>
  `import-${createHash('sha256')
    .update(JSON.stringify([clinicId, clientId, completedAt]))
    .digest('hex')
    .slice(0, 32)}`;
