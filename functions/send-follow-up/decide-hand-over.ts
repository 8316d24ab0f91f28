import type { Change, LostTo } from '../../shared/domain/change.ts';
import { otherChannelLeft } from '../../shared/domain/channel-choice.ts';
import type { Clinic } from '../../shared/domain/clinic.ts';
import { withdrawn } from '../../shared/domain/consent-lines.ts';
import { deliveredWithinMinutes } from '../../shared/domain/delivery.ts';
import { type FollowUp, neverLeft, triedOtherwise } from '../../shared/domain/follow-up.ts';
import { plusMinutes } from '../../shared/domain/instants.ts';
import { handedOver, type Message, type SendOutcome } from '../../shared/domain/message.ts';
import { optOutOfEverything } from '../../shared/domain/opt-out.ts';
import { protocolRow } from '../../shared/domain/protocol.ts';
import { assertNever } from '../../shared/domain/refusals.ts';
import type { ClientStanding } from '../../shared/domain/standing.ts';
import { type SendDecision, settleMinutes } from './decide.ts';
import { toStaff } from './decide-by-hand.ts';
import { fallback } from './decide-sent.ts';

/** What became of a hand-over: the follow-up and its message, and when it is looked at again. */
export type HandOver = { followUp: FollowUp; message: Message; lookAgainAt?: string };

/** However late it was asked, this long an answer is waited for. Source: docs/clinical.md T15. */
const silenceMinutes = 4 * 60;

/** After so many refusals for now, about an hour, another channel is tried where there is one. Source: docs/clinical.md T18. */
const refusalsAtMost = 6;

/** A hand-over that was not refused for good, written down as it ended. */
export const afterHandOver = (
  { profile }: Pick<ClientStanding, 'profile'>,
  followUp: FollowUp,
  message: Message,
  outcome: Exclude<SendOutcome, { kind: 'failedPermanently' }>,
  now: string,
): HandOver => {
  const { settleBy: _settled, ...settled } = followUp;
  const otherLeft = otherChannelLeft(profile, protocolRow(followUp.kind, followUp.attempt).consents, followUp);
  switch (outcome.kind) {
    case 'accepted': {
      const leastSilentAt = plusMinutes(now, silenceMinutes);
      const silentAt = settled.silentAt && (settled.silentAt > leastSilentAt ? settled.silentAt : leastSilentAt);
      return {
        followUp: {
          ...settled,
          ...(silentAt === undefined ? {} : { silentAt }),
          status: 'sent',
          ...(otherLeft ? { settleBy: plusMinutes(now, deliveredWithinMinutes[message.channel]) } : {}),
        },
        message: handedOver(message, outcome),
        ...(silentAt === undefined ? {} : { lookAgainAt: silentAt }),
      };
    }
    case 'failedTemporarily': {
      const refusals = followUp.refusals + 1;
      const unsent = neverLeft(followUp);
      const again: FollowUp =
        refusals >= refusalsAtMost && otherLeft
          ? triedOtherwise(unsent, now)
          : { ...unsent, status: 'planned', refusals, dueAt: plusMinutes(now, Math.min(2 ** refusals, 60)) };
      return { followUp: again, message: handedOver(message, outcome), lookAgainAt: again.dueAt };
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

/** The carrier keeps an opt-out of its own for this number. */
const carriersOptOut = 'DESTINATION_PHONE_NUMBER_OPTED_OUT';

/**
 * A hand-over the provider refused for good: it surely never left. The other channel is tried; without one the contact
 * failed, and a person takes over a check in the same write. An opt-out the carrier knows of becomes ours, and whoever
 * opted out is left alone. Of the follow-up whatever came in meanwhile stays.
 */
export const afterRefusal = (
  { standing, clinic, lost }: { standing: ClientStanding; clinic: Clinic; lost: readonly LostTo[] },
  followUp: FollowUp,
  message: Message,
  failure: string,
  now: string,
): Extract<SendDecision, { kind: 'openCase' | 'settle' | 'fallback' }> => {
  const { owner, profile } = standing;
  const current = standing.followUps.find((one) => one.followUpId === followUp.followUpId) ?? followUp;
  const row = protocolRow(current.kind, current.attempt);
  const optedOut = failure === carriersOptOut;
  const failed: Change = {
    put: 'message',
    owner,
    message: { ...message, status: 'failed', reason: 'refused', failure },
  };
  const also: Change[] = [failed, ...(optedOut ? mirrored(standing, message, now) : [])];
  const unsent = neverLeft(current);
  if (otherChannelLeft(profile, row.consents, current)) return fallback(standing, unsent, 'refused', also, now);

  const { silentAt: _silent, ...over } = unsent;
  const settle = (ended: FollowUp): Extract<SendDecision, { kind: 'settle' }> => ({
    kind: 'settle',
    reason: 'refused',
    changes: [{ put: 'followUp', owner, followUp: ended }, ...also],
  });
  if (optedOut) return settle({ ...over, status: 'skipped', reason: 'opted-out' });
  const ended: FollowUp = { ...over, status: 'failed', reason: 'refused' };
  if (row.whenMissed === 'nothing') return settle(ended);
  const decision = toStaff(standing, ended, 'failed-contact', clinic, lost, now);
  return { ...decision, changes: [...decision.changes, ...also] };
};

/** An opt-out made elsewhere, as ours: everything for the number it went to, and the client's consents by it. */
const mirrored = (standing: ClientStanding, { channel, contactHash }: Message, now: string): Change[] => {
  if (contactHash === undefined) return [];
  const contact = { channel, hash: contactHash };
  return [
    { put: 'optOut', contact, optOut: optOutOfEverything(now) },
    ...withdrawn(standing, contact, "on the carrier's own opt-out list", now),
  ];
};
