import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type FollowUp, FollowUpStatus, looksAgainAt } from '../../shared/domain/follow-up.ts';
import { retirementsDue } from '../../shared/domain/retirement.ts';
import type { Session } from '../../shared/domain/session.ts';
import { aSession, aStanding, key, now } from '../support/told-session.ts';

const names = ['a', 'b', 'c', 'd', 'e', 'f'] as const;

/** Newest first: `a` yesterday, `b` a week before it, and so on. */
const sessions = (count: number): Session[] =>
  names
    .slice(0, count)
    .map((name, index) =>
      aSession({ sessionKey: key(name), completedAt: new Date(Date.UTC(2026, 2, 1 - 7 * index)).toISOString() }),
    );

const aFollowUp = (name: string, changes: Partial<FollowUp> = {}): FollowUp => ({
  followUpId: `${key(name)}.day-1-check.1`,
  subjectKey: key(name),
  clinicId: 'main',
  kind: 'day-1-check',
  attempt: 1,
  status: 'sent',
  plannedAt: '2026-01-01T00:00:00.000Z',
  dueAt: '2026-01-02T15:00:00.000Z',
  uselessAt: '2026-01-03T13:00:00.000Z',
  refusals: 0,
  claimedAt: '2026-01-02T15:00:00.000Z',
  ...changes,
});

const standingWith = (count: number, followUps: FollowUp[] = names.slice(0, count).map((name) => aFollowUp(name))) =>
  aStanding({
    sessions: sessions(count),
    followUps,
    plannedRevisions: Object.fromEntries(names.map((name) => [key(name), 1])),
  });

const retiredSessions = (standing: ReturnType<typeof standingWith>): string[] =>
  retirementsDue(standing, now).flatMap((change) =>
    'retire' in change && change.retire === 'session' ? [change.session.sessionKey] : [],
  );

describe('what leaves the standing', () => {
  it('is nothing while four sessions or fewer are in it', () => {
    expect(retirementsDue(standingWith(4), now)).toEqual([]);
  });

  it('is the oldest session with its follow-ups', () => {
    const standing = standingWith(5);
    expect(retirementsDue(standing, now)).toEqual([
      { retire: 'followUp', owner: standing.owner, followUp: aFollowUp('e') },
      { retire: 'session', owner: standing.owner, session: standing.sessions[4] },
    ]);
  });

  it('is as many as there are too many', () => {
    expect(retiredSessions(standingWith(6))).toEqual([key('f'), key('e')]);
  });

  it.each([
    ['planned', { status: 'planned' as const }],
    ['claimed', { status: 'claimed' as const }],
    ['waiting for its outcome', { status: 'unknown' as const }],
    ['answerable by a digit', { claimedAt: '2026-03-01T20:00:00.000Z' }],
    ['waiting for an answer, however long', { silentAt: '2026-01-03T14:00:00.000Z' }],
    ['waiting for word of its arrival', { settleBy: '2026-01-02T17:00:00.000Z' }],
    [
      'failed, and nobody has decided what follows',
      { status: 'failed' as const, settleBy: '2026-01-02T17:00:00.000Z' },
    ],
  ])('is not a session with a follow-up that is %s: the next oldest goes', (_title, changes) => {
    const followUps = [aFollowUp('d'), aFollowUp('e', changes)];
    expect(retiredSessions(standingWith(5, followUps))).toEqual([key('d')]);
  });

  it.each<[string, Partial<FollowUp>]>([
    ['answered', { silentAt: '2026-01-03T14:00:00.000Z', answeredAt: '2026-01-02T16:00:00.000Z' }],
    ['failed, and before a person', { status: 'failed', silentAt: '2026-01-03T14:00:00.000Z' }],
    ['expired unsent', { status: 'expired', silentAt: '2026-01-03T14:00:00.000Z' }],
    ['held', { status: 'skipped', reason: 'held', silentAt: '2026-01-03T14:00:00.000Z' }],
  ])('is a session whose check was %s: its silence counts no more', (_title, changes) => {
    expect(retiredSessions(standingWith(5, [aFollowUp('e', changes)]))).toEqual([key('e')]);
  });

  it('is never a follow-up that was sent and waits, whatever else stands', () => {
    const instant = fc
      .integer({ min: Date.parse('2026-01-01T00:00:00.000Z'), max: Date.parse(now) })
      .map((at) => new Date(at).toISOString());
    const followUp = fc.record({
      name: fc.constantFrom(...names),
      kind: fc.constantFrom('day-1-check' as const, 'week-1-check' as const, 're-check' as const),
      attempt: fc.constantFrom(1, 2),
      status: fc.constantFrom(...FollowUpStatus.options),
      claimedAt: instant,
      silentAt: fc.option(instant, { nil: undefined }),
      settleBy: fc.option(instant, { nil: undefined }),
      answeredAt: fc.option(instant, { nil: undefined }),
    });
    fc.assert(
      fc.property(fc.array(followUp, { maxLength: 40 }), (all) => {
        const followUps = all.map(({ name, kind, attempt, ...changes }) =>
          aFollowUp(name, { ...changes, kind, attempt, followUpId: `${key(name)}.${kind}.${attempt}` }),
        );
        for (const change of retirementsDue(standingWith(6, followUps), now)) {
          if (!('retire' in change) || change.retire !== 'followUp') continue;
          expect(['planned', 'claimed', 'unknown']).not.toContain(change.followUp.status);
          if (change.followUp.status === 'sent') expect(looksAgainAt(change.followUp)).toBeUndefined();
        }
      }),
    );
  });

  it('is not a session that is not planned yet', () => {
    const standing = { ...standingWith(5), plannedRevisions: {} };
    expect(retirementsDue(standing, now)).toEqual([]);
  });

  it('is a session with nothing planned for it, once the planner has seen it', () => {
    expect(retiredSessions(standingWith(5, []))).toEqual([key('e')]);
  });
});
