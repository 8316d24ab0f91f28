import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decideReply, type ReplyDecision } from '../../../functions/receive-reply/decide.ts';
import type { AnswerKey, ReplyFacts } from '../../../functions/receive-reply/part.ts';
import type { Case } from '../../../shared/domain/case.ts';
import type { Change } from '../../../shared/domain/change.ts';
import { type ConsentClass, type KeptConsent, mergeConsents } from '../../../shared/domain/consent.ts';
import { type FollowUp, looksAgainAt } from '../../../shared/domain/follow-up.ts';
import { plusMinutes } from '../../../shared/domain/instants.ts';
import { type OptOut, optOutOfEverything } from '../../../shared/domain/opt-out.ts';
import type { ClientStanding } from '../../../shared/domain/standing.ts';
import {
  aCase,
  aClient,
  aClinic,
  aContact,
  aFollowUp,
  anAcknowledgedCase,
  annKey,
  annOwner,
  annPhone,
  annPhoneHash,
  annSessionKey,
  aPagedCase,
  aPhoneRecord,
  aRoster,
  aSentFollowUp,
  aSession,
  aStanding,
  dayOneId,
  dueAt,
  idOf,
  nadiaPhone,
  strangerOwner,
  strangerPhone,
  strangerPhoneHash,
} from '../../support/builders.ts';
import { type DecisionTable, decides } from '../../support/decision-table.ts';

/** Tuesday 11:00 in New York, an hour after the day-1 check went out; the clinic is staffed. */
const now = '2026-03-03T16:00:00.000Z';
/** Wednesday 3:00. */
const atNight = '2026-03-04T08:00:00.000Z';
const stopped = optOutOfEverything('2026-03-03T15:30:00.000Z');
/** STOP, then CARE: no results and no prompts. */
const careAlone: OptOut = { at: '2026-03-03T15:40:00.000Z', classes: ['results', 'booking'] };

const asked = aStanding({ followUps: [aSentFollowUp()] });
const annContact = { channel: 'sms', hash: annPhoneHash } as const;

const fromAnn = (body: string, changes: Partial<ReplyFacts> = {}): ReplyFacts => ({
  replyId: idOf('reply'),
  body,
  from: annPhone,
  phoneHash: annPhoneHash,
  clinic: aClinic(),
  roster: aRoster(),
  phone: aPhoneRecord(),
  clients: [asked],
  lost: [],
  ...changes,
});
const annWith = (standing: Partial<ClientStanding>) => ({ clients: [aStanding({ ...asked, ...standing })] });

const fromStranger = (body: string, changes: Partial<ReplyFacts> = {}): ReplyFacts =>
  fromAnn(body, {
    from: strangerPhone,
    phoneHash: strangerPhoneHash,
    phone: aPhoneRecord({ clientKeys: [] }),
    clients: [],
    contact: { owner: strangerOwner },
    ...changes,
  });

/** Nadia, to whom A7 was paged. */
const fromNadia = (body: string, openCase: Case | undefined, changes: Partial<ReplyFacts> = {}): ReplyFacts =>
  fromStranger(body, {
    from: nadiaPhone,
    phone: aPhoneRecord({ clientKeys: [], paged: [aPagedCase()] }),
    page: { paged: aPagedCase(), standing: aStanding(openCase ? { openCase } : {}) },
    ...changes,
  });
const { page: _page, ...withoutPage } = fromNadia('', undefined);

/** Ben shares Ann's number; he was treated too, but not asked anything yet. */
const benOwner = `CLIENT#${idOf('ben')}`;
const ben = aStanding({
  owner: benOwner,
  profile: aClient({ clientKey: idOf('ben'), clientId: 'C-2', firstName: 'Ben' }),
  sessions: [aSession({ sessionKey: idOf('benssession'), sessionId: 'S-2' })],
  followUps: [],
});
const fromFamily = (body: string, changes: Partial<ReplyFacts> = {}) =>
  fromAnn(body, { phone: aPhoneRecord({ clientKeys: [annKey, idOf('ben')] }), clients: [asked, ben], ...changes });

const table: DecisionTable<ReplyDecision, { when: string; facts: ReplyFacts }> = {
  'read answer': [
    { when: 'a client answers the check', facts: fromAnn('1') },
    { when: 'a client writes in their own words', facts: fromAnn('my face is bleeding') },
  ],
  'read unmatched': [{ when: 'nobody is known by the number', facts: fromStranger('hello there') }],
  'read optOut': [
    { when: 'a client texts STOP', facts: fromAnn('STOP') },
    { when: 'a client stops beside a red flag', facts: fromAnn("STOP it won't stop bleeding") },
    {
      when: 'somebody who has opted out stops again',
      facts: fromAnn('STOP', { phone: aPhoneRecord({ optOut: stopped }) }),
    },
  ],
  'read optIn': [
    {
      when: 'somebody who has opted out texts START',
      facts: fromAnn('START', { phone: aPhoneRecord({ optOut: stopped }) }),
    },
    { when: 'a client texts CARE without having opted out', facts: fromAnn('care') },
  ],
  'read help': [{ when: 'a client texts HELP', facts: fromAnn('HELP') }],
  'read staffAck': [
    { when: 'staff text a Case’s code', facts: fromNadia('A7', aCase()) },
    { when: 'staff text a code that stands for nothing on their phone', facts: { ...withoutPage, body: 'B4' } },
  ],
  'ignored already-read': [
    { when: 'the same text is delivered again', facts: fromAnn('4', { lost: ['already-read'] }) },
  ],
  'ignored staff-chatter': [
    {
      when: 'staff text something that is neither a code, a keyword nor a danger',
      facts: { ...withoutPage, body: 'on my way' },
    },
  ],
};

type Read = Extract<ReplyDecision, { kind: 'read' }>;
const read = (facts: ReplyFacts, at = now): Read => {
  const decision = decideReply(facts, at);
  if (decision.kind !== 'read') throw new Error(`ignored: ${decision.reason}`);
  return decision;
};
const casesIn = ({ write }: Read): Case[] =>
  write.changes.flatMap((change) => ('openCase' in change ? [change.openCase] : []));
const putsOf = <Put extends Extract<Change, { put: string }>['put']>({ write }: Read, put: Put) =>
  write.changes.filter((change): change is Extract<Change, { put: Put }> => 'put' in change && change.put === put);
const told = (facts: ReplyFacts, at = now): AnswerKey | undefined => read(facts, at).tell?.key;

describe('decideReply', () => {
  decides(table, (row) => decideReply(row.facts, now));

  describe('a digit', () => {
    it.each([
      ['1', 'fine', 'answer-fine', false],
      ['2', 'expected', 'answer-expected', false],
      ['3', 'urgent', 'answer-urgent-staffed', true],
      ['4', 'urgent', 'answer-urgent-staffed', true],
    ] as const)('%s after a day-1 check is %s', (body, acuity, key, opensCase) => {
      const decision = read(fromAnn(body));
      expect(putsOf(decision, 'reply')).toMatchObject([
        { owner: annOwner, reply: { acuity, digit: Number(body), followUpId: dayOneId, body, at: now } },
      ]);
      expect(putsOf(decision, 'followUp')).toMatchObject([{ followUp: { status: 'sent', answeredAt: now } }]);
      expect(casesIn(decision)).toHaveLength(opensCase ? 1 : 0);
      expect(decision.tell?.key).toBe(key);
    });

    it('is bound to the check until 72 hours after it, then nobody can tell what it means', () => {
      const sentAt = plusMinutes(dueAt, 72 * 60);
      const just = read(fromAnn('1'), plusMinutes(sentAt, -1));
      expect(putsOf(just, 'reply')).toMatchObject([{ reply: { acuity: 'fine' } }]);
      const late = read(fromAnn('1'), sentAt);
      expect(putsOf(late, 'reply')).toMatchObject([
        { reply: { acuity: 'unclear', reasons: ['digit-without-a-check'] } },
      ]);
      expect(casesIn(late)).toMatchObject([{ acuity: 'unclear' }]);
      expect(putsOf(late, 'followUp')).toEqual([]);
    });

    it('answers a check whose hand-over is not settled yet', () => {
      const claimed = aSentFollowUp({ status: 'unknown', settleBy: '2026-03-03T15:30:00.000Z' });
      expect(putsOf(read(fromAnn('4', annWith({ followUps: [claimed] }))), 'reply')).toMatchObject([
        { reply: { acuity: 'urgent', followUpId: dayOneId } },
      ]);
    });

    it.each(['0', '5', '7'])('that is not on the menu, %j, is kept, answered kindly and goes to a person', (body) => {
      const decision = read(fromAnn(body));
      expect(putsOf(decision, 'reply')).toMatchObject([{ reply: { body, acuity: 'unclear' } }]);
      expect(casesIn(decision)).toMatchObject([{ acuity: 'unclear' }]);
      expect(decision.tell?.key).toBe('answer-unclear');
    });

    it('without a check is unclear, whatever it is', () => {
      expect(casesIn(read(fromAnn('1', annWith({ followUps: [] }))))).toMatchObject([{ acuity: 'unclear' }]);
    });
  });

  describe('the answer to a check', () => {
    const first = aSentFollowUp();
    const nudgeId = `${annSessionKey}.day-1-check.2`;
    const nudge = (changes: Partial<FollowUp> = {}) => aFollowUp({ followUpId: nudgeId, attempt: 2, ...changes });
    const sentNudge = nudge({ status: 'sent', claimedAt: '2026-03-03T15:30:00.000Z' });
    const answered = (body: string, followUps: FollowUp[]) =>
      putsOf(read(fromAnn(body, annWith({ followUps }))), 'followUp').map(({ followUp }) => followUp);

    it.each(['1', 'all good', 'a bit sore', 'my face is bleeding', 'can I wear my hat'])(
      '%j is noted on the check and its nudge, so that nobody is reminded and silence does not follow',
      (body) => {
        expect(answered(body, [first, nudge()])).toEqual([
          { ...first, answeredAt: now },
          { ...nudge(), answeredAt: now },
        ]);
      },
    );

    it('that is given to the nudge counts for the check', () => {
      expect(putsOf(read(fromAnn('4', annWith({ followUps: [first, sentNudge] }))), 'reply')).toMatchObject([
        { reply: { acuity: 'urgent', followUpId: nudgeId } },
      ]);
      expect(answered('4', [first, sentNudge])).toEqual([
        { ...first, answeredAt: now },
        { ...sentNudge, answeredAt: now },
      ]);
    });

    it('in words is tied to the newest check alone', () => {
      const weekOne = aSentFollowUp({
        followUpId: `${annSessionKey}.week-1-check.1`,
        kind: 'week-1-check',
        claimedAt: '2026-03-03T15:59:00.000Z',
      });
      expect(answered('all good', [first, weekOne])).toEqual([{ ...weekOne, answeredAt: now }]);
    });

    it.each<[string, string, FollowUp[]]>([
      ['a word of thanks', 'thanks', [first, nudge()]],
      ['words while no check has gone', 'all good', [aFollowUp()]],
      ['words 72 hours after it', 'all good', [aSentFollowUp({ claimedAt: plusMinutes(now, -72 * 60) })]],
    ])('is not %s', (_, body, followUps) => {
      expect(answered(body, followUps)).toEqual([]);
    });

    it('ends the wait for silence', () => {
      const silent = aSentFollowUp({ silentAt: '2026-03-04T14:00:00.000Z' });
      expect(answered('can I wear my hat', [silent]).map(looksAgainAt)).toEqual([undefined]);
    });
  });

  describe('an answer that is to be watched', () => {
    const weekOne = aSentFollowUp({ followUpId: `${annSessionKey}.week-1-check.1`, kind: 'week-1-check' });
    const recheckId = (attempt: number) => `${annSessionKey}.re-check.${attempt}`;
    const recheck = (changes: Partial<FollowUp> = {}) =>
      aFollowUp({
        followUpId: recheckId(1),
        kind: 're-check',
        plannedAt: now,
        dueAt: plusMinutes(now, 24 * 60),
        uselessAt: plusMinutes(now, 46 * 60),
        ...changes,
      });
    const watched = (...more: FollowUp[]) => read(fromAnn('3', annWith({ followUps: [weekOne, ...more] })));
    const planned = (decision: Read) =>
      putsOf(decision, 'followUp').flatMap(({ followUp }) => (followUp.kind === 're-check' ? [followUp] : []));

    it('opens a Case that pages nobody and is told when somebody looks', () => {
      expect(casesIn(watched())).toMatchObject([{ acuity: 'watch', reasons: ['week-1-check: 3'] }]);
      expect(putsOf(watched(), 'newCase')[0]).not.toHaveProperty('wake');
      expect(watched().tell?.key).toBe('answer-watch');
    });

    it('is asked after a day later, and wakes the session so that a timer is set', () => {
      expect(planned(watched())).toEqual([recheck()]);
      expect(putsOf(watched(), 'session')).toEqual([
        { put: 'session', owner: annOwner, session: aSession(), wake: 'plan' },
      ]);
    });

    it('is asked after twice at most', () => {
      const before = '2026-03-03T14:00:00.000Z';
      const sent = recheck({ status: 'sent', claimedAt: before, answeredAt: dueAt });
      const second = recheck({ followUpId: recheckId(2), attempt: 2 });
      expect(planned(watched(sent))).toEqual([second]);
      expect(planned(watched(sent, { ...second, status: 'sent', claimedAt: before }))).toEqual([]);
    });

    it('is not asked after again while a re-check is still to come', () => {
      expect(planned(watched(recheck()))).toEqual([]);
      expect(putsOf(watched(recheck()), 'session')).toEqual([]);
    });

    it.each(['1', '2', '4', 'all good', 'can I wear my hat'])('%j is none', (body) => {
      expect(planned(read(fromAnn(body, annWith({ followUps: [weekOne] }))))).toEqual([]);
    });

    it.each([
      ['1', 'fine', 0],
      ['2', 'expected', 0],
      ['3', 'urgent', 1],
      ['4', 'urgent', 1],
    ] as const)('%s to its re-check is %s', (body, acuity, cases) => {
      const sent = recheck({ status: 'sent', claimedAt: '2026-03-03T15:50:00.000Z' });
      const decision = read(fromAnn(body, annWith({ followUps: [weekOne, sent] })));
      expect(putsOf(decision, 'reply')).toMatchObject([{ reply: { acuity, followUpId: recheckId(1) } }]);
      expect(planned(decision)).toEqual([{ ...sent, answeredAt: now }]);
      expect(casesIn(decision)).toHaveLength(cases);
    });

    it('from a number that two share is nobody’s to watch: a person decides', () => {
      const askedToo = { ...ben, followUps: [{ ...weekOne, subjectKey: idOf('benssession') }] };
      const decision = read(fromFamily('3', { clients: [aStanding({ ...asked, followUps: [weekOne] }), askedToo] }));
      expect(casesIn(decision).map(({ acuity }) => acuity)).toEqual(['unclear', 'unclear']);
      expect(planned(decision)).toEqual([]);
    });
  });

  describe('a red flag', () => {
    it('opens a Case that wakes the ladder, in one write with the reply', () => {
      const decision = read(fromAnn('my face is bleeding'));
      expect(decision.write.expected).toEqual([{ owner: annOwner, revision: 4 }]);
      expect(putsOf(decision, 'newCase')).toMatchObject([
        {
          wake: 'page',
          openCase: { owner: annOwner, acuity: 'urgent', status: 'open', openedAt: now, pagesFrom: now },
        },
      ]);
      expect(putsOf(decision, 'reply')).toHaveLength(1);
    });

    it('is read before any keyword: HELP beside it is no request for help', () => {
      const decision = read(fromAnn('HELP my face is bleeding'));
      expect(casesIn(decision)).toMatchObject([{ acuity: 'urgent' }]);
      expect(decision.tell?.key).toBe('answer-urgent-staffed');
    });

    it('beside STOP opens a Case and is opted out too; staff are told to phone; the one answer is the safety answer', () => {
      const decision = read(fromAnn("STOP it won't stop bleeding"));
      expect(putsOf(decision, 'optOut')).toEqual([
        { put: 'optOut', contact: annContact, optOut: optOutOfEverything(now) },
      ]);
      expect(casesIn(decision)).toMatchObject([{ acuity: 'emergency' }]);
      expect(casesIn(decision)[0]?.reasons).toContain('opted-out: phone them');
      expect(decision.tell?.key).toBe('opt-out-safety');
    });

    it('of somebody who has opted out gets the safety answer, and staff are told to phone', () => {
      const decision = read(fromAnn('my face is bleeding', { phone: aPhoneRecord({ optOut: stopped }) }));
      expect(decision.tell?.key).toBe('opt-out-safety');
      expect(casesIn(decision)[0]?.reasons).toContain('opted-out: phone them');
    });

    it('pages on any day, long after the session', () => {
      expect(putsOf(read(fromAnn('my face is bleeding'), '2026-06-01T16:00:00.000Z'), 'newCase')).toMatchObject([
        { wake: 'page', openCase: { pagesFrom: '2026-06-01T16:00:00.000Z' } },
      ]);
    });

    it('while nobody is at the clinic is answered with what to do meanwhile', () => {
      expect(told(fromAnn('my face is bleeding'), atNight)).toBe('answer-urgent-closed');
    });

    it('of an emergency is answered with the emergency number', () => {
      expect(told(fromAnn('I cant breathe'))).toBe('answer-emergency');
    });
  });

  describe('while a Case is open', () => {
    const joined = (body: string, openCase: Case, at = now) => read(fromAnn(body, annWith({ openCase })), at);

    it('a reply joins it: there is never a second', () => {
      const decision = joined('my face is bleeding', aCase({ acuity: 'unclear', reasons: ['not-understood'] }));
      expect(putsOf(decision, 'newCase')).toEqual([]);
      expect(putsOf(decision, 'case')).toMatchObject([
        { wake: 'page', openCase: { caseId: idOf('annscase'), code: 'A7', acuity: 'urgent', round: 2, step: 0 } },
      ]);
    });

    it('a red flag after an acknowledgement clears it and wakes the ladder', () => {
      const [change] = putsOf(joined('4', anAcknowledgedCase()), 'case');
      expect(change).toMatchObject({ wake: 'page', openCase: { status: 'open', round: 2, step: 0 } });
      expect(change?.openCase).not.toHaveProperty('acknowledgedBy');
    });

    it('another red flag before the acknowledgement leaves the ladder where it is', () => {
      const [change] = putsOf(joined('4', aCase({ step: 1 })), 'case');
      expect(change).toMatchObject({ openCase: { round: 1, step: 1 } });
      expect(change).not.toHaveProperty('wake');
    });

    it.each(['0', '1', '2', '5', '42'])(
      '%j, on the menu or not, in time or late, is kept and never lowers it',
      (body) => {
        for (const at of [now, plusMinutes(now, 6 * 24 * 60)]) {
          const decision = joined(body, aCase({ acuity: 'emergency' }), at);
          expect(putsOf(decision, 'reply')).toMatchObject([{ reply: { body } }]);
          for (const after of casesIn(decision)) expect(after).toMatchObject({ acuity: 'emergency', status: 'open' });
        }
      },
    );

    it('nobody is told that all is well', () => {
      expect(joined('1', aCase()).tell?.key).toBe('answer-watch');
      expect(casesIn(joined('1', aCase()))).toEqual([{ ...aCase(), answers: 1 }]);
    });

    it.each(['1', 'it is bleeding'])('%j is answered ten times and then no more: no person writes so often', (body) => {
      expect(joined(body, aCase({ acuity: 'emergency', answers: 9 })).tell).toBeDefined();
      expect(joined(body, aCase({ acuity: 'emergency', answers: 10 })).tell).toBeUndefined();
    });

    it('a report that makes it worse is answered however many came before', () => {
      expect(joined('I cannot breathe', aCase({ answers: 10 })).tell?.key).toBe('answer-emergency');
    });

    it('what nobody could read is answered once only, so that two machines never talk without end', () => {
      expect(told(fromAnn('Out of office until Monday'))).toBe('answer-unclear');
      expect(joined('Out of office until Monday', aCase({ acuity: 'unclear' })).tell).toBeUndefined();
      expect(joined('Out of office until Monday', anAcknowledgedCase({ acuity: 'unclear' })).tell).toBeUndefined();
    });

    it('what nobody could read pages after all where the open Case pages nobody', () => {
      const listed = aCase({ acuity: 'unclear', pagesFrom: undefined, openedAt: '2026-02-20T16:00:00.000Z' });
      expect(putsOf(joined('hm, odd', listed), 'case')).toMatchObject([
        { wake: 'page', openCase: { round: 2, pagesFrom: plusMinutes(now, 120) } },
      ]);
    });
  });

  describe('what no rule explains', () => {
    it('goes to a person, paged after 2 staffed hours', () => {
      expect(putsOf(read(fromAnn('can I wear my hat')), 'newCase')).toMatchObject([
        { wake: 'page', openCase: { acuity: 'unclear', pagesFrom: plusMinutes(now, 120) } },
      ]);
    });

    it('on Friday night is paged after 12 hours, before the clinic opens', () => {
      const fridayNight = '2026-03-07T02:00:00.000Z';
      expect(casesIn(read(fromAnn('can I wear my hat'), fridayNight))).toMatchObject([
        { pagesFrom: plusMinutes(fridayNight, 720) },
      ]);
    });

    it('more than 14 days after the session waits on the list', () => {
      const [change] = putsOf(read(fromAnn('can I wear my hat'), '2026-03-17T16:00:00.000Z'), 'newCase');
      expect(change?.openCase.pagesFrom).toBeUndefined();
      expect(change).not.toHaveProperty('wake');
    });

    it('without any session is read as if it were fresh', () => {
      const nobody = annWith({ sessions: [], followUps: [] });
      expect(casesIn(read(fromAnn('a bit sore', nobody)))).toMatchObject([
        { acuity: 'unclear', pagesFrom: plusMinutes(now, 120) },
      ]);
    });

    it('an empty text reaches a person too', () => {
      expect(casesIn(read(fromAnn('')))).toMatchObject([{ acuity: 'unclear' }]);
    });

    it('of somebody who has opted out opens a Case and is not answered', () => {
      const decision = read(fromAnn('can I wear my hat', { phone: aPhoneRecord({ optOut: stopped }) }));
      expect(casesIn(decision)[0]?.reasons).toContain('opted-out: phone them');
      expect(decision.tell).toBeUndefined();
    });
  });

  it('before 06:00 a reply is graded as both days, the stricter wins', () => {
    const words = fromAnn('a bit sore', annWith({ followUps: [] }));
    expect(putsOf(read(words, '2026-03-04T04:30:00.000Z'), 'reply')).toMatchObject([{ reply: { acuity: 'expected' } }]);
    expect(putsOf(read(words, atNight), 'reply')).toMatchObject([{ reply: { acuity: 'watch' } }]);
  });

  describe('a keyword alone', () => {
    const withOptOut = (optOut: OptOut | undefined) => ({ phone: aPhoneRecord(optOut ? { optOut } : {}) });
    const put = (optOut: OptOut) => ({ put: 'optOut', contact: annContact, optOut });
    const remove = { remove: 'optOut', contact: annContact };
    const optOutChanges = ({ write }: Read) =>
      write.changes.filter(
        (change) => ('put' in change && change.put === 'optOut') || ('remove' in change && change.remove === 'optOut'),
      );
    const consentsIn = (decision: Read) =>
      putsOf(decision, 'consent').map(({ consent }) => [consent.class, consent.given]);
    const all = (given: boolean) => ['care', 'results', 'booking'].map((forClass) => [forClass, given]);

    /** What is texted from a number that has opted out of what; what becomes of that, what the timeline says, the answer. */
    it.each<[string, OptOut | undefined, unknown[], unknown[], AnswerKey | undefined]>([
      ['STOP', undefined, [put(optOutOfEverything(now))], all(false), 'opt-out-confirmation'],
      ['arrêt', undefined, [put(optOutOfEverything(now))], all(false), 'opt-out-confirmation'],
      ['ALTO', undefined, [put(optOutOfEverything(now))], all(false), 'opt-out-confirmation'],
      ['no more texts', undefined, [put(optOutOfEverything(now))], all(false), 'opt-out-confirmation'],
      ['STOP', stopped, [], [], undefined],
      ['STOP', careAlone, [put(optOutOfEverything(now))], all(false), 'opt-out-confirmation'],
      ['START', undefined, [], [], 'opt-in-confirmation'],
      ['START', stopped, [remove], [['care', true]], 'opt-in-confirmation'],
      ['START', careAlone, [remove], [], 'opt-in-confirmation'],
      ['alta', stopped, [remove], [['care', true]], 'opt-in-confirmation'],
      ['CARE', undefined, [], [], 'opt-in-confirmation'],
      ['CARE', stopped, [put({ ...careAlone, at: now })], [['care', true]], 'opt-in-confirmation'],
      ['Care, please.', stopped, [put({ ...careAlone, at: now })], [['care', true]], 'opt-in-confirmation'],
      ['CARE', { at: now, classes: ['care'] }, [remove], [['care', true]], 'opt-in-confirmation'],
      ['HELP', undefined, [], [], 'help'],
      ['HELP', stopped, [], [], 'help'],
      ['aide', careAlone, [], [], 'help'],
    ])('%s from a number that has opted out of %j', (body, optOut, changes, consents, key) => {
      const decision = read(fromAnn(body, withOptOut(optOut)));
      expect(optOutChanges(decision)).toEqual(changes);
      expect(consentsIn(decision)).toEqual(consents);
      expect(decision.tell?.key).toBe(key);
      expect(casesIn(decision)).toEqual([]);
    });

    it.each(['yes', 'ok', '1', 'take care', 'start again please?'])('"%s" lifts no opt-out', (body) => {
      expect(optOutChanges(read(fromAnn(body, withOptOut(stopped))))).toEqual([]);
    });

    it.each(['STOP', 'START', 'HELP'])('%s answers no check: whoever was asked may still be reminded', (body) => {
      expect(putsOf(read(fromAnn(body)), 'followUp')).toEqual([]);
    });

    describe('in the profile', () => {
      const agreed = (forClass: ConsentClass, changes: Partial<KeptConsent> = {}): KeptConsent => ({
        class: forClass,
        channel: 'sms',
        given: true,
        at: '2026-03-02T19:00:00.000Z',
        proof: 'intake form 7',
        ...changes,
      });
      const withConsents = (...consents: KeptConsent[]) => ({ ...asked, profile: aClient({ consents }) });
      const texted = (body: string, standing: ClientStanding, optOut?: OptOut) => {
        const decision = read(fromAnn(body, { ...withOptOut(optOut), clients: [standing] }));
        const profile = putsOf(decision, 'clientProfile')[0]?.profile ?? standing.profile;
        const classes = profile.consents.filter(({ given }) => given).map((consent) => consent.class);
        return { decision, classes, key: decision.tell?.key, standing: { ...standing, profile } };
      };
      const careAndBooking = withConsents(agreed('care'), agreed('booking'));

      it('STOP withdraws every class, so that another number told later brings back nothing older', () => {
        const { decision, standing } = texted('STOP', careAndBooking);
        expect(standing.profile.revision).toBe(careAndBooking.profile.revision + 1);
        expect(standing.profile.consents).toEqual([
          agreed('care', { given: false, at: now, proof: 'texted STOP', optedOut: true }),
          agreed('results', { given: false, at: now, proof: 'texted STOP' }),
          agreed('booking', { given: false, at: now, proof: 'texted STOP', optedOut: true }),
        ]);
        expect(decision.write.expected).toEqual([{ owner: annOwner, revision: careAndBooking.profile.revision }]);
        expect(mergeConsents(standing.profile.consents, careAndBooking.profile.consents)).toEqual(
          standing.profile.consents,
        );
      });

      it('STOP leaves mail as it was agreed to', () => {
        const byMail = agreed('care', { channel: 'email' });
        expect(texted('STOP', withConsents(byMail)).standing.profile.consents).toContainEqual(byMail);
      });

      it('START gives back what was agreed to before STOP, and nothing else', () => {
        const back = texted('START', texted('STOP', careAndBooking).standing, stopped);
        expect(back).toMatchObject({ classes: ['care', 'booking'], key: 'opt-in-confirmation' });
        expect(consentsIn(back.decision)).toEqual([
          ['care', true],
          ['booking', true],
        ]);
        expect(back.standing.profile.consents).toContainEqual(agreed('care', { at: now, proof: 'texted START' }));
      });

      it('CARE gives back care alone, START the rest of it, also with STOP said again in between', () => {
        const cared = texted('CARE', texted('STOP', careAndBooking).standing, stopped);
        expect(cared).toMatchObject({ classes: ['care'], key: 'opt-in-confirmation' });
        expect(texted('START', cared.standing, careAlone).classes).toEqual(['care', 'booking']);
        const again = texted('STOP', cared.standing, careAlone);
        expect(again.classes).toEqual([]);
        expect(texted('START', again.standing, stopped).classes).toEqual(['care', 'booking']);
      });

      it('START gives it back from a number told since as well, which has opted out of nothing', () => {
        expect(texted('START', texted('STOP', careAndBooking).standing).classes).toEqual(['care', 'booking']);
      });

      it.each<[string, ClientStanding]>([
        ['nothing was ever agreed to', withConsents()],
        ['what was agreed to was withdrawn before', withConsents(agreed('care', { given: false }))],
        ['only mail was agreed to', withConsents(agreed('care', { channel: 'email' }))],
      ])('START agrees to nothing when %s, and the answer says where to ask', (_, standing) => {
        const back = texted('START', texted('STOP', standing).standing, stopped);
        expect(back.key).toBe('help');
        expect(consentsIn(back.decision)).toEqual([]);
        expect(putsOf(back.decision, 'clientProfile')).toEqual([]);
        expect(optOutChanges(back.decision)).toEqual([remove]);
      });

      it('CARE is answered with help when what was agreed to is not care', () => {
        const back = texted('CARE', texted('STOP', withConsents(agreed('booking'))).standing, stopped);
        expect(back).toMatchObject({ classes: [], key: 'help' });
      });
    });

    it('START from a number nobody is known by agrees to nothing', () => {
      expect(read(fromStranger('START')).tell?.key).toBe('help');
    });

    it('says in the timeline which word it was', () => {
      const proofs = (body: string, optOut?: OptOut) =>
        putsOf(read(fromAnn(body, withOptOut(optOut))), 'consent').map(({ consent }) => [
          consent.channel,
          consent.proof,
        ]);
      expect(proofs('STOP')[0]).toEqual(['sms', 'texted STOP']);
      expect(proofs('START', stopped)[0]).toEqual(['sms', 'texted START']);
      expect(proofs('CARE', stopped)).toEqual([['sms', 'texted CARE']]);
    });

    it('beside a danger counts in the language of whoever wrote it, not the clinic’s', () => {
      const marie = annWith({ profile: aClient({ language: 'fr' }), followUps: [] });
      const decision = read(fromAnn('STOP sang', marie));
      expect(casesIn(decision)).toMatchObject([{ acuity: 'urgent' }]);
      expect(putsOf(decision, 'optOut')).toHaveLength(1);
      expect(decision.tell?.key).toBe('opt-out-safety');
    });

    it('is kept as a reply that says nothing of the skin', () => {
      const [change] = putsOf(read(fromAnn('STOP')), 'reply');
      expect(change?.reply).not.toHaveProperty('acuity');
    });
  });

  it('somebody who wants care alone again is answered as anybody', () => {
    const decision = read(fromAnn('4', { phone: aPhoneRecord({ optOut: careAlone }) }));
    expect(decision.tell?.key).toBe('answer-urgent-staffed');
    expect(casesIn(decision)[0]?.reasons).not.toContain('opted-out: phone them');
  });

  it('somebody who has opted out is not answered, but what they report is kept', () => {
    const decision = read(fromAnn('1', { phone: aPhoneRecord({ optOut: stopped }) }));
    expect(decision.tell).toBeUndefined();
    expect(putsOf(decision, 'reply')).toMatchObject([{ reply: { acuity: 'fine' } }]);
  });

  describe('an unknown number', () => {
    it('gets a Case of its own, never waved through, and staff can call it back', () => {
      const decision = read(fromStranger('all good'));
      expect(decision.write.expected).toEqual([{ owner: strangerOwner, revision: 0 }]);
      expect(putsOf(decision, 'contactProfile')).toMatchObject([
        { profile: { clinicId: 'main', phone: strangerPhone, revision: 1 } },
      ]);
      expect(putsOf(decision, 'newCase')).toMatchObject([
        { wake: 'page', openCase: { owner: strangerOwner, acuity: 'unclear' } },
      ]);
      expect(casesIn(decision)[0]?.reasons).toContain('unknown-sender');
    });

    it('is paged at once for a red flag', () => {
      expect(casesIn(read(fromStranger('my face is bleeding')))).toMatchObject([{ acuity: 'urgent', pagesFrom: now }]);
    });

    it('joins its own open Case', () => {
      const contact = aContact({ openCase: aCase({ owner: strangerOwner, acuity: 'unclear' }) });
      const decision = read(fromStranger('hello again', { contact }));
      expect(decision.write.expected).toEqual([{ owner: strangerOwner, revision: 2 }]);
      expect(putsOf(decision, 'newCase')).toEqual([]);
      expect(putsOf(decision, 'case')).toHaveLength(1);
      expect(decision.tell).toBeUndefined();
    });

    it('is opted out by STOP without a Case', () => {
      const decision = read(fromStranger('STOP'));
      expect(putsOf(decision, 'optOut')).toEqual([
        { put: 'optOut', contact: { channel: 'sms', hash: strangerPhoneHash }, optOut: optOutOfEverything(now) },
      ]);
      expect(casesIn(decision)).toEqual([]);
    });
  });

  describe('a number whose clients could not be read', () => {
    const unreadable = (body: string) => read(fromStranger(body, { phone: aPhoneRecord() }));

    it.each(['3', '4', 'four'])('pages at once for %s: a check may have asked for it', (body) => {
      expect(casesIn(unreadable(body))).toMatchObject([{ owner: strangerOwner, acuity: 'urgent', pagesFrom: now }]);
    });

    it.each(['1', '2'])('takes %s for good news of nobody', (body) => {
      expect(casesIn(unreadable(body))).toMatchObject([{ acuity: 'unclear' }]);
    });
  });

  describe('a number that two clients share', () => {
    it('a digit is the answer of the one who was asked', () => {
      const decision = read(fromFamily('1'));
      expect(putsOf(decision, 'reply')).toMatchObject([{ owner: annOwner, reply: { acuity: 'fine' } }]);
      expect(casesIn(decision)).toEqual([]);
    });

    it('a digit when both were asked goes to a person for both', () => {
      const askedToo = {
        ...ben,
        followUps: [
          aSentFollowUp({ subjectKey: idOf('benssession'), followUpId: `${idOf('benssession')}.day-1-check.1` }),
        ],
      };
      const decision = read(fromFamily('1', { clients: [asked, askedToo] }));
      expect(casesIn(decision).map(({ owner, acuity }) => [owner, acuity])).toEqual([
        [annOwner, 'unclear'],
        [benOwner, 'unclear'],
      ]);
    });

    it('a red flag is everybody’s, each in a Case of their own with a code of its own', () => {
      const decision = read(fromFamily('my face is bleeding'));
      const opened = casesIn(decision);
      expect(opened.map(({ owner, acuity }) => [owner, acuity])).toEqual([
        [annOwner, 'urgent'],
        [benOwner, 'urgent'],
      ]);
      expect(new Set(opened.map(({ caseId }) => caseId)).size).toBe(2);
      expect(decision.write.expected.map(({ owner }) => owner)).toEqual([annOwner, benOwner]);
      expect(decision.tell?.key).toBe('answer-urgent-staffed');
    });

    it('STOP opts the number out once and stands in both timelines', () => {
      const decision = read(fromFamily('STOP'));
      expect(putsOf(decision, 'optOut')).toHaveLength(1);
      expect(new Set(putsOf(decision, 'consent').map(({ owner }) => owner))).toEqual(new Set([annOwner, benOwner]));
      expect(putsOf(decision, 'clientProfile').map(({ owner }) => owner)).toEqual([annOwner, benOwner]);
      expect(decision.write.expected.map(({ owner }) => owner)).toEqual([annOwner, benOwner]);
    });

    it('whoever they are, two Cases of one text never share an id or a code', () => {
      const key = fc.string({
        unit: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz234567'),
        minLength: 26,
        maxLength: 26,
      });
      fc.assert(
        fc.property(key, key, key, (replyId, one, other) => {
          fc.pre(one !== other);
          const clients = [one, other].map((clientKey) => aStanding({ owner: `CLIENT#${clientKey}`, followUps: [] }));
          const [first, second] = casesIn(read(fromFamily('my face is bleeding', { replyId, clients })));
          expect(first?.caseId).not.toBe(second?.caseId);
          expect(first?.code).not.toBe(second?.code);
        }),
        { numRuns: 1000 },
      );
    });
  });

  describe('a Case’s code from the number it was paged to', () => {
    it.each(['A7', 'a7', ' A7. ', 'A7 on my way', '"A7"'])('"%s" takes the Case and wakes the ladder', (body) => {
      const decision = read(fromNadia(body, aCase()));
      expect(decision.write).toEqual({
        expected: [{ owner: annOwner, revision: 4 }],
        changes: [
          {
            put: 'case',
            wake: 'page',
            openCase: aCase({
              status: 'acknowledged',
              acknowledgedAt: now,
              acknowledgedBy: 'nadia',
              nextStepAt: plusMinutes(now, 120),
            }),
          },
        ],
      });
      expect(decision.tell).toMatchObject({ key: 'acknowledged', code: 'A7' });
    });

    it('is still read for red flags: both hold', () => {
      const decision = read(fromNadia('A7 she is bleeding', aCase()));
      expect(decision.findings.map(({ kind }) => kind)).toEqual(['staffAck', 'unmatched']);
      expect(casesIn(decision)).toMatchObject([
        { owner: annOwner, status: 'acknowledged' },
        { owner: strangerOwner, acuity: 'urgent' },
      ]);
    });

    it('takes no Case with a red flag about that very Case', () => {
      const standing = aStanding({ followUps: [aSentFollowUp()], openCase: aCase() });
      const decision = read(
        fromNadia('A7 I am bleeding', aCase(), { clients: [standing], page: { paged: aPagedCase(), standing } }),
      );
      expect(casesIn(decision)).toMatchObject([{ owner: annOwner, status: 'open' }]);
      expect(decision.write.expected).toHaveLength(1);
    });

    it('texted again by the same person says once more that it is theirs', () => {
      const decision = read(fromNadia('A7', anAcknowledgedCase()));
      expect(decision.tell?.key).toBe('acknowledged');
      expect(decision.write.changes).toEqual([]);
    });

    it.each<[string, Case | undefined]>([
      ['somebody else has taken it', anAcknowledgedCase({ acknowledgedBy: 'tomas' })],
      ['it is resolved', undefined],
      ['another Case has taken its place', aCase({ caseId: idOf('newer') })],
    ])('changes nothing when %s, and says so', (_, openCase) => {
      const decision = read(fromNadia('A7', openCase));
      expect(decision.write.changes).toEqual([]);
      expect(decision.tell?.key).toBe('acknowledge-stale');
    });

    it('of a Case that has just become more urgent takes nothing: a new page comes', () => {
      const decision = read(fromNadia('A7', aCase({ acuity: 'emergency', round: 2, step: 0 })));
      expect(decision.tell?.key).toBe('acknowledge-risen');
      expect(casesIn(decision)).toEqual([]);
    });

    it('is never said to wait for nobody when it was not paged to this phone', () => {
      const decision = read({ ...withoutPage, body: 'B4' });
      expect(decision.findings).toEqual([{ kind: 'staffAck', acknowledgement: 'notPagedHere' }]);
      expect(decision.tell).toMatchObject({ key: 'acknowledge-unknown', code: 'B4' });
      expect(decision.write.changes).toEqual([]);
    });

    it('means nothing from a client’s number', () => {
      const decision = read(fromAnn('A7', annWith({ openCase: aCase() })));
      expect(putsOf(decision, 'case')).toMatchObject([{ openCase: { status: 'open' } }]);
    });
  });

  it('staff who text a danger are heard like anybody', () => {
    expect(casesIn(read({ ...withoutPage, body: 'my face is bleeding' }))).toMatchObject([{ acuity: 'urgent' }]);
  });

  it('whatever the text, a client’s reply is kept once, and what is neither fine nor expected reaches a person', () => {
    const texts = fc.oneof(
      fc.string(),
      fc.constantFrom(
        '1',
        '2',
        '3',
        '4',
        'STOP',
        'START',
        'fine',
        'bleeding',
        'no bleeding',
        'A7',
        '👍',
        'stop bleeding',
      ),
    );
    fc.assert(
      fc.property(
        texts,
        fc.boolean(),
        fc.constantFrom(undefined, aCase(), anAcknowledgedCase()),
        (body, silenced, openCase) => {
          const phone = aPhoneRecord(silenced ? { optOut: stopped } : {});
          const decision = read(fromAnn(body, { phone, ...annWith(openCase ? { openCase } : {}) }));
          const [reply, ...more] = putsOf(decision, 'reply');
          expect(more).toEqual([]);
          const acuity = reply?.reply.acuity;
          const harmless = acuity === undefined || acuity === 'fine' || acuity === 'expected';
          const kept = casesIn(decision);
          if (!harmless) expect(kept).toHaveLength(1);
          for (const open of harmless ? kept : []) expect({ ...openCase, answers: 1 }).toEqual(open);
        },
      ),
    );
  });

  it('takes another code for each one that was taken', () => {
    const codes = [[], ['code-taken'], ['code-taken', 'code-taken']].map(
      (lost) => casesIn(read(fromAnn('4', { lost: lost as ReplyFacts['lost'] })))[0]?.code,
    );
    expect(new Set(codes).size).toBe(3);
  });
});
