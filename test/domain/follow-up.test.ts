import { describe, expect, it } from 'vitest';
import {
  FollowUp,
  FollowUpId,
  FollowUpKind,
  FollowUpStatus,
  followUpId,
  hasEnded,
  isUndecided,
  looksAgainAt,
  mayBecome,
  mayHaveArrivedAt,
  neverLeft,
  neverWentOut,
  triedOtherwise,
} from '../../shared/domain/follow-up.ts';
import { plusMinutes } from '../../shared/domain/instants.ts';
import { aFollowUp, annSessionKey, aSentFollowUp, dueAt, uselessAt } from '../support/builders.ts';

const inStatus = (status: FollowUpStatus) => aFollowUp({ status, claimedAt: dueAt });

describe('a follow-up', () => {
  /** Every status and where it may go from there. */
  const table: Record<FollowUpStatus, readonly FollowUpStatus[]> = {
    planned: ['planned', 'claimed', 'sent', 'skipped', 'expired', 'withdrawn', 'failed'],
    claimed: ['planned', 'sent', 'unknown', 'skipped', 'failed'],
    unknown: ['planned', 'sent', 'failed'],
    sent: ['planned', 'failed'],
    failed: ['planned', 'sent'],
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

  it('that ended unsent is only ever planned again: it is never said to have gone', () => {
    for (const status of ['skipped', 'expired', 'withdrawn'] as const)
      expect(FollowUpStatus.options.filter((next) => mayBecome(status, next))).toEqual(['planned']);
  });

  it('is handed over from planned alone', () => {
    expect(FollowUpStatus.options.filter((status) => mayBecome(status, 'claimed'))).toEqual(['planned']);
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

  it('that failed has not ended while what follows from it is not decided', () => {
    const undecided: FollowUp = { ...inStatus('failed'), settleBy: dueAt };
    expect([isUndecided(undecided), hasEnded(undecided)]).toEqual([true, false]);
    for (const status of FollowUpStatus.options) {
      expect(isUndecided(inStatus(status))).toBe(false);
      if (status !== 'failed') expect(isUndecided({ ...inStatus(status), settleBy: dueAt })).toBe(false);
    }
  });

  it.each(FollowUpStatus.options)('that did not arrive by one channel and is %s may have arrived by it', (status) => {
    const tried: FollowUp = { ...inStatus(status), failedChannels: ['sms'] };
    expect(neverWentOut(tried)).toBe(false);
    expect(mayHaveArrivedAt(tried)).toBe(dueAt);
    expect(mayHaveArrivedAt({ ...tried, claimedAt: undefined })).toBeUndefined();
  });

  it('is never both unsent and perhaps with the client', () => {
    for (const status of FollowUpStatus.options)
      for (const failedChannels of [undefined, ['sms' as const]]) {
        const followUp = { ...inStatus(status), failedChannels };
        expect(neverWentOut(followUp) && mayHaveArrivedAt(followUp) !== undefined).toBe(false);
      }
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

describe('a follow-up tried otherwise', () => {
  const later = plusMinutes(dueAt, 30);
  const silentAt = plusMinutes(dueAt, 23 * 60);
  const unknown = aSentFollowUp({ status: 'unknown', settleBy: later, refusals: 3, silentAt });

  it('is planned at once and from the beginning, remembers by what it failed and that it may have arrived', () => {
    expect(triedOtherwise(unknown, later)).toEqual(
      aFollowUp({ failedChannels: ['sms'], claimedAt: dueAt, dueAt: later, silentAt }),
    );
  });

  it('keeps what came in, and the time it is of use', () => {
    const answered = { ...unknown, answeredAt: later, answerCount: 2 };
    expect(triedOtherwise(answered, later)).toMatchObject({ answeredAt: later, answerCount: 2, uselessAt });
  });

  it('forgets why it ended before', () => {
    expect(triedOtherwise(aFollowUp({ status: 'failed', reason: 'no-consent' }), later)).not.toHaveProperty('reason');
  });

  it('names each channel once, in the order they failed', () => {
    const again = triedOtherwise({ ...unknown, channel: 'email', failedChannels: ['sms'] }, later);
    expect(again.failedChannels).toEqual(['sms', 'email']);
    expect(triedOtherwise({ ...again, channel: 'sms' }, later).failedChannels).toEqual(['sms', 'email']);
    expect(triedOtherwise(aFollowUp(), later).failedChannels).toEqual([]);
  });
});

describe('a claim taken back', () => {
  const claimed = aSentFollowUp({ status: 'claimed', settleBy: plusMinutes(dueAt, 30) });

  it('never arrived and waits for nothing', () => {
    const { claimedAt: _claimed, settleBy: _settled, ...unsent } = claimed;
    expect(neverLeft(claimed)).toEqual(unsent);
  });

  it('may have arrived by a channel tried before', () => {
    const { settleBy: _settled, ...unsent } = claimed;
    expect(neverLeft({ ...claimed, failedChannels: ['email'] })).toEqual({ ...unsent, failedChannels: ['email'] });
  });
});

describe('a sent follow-up is looked at again', () => {
  const soon = plusMinutes(dueAt, 120);
  const nextMorning = plusMinutes(dueAt, 23 * 60);
  it.each<[string, Partial<FollowUp>, string | undefined]>([
    ['never, when nothing waits', {}, undefined],
    ['when nobody told of its arrival', { settleBy: soon }, soon],
    ['when silence becomes a sign', { silentAt: nextMorning }, nextMorning],
    ['at the earlier of the two', { settleBy: soon, silentAt: nextMorning }, soon],
    ['at the earlier, whichever it is', { settleBy: nextMorning, silentAt: soon }, soon],
    ['not for silence, once it was answered', { silentAt: nextMorning, answeredAt: soon }, undefined],
    ['for its arrival, also once it was answered', { settleBy: soon, silentAt: nextMorning, answeredAt: dueAt }, soon],
  ])('%s', (_, changes, at) => {
    expect(looksAgainAt(aSentFollowUp(changes))).toBe(at);
  });
});
