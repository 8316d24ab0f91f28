import type { LostTo } from '../../shared/domain/change.ts';
import type { Clinic } from '../../shared/domain/clinic.ts';
import { handedToStaff } from '../../shared/domain/concern.ts';
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
