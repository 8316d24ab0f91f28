import { describe, expect, it } from 'vitest';
import { answeredFollowUps, recheckPlanned } from '../../shared/domain/answered.ts';
import { FollowUp, type FollowUpKind, FollowUpStatus } from '../../shared/domain/follow-up.ts';
import { plusMinutes } from '../../shared/domain/instants.ts';
import type { ClientStanding } from '../../shared/domain/standing.ts';
import { aFollowUp, annOwner, annSessionKey, aSentFollowUp, aSession, aStanding, idOf } from '../support/builders.ts';

const now = '2026-03-03T16:00:00.000Z';
const one = (kind: FollowUpKind, attempt: number, changes: Partial<FollowUp> = {}): FollowUp =>
  aFollowUp({ followUpId: `${annSessionKey}.${kind}.${attempt}`, kind, attempt, ...changes });

describe('a check that was answered', () => {
  const first = aSentFollowUp();
  const nudge = one('day-1-check', 2);
  const written = (answered: FollowUp, onPage = false, ...more: FollowUp[]): FollowUp[] =>
    answeredFollowUps(aStanding({ followUps: [first, nudge, ...more] }), answered, now, onPage).flatMap((change) =>
      'followUp' in change ? [change.followUp] : [],
    );

  it.each<[string, FollowUp]>([
    ['itself', first],
    ['by its nudge', nudge],
  ])('is noted on the first and the nudge alike, answered %s', (_, answered) => {
    expect(written(answered)).toEqual([
      { ...first, answeredAt: now },
      { ...nudge, answeredAt: now },
    ]);
  });

  it('leaves other kinds and other sessions as they are', () => {
    const others = [
      one('week-1-check', 1),
      one('day-1-check', 1, { followUpId: `${idOf('other')}.day-1-check.1`, subjectKey: idOf('other') }),
    ];
    expect(written(first, false, ...others)).toHaveLength(2);
  });

  it.each(FollowUpStatus.options)('keeps a first that is %s as it stands', (status) => {
    const [noted] = answeredFollowUps(aStanding({ followUps: [{ ...first, status }] }), first, now);
    expect(noted).toEqual({ put: 'followUp', owner: annOwner, followUp: { ...first, status, answeredAt: now } });
  });

  it('answered again says when it was last', () => {
    const before = { ...first, answeredAt: '2026-03-03T15:05:00.000Z' };
    const [noted] = answeredFollowUps(aStanding({ followUps: [before] }), before, now);
    expect(noted).toMatchObject({ followUp: { answeredAt: now } });
  });

  it('on the page counts how often, on the one whose link it was alone', () => {
    expect(written(first, true)).toMatchObject([{ answerCount: 1 }, { answeredAt: now }]);
    expect(written(first, true)[1]).not.toHaveProperty('answerCount');
    const twice = answeredFollowUps(aStanding({ followUps: [{ ...first, answerCount: 1 }] }), first, now, true);
    expect(twice).toMatchObject([{ followUp: { answerCount: 2 } }]);
    expect(written(first)[0]).not.toHaveProperty('answerCount');
  });

  it('is as the table keeps it', () => {
    for (const followUp of written(first, true)) expect(FollowUp.parse(followUp)).toEqual(followUp);
  });

  it('of a re-check leaves the second one alone: it asks anew', () => {
    const firstRecheck = one('re-check', 1, { status: 'sent', claimedAt: now });
    const second = one('re-check', 2);
    expect(written(firstRecheck, false, firstRecheck, second)).toEqual([{ ...firstRecheck, answeredAt: now }]);
    expect(written(second, false, firstRecheck, second)).toEqual([{ ...second, answeredAt: now }]);
  });
});

describe('what is to be watched', () => {
  const recheck = (attempt: number, changes: Partial<FollowUp> = {}): FollowUp =>
    one('re-check', attempt, {
      plannedAt: now,
      dueAt: plusMinutes(now, 24 * 60),
      uselessAt: plusMinutes(now, 46 * 60),
      ...changes,
    });
  const asked = (standing: Partial<ClientStanding>) => recheckPlanned(aStanding({ followUps: [], ...standing }), now);

  it('is asked after a day later, and the session woken: the planner sets the timer', () => {
    expect(asked({})).toEqual([
      { put: 'followUp', owner: annOwner, followUp: recheck(1) },
      { put: 'session', owner: annOwner, session: aSession(), wake: 'plan' },
    ]);
  });

  it.each(FollowUpStatus.options.filter((status) => status !== 'planned'))(
    'is asked after a second time when the first re-check is %s',
    (status) => {
      expect(asked({ followUps: [recheck(1, { status })] })[0]).toMatchObject({
        followUp: { followUpId: `${annSessionKey}.re-check.2`, attempt: 2, status: 'planned' },
      });
    },
  );

  it.each<[string, Partial<ClientStanding>]>([
    ['there is no session', { sessions: [] }],
    ['every session was cancelled', { sessions: [aSession({ status: 'cancelled' })] }],
    ['a re-check is planned already', { followUps: [recheck(1)] }],
    [
      'another check asks at about that time',
      { followUps: [one('day-3-check', 1, { dueAt: plusMinutes(now, 23 * 60) })] },
    ],
    ['the second one is', { followUps: [recheck(1, { status: 'sent' }), recheck(2)] }],
    ['it was asked after twice', { followUps: [recheck(1, { status: 'sent' }), recheck(2, { status: 'skipped' })] }],
  ])('is not asked after again when %s', (_, standing) => {
    expect(asked(standing)).toEqual([]);
  });

  it('is about the newest session that stands, each with two of its own', () => {
    const newer = aSession({ sessionKey: idOf('newer'), completedAt: '2026-03-03T12:00:00.000Z' });
    const cancelled = aSession({ sessionKey: idOf('gone'), completedAt: now, status: 'cancelled' });
    const twice = [recheck(1, { status: 'sent' }), recheck(2, { status: 'sent' })];
    expect(asked({ sessions: [cancelled, newer, aSession()], followUps: twice })).toMatchObject([
      { followUp: { followUpId: `${idOf('newer')}.re-check.1` } },
      { session: { sessionKey: idOf('newer') } },
    ]);
  });

  it('is a follow-up as the table keeps it', () => {
    const [change] = asked({});
    expect(change && 'followUp' in change && FollowUp.parse(change.followUp)).toEqual(recheck(1));
  });
});
