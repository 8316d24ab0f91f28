import type { ClinicRoster } from '../../shared/domain/clinic.ts';
import type { StaffIdentity } from '../../shared/domain/staff-identity.ts';
import { type Membership, membershipsOf, roleIn, type StaffRole } from './membership.ts';

/** Whether somebody whom the sign-in pages know may come in. */
export type AdmissionDecision =
  | { kind: 'admit'; role: StaffRole; memberships: readonly Membership[] }
  /** Anybody could have typed this address. */
  | { kind: 'addressNotVerified' }
  | { kind: 'onNoStaffList' }
  | { kind: 'noRole' };

export const decideAdmission = (
  { email, emailVerified, groups }: Pick<StaffIdentity, 'email' | 'emailVerified' | 'groups'>,
  roster: ClinicRoster,
): AdmissionDecision => {
  if (!emailVerified) return { kind: 'addressNotVerified' };
  const memberships = membershipsOf(roster, email);
  if (memberships.length === 0) return { kind: 'onNoStaffList' };
  const role = roleIn(groups);
  return role ? { kind: 'admit', role, memberships } : { kind: 'noRole' };
};
