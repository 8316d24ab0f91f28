import * as z from 'zod/mini';
import type { Clinic, ClinicRoster, StaffMember } from './clinic-schema.ts';

/** Checked once, when the stack is made; the functions get what passed and need not carry the check. */
export type { Clinic, ClinicRoster, Ladder, LadderStep, StaffMember } from './clinic-schema.ts';

export const Language = z.enum(['en', 'fr', 'es']);
export type Language = z.infer<typeof Language>;

/** The member with this id, or undefined when they have left the roster. */
export const staffMember = (clinic: Clinic, staffId: string): StaffMember | undefined =>
  clinic.staff.find((member) => member.staffId === staffId);

/** The phones, in E.164, that pages may have gone to. */
export const staffPhones = ({ clinics }: ClinicRoster): string[] => [
  ...new Set(clinics.flatMap(({ staff }) => staff.flatMap(({ phone }) => phone ?? []))),
];

/** The clinic with this id, or undefined when it has left the configuration. */
export const clinicOf = (roster: ClinicRoster, clinicId: string): Clinic | undefined =>
  roster.clinics.find((clinic) => clinic.clinicId === clinicId);

/** Whose staff answers for a Case of this clinic: its own or, when it has left the configuration, the first clinic's. */
export const answeringClinic = (roster: ClinicRoster, clinicId: string): Clinic | undefined =>
  clinicOf(roster, clinicId) ?? roster.clinics[0];
