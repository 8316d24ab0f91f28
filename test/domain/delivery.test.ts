import { describe, expect, it } from 'vitest';
import { Channel } from '../../shared/domain/consent.ts';
import { afterReport, confirmsArrival, deliveredWithinMinutes } from '../../shared/domain/delivery.ts';
import type { FailureReason } from '../../shared/domain/failure-reason.ts';
import { type FollowUp, FollowUpStatus, hasEnded } from '../../shared/domain/follow-up.ts';
import { plusMinutes } from '../../shared/domain/instants.ts';
import { type DeliveryReport, MessageStatus } from '../../shared/domain/message.ts';
import { aFollowUp, aMessage, aSentFollowUp, dueAt } from '../support/builders.ts';

const now = plusMinutes(dueAt, 7);
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
const told = (followUp: FollowUp, channel: Channel, report: DeliveryReport, reason?: FailureReason) =>
  afterReport(followUp, { channel, report, reason }, now);
const reports = ['accepted', 'delivered', 'failed'] as const;

describe('a provider’s event about the message a follow-up went by', () => {
  /** What each status becomes by a text’s event; a status that is missing is left alone. */
  const table: Record<DeliveryReport, Partial<Record<FollowUpStatus, FollowUpStatus>>> = {
    accepted: { claimed: 'sent', unknown: 'sent', sent: 'sent', failed: 'sent' },
    delivered: { claimed: 'sent', unknown: 'sent', sent: 'sent', failed: 'sent' },
    failed: { claimed: 'failed', unknown: 'failed', sent: 'failed' },
  };
  for (const report of reports)
    for (const status of FollowUpStatus.options) {
      const then = table[report][status];
      it(`${report} leaves one that is ${status} ${then ?? 'alone'}`, () => {
        const waits = then === 'failed' ? { settleBy: now } : {};
        expect(told(inStatus(status, 'sms'), 'sms', report)).toEqual(then && becomes(then, 'sms', waits));
      });
    }

  it('that mail was taken still waits for its delivery, as long as from the hand-over', () => {
    const until = plusMinutes(dueAt, deliveredWithinMinutes.email);
    for (const status of ['claimed', 'unknown'] as const)
      expect(told(inStatus(status, 'email'), 'email', 'accepted')).toEqual(
        becomes('sent', 'email', { settleBy: until }),
      );
  });

  it('that mail was delivered waits for nothing', () => {
    expect(told(inStatus('sent', 'email'), 'email', 'delivered')).toEqual(becomes('sent', 'email'));
  });

  it('that mail was taken does not shorten the wait it has', () => {
    expect(told(inStatus('sent', 'email'), 'email', 'accepted')).toBeUndefined();
  });

  it('confirms nothing that waits for nothing', () => {
    for (const report of ['accepted', 'delivered'] as const)
      expect(told(aSentFollowUp(), 'sms', report)).toBeUndefined();
  });

  it.each(Channel.options)('that it failed by %s says why, and waits for what follows', (channel) => {
    const failed = told(inStatus('sent', channel), channel, 'failed', 'unreachable');
    expect(failed).toEqual(becomes('failed', channel, { reason: 'unreachable', settleBy: now }));
    expect(failed && hasEnded(failed)).toBe(false);
  });

  describe('about one that had failed', () => {
    const untold = becomes('failed', 'sms', { reason: 'no-outcome' });
    it('because nobody told: now that somebody has, what follows is decided again', () => {
      expect(told(untold, 'sms', 'failed', 'blocked')).toEqual({ ...untold, reason: 'blocked', settleBy: now });
    });

    it('surely, or with nothing left to try: another failure is no news', () => {
      expect(told({ ...untold, reason: 'unreachable' }, 'sms', 'failed', 'blocked')).toBeUndefined();
      const { channel: _channel, ...nowhere } = { ...untold, failedChannels: ['sms' as const] };
      expect(told(nowhere, 'sms', 'failed', 'blocked')).toBeUndefined();
    });

    it('that it arrived all the same takes its reason away', () => {
      expect(told(untold, 'sms', 'delivered')).toEqual(becomes('sent', 'sms'));
    });
  });

  it('keeps an answer and the channels tried before', () => {
    const tried = { answeredAt: settleBy, failedChannels: ['email'] as Channel[] };
    expect(told({ ...inStatus('unknown', 'sms'), ...tried }, 'sms', 'failed')).toEqual(
      becomes('failed', 'sms', { ...tried, settleBy: now }),
    );
  });

  it.each(reports)('%s is nothing by a channel it no longer goes by', (report) => {
    for (const status of FollowUpStatus.options) expect(told(inStatus(status, 'email'), 'sms', report)).toBeUndefined();
  });

  describe('while the other channel is about to be tried', () => {
    const { channel: _channel, ...again } = inStatus('planned', 'sms');
    const givenUp = (channel: Channel): FollowUp => ({ ...again, failedChannels: [channel] });

    it.each<[Channel, DeliveryReport]>([
      ['sms', 'accepted'],
      ['sms', 'delivered'],
      ['email', 'delivered'],
    ])('by %s, %s: it arrived after all, and nothing more goes', (channel, report) => {
      const arrived = told(givenUp(channel), channel, report);
      expect(arrived).toMatchObject({ status: 'sent', channel });
      expect(arrived).not.toHaveProperty('failedChannels');
      expect(arrived).not.toHaveProperty('settleBy');
    });

    it.each<[Channel, DeliveryReport]>([
      ['sms', 'failed'],
      ['email', 'failed'],
      ['email', 'accepted'],
    ])('by %s, %s: it goes on', (channel, report) => {
      expect(told(givenUp(channel), channel, report)).toBeUndefined();
    });

    it('is nothing by a channel that was not given up', () => {
      expect(told({ ...again, failedChannels: [] }, 'sms', 'delivered')).toBeUndefined();
    });
  });

  it('that it arrived after all settles one that had nowhere else to go', () => {
    const { channel: _channel, ...failed } = becomes('failed', 'sms', { failedChannels: ['sms'] });
    expect(told(failed, 'sms', 'delivered')).toEqual({ ...failed, status: 'sent' });
  });
});

it('only a carrier’s word on a text our provider took tells something new of a Message that stands there already', () => {
  const telling = MessageStatus.options.flatMap((status) =>
    Channel.options.flatMap((channel) =>
      reports.flatMap((report) =>
        confirmsArrival(aMessage({ status, channel }), report) ? [[status, channel, report]] : [],
      ),
    ),
  );
  expect(telling).toEqual([['accepted', 'sms', 'accepted']]);
});
