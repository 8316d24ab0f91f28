import type { ClientProfile } from '../../shared/domain/client.ts';
import type { Clinic } from '../../shared/domain/clinic.ts';
import type { FormFields } from '../../shared/domain/form-fields.ts';
import type { Session } from '../../shared/domain/session.ts';
import { type SessionField, sessionFields, wallClockAt } from './session-entry.ts';

/** What a form for a new session begins with. No consent is ever ticked beforehand. */
export const freshForm = (clinic: Clinic, now: string, newId: () => string, knownId: string | undefined): FormFields =>
  new Map<string, string[]>([
    ['sessionId', [`hand-${newId()}`]],
    ['begunAt', [now]],
    ['client', ['known']],
    ['knownId', knownId === undefined ? [] : [knownId]],
    ['newId', [`C-${newId().slice(0, 12)}`]],
    ['language', [clinic.language]],
    ['completedAt', [wallClockAt(now, clinic.timeZone)]],
  ]);

/** A form filled in with a session and its client as they are known. */
export const filledForm = (session: Session, profile: ClientProfile, clinic: Clinic, now: string): FormFields => {
  const { treatment, course } = session;
  const depth = String(treatment.needleDepthMm);
  return new Map<string, string[]>([
    ['begunAt', [now]],
    ['firstName', [profile.firstName]],
    ['lastName', textOf(profile.lastName)],
    ['phone', textOf(profile.phone)],
    ['email', textOf(profile.email)],
    ['language', [profile.language]],
    ['timeZone', textOf(profile.timeZone)],
    ['preferredChannel', textOf(profile.preferredChannel)],
    ['riskFlags', profile.riskFlags],
    ['completedAt', [wallClockAt(session.completedAt, clinic.timeZone)]],
    ['device', [treatment.device]],
    ['needleDepthMm', [clinic.language === 'en' ? depth : depth.replace('.', ',')]],
    ['areas', treatment.areas],
    ['indication', [treatment.indication]],
    ['courseId', textOf(course?.courseId)],
    ['sessionNumber', textOf(course?.sessionNumber)],
    ['sessionsPlanned', textOf(course?.sessionsPlanned)],
    ['intervalDays', textOf(course?.intervalDays)],
  ]);
};

const textOf = (value: string | number | undefined): string[] => (value === undefined ? [] : [String(value)]);

/** A field two forms differ in, with what each holds. */
export interface Difference {
  field: SessionField;
  now: readonly string[];
  yours: readonly string[];
}

/** What of a session and its client differs. Consents are added and never taken back, so they are not compared. */
export const differencesIn = (yours: FormFields, now: FormFields): Difference[] =>
  sessionFields
    .filter((field) => now.has(field) && meaningOf(field, yours) !== meaningOf(field, now))
    .map((field) => ({ field, now: now.get(field) ?? [], yours: yours.get(field) ?? [] }));

const meaningOf = (field: SessionField, fields: FormFields): string => {
  const values = (fields.get(field) ?? []).map((value) => value.trim()).filter((value) => value !== '');
  const text = values.sort().join('\n');
  return field === 'needleDepthMm' ? text.replace(',', '.') : text;
};
