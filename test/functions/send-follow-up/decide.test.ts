import { describe, expect, it } from 'vitest';
import {
  carrierBusy,
  decideSend,
  type SendDecision,
  type SendFacts,
} from '../../../functions/send-follow-up/decide.ts';
import { afterRefusal } from '../../../functions/send-follow-up/decide-hand-over.ts';
import { caseCode } from '../../../shared/domain/case.ts';
import type { LostTo } from '../../../shared/domain/change.ts';
import type { ClientProfile } from '../../../shared/domain/client.ts';
import { minutesBetween, plusMinutes } from '../../../shared/domain/instants.ts';
import {
  aCase,
  aClient,
  aClientWithMail,
  aClinic,
  aConsent,
  aFollowUp,
  aMessage,
  annEmail,
  annEmailHash,
  annOwner,
  annPhone,
  annPhoneHash,
  aSentFollowUp,
  aSession,
  aStanding,
  completedAt,
  dayOneId,
  dueAt,
  idOf,
  uselessAt,
} from '../../support/builders.ts';
import { type DecisionTable, decides } from '../../support/decision-table.ts';
import {
  aBooking,
  aNudge,
  anAftercare,
  aPreparation,
  aPrompt,
  aRecheck,
  byBoth,
  caseIn,
  changesOf,
  claimed,
  facts,
  followUpIn,
  having,
  lateSessionAt,
  mailed,
  mayBePrompted,
  nudgeDueAt,
  nudging,
  ofClient,
  preferringMail,
  preparationDueAt,
  promptDueAt,
  prompting,
  promptUselessAt,
  settleBy,
  texted,
  undecided,
  undecidedText,
  undeliveredBy,
  unknown,
} from './send-facts.ts';

/** 10:00 in Honolulu is 15:00 in New York. */
const inHonolulu = aClient({ timeZone: 'Pacific/Honolulu' });
const deadPhone = { deadContacts: [{ channel: 'sms' as const, at: dueAt }] };
const unsettledPrompt = aPrompt({
  status: 'unknown',
  channel: 'sms',
  claimedAt: promptDueAt,
  settleBy: plusMinutes(promptDueAt, 30),
});
const refusedBy = (profile: ClientProfile, followUp = claimed): SendDecision =>
  afterRefusal(
    { standing: aStanding({ profile, followUps: [followUp] }), clinic: aClinic(), lost: [] },
    followUp,
    aMessage(),
    'INVALID_PHONE',
    dueAt,
  );

interface Row {
  when: string;
  facts?: SendFacts;
  now?: string;
  /** For what is decided after the claim. */
  decide?: () => SendDecision;
}

const table: DecisionTable<SendDecision, Row> = {
  send: [
    { when: 'it is due', facts: facts() },
    { when: 'its timer fired late, while it is still worth sending', facts: facts(), now: '2026-03-03T23:00:00.000Z' },
    {
      when: 'a Case is open: only booking prompts wait for that',
      facts: facts({ standing: aStanding({ openCase: aCase() }) }),
    },
    { when: 'a race was lost to somebody else’s write', facts: facts({ lost: ['revision'] }) },
    { when: 'a prompt is due and nothing is booked', facts: prompting(), now: promptDueAt },
    {
      when: 'the booking was cancelled',
      facts: prompting({ bookings: [aBooking({ status: 'cancelled' })] }),
      now: promptDueAt,
    },
    {
      when: 'the booking is past and no session came of it',
      facts: prompting({ bookings: [aBooking({ startsAt: '2026-03-20T15:00:00.000Z' })] }),
      now: promptDueAt,
    },
    {
      when: 'the booking is for another course',
      facts: prompting({
        sessions: [aSession({ course: { courseId: 'acne', sessionNumber: 1, sessionsPlanned: 3 } })],
        bookings: [aBooking({ courseId: 'glow' })],
      }),
      now: promptDueAt,
    },
    {
      when: 'a week-one check has the consent for results alone',
      facts: having(aFollowUp({ kind: 'week-1-check' }), {
        profile: aClient({ consents: [aConsent({ class: 'results' })] }),
      }),
    },
    {
      when: 'the number has opted out and mail is agreed to',
      facts: { ...having(aFollowUp(), { profile: byBoth }), lost: ['sms-opted-out'] },
    },
    { when: 'a nudge is due and the first was not answered', facts: nudging(aSentFollowUp()), now: nudgeDueAt },
    {
      when: 'a preparation is due and its booking stands',
      facts: having(aPreparation(), { bookings: [aBooking()] }),
      now: preparationDueAt,
    },
    {
      when: 'aftercare goes by mail, which wakes nobody, at 22:00',
      facts: having(anAftercare(), { profile: preferringMail }),
      now: lateSessionAt,
    },
    {
      when: 'aftercare goes by text at 20:59',
      facts: having(anAftercare({ dueAt: completedAt })),
      now: '2026-03-03T01:59:00.000Z',
    },
    {
      when: 'a re-check is due and the open Case is to be watched only',
      facts: having(aRecheck(), { openCase: aCase({ acuity: 'watch' }) }),
    },
    {
      when: 'it did not arrive by text and mail is left',
      facts: having(aFollowUp({ failedChannels: ['sms'] }), { profile: byBoth }),
    },
  ],
  'defer being-replanned': [
    {
      when: 'its session was corrected and the planner has not run yet',
      facts: having(aFollowUp(), { sessions: [aSession({ revision: 2 })] }),
    },
  ],
  'defer early': [
    { when: 'its timer fired before its time', facts: facts(), now: '2026-03-03T14:59:59.999Z' },
    {
      when: 'the booking has moved and its preparation with it',
      facts: having(aPreparation({ dueAt: '2026-05-04T19:30:00.000Z', uselessAt: '2026-05-10T15:00:00.000Z' }), {
        bookings: [aBooking({ startsAt: '2026-05-11T15:00:00.000Z', revision: 2 })],
      }),
      now: preparationDueAt,
    },
  ],
  'defer carrier-busy': [
    { when: 'the carrier takes no more this second', decide: () => carrierBusy(aFollowUp(), 1, dueAt) },
  ],
  'defer window-closed': [
    {
      when: 'it is 20:00 in the client’s zone',
      facts: having(aFollowUp({ uselessAt: '2026-03-05T13:00:00.000Z' })),
      now: '2026-03-04T01:00:00.000Z',
    },
    {
      when: 'it is 8:00 where the client lives',
      facts: facts({ standing: aStanding({ profile: inHonolulu }) }),
      now: '2026-03-03T18:00:00.000Z',
    },
    { when: 'aftercare is due by text at 22:00', facts: having(anAftercare()), now: lateSessionAt },
    {
      when: 'aftercare is due by text at 21:00 on the dot',
      facts: having(anAftercare({ dueAt: completedAt })),
      now: '2026-03-03T02:00:00.000Z',
    },
    {
      when: 'a check is due by mail at 20:00: it keeps to the hours of texts',
      facts: having(aFollowUp({ uselessAt: '2026-03-05T13:00:00.000Z' }), { profile: preferringMail }),
      now: '2026-03-04T01:00:00.000Z',
    },
    { when: 'a prompt is due on a Sunday', facts: prompting(), now: '2026-04-05T16:00:00.000Z' },
  ],
  'defer case-open': [
    { when: 'nobody is prompted while something is wrong', facts: prompting({ openCase: aCase() }), now: promptDueAt },
  ],
  'defer first-waits': [
    {
      when: 'the first went out an hour ago',
      facts: nudging(aSentFollowUp({ claimedAt: '2026-03-03T19:00:00.000Z' })),
      now: nudgeDueAt,
    },
    { when: 'the first has not gone yet', facts: nudging(aFollowUp()), now: nudgeDueAt },
    { when: 'nobody knows whether the first has gone', facts: nudging(unknown), now: nudgeDueAt },
    { when: 'the first is being handed over', facts: nudging(claimed), now: nudgeDueAt },
  ],
  'skip booked': [
    { when: 'the next session is booked', facts: prompting({ bookings: [aBooking()] }), now: promptDueAt },
    {
      when: 'it has been',
      facts: prompting({
        sessions: [aSession({ sessionKey: idOf('next'), completedAt: '2026-04-01T20:00:00.000Z' }), aSession()],
      }),
      now: promptDueAt,
    },
    {
      when: 'it is booked and a Case is open',
      facts: prompting({ bookings: [aBooking()], openCase: aCase() }),
      now: promptDueAt,
    },
  ],
  'skip cancelled': [
    {
      when: 'its session was cancelled since',
      facts: having(aFollowUp(), { sessions: [aSession({ status: 'cancelled' })] }),
    },
    { when: 'its session is no longer known', facts: having(aFollowUp(), { sessions: [] }) },
    {
      when: 'it was cancelled and is overdue too: nobody need follow up',
      facts: having(aFollowUp(), { sessions: [aSession({ status: 'cancelled' })] }),
      now: uselessAt,
    },
    {
      when: 'its session was cancelled while the other channel was tried',
      facts: having(aFollowUp({ failedChannels: ['sms'] }), {
        profile: byBoth,
        sessions: [aSession({ status: 'cancelled' })],
      }),
    },
    {
      when: 'the booking it prepares for was cancelled',
      facts: having(aPreparation(), { bookings: [aBooking({ status: 'cancelled' })] }),
      now: preparationDueAt,
    },
    {
      when: 'the booking it prepares for is no longer known: no session stands in for it',
      facts: having(aPreparation(), { bookings: [] }),
      now: preparationDueAt,
    },
    {
      when: 'the first of a nudge was skipped as cancelled',
      facts: nudging(aFollowUp({ status: 'skipped', reason: 'cancelled' })),
      now: nudgeDueAt,
    },
  ],
  'skip held': [
    { when: 'the clinic has left the configuration', facts: facts({ clinic: undefined }) },
    {
      when: 'another session of the day asks for the first of a nudge',
      facts: nudging(aFollowUp({ status: 'skipped', reason: 'held' })),
      now: nudgeDueAt,
    },
  ],
  'skip no-contact-point': [
    { when: 'the client has no phone any more', facts: ofClient({ phone: undefined, phoneHash: undefined }) },
    { when: 'the number takes nothing', facts: ofClient(deadPhone) },
    {
      when: 'the first of a nudge failed: a person has it already',
      facts: nudging(aSentFollowUp({ status: 'failed' })),
      now: nudgeDueAt,
    },
  ],
  'skip opted-out': [
    { when: 'the claim met an opt-out of the number', facts: facts({ lost: ['sms-opted-out'] }) },
    {
      when: 'the claims met an opt-out of the number and one of the address',
      facts: { ...having(aFollowUp(), { profile: byBoth }), lost: ['sms-opted-out', 'email-opted-out'] },
    },
    {
      when: 'the first of a nudge met one',
      facts: nudging(aFollowUp({ status: 'skipped', reason: 'opted-out' })),
      now: nudgeDueAt,
    },
  ],
  'skip no-consent': [
    { when: 'a prompt has no consent: nobody calls', facts: having(aPrompt()), now: promptDueAt },
    { when: 'the client has withdrawn', facts: ofClient({ consents: [aConsent({ given: false })] }) },
    { when: 'the client never consented', facts: ofClient({ consents: [] }) },
    {
      when: 'the client consents to other things only',
      facts: ofClient({ consents: [aConsent({ class: 'booking' }), aConsent({ channel: 'email' })] }),
    },
    {
      when: 'mail is agreed to and there is none: the number was not',
      facts: ofClient({ consents: [aConsent({ channel: 'email' })], email: undefined }),
    },
    {
      when: 'results alone are agreed to, and a day-1 check is care',
      facts: ofClient({ consents: [aConsent({ class: 'results' })] }),
    },
  ],
  'skip already-answered': [
    {
      when: 'the first of a nudge was answered',
      facts: nudging(aSentFollowUp({ answeredAt: '2026-03-03T16:00:00.000Z' })),
      now: nudgeDueAt,
    },
    {
      when: 'the first of a nudge was answered, and a Case is open for the answer',
      facts: nudging(aSentFollowUp({ answeredAt: '2026-03-03T16:00:00.000Z' }), { openCase: aCase() }),
      now: nudgeDueAt,
    },
    { when: 'a nudge has no first any more', facts: having(aNudge()), now: nudgeDueAt },
    {
      when: 'it was answered while the other channel was tried',
      facts: having(aFollowUp({ failedChannels: ['email'], answeredAt: '2026-03-03T15:01:00.000Z' }), {
        profile: byBoth,
      }),
    },
    {
      when: 'it was answered so, and its time has passed: nobody calls',
      facts: having(aFollowUp({ failedChannels: ['email'], answeredAt: '2026-03-03T15:01:00.000Z' })),
      now: uselessAt,
    },
  ],
  'skip case-open': [
    {
      when: 'somebody looks after whom a nudge would remind',
      facts: nudging(aSentFollowUp(), { openCase: aCase() }),
      now: nudgeDueAt,
    },
    { when: 'a re-check’s client has a red flag open', facts: having(aRecheck(), { openCase: aCase() }) },
  ],
  'skip too-late': [
    {
      when: 'the first of a nudge was too late to go',
      facts: nudging(aFollowUp({ status: 'expired', reason: 'too-late' })),
      now: nudgeDueAt,
    },
  ],
  'expire too-late': [
    { when: 'a prompt’s time has passed', facts: prompting(), now: promptUselessAt },
    {
      when: 'a prompt’s time has passed while a Case was open',
      facts: prompting({ openCase: aCase() }),
      now: promptUselessAt,
    },
    {
      when: 'a nudge would come too soon after its first until it is useless',
      facts: nudging(aSentFollowUp({ claimedAt: '2026-03-03T21:00:00.000Z' })),
      now: nudgeDueAt,
    },
    {
      when: 'aftercare would come across the day-1 check',
      facts: having(anAftercare()),
      now: '2026-03-03T15:00:00.000Z',
    },
  ],
  'expire case-open': [
    {
      when: 'the Case stayed open for as long as a prompt was of use',
      facts: prompting({ openCase: aCase() }),
      now: '2026-04-08T19:30:00.000Z',
    },
  ],
  'openCase too-late': [
    { when: 'its time has passed', facts: facts(), now: uselessAt },
    { when: 'its time has passed, and it could not have gone', facts: ofClient({ consents: [] }), now: uselessAt },
    {
      when: 'the window opens only after its time',
      facts: having(aFollowUp({ uselessAt: '2026-03-04T14:00:00.000Z' })),
      now: '2026-03-04T01:00:00.000Z',
    },
    {
      when: 'its time has passed while the other channel was tried',
      facts: having(aFollowUp({ failedChannels: ['sms'] }), { profile: byBoth }),
      now: uselessAt,
    },
  ],
  'openCase no-outcome': [
    { when: 'nobody told what became of an unanswered hand-over', facts: having(unknown), now: settleBy },
    { when: 'the sender died between claim and outcome', facts: having(claimed), now: settleBy },
    {
      when: 'a claim does not say until when it waits',
      facts: having(aSentFollowUp({ status: 'claimed' })),
    },
    {
      when: 'nobody told, and by mail it did not arrive either',
      facts: having({ ...unknown, failedChannels: ['email'] }, { profile: byBoth }),
      now: settleBy,
    },
  ],
  'openCase failed-contact': [
    { when: 'the provider refused it for good', decide: () => refusedBy(aClient()) },
    { when: 'it failed and nobody decided what follows', facts: having(undecided) },
    {
      when: 'it did not arrive by the only channel agreed to, which has gone since',
      facts: having(aFollowUp({ failedChannels: ['sms'] })),
    },
    {
      when: 'it did not arrive by text, and the address has opted out',
      facts: {
        ...having(aFollowUp({ failedChannels: ['sms'] }), { profile: byBoth }),
        lost: ['email-opted-out'],
      },
    },
  ],
  'openCase silent': [
    {
      when: 'somebody at risk has not answered by the next morning',
      facts: having(aSentFollowUp({ silentAt: '2026-03-04T14:00:00.000Z' })),
      now: '2026-03-04T14:00:00.000Z',
    },
  ],
  'fallback no-outcome': [
    {
      when: 'nobody told what became of a text, and mail is left',
      facts: having(unknown, { profile: byBoth }),
      now: settleBy,
    },
    { when: 'the sender died between claim and outcome', facts: having(claimed, { profile: byBoth }), now: settleBy },
  ],
  'fallback not-delivered': [
    { when: 'nobody said that mail was delivered', facts: having(mailed, { profile: byBoth }), now: undeliveredBy },
    { when: 'no carrier ever spoke of a text', facts: having(texted, { profile: byBoth }), now: undeliveredBy },
    { when: 'it failed and nobody decided what follows', facts: having(undecided, { profile: byBoth }) },
  ],
  'fallback refused': [
    { when: 'the provider refused a text for good and mail is left', decide: () => refusedBy(byBoth) },
  ],
  'settle answered': [
    {
      when: 'the client answered it, so it arrived, whatever the provider says',
      facts: having({ ...unknown, answeredAt: '2026-03-03T15:05:00.000Z' }),
      now: settleBy,
    },
    {
      when: 'they answered mail that nobody said was delivered',
      facts: having({ ...mailed, answeredAt: '2026-03-03T16:00:00.000Z' }, { profile: byBoth }),
      now: undeliveredBy,
    },
    {
      when: 'they answered before silence was a sign',
      facts: having(aSentFollowUp({ silentAt: '2026-03-04T14:00:00.000Z', answeredAt: '2026-03-03T16:00:00.000Z' })),
      now: '2026-03-04T14:00:00.000Z',
    },
  ],
  'settle cancelled': [
    {
      when: 'nobody told what became of a hand-over, and its session was cancelled',
      facts: having(unknown, { sessions: [aSession({ status: 'cancelled' })] }),
      now: settleBy,
    },
    {
      when: 'it was, and the other channel is left',
      facts: having(unknown, { profile: byBoth, sessions: [aSession({ status: 'cancelled' })] }),
      now: settleBy,
    },
    {
      when: 'somebody at risk is silent about a session that was cancelled',
      facts: having(aSentFollowUp({ silentAt: '2026-03-04T14:00:00.000Z' }), {
        sessions: [aSession({ status: 'cancelled' })],
      }),
      now: '2026-03-04T14:00:00.000Z',
    },
  ],
  'settle clinic-gone': [
    {
      when: 'there is no clinic left to ask about an unanswered hand-over',
      facts: { ...having(unknown), clinic: undefined },
      now: settleBy,
    },
    {
      when: 'there is no clinic left to call who is silent',
      facts: { ...having(aSentFollowUp({ silentAt: '2026-03-04T14:00:00.000Z' })), clinic: undefined },
      now: '2026-03-04T14:00:00.000Z',
    },
  ],
  'settle no-outcome': [
    {
      when: 'nobody told what became of a prompt',
      facts: prompting({}, unsettledPrompt),
      now: plusMinutes(promptDueAt, 30),
    },
    {
      when: 'nobody told, and mail is left: a prompt is not worth telling twice',
      facts: prompting(
        {
          profile: aClientWithMail({
            consents: [aConsent({ class: 'booking' }), aConsent({ class: 'booking', channel: 'email' })],
          }),
        },
        unsettledPrompt,
      ),
      now: plusMinutes(promptDueAt, 30),
    },
  ],
  'settle nudged': [
    {
      when: 'it failed, nobody decided what follows, and its nudge has asked by mail since',
      facts: having(undecided, {
        profile: byBoth,
        followUps: [undecided, aNudge({ status: 'sent', channel: 'email' })],
      }),
    },
  ],
  'settle not-a-check': [
    {
      when: 'a prompt failed and nobody decided what follows',
      facts: prompting({}, aPrompt(undecidedText)),
      now: promptDueAt,
    },
  ],
  'settle refused': [
    {
      when: 'the provider refused a prompt for good',
      decide: () => refusedBy(mayBePrompted, aPrompt({ status: 'claimed', channel: 'sms', claimedAt: promptDueAt })),
    },
  ],
  'settle not-delivered': [
    {
      when: 'nobody said that mail was delivered, and no other channel is left by now',
      facts: having(mailed, { profile: aClientWithMail(deadPhone) }),
      now: undeliveredBy,
    },
    {
      when: 'nobody said so until it was useless',
      facts: having({ ...mailed, settleBy: uselessAt }, { profile: byBoth }),
      now: uselessAt,
    },
    {
      when: 'a prompt did not arrive by text, and nothing else is agreed to any more',
      facts: prompting({}, aPrompt({ failedChannels: ['sms'] })),
      now: promptDueAt,
    },
  ],
  'none ended': [
    { when: 'it was sent: the same timer fires twice', facts: having(aSentFollowUp()) },
    { when: 'it was withdrawn', facts: having(aFollowUp({ status: 'withdrawn', reason: 'corrected' })) },
    { when: 'it was skipped', facts: having(aFollowUp({ status: 'skipped', reason: 'opted-out' })) },
    { when: 'it has expired', facts: having(aFollowUp({ status: 'expired', reason: 'too-late' })), now: uselessAt },
    { when: 'it failed', facts: having(aSentFollowUp({ status: 'failed' })) },
    {
      when: 'it failed, and another channel has come since',
      facts: having(aSentFollowUp({ status: 'failed' }), { profile: byBoth }),
    },
    {
      when: 'it was sent and silence is no sign yet',
      facts: having(aSentFollowUp({ silentAt: '2026-03-04T14:00:00.000Z' })),
      now: '2026-03-04T13:59:59.999Z',
    },
  ],
  'none no-such-follow-up': [
    { when: 'the client is gone', facts: facts({ standing: undefined }) },
    { when: 'it has moved to the history', facts: facts({ standing: aStanding({ followUps: [] }) }) },
  ],
  'none unsettled': [
    {
      when: 'the provider may still tell of an unanswered hand-over',
      facts: having(unknown),
      now: '2026-03-03T15:29:59.999Z',
    },
    { when: 'another run has just claimed it', facts: having(claimed) },
    {
      when: 'mail may still be delivered',
      facts: having(mailed, { profile: byBoth }),
      now: '2026-03-03T16:59:59.999Z',
    },
    {
      when: 'a carrier may still speak of a text',
      facts: having(texted, { profile: byBoth }),
      now: '2026-03-03T16:59:59.999Z',
    },
    { when: 'it has only just failed', facts: having({ ...undecided, settleBy }) },
  ],
};

describe('decideSend', () => {
  decides(table, (row) => row.decide?.() ?? decideSend(row.facts ?? facts(), row.now ?? dueAt));

  it('claims in one write that demands the number has not opted out of the class it goes by', () => {
    const claimedNow = aFollowUp({ status: 'claimed', channel: 'sms', claimedAt: dueAt, settleBy });
    expect(decideSend(facts(), dueAt)).toEqual({
      kind: 'send',
      standing: aStanding(),
      clinic: aClinic(),
      followUp: claimedNow,
      message: aMessage(),
      to: annPhone,
      validMinutes: 12 * 60,
      changes: [
        { require: 'noOptOut', contact: { channel: 'sms', hash: annPhoneHash }, classes: ['care'] },
        { put: 'followUp', owner: annOwner, followUp: claimedNow },
        { put: 'newMessage', owner: annOwner, message: aMessage() },
      ],
    });
  });

  it('claims mail in the same way, for the address', () => {
    expect(decideSend(having(aFollowUp(), { profile: preferringMail }), dueAt)).toMatchObject({
      kind: 'send',
      to: annEmail,
      followUp: { status: 'claimed', channel: 'email', settleBy },
      message: { messageId: `${dayOneId}.email.0`, channel: 'email', contactHash: annEmailHash },
      changes: [
        { require: 'noOptOut', contact: { channel: 'email', hash: annEmailHash }, classes: ['care'] },
        { put: 'followUp' },
        { put: 'newMessage' },
      ],
    });
  });

  it('each try of a follow-up is a Message of its own', () => {
    const again = decideSend(having(aFollowUp({ refusals: 1 })), dueAt);
    expect(again).toMatchObject({ kind: 'send', message: { messageId: `${dayOneId}.sms.1` } });
  });

  const channelOf = (decision: SendDecision) => (decision.kind === 'send' ? decision.message.channel : decision.kind);
  it.each<[string, SendFacts, 'sms' | 'email']>([
    ['text, when nothing is preferred', having(aFollowUp(), { profile: byBoth }), 'sms'],
    ['what the client prefers', having(aFollowUp(), { profile: preferringMail }), 'email'],
    [
      'the other, when the preferred one is dead',
      having(aFollowUp(), { profile: aClientWithMail(deadPhone) }),
      'email',
    ],
    [
      'the other, when the preferred one is not agreed to',
      having(aFollowUp(), { profile: aClientWithMail({ preferredChannel: 'email', consents: [aConsent()] }) }),
      'sms',
    ],
    [
      'the other, when the number has opted out',
      { ...having(aFollowUp(), { profile: byBoth }), lost: ['revision', 'sms-opted-out'] },
      'email',
    ],
    [
      'the other, when it did not arrive by the preferred one',
      having(aFollowUp({ failedChannels: ['email'] }), { profile: preferringMail }),
      'sms',
    ],
  ])('goes by %s', (_, given, channel) => {
    expect(channelOf(decideSend(given, dueAt))).toBe(channel);
  });

  it('an opt-out of one class is none of the other a week-one check may go by', () => {
    const profile = aClient({ consents: [aConsent(), aConsent({ class: 'results' })] });
    const weekOne = having(aFollowUp({ kind: 'week-1-check' }), { profile });
    expect(decideSend(weekOne, dueAt)).toMatchObject({ changes: [{ classes: ['care'] }, {}, {}] });
    const notCare: SendFacts = { ...weekOne, lost: ['sms-opted-out'] };
    expect(decideSend(notCare, dueAt)).toMatchObject({ changes: [{ classes: ['results'] }, {}, {}] });
    const neither: SendFacts = { ...weekOne, lost: ['sms-opted-out', 'sms-opted-out'] };
    expect(decideSend(neither, dueAt)).toMatchObject({ kind: 'skip', reason: 'opted-out' });
  });

  it('aftercare of a late session goes by mail at once where texts must wait for the morning', () => {
    const late = having(anAftercare({ dueAt: '2026-03-03T02:30:00.000Z' }), { profile: byBoth });
    expect(channelOf(decideSend(late, '2026-03-03T02:30:00.000Z'))).toBe('email');
    const byTextAlone = having(anAftercare({ dueAt: '2026-03-03T02:30:00.000Z' }));
    expect(decideSend(byTextAlone, '2026-03-03T02:30:00.000Z')).toMatchObject({
      kind: 'defer',
      reason: 'window-closed',
      until: '2026-03-03T14:00:00.000Z',
    });
  });

  it('mail that is left by one click asks for that class too, by whichever consent it goes', () => {
    const consents = [aConsent({ channel: 'email' })];
    const profile = aClient({ email: 'ann@example.com', emailHash: annEmailHash, preferredChannel: 'email', consents });
    const classesOf = (kind: 'week-1-check' | 'day-1-check') =>
      decideSend(having(aFollowUp({ kind }), { profile }), dueAt);
    expect(classesOf('week-1-check')).toMatchObject({ changes: [{ classes: ['care', 'results'] }, {}, {}] });
    expect(classesOf('day-1-check')).toMatchObject({ changes: [{ classes: ['care'] }, {}, {}] });
  });

  it('a text is worth delivering for 12 hours, for two where mail is left, and never longer than it is of use', () => {
    const validMinutes = (given: SendFacts, now: string) => {
      const decision = decideSend(given, now);
      return decision.kind === 'send' ? decision.validMinutes : undefined;
    };
    const both = having(aFollowUp(), { profile: byBoth });
    expect(validMinutes(facts(), dueAt)).toBe(12 * 60);
    const prompt = having(aFollowUp({ kind: 'booking-prompt', uselessAt: '2026-03-09T15:00:00.000Z' }), {
      profile: aClient({ consents: [aConsent({ class: 'booking' })] }),
    });
    expect(validMinutes(prompt, '2026-03-03T22:30:00.000Z'), 'until booking hours end').toBe(30);
    expect(validMinutes(both, dueAt)).toBe(120);
    const soonUseless = aFollowUp({ uselessAt: '2026-03-03T15:30:00.000Z' });
    expect(validMinutes(having(soonUseless), dueAt)).toBe(30);
    expect(validMinutes(having(soonUseless), '2026-03-03T15:29:59.000Z')).toBe(1);
  });

  it('defers to 9:00 local when the window is closed, and keeps the new time', () => {
    const decision = decideSend(
      having(aFollowUp({ uselessAt: '2026-03-05T13:00:00.000Z' })),
      '2026-03-04T01:00:00.000Z',
    );
    expect(decision).toMatchObject({ kind: 'defer', until: '2026-03-04T14:00:00.000Z' });
    expect(followUpIn(changesOf(decision))).toMatchObject({ status: 'planned', dueAt: '2026-03-04T14:00:00.000Z' });
  });

  it('writes a skip down with its reason', () => {
    const decision = decideSend(facts({ lost: ['sms-opted-out'] }), dueAt);
    expect(followUpIn(changesOf(decision))).toMatchObject({ status: 'skipped', reason: 'opted-out' });
  });

  it.each<[string, Partial<ClientProfile>, string]>([
    ['has no phone any more', { phone: undefined, phoneHash: undefined, email: annEmail }, 'no-contact-point'],
    ['has a number that takes nothing', deadPhone, 'no-contact-point'],
    ['consents to email alone and has none', { consents: [aConsent({ channel: 'email' })] }, 'no-consent'],
    ['has withdrawn', { consents: [aConsent({ given: false })] }, 'no-consent'],
  ])('a client who %s is called by hand, not passed over', (_, profile, reason) => {
    const changes = changesOf(decideSend(ofClient(profile), dueAt));
    expect(followUpIn(changes)).toMatchObject({ status: 'skipped', reason });
    expect(caseIn(changes)).toMatchObject({ put: 'newCase', openCase: { acuity: 'watch', reasons: ['call-by-hand'] } });
    expect(caseIn(changes)).not.toHaveProperty('wake');
  });

  it.each<[string, SendDecision]>([
    ['without consent', decideSend(having(aPrompt()), promptDueAt)],
    ['too late', decideSend(prompting(), promptUselessAt)],
    ['without an outcome', decideSend(prompting({}, unsettledPrompt), plusMinutes(promptDueAt, 30))],
    ['that did not arrive', decideSend(prompting({}, aPrompt({ failedChannels: ['sms'] })), promptDueAt)],
  ])('a prompt %s is nobody’s work', (_, decision) => {
    expect(followUpIn(changesOf(decision))).toBeDefined();
    expect(caseIn(changesOf(decision))).toBeUndefined();
  });

  it.each<[string, SendFacts, string]>([
    ['a nudge', nudging(aSentFollowUp(), { profile: aClient({ consents: [] }) }), nudgeDueAt],
    ['aftercare', having(anAftercare(), { profile: aClient({ consents: [] }) }), lateSessionAt],
    [
      'a preparation',
      having(aPreparation(), { bookings: [aBooking()], profile: aClient({ consents: [] }) }),
      preparationDueAt,
    ],
  ])('%s without consent is nobody’s work either', (_, given, now) => {
    const decision = decideSend(given, now);
    expect(decision).toMatchObject({ kind: 'skip', reason: 'no-consent' });
    expect(caseIn(changesOf(decision))).toBeUndefined();
  });

  it('whoever opted out is left alone', () => {
    expect(caseIn(changesOf(decideSend(facts({ lost: ['sms-opted-out'] }), dueAt)))).toBeUndefined();
  });

  it('of a contact that failed the reason is kept, and a person calls', () => {
    const optedOut: SendFacts = {
      ...having(aFollowUp({ failedChannels: ['sms'] }), { profile: byBoth }),
      lost: ['email-opted-out'],
    };
    const changes = changesOf(decideSend(optedOut, dueAt));
    expect(followUpIn(changes)).toMatchObject({ status: 'failed', reason: 'opted-out', failedChannels: ['sms'] });
    expect(caseIn(changes)).toMatchObject({ openCase: { reasons: ['failed-contact'] } });
  });

  it('an end that needs a person joins the open Case and leaves its ladder alone', () => {
    const changes = changesOf(decideSend(having(aFollowUp(), { openCase: aCase() }), uselessAt));
    expect(caseIn(changes)).toEqual({
      put: 'case',
      openCase: aCase({ reasons: ['bleeding: bleed', 'too-late'] }),
    });
  });

  it('takes another code for each one that was taken', () => {
    const codeAfter = (lost: readonly LostTo[]) => {
      const opened = caseIn(changesOf(decideSend(facts({ lost }), uselessAt)));
      return opened && 'openCase' in opened ? [opened.openCase.caseId, opened.openCase.code] : [];
    };
    const [caseId = '', first] = codeAfter([]);
    expect(first).toBe(caseCode(caseId, 0));
    expect(codeAfter(['code-taken', 'revision'])).toEqual([caseId, caseCode(caseId, 1)]);
  });
});

describe('carrierBusy', () => {
  it('keeps the follow-up as it is: the next try reads the state again', () => {
    expect(carrierBusy(aFollowUp(), 1, dueAt)).toMatchObject({
      kind: 'defer',
      reason: 'carrier-busy',
      followUp: aFollowUp(),
    });
  });

  it('spreads a burst over the minute', () => {
    const waits = Array.from({ length: 60 }, (_, index) => {
      const session = `${'abcdefghij'[index % 10]}${'klmnop'[Math.floor(index / 10)]}`.padEnd(26, 'q');
      return minutesBetween(dueAt, carrierBusy(aFollowUp({ followUpId: `${session}.day-1-check.1` }), 1, dueAt).until);
    });
    for (const wait of waits) expect(wait > 0 && wait <= 1).toBe(true);
    expect(new Set(waits).size).toBeGreaterThan(20);
  });

  it('waits another while at each try', () => {
    const untils = [1, 2, 3, 4].map((tries) => carrierBusy(aFollowUp(), tries, dueAt).until);
    expect(new Set(untils).size).toBe(4);
  });
});
