import { describe, expect, it } from 'vitest';
import type { Channel } from '../../shared/domain/consent.ts';
import { afterReport, deliveredWithinMinutes } from '../../shared/domain/delivery.ts';
import { type FollowUp, FollowUpStatus } from '../../shared/domain/follow-up.ts';
import { plusMinutes } from '../../shared/domain/instants.ts';
import type { DeliveryReport } from '../../shared/domain/message.ts';
import { aFollowUp, aSentFollowUp, dueAt } from '../support/builders.ts';

const settleBy = plusMinutes(dueAt, 30);
const inStatus = (status: FollowUpStatus, channel: Channel): FollowUp =>
  aFollowUp({ status, channel, claimedAt: dueAt, settleBy });
const { settleBy: _none, ...rest } = inStatus('sent', 'sms');
const becomes = (status: FollowUpStatus, channel: Channel, changes: Partial<FollowUp> = {}): FollowUp => ({
  ...rest,
  status,
  channel,
  ...changes,
});

describe('a provider’s event about the message a follow-up went by', () => {
  /** What each status becomes; a status that is missing is left alone. */
  const table: Record<DeliveryReport, Partial<Record<FollowUpStatus, FollowUpStatus>>> = {
    accepted: { claimed: 'sent', unknown: 'sent', failed: 'sent' },
    delivered: { claimed: 'sent', unknown: 'sent', sent: 'sent', failed: 'sent' },
    failed: { claimed: 'failed', unknown: 'failed', sent: 'failed' },
  };
  for (const report of ['accepted', 'delivered', 'failed'] as const)
    for (const status of FollowUpStatus.options) {
      const after = table[report][status];
      it(`${report} leaves one that is ${status} ${after ?? 'alone'}`, () => {
        expect(afterReport(inStatus(status, 'sms'), 'sms', report)).toEqual(after && becomes(after, 'sms'));
      });
    }

  it('that mail was taken still waits for its delivery, as long as from the hand-over', () => {
    const until = plusMinutes(dueAt, deliveredWithinMinutes);
    for (const status of ['claimed', 'unknown'] as const)
      expect(afterReport(inStatus(status, 'email'), 'email', 'accepted')).toEqual(
        becomes('sent', 'email', { settleBy: until }),
      );
  });

  it('that mail was delivered or bounced waits for nothing', () => {
    expect(afterReport(inStatus('sent', 'email'), 'email', 'delivered')).toEqual(becomes('sent', 'email'));
    expect(afterReport(inStatus('sent', 'email'), 'email', 'failed')).toEqual(becomes('failed', 'email'));
  });

  it('that mail was taken does not shorten the wait it has', () => {
    expect(afterReport(inStatus('sent', 'email'), 'email', 'accepted')).toBeUndefined();
  });

  it('confirms nothing that waits for nothing', () => {
    expect(afterReport(aSentFollowUp(), 'sms', 'delivered')).toBeUndefined();
  });

  it('keeps an answer and the channels tried before', () => {
    const tried = { answeredAt: settleBy, failedChannels: ['email'] as Channel[] };
    expect(afterReport({ ...inStatus('unknown', 'sms'), ...tried }, 'sms', 'failed')).toEqual(
      becomes('failed', 'sms', tried),
    );
  });

  it.each(['accepted', 'delivered', 'failed'] as const)('%s is nothing by a channel it no longer goes by', (report) => {
    for (const status of FollowUpStatus.options)
      expect(afterReport(inStatus(status, 'email'), 'sms', report)).toBeUndefined();
  });

  it('is nothing while the other channel is about to be tried, unless it arrived after all: then nothing more goes', () => {
    const { channel: _channel, ...again } = inStatus('planned', 'sms');
    const tried = { ...again, failedChannels: ['sms' as const] };
    expect(afterReport(tried, 'sms', 'accepted')).toBeUndefined();
    expect(afterReport(tried, 'sms', 'failed')).toBeUndefined();
    const arrived = afterReport(tried, 'sms', 'delivered');
    expect(arrived).toMatchObject({ status: 'sent', channel: 'sms' });
    expect(arrived).not.toHaveProperty('failedChannels');
    expect(arrived).not.toHaveProperty('settleBy');
    expect(afterReport({ ...again, failedChannels: [] }, 'sms', 'delivered')).toBeUndefined();
  });

  it('that it arrived after all settles one that had nowhere else to go', () => {
    const { channel: _channel, ...failed } = becomes('failed', 'sms', { failedChannels: ['sms'] });
    expect(afterReport(failed, 'sms', 'delivered')).toEqual({ ...failed, status: 'sent' });
  });
});
