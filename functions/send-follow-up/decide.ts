import type { Change, LostTo } from '../../shared/domain/change.ts';
import type { Clinic } from '../../shared/domain/clinic.ts';
import { hasConsent } from '../../shared/domain/consent.ts';
import { type FollowUp, type FollowUpReason, hasEnded } from '../../shared/domain/follow-up.ts';
import { plusMinutes } from '../../shared/domain/instants.ts';
import { followUpMessageId, type Message } from '../../shared/domain/message.ts';
import { nextSessionBooked } from '../../shared/domain/next-session.ts';
import { isBookingKind, protocolRow, zoneOf } from '../../shared/domain/protocol.ts';
import { nextOpening } from '../../shared/domain/send-window.ts';
import type { ClientStanding } from '../../shared/domain/standing.ts';
import { handedToStaff, toStaff } from './decide-by-hand.ts';

export interface SendFacts {
  standing: ClientStanding | undefined;
  followUpId: string;
  clinic: Clinic | undefined;
  /** What races before this decision were lost to: an opt-out is found by the claim itself. */
  lost: readonly LostTo[];
}

/** `none` changes nothing: the follow-up has ended, has gone, or waits for the provider's own event. */
export type SendDecision =
  | ToSend
  | { kind: 'defer'; reason: 'early' | 'carrier-busy'; followUp: FollowUp; until: string }
  | { kind: 'defer'; reason: 'window-closed' | 'case-open'; followUp: FollowUp; until: string; changes: Change[] }
  | { kind: 'skip'; reason: SkipReason; changes: Change[] }
  | { kind: 'openCase'; reason: 'too-late' | 'no-outcome' | 'failed-contact'; changes: Change[] }
  /** Its time has passed, and nobody need make up for it. */
  | { kind: 'expire'; reason: 'too-late' | 'case-open'; changes: Change[] }
  /** What became of a hand-over without a word from the provider, or of one it refused for good. */
  | { kind: 'settle'; reason: 'answered' | 'clinic-gone' | 'no-outcome' | 'refused'; changes: Change[] }
  | { kind: 'none'; reason: 'ended' | 'no-such-follow-up' | 'unsettled' };

/** Why a due follow-up does not go out, found at the last moment. */
export type SkipReason = Extract<
  FollowUpReason,
  'cancelled' | 'held' | 'booked' | 'no-contact-point' | 'opted-out' | 'no-consent'
>;

/** A follow-up that goes out: claimed by `changes`, then handed over. */
export interface ToSend {
  kind: 'send';
  standing: ClientStanding;
  clinic: Clinic;
  followUp: FollowUp;
  message: Message;
  to: string;
  changes: Change[];
}

/** How long a claimed or unanswered hand-over waits for the provider's own event. */
export const settleMinutes = 30;

/** Whether a follow-up that is due goes out now, as things stand now and not as they stood when it was planned. */
export const decideSend = ({ standing, followUpId, clinic, lost }: SendFacts, now: string): SendDecision => {
  const followUp = standing?.followUps.find((candidate) => candidate.followUpId === followUpId);
  if (!standing || !followUp) return { kind: 'none', reason: 'no-such-follow-up' };
  if (hasEnded(followUp)) return { kind: 'none', reason: 'ended' };

  if (followUp.status !== 'planned') {
    if (followUp.settleBy !== undefined && now < followUp.settleBy) return { kind: 'none', reason: 'unsettled' };
    return decideUnsettled(standing, followUp, clinic, lost, now);
  }

  const { owner, profile } = standing;
  const row = protocolRow(followUp.kind);
  const session = standing.sessions.find((candidate) => candidate.sessionKey === followUp.subjectKey);
  const skipped = (reason: SkipReason): FollowUp => ({ ...followUp, status: 'skipped', reason });
  const skip = (reason: SkipReason): SendDecision => ({
    kind: 'skip',
    reason,
    changes: [{ put: 'followUp', owner, followUp: skipped(reason) }],
  });

  if (!clinic) return skip('held');
  if (!session || session.status === 'cancelled') return skip('cancelled');
  if (now < followUp.dueAt) return { kind: 'defer', reason: 'early', followUp, until: followUp.dueAt };
  const missed = (): SendDecision =>
    row.whenMissed === 'nothing'
      ? expired(standing, followUp, 'too-late')
      : toStaff(standing, { ...followUp, status: 'expired', reason: 'too-late' }, 'too-late', clinic, lost, now);
  if (isBookingKind(followUp.kind)) {
    if (nextSessionBooked(standing, session, now)) return skip('booked');
    if (now < followUp.uselessAt && standing.openCase) return decideHeld(standing, followUp, now);
  }
  if (now >= followUp.uselessAt) return missed();
  // Nobody may text this client: as when that is known at planning, following up stays the clinic's duty, by hand.
  const skipToStaff = (reason: 'no-contact-point' | 'no-consent'): SendDecision =>
    row.whenMissed === 'nothing'
      ? skip(reason)
      : {
          kind: 'skip',
          reason,
          changes: handedToStaff(standing, skipped(reason), 'call-by-hand', clinic, lost, now),
        };
  if (profile.phone === undefined || profile.phoneHash === undefined) return skipToStaff('no-contact-point');
  if (lost.includes('opted-out')) return skip('opted-out');
  if (!row.consents.some((forClass) => hasConsent(profile.consents, forClass, 'sms'))) return skipToStaff('no-consent');

  const opensAt = nextOpening(row.window, zoneOf(profile, clinic), now);
  if (opensAt >= followUp.uselessAt) return missed();
  if (opensAt > now)
    return {
      kind: 'defer',
      reason: 'window-closed',
      followUp,
      until: opensAt,
      changes: [{ put: 'followUp', owner, followUp: { ...followUp, dueAt: opensAt } }],
    };

  const message: Message = {
    messageId: followUpMessageId(followUp.followUpId, 'sms', followUp.refusals),
    kind: followUp.kind,
    channel: 'sms',
    status: 'claimed',
    at: now,
    attempt: followUp.attempt,
    followUpId: followUp.followUpId,
  };
  const claimed: FollowUp = {
    ...followUp,
    status: 'claimed',
    claimedAt: now,
    settleBy: plusMinutes(now, settleMinutes),
  };
  return {
    kind: 'send',
    standing,
    clinic,
    followUp: claimed,
    message,
    to: profile.phone,
    changes: [
      { require: 'noOptOut', phoneHash: profile.phoneHash },
      { put: 'followUp', owner, followUp: claimed },
      { put: 'newMessage', owner, message },
    ],
  };
};

const expired = (
  { owner }: ClientStanding,
  followUp: FollowUp,
  reason: 'too-late' | 'case-open',
): Extract<SendDecision, { kind: 'expire' }> => ({
  kind: 'expire',
  reason,
  changes: [{ put: 'followUp', owner, followUp: { ...followUp, status: 'expired', reason } }],
});

/** Nobody is asked to book while something is wrong: it is looked at again a day later, for as long as it is of use. */
const decideHeld = (standing: ClientStanding, followUp: FollowUp, now: string): SendDecision => {
  const until = plusMinutes(now, 24 * 60);
  if (until >= followUp.uselessAt) return expired(standing, followUp, 'case-open');
  const held = { ...followUp, dueAt: until };
  const changes: Change[] = [{ put: 'followUp', owner: standing.owner, followUp: held }];
  return { kind: 'defer', reason: 'case-open', followUp: held, until, changes };
};

/** A hand-over of which no word came in time: whoever answered has seen it; otherwise a person asks. */
const decideUnsettled = (
  standing: ClientStanding,
  followUp: FollowUp,
  clinic: Clinic | undefined,
  lost: readonly LostTo[],
  now: string,
): SendDecision => {
  const { owner } = standing;
  const { settleBy: _settled, ...settled } = followUp;
  const ended = (status: 'sent' | 'failed'): Change => ({ put: 'followUp', owner, followUp: { ...settled, status } });
  if (followUp.answeredAt !== undefined) return { kind: 'settle', reason: 'answered', changes: [ended('sent')] };
  if (!clinic) return { kind: 'settle', reason: 'clinic-gone', changes: [ended('failed')] };
  if (protocolRow(followUp.kind).whenMissed === 'nothing')
    return { kind: 'settle', reason: 'no-outcome', changes: [ended('failed')] };
  return toStaff(standing, { ...followUp, status: 'failed' }, 'no-outcome', clinic, lost, now);
};

/** The carrier takes no more this second: a short wait, spread by id and try, so that a burst thins out. */
export const carrierBusy = (followUp: FollowUp, tries: number, now: string): SendDecision => {
  let mixed = tries + 1;
  for (const character of followUp.followUpId) mixed = (mixed * 31 + character.charCodeAt(0)) % 65521;
  const seconds = 1 + (mixed % 60);
  return { kind: 'defer', reason: 'carrier-busy', followUp, until: plusMinutes(now, seconds / 60) };
};
