import type { Change, LostTo } from '../../shared/domain/change.ts';
import { type ChannelChoice, chooseChannel, otherChannelLeft } from '../../shared/domain/channel-choice.ts';
import type { Clinic } from '../../shared/domain/clinic.ts';
import { handedToStaff } from '../../shared/domain/concern.ts';
import type { Channel } from '../../shared/domain/consent.ts';
import { deliveredWithinMinutes } from '../../shared/domain/delivery.ts';
import { zoneOf } from '../../shared/domain/due-window.ts';
import { type FollowUp, type FollowUpReason, firstOf, hasEnded } from '../../shared/domain/follow-up.ts';
import { minutesBetween, plusMinutes } from '../../shared/domain/instants.ts';
import { followUpMessageId, type Message } from '../../shared/domain/message.ts';
import { leftByOneClick } from '../../shared/domain/one-click.ts';
import { isBookingKind, type ProtocolRow, protocolRow } from '../../shared/domain/protocol.ts';
import { closesAt, isOpen, nextOpening, type SendWindow } from '../../shared/domain/send-window.ts';
import type { ClientStanding } from '../../shared/domain/standing.ts';
import { toStaff } from './decide-by-hand.ts';
import { decideReason } from './decide-reason.ts';
import { decideSent } from './decide-sent.ts';

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
  | { kind: 'defer'; reason: 'early' | 'carrier-busy' | 'being-replanned'; followUp: FollowUp; until: string }
  | {
      kind: 'defer';
      reason: 'window-closed' | 'case-open' | 'first-waits';
      followUp: FollowUp;
      until: string;
      changes: Change[];
    }
  | { kind: 'skip'; reason: SkipReason; changes: Change[] }
  | { kind: 'openCase'; reason: 'too-late' | 'no-outcome' | 'failed-contact' | 'silent'; changes: Change[] }
  /** Its time has passed, and nobody need make up for it. */
  | { kind: 'expire'; reason: 'too-late' | 'case-open'; changes: Change[] }
  /** It did not arrive, or nobody said so in time: the other channel is tried at once. */
  | { kind: 'fallback'; reason: 'no-outcome' | 'not-delivered' | 'refused'; followUp: FollowUp; changes: Change[] }
  /** What became of a hand-over without a word from the provider, of one it refused for good, or of one that failed. */
  | {
      kind: 'settle';
      reason:
        | 'answered'
        | 'cancelled'
        | 'clinic-gone'
        | 'no-outcome'
        | 'refused'
        | 'not-delivered'
        | 'nudged'
        | 'not-a-check';
      changes: Change[];
    }
  | { kind: 'none'; reason: 'ended' | 'no-such-follow-up' | 'unsettled' };

/** Why a due follow-up does not go out, found at the last moment. */
export type SkipReason = Extract<
  FollowUpReason,
  | 'cancelled'
  | 'held'
  | 'booked'
  | 'no-contact-point'
  | 'opted-out'
  | 'no-consent'
  | 'already-answered'
  | 'case-open'
  | 'too-late'
>;

/** A follow-up that goes out: claimed by `changes`, then handed over. */
export interface ToSend {
  kind: 'send';
  standing: ClientStanding;
  clinic: Clinic;
  followUp: FollowUp;
  message: Message;
  to: string;
  /** How long a text is worth delivering: briefly where another channel is left. */
  validMinutes: number;
  changes: Change[];
}

/** How long a claimed or unanswered hand-over waits for the provider's own event. Source: docs/clinical.md T18. */
export const settleMinutes = 30;

/** With no other channel a late text is better than none. Source: docs/clinical.md T18. */
const validMinutesAtMost = 12 * 60;

/** Whether a follow-up that is due goes out now, as things stand now and not as they stood when it was planned. */
export const decideSend = ({ standing, followUpId, clinic, lost }: SendFacts, now: string): SendDecision => {
  const followUp = standing?.followUps.find((candidate) => candidate.followUpId === followUpId);
  if (!standing || !followUp) return { kind: 'none', reason: 'no-such-follow-up' };
  if (followUp.status !== 'planned') {
    if (hasEnded(followUp) && followUp.status !== 'sent') return { kind: 'none', reason: 'ended' };
    return decideSent({ standing, followUp, clinic, lost }, now);
  }
  if (!clinic) return skip(standing, followUp, 'held');
  const row = protocolRow(followUp.kind, followUp.attempt);
  const against = decideReason({ standing, followUp, row }, now);
  if (against) return against;
  if (beingReplanned(standing, followUp))
    return { kind: 'defer', reason: 'being-replanned', followUp, until: plusMinutes(now, replannedMinutes) };
  if (now >= followUp.uselessAt) return missed(standing, followUp, row, clinic, lost, now);

  const choice = chooseChannel({
    profile: standing.profile,
    consents: row.consents,
    failed: followUp.failedChannels,
    optedOut: lost.flatMap((to) => optOutsMet[to] ?? []),
    ratherNot: row.nudgeAfterMinutes === undefined ? undefined : firstOf(standing.followUps, followUp)?.channel,
  });
  if (choice.kind === 'none') return nowhere(standing, followUp, row, choice.reason, clinic, lost, now);

  const zone = zoneOf(standing.profile, clinic);
  const opensAt = nextOpening(windowOf(row, choice.contact.channel), zone, now);
  const mail = opensAt > now && row.mailWindow ? byMailAtOnce(standing, followUp, row, lost, zone, now) : undefined;
  if (mail) return claim(standing, followUp, row, mail, clinic, now);
  if (opensAt >= followUp.uselessAt) return missed(standing, followUp, row, clinic, lost, now);
  if (opensAt > now)
    return {
      kind: 'defer',
      reason: 'window-closed',
      followUp,
      until: opensAt,
      changes: [{ put: 'followUp', owner: standing.owner, followUp: { ...followUp, dueAt: opensAt } }],
    };
  return claim(standing, followUp, row, choice, clinic, now);
};

/** How long the planner is given to take in a correction. */
const replannedMinutes = 5;

/** Whether its session was corrected, or its booking moved, and the planner has not run yet: the old plan may be wrong. */
const beingReplanned = (
  { sessions, bookings, plannedRevisions }: ClientStanding,
  { subjectKey }: FollowUp,
): boolean => {
  const subject =
    sessions.find(({ sessionKey }) => sessionKey === subjectKey) ??
    bookings.find(({ bookingKey }) => bookingKey === subjectKey);
  const planned = plannedRevisions[subjectKey];
  return subject !== undefined && planned !== undefined && planned < subject.revision;
};

const windowOf = (row: ProtocolRow, channel: Channel): SendWindow =>
  channel === 'email' ? (row.mailWindow ?? row.window) : row.window;

/** Where texts must wait for the morning and mail need not: by mail, when the client may be written to so. */
const byMailAtOnce = (
  { profile }: ClientStanding,
  { failedChannels = [] }: FollowUp,
  row: ProtocolRow,
  lost: readonly LostTo[],
  zone: string,
  now: string,
): Extract<ChannelChoice, { kind: 'use' }> | undefined => {
  const optedOut = lost.flatMap((to) => optOutsMet[to] ?? []);
  const choice = chooseChannel({ profile, consents: row.consents, failed: [...failedChannels, 'sms'], optedOut });
  return choice.kind === 'use' && isOpen(windowOf(row, 'email'), zone, now) ? choice : undefined;
};

const optOutsMet: Partial<Record<LostTo, readonly Channel[]>> = {
  'sms-opted-out': ['sms'],
  'email-opted-out': ['email'],
};

const skip = ({ owner }: ClientStanding, followUp: FollowUp, reason: SkipReason): SendDecision => ({
  kind: 'skip',
  reason,
  changes: [{ put: 'followUp', owner, followUp: { ...followUp, status: 'skipped', reason } }],
});

const missed = (
  standing: ClientStanding,
  followUp: FollowUp,
  row: ProtocolRow,
  clinic: Clinic,
  lost: readonly LostTo[],
  now: string,
): SendDecision => {
  const expired: FollowUp = { ...followUp, status: 'expired', reason: 'too-late' };
  return row.whenMissed === 'nothing'
    ? {
        kind: 'expire',
        reason: 'too-late',
        changes: [{ put: 'followUp', owner: standing.owner, followUp: expired }],
      }
    : toStaff(standing, expired, 'too-late', clinic, lost, now);
};

/**
 * Nobody may write to this client, or nothing reaches them: following up stays the clinic's duty, by hand. Whoever opted
 * out has said so themselves, and is left alone.
 */
const nowhere = (
  standing: ClientStanding,
  followUp: FollowUp,
  row: ProtocolRow,
  reason: Extract<ChannelChoice, { kind: 'none' }>['reason'],
  clinic: Clinic,
  lost: readonly LostTo[],
  now: string,
): SendDecision => {
  const { failedChannels = [] } = followUp;
  if (failedChannels.length > 0) {
    const failed: FollowUp = { ...followUp, status: 'failed', reason };
    return row.whenMissed === 'nothing'
      ? {
          kind: 'settle',
          reason: 'not-delivered',
          changes: [{ put: 'followUp', owner: standing.owner, followUp: failed }],
        }
      : toStaff(standing, failed, 'failed-contact', clinic, lost, now);
  }
  if (row.whenMissed === 'nothing' || reason === 'opted-out') return skip(standing, followUp, reason);
  const skipped: FollowUp = { ...followUp, status: 'skipped', reason };
  return { kind: 'skip', reason, changes: handedToStaff(standing, skipped, 'call-by-hand', clinic, lost, now) };
};

const claim = (
  standing: ClientStanding,
  followUp: FollowUp,
  row: ProtocolRow,
  { contact, to, forClass }: Extract<ChannelChoice, { kind: 'use' }>,
  clinic: Clinic,
  now: string,
): ToSend => {
  const { owner, profile } = standing;
  const { channel } = contact;
  const leftBy = channel === 'email' ? leftByOneClick(row) : undefined;
  const message: Message = {
    messageId: followUpMessageId(followUp.followUpId, channel, followUp.refusals),
    kind: followUp.kind,
    channel,
    status: 'claimed',
    at: now,
    attempt: followUp.attempt,
    contactHash: contact.hash,
    followUpId: followUp.followUpId,
  };
  const claimed: FollowUp = {
    ...followUp,
    status: 'claimed',
    channel,
    claimedAt: now,
    settleBy: plusMinutes(now, settleMinutes),
  };
  return {
    kind: 'send',
    standing,
    clinic,
    followUp: claimed,
    message,
    to,
    validMinutes: Math.max(
      1,
      Math.min(
        minutesBetween(now, followUp.uselessAt),
        // The law counts when a prompt rings, not when it was sent.
        channel === 'sms' && isBookingKind(followUp.kind)
          ? minutesBetween(now, closesAt(row.window, zoneOf(profile, clinic), now))
          : validMinutesAtMost,
        otherChannelLeft(profile, row.consents, claimed) ? deliveredWithinMinutes.sms : validMinutesAtMost,
      ),
    ),
    changes: [
      { require: 'noOptOut', contact, classes: [...new Set([forClass, ...(leftBy ? [leftBy] : [])])] },
      { put: 'followUp', owner, followUp: claimed },
      { put: 'newMessage', owner, message },
    ],
  };
};

/** The carrier takes no more this second: a short wait, spread by id and try, so that a burst thins out. */
export const carrierBusy = (
  followUp: FollowUp,
  tries: number,
  now: string,
): Extract<SendDecision, { kind: 'defer' }> => {
  let mixed = tries + 1;
  for (const character of followUp.followUpId) mixed = (mixed * 31 + character.charCodeAt(0)) % 65521;
  const seconds = 1 + (mixed % 60);
  return { kind: 'defer', reason: 'carrier-busy', followUp, until: plusMinutes(now, seconds / 60) };
};
