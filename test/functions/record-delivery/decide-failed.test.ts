import { describe, expect, it } from 'vitest';
import {
  decideFailed,
  type FailedDecision,
  type FailedFacts,
} from '../../../functions/record-delivery/decide-failed.ts';
import type { Change } from '../../../shared/domain/change.ts';
import type { ClientProfile } from '../../../shared/domain/client.ts';
import type { FollowUp } from '../../../shared/domain/follow-up.ts';
import type { Message } from '../../../shared/domain/message.ts';
import type { ClientStanding } from '../../../shared/domain/standing.ts';
import {
  aCase,
  aClient,
  aClientWithMail,
  aClinic,
  aFollowUp,
  aMessage,
  annEmailHash,
  annOwner,
  aSentFollowUp,
  aSession,
  aStanding,
  dayOneId,
  dueAt,
  idOf,
} from '../../support/builders.ts';
import { type DecisionTable, decides } from '../../support/decision-table.ts';

const now = '2026-03-03T15:02:00.000Z';
/** As the event left it: why, and since when it waits for what follows. */
const failed = aSentFollowUp({ status: 'failed', reason: 'unreachable', settleBy: now });
const { settleBy: _undecided, ...decided } = failed;
const text = aMessage({ status: 'failed', reason: 'unreachable', failure: 'UNREACHABLE' });
const mail = aMessage({
  messageId: `${dayOneId}.email.0`,
  channel: 'email',
  contactHash: annEmailHash,
  status: 'failed',
  reason: 'dead-contact',
  failure: 'BOUNCE',
});
const mailFailed: FollowUp = { ...failed, channel: 'email' };
const byBoth = { profile: aClientWithMail() };

const facts = (changes: Partial<FailedFacts> = {}): FailedFacts => ({
  message: text,
  dead: false,
  standing: aStanding({ followUps: [failed] }),
  clinic: aClinic(),
  lost: [],
  ...changes,
});
const having = (
  followUp: FollowUp,
  standing: Partial<ClientStanding> = {},
  changes: Partial<FailedFacts> = {},
): FailedFacts => facts({ standing: aStanding({ followUps: [followUp], ...standing }), ...changes });
const profileIn = (decision: FailedDecision): ClientProfile | undefined =>
  ('changes' in decision ? decision.changes : []).flatMap((change: Change) =>
    'put' in change && change.put === 'clientProfile' ? [change.profile] : [],
  )[0];

const page: Message = aMessage({
  messageId: `page.${idOf('case')}.1.1.nadia.sms`,
  kind: 'page',
  contactHash: undefined,
  followUpId: undefined,
});
const answer: Message = aMessage({
  messageId: `answer.${idOf('reply')}`,
  kind: 'answer',
  contactHash: undefined,
  followUpId: undefined,
});

const table: DecisionTable<FailedDecision, { when: string; facts: FailedFacts; at?: string }> = {
  'fallback email': [{ when: 'a text did not arrive and mail is agreed to', facts: having(failed, byBoth) }],
  'fallback sms': [
    { when: 'mail did not arrive and texts are agreed to', facts: having(mailFailed, byBoth, { message: mail }) },
    {
      when: 'the mailbox takes nothing and texts are agreed to',
      facts: having(mailFailed, byBoth, { message: mail, dead: true }),
    },
  ],
  'openCase failed-contact': [
    { when: 'a check did not arrive and nothing else is left', facts: facts() },
    { when: 'the number takes nothing either', facts: facts({ dead: true }) },
  ],
  'settle answered': [
    { when: 'the client has answered it', facts: having({ ...failed, answeredAt: now }) },
    {
      when: 'they have, and the mailbox takes nothing more',
      facts: having({ ...mailFailed, answeredAt: now }, byBoth, { message: mail, dead: true }),
    },
  ],
  'settle cancelled': [
    { when: 'its session was cancelled', facts: having(failed, { sessions: [aSession({ status: 'cancelled' })] }) },
  ],
  'settle clinic-gone': [{ when: 'the clinic has left the configuration', facts: facts({ clinic: undefined }) }],
  'settle nudged': [
    {
      when: 'its nudge has asked again meanwhile',
      facts: having(failed, {
        ...byBoth,
        followUps: [failed, aSentFollowUp({ followUpId: dayOneId.replace(/1$/, '2'), attempt: 2, channel: 'email' })],
      }),
    },
  ],
  'settle not-a-check': [
    { when: 'a prompt to book did not arrive', facts: having({ ...failed, kind: 'booking-prompt' }) },
    {
      when: 'it went to a number that does not exist',
      facts: having({ ...failed, kind: 'booking-prompt' }, {}, { dead: true }),
    },
  ],
  'note dead-contact': [
    {
      when: 'the follow-up has moved to the history',
      facts: facts({ standing: aStanding({ followUps: [] }), dead: true }),
    },
    { when: 'what follows was decided while nobody knew of it yet', facts: having(decided, {}, { dead: true }) },
  ],
  'none not-a-follow-up': [
    {
      when: 'a page about the client did not arrive: the ladder goes on by itself',
      facts: facts({ message: page, dead: true }),
    },
    { when: 'an answer did not arrive', facts: facts({ message: answer, dead: true }) },
    {
      when: 'a page did not arrive about a client who has no phone',
      facts: having(
        failed,
        { profile: aClientWithMail({ phone: undefined, phoneHash: undefined }) },
        { message: page, dead: true },
      ),
    },
    { when: 'the follow-up has moved to the history', facts: facts({ standing: aStanding({ followUps: [] }) }) },
    { when: 'the client is gone', facts: facts({ standing: undefined }) },
    { when: 'the client is gone and so is the number', facts: facts({ standing: undefined, dead: true }) },
  ],
  'none moved-on': [
    { when: 'a later event says it arrived after all', facts: having(aSentFollowUp()) },
    {
      when: 'the carrier says the number does not exist to which it has delivered',
      facts: having(aSentFollowUp(), {}, { message: aMessage({ status: 'delivered' }), dead: true }),
    },
    {
      when: 'an earlier run planned it for the other channel',
      facts: having(aFollowUp({ failedChannels: ['sms'] }), byBoth),
    },
    {
      when: 'it went by mail since',
      facts: having(aSentFollowUp({ channel: 'email', failedChannels: ['sms'] }), byBoth),
    },
    { when: 'it failed by mail since', facts: having({ ...mailFailed, failedChannels: ['sms'] }, byBoth) },
    {
      when: 'it was cancelled while the other channel was tried',
      facts: having(aFollowUp({ status: 'withdrawn', reason: 'cancelled' }), byBoth),
    },
  ],
  'none known': [
    {
      when: 'the same event arrives again',
      facts: having(decided, { openCase: aCase({ reasons: ['failed-contact'] }) }),
    },
    { when: 'it does, and the other channel is left by now', facts: having(decided, byBoth) },
    { when: 'nothing followed from it the first time', facts: having({ ...decided, kind: 'booking-prompt' }) },
  ],
};

describe('decideFailed', () => {
  decides(table, (row) => decideFailed(row.facts, row.at ?? now));

  it('goes by the other channel at once', () => {
    const again = aFollowUp({ failedChannels: ['sms'], claimedAt: dueAt, dueAt: now });
    expect(decideFailed(having(failed, byBoth), now)).toEqual({
      kind: 'fallback',
      reason: 'email',
      followUp: again,
      changes: [{ put: 'followUp', owner: annOwner, followUp: again }],
    });
  });

  it('leaves nothing undecided, whatever it comes to', () => {
    for (const { facts: given, at } of Object.values(table).flat()) {
      const decision = decideFailed(given, at ?? now);
      if (given.standing?.followUps[0]?.settleBy !== undefined && !['note', 'none'].includes(decision.kind))
        expect('changes' in decision && decision.changes[0]).not.toHaveProperty('followUp.settleBy');
    }
  });
});

describe('a number or address that takes nothing', () => {
  const deadAfter = (given: FailedFacts) => profileIn(decideFailed(given, now))?.deadContacts;

  it('is remembered in the same write, as of now, and the profile grows by one', () => {
    const profile = profileIn(decideFailed(having(failed, byBoth, { dead: true }), now));
    expect(profile).toEqual(
      aClientWithMail({ revision: aClient().revision + 1, deadContacts: [{ channel: 'sms', at: now }] }),
    );
    expect(deadAfter(having(mailFailed, byBoth, { message: mail, dead: true }))).toEqual([
      { channel: 'email', at: now },
    ]);
    expect(deadAfter(facts({ dead: true }))).toEqual([{ channel: 'sms', at: now }]);
  });

  it('stands beside one that was known before', () => {
    const profile = aClientWithMail({ deadContacts: [{ channel: 'email', at: dueAt }] });
    expect(deadAfter(having(failed, { profile }, { dead: true }))).toEqual([
      { channel: 'email', at: dueAt },
      { channel: 'sms', at: now },
    ]);
  });

  it('is not what only failed for now', () => {
    expect(deadAfter(having(failed, byBoth))).toBeUndefined();
    expect(deadAfter(having(mailFailed, byBoth, { message: mail }))).toBeUndefined();
  });

  it('is not written down twice', () => {
    const known = aClient({ deadContacts: [{ channel: 'sms', at: dueAt }] });
    expect(deadAfter(having(failed, { profile: known }, { dead: true }))).toBeUndefined();
  });

  it('is the one it went to, not one told since', () => {
    const moved = aClientWithMail({ phone: '+12125550177', phoneHash: idOf('newphone') });
    const decision = decideFailed(having(failed, { profile: moved }, { dead: true }), now);
    expect(decision).toMatchObject({ kind: 'fallback', reason: 'email' });
    expect(profileIn(decision)).toBeUndefined();
  });

  it('is of the client alone: a page or an answer says nothing of it', () => {
    for (const message of [page, answer])
      for (const profile of [aClient(), aClientWithMail({ phone: undefined, phoneHash: undefined })])
        expect(deadAfter(having(failed, { profile }, { message, dead: true }))).toBeUndefined();
  });

  it('is no channel that is left: with both dead a person calls', () => {
    const profile = aClientWithMail({ deadContacts: [{ channel: 'email', at: dueAt }] });
    expect(decideFailed(having(failed, { profile }, { dead: true }), now)).toMatchObject({
      kind: 'openCase',
      changes: [{ put: 'followUp' }, { put: 'newCase' }, { put: 'clientProfile' }],
    });
  });
});
