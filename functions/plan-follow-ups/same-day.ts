import type { Clinic } from '../../shared/domain/clinic.ts';
import { type FollowUp, isHeld } from '../../shared/domain/follow-up.ts';
import { localDate } from '../../shared/domain/local-time.ts';
import { isBookingKind } from '../../shared/domain/protocol.ts';
import type { ClientStanding } from '../../shared/domain/standing.ts';
import { subjectStands } from '../../shared/domain/subject-stands.ts';

/**
 * Two sessions on one day, a face and a neck, are one visit to the client, and so are two bookings: one of them speaks, the
 * other's follow-ups of the same kind and day are held. Prompts have a rule of their own (`next-session.ts`).
 */
export const spokenFor = ({ followUps }: ClientStanding, wanted: FollowUp, clinic: Clinic): boolean =>
  followUps.some((other) => asksTheSame(other, wanted, clinic) && speaks(other));

/** By the day it ends: a deferral moves when a follow-up is due, never when it is of no more use. */
const asksTheSame = (one: FollowUp, other: FollowUp, { timeZone }: Clinic): boolean =>
  one.subjectKey !== other.subjectKey &&
  one.kind === other.kind &&
  one.attempt === other.attempt &&
  localDate(one.uselessAt, timeZone) === localDate(other.uselessAt, timeZone);

/** It is to be asked, or has been. */
const speaks = ({ status }: FollowUp): boolean => !['skipped', 'withdrawn', 'expired'].includes(status);

/** What was held for follow-ups that are given up now: planned again while it is worth sending, one of each once more. */
export const spokenForAgain = (
  others: ClientStanding,
  givenUp: readonly FollowUp[],
  clinic: Clinic,
  now: string,
): FollowUp[] => {
  const waiting = others.followUps.filter(
    (one) =>
      isHeld(one) &&
      !isBookingKind(one.kind) &&
      now < one.uselessAt &&
      subjectStands(others, one) &&
      givenUp.some((given) => asksTheSame(given, one, clinic)),
  );
  const again: FollowUp[] = [];
  // By id, so that a check and its nudge are of one session.
  for (const one of waiting.sort((a, b) => (a.followUpId < b.followUpId ? -1 : 1))) {
    if (spokenFor({ ...others, followUps: [...others.followUps, ...again] }, one, clinic)) continue;
    const { reason: _held, ...planned } = one;
    again.push({ ...planned, status: 'planned' });
  }
  return again;
};

/**
 * Checks of a day on which a session at risk is held for another: whichever of them speaks, its silence is a sign from now
 * on. One that is being handed over is left alone.
 */
export const silenceShared = ({ followUps }: ClientStanding, wanted: readonly FollowUp[], clinic: Clinic): FollowUp[] =>
  followUps.flatMap((one) => {
    const waits = isHeld(one) || (['planned', 'sent'].includes(one.status) && one.answeredAt === undefined);
    const held = wanted.find((other) => isHeld(other) && asksTheSame(one, other, clinic));
    return waits && held?.silentAt && noticesSooner(held.silentAt, one) ? [{ ...one, silentAt: held.silentAt }] : [];
  });

/** One that went has been given its own time to answer already. */
const noticesSooner = (silentAt: string, { status, silentAt: known }: FollowUp): boolean =>
  known === undefined || (status !== 'sent' && silentAt < known);
