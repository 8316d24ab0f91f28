import type { LostTo } from '../../shared/domain/change.ts';
import type { Clinic } from '../../shared/domain/clinic.ts';
import type { FollowUp } from '../../shared/domain/follow-up.ts';
import { plusMinutes } from '../../shared/domain/instants.ts';
import { handedOver, type Message, type SendOutcome } from '../../shared/domain/message.ts';
import { protocolRow } from '../../shared/domain/protocol.ts';
import { assertNever } from '../../shared/domain/refusals.ts';
import type { ClientStanding } from '../../shared/domain/standing.ts';
import { type SendDecision, settleMinutes } from './decide.ts';
import { toStaff } from './decide-by-hand.ts';

/** What became of a hand-over: the follow-up and its message, and whether it is tried again. */
export type HandOver = { followUp: FollowUp; message: Message; tryAgainAt?: string };

/** A hand-over that was not refused for good, written down as it ended. */
export const afterHandOver = (
  followUp: FollowUp,
  message: Message,
  outcome: Exclude<SendOutcome, { kind: 'failedPermanently' }>,
  now: string,
): HandOver => {
  const { settleBy: _settled, ...settled } = followUp;
  switch (outcome.kind) {
    case 'accepted':
      return {
        followUp: { ...settled, status: 'sent' },
        message: handedOver(message, outcome),
      };
    case 'failedTemporarily': {
      const { claimedAt: _claimed, ...unclaimed } = settled;
      const refusals = followUp.refusals + 1;
      const tryAgainAt = plusMinutes(now, Math.min(2 ** refusals, 60));
      return {
        followUp: { ...unclaimed, status: 'planned', refusals, dueAt: tryAgainAt },
        message: handedOver(message, outcome),
        tryAgainAt,
      };
    }
    case 'unknown':
      return {
        followUp: { ...followUp, status: 'unknown', settleBy: plusMinutes(now, settleMinutes) },
        message: handedOver(message, outcome),
      };
    default:
      return assertNever(outcome);
  }
};

/**
 * A hand-over the provider refused for good: the contact failed, it surely never left, and a person takes over a check in
 * the same write. Of the follow-up whatever came in meanwhile stays.
 */
export const afterRefusal = (
  { standing, clinic, lost }: { standing: ClientStanding; clinic: Clinic; lost: readonly LostTo[] },
  followUp: FollowUp,
  message: Message,
  failure: string,
  now: string,
): Extract<SendDecision, { kind: 'openCase' | 'settle' }> => {
  const current = standing.followUps.find((one) => one.followUpId === followUp.followUpId) ?? followUp;
  const { settleBy: _settled, claimedAt: _claimed, ...neverLeft } = current;
  const ended: FollowUp = { ...neverLeft, status: 'failed' };
  const decision: Extract<SendDecision, { kind: 'openCase' | 'settle' }> =
    protocolRow(ended.kind).whenMissed === 'nothing'
      ? { kind: 'settle', reason: 'refused', changes: [{ put: 'followUp', owner: standing.owner, followUp: ended }] }
      : toStaff(standing, ended, 'failed-contact', clinic, lost, now);
  const failed: Message = { ...message, status: 'failed', failure };
  return { ...decision, changes: [...decision.changes, { put: 'message', owner: standing.owner, message: failed }] };
};
