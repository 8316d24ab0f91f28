import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decidePlan } from '../../../functions/plan-follow-ups/decide.ts';
import type { FollowUp } from '../../../shared/domain/follow-up.ts';
import type { Session } from '../../../shared/domain/session.ts';
import type { ClientStanding } from '../../../shared/domain/standing.ts';
import { aSession, completedAt, idOf } from '../../support/builders.ts';
import { armedBy, aShallowSession, facts, leftBy, now, planAll, short, unplanned } from './planned-standing.ts';

/** The face at 15:00, the neck 40 minutes later; the scalp of one row more. */
const face = aShallowSession();
const neck = aShallowSession({
  sessionKey: idOf('neck'),
  sessionId: 'S-2',
  completedAt: '2026-03-02T20:40:00.000Z',
});
const scalp = aShallowSession({ sessionKey: idOf('scalp'), sessionId: 'S-3', completedAt: '2026-03-02T21:10:00.000Z' });
const deepNeck = { ...neck, treatment: aSession().treatment };
const aDayLater = '2026-03-03T20:40:00.000Z';

const onOneVisit = (...sessions: Session[]): ClientStanding => ({ ...unplanned, sessions });
const of = (standing: ClientStanding, { sessionKey }: Session): FollowUp[] =>
  standing.followUps.filter(({ subjectKey }) => subjectKey === sessionKey);
const shortOf = (standing: ClientStanding, session: Session): string[] => of(standing, session).map(short);
const named = (standing: ClientStanding, session: Session, name: string): FollowUp =>
  of(standing, session).find((one) => `${one.kind}.${one.attempt}` === name) ?? expect.fail(`no ${name}`);
/** The session told anew, and planned. */
const toldAnew = (standing: ClientStanding, session: Session, at = now) => {
  const before = {
    ...standing,
    sessions: standing.sessions.map((one) => (one.sessionKey === session.sessionKey ? session : one)),
  };
  const decision = decidePlan(facts({ standing: before, sessionKey: session.sessionKey }), at);
  return { after: leftBy(before, decision), armed: armedBy(decision) };
};
/** A follow-up as the sender leaves it. */
const asSender = (standing: ClientStanding, changed: FollowUp): ClientStanding => ({
  ...standing,
  followUps: standing.followUps.map((one) => (one.followUpId === changed.followUpId ? changed : one)),
});

const bothHeld = [
  'aftercare.1 skipped held',
  'day-1-check.1 skipped held',
  'day-1-check.2 skipped held',
  'week-1-check.1 skipped held',
  'week-1-check.2 skipped held',
];
const checks = ['aftercare.1', 'day-1-check.1', 'day-1-check.2', 'week-1-check.1', 'week-1-check.2'];

describe('two sessions on one day', () => {
  it('speak with one voice: the second one’s aftercare, checks and nudges are held', () => {
    const planned = planAll(onOneVisit(face, neck));
    expect(shortOf(planned, face).slice(0, 5)).toEqual(checks.map((name) => `${name} planned`));
    expect(shortOf(planned, neck).slice(0, 5)).toEqual(bothHeld);
  });

  it('of one series are asked to book once: the later one’s prompts go', () => {
    const planned = planAll(onOneVisit(face, neck));
    expect(shortOf(planned, face).slice(5)).toEqual([
      'booking-prompt.1 withdrawn booked',
      'booking-reminder.1 withdrawn booked',
    ]);
    expect(shortOf(planned, neck).slice(5)).toEqual(['booking-prompt.1 planned', 'booking-reminder.1 planned']);
  });

  it('that ended at the same moment are asked to book once too', () => {
    const planned = planAll(onOneVisit(face, { ...neck, completedAt }));
    const prompts = planned.followUps.filter(({ kind, status }) => kind === 'booking-prompt' && status === 'planned');
    expect(prompts).toHaveLength(1);
  });

  it('each keep what the other has not: a deep one its day-3 check', () => {
    const planned = planAll(onOneVisit(face, deepNeck));
    expect(shortOf(planned, deepNeck)).toContain('day-3-check.1 planned');
  });

  it('on either side of midnight are two visits', () => {
    const night = { ...neck, completedAt: '2026-03-03T05:30:00.000Z' };
    expect(shortOf(planAll(onOneVisit(face, night)), night).slice(0, 2)).toEqual([
      'aftercare.1 planned',
      'day-1-check.1 planned',
    ]);
  });

  it('are held for what has gone as well', () => {
    const sent = asSender(planAll(onOneVisit(face)), {
      ...named(planAll(onOneVisit(face)), face, 'aftercare.1'),
      status: 'sent',
      claimedAt: '2026-03-02T22:00:00.000Z',
    });
    const both = { ...sent, sessions: [face, neck] };
    const { after } = toldAnew(both, neck, '2026-03-02T23:00:00.000Z');
    expect(shortOf(after, neck)).toContain('aftercare.1 skipped held');
  });

  it('are one visit also when the first one’s text waits for the morning', () => {
    const evening = '2026-03-03T03:00:00.000Z';
    const alone = planAll(onOneVisit(face), evening);
    // The window has closed: the sender moves it to 9:00.
    const waiting = asSender(alone, { ...named(alone, face, 'aftercare.1'), dueAt: '2026-03-03T14:00:00.000Z' });
    const { after } = toldAnew({ ...waiting, sessions: [face, neck] }, neck, evening);
    expect(shortOf(after, neck)).toContain('aftercare.1 skipped held');
  });

  it.each<[string, Partial<FollowUp>]>([
    ['was skipped', { status: 'skipped', reason: 'no-consent' }],
    ['has expired', { status: 'expired', reason: 'too-late' }],
    ['was withdrawn', { status: 'withdrawn', reason: 'cancelled' }],
  ])('are not held for what %s: it speaks for nobody', (_, changes) => {
    const alone = planAll(onOneVisit(face));
    const silent = asSender(alone, { ...named(alone, face, 'day-1-check.1'), ...changes });
    const { after } = toldAnew({ ...silent, sessions: [face, neck] }, neck);
    expect(shortOf(after, neck)).toContain('day-1-check.1 planned');
  });
});

describe('what was held goes on', () => {
  const planned = planAll(onOneVisit(face, neck));
  const cancelled = { ...face, status: 'cancelled', revision: 2 } as const;
  const moved = { ...face, completedAt: aDayLater, revision: 2 };

  it('when the session that spoke is cancelled', () => {
    const { after, armed } = toldAnew(planned, cancelled);
    expect(shortOf(after, neck)).toEqual(expect.arrayContaining(checks.map((name) => `${name} planned`)));
    expect(armed.map(({ subjectKey }) => subjectKey)).toEqual(checks.map(() => neck.sessionKey));
    expect(of(after, neck).every((one) => one.status !== 'planned' || one.reason === undefined)).toBe(true);
  });

  it('when the session that spoke is moved to another day, where it speaks for itself', () => {
    const { after } = toldAnew(planned, moved);
    expect(shortOf(after, neck)).toEqual(expect.arrayContaining(checks.map((name) => `${name} planned`)));
    expect(named(after, neck, 'day-1-check.1').dueAt).toBe('2026-03-03T15:00:00.000Z');
    expect(named(after, face, 'day-1-check.1')).toMatchObject({ status: 'planned', dueAt: '2026-03-04T15:00:00.000Z' });
  });

  it('not when it is corrected and stays on its day', () => {
    const { after } = toldAnew(planned, { ...face, completedAt: '2026-03-02T19:00:00.000Z', revision: 2 });
    expect(shortOf(after, neck).slice(0, 5)).toEqual(bothHeld);
  });

  it('not when it has been asked already: nobody is asked twice', () => {
    const asked = asSender(planned, {
      ...named(planned, face, 'day-1-check.1'),
      status: 'sent',
      claimedAt: '2026-03-03T15:00:00.000Z',
    });
    const { after } = toldAnew(asked, cancelled, '2026-03-03T16:00:00.000Z');
    expect(named(after, neck, 'day-1-check.1')).toMatchObject({ status: 'skipped', reason: 'held' });
    expect(named(after, neck, 'week-1-check.1').status).toBe('planned');
  });

  it('not when it is no longer of use', () => {
    const { after } = toldAnew(planned, cancelled, '2026-03-12T16:00:00.000Z');
    expect(of(after, neck).filter(({ kind, status }) => kind !== 'booking-prompt' && status === 'planned')).toEqual([
      named(after, neck, 'booking-reminder.1'),
    ]);
  });

  it('not of a session that was cancelled too', () => {
    const gone = { ...planned, sessions: [face, { ...neck, status: 'cancelled' as const }] };
    expect(of(toldAnew(gone, cancelled).after, neck).filter(({ status }) => status === 'planned')).toEqual([
      named(planned, neck, 'booking-prompt.1'),
      named(planned, neck, 'booking-reminder.1'),
    ]);
  });

  it('of one session only, when two were held: together they are one visit still', () => {
    const three = planAll(onOneVisit(face, neck, scalp));
    const { after } = toldAnew(three, cancelled);
    const speaking = after.followUps.filter(({ kind, status }) => kind === 'day-1-check' && status === 'planned');
    expect(speaking.map(({ attempt }) => attempt).sort()).toEqual([1, 2]);
    expect(new Set(speaking.map(({ subjectKey }) => subjectKey)).size).toBe(1);
  });

  it('with its silence, when another one that was held is at risk', () => {
    const deepScalp = { ...scalp, treatment: aSession().treatment };
    const told = { ...planAll(onOneVisit(face, neck)), sessions: [face, neck, deepScalp] };
    const { after } = toldAnew(toldAnew(told, deepScalp).after, cancelled);
    const [speaking, ...more] = after.followUps.filter(
      ({ kind, attempt, status }) => kind === 'day-1-check' && attempt === 1 && status === 'planned',
    );
    expect(more).toEqual([]);
    expect(speaking).toMatchObject({ silentAt: '2026-03-04T14:00:00.000Z' });
  });

  it('as its session stands now, not as it stood when it was held', () => {
    const later = { ...neck, completedAt: '2026-03-02T23:00:00.000Z', revision: 2 };
    const { after: heldAnew } = toldAnew(planned, later);
    expect(shortOf(heldAnew, neck)).toContain('aftercare.1 skipped held');
    expect(named(toldAnew(heldAnew, cancelled).after, neck, 'aftercare.1').dueAt).toBe('2026-03-03T01:00:00.000Z');
  });

  it('not at all once a correction wants it no more', () => {
    const deep = planAll(onOneVisit({ ...face, treatment: aSession().treatment }, deepNeck));
    expect(shortOf(deep, deepNeck)).toContain('day-3-check.1 skipped held');
    const { after: nowShallow } = toldAnew(deep, { ...neck, revision: 2 });
    expect(shortOf(nowShallow, neck)).toContain('day-3-check.1 withdrawn corrected');
    expect(shortOf(toldAnew(nowShallow, cancelled).after, neck)).toContain('day-3-check.1 withdrawn corrected');
  });
});

describe('silence, when one of the day’s sessions is at risk', () => {
  const silentAt = '2026-03-04T14:00:00.000Z';

  it.each<[string, Session, Session]>([
    ['told first', deepNeck, face],
    ['told last', face, deepNeck],
  ])('counts for the check that speaks for both, the session at risk %s', (_, first, second) => {
    expect(named(planAll(onOneVisit(first, second)), first, 'day-1-check.1')).toMatchObject({
      status: 'planned',
      silentAt,
    });
  });

  it('counts for a check that has gone and is not answered yet', () => {
    const alone = planAll(onOneVisit(face));
    const sent = {
      ...named(alone, face, 'day-1-check.1'),
      status: 'sent' as const,
      claimedAt: '2026-03-03T15:00:00.000Z',
    };
    const told = (known: FollowUp) =>
      named(
        toldAnew({ ...asSender(alone, known), sessions: [face, deepNeck] }, deepNeck, '2026-03-03T16:00:00.000Z').after,
        face,
        'day-1-check.1',
      );
    expect(told(sent)).toEqual({ ...sent, silentAt });
    const answered = { ...sent, answeredAt: '2026-03-03T15:10:00.000Z' };
    expect(told(answered)).toEqual(answered);
    const claimed = { ...sent, status: 'claimed' as const };
    expect(told(claimed)).toEqual(claimed);
  });

  it('is noticed sooner when one of them is at high risk, and the check has not gone yet', () => {
    const rfNeck = { ...deepNeck, treatment: { ...deepNeck.treatment, device: 'rf' as const } };
    const deepFace = { ...face, treatment: { ...face.treatment, needleDepthMm: 2 } };
    const sooner = '2026-03-03T22:00:00.000Z';
    for (const [first, second] of [
      [rfNeck, deepFace],
      [deepFace, rfNeck],
    ] as const)
      expect(named(planAll(onOneVisit(first, second)), first, 'day-1-check.1')).toMatchObject({ silentAt: sooner });

    const alone = planAll(onOneVisit(deepFace));
    const sent = {
      ...named(alone, deepFace, 'day-1-check.1'),
      status: 'sent' as const,
      claimedAt: '2026-03-03T15:00:00.000Z',
    };
    const { after } = toldAnew(
      { ...asSender(alone, sent), sessions: [deepFace, rfNeck] },
      rfNeck,
      '2026-03-03T16:00:00.000Z',
    );
    expect(named(after, deepFace, 'day-1-check.1')).toEqual(sent);
  });

  it('stays when the session that speaks is corrected', () => {
    const { after } = toldAnew(planAll(onOneVisit(face, deepNeck)), { ...face, revision: 2 });
    expect(named(after, face, 'day-1-check.1')).toMatchObject({ silentAt });
  });

  it('does not count when nobody was at risk', () => {
    expect(planAll(onOneVisit(face, neck)).followUps.some((one) => one.silentAt)).toBe(false);
  });
});

it('however the sessions of a day are told, corrected and cancelled, a client is asked each thing once', () => {
  const step = fc.record({
    session: fc.constantFrom(face, neck, scalp),
    status: fc.constantFrom('completed' as const, 'completed' as const, 'cancelled' as const),
    at: fc.constantFrom('2026-03-02T19:30:00.000Z', '2026-03-02T21:00:00.000Z', aDayLater),
    deep: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 10 }), (steps) => {
      let standing = onOneVisit();
      steps.forEach(({ session, status, at, deep }, index) => {
        const told: Session = {
          ...session,
          status,
          completedAt: at,
          revision: index + 1,
          ...(deep ? { treatment: aSession().treatment } : {}),
        };
        const others = standing.sessions.filter(({ sessionKey }) => sessionKey !== told.sessionKey);
        standing = toldAnew({ ...standing, sessions: [...others, told] }, told, aDayLater).after;
      });
      const asked = standing.followUps
        .filter(({ status, kind }) => status === 'planned' && kind.endsWith('check'))
        .map(({ kind, attempt, dueAt }) => `${kind}.${attempt} ${dueAt}`);
      expect(new Set(asked).size).toBe(asked.length);
      for (const session of standing.sessions.filter(({ status }) => status === 'completed')) {
        const sameDay = standing.sessions.filter(
          ({ completedAt: at }) => at.slice(0, 10) === session.completedAt.slice(0, 10),
        );
        const keys = sameDay.map(({ sessionKey }) => sessionKey);
        const weekOne = standing.followUps.filter(
          ({ subjectKey, kind, attempt, status }) =>
            keys.includes(subjectKey) && kind === 'week-1-check' && attempt === 1 && status === 'planned',
        );
        expect(weekOne).toHaveLength(1);
      }
    }),
    { numRuns: 200 },
  );
});
