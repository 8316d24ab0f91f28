import { describe, expect, it } from 'vitest';
import { decideSend } from '../../../functions/send-follow-up/decide.ts';
import type { FollowUp } from '../../../shared/domain/follow-up.ts';
import { plusMinutes } from '../../../shared/domain/instants.ts';
import { protocolRow } from '../../../shared/domain/protocol.ts';
import {
  aCase,
  aFollowUp,
  anAcknowledgedCase,
  annSessionKey,
  aSentFollowUp,
  aSession,
  dueAt,
  idOf,
} from '../../support/builders.ts';
import {
  aBooking,
  aNudge,
  aPreparation,
  aPrompt,
  aRecheck,
  byBoth,
  caseIn,
  changesOf,
  facts,
  followUpIn,
  having,
  mailed,
  nudgeDueAt,
  nudgeUselessAt,
  nudging,
  preferringMail,
  preparationDueAt,
  promptDueAt,
  prompting,
  undecided,
  unknown,
} from './send-facts.ts';

describe('a nudge', () => {
  const channelOf = (first: FollowUp, profile = byBoth) => {
    const decision = decideSend(nudging(first, { profile }), nudgeDueAt);
    return decision.kind === 'send' ? decision.message.channel : decision.kind;
  };

  it.each<[string, FollowUp, 'sms' | 'email']>([
    ['by mail, where the first went by text', aSentFollowUp(), 'email'],
    ['by text, where the first went by mail', { ...mailed, settleBy: undefined }, 'sms'],
    [
      'by text, where the first was mailed only after its text did not arrive',
      aSentFollowUp({ channel: 'email', failedChannels: ['sms'] }),
      'sms',
    ],
  ])('goes %s', (_, first, channel) => {
    expect(channelOf(first)).toBe(channel);
    expect(channelOf(first, preferringMail)).toBe(channel);
  });

  it('goes by the channel of the first when there is no other', () => {
    const decision = decideSend(nudging(aSentFollowUp()), nudgeDueAt);
    expect(decision).toMatchObject({ kind: 'send', message: { channel: 'sms', attempt: 2 } });
  });

  it('comes four hours after the first day-1 check went, not before', () => {
    const { nudgeAfterMinutes } = protocolRow('day-1-check', 2);
    const claimedAt = '2026-03-03T17:30:00.000Z';
    const decision = decideSend(nudging(aSentFollowUp({ claimedAt })), nudgeDueAt);
    expect(nudgeAfterMinutes).toBe(4 * 60);
    expect(decision).toMatchObject({ kind: 'defer', reason: 'first-waits', until: '2026-03-03T21:30:00.000Z' });
    expect(followUpIn(changesOf(decision))).toEqual(aNudge({ dueAt: '2026-03-03T21:30:00.000Z' }));
    const then = nudging(aSentFollowUp({ claimedAt }), {}, aNudge({ dueAt: '2026-03-03T21:30:00.000Z' }));
    expect(decideSend(then, '2026-03-03T21:30:00.000Z').kind).toBe('send');
  });

  it.each<[string, FollowUp]>([
    ['has not gone', aFollowUp()],
    ['may not have gone', unknown],
    ['failed and may yet go the other way', undecided],
  ])('looks again an hour later while the first %s, for as long as it is of use', (_, first) => {
    expect(decideSend(nudging(first), nudgeDueAt)).toMatchObject({ until: plusMinutes(nudgeDueAt, 60) });
    const lastHour = plusMinutes(nudgeUselessAt, -60);
    expect(decideSend(nudging(first), lastHour)).toMatchObject({ kind: 'expire', reason: 'too-late' });
  });

  it('is for its own session: what another one was answered says nothing', () => {
    const other = aSentFollowUp({
      followUpId: `${idOf('other')}.day-1-check.1`,
      subjectKey: idOf('other'),
      answeredAt: dueAt,
    });
    const followUps = [other, aSentFollowUp(), aNudge()];
    expect(decideSend(having(aNudge(), { followUps }), nudgeDueAt).kind).toBe('send');
  });

  it.each<[string, Partial<FollowUp>, string]>([
    ['was skipped without consent', { status: 'skipped', reason: 'no-consent' }, 'no-consent'],
    ['was withdrawn with its session', { status: 'withdrawn', reason: 'cancelled' }, 'cancelled'],
    ['expired', { status: 'expired', reason: 'too-late' }, 'too-late'],
    ['was withdrawn for a correction', { status: 'withdrawn', reason: 'corrected' }, 'no-contact-point'],
    ['failed', { status: 'failed', reason: 'unreachable' }, 'no-contact-point'],
  ])('whose first %s goes nowhere, says why, and calls nobody', (_, first, reason) => {
    const decision = decideSend(nudging(aFollowUp(first)), nudgeDueAt);
    expect(decision).toMatchObject({ kind: 'skip', reason });
    expect(followUpIn(changesOf(decision))).toMatchObject({ attempt: 2, status: 'skipped', reason });
    expect(caseIn(changesOf(decision))).toBeUndefined();
  });
});

describe('a re-check', () => {
  it.each(['emergency', 'urgent'] as const)('is not for whom staff speak with: an open Case is %s', (acuity) => {
    expect(decideSend(having(aRecheck(), { openCase: aCase({ acuity }) }), dueAt)).toMatchObject({
      kind: 'skip',
      reason: 'case-open',
    });
  });

  it.each(['unclear', 'watch'] as const)('goes while the open Case is %s', (acuity) => {
    expect(decideSend(having(aRecheck(), { openCase: aCase({ acuity }) }), dueAt).kind).toBe('send');
  });

  it('the second goes by what the client prefers: it reminds of nothing', () => {
    const first = aSentFollowUp({ followUpId: aRecheck().followUpId, kind: 're-check', answeredAt: dueAt });
    const second = aRecheck({ followUpId: `${annSessionKey}.re-check.2`, attempt: 2 });
    const decision = decideSend(having(second, { profile: byBoth, followUps: [first, second] }), dueAt);
    expect(decision).toMatchObject({ kind: 'send', message: { channel: 'sms' } });
  });
});

describe('a prompt', () => {
  it('held by a Case looks again a day later', () => {
    const decision = decideSend(prompting({ openCase: aCase() }), promptDueAt);
    expect(decision).toMatchObject({ until: plusMinutes(promptDueAt, 24 * 60) });
    expect(followUpIn(changesOf(decision))).toEqual(aPrompt({ dueAt: plusMinutes(promptDueAt, 24 * 60) }));
  });

  it.each([
    ['to be watched', aCase({ acuity: 'watch' })],
    ['that somebody has taken', anAcknowledgedCase()],
  ])('is held by a Case %s too', (_, openCase) => {
    expect(decideSend(prompting({ openCase }), promptDueAt)).toMatchObject({ kind: 'defer', reason: 'case-open' });
  });

  it('never leaves on a Sunday', () => {
    expect(decideSend(prompting(), '2026-04-05T16:00:00.000Z')).toMatchObject({
      kind: 'defer',
      until: '2026-04-06T14:00:00.000Z',
    });
  });

  it('is not for whom the session it follows is not the newest', () => {
    const next = aSession({ sessionKey: idOf('next'), completedAt: '2026-03-30T20:00:00.000Z' });
    expect(decideSend(prompting({ sessions: [next, aSession()] }), promptDueAt)).toMatchObject({ reason: 'booked' });
  });
});

describe('a preparation', () => {
  const preparing = (booking = aBooking(), preparation = aPreparation()) =>
    having(preparation, { bookings: [aBooking({ bookingKey: idOf('another') }), booking] });

  it('is about its booking: it goes though the session is cancelled', () => {
    const given = having(aPreparation(), {
      bookings: [aBooking()],
      sessions: [aSession({ status: 'cancelled' })],
    });
    expect(decideSend(given, preparationDueAt).kind).toBe('send');
  });

  it('of a cancelled booking is skipped, whatever else is booked', () => {
    const decision = decideSend(preparing(aBooking({ status: 'cancelled' })), preparationDueAt);
    expect(decision).toMatchObject({ kind: 'skip', reason: 'cancelled' });
    expect(caseIn(changesOf(decision))).toBeUndefined();
  });

  it('of a booking that moved waits for its new time when the old timer fires', () => {
    const moved = aPreparation({ dueAt: '2026-05-04T19:30:00.000Z', uselessAt: '2026-05-10T15:00:00.000Z' });
    expect(
      decideSend(preparing(aBooking({ startsAt: '2026-05-11T15:00:00.000Z' }), moved), preparationDueAt),
    ).toMatchObject({ kind: 'defer', reason: 'early', until: '2026-05-04T19:30:00.000Z' });
  });

  it('less than a day ahead is too late, and nobody’s work', () => {
    const decision = decideSend(preparing(), '2026-04-19T15:00:00.000Z');
    expect(decision).toMatchObject({ kind: 'expire', reason: 'too-late' });
    expect(caseIn(changesOf(decision))).toBeUndefined();
  });
});

describe('what was answered while the other channel was tried', () => {
  it('is skipped with that reason, and its menu still stands', () => {
    const answered = aFollowUp({ failedChannels: ['sms'], claimedAt: dueAt, answeredAt: plusMinutes(dueAt, 20) });
    const decision = decideSend(having(answered, { profile: byBoth }), plusMinutes(dueAt, 31));
    expect(followUpIn(changesOf(decision))).toEqual({ ...answered, status: 'skipped', reason: 'already-answered' });
  });

  it('is told by its own answer alone: what was never asked goes', () => {
    const never = aFollowUp({ answeredAt: plusMinutes(dueAt, -60) });
    expect(decideSend(facts({ standing: having(never).standing }), dueAt).kind).toBe('send');
  });
});
