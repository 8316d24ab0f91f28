import type { Change, LostTo } from './change.ts';
import { otherChannelLeft } from './channel-choice.ts';
import type { Clinic } from './clinic.ts';
import { handedToStaff } from './concern.ts';
import { type FollowUp, nudgeWent, triedOtherwise } from './follow-up.ts';
import { protocolRow } from './protocol.ts';
import { type ClientStanding, sessionCancelled } from './standing.ts';

export interface FailedContact {
  standing: ClientStanding;
  /** As it failed. */
  followUp: FollowUp;
  clinic: Clinic | undefined;
  lost: readonly LostTo[];
}

/**
 * `fallback` sends it by the other channel; `openCase` brings a check before a person; `settle` leaves it and says why.
 * Each writes down that it is decided.
 */
export type AfterFailure =
  | { kind: 'fallback'; reason: 'not-delivered'; followUp: FollowUp; changes: Change[] }
  | { kind: 'openCase'; reason: 'failed-contact'; changes: Change[] }
  | {
      kind: 'settle';
      reason: 'answered' | 'cancelled' | 'clinic-gone' | 'nudged' | 'not-a-check';
      changes: Change[];
    };

/** What follows from a follow-up that surely did not arrive, whoever finds it. Source: docs/clinical.md T18 and E8. */
export const afterFailure = ({ standing, followUp, clinic, lost }: FailedContact, now: string): AfterFailure => {
  const { owner, profile, followUps } = standing;
  const { settleBy: _settled, ...settled } = followUp;
  const settle = (reason: Extract<AfterFailure, { kind: 'settle' }>['reason']): AfterFailure => ({
    kind: 'settle',
    reason,
    changes: [{ put: 'followUp', owner, followUp: settled }],
  });
  if (followUp.answeredAt !== undefined) return settle('answered');
  if (sessionCancelled(standing, followUp)) return settle('cancelled');
  if (!clinic) return settle('clinic-gone');
  const row = protocolRow(followUp.kind, followUp.attempt);
  if (now < followUp.uselessAt && otherChannelLeft(profile, row.consents, followUp)) {
    // A nudge takes the other channel where there is one; where there is none, it went the way that just failed.
    if (nudgeWent(followUps, followUp)) return settle('nudged');
    const again = triedOtherwise(followUp, now);
    return {
      kind: 'fallback',
      reason: 'not-delivered',
      followUp: again,
      changes: [{ put: 'followUp', owner, followUp: again }],
    };
  }
  if (row.whenMissed === 'nothing') return settle('not-a-check');
  return {
    kind: 'openCase',
    reason: 'failed-contact',
    changes: handedToStaff(standing, settled, 'failed-contact', clinic, lost, now),
  };
};
