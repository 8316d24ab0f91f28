import type { Channel } from './consent.ts';
import { type FollowUp, type FollowUpStatus, mayBecome } from './follow-up.ts';
import { plusMinutes } from './instants.ts';
import type { DeliveryReport } from './message.ts';

/** How long a message may be on its way before the other channel is tried. Source: docs/clinical.md T18. */
export const deliveredWithinMinutes = 120;

/** Given up by this channel, and told to have arrived before the other one was tried: then nothing more goes. */
const arrivedAfterAll = ({ status, failedChannels }: FollowUp, channel: Channel, report: DeliveryReport): boolean =>
  report === 'delivered' && status === 'planned' && (failedChannels?.includes(channel) ?? false);

/** Statuses a provider's event may correct; what ended otherwise has nothing to do with a Message. */
const carriedStatuses: readonly FollowUpStatus[] = ['claimed', 'unknown', 'sent', 'failed'];

/**
 * The FollowUp as a provider's event about its message by this channel leaves it; undefined when the event changes
 * nothing of it. Mail that was only taken still waits for its delivery, also when the event outran the hand-over's answer.
 */
export const afterReport = (followUp: FollowUp, channel: Channel, report: DeliveryReport): FollowUp | undefined => {
  if (arrivedAfterAll(followUp, channel, report)) {
    const failedChannels = followUp.failedChannels?.filter((one) => one !== channel) ?? [];
    const { failedChannels: _failed, settleBy: _settled, ...arrived } = followUp;
    return { ...arrived, status: 'sent', channel, ...(failedChannels.length > 0 ? { failedChannels } : {}) };
  }
  // Another channel carries it by now: what became of this one no longer decides.
  if (followUp.channel !== undefined && followUp.channel !== channel) return undefined;
  const status = report === 'failed' ? 'failed' : 'sent';
  const confirmed = followUp.status === status && report === 'delivered' && followUp.settleBy !== undefined;
  if (!carriedStatuses.includes(followUp.status) || !(confirmed || mayBecome(followUp.status, status)))
    return undefined;
  const { settleBy: _settled, ...settled } = followUp;
  const takenAt = report === 'accepted' && channel === 'email' ? followUp.claimedAt : undefined;
  return {
    ...settled,
    status,
    ...(takenAt === undefined ? {} : { settleBy: plusMinutes(takenAt, deliveredWithinMinutes) }),
  };
};
