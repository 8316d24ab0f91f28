import { describe, expect, it } from 'vitest';
import type { SendDecision } from '../../../functions/send-follow-up/decide.ts';
import { afterHandOver, afterRefusal } from '../../../functions/send-follow-up/decide-hand-over.ts';
import type { Case } from '../../../shared/domain/case.ts';
import type { ClientProfile } from '../../../shared/domain/client.ts';
import { type FollowUp, hasEnded, mayHaveArrivedAt } from '../../../shared/domain/follow-up.ts';
import { plusMinutes } from '../../../shared/domain/instants.ts';
import type { Message } from '../../../shared/domain/message.ts';
import {
  aCase,
  aClient,
  aClientWithMail,
  aClinic,
  aConsent,
  aFollowUp,
  aMessage,
  annEmailHash,
  annOwner,
  annPhoneHash,
  aSentFollowUp,
  aStanding,
  dayOneId,
  dueAt,
  idOf,
} from '../../support/builders.ts';
import { aNudge, aPrompt, byBoth, caseIn, changesOf, claimed, followUpIn } from './send-facts.ts';

const byTextAlone = { profile: aClient() };
const byEither = { profile: byBoth };
const silentAt = '2026-03-04T14:00:00.000Z';
const mailClaimed: FollowUp = { ...claimed, channel: 'email' };
const mailMessage = aMessage({ messageId: `${dayOneId}.email.0`, channel: 'email', contactHash: annEmailHash });
const accepted = { kind: 'accepted', providerMessageId: 'p-1' } as const;
const refusedForNow = { kind: 'failedTemporarily', failure: 'ThrottlingException' } as const;

describe('afterHandOver', () => {
  const message = aMessage();

  it.each([
    ['text', 'mail', claimed, message, { channel: 'sms' }],
    ['mail', 'a text', mailClaimed, mailMessage, { channel: 'email' }],
  ] as const)(
    'accepted %s waits two hours for word of its arrival when %s could go instead',
    (_, __, followUp, carried, by) => {
      const later = plusMinutes(dueAt, 1);
      expect(afterHandOver(byEither, followUp, carried, accepted, later)).toEqual({
        followUp: aSentFollowUp({ ...by, settleBy: plusMinutes(later, 120) }),
        message: { ...carried, status: 'accepted', providerMessageId: 'p-1' },
      });
    },
  );

  it('an accepted text waits for nothing when it is the only way there is', () => {
    expect(afterHandOver(byTextAlone, claimed, message, accepted, dueAt).followUp).toEqual(aSentFollowUp());
  });

  it.each<[string, ClientProfile, FollowUp]>([
    ['there is no phone', aClientWithMail({ phone: undefined, phoneHash: undefined }), mailClaimed],
    ['texts are not agreed to', aClientWithMail({ consents: [aConsent({ channel: 'email' })] }), mailClaimed],
    ['the number takes nothing', aClientWithMail({ deadContacts: [{ channel: 'sms', at: dueAt }] }), mailClaimed],
    ['it did not arrive by text', byBoth, { ...mailClaimed, failedChannels: ['sms'] }],
    [
      'texts are agreed to for another class',
      aClientWithMail({ consents: [aConsent({ channel: 'email' }), aConsent({ class: 'booking' })] }),
      mailClaimed,
    ],
  ])('accepted mail waits for nothing when %s', (_, profile, followUp) => {
    const handOver = afterHandOver({ profile }, followUp, mailMessage, accepted, dueAt);
    expect(handOver.followUp.status).toBe('sent');
    expect(handOver.followUp).not.toHaveProperty('settleBy');
  });

  it.each([
    ['text', byTextAlone, claimed, message],
    ['mail', byEither, mailClaimed, mailMessage],
  ] as const)('an accepted %s is looked at again when silence would be a sign', (_, standing, followUp, carried) => {
    const at = afterHandOver(standing, { ...followUp, silentAt }, carried, accepted, dueAt);
    expect(at.lookAgainAt).toBe(silentAt);
    expect(at.followUp.silentAt).toBe(silentAt);
    const late = afterHandOver(standing, { ...followUp, silentAt }, carried, accepted, '2026-03-04T13:00:00.000Z');
    expect(late.followUp.silentAt, 'four hours after asking').toBe('2026-03-04T17:00:00.000Z');
    expect(late.lookAgainAt).toBe('2026-03-04T17:00:00.000Z');
  });

  it.each([
    ['alone', byTextAlone],
    ['with mail left', byEither],
  ])('one whose answer was lost waits 30 minutes for the provider’s own event and is not tried again: %s', (_, to) => {
    const later = plusMinutes(dueAt, 1);
    expect(afterHandOver(to, claimed, message, { kind: 'unknown' }, later)).toEqual({
      followUp: { ...claimed, status: 'unknown', settleBy: plusMinutes(later, 30) },
      message: { ...message, status: 'unknown', reason: 'no-outcome' },
    });
  });

  describe('one that surely did not go', () => {
    it('is planned again, with a longer wait each time', () => {
      expect(afterHandOver(byTextAlone, claimed, message, refusedForNow, dueAt)).toEqual({
        followUp: aFollowUp({ channel: 'sms', refusals: 1, dueAt: plusMinutes(dueAt, 2) }),
        message: { ...message, status: 'failed', reason: 'refused', failure: 'ThrottlingException' },
        lookAgainAt: plusMinutes(dueAt, 2),
      });
      const waits = Array.from({ length: 8 }, (_, refusals) => {
        const again = afterHandOver(byTextAlone, { ...claimed, refusals }, message, refusedForNow, dueAt);
        return again.lookAgainAt;
      });
      expect(waits).toEqual([2, 4, 8, 16, 32, 60, 60, 60].map((minutes) => plusMinutes(dueAt, minutes)));
    });

    it('goes by the other channel at the sixth refusal, at once and from the beginning', () => {
      const sixth = afterHandOver(byEither, { ...claimed, refusals: 5 }, message, refusedForNow, dueAt);
      expect(sixth).toEqual({
        followUp: aFollowUp({ failedChannels: ['sms'], refusals: 0, dueAt }),
        message: { ...message, status: 'failed', reason: 'refused', failure: 'ThrottlingException' },
        lookAgainAt: dueAt,
      });
      const fifth = afterHandOver(byEither, { ...claimed, refusals: 4 }, message, refusedForNow, dueAt);
      expect(fifth.followUp).toEqual(aFollowUp({ channel: 'sms', refusals: 5, dueAt: plusMinutes(dueAt, 32) }));
    });

    it('keeps trying the only channel there is', () => {
      const sixth = afterHandOver(byTextAlone, { ...claimed, refusals: 5 }, message, refusedForNow, dueAt);
      expect(sixth.followUp).toMatchObject({ status: 'planned', refusals: 6 });
      expect(sixth.followUp).not.toHaveProperty('failedChannels');
    });

    it('leaves no menu behind that a digit could answer, but the one that went by another channel before', () => {
      const first = afterHandOver(byTextAlone, claimed, message, refusedForNow, dueAt).followUp;
      expect(mayHaveArrivedAt(first)).toBeUndefined();
      const second = { ...mailClaimed, failedChannels: ['sms' as const] };
      expect(mayHaveArrivedAt(afterHandOver(byEither, second, mailMessage, refusedForNow, dueAt).followUp)).toBe(dueAt);
    });
  });
});

describe('afterRefusal', () => {
  interface Refused {
    followUp?: FollowUp;
    /** As it stands when the refusal is written down. */
    now?: FollowUp;
    message?: Message;
    failure?: string;
    openCase?: Case;
  }
  const refused = (profile: ClientProfile, given: Refused = {}): SendDecision => {
    const { followUp = claimed, now = followUp, message = aMessage(), failure = 'INVALID_PHONE', openCase } = given;
    const standing = aStanding({ profile, followUps: [now], ...(openCase ? { openCase } : {}) });
    return afterRefusal({ standing, clinic: aClinic(), lost: [] }, followUp, message, failure, dueAt);
  };
  const failedText = {
    put: 'message',
    owner: annOwner,
    message: aMessage({ status: 'failed', reason: 'refused', failure: 'INVALID_PHONE' }),
  };

  it('goes by the other channel at once, and keeps the provider’s word', () => {
    const again = aFollowUp({ failedChannels: ['sms'], dueAt });
    expect(refused(byBoth)).toEqual({
      kind: 'fallback',
      reason: 'refused',
      followUp: again,
      changes: [{ put: 'followUp', owner: annOwner, followUp: again }, failedText],
    });
    expect(mayHaveArrivedAt(again)).toBeUndefined();
  });

  it('without another channel the contact failed and a person takes over, in one write', () => {
    const decision = refused(aClient());
    const changes = changesOf(decision);
    expect(decision).toMatchObject({ kind: 'openCase', reason: 'failed-contact' });
    expect(followUpIn(changes)).toEqual(aFollowUp({ status: 'failed', reason: 'refused', channel: 'sms' }));
    expect(changes).toContainEqual(failedText);
    expect(caseIn(changes)).toMatchObject({ put: 'newCase', openCase: { reasons: ['failed-contact'] } });
    expect(caseIn(changes)).not.toHaveProperty('wake');
  });

  it('joins the open Case', () => {
    expect(caseIn(changesOf(refused(aClient(), { openCase: aCase() })))).toEqual({
      put: 'case',
      openCase: aCase({ reasons: ['bleeding: bleed', 'failed-contact'] }),
    });
  });

  it.each<[string, FollowUp]>([
    ['a prompt', aPrompt({ status: 'claimed', channel: 'sms', claimedAt: dueAt })],
    ['a nudge', aNudge({ status: 'claimed', channel: 'sms', claimedAt: dueAt })],
  ])('%s that was refused is nobody’s work', (_, followUp) => {
    const decision = refused(aClient(), { followUp });
    expect(decision).toMatchObject({ kind: 'settle', reason: 'refused' });
    expect(followUpIn(changesOf(decision))).toMatchObject({ status: 'failed', reason: 'refused' });
    expect(caseIn(changesOf(decision))).toBeUndefined();
  });

  it('is judged by what stands now: a mailbox told meanwhile is tried', () => {
    expect(refused(aClient()).kind).toBe('openCase');
    expect(refused(aClientWithMail()).kind).toBe('fallback');
    expect(refused(aClientWithMail({ deadContacts: [{ channel: 'email', at: dueAt }] })).kind).toBe('openCase');
  });

  it('keeps an answer that came in while the provider had the text', () => {
    const now = { ...claimed, answeredAt: plusMinutes(dueAt, 1) };
    for (const profile of [aClient(), byBoth])
      expect(followUpIn(changesOf(refused(profile, { now })))).toMatchObject({ answeredAt: now.answeredAt });
  });

  it('leaves no menu behind that a digit could answer, and nothing waiting', () => {
    const followUp = followUpIn(changesOf(refused(aClient(), { followUp: { ...claimed, silentAt } })));
    expect(followUp && mayHaveArrivedAt(followUp)).toBeUndefined();
    expect(followUp && hasEnded(followUp)).toBe(true);
    expect(followUp).not.toHaveProperty('settleBy');
    expect(followUp).not.toHaveProperty('silentAt');
  });

  it('leaves the menu behind that went by another channel before', () => {
    const second: FollowUp = { ...mailClaimed, failedChannels: ['sms'] };
    const followUp = followUpIn(changesOf(refused(byBoth, { followUp: second, message: mailMessage })));
    expect(followUp && mayHaveArrivedAt(followUp)).toBe(dueAt);
  });

  describe('by the carrier’s own list of opt-outs', () => {
    const failure = 'DESTINATION_PHONE_NUMBER_OPTED_OUT';
    const ours = (hash: string) => [
      {
        put: 'optOut',
        contact: { channel: 'sms', hash },
        optOut: { at: dueAt, classes: ['care', 'results', 'booking'] },
      },
      ...(['care', 'results', 'booking'] as const).map((forClass) => ({
        put: 'consent',
        owner: annOwner,
        at: dueAt,
        consent: expect.objectContaining({ class: forClass, channel: 'sms', given: false, at: dueAt }),
      })),
    ];

    it('becomes ours, and whoever opted out is left alone', () => {
      const decision = refused(aClient(), { failure });
      const changes = changesOf(decision);
      expect(decision).toMatchObject({ kind: 'settle', reason: 'refused' });
      expect(followUpIn(changes)).toEqual(aFollowUp({ status: 'skipped', reason: 'opted-out', channel: 'sms' }));
      expect(changes).toEqual(expect.arrayContaining(ours(annPhoneHash)));
      const profiles = changes.flatMap((change) => ('put' in change && change.put === 'clientProfile' ? [change] : []));
      expect(profiles).toMatchObject([{ owner: annOwner, profile: { revision: aClient().revision + 1 } }]);
      expect(profiles[0]?.profile.consents.filter(({ given }) => given)).toEqual([]);
      expect(caseIn(changes)).toBeUndefined();
    });

    it('becomes ours, and mail that is agreed to goes', () => {
      const decision = refused(byBoth, { failure });
      expect(decision).toMatchObject({ kind: 'fallback', followUp: { status: 'planned', failedChannels: ['sms'] } });
      expect(changesOf(decision)).toEqual(expect.arrayContaining(ours(annPhoneHash)));
    });

    it('is for the number that was refused, whatever number was told since', () => {
      const changes = changesOf(refused(aClient({ phone: '+12125550177', phoneHash: idOf('newphone') }), { failure }));
      expect(changes).toEqual(expect.arrayContaining(ours(annPhoneHash)));
      expect(JSON.stringify(changes)).not.toContain(idOf('newphone'));
    });

    it('is no other refusal', () => {
      expect(changesOf(refused(aClient())).some((change) => 'put' in change && change.put === 'optOut')).toBe(false);
    });
  });
});
