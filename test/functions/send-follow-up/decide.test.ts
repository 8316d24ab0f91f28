import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  carrierBusy,
  decideSend,
  type SendDecision,
  type SendFacts,
} from '../../../functions/send-follow-up/decide.ts';
import { afterRefusal } from '../../../functions/send-follow-up/decide-hand-over.ts';
import type { Booking } from '../../../shared/domain/booking.ts';
import { caseCode } from '../../../shared/domain/case.ts';
import type { Change } from '../../../shared/domain/change.ts';
import type { FollowUp } from '../../../shared/domain/follow-up.ts';
import { minutesBetween, plusMinutes } from '../../../shared/domain/instants.ts';
import { isOpen } from '../../../shared/domain/send-window.ts';
import type { ClientStanding } from '../../../shared/domain/standing.ts';
import {
  aCase,
  aClient,
  aClinic,
  aConsent,
  aFollowUp,
  aMessage,
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

const facts = (changes: Partial<SendFacts> = {}): SendFacts => ({
  standing: aStanding(),
  followUpId: dayOneId,
  clinic: aClinic(),
  lost: [],
  ...changes,
});
const having = (followUp: FollowUp, standing: Partial<ClientStanding> = {}): SendFacts =>
  facts({ standing: aStanding({ followUps: [followUp], ...standing }) });
const ofClient = (profile: Parameters<typeof aClient>[0]): SendFacts =>
  facts({ standing: aStanding({ profile: aClient(profile) }) });

const followUpIn = (decision: SendDecision): FollowUp | undefined =>
  followUpOf('changes' in decision ? decision.changes : []);
const followUpOf = (changes: readonly Change[]): FollowUp | undefined =>
  changes.flatMap((change) => ('put' in change && change.put === 'followUp' ? [change.followUp] : []))[0];
const caseOf = (changes: readonly Change[]) => changes.find((change) => 'openCase' in change);

const unknown = aSentFollowUp({ status: 'unknown', settleBy: '2026-03-03T15:30:00.000Z' });
const claimed = aSentFollowUp({ status: 'claimed', settleBy: '2026-03-03T15:30:00.000Z' });
/** 10:00 in Honolulu is 15:00 in New York. */
const inHonolulu = aClient({ timeZone: 'Pacific/Honolulu' });

const refused = afterRefusal(
  { standing: aStanding({ followUps: [claimed] }), clinic: aClinic(), lost: [] },
  claimed,
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

/** Ann's booking prompt on day 32, with her consent; only its own facts differ from a check's. */
const promptDueAt = '2026-04-03T19:30:00.000Z';
const promptUselessAt = '2026-04-09T19:30:00.000Z';
const aPrompt = (changes: Partial<FollowUp> = {}): FollowUp =>
  aFollowUp({
    followUpId: dayOneId,
    kind: 'booking-prompt',
    dueAt: promptDueAt,
    uselessAt: promptUselessAt,
    ...changes,
  });
const mayBePrompted = aClient({ consents: [aConsent(), aConsent({ class: 'booking' })] });
const prompting = (standing: Partial<ClientStanding> = {}, prompt = aPrompt()): SendFacts =>
  having(prompt, { profile: mayBePrompted, ...standing });
const aBooking = (changes: Partial<Booking> = {}): Booking => ({
  bookingKey: idOf('booking'),
  bookingId: 'B-1',
  toldAt: '2026-03-05T15:00:00.000Z',
  startsAt: '2026-04-20T15:00:00.000Z',
  status: 'booked',
  revision: 1,
  ...changes,
});
const unsettledPrompt = aPrompt({ status: 'unknown', claimedAt: promptDueAt, settleBy: plusMinutes(promptDueAt, 30) });

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
  ],
  'defer early': [{ when: 'its timer fired before its time', facts: facts(), now: '2026-03-03T14:59:59.999Z' }],
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
  ],
  'defer case-open': [
    { when: 'nobody is prompted while something is wrong', facts: prompting({ openCase: aCase() }), now: promptDueAt },
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
  'expire too-late': [{ when: 'a prompt’s time has passed', facts: prompting(), now: promptUselessAt }],
  'expire case-open': [
    {
      when: 'the Case stayed open for as long as a prompt was of use',
      facts: prompting({ openCase: aCase() }),
      now: '2026-04-08T19:30:00.000Z',
    },
  ],
  'settle no-outcome': [
    {
      when: 'nobody told what became of a prompt',
      facts: prompting({}, unsettledPrompt),
      now: plusMinutes(promptDueAt, 30),
    },
  ],
  'settle refused': [
    {
      when: 'the provider refused a prompt for good',
      decide: () => {
        const claimedPrompt = aPrompt({ status: 'claimed', claimedAt: promptDueAt });
        const standing = aStanding({ followUps: [claimedPrompt] });
        return afterRefusal({ standing, clinic: aClinic(), lost: [] }, claimedPrompt, aMessage(), 'X', promptDueAt);
      },
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
  ],
  'skip no-contact-point': [
    { when: 'the client has no phone any more', facts: ofClient({ phone: undefined, phoneHash: undefined }) },
  ],
  'skip held': [{ when: 'the clinic has left the configuration', facts: facts({ clinic: undefined }) }],
  'settle answered': [
    {
      when: 'the client answered it, so it arrived, whatever the provider says',
      facts: having({ ...unknown, answeredAt: '2026-03-03T15:05:00.000Z' }),
      now: '2026-03-03T15:30:00.000Z',
    },
  ],
  'settle clinic-gone': [
    {
      when: 'there is no clinic left to ask about an unanswered hand-over',
      facts: { ...having(unknown), clinic: undefined },
      now: '2026-03-03T15:30:00.000Z',
    },
  ],
  'skip opted-out': [{ when: 'the claim met an opt-out of the number', facts: facts({ lost: ['opted-out'] }) }],
  'skip no-consent': [
    { when: 'a prompt has no consent: nobody calls', facts: having(aPrompt()), now: promptDueAt },
    { when: 'the client has withdrawn', facts: ofClient({ consents: [aConsent({ given: false })] }) },
    { when: 'the client never consented', facts: ofClient({ consents: [] }) },
    {
      when: 'the client consents to other things only',
      facts: ofClient({ consents: [aConsent({ class: 'booking' }), aConsent({ channel: 'email' })] }),
    },
  ],
  'openCase too-late': [
    { when: 'its time has passed', facts: facts(), now: uselessAt },
    {
      when: 'the window opens only after its time',
      facts: having(aFollowUp({ uselessAt: '2026-03-04T14:00:00.000Z' })),
      now: '2026-03-04T01:00:00.000Z',
    },
  ],
  'openCase no-outcome': [
    {
      when: 'nobody told what became of an unanswered hand-over',
      facts: having(unknown),
      now: '2026-03-03T15:30:00.000Z',
    },
    { when: 'the sender died between claim and outcome', facts: having(claimed), now: '2026-03-03T15:30:00.000Z' },
    { when: 'a claim does not say until when it waits', facts: having(aSentFollowUp({ status: 'claimed' })) },
  ],
  'openCase failed-contact': [{ when: 'the provider refused it for good', decide: () => refused }],
  'none ended': [
    { when: 'it was sent: the same timer fires twice', facts: having(aSentFollowUp()) },
    { when: 'it was withdrawn', facts: having(aFollowUp({ status: 'withdrawn', reason: 'corrected' })) },
    { when: 'it was skipped', facts: having(aFollowUp({ status: 'skipped', reason: 'opted-out' })) },
    { when: 'it has expired', facts: having(aFollowUp({ status: 'expired', reason: 'too-late' })), now: uselessAt },
    { when: 'it failed', facts: having(aSentFollowUp({ status: 'failed' })) },
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
  ],
};

describe('decideSend', () => {
  decides(table, (row) => row.decide?.() ?? decideSend(row.facts ?? facts(), row.now ?? dueAt));

  it('claims in one write that demands the number has not opted out', () => {
    const claimedNow = aFollowUp({ status: 'claimed', claimedAt: dueAt, settleBy: plusMinutes(dueAt, 30) });
    expect(decideSend(facts(), dueAt)).toEqual({
      kind: 'send',
      standing: aStanding(),
      clinic: aClinic(),
      followUp: claimedNow,
      message: aMessage(),
      to: annPhone,
      changes: [
        { require: 'noOptOut', phoneHash: annPhoneHash },
        { put: 'followUp', owner: annOwner, followUp: claimedNow },
        { put: 'newMessage', owner: annOwner, message: aMessage() },
      ],
    });
  });

  it('defers to 9:00 local when the window is closed, and keeps the new time', () => {
    const decision = decideSend(
      having(aFollowUp({ uselessAt: '2026-03-05T13:00:00.000Z' })),
      '2026-03-04T01:00:00.000Z',
    );
    expect(decision).toMatchObject({ kind: 'defer', until: '2026-03-04T14:00:00.000Z' });
    expect(followUpIn(decision)).toMatchObject({ status: 'planned', dueAt: '2026-03-04T14:00:00.000Z' });
  });

  it('writes a skip down with its reason', () => {
    expect(followUpIn(decideSend(facts({ lost: ['opted-out'] }), dueAt))).toMatchObject({
      status: 'skipped',
      reason: 'opted-out',
    });
  });

  it.each<[string, Parameters<typeof aClient>[0], string]>([
    ['has no phone any more', { phone: undefined, phoneHash: undefined, email: 'ann@example.com' }, 'no-contact-point'],
    ['consents to email alone', { email: 'ann@example.com', consents: [aConsent({ channel: 'email' })] }, 'no-consent'],
    ['has withdrawn', { consents: [aConsent({ given: false })] }, 'no-consent'],
  ])('a client who %s is called by hand, not passed over', (_, profile, reason) => {
    const decision = decideSend(ofClient(profile), dueAt);
    const changes = 'changes' in decision ? decision.changes : [];
    expect(followUpOf(changes)).toMatchObject({ status: 'skipped', reason });
    expect(caseOf(changes)).toMatchObject({ put: 'newCase', openCase: { acuity: 'watch', reasons: ['call-by-hand'] } });
    expect(caseOf(changes)).not.toHaveProperty('wake');
  });

  it.each<[string, SendDecision]>([
    ['without consent', decideSend(having(aPrompt()), promptDueAt)],
    ['too late', decideSend(prompting(), promptUselessAt)],
    ['without an outcome', decideSend(prompting({}, unsettledPrompt), plusMinutes(promptDueAt, 30))],
  ])('a prompt %s is nobody’s work', (_, decision) => {
    expect(caseOf('changes' in decision ? decision.changes : [])).toBeUndefined();
  });

  it('a prompt held by a Case looks again a day later', () => {
    const decision = decideSend(prompting({ openCase: aCase() }), promptDueAt);
    expect(decision).toMatchObject({ until: plusMinutes(promptDueAt, 24 * 60) });
    expect(followUpIn(decision)).toMatchObject({ status: 'planned', dueAt: plusMinutes(promptDueAt, 24 * 60) });
  });

  it('a prompt never leaves on a Sunday', () => {
    expect(decideSend(prompting(), '2026-04-05T16:00:00.000Z')).toMatchObject({
      kind: 'defer',
      until: '2026-04-06T14:00:00.000Z',
    });
  });

  it('each try of a follow-up is a Message of its own', () => {
    const again = decideSend(having(aFollowUp({ refusals: 1 })), dueAt);
    expect(again).toMatchObject({ kind: 'send', message: { messageId: `${dayOneId}.sms.1` } });
  });

  it('whoever opted out is left alone', () => {
    const decision = decideSend(facts({ lost: ['opted-out'] }), dueAt);
    expect(caseOf('changes' in decision ? decision.changes : [])).toBeUndefined();
  });

  it('ends a follow-up and opens a watch Case that pages nobody in one write', () => {
    const decision = decideSend(having(unknown), '2026-03-03T15:30:00.000Z');
    const changes = 'changes' in decision ? decision.changes : [];
    expect(followUpOf(changes)).toMatchObject({ status: 'failed' });
    expect(caseOf(changes)).toMatchObject({ put: 'newCase', openCase: { acuity: 'watch', reasons: ['no-outcome'] } });
    expect(caseOf(changes)).not.toHaveProperty('wake');
  });

  it('an end that needs a person joins the open Case and leaves its ladder alone', () => {
    const decision = decideSend(having(aFollowUp(), { openCase: aCase() }), uselessAt);
    const changes = 'changes' in decision ? decision.changes : [];
    expect(caseOf(changes)).toEqual({
      put: 'case',
      openCase: aCase({ reasons: ['bleeding: bleed', 'too-late'] }),
    });
  });

  it('takes another code for each one that was taken', () => {
    const codeAfter = (lost: SendFacts['lost']) => {
      const decision = decideSend({ ...facts(), lost }, uselessAt);
      const opened = caseOf('changes' in decision ? decision.changes : []);
      return opened && 'openCase' in opened ? [opened.openCase.caseId, opened.openCase.code] : [];
    };
    const [caseId = '', first] = codeAfter([]);
    expect(first).toBe(caseCode(caseId, 0));
    expect(codeAfter(['code-taken', 'revision'])).toEqual([caseId, caseCode(caseId, 1)]);
  });

  it('whenever and wherever, nothing leaves outside the care window, early, or twice', () => {
    const zones = ['America/New_York', 'Pacific/Honolulu', 'Europe/Paris', 'Asia/Kolkata', 'Pacific/Auckland'];
    const instants = fc
      .integer({ min: Date.parse(completedAt), max: Date.parse('2026-03-06T00:00:00.000Z') })
      .map((at) => new Date(at).toISOString());
    const standings = fc.constantFrom(aFollowUp(), claimed, unknown, aSentFollowUp());
    fc.assert(
      fc.property(instants, fc.constantFrom(...zones), standings, (now, timeZone, followUp) => {
        const decision = decideSend(having(followUp, { profile: aClient({ timeZone }) }), now);
        if (decision.kind === 'send') {
          expect(followUp.status).toBe('planned');
          expect(isOpen('care', timeZone, now)).toBe(true);
          expect(now >= followUp.dueAt && now < followUp.uselessAt).toBe(true);
        }
        if (decision.kind === 'defer') expect(decision.until > now && decision.until < followUp.uselessAt).toBe(true);
      }),
    );
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
      const decision = carrierBusy(aFollowUp({ followUpId: `${session}.day-1-check.1` }), 1, dueAt);
      return decision.kind === 'defer' ? minutesBetween(dueAt, decision.until) : 0;
    });
    for (const wait of waits) expect(wait > 0 && wait <= 1).toBe(true);
    expect(new Set(waits).size).toBeGreaterThan(20);
  });

  it('waits another while at each try', () => {
    const untils = [1, 2, 3, 4].map((tries) => {
      const decision = carrierBusy(aFollowUp(), tries, dueAt);
      return decision.kind === 'defer' ? decision.until : '';
    });
    expect(new Set(untils).size).toBe(4);
  });
});
