import { describe, expect, it } from 'vitest';
import { decideSend } from '../../../functions/send-follow-up/decide.ts';
import { type FollowUp, mayHaveArrivedAt } from '../../../shared/domain/follow-up.ts';
import { plusMinutes } from '../../../shared/domain/instants.ts';
import {
  aCase,
  aClientWithMail,
  aFollowUp,
  aMessage,
  annEmailHash,
  annOwner,
  annPhoneHash,
  aSentFollowUp,
  dayOneId,
  dueAt,
  idOf,
  uselessAt,
} from '../../support/builders.ts';
import {
  anAftercare,
  byBoth,
  caseIn,
  changesOf,
  claimed,
  followUpIn,
  having,
  mailed,
  settleBy,
  texted,
  undecided,
  undeliveredBy,
  unknown,
} from './send-facts.ts';

const messageIn = (changes: ReturnType<typeof changesOf>) =>
  changes.flatMap((change) => ('put' in change && change.put === 'message' ? [change.message] : []))[0];

describe('a hand-over nobody told the outcome of', () => {
  it('goes by the other channel at once, and the first is not tried again', () => {
    const decision = decideSend(having(unknown, { profile: byBoth }), settleBy);
    const again = aFollowUp({ failedChannels: ['sms'], claimedAt: dueAt, dueAt: settleBy });
    expect(decision).toEqual({
      kind: 'fallback',
      reason: 'no-outcome',
      followUp: again,
      changes: [{ put: 'followUp', owner: annOwner, followUp: again }],
    });
    const next = decideSend(having(again, { profile: byBoth }), settleBy);
    expect(next).toMatchObject({ kind: 'send', message: { messageId: `${dayOneId}.email.0`, channel: 'email' } });
  });

  it('is answered by a digit all the same: it may have arrived', () => {
    const again = followUpIn(changesOf(decideSend(having(unknown, { profile: byBoth }), settleBy)));
    expect(again && mayHaveArrivedAt(again)).toBe(dueAt);
  });

  it('comes before a person when no other channel is left, in one write and without paging', () => {
    const changes = changesOf(decideSend(having(unknown), settleBy));
    expect(followUpIn(changes)).toEqual(aSentFollowUp({ status: 'failed', reason: 'no-outcome' }));
    expect(caseIn(changes)).toMatchObject({ put: 'newCase', openCase: { acuity: 'watch', reasons: ['no-outcome'] } });
    expect(caseIn(changes)).not.toHaveProperty('wake');
  });

  it('joins the open Case and leaves its ladder alone', () => {
    expect(caseIn(changesOf(decideSend(having(unknown, { openCase: aCase() }), settleBy)))).toEqual({
      put: 'case',
      openCase: aCase({ reasons: ['bleeding: bleed', 'no-outcome'] }),
    });
  });

  it('is nobody’s work when it was no check', () => {
    const aftercare = anAftercare({ status: 'unknown', channel: 'sms', claimedAt: dueAt, settleBy });
    const decision = decideSend(having(aftercare), settleBy);
    expect(decision).toMatchObject({ kind: 'settle', reason: 'no-outcome' });
    expect(caseIn(changesOf(decision))).toBeUndefined();
  });

  it('aftercare goes by the other channel like a check', () => {
    const aftercare = anAftercare({ status: 'unknown', channel: 'sms', claimedAt: dueAt, settleBy });
    expect(decideSend(having(aftercare, { profile: byBoth }), settleBy)).toMatchObject({
      kind: 'fallback',
      reason: 'no-outcome',
    });
  });

  it('that was answered has arrived', () => {
    const answered = { ...unknown, answeredAt: plusMinutes(dueAt, 5) };
    const changes = changesOf(decideSend(having(answered, { profile: byBoth }), settleBy));
    expect(followUpIn(changes)).toEqual(aSentFollowUp({ answeredAt: answered.answeredAt }));
  });
});

describe('a claim nobody heard of again', () => {
  it('says of its Message that it may have gone, and of nothing else', () => {
    const { contactHash: _kept, ...told } = aMessage({ status: 'unknown', reason: 'no-outcome' });
    for (const profile of [byBoth, aClientWithMail({ phone: '+12125550177', phoneHash: idOf('newphone') })])
      expect(messageIn(changesOf(decideSend(having(claimed, { profile }), settleBy)))).toEqual(told);
  });

  it('says it of the try that was claimed', () => {
    const third = { ...claimed, refusals: 2 };
    expect(messageIn(changesOf(decideSend(having(third), settleBy)))).toMatchObject({
      messageId: `${dayOneId}.sms.2`,
      at: dueAt,
    });
  });

  it('leaves a Message alone whose lost answer was written down', () => {
    expect(messageIn(changesOf(decideSend(having(unknown), settleBy)))).toBeUndefined();
  });

  it('says so whatever becomes of the follow-up', () => {
    const answered = { ...claimed, answeredAt: dueAt };
    for (const given of [having(claimed), having(claimed, { profile: byBoth }), having(answered)])
      expect(messageIn(changesOf(decideSend(given, settleBy)))).toMatchObject({ status: 'unknown' });
  });
});

describe('what nobody said arrived', () => {
  it.each([
    ['mail', mailed, 'email', { channel: 'sms', contactHash: annPhoneHash }],
    ['a text', texted, 'sms', { channel: 'email', contactHash: annEmailHash }],
  ] as const)('%s is followed by the other', (_, given, channel, message) => {
    const decision = decideSend(having(given, { profile: byBoth }), undeliveredBy);
    const again = aFollowUp({ failedChannels: [channel], claimedAt: dueAt, dueAt: undeliveredBy });
    expect(decision).toEqual({
      kind: 'fallback',
      reason: 'not-delivered',
      followUp: again,
      changes: [{ put: 'followUp', owner: annOwner, followUp: again }],
    });
    expect(decideSend(having(again, { profile: byBoth }), undeliveredBy)).toMatchObject({ kind: 'send', message });
  });

  it.each<[string, FollowUp, string]>([
    ['was answered', { ...mailed, answeredAt: plusMinutes(dueAt, 60) }, undeliveredBy],
    ['is useless by now', mailed, uselessAt],
    ['only asks to book', { ...mailed, kind: 'booking-prompt' }, undeliveredBy],
    ['is a text that was answered', { ...texted, answeredAt: plusMinutes(dueAt, 60) }, undeliveredBy],
    ['is a text that is useless by now', texted, uselessAt],
    ['is a text that only asks to book', { ...texted, kind: 'booking-prompt' }, undeliveredBy],
  ])('rests when it %s, and is not looked at again', (_, given, now) => {
    const { settleBy: _waits, ...rests } = given;
    const changes = changesOf(decideSend(having(given, { profile: byBoth }), now));
    expect(changes).toEqual([{ put: 'followUp', owner: annOwner, followUp: rests }]);
    expect(decideSend(having(rests, { profile: byBoth }), now)).toEqual({ kind: 'none', reason: 'ended' });
  });

  it('is left alone once its nudge has asked again', () => {
    const nudge = aSentFollowUp({ followUpId: dayOneId.replace(/1$/, '2'), attempt: 2, channel: 'sms' });
    const decision = decideSend(having(mailed, { profile: byBoth, followUps: [mailed, nudge] }), undeliveredBy);
    expect(decision).toMatchObject({ kind: 'settle', reason: 'not-delivered' });
  });

  it('calls nobody by itself: the provider took it', () => {
    const noPhone = aClientWithMail({ phone: undefined, phoneHash: undefined });
    for (const given of [having(mailed, { profile: noPhone }), having(texted)]) {
      const changes = changesOf(decideSend(given, undeliveredBy));
      expect(followUpIn(changes)).toMatchObject({ status: 'sent' });
      expect(caseIn(changes)).toBeUndefined();
    }
  });

  it('is tried the other way before silence means anything', () => {
    const silentToo = { ...mailed, silentAt: plusMinutes(undeliveredBy, -1) };
    expect(decideSend(having(silentToo, { profile: byBoth }), undeliveredBy)).toMatchObject({ kind: 'fallback' });
  });
});

describe('what failed while nobody decided what follows', () => {
  it('goes the other way, as it would have', () => {
    const again = aFollowUp({ failedChannels: ['sms'], claimedAt: dueAt, dueAt: settleBy });
    expect(decideSend(having(undecided, { profile: byBoth }), settleBy)).toMatchObject({
      kind: 'fallback',
      followUp: again,
    });
  });

  it('comes before a person once, in the write that says it is decided', () => {
    const changes = changesOf(decideSend(having(undecided), settleBy));
    const decided = aSentFollowUp({ status: 'failed', reason: 'unreachable' });
    expect(followUpIn(changes)).toEqual(decided);
    expect(caseIn(changes)).toMatchObject({ put: 'newCase', openCase: { reasons: ['failed-contact'] } });
    expect(decideSend(having(decided), settleBy)).toEqual({ kind: 'none', reason: 'ended' });
  });

  it('is nobody’s work when it was answered meanwhile, and is not looked at again', () => {
    const answered = { ...undecided, answeredAt: plusMinutes(dueAt, 1) };
    const changes = changesOf(decideSend(having(answered, { profile: byBoth }), settleBy));
    const { settleBy: _over, ...decided } = answered;
    expect(changes).toEqual([{ put: 'followUp', owner: annOwner, followUp: decided }]);
  });
});

describe('a client at risk who is silent', () => {
  const silentAt = '2026-03-04T14:00:00.000Z';
  const asked = aSentFollowUp({ silentAt });

  it('comes before a person once, without paging', () => {
    const changes = changesOf(decideSend(having(asked), silentAt));
    expect(followUpIn(changes)).toEqual(aSentFollowUp());
    expect(caseIn(changes)).toMatchObject({ put: 'newCase', openCase: { acuity: 'watch', reasons: ['silent'] } });
    expect(caseIn(changes)).not.toHaveProperty('wake');
    expect(decideSend(having(aSentFollowUp()), silentAt)).toEqual({ kind: 'none', reason: 'ended' });
  });

  it('is not silent when an answer came in', () => {
    const answered = { ...asked, answeredAt: plusMinutes(dueAt, 60) };
    const changes = changesOf(decideSend(having(answered), silentAt));
    expect(changes).toEqual([
      { put: 'followUp', owner: annOwner, followUp: aSentFollowUp({ answeredAt: answered.answeredAt }) },
    ]);
  });

  it('is not silent who was never asked', () => {
    for (const status of ['skipped', 'expired', 'withdrawn', 'failed'] as const)
      expect(decideSend(having(aFollowUp({ status, silentAt })), silentAt)).toEqual({ kind: 'none', reason: 'ended' });
  });

  it('keeps that time while another channel is tried', () => {
    const { silentAt: _none, ...again } = aFollowUp({
      failedChannels: ['email'],
      claimedAt: dueAt,
      dueAt: undeliveredBy,
    });
    const decision = decideSend(having({ ...mailed, silentAt }, { profile: byBoth }), undeliveredBy);
    expect(followUpIn(changesOf(decision))).toEqual({ ...again, silentAt });
  });
});
