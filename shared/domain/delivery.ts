import type { Channel } from './consent.ts';
import type { FailureReason } from './failure-reason.ts';
import { type FollowUp, type FollowUpStatus, mayBecome } from './follow-up.ts';
import { plusMinutes } from './instants.ts';
import type { DeliveryReport, Message } from './message.ts';

/**
 * How long, in minutes, a message may be on its way before the other channel is tried. A text is not worth delivering for
 * longer either, so that both never come at once. Source: docs/clinical.md T18.
 */
export const deliveredWithinMinutes: Readonly<Record<Channel, number>> = { sms: 120, email: 120 };

/**
 * Whether an event says that a message arrived, as far as anybody tells: mail when its reader's server took it, a text as
 * soon as a carrier did, for in some countries none ever says more. Source: docs/clinical.md T18.
 */
const tellsOfArrival = (channel: Channel, report: DeliveryReport): boolean =>
  report === 'delivered' || (report === 'accepted' && channel === 'sms');

/**
 * Whether an event tells of a Message that stands there already something new of its FollowUp: our provider had taken the
 * text, and now a carrier has.
 */
export const confirmsArrival = ({ status, channel }: Message, report: DeliveryReport): boolean =>
  status === 'accepted' && report === 'accepted' && tellsOfArrival(channel, report);

/** Statuses a provider's event may correct; what ended otherwise has nothing to do with a Message. */
const carriedStatuses: readonly FollowUpStatus[] = ['claimed', 'unknown', 'sent', 'failed'];

/** A provider's event about the message a FollowUp went by. */
export interface ChannelReport {
  channel: Channel;
  report: DeliveryReport;
  /** Of one that failed. */
  reason?: FailureReason | undefined;
}

/**
 * The FollowUp as a provider's event leaves it at this instant; undefined when the event changes nothing of it. Mail that
 * was only taken still waits for its delivery, also when the event outran the hand-over's answer. One that failed waits for
 * what follows from it: whoever writes this down may die before that is decided.
 */
export const afterReport = (
  followUp: FollowUp,
  { channel, report, reason }: ChannelReport,
  at: string,
): FollowUp | undefined => {
  const { settleBy, reason: formerReason, ...rest } = followUp;
  const arrived = tellsOfArrival(channel, report);
  if (arrived && isGivenUp(followUp, channel)) {
    const { failedChannels = [], ...settled } = rest;
    const others = failedChannels.filter((one) => one !== channel);
    return { ...settled, status: 'sent', channel, ...(others.length > 0 ? { failedChannels: others } : {}) };
  }
  // Another channel carries it by now: what became of this one no longer decides.
  if (followUp.channel !== undefined && followUp.channel !== channel) return undefined;
  const status = report === 'failed' ? 'failed' : 'sent';
  const confirmed = followUp.status === 'sent' && arrived && settleBy !== undefined;
  // It had ended so because nobody told: now somebody has, and another channel may be tried that was not before.
  const failedSurely = followUp.status === 'failed' && report === 'failed' && formerReason === 'no-outcome';
  const moves = carriedStatuses.includes(followUp.status) && mayBecome(followUp.status, status);
  if (!moves && !confirmed && !(failedSurely && followUp.channel === channel)) return undefined;
  if (status === 'failed') return { ...rest, status, ...(reason ? { reason } : {}), settleBy: at };
  const takenAt = arrived ? undefined : followUp.claimedAt;
  return {
    ...rest,
    status,
    ...(takenAt === undefined ? {} : { settleBy: plusMinutes(takenAt, deliveredWithinMinutes[channel]) }),
  };
};

/** Given up by this channel, while the other one is still to be tried: told to have arrived, nothing more goes. */
const isGivenUp = ({ status, failedChannels }: FollowUp, channel: Channel): boolean =>
  status === 'planned' && (failedChannels?.includes(channel) ?? false);
