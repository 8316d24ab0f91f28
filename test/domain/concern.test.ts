import { describe, expect, it } from 'vitest';
import { caseCode } from '../../shared/domain/case.ts';
import { callByHand, dayOfNewestSession, type Raised, raise } from '../../shared/domain/concern.ts';
import {
  aCase,
  aClinic,
  anAcknowledgedCase,
  annOwner,
  aSession,
  aStanding,
  idOf,
  strangerOwner,
} from '../support/builders.ts';

const now = '2026-03-03T16:00:00.000Z';
const raised = (changes: Partial<Raised> = {}) =>
  raise({
    owner: annOwner,
    concern: { acuity: 'urgent', reasons: ['pus: pus'], at: now, day: 1 },
    clinic: aClinic(),
    causeId: idOf('reply'),
    codeAttempt: 0,
    ...changes,
  });

describe('raise', () => {
  it('opens a Case and wakes the ladder for what must page', () => {
    const { raised: opened, change } = raised();
    expect(change).toEqual({ put: 'newCase', openCase: opened, wake: 'page' });
    expect(opened).toMatchObject({ owner: annOwner, acuity: 'urgent', status: 'open', openedAt: now });
  });

  it('wakes nobody for a Case that only waits on the list', () => {
    const { change } = raised({ concern: { acuity: 'watch', reasons: ['call-by-hand'], at: now } });
    expect(change).not.toHaveProperty('wake');
  });

  it('joins the open Case, and wakes the ladder only when it must look again', () => {
    const higher = raised({ openCase: aCase({ acuity: 'watch', pagesFrom: undefined }) });
    expect(higher.change).toEqual({ put: 'case', openCase: higher.raised, wake: 'page' });
    const again = raised({ openCase: anAcknowledgedCase() });
    expect(again.change).toHaveProperty('wake', 'page');
    const same = raised({ openCase: aCase() });
    expect(same.change).toEqual({ put: 'case', openCase: aCase({ reasons: ['bleeding: bleed', 'pus: pus'] }) });
  });

  it('means the same Case for the same cause, and another for another cause or owner', () => {
    expect(raised().raised.caseId).toBe(raised({ codeAttempt: 3 }).raised.caseId);
    expect(raised().raised.caseId).not.toBe(raised({ causeId: idOf('another') }).raised.caseId);
    expect(raised().raised.caseId).not.toBe(raised({ owner: strangerOwner }).raised.caseId);
  });

  it('takes the next code that is not used in the same write', () => {
    const { caseId, code } = raised().raised;
    expect(code).toBe(caseCode(caseId, 0));
    const next = raised({ codesInUse: [code] }).raised.code;
    expect(next).not.toBe(code);
    expect(raised({ codesInUse: [code, next] }).raised.code).not.toBe(next);
  });
});

describe('dayOfNewestSession', () => {
  it('counts local dates of the clinic', () => {
    const late = aStanding({ sessions: [aSession({ completedAt: '2026-03-03T04:50:00.000Z' })] });
    expect(dayOfNewestSession(late, '2026-03-03T04:59:00.000Z', aClinic())).toBe(0);
    expect(dayOfNewestSession(late, '2026-03-03T05:10:00.000Z', aClinic())).toBe(1);
  });

  it('passes over cancelled sessions, and is none without a completed one', () => {
    const cancelled = aSession({ status: 'cancelled', completedAt: '2026-03-03T15:00:00.000Z' });
    expect(dayOfNewestSession(aStanding({ sessions: [cancelled, aSession()] }), now, aClinic())).toBe(1);
    expect(dayOfNewestSession(aStanding({ sessions: [cancelled] }), now, aClinic())).toBeUndefined();
  });
});

describe('callByHand', () => {
  it('is to be watched, with the reason it was raised for', () => {
    expect(callByHand(aStanding(), 'too-late', now, aClinic())).toEqual({
      acuity: 'watch',
      reasons: ['too-late'],
      at: now,
      day: 1,
    });
    expect(callByHand(aStanding({ sessions: [] }), 'too-late', now, aClinic())).not.toHaveProperty('day');
  });
});
