import { describe, expect, it } from 'vitest';
import { type AfterFailure, afterFailure, type FailedContact } from '../../shared/domain/failed-contact.ts';
import { type FollowUp, hasEnded } from '../../shared/domain/follow-up.ts';
import type { ClientStanding } from '../../shared/domain/standing.ts';
import {
  aCase,
  aClientWithMail,
  aClinic,
  aConsent,
  aFollowUp,
  annOwner,
  aSentFollowUp,
  aSession,
  aStanding,
  dayOneId,
  dueAt,
  uselessAt,
} from '../support/builders.ts';
import { type DecisionTable, decides } from '../support/decision-table.ts';

const now = '2026-03-03T15:02:00.000Z';
const failed = aSentFollowUp({ status: 'failed', reason: 'unreachable', settleBy: now });
const { settleBy: _undecided, ...decided } = failed;
const byBoth = { profile: aClientWithMail() };
const cancelled = { sessions: [aSession({ status: 'cancelled' })] };
const nudgedBy = (channel: 'sms' | 'email') =>
  aSentFollowUp({ followUpId: dayOneId.replace(/1$/, '2'), attempt: 2, channel });

const having = (
  followUp: FollowUp,
  standing: Partial<ClientStanding> = {},
  changes: Partial<FailedContact> = {},
): FailedContact => ({
  standing: aStanding({ followUps: [followUp], ...standing }),
  followUp,
  clinic: aClinic(),
  lost: [],
  ...changes,
});

const table: DecisionTable<AfterFailure, { when: string; facts: FailedContact; at?: string }> = {
  'fallback not-delivered': [
    { when: 'a text did not arrive and mail is agreed to', facts: having(failed, byBoth) },
    { when: 'mail did not arrive and texts are agreed to', facts: having({ ...failed, channel: 'email' }, byBoth) },
    { when: 'a prompt surely did not arrive', facts: having({ ...failed, kind: 'aftercare' }, byBoth) },
    { when: 'a nudge did not, and mail is left for it', facts: having({ ...failed, attempt: 2 }, byBoth) },
    {
      when: 'its nudge was planned and has not gone',
      facts: having(failed, { ...byBoth, followUps: [failed, { ...nudgedBy('email'), status: 'planned' }] }),
    },
  ],
  'openCase failed-contact': [
    { when: 'a check did not arrive and nothing else is left', facts: having(failed) },
    {
      when: 'nothing else is left and its nudge went the same way',
      facts: having(failed, { followUps: [failed, nudgedBy('sms')] }),
    },
    { when: 'another Case is open: it joins', facts: having(failed, { openCase: aCase() }) },
    {
      when: 'it did not arrive by the other channel either',
      facts: having({ ...failed, failedChannels: ['email'] }, byBoth),
    },
    { when: 'it is useless by now', facts: having(failed, byBoth), at: uselessAt },
    {
      when: 'mail is there and not agreed to',
      facts: having(failed, { profile: aClientWithMail({ consents: [aConsent()] }) }),
    },
    {
      when: 'mail is there and takes nothing',
      facts: having(failed, { profile: aClientWithMail({ deadContacts: [{ channel: 'email', at: dueAt }] }) }),
    },
  ],
  'settle answered': [
    { when: 'the client has answered it', facts: having({ ...failed, answeredAt: now }) },
    { when: 'they have, and the other channel is left', facts: having({ ...failed, answeredAt: now }, byBoth) },
  ],
  'settle cancelled': [
    { when: 'its session was cancelled', facts: having(failed, cancelled) },
    { when: 'it was, and the other channel is left', facts: having(failed, { ...byBoth, ...cancelled }) },
  ],
  'settle clinic-gone': [
    { when: 'the clinic has left the configuration', facts: having(failed, {}, { clinic: undefined }) },
    { when: 'it has, and the other channel is left', facts: having(failed, byBoth, { clinic: undefined }) },
  ],
  'settle nudged': [
    {
      when: 'its nudge has asked by the other channel meanwhile',
      facts: having(failed, { ...byBoth, followUps: [failed, nudgedBy('email')] }),
    },
  ],
  'settle not-a-check': [
    { when: 'a prompt to book did not arrive', facts: having({ ...failed, kind: 'booking-prompt' }) },
    { when: 'a nudge did not arrive', facts: having({ ...failed, attempt: 2 }) },
    { when: 'aftercare did not arrive', facts: having({ ...failed, kind: 'aftercare' }) },
  ],
};

describe('afterFailure', () => {
  decides(table, (row) => afterFailure(row.facts, row.at ?? now));

  it('goes by the other channel at once, and its menu still stands', () => {
    const again = aFollowUp({ failedChannels: ['sms'], claimedAt: dueAt, dueAt: now });
    expect(afterFailure(having(failed, byBoth), now)).toMatchObject({
      followUp: again,
      changes: [{ put: 'followUp', owner: annOwner, followUp: again }],
    });
  });

  it('brings it before a person without paging anybody, in one write', () => {
    const { changes } = afterFailure(having(failed), now);
    expect(changes).toMatchObject([
      { put: 'followUp', followUp: decided },
      { put: 'newCase', openCase: { owner: annOwner, acuity: 'watch', reasons: ['failed-contact'] } },
    ]);
    expect(changes[1]).not.toHaveProperty('wake');
  });

  it('leaves the ladder of the open Case where it is', () => {
    expect(afterFailure(having(failed, { openCase: aCase() }), now).changes[1]).toEqual({
      put: 'case',
      openCase: aCase({ reasons: ['bleeding: bleed', 'failed-contact'] }),
    });
  });

  it('takes another code when one was taken', () => {
    const codeAfter = (lost: FailedContact['lost']) => {
      const [, change] = afterFailure(having(failed, {}, { lost }), now).changes;
      return change && 'openCase' in change ? change.openCase.code : undefined;
    };
    expect(codeAfter([])).toBeDefined();
    expect(codeAfter(['code-taken'])).not.toBe(codeAfter([]));
  });

  it('is decided once: whatever it comes to, nothing waits to be decided any more', () => {
    for (const { facts, at } of Object.values(table).flat())
      for (const change of afterFailure(facts, at ?? now).changes)
        if ('put' in change && change.put === 'followUp') {
          expect(change.followUp).not.toHaveProperty('settleBy');
          expect(hasEnded(change.followUp)).toBe(change.followUp.status === 'failed');
        }
  });

  it('keeps why it failed', () => {
    for (const facts of [having(failed), having({ ...failed, attempt: 2 })])
      expect(afterFailure(facts, now).changes[0]).toMatchObject({ followUp: { reason: 'unreachable' } });
  });
});
