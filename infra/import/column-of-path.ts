import type { ColumnName, Columns, ConsentColumn } from './columns.ts';

/**
 * The column that a path of the API's session comes from (`treatment.areas[0]` is `areas`), or undefined when it is no
 * single one. `consents` is what the consents of the row were read from, in their order.
 */
export const columnOfPath = (
  path: string,
  columns: Columns,
  consents: readonly Pick<ConsentColumn, 'name' | 'at' | 'proof'>[],
): ColumnName | undefined => {
  const consent = /^client\.consents\[(\d+)\](?:\.(at|proof))?/.exec(path);
  if (consent) {
    const column = consents[Number(consent[1])];
    if (column === undefined) return undefined;
    if (consent[2] === 'at') return columns.has(column.at) ? column.at : 'consentAt';
    if (consent[2] === 'proof') return columns.has(column.proof) ? column.proof : 'consentProof';
    return column.name;
  }
  if (path === 'completedAt') return columns.has('completedAt') ? 'completedAt' : 'completedOn';
  return columnOf.get(path.replace(/\[\d+\]$/, ''));
};

const columnOf: ReadonlyMap<string, ColumnName> = new Map([
  ['sessionId', 'sessionId'],
  ['clinicId', 'clinicId'],
  ['treatment.device', 'device'],
  ['treatment.needleDepthMm', 'needleDepthMm'],
  ['treatment.areas', 'areas'],
  ['treatment.indication', 'indication'],
  ['course.courseId', 'courseId'],
  ['course.sessionNumber', 'sessionNumber'],
  ['course.sessionsPlanned', 'sessionsPlanned'],
  ['course.intervalDays', 'intervalDays'],
  ['client.clientId', 'clientId'],
  ['client.firstName', 'firstName'],
  ['client.lastName', 'lastName'],
  ['client.phone', 'phone'],
  ['client.email', 'email'],
  ['client.language', 'language'],
  ['client.timeZone', 'clientTimeZone'],
  ['client.preferredChannel', 'preferredChannel'],
  ['client.riskFlags', 'riskFlags'],
]);
