import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  FollowUp,
  FollowUpId,
  FollowUpKind,
  FollowUpStatus,
  followUpId,
  hasEnded,
  mayBecome,
  mayHaveArrivedAt,
  neverWentOut,
} from '../../shared/domain/follow-up.ts';
import { aFollowUp, annSessionKey, aSentFollowUp, dueAt } from '../support/builders.ts';

const statuses = fc.constantFrom(...FollowUpStatus.options);
const inStatus = (status: FollowUpStatus) => aFollowUp({ status, claimedAt: dueAt });
const wentOut: readonly FollowUpStatus[] = ['sent', 'unknown', 'failed'];

describe('a follow-up', () => {
  /** Every status and where it may go from there. */
  const table: Record<FollowUpStatus, readonly FollowUpStatus[]> = {
    planned: ['planned', 'claimed', 'skipped', 'expired', 'withdrawn', 'failed'],
    claimed: ['planned', 'sent', 'unknown', 'failed'],
    unknown: ['sent', 'failed'],
    sent: ['failed'],
    failed: ['sent'],
    skipped: ['planned'],
    expired: ['planned'],
    withdrawn: ['planned'],
  };
  it.each(Object.entries(table))('from %s may become %j and nothing else', (from, to) => {
    const status = FollowUpStatus.parse(from);
    expect(FollowUpStatus.options.filter((next) => mayBecome(status, next))).toEqual(
      FollowUpStatus.options.filter((next) => to.includes(next)),
    );
  });

  it('that went out, or may have, never goes back to where it could go out again', () => {
    fc.assert(
      fc.property(fc.array(statuses, { maxLength: 12 }), fc.constantFrom(...wentOut), (wishes, start) => {
        const end = wishes.reduce((status, wish) => (mayBecome(status, wish) ? wish : status), start);
        expect(wentOut).toContain(end);
      }),
    );
  });

  it.each<[FollowUpStatus, { ended: boolean; unsent: boolean; arrived: boolean }]>([
    ['planned', { ended: false, unsent: true, arrived: false }],
    ['claimed', { ended: false, unsent: false, arrived: true }],
    ['unknown', { ended: false, unsent: false, arrived: true }],
    ['sent', { ended: true, unsent: false, arrived: true }],
    ['failed', { ended: true, unsent: false, arrived: true }],
    ['skipped', { ended: true, unsent: true, arrived: false }],
    ['expired', { ended: true, unsent: true, arrived: false }],
    ['withdrawn', { ended: true, unsent: true, arrived: false }],
  ])('that is %s: %j', (status, { ended, unsent, arrived }) => {
    const followUp = inStatus(status);
    expect(hasEnded(followUp)).toBe(ended);
    expect(neverWentOut(followUp)).toBe(unsent);
    expect(mayHaveArrivedAt(followUp)).toBe(arrived ? dueAt : undefined);
  });

  it('is never both unsent and perhaps with the client', () => {
    for (const status of FollowUpStatus.options)
      expect(neverWentOut(inStatus(status)) && mayHaveArrivedAt(inStatus(status)) !== undefined).toBe(false);
  });

  it('is kept as it was made', () => {
    for (const followUp of [aFollowUp(), aSentFollowUp()]) expect(FollowUp.parse(followUp)).toEqual(followUp);
  });

  it('has the same id in every plan of its session', () => {
    for (const kind of FollowUpKind.options)
      for (const attempt of [1, 2])
        expect(FollowUpId.safeParse(followUpId(annSessionKey, kind, attempt)).success).toBe(true);
    expect(FollowUpId.safeParse(followUpId(annSessionKey, 'day-1-check', 3)).success).toBe(false);
    expect(FollowUpId.safeParse('S-1.day-1-check.1').success).toBe(false);
  });
});
