import { describe, expect, it } from 'vitest';
import { afterHandOver, afterRefusal } from '../../../functions/send-follow-up/decide-hand-over.ts';
import type { Change } from '../../../shared/domain/change.ts';
import { type FollowUp, hasEnded, mayHaveArrivedAt } from '../../../shared/domain/follow-up.ts';
import { plusMinutes } from '../../../shared/domain/instants.ts';
import { aClinic, aFollowUp, aMessage, annOwner, aSentFollowUp, aStanding, dueAt } from '../../support/builders.ts';

const claimed = aSentFollowUp({ status: 'claimed', settleBy: '2026-03-03T15:30:00.000Z' });
const refused = afterRefusal(
  { standing: aStanding({ followUps: [claimed] }), clinic: aClinic(), lost: [] },
  claimed,
  aMessage(),
  'INVALID_PHONE',
  dueAt,
);
const followUpOf = (changes: readonly Change[]): FollowUp | undefined =>
  changes.flatMap((change) => ('put' in change && change.put === 'followUp' ? [change.followUp] : []))[0];
const caseOf = (changes: readonly Change[]) => changes.find((change) => 'openCase' in change);

describe('afterHandOver', () => {
  const message = aMessage();

  it('an accepted one is sent', () => {
    expect(afterHandOver(claimed, message, { kind: 'accepted', providerMessageId: 'p-1' }, dueAt)).toEqual({
      followUp: aSentFollowUp(),
      message: { ...message, status: 'accepted', providerMessageId: 'p-1' },
    });
  });

  it('one whose answer was lost waits 30 minutes for the provider’s own event and is not tried again', () => {
    const later = plusMinutes(dueAt, 1);
    expect(afterHandOver(claimed, message, { kind: 'unknown' }, later)).toEqual({
      followUp: { ...claimed, status: 'unknown', settleBy: plusMinutes(later, 30) },
      message: { ...message, status: 'unknown' },
    });
  });

  it('one that surely did not go is planned again, with a longer wait each time', () => {
    const failed = { kind: 'failedTemporarily', failure: 'ThrottlingException' } as const;
    const first = afterHandOver(claimed, message, failed, dueAt);
    expect(first).toEqual({
      followUp: aFollowUp({ refusals: 1, dueAt: plusMinutes(dueAt, 2) }),
      message: { ...message, status: 'failed', failure: 'ThrottlingException' },
      tryAgainAt: plusMinutes(dueAt, 2),
    });
    const seventh = afterHandOver({ ...claimed, refusals: 6 }, message, failed, dueAt);
    expect(seventh.tryAgainAt).toBe(plusMinutes(dueAt, 60));
  });
});

describe('afterRefusal', () => {
  it('fails the contact, keeps the provider’s word and hands over to a person, in one write', () => {
    expect(refused).toMatchObject({ kind: 'openCase', reason: 'failed-contact' });
    expect(followUpOf(refused.changes)).toEqual(aFollowUp({ status: 'failed' }));
    expect(refused.changes).toContainEqual({
      put: 'message',
      owner: annOwner,
      message: aMessage({ status: 'failed', failure: 'INVALID_PHONE' }),
    });
    expect(caseOf(refused.changes)).toMatchObject({ put: 'newCase', openCase: { reasons: ['failed-contact'] } });
  });

  it('keeps an answer that came in while the provider had the text', () => {
    const answered = { ...claimed, answeredAt: plusMinutes(dueAt, 1) };
    const standing = aStanding({ followUps: [answered] });
    const { changes } = afterRefusal({ standing, clinic: aClinic(), lost: [] }, claimed, aMessage(), 'X', dueAt);
    expect(followUpOf(changes)).toMatchObject({ status: 'failed', answeredAt: answered.answeredAt });
  });

  it('leaves no menu behind that a digit could answer: it surely never left', () => {
    const followUp = followUpOf(refused.changes);
    expect(followUp && mayHaveArrivedAt(followUp)).toBeUndefined();
  });

  it('leaves nothing waiting', () => {
    const followUp = followUpOf(refused.changes);
    expect(followUp && hasEnded(followUp)).toBe(true);
    expect(followUp).not.toHaveProperty('settleBy');
  });
});
