import type { Clinic, ClinicRoster, StaffMember } from '../../shared/domain/clinic.ts';

/** What a member of staff may do, by their group in the user pool, the most powerful first. */
export const staffRoles = ['manager', 'clinician', 'front-desk'] as const;
export type StaffRole = (typeof staffRoles)[number];

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

/** Of several groups the most powerful counts; undefined when none of them is a role. */
export const roleIn = (groups: readonly string[]): StaffRole | undefined =>
  staffRoles.find((role) => groups.includes(role));

/** The clinics whose staff list holds this address, in any spelling. Being listed is what lets somebody in. */
export const membershipsOf = ({ clinics }: ClinicRoster, email: string): Membership[] =>
  clinics.flatMap((clinic) => {
    const member = clinic.staff.find((one) => one.email?.toLowerCase() === email.toLowerCase());
    return member ? [{ clinic, member }] : [];
  });
