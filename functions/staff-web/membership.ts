import type { Clinic, StaffMember } from '../../shared/domain/clinic.ts';

/** What a member of staff may do, by their group in the user pool; of several groups the most powerful counts. */
export type StaffRole = 'manager' | 'clinician' | 'front-desk';

/** Somebody's place on the staff list of one clinic. */
export interface Membership {
  clinic: Clinic;
  member: StaffMember;
}

/** Whether this role reads what clients wrote of their skin, what was done to it, and what colleagues noted about it. */
export const readsClinical = (role: StaffRole): boolean => role !== 'front-desk';

/** Whether this role takes Cases and says how they ended: that takes reading them. */
export const worksCases = (role: StaffRole): boolean => readsClinical(role);

export const membershipIn = (
  memberships: readonly Membership[],
  clinicId: string | undefined,
): Membership | undefined => memberships.find(({ clinic }) => clinic.clinicId === clinicId);
