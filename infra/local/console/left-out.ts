import type { ClinicRecords } from './clinic-records.ts';
import { kindInWords, reasonInWords, statusInWords } from './plain-words.ts';

/** A follow-up that was planned and did not go out, or did not arrive. */
export interface LeftOut {
  readonly dueAt: string;
  readonly who: string;
  readonly what: string;
  readonly status: string;
  readonly why: string;
}

/** The newest of them, by when they were due; a withdrawn one may have been due later than now. */
export function listLeftOut({ followUps, clients }: ClinicRecords, limit: number): LeftOut[] {
  const names = new Map(clients.map(({ owner, firstName }) => [owner, firstName]));
  return followUps
    .filter(({ status }) => ['skipped', 'expired', 'withdrawn', 'failed'].includes(status))
    .sort((one, other) => other.dueAt.localeCompare(one.dueAt))
    .slice(0, limit)
    .map(({ owner, kind, attempt, status, reason, dueAt }) => ({
      dueAt,
      who: names.get(owner) ?? 'a client',
      what: kindInWords(kind, attempt),
      status: statusInWords(status),
      why: reasonInWords(reason, status),
    }));
}
