import { isAtHighRisk, isAtRisk } from '../../shared/domain/at-risk.ts';
import type { Clinic } from '../../shared/domain/clinic.ts';
import { dueWindow } from '../../shared/domain/due-window.ts';
import { type FollowUp, followUpId } from '../../shared/domain/follow-up.ts';
import { plusMinutes } from '../../shared/domain/instants.ts';
import { instantAt, localDate, plusDays } from '../../shared/domain/local-time.ts';
import { isBookingKind, type ProtocolRow } from '../../shared/domain/protocol.ts';
import { completesCourse } from '../../shared/domain/protocol-bands.ts';
import type { Session } from '../../shared/domain/session.ts';
import type { ClientStanding } from '../../shared/domain/standing.ts';
import { spokenFor } from './same-day.ts';

/** How close a step whose time is past may come before the next one. Source: docs/clinical.md T19. */
const burstMinutes = 120;

const tooLate = { status: 'expired', reason: 'too-late' } as const;
const finished = { status: 'skipped', reason: 'course-complete' } as const;
/** Another session of that day asks for both. */
const held = { status: 'skipped', reason: 'held' } as const;

/**
 * The FollowUps the Protocol wants for a session now. One whose time has passed for good is written down as expired, never
 * sent; of several that are past and still of use only the newest goes, and none right before the next: a session told
 * late brings no burst.
 */
export const wantedFollowUps = (
  rows: readonly ProtocolRow[],
  session: Session,
  others: ClientStanding,
  clinic: Clinic,
  now: string,
): FollowUp[] => {
  const wanted = rows.map((row) => fromRow(row, session, others, clinic, now));
  const steps = wanted.filter(({ status, attempt }) => status === 'planned' && attempt === 1);
  return wanted.map((followUp) => (comesInABurst(followUp, steps, now) ? { ...followUp, ...tooLate } : followUp));
};

const comesInABurst = (followUp: FollowUp, steps: readonly FollowUp[], now: string): boolean =>
  followUp.status === 'planned' &&
  followUp.dueAt < now &&
  steps.some(({ dueAt }) => dueAt > followUp.dueAt && dueAt <= plusMinutes(now, burstMinutes));

const fromRow = (row: ProtocolRow, session: Session, others: ClientStanding, clinic: Clinic, now: string): FollowUp => {
  const { dueAt, uselessAt } = dueWindow(row, session, others.profile, clinic);
  const followUp: FollowUp = {
    followUpId: followUpId(session.sessionKey, row.kind, row.attempt),
    subjectKey: session.sessionKey,
    clinicId: session.clinicId,
    kind: row.kind,
    attempt: row.attempt,
    status: 'planned',
    plannedAt: now,
    dueAt,
    uselessAt,
    refusals: 0,
    ...silence(row, session, others, clinic),
  };
  if (uselessAt <= now) return { ...followUp, ...tooLate };
  if (isBookingKind(row.kind)) return completesCourse(session) ? { ...followUp, ...finished } : followUp;
  return spokenFor(others, followUp, clinic) ? { ...followUp, ...held } : followUp;
};

/** When a check of somebody at risk, by this session or another of the day, becomes a Case because nobody answered it. */
const silence = (
  { silentFrom, silentAtHighRiskFrom }: ProtocolRow,
  session: Session,
  { profile, sessions }: ClientStanding,
  { timeZone }: Clinic,
): Pick<FollowUp, 'silentAt'> => {
  const dayOf = ({ completedAt }: Session): string => localDate(completedAt, timeZone);
  const sameDay = sessions.filter((other) => other.status === 'completed' && dayOf(other) === dayOf(session));
  const visit = [session, ...sameDay];
  const [silentAt] = [
    visit.some((one) => isAtRisk(one, profile)) ? silentFrom : undefined,
    visit.some((one) => isAtHighRisk(one, profile)) ? silentAtHighRiskFrom : undefined,
  ]
    .flatMap((from) => (from ? [instantAt(plusDays(dayOf(session), from.day), from.at, timeZone)] : []))
    .sort();
  return silentAt === undefined ? {} : { silentAt };
};
