import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decidePlan, type PlanDecision, type PlanFacts } from '../../../functions/plan-follow-ups/decide.ts';
import type { Booking } from '../../../shared/domain/booking.ts';
import type { RiskFlag } from '../../../shared/domain/client.ts';
import { type FollowUp, FollowUpKind, FollowUpStatus, neverWentOut } from '../../../shared/domain/follow-up.ts';
import type { ClientStanding } from '../../../shared/domain/standing.ts';
import {
  aCase,
  aClient,
  aConsent,
  aFollowUp,
  annOwner,
  annSessionKey,
  aSentFollowUp,
  aSession,
  aStanding,
  completedAt,
  idOf,
  uselessAt,
} from '../../support/builders.ts';
import { type DecisionTable, decides } from '../../support/decision-table.ts';
import {
  armedBy,
  aShallowSession,
  changesIn,
  facts,
  followUpsIn,
  leftBy,
  now,
  planAll,
  short,
  unplanned,
} from './planned-standing.ts';

/** Ann's session once more, told anew: the known follow-ups are of its first revision. */
const corrected = (followUps: FollowUp[], changes: Parameters<typeof aSession>[0] = {}): ClientStanding =>
  aStanding({ sessions: [aShallowSession({ revision: 2, ...changes })], followUps });

/** The day-1 check stands for the others: one rule plans all. */
const dayOne = (followUps: readonly FollowUp[]): FollowUp[] =>
  followUps.filter(({ followUpId }) => followUpId === aFollowUp().followUpId);
const ofKind = (kind: FollowUpKind, changes: Partial<FollowUp> = {}, sessionKey = annSessionKey): FollowUp =>
  aFollowUp({ followUpId: `${sessionKey}.${kind}.1`, subjectKey: sessionKey, kind, ...changes });

const table: DecisionTable<PlanDecision, { when: string; facts: PlanFacts }> = {
  plan: [
    { when: 'a session was told for the first time', facts: facts() },
    { when: 'a session was corrected', facts: facts({ standing: corrected([aFollowUp()]) }) },
    {
      when: 'a cancelled session is completed after all',
      facts: facts({ standing: corrected([aFollowUp({ status: 'withdrawn', reason: 'cancelled' })], { revision: 3 }) }),
    },
  ],
  'withdraw cancelled': [
    {
      when: 'a planned session was cancelled',
      facts: facts({ standing: corrected([aFollowUp()], { status: 'cancelled' }) }),
    },
    {
      when: 'a session was cancelled before it was planned',
      facts: facts({ standing: { ...unplanned, sessions: [aSession({ status: 'cancelled', revision: 2 })] } }),
    },
  ],
  'none already-planned': [
    { when: 'the same wake arrives again', facts: facts({ standing: aStanding() }) },
    {
      when: 'everything of the session has ended',
      facts: facts({ standing: aStanding({ followUps: [aSentFollowUp()] }) }),
    },
    {
      when: 'a cancellation was worked before',
      facts: facts({ standing: aStanding({ sessions: [aSession({ status: 'cancelled' })] }) }),
    },
  ],
  'none no-such-session': [
    { when: 'the client is gone', facts: facts({ standing: undefined }) },
    { when: 'the session is not among the client’s', facts: facts({ sessionKey: idOf('another') }) },
  ],
  'none no-such-clinic': [{ when: 'the clinic has left the configuration', facts: facts({ clinic: undefined }) }],
};

describe('decidePlan', () => {
  decides(table, (row) => decidePlan(row.facts, now));

  it('plans, writes down the planned revision and arms what it planned', () => {
    const standing = { ...unplanned, sessions: [aShallowSession()] };
    const decision = decidePlan(facts({ standing }), now);
    expect(decision).toMatchObject({ kind: 'plan', session: aShallowSession() });
    expect(changesIn(decision)).toContainEqual({
      put: 'plan',
      owner: annOwner,
      subjectKey: annSessionKey,
      revision: 1,
    });
    expect(dayOne(followUpsIn(decision))).toEqual([aFollowUp({ plannedAt: now })]);
    expect(armedBy(decision)).toEqual(followUpsIn(decision));
  });

  it('arms again what an earlier run planned and died before arming, and nothing that has ended', () => {
    expect(armedBy(decidePlan(facts({ standing: aStanding() }), now))).toEqual([aFollowUp()]);
    const ended = decidePlan(facts({ standing: aStanding({ followUps: [aSentFollowUp()] }) }), now);
    expect(armedBy(ended)).toEqual([]);
  });

  it('arms a re-check that a reply planned: a planned session is woken for it', () => {
    const recheck = ofKind('re-check');
    const decision = decidePlan(facts({ standing: aStanding({ followUps: [aSentFollowUp(), recheck] }) }), now);
    expect(decision).toMatchObject({ kind: 'none', reason: 'already-planned' });
    expect(armedBy(decision)).toEqual([recheck]);
  });

  it('never looks at the follow-ups of other sessions', () => {
    const other = ofKind('day-1-check', {}, idOf('other'));
    const decision = decidePlan(facts({ standing: corrected([other], { status: 'cancelled' }) }), now);
    expect(followUpsIn(decision)).toEqual([]);
  });

  it('counts the day in the clinic’s zone and sends at the client’s own hour', () => {
    const standing = { ...unplanned, profile: aClient({ timeZone: 'America/Los_Angeles' }) };
    expect(dayOne(followUpsIn(decidePlan(facts({ standing }), now)))).toMatchObject([
      { dueAt: '2026-03-03T18:00:00.000Z' },
    ]);
  });
});

describe('a correction', () => {
  const laterByADay = { completedAt: '2026-03-03T20:00:00.000Z' };
  const aDayLater = '2026-03-04T15:00:00.000Z';
  const correct = (known: FollowUp, changes: Parameters<typeof aSession>[0] = {}, at = now) => {
    const decision = decidePlan(facts({ standing: corrected([known], changes) }), at);
    const isKnown = ({ followUpId }: FollowUp) => followUpId === known.followUpId;
    return { written: followUpsIn(decision).filter(isKnown), armed: armedBy(decision).filter(isKnown) };
  };

  it.each<[string, FollowUp]>([
    ['is planned', aFollowUp()],
    ['was deferred and refused', aFollowUp({ dueAt: '2026-03-03T15:08:00.000Z', refusals: 3 })],
    ['was withdrawn with its session', aFollowUp({ status: 'withdrawn', reason: 'cancelled' })],
    ['was skipped because its session was cancelled', aFollowUp({ status: 'skipped', reason: 'cancelled' })],
    ['was skipped for want of a consent', aFollowUp({ status: 'skipped', reason: 'no-consent' })],
    ['expired by a wrong date', aFollowUp({ status: 'expired', reason: 'too-late' })],
  ])('moves a check that %s, which never went out', (_, known) => {
    const { written, armed } = correct(known, laterByADay);
    expect(written).toMatchObject([{ status: 'planned', dueAt: aDayLater, refusals: 0 }]);
    expect(written[0]).not.toHaveProperty('reason');
    expect(armed).toEqual(written);
  });

  it.each<[string, FollowUp]>([
    ['is being handed over', aSentFollowUp({ status: 'claimed' })],
    ['may have gone', aSentFollowUp({ status: 'unknown' })],
    ['was sent', aSentFollowUp()],
    ['failed for good', aSentFollowUp({ status: 'failed' })],
    ['did not arrive and is to go by the other channel', aFollowUp({ failedChannels: ['sms'] })],
  ])('never repeats a check that %s', (_, known) => {
    expect(correct(known, laterByADay)).toEqual({ written: [], armed: [] });
  });

  it('to a long past date ends what was planned', () => {
    const { written, armed } = correct(aFollowUp(), { completedAt: '2026-02-02T20:00:00.000Z' });
    expect(written).toMatchObject([{ status: 'expired', reason: 'too-late' }]);
    expect(armed).toEqual([]);
  });

  it('leaves a withdrawn check as it ended when its time has passed', () => {
    expect(correct(aFollowUp({ status: 'withdrawn', reason: 'cancelled' }), {}, uselessAt).written).toEqual([]);
  });

  it('of a deep session to a shallow one withdraws its day-3 check, and silence counts no more', () => {
    const deep = planAll({ ...unplanned, sessions: [aSession()] });
    const standing = { ...deep, sessions: [aShallowSession({ revision: 2 })] };
    const after = leftBy(standing, decidePlan(facts({ standing }), now));
    expect(after.followUps.map(short)).toContain('day-3-check.1 withdrawn corrected');
    expect(after.followUps.filter(({ status, silentAt }) => status === 'planned' && silentAt)).toEqual([]);
  });

  it('of a finished course to one that goes on plans its prompts', () => {
    const course = { courseId: 'c', sessionNumber: 4, sessionsPlanned: 4 };
    const finished = planAll({ ...unplanned, sessions: [aShallowSession({ course })] });
    const goesOn = aShallowSession({ revision: 2, course: { ...course, sessionsPlanned: 6 } });
    const standing = { ...finished, sessions: [goesOn] };
    expect(leftBy(standing, decidePlan(facts({ standing }), now)).followUps.map(short)).toContain(
      'booking-prompt.1 planned',
    );
  });

  it('leaves a re-check a reply asked for', () => {
    expect(correct(ofKind('re-check'), laterByADay)).toEqual({ written: [], armed: [] });
  });
});

describe('a cancellation', () => {
  const cancelled = (followUp: FollowUp) =>
    followUpsIn(decidePlan(facts({ standing: corrected([followUp], { status: 'cancelled' }) }), now));

  it.each(FollowUpKind.options.filter((kind) => kind !== 'preparation'))('withdraws a planned %s', (kind) => {
    const planned = ofKind(kind);
    expect(cancelled(planned)).toEqual([{ ...planned, status: 'withdrawn', reason: 'cancelled' }]);
  });

  it('withdraws what was to go by the other channel', () => {
    expect(cancelled(aFollowUp({ failedChannels: ['sms'] }))).toMatchObject([{ status: 'withdrawn' }]);
  });

  it.each(FollowUpStatus.options.filter((status) => status !== 'planned'))('leaves what is %s', (status) => {
    expect(cancelled(aSentFollowUp({ status }))).toEqual([]);
  });

  it('arms nothing of its own', () => {
    expect(armedBy(decidePlan(facts({ standing: corrected([aFollowUp()], { status: 'cancelled' }) }), now))).toEqual(
      [],
    );
  });
});

describe('a client nobody may write to for care', () => {
  const planFor = (profile: Parameters<typeof aClient>[0], changes: Partial<ClientStanding> = {}, codeAttempt = 0) =>
    decidePlan(facts({ standing: { ...unplanned, profile: aClient(profile), ...changes }, codeAttempt }), now);
  const opened = (decision: PlanDecision) =>
    changesIn(decision).find((change) => 'put' in change && change.put === 'newCase');
  const byMail = {
    email: 'ann@example.com',
    emailHash: idOf('annsmail'),
    consents: [aConsent(), aConsent({ channel: 'email' })],
  };
  const dead = (channel: 'sms' | 'email') => ({ channel, at: '2026-02-01T10:00:00.000Z' });

  it.each<[string, Parameters<typeof aClient>[0]]>([
    ['consents to nothing', { consents: [] }],
    ['has withdrawn', { consents: [aConsent({ given: false })] }],
    ['consents to texts but has no phone', { phone: undefined, phoneHash: undefined }],
    ['consents to other classes only', { consents: [aConsent({ class: 'booking' }), aConsent({ class: 'results' })] }],
    ['consents to email without an address', { consents: [aConsent({ channel: 'email' })] }],
    [
      'consents to email for booking alone',
      { ...byMail, consents: [aConsent({ class: 'booking', channel: 'email' })] },
    ],
    ['has a number that takes nothing, and no address', { deadContacts: [dead('sms')] }],
    [
      'has neither a number nor an address that takes anything',
      { ...byMail, deadContacts: [dead('sms'), dead('email')] },
    ],
  ])('who %s is called by hand', (_, profile) => {
    const change = opened(planFor(profile));
    expect(change).toMatchObject({
      openCase: { owner: annOwner, acuity: 'watch', reasons: ['call-by-hand'], openedAt: now },
    });
    expect(change).not.toHaveProperty('wake');
  });

  it.each<[string, Parameters<typeof aClient>[0]]>([
    ['a text', {}],
    ['email alone', { ...byMail, consents: [aConsent({ channel: 'email' })] }],
    ['email, since the number takes nothing', { ...byMail, deadContacts: [dead('sms')] }],
    ['a text, since the address takes nothing', { ...byMail, deadContacts: [dead('email')] }],
  ])('is not one who can be reached by %s', (_, profile) => {
    expect(changesIn(planFor(profile)).some((change) => 'openCase' in change)).toBe(false);
  });

  it('is not one who opted out and has another number by now: they said so themselves', () => {
    const consents = [{ ...aConsent({ given: false, proof: 'texted STOP' }), optedOut: true } as const];
    expect(changesIn(planFor({ consents })).some((change) => 'openCase' in change)).toBe(false);
  });

  it('joins the open Case without waking its ladder', () => {
    expect(changesIn(planFor({ consents: [] }, { openCase: aCase() }))).toContainEqual({
      put: 'case',
      openCase: aCase({ reasons: ['bleeding: bleed', 'call-by-hand'] }),
    });
  });

  it('gets another code each time one was taken', () => {
    const codes = [0, 1, 2].map((codeAttempt) => {
      const change = opened(planFor({ consents: [] }, {}, codeAttempt));
      return change && 'openCase' in change ? change.openCase.code : '';
    });
    expect(new Set(codes).size).toBe(3);
  });

  it('is not called about a session that was cancelled', () => {
    const decision = planFor({ consents: [] }, { sessions: [aSession({ status: 'cancelled', revision: 2 })] });
    expect(changesIn(decision).some((change) => 'openCase' in change)).toBe(false);
  });
});

describe('beside an earlier session', () => {
  const earlierKey = idOf('earlier');
  const earlierOf = (course?: ReturnType<typeof aSession>['course']) =>
    aSession({ sessionKey: earlierKey, completedAt: '2026-02-02T20:00:00.000Z', course });
  const prompt = ofKind('booking-prompt', {}, earlierKey);
  const check = ofKind('week-1-check', {}, earlierKey);
  const overtaken = { ...prompt, status: 'withdrawn', reason: 'booked' } as const;
  const beside = (followUps: FollowUp[], session: Parameters<typeof aSession>[0] = {}, earlier = earlierOf()) => {
    const standing = { ...unplanned, sessions: [aSession(session), earlier], followUps };
    const decision = decidePlan(facts({ standing }), now);
    const ofEarlier = ({ subjectKey }: FollowUp) => subjectKey === earlierKey;
    return { written: followUpsIn(decision).filter(ofEarlier), armed: armedBy(decision).filter(ofEarlier) };
  };

  it('a newer one withdraws its prompts and nothing else of it: it brings prompts of its own', () => {
    expect(beside([prompt, check])).toEqual({ written: [overtaken], armed: [] });
  });

  it('a newer one leaves the prompts of another course alone', () => {
    const course = (courseId: string) => ({ courseId, sessionNumber: 1, sessionsPlanned: 3 });
    expect(beside([prompt], { course: course('face') }, earlierOf(course('scalp'))).written).toEqual([]);
  });

  it('its prompts go on when the newer one is cancelled', () => {
    expect(beside([overtaken, check], { status: 'cancelled', revision: 2 })).toEqual({
      written: [prompt],
      armed: [prompt],
    });
  });

  it('nothing goes on that is no longer of use, or was stopped for another reason', () => {
    const cancelled = { status: 'cancelled', revision: 2 } as const;
    expect(beside([{ ...overtaken, uselessAt: now }], cancelled).written).toEqual([]);
    expect(beside([{ ...overtaken, reason: 'corrected' }], cancelled).written).toEqual([]);
  });

  it('its checks of that week still go: both are asked', () => {
    expect(beside([check], { completedAt: '2026-02-03T20:00:00.000Z' }).written).toEqual([]);
  });
});

describe('whatever stands', () => {
  const day = 24 * 60 * 60_000;
  const from = Date.parse(completedAt);
  const instant = fc.integer({ min: from, max: from + 12 * day }).map((at) => new Date(at).toISOString());
  const keys = [annSessionKey, idOf('bsession'), idOf('csession')] as const;
  const session = fc.record({
    completedAt: fc.oneof(instant, fc.constant(completedAt)), // several on one day
    status: fc.constantFrom('completed' as const, 'completed' as const, 'cancelled' as const),
    revision: fc.integer({ min: 1, max: 3 }),
    course: fc.constantFrom(
      undefined,
      { courseId: 'c', sessionNumber: 1, sessionsPlanned: 3 },
      { courseId: 'c', sessionNumber: 3, sessionsPlanned: 3 },
    ),
  });
  const followUp = fc.record({
    session: fc.nat(2),
    kind: fc.constantFrom(...FollowUpKind.options.filter((kind) => kind !== 'preparation')),
    attempt: fc.constantFrom(1, 2),
    status: fc.constantFrom(...FollowUpStatus.options),
    reason: fc.constantFrom('held' as const, 'booked' as const, 'cancelled' as const, 'too-late' as const),
    due: instant,
    failed: fc.boolean(),
    answered: fc.boolean(),
  });
  const booking = fc.record({ startsAt: instant, status: fc.constantFrom('booked' as const, 'cancelled' as const) });

  /** Some sessions, some of them planned before, with any follow-ups in any state. */
  const standings = fc
    .record({
      sessions: fc.array(session, { minLength: 1, maxLength: 3 }),
      followUps: fc.array(followUp, { maxLength: 12 }),
      bookings: fc.array(booking, { maxLength: 1 }),
      riskFlags: fc.constantFrom<RiskFlag[]>([], ['keloid']),
    })
    .map(({ sessions, followUps, bookings, riskFlags }): ClientStanding => {
      const known = followUps.map(({ session: index, kind, attempt, status, reason, due, failed, answered }) => {
        const subjectKey = keys[index] ?? annSessionKey;
        const out = ['claimed', 'sent', 'unknown', 'failed'].includes(status);
        return aFollowUp({
          followUpId: `${subjectKey}.${kind}.${attempt}`,
          subjectKey,
          kind,
          attempt,
          status,
          dueAt: due,
          uselessAt: new Date(Date.parse(due) + day).toISOString(),
          ...(['skipped', 'withdrawn', 'expired'].includes(status) ? { reason } : {}),
          ...(out ? { claimedAt: due, channel: 'sms' as const } : {}),
          ...(failed && status === 'planned' ? { failedChannels: ['sms' as const] } : {}),
          ...(answered ? { answeredAt: due } : {}),
        });
      });
      return aStanding({
        profile: aClient({ riskFlags }),
        sessions: sessions.map((changes, index) =>
          aShallowSession({ ...changes, sessionKey: keys[index] ?? annSessionKey }),
        ),
        bookings: bookings.map(
          (changes): Booking => ({
            bookingKey: idOf('booking'),
            bookingId: 'B-1',
            toldAt: completedAt,
            revision: 1,
            ...changes,
          }),
        ),
        plannedRevisions: {},
        followUps: [...new Map(known.map((one) => [one.followUpId, one])).values()],
      });
    });
  const byId = ({ followUps }: ClientStanding) => new Map(followUps.map((one) => [one.followUpId, one]));
  const runs = { numRuns: 200 };

  it('planning the same revision again changes nothing, and arms all that is planned', () => {
    fc.assert(
      fc.property(standings, instant, (standing, at) => {
        const after = leftBy(standing, decidePlan(facts({ standing }), at));
        const again = decidePlan(facts({ standing: after }), at);
        expect(again).toMatchObject({ kind: 'none', reason: 'already-planned' });
        expect(changesIn(again)).toEqual([]);
        expect(armedBy(again)).toEqual(after.followUps.filter(({ status }) => status === 'planned'));
      }),
      runs,
    );
  });

  it('planning it again as if nobody had noted it down comes to the same plan', () => {
    fc.assert(
      fc.property(standings, instant, (standing, at) => {
        const after = leftBy(standing, decidePlan(facts({ standing }), at));
        const forgotten = { ...after, plannedRevisions: {} };
        const again = leftBy(forgotten, decidePlan(facts({ standing: forgotten }), at));
        expect(byId(again)).toEqual(byId(after));
      }),
      runs,
    );
  });

  it('what may have gone out is never planned or armed again, whose ever it is', () => {
    fc.assert(
      fc.property(standings, instant, (standing, at) => {
        const decision = decidePlan(facts({ standing }), at);
        const after = byId(leftBy(standing, decision));
        for (const known of standing.followUps.filter((one) => !neverWentOut(one))) {
          const { silentAt: _silent, ...left } = after.get(known.followUpId) ?? expect.fail('it is gone');
          if (known.failedChannels) expect(left).toEqual({ ...known, status: left.status, reason: left.reason });
          else expect(left).toEqual(known);
        }
        for (const armed of armedBy(decision)) {
          expect(armed.status).toBe('planned');
          expect(armed.failedChannels).toBeUndefined();
        }
      }),
      runs,
    );
  });

  it('a session that is cancelled has nothing planned any more', () => {
    fc.assert(
      fc.property(standings, instant, (standing, at) => {
        const sessions = standing.sessions.map((one) =>
          one.sessionKey === annSessionKey ? { ...one, status: 'cancelled' as const } : one,
        );
        const after = leftBy(standing, decidePlan(facts({ standing: { ...standing, sessions } }), at));
        expect(
          after.followUps.filter(({ subjectKey, status }) => subjectKey === annSessionKey && status === 'planned'),
        ).toEqual([]);
      }),
      runs,
    );
  });

  it('one transaction holds every item once', () => {
    fc.assert(
      fc.property(standings, instant, (standing, at) => {
        const ids = followUpsIn(decidePlan(facts({ standing }), at)).map(({ followUpId }) => followUpId);
        expect(new Set(ids).size).toBe(ids.length);
      }),
      runs,
    );
  });

  it('what is planned anew or moved is armed, and nothing else', () => {
    fc.assert(
      fc.property(standings, instant, (standing, at) => {
        const decision = decidePlan(facts({ standing }), at);
        if (decision.kind === 'none') return;
        const before = byId(standing);
        const planned = followUpsIn(decision).filter(({ status }) => status === 'planned');
        const isAsArmed = ({ followUpId, dueAt: due }: FollowUp) =>
          before.get(followUpId)?.status === 'planned' && before.get(followUpId)?.dueAt === due;
        expect(planned).toEqual(expect.arrayContaining(armedBy(decision)));
        expect(armedBy(decision)).toEqual(expect.arrayContaining(planned.filter((one) => !isAsArmed(one))));
      }),
      runs,
    );
  });
});
