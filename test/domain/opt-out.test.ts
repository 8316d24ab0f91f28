import { describe, expect, it } from 'vitest';
import { chooseChannel } from '../../shared/domain/channel-choice.ts';
import { ConsentClass, mergeConsents } from '../../shared/domain/consent.ts';
import { consentLines, withdrawn } from '../../shared/domain/consent-lines.ts';
import { isOptedOut, isSilenced, liftedFor, OptOut, optOutOfEverything } from '../../shared/domain/opt-out.ts';
import { aClient, annOwner, annPhoneHash, completedAt, dueAt, idOf } from '../support/builders.ts';

const stopped = optOutOfEverything(completedAt);
const ofBooking: OptOut = { at: completedAt, classes: ['booking'] };

describe('an opt-out', () => {
  it('by STOP, a complaint or the carrier is of every class', () => {
    expect(stopped).toEqual({ at: completedAt, classes: ['care', 'results', 'booking'] });
    for (const forClass of ConsentClass.options) expect(isOptedOut(stopped, forClass)).toBe(true);
    expect(isSilenced(stopped)).toBe(true);
  });

  it('of one class is of no other', () => {
    expect(ConsentClass.options.filter((forClass) => isOptedOut(ofBooking, forClass))).toEqual(['booking']);
    expect(isSilenced(ofBooking)).toBe(false);
    expect(isSilenced({ at: completedAt, classes: ['booking', 'results'] })).toBe(false);
  });

  it('that was never made holds nothing back', () => {
    for (const forClass of ConsentClass.options) expect(isOptedOut(undefined, forClass)).toBe(false);
    expect(isSilenced(undefined)).toBe(false);
  });

  it.each<[string, OptOut, readonly ConsentClass[], OptOut | undefined]>([
    ['CARE leaves the rest', stopped, ['care'], { at: dueAt, classes: ['results', 'booking'] }],
    ['START leaves nothing', stopped, ConsentClass.options, undefined],
    ['the last class leaves nothing', ofBooking, ['booking'], undefined],
    ['another class leaves it as it is', ofBooking, ['care'], { at: dueAt, classes: ['booking'] }],
    ['more than there is leaves nothing', ofBooking, ConsentClass.options, undefined],
  ])('lifted by the person: %s', (_, optOut, classes, left) => {
    expect(liftedFor(optOut, classes, dueAt)).toEqual(left);
  });

  it('is kept as it was made', () => {
    for (const optOut of [stopped, ofBooking]) expect(OptOut.parse(optOut)).toEqual(optOut);
    expect(OptOut.safeParse({ at: completedAt, classes: ['everything'] }).success).toBe(false);
  });
});

describe('consentLines', () => {
  it('are one for each class, in the person’s word or what stands for it', () => {
    expect(consentLines(annOwner, 'sms', false, 'texted STOP', dueAt)).toEqual(
      ConsentClass.options.map((forClass) => ({
        put: 'consent',
        owner: annOwner,
        at: dueAt,
        consent: { class: forClass, channel: 'sms', given: false, at: dueAt, proof: 'texted STOP' },
      })),
    );
  });

  it('are of the classes meant alone', () => {
    const lines = consentLines(annOwner, 'email', true, 'preferences page', dueAt, ['care']);
    expect(lines).toMatchObject([{ consent: { class: 'care', channel: 'email', given: true } }]);
  });
});

describe('withdrawn', () => {
  const contact = { channel: 'sms', hash: annPhoneHash } as const;
  const profileAfter = (profile = aClient()) => {
    const [change] = withdrawn({ owner: annOwner, profile }, contact, 'texted STOP', dueAt);
    return change && 'put' in change && change.put === 'clientProfile' ? change.profile : undefined;
  };

  it('is no mere lack of consent: whoever opted out is left alone, by any number', () => {
    const moved = { ...(profileAfter() ?? aClient()), phoneHash: idOf('newphone') };
    expect(chooseChannel({ profile: moved, consents: ['care'] })).toEqual({ kind: 'none', reason: 'opted-out' });
    expect(chooseChannel({ profile: moved, consents: ['booking'] })).toEqual({ kind: 'none', reason: 'no-consent' });
  });

  it('outlasts a consent told again by a clock ahead of ours', () => {
    const consents = aClient().consents.map((consent) => ({ ...consent, at: '2026-03-03T15:04:00.000Z' }));
    const kept = profileAfter(aClient({ consents }))?.consents ?? [];
    expect(mergeConsents(kept, consents).some(({ given }) => given)).toBe(false);
  });

  it('ends where a newer consent is told', () => {
    const newer = aClient().consents.map((consent) => ({ ...consent, at: '2026-03-09T15:00:00.000Z' }));
    expect(mergeConsents(profileAfter()?.consents ?? [], newer).filter(({ given }) => given)).toEqual(newer);
  });

  it('leaves the profile of somebody who has another number by now', () => {
    expect(profileAfter(aClient({ phone: '+12125550177', phoneHash: idOf('newphone') }))).toBeUndefined();
  });
});
