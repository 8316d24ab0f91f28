import { tooFarAhead } from '../../shared/domain/client-reading.ts';
import type { Fault } from '../../shared/domain/schema.ts';
import { type SessionEntry, type SessionField, sessionFields } from './session-entry.ts';

/** What is wrong with a field, by the sentence that says so; `form`: with what the page itself put into the form. */
export type FaultName = SessionField | 'form' | 'ahead' | 'noContact' | 'unknownClient' | 'clientKnown';

export interface FormFault {
  field: SessionField | 'form';
  says: FaultName;
}

type Entered = Pick<SessionEntry, 'whose' | 'clientId'>;

/** Where a fault of what was told shows in the form. Each field has one fault at most, in the order of the form. */
export const formFaults = (faults: readonly Fault[], entry: Entered): FormFault[] => {
  const found = faults.map((fault) => formFault(fault, entry));
  return (['form', ...sessionFields] as const).flatMap((field) => found.find((fault) => fault.field === field) ?? []);
};

const fieldsByPath: ReadonlyArray<[RegExp, SessionField]> = [
  [/^completedAt$/, 'completedAt'],
  [/^treatment\.device$/, 'device'],
  [/^treatment\.needleDepthMm$/, 'needleDepthMm'],
  [/^treatment\.areas\b/, 'areas'],
  [/^treatment\.indication$/, 'indication'],
  [/^course\.courseId$/, 'courseId'],
  [/^course\.sessionNumber$/, 'sessionNumber'],
  [/^course\.sessionsPlanned$/, 'sessionsPlanned'],
  [/^course\.intervalDays$/, 'intervalDays'],
  [/^client\.clientId$/, 'newId'],
  [/^client\.firstName$/, 'firstName'],
  [/^client\.lastName$/, 'lastName'],
  [/^client\.phone$/, 'phone'],
  [/^client\.email$/, 'email'],
  [/^client\.language$/, 'language'],
  [/^client\.timeZone$/, 'timeZone'],
  [/^client\.preferredChannel$/, 'preferredChannel'],
  [/^client\.riskFlags\b/, 'riskFlags'],
  [/^client\.consents\[\d+\]\.proof$/, 'proof'],
];

const formFault = ({ path, message }: Fault, entry: Entered): FormFault => {
  if (path === 'client') return clientFault(entry);
  if (path === 'completedAt' && message === tooFarAhead) return { field: 'completedAt', says: 'ahead' };
  // Of a known client no such field is asked for: what is stored of them can no longer be read.
  if (entry.whose === 'known' && /^client\.(?!consents)/.test(path)) return { field: 'knownId', says: 'noContact' };
  const field = fieldsByPath.find(([pattern]) => pattern.test(path))?.[1];
  return field === undefined ? { field: 'form', says: 'form' } : { field, says: field };
};

/** What is wrong when the client as a whole is. */
const clientFault = ({ whose, clientId }: Entered): FormFault => {
  switch (whose) {
    case 'nobody':
      return { field: 'client', says: 'client' };
    case 'known':
      return { field: 'knownId', says: clientId === '' ? 'knownId' : 'unknownClient' };
    default:
      return { field: 'phone', says: 'noContact' };
  }
};
