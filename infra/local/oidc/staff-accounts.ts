import { createHash } from 'node:crypto';
import type { ClinicConfig } from '../../clinic-config.ts';
import type { DurableState } from '../parts.ts';

/** Somebody who can sign in here, as the user pool knows them. */
export interface StaffAccount {
  readonly subject: string;
  readonly email: string;
  readonly groups: readonly string[];
  /** What the sign-in page calls them. */
  readonly name: string;
  /** Where they work. */
  readonly place: string;
  /** A closed account signs in no more and its tokens are worth nothing. */
  readonly closed: boolean;
}

/** The accounts of the user pool: everybody on the staff lists, and one whom no list has. */
export interface StaffAccounts {
  all(): Promise<StaffAccount[]>;
  /** As an administrator changes an account; kept with the data. */
  change(email: string, change: Partial<Pick<StaffAccount, 'groups' | 'closed'>>): Promise<void>;
}

/**
 * The accounts that go with a configuration. It gives nobody a role, as only the user pool does, so their place on the
 * ladder stands for it: who is paged on the last step alone is a manager, who is paged earlier a clinician, the others
 * are front desk.
 */
export function describeAccounts({ clinics }: Pick<ClinicConfig, 'clinics'>): StaffAccount[] {
  const accounts = new Map<string, StaffAccount>();
  for (const { name: clinicName, staff, ladder } of clinics) {
    const stepOf = (staffId: string): number => ladder.steps.findIndex(({ staffIds }) => staffIds.includes(staffId));
    for (const { staffId, name, email } of staff) {
      if (email === undefined) continue;
      const step = stepOf(staffId);
      const isLast = step === ladder.steps.length - 1 && step > 0;
      const group = step < 0 ? 'front-desk' : isLast ? 'manager' : 'clinician';
      const known = accounts.get(email.toLowerCase());
      accounts.set(email.toLowerCase(), {
        ...account(email, name),
        groups: [...new Set([...(known?.groups ?? []), group])],
        place: known === undefined ? clinicName : `${known.place}, ${clinicName}`,
      });
    }
  }
  const stranger = account('former.colleague@example.com', 'Former Colleague');
  return [...accounts.values(), { ...stranger, groups: ['clinician'], place: 'on no staff list any more' }];
}

function account(email: string, name: string): StaffAccount {
  const subject = createHash('sha256').update(email.toLowerCase()).digest('hex').slice(0, 32);
  return { subject, email, name, groups: [], place: '', closed: false };
}

/** The described accounts with what has been changed of them. */
export function openStaffAccounts(described: readonly StaffAccount[], state: DurableState): StaffAccounts {
  const changes = state.collection<Partial<StaffAccount>>('staff-accounts');
  return {
    async all() {
      const changed = new Map(await changes.entries());
      return described.map((one) => ({ ...one, ...changed.get(one.email) }));
    },
    async change(email, change) {
      if (!described.some((one) => one.email === email)) throw new Error('Nobody has an account with this address.');
      await changes.put(email, { ...(await changes.get(email)), ...change });
    },
  };
}
