import { describe, expect, it } from 'vitest';
import { isAtHighRisk, isAtRisk, replannedForRisk } from '../../shared/domain/at-risk.ts';
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

describe('who is at high risk', () => {
  const deepRf = { ...shallow.treatment, device: 'rf' as const, needleDepthMm: 2 };
  it.each<[string, Session['treatment'], ReturnType<typeof aClient>, boolean]>([
    ['a deep session alone', aSession().treatment, aClient(), false],
    ['RF alone', { ...shallow.treatment, device: 'rf' }, aClient(), false],
    ['two risk flags, which are one reason', shallow.treatment, aClient({ riskFlags: ['diabetes', 'keloid'] }), false],
    ['a deep session by RF', deepRf, aClient(), true],
    ['a deep session and a risk flag', aSession().treatment, flagged, true],
    ['RF and a risk flag', { ...shallow.treatment, device: 'rf' }, flagged, true],
    ['all three', deepRf, flagged, true],
  ])('%s', (_, treatment, client, expected) => {
    expect(isAtHighRisk({ treatment }, client)).toBe(expected);
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

  it('has a deep session planned anew as well: it is at high risk now', () => {
    expect(replanned({ sessions: [aSession()] })).toMatchObject([{ put: 'session', session: { revision: 2 } }]);
  });

  it.each<[string, ReturnType<typeof replanned>]>([
    ['was known before', replanned({ profile: flagged })],
    ['is none', replanned({}, aClient())],
    ['is taken back', replanned({ profile: flagged }, aClient())],
    [
      'adds nothing to a deep session by RF',
      replanned({ sessions: [aSession({ treatment: { ...aSession().treatment, device: 'rf' } })] }),
    ],
    ['is told when the day-3 check is over', replanned({}, flagged, 4 * 24 * 60)],
    ['is about a session that was cancelled', replanned({ sessions: [{ ...shallow, status: 'cancelled' }] })],
  ])('changes nothing when it %s', (_, changes) => {
    expect(changes).toEqual([]);
  });
});
