import { describe, expect, it } from 'vitest';
import type { FollowUp } from '../../shared/domain/follow-up.ts';
import { retirementsDue } from '../../shared/domain/retirement.ts';
import type { Session } from '../../shared/domain/session.ts';
import { aSession, aStanding, key, now } from '../functions/intake-api/told-session.ts';

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
  ])('is not a session with a follow-up that is %s: the next oldest goes', (_title, changes) => {
    const followUps = [aFollowUp('d'), aFollowUp('e', changes)];
    expect(retiredSessions(standingWith(5, followUps))).toEqual([key('d')]);
  });

  it('is not a session that is not planned yet', () => {
    const standing = { ...standingWith(5), plannedRevisions: {} };
    expect(retirementsDue(standing, now)).toEqual([]);
  });

  it('is a session with nothing planned for it, once the planner has seen it', () => {
    expect(retiredSessions(standingWith(5, []))).toEqual([key('e')]);
  });
});
