import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decidePlan, type PlanDecision, type PlanFacts } from '../../../functions/plan-follow-ups/decide.ts';
import type { Change } from '../../../shared/domain/change.ts';
import { type FollowUp, FollowUpStatus } from '../../../shared/domain/follow-up.ts';
import {
  aCase,
  aClient,
  aClinic,
  aConsent,
  aFollowUp,
  annOwner,
  annSessionKey,
  aSentFollowUp,
  aSession,
  aStanding,
  completedAt,
  dueAt,
  idOf,
  uselessAt,
} from '../../support/builders.ts';
import { type DecisionTable, decides } from '../../support/decision-table.ts';

/** A minute after the session was told. */
const now = '2026-03-02T20:01:00.000Z';

const unplanned = aStanding({ plannedRevisions: {}, followUps: [] });
const corrected = (followUp: FollowUp, changes: Parameters<typeof aSession>[0] = {}) =>
  aStanding({ sessions: [aSession({ revision: 2, ...changes })], followUps: [followUp] });

const facts = (changes: Partial<PlanFacts> = {}): PlanFacts => ({
  standing: unplanned,
  sessionKey: annSessionKey,
  clinic: aClinic(),
  codeAttempt: 0,
  ...changes,
});

/** Every FollowUp a decision writes. */
const allFollowUpsIn = (decision: PlanDecision): FollowUp[] =>
  changesIn(decision).flatMap((change) => ('put' in change && change.put === 'followUp' ? [change.followUp] : []));
/** The day-1 check stands for the others: one rule plans all. */
const followUpsIn = (decision: PlanDecision): FollowUp[] =>
  allFollowUpsIn(decision).filter(({ kind }) => kind === 'day-1-check');
const changesIn = (decision: PlanDecision): Change[] => ('changes' in decision ? decision.changes : []);
const armedBy = (decision: PlanDecision): FollowUp[] =>
  ('arm' in decision ? decision.arm : []).filter(({ kind }) => kind === 'day-1-check');

const table: DecisionTable<PlanDecision, { when: string; facts: PlanFacts }> = {
  plan: [
    { when: 'a session was told for the first time', facts: facts() },
    { when: 'a session was corrected', facts: facts({ standing: corrected(aFollowUp()) }) },
    {
      when: 'a cancelled session is completed after all',
      facts: facts({ standing: corrected(aFollowUp({ status: 'withdrawn', reason: 'cancelled' }), { revision: 3 }) }),
    },
  ],
  'withdraw cancelled': [
    {
      when: 'a planned session was cancelled',
      facts: facts({ standing: corrected(aFollowUp(), { status: 'cancelled' }) }),
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

  it('plans the day-1 check at 10:00 of the next day and writes down the planned revision', () => {
    const decision = decidePlan(facts(), now);
    expect(decision).toMatchObject({ kind: 'plan', session: aSession() });
    expect(changesIn(decision)).toContainEqual({
      put: 'plan',
      owner: annOwner,
      subjectKey: annSessionKey,
      revision: 1,
    });
    expect(followUpsIn(decision)).toEqual([aFollowUp({ plannedAt: now })]);
    expect(armedBy(decision)).toEqual([aFollowUp({ plannedAt: now })]);
  });

  it('arms again what an earlier run planned and died before arming, and nothing that has ended', () => {
    const again = decidePlan(facts({ standing: aStanding() }), now);
    expect(armedBy(again)).toEqual([aFollowUp()]);
    const ended = decidePlan(facts({ standing: aStanding({ followUps: [aSentFollowUp()] }) }), now);
    expect(armedBy(ended)).toEqual([]);
  });

  it('writes a check whose time has passed down as expired, arms nothing and disturbs nobody', () => {
    const late = decidePlan(facts(), uselessAt);
    expect(followUpsIn(late)).toEqual([aFollowUp({ status: 'expired', reason: 'too-late', plannedAt: uselessAt })]);
    expect(armedBy(late)).toEqual([]);
  });

  it('still plans a session told late while its check is worth sending', () => {
    const late = decidePlan(facts(), '2026-03-04T12:59:00.000Z');
    expect(armedBy(late)).toMatchObject([{ status: 'planned', dueAt }]);
  });

  it('never looks at the follow-ups of other sessions', () => {
    const other = aFollowUp({ subjectKey: idOf('other'), followUpId: `${idOf('other')}.day-1-check.1` });
    const decision = decidePlan(facts({ standing: corrected(other, { status: 'cancelled', revision: 2 }) }), now);
    expect(followUpsIn(decision)).toEqual([]);
  });

  describe('a correction', () => {
    const laterByADay = { completedAt: '2026-03-03T20:00:00.000Z' };
    const aDayLater = '2026-03-04T15:00:00.000Z';

    it.each<[string, FollowUp]>([
      ['is planned', aFollowUp()],
      ['was withdrawn with its session', aFollowUp({ status: 'withdrawn', reason: 'cancelled' })],
      ['was skipped because its session was cancelled', aFollowUp({ status: 'skipped', reason: 'cancelled' })],
      ['expired by a wrong date', aFollowUp({ status: 'expired', reason: 'too-late' })],
    ])('moves a check that %s, which never went out', (_, known) => {
      const decision = decidePlan(facts({ standing: corrected(known, laterByADay) }), now);
      expect(followUpsIn(decision)).toMatchObject([
        { followUpId: known.followUpId, status: 'planned', dueAt: aDayLater },
      ]);
      expect(followUpsIn(decision)[0]).not.toHaveProperty('reason');
      expect(armedBy(decision)).toEqual(followUpsIn(decision));
    });

    it.each<[string, FollowUp]>([
      ['is being handed over', aSentFollowUp({ status: 'claimed' })],
      ['may have gone', aSentFollowUp({ status: 'unknown' })],
      ['was sent', aSentFollowUp()],
      ['failed for good', aSentFollowUp({ status: 'failed' })],
    ])('never repeats a check that %s', (_, known) => {
      const decision = decidePlan(facts({ standing: corrected(known, laterByADay) }), now);
      expect(decision.kind).toBe('plan');
      expect(armedBy(decision)).toEqual([]);
      expect(followUpsIn(decision)).toEqual([]);
    });

    it('to a long past date ends what was planned', () => {
      const decision = decidePlan(
        facts({ standing: corrected(aFollowUp(), { completedAt: '2026-02-02T20:00:00.000Z' }) }),
        now,
      );
      expect(followUpsIn(decision)).toMatchObject([{ status: 'expired', reason: 'too-late' }]);
      expect(armedBy(decision)).toEqual([]);
    });

    it('leaves a withdrawn check as it ended when its time has passed', () => {
      const known = aFollowUp({ status: 'withdrawn', reason: 'cancelled' });
      expect(followUpsIn(decidePlan(facts({ standing: corrected(known) }), uselessAt))).toEqual([]);
    });

    it('withdraws a planned kind the Protocol no longer has for the session', () => {
      const second = aFollowUp({ followUpId: `${annSessionKey}.day-1-check.2`, attempt: 2 });
      expect(followUpsIn(decidePlan(facts({ standing: corrected(second) }), now))).toContainEqual({
        ...second,
        status: 'withdrawn',
        reason: 'corrected',
      });
    });
  });

  it('a cancellation withdraws what is planned and leaves the rest', () => {
    const withdrawn = (followUp: FollowUp) =>
      followUpsIn(decidePlan(facts({ standing: corrected(followUp, { status: 'cancelled' }) }), now));
    expect(withdrawn(aFollowUp())).toEqual([aFollowUp({ status: 'withdrawn', reason: 'cancelled' })]);
    expect(withdrawn(aSentFollowUp())).toEqual([]);
    expect(withdrawn(aSentFollowUp({ status: 'claimed' }))).toEqual([]);
  });

  describe('a client nobody may write to for care', () => {
    it.each<[string, Parameters<typeof aClient>[0]]>([
      ['consents to nothing', { consents: [] }],
      ['has withdrawn', { consents: [aConsent({ given: false })] }],
      ['consents to texts but has no phone', { phone: undefined, phoneHash: undefined }],
      [
        'consents to other classes only',
        { consents: [aConsent({ class: 'booking' }), aConsent({ class: 'results' })] },
      ],
      ['consents to email without an address', { consents: [aConsent({ channel: 'email' })] }],
    ])('who %s is called by hand', (_, profile) => {
      const decision = decidePlan(facts({ standing: { ...unplanned, profile: aClient(profile) } }), now);
      const opened = changesIn(decision).find((change) => 'put' in change && change.put === 'newCase');
      expect(opened).toMatchObject({
        openCase: { owner: annOwner, acuity: 'watch', reasons: ['call-by-hand'], openedAt: now },
      });
      expect(opened).not.toHaveProperty('wake');
    });

    it('joins the open Case without waking its ladder', () => {
      const standing = { ...unplanned, profile: aClient({ consents: [] }), openCase: aCase() };
      expect(changesIn(decidePlan(facts({ standing }), now))).toContainEqual({
        put: 'case',
        openCase: aCase({ reasons: ['bleeding: bleed', 'call-by-hand'] }),
      });
    });

    it('gets another code each time one was taken', () => {
      const standing = { ...unplanned, profile: aClient({ consents: [] }) };
      const codes = [0, 1, 2].map((codeAttempt) => {
        const opened = changesIn(decidePlan(facts({ standing, codeAttempt }), now)).find((one) => 'openCase' in one);
        return opened && 'openCase' in opened ? opened.openCase.code : '';
      });
      expect(new Set(codes).size).toBe(3);
    });

    it('is not one who may be written to by email', () => {
      const profile = aClient({ email: 'ann@example.com', consents: [aConsent({ channel: 'email' })] });
      const changes = changesIn(decidePlan(facts({ standing: { ...unplanned, profile } }), now));
      expect(changes.some((change) => 'openCase' in change)).toBe(false);
    });
  });

  it('counts the day in the clinic’s zone and sends at the client’s own hour', () => {
    const standing = { ...unplanned, profile: aClient({ timeZone: 'America/Los_Angeles' }) };
    expect(followUpsIn(decidePlan(facts({ standing }), now))).toMatchObject([{ dueAt: '2026-03-03T18:00:00.000Z' }]);
  });

  describe('whatever stands', () => {
    const instant = fc
      .integer({ min: Date.parse(completedAt), max: Date.parse('2026-03-08T00:00:00.000Z') })
      .map((at) => new Date(at).toISOString());
    const known = fc
      .constantFrom(...FollowUpStatus.options)
      .map((status) =>
        ['claimed', 'sent', 'unknown', 'failed'].includes(status) ? aSentFollowUp({ status }) : aFollowUp({ status }),
      );
    const session = fc.record({
      revision: fc.integer({ min: 2, max: 9 }),
      status: fc.constantFrom('completed' as const, 'cancelled' as const),
      completedAt: instant,
    });

    it('nothing that may have gone out is written again', () => {
      fc.assert(
        fc.property(known, session, instant, (followUp, changes, at) => {
          fc.pre(['claimed', 'sent', 'unknown', 'failed'].includes(followUp.status));
          const decision = decidePlan(facts({ standing: corrected(followUp, changes) }), at);
          expect(followUpsIn(decision)).toEqual([]);
          expect(armedBy(decision)).toEqual([]);
        }),
      );
    });

    it('a second run after the first writes nothing and arms the same', () => {
      fc.assert(
        fc.property(known, session, instant, (followUp, changes, at) => {
          const standing = corrected(followUp, changes);
          const first = decidePlan(facts({ standing }), at);
          const written = followUpsIn(first);
          const after = aStanding({
            ...standing,
            plannedRevisions: { [annSessionKey]: changes.revision },
            followUps: [
              ...standing.followUps.filter((one) => !written.some((w) => w.followUpId === one.followUpId)),
              ...written,
            ],
          });
          const second = decidePlan(facts({ standing: after }), at);
          expect(second).toMatchObject({ kind: 'none', reason: 'already-planned' });
          expect(armedBy(second)).toEqual(armedBy(first));
        }),
      );
    });

    it('one transaction holds every item once', () => {
      fc.assert(
        fc.property(known, session, instant, (followUp, changes, at) => {
          const ids = followUpsIn(decidePlan(facts({ standing: corrected(followUp, changes) }), at)).map(
            (one) => one.followUpId,
          );
          expect(new Set(ids).size).toBe(ids.length);
        }),
      );
    });
  });
});

describe('a plan', () => {
  const planned = (session: Parameters<typeof aSession>[0] = {}, at = now) =>
    allFollowUpsIn(decidePlan(facts({ standing: { ...unplanned, sessions: [aSession(session)] } }), at));

  it('holds every kind of a deep session, each at its time', () => {
    expect(planned().map(({ kind, dueAt: at, status }) => [kind, at, status])).toEqual([
      ['day-1-check', '2026-03-03T15:00:00.000Z', 'planned'],
      ['day-3-check', '2026-03-05T15:00:00.000Z', 'planned'],
      ['week-1-check', '2026-03-09T19:30:00.000Z', 'planned'],
      ['booking-prompt', '2026-04-03T19:30:00.000Z', 'planned'],
      ['booking-reminder', '2026-04-10T19:30:00.000Z', 'planned'],
    ]);
  });

  it('of a finished course prompts nobody to book', () => {
    const last = planned({ course: { courseId: 'c', sessionNumber: 4, sessionsPlanned: 4 } });
    expect(last.filter(({ reason }) => reason === 'course-complete').map(({ kind, status }) => [kind, status])).toEqual(
      [
        ['booking-prompt', 'skipped'],
        ['booking-reminder', 'skipped'],
      ],
    );
  });

  it('of a session told ten days late has no burst in it: what is past has expired', () => {
    const late = planned({}, '2026-03-12T16:00:00.000Z');
    expect(late.filter(({ status }) => status === 'expired').map(({ kind }) => kind)).toEqual([
      'day-1-check',
      'day-3-check',
      'week-1-check',
    ]);
  });

  describe('beside an earlier session', () => {
    const earlierKey = idOf('earlier');
    const earlierOf = (course?: ReturnType<typeof aSession>['course']) =>
      aSession({ sessionKey: earlierKey, completedAt: '2026-02-02T20:00:00.000Z', course });
    const prompt = aFollowUp({
      followUpId: `${earlierKey}.booking-prompt.1`,
      subjectKey: earlierKey,
      kind: 'booking-prompt',
    });
    const check = aFollowUp({
      followUpId: `${earlierKey}.week-1-check.1`,
      subjectKey: earlierKey,
      kind: 'week-1-check',
    });
    const overtaken = { ...prompt, status: 'withdrawn', reason: 'booked' } as const;
    const beside = (followUps: FollowUp[], session: Parameters<typeof aSession>[0] = {}, earlier = earlierOf()) => {
      const standing = { ...unplanned, sessions: [aSession(session), earlier], followUps };
      const decision = decidePlan(facts({ standing }), now);
      return {
        written: allFollowUpsIn(decision).filter(({ subjectKey }) => subjectKey === earlierKey),
        armed: ('arm' in decision ? decision.arm : []).filter(({ subjectKey }) => subjectKey === earlierKey),
      };
    };

    it('withdraws its prompts and nothing else of it: the newer one brings its own', () => {
      expect(beside([prompt, check])).toEqual({ written: [overtaken], armed: [] });
    });

    it('leaves the prompts of another course alone', () => {
      const course = (courseId: string) => ({ courseId, sessionNumber: 1, sessionsPlanned: 3 });
      expect(beside([prompt], { course: course('face') }, earlierOf(course('scalp'))).written).toEqual([]);
    });

    it('resumes its prompts when the newer session is cancelled', () => {
      expect(beside([overtaken, check], { status: 'cancelled', revision: 2 })).toEqual({
        written: [prompt],
        armed: [prompt],
      });
    });

    it('resumes nothing that is no longer of use, or was stopped for another reason', () => {
      const cancelled = { status: 'cancelled', revision: 2 } as const;
      expect(beside([{ ...overtaken, uselessAt: now }], cancelled).written).toEqual([]);
      expect(beside([{ ...overtaken, reason: 'corrected' }], cancelled).written).toEqual([]);
    });
  });
});
