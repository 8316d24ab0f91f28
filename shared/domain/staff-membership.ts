import type { Clinic, ClinicRoster, StaffMember } from './clinic.ts';

/** What a member of staff may do, by their group in the user pool; the most powerful first. */
export const staffRoles = ['manager', 'clinician', 'front-desk'] as const;
export type StaffRole = (typeof staffRoles)[number];

/** Who the sign-in pages say somebody is. They vouch for the address only when it is verified. */
export interface StaffIdentity {
  /** The account's own id, which stays when the address changes. */
  subject: string;
  email: string;
  emailVerified: boolean;
  groups: readonly string[];
}

/** One of the clinics somebody works at, and who they are there. */
export interface Membership {
  clinic: Clinic;
  member: StaffMember;
}

/** Of several groups the most powerful counts; undefined when none of them is a role. */
export const roleIn = (groups: readonly string[]): StaffRole | undefined =>
  staffRoles.find((role) => groups.includes(role));

/** The clinics whose staff list holds this address, in any spelling. Being listed is what lets somebody in. */
export const membershipsOf = ({ clinics }: ClinicRoster, email: string): Membership[] =>
  clinics.flatMap((clinic) =>
    clinic.staff
      .filter((member) => member.email?.toLowerCase() === email.toLowerCase())
      .slice(0, 1)
      .map((member) => ({ clinic, member })),
  );
