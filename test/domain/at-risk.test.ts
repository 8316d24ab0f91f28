import { describe, expect, it } from 'vitest';
import { isAtRisk, replannedForRisk } from '../../shared/domain/at-risk.ts';
import { plusMinutes } from '../../shared/domain/instants.ts';
import type { Session } from '../../shared/domain/session.ts';
import type { ClientStanding } from '../../shared/domain/standing.ts';
import { aClient, annOwner, aSession, aStanding, completedAt } from '../support/builders.ts';

const shallow = aSession({ treatment: { ...aSession().treatment, needleDepthMm: 1 } });
const flagged = aClient({ riskFlags: ['diabetes'] });

describe('who is at risk', () => {
  it.each<[string, Session['treatment'], boolean]>([
    ['1.4 mm with a pen', { ...shallow.treatment, needleDepthMm: 1.4 }, false],
    ['1.5 mm', { ...shallow.treatment, needleDepthMm: 1.5 }, true],
    ['RF at any depth', { ...shallow.treatment, device: 'rf' }, true],
  ])('%s', (_, treatment, expected) => {
    expect(isAtRisk({ treatment }, aClient())).toBe(expected);
  });

  it('whoever has a risk flag, at any depth', () => {
    expect(isAtRisk(shallow, flagged)).toBe(true);
  });
});

describe('a risk told after the session', () => {
  const replanned = (standing: Partial<ClientStanding>, told = flagged, minutesLater = 60) =>
    replannedForRisk(aStanding({ sessions: [shallow], ...standing }), told, plusMinutes(completedAt, minutesLater));

  it('has the session planned anew', () => {
    expect(replanned({})).toEqual([
      { put: 'session', owner: annOwner, session: { ...shallow, revision: 2 }, wake: 'plan' },
    ]);
  });

  it.each<[string, ReturnType<typeof replanned>]>([
    ['was known before', replanned({ profile: flagged })],
    ['is none', replanned({}, aClient())],
    ['is taken back', replanned({ profile: flagged }, aClient())],
    ['adds nothing to a deep session', replanned({ sessions: [aSession()] })],
    ['is told when the day-3 check is over', replanned({}, flagged, 4 * 24 * 60)],
    ['is about a session that was cancelled', replanned({ sessions: [{ ...shallow, status: 'cancelled' }] })],
  ])('changes nothing when it %s', (_, changes) => {
    expect(changes).toEqual([]);
  });
});
