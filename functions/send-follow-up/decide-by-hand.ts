import type { Change, LostTo } from '../../shared/domain/change.ts';
import type { Clinic } from '../../shared/domain/clinic.ts';
import { callByHand, raise } from '../../shared/domain/concern.ts';
import { derivedId } from '../../shared/domain/derived-id.ts';
import type { FollowUp } from '../../shared/domain/follow-up.ts';
import type { ClientStanding } from '../../shared/domain/standing.ts';
import type { SendDecision } from './decide.ts';

/** A follow-up that ends unsent or unanswered for a reason a person should know: the decision that hands it over. */
export const toStaff = (
  standing: ClientStanding,
  followUp: FollowUp,
  reason: 'too-late' | 'no-outcome' | 'failed-contact' | 'silent',
  clinic: Clinic,
  lost: readonly LostTo[],
  now: string,
): Extract<SendDecision, { kind: 'openCase' }> => ({
  kind: 'openCase',
  reason,
  changes: handedToStaff(standing, followUp, reason, clinic, lost, now),
});

/** The follow-up ends here and a person takes over, in one write. */
export const handedToStaff = (
  standing: ClientStanding,
  followUp: FollowUp,
  reason: 'too-late' | 'no-outcome' | 'failed-contact' | 'silent' | 'call-by-hand',
  clinic: Clinic,
  lost: readonly LostTo[],
  now: string,
): Change[] => {
  const { owner, openCase } = standing;
  const { change } = raise({
    owner,
    ...(openCase ? { openCase } : {}),
    concern: callByHand(standing, reason, now, clinic),
    clinic,
    causeId: derivedId(followUp.subjectKey, `${reason} ${now}`),
    codeAttempt: lost.filter((to) => to === 'code-taken').length,
  });
  return [{ put: 'followUp', owner, followUp }, change];
};
