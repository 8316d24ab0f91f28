import { answeringClinic, type Clinic, type ClinicRoster, type StaffMember } from '../../shared/domain/clinic.ts';
import type { ClientStanding, ContactStanding } from '../../shared/domain/standing.ts';
import { type Membership, membershipIn, type StaffRole, worksCases } from './membership.ts';

export interface AccessFacts {
  /** Absent: nobody told us of them, or they have been erased. Of a number without a profile nobody ever wrote from it. */
  standing?: ClientStanding | ContactStanding | undefined;
  roster: ClinicRoster;
  role: StaffRole;
  memberships: readonly Membership[];
}

/** Whether somebody signed in may see a client or an unknown number, and as whom they may work its Case. */
export type AccessDecision =
  | { kind: 'open'; standing: ClientStanding | ContactStanding; clinic: Clinic; actsAs?: StaffMember }
  | { kind: 'refuse'; reason: 'unknown' | 'other-clinic' };

export const isClient = (standing: ClientStanding | ContactStanding): standing is ClientStanding =>
  'sessions' in standing;

/**
 * A person sees whom a clinic of theirs has treated, has on its books or has a Case about; of a clinic that has left the
 * configuration the first one answers. The Case is worked as a member of its own clinic, by who may read it.
 */
export const decideAccess = ({ standing, roster, role, memberships }: AccessFacts): AccessDecision => {
  if (!standing?.profile) return { kind: 'refuse', reason: 'unknown' };
  const caseClinicId = standing.openCase?.clinicId;
  const clinicIds = [
    ...(caseClinicId === undefined ? [] : [caseClinicId]),
    standing.profile.clinicId,
    ...(isClient(standing) ? standing.sessions.map(({ clinicId }) => clinicId) : []),
  ];
  const memberOf = (clinicId: string): Membership | undefined =>
    membershipIn(memberships, answeringClinic(roster, clinicId)?.clinicId);
  const [membership] = clinicIds.flatMap((clinicId) => memberOf(clinicId) ?? []);
  if (!membership) return { kind: 'refuse', reason: 'other-clinic' };
  const acting = caseClinicId === undefined ? undefined : memberOf(caseClinicId);
  return {
    kind: 'open',
    standing,
    clinic: membership.clinic,
    ...(acting && worksCases(role) ? { actsAs: acting.member } : {}),
  };
};
