import type { Acuity } from '../../shared/domain/acuity.ts';
import type { Case, Owner } from '../../shared/domain/case.ts';
import { type Clinic, type StaffMember, staffMember } from '../../shared/domain/clinic.ts';
import { dayOfNewestSession } from '../../shared/domain/concern.ts';
import type { Reply } from '../../shared/domain/reply.ts';
import type { ClientStanding, ContactStanding } from '../../shared/domain/standing.ts';
import { isClient } from './decide-access.ts';
import { readsClinical, type StaffRole } from './membership.ts';

export interface LineFacts {
  listed: Case;
  clinic: Clinic;
  /** Absent: the client is being erased. */
  standing?: ClientStanding | ContactStanding | undefined;
  /** Since it was opened, newest first. */
  replies: readonly Reply[];
}

/** One Case as it stands in the list. What only clinical roles may read is in `clinical` and nowhere else. */
export interface CaseLine {
  owner: Owner;
  code: string;
  clinic: Clinic;
  acuity: Acuity;
  openedAt: string;
  deadlineAt: string;
  taken?: Taken;
  /** Absent: nobody is known by the number. */
  name?: string;
  phone?: string;
  /** Days since the newest session. */
  day?: number;
  clinical?: { reasons: readonly string[]; words?: string };
}

/** Who has a Case, since when, and by when an outcome is asked for again. */
export interface Taken {
  /** Absent when they have left the staff list. */
  by?: StaffMember;
  at: string;
  outcomeBy?: string;
}

export const takenOf = (open: Case, clinic: Clinic): { taken?: Taken } => {
  if (open.status !== 'acknowledged') return {};
  const by = open.acknowledgedBy === undefined ? undefined : staffMember(clinic, open.acknowledgedBy);
  // A Case that pages nobody is never asked about again.
  const outcomeBy = open.pagesFrom === undefined ? undefined : open.nextStepAt;
  return {
    taken: {
      ...(by ? { by } : {}),
      at: open.acknowledgedAt ?? open.openedAt,
      ...(outcomeBy === undefined ? {} : { outcomeBy }),
    },
  };
};

/** The name staff know somebody by; undefined for a number nobody is known by. */
export const nameOf = (standing: ClientStanding | ContactStanding | undefined): string | undefined =>
  standing && isClient(standing)
    ? [standing.profile.firstName, standing.profile.lastName].filter((part) => part).join(' ')
    : undefined;

/** What a role may see of a listed Case: a front desk sees who must be called and by when, and nothing of why. */
export const decideCaseLine = (
  { listed, clinic, standing, replies }: LineFacts,
  role: StaffRole,
  now: string,
): CaseLine => {
  const name = nameOf(standing);
  const phone = standing?.profile?.phone;
  const day = standing && isClient(standing) ? dayOfNewestSession(standing, now, clinic) : undefined;
  const words = replies.map(({ body }) => body.trim()).find((body) => body !== '');
  return {
    owner: listed.owner,
    code: listed.code,
    clinic,
    acuity: listed.acuity,
    openedAt: listed.openedAt,
    deadlineAt: listed.deadlineAt,
    ...takenOf(listed, clinic),
    ...(name ? { name } : {}),
    ...(phone === undefined ? {} : { phone }),
    ...(day === undefined ? {} : { day }),
    ...(readsClinical(role) ? { clinical: { reasons: listed.reasons, ...(words ? { words } : {}) } } : {}),
  };
};
