import { describe, expect, it } from 'vitest';
import type { ClientProfile } from '../../shared/domain/client.ts';
import type { ClientTold } from '../../shared/domain/client-told.ts';
import { updateClient } from '../../shared/domain/client-update.ts';
import { aClient, aConsent, annKey, annOwner, annPhone, annPhoneHash, idOf } from '../support/builders.ts';

const told = (changes: Partial<ClientTold> = {}): ClientTold => ({
  clientId: 'C-1',
  firstName: 'Ann',
  lastName: 'Placeholder',
  phone: '(212) 555-0134',
  language: 'en',
  consents: [aConsent()],
  ...changes,
});
const phone = { e164: annPhone, phoneHash: annPhoneHash };
const otherPhone = { e164: '+12125550177', phoneHash: idOf('otherphone') };

const email = { address: 'ann@example.com', emailHash: idOf('annsmail') };
const otherEmail = { address: 'ann.placeholder@example.com', emailHash: idOf('othermail') };

const update = (
  known: ClientProfile | undefined,
  changes: Partial<ClientTold> = {},
  read: typeof phone | undefined = phone,
  mail?: typeof email,
) =>
  updateClient(known, {
    owner: annOwner,
    clientKey: annKey,
    clinicId: 'main',
    told: told({ ...changes, ...(mail ? { email: mail.address } : {}) }),
    phone: read,
    ...(mail ? { email: mail } : {}),
  });
/** Told without a phone, or with one that could not be read. */
const withoutPhone = (known: ClientProfile | undefined) =>
  updateClient(known, { owner: annOwner, clientKey: annKey, clinicId: 'main', told: told() });

describe('updateClient', () => {
  it('keeps a new client, their consents with proof, and the way back from their number', () => {
    const { profile, changes } = update(undefined);
    expect(profile).toEqual(aClient({ revision: 1 }));
    expect(changes).toEqual([
      { put: 'clientProfile', owner: annOwner, profile },
      { put: 'consent', owner: annOwner, consent: aConsent(), at: aConsent().at },
      { put: 'phoneOf', phoneHash: annPhoneHash, clientKey: annKey },
    ]);
  });

  it('writes nothing when nothing differs', () => {
    expect(update(aClient())).toEqual({ profile: aClient(), changes: [] });
  });

  it.each<[string, Partial<ClientTold>, Partial<ClientProfile>]>([
    ['a name', { firstName: 'Anne' }, { firstName: 'Anne' }],
    ['a language', { language: 'fr' }, { language: 'fr' }],
    ['a zone', { timeZone: 'Europe/Paris' }, { timeZone: 'Europe/Paris' }],
    ['a channel', { preferredChannel: 'email' }, { preferredChannel: 'email' }],
    ['risk flags, each once', { riskFlags: ['keloid', 'keloid'] }, { riskFlags: ['keloid'] }],
  ])('takes %s over and raises the revision', (_, changes, expected) => {
    const { profile, changes: written } = update(aClient(), changes);
    expect(profile).toEqual(aClient({ ...expected, revision: 5 }));
    expect(written).toEqual([{ put: 'clientProfile', owner: annOwner, profile }]);
  });

  it('keeps an address with the hash its opt-outs are found by', () => {
    const { profile, changes } = update(aClient(), {}, phone, email);
    expect(profile).toEqual(aClient({ email: email.address, emailHash: email.emailHash, revision: 5 }));
    expect(changes).toEqual([{ put: 'clientProfile', owner: annOwner, profile }]);
    expect(update(profile, {}, phone, email).changes).toEqual([]);
    expect(update(profile).profile).not.toHaveProperty('emailHash');
  });

  it('gives an address that was kept without its hash the hash', () => {
    expect(update(aClient({ email: email.address }), {}, phone, email).profile).toHaveProperty(
      'emailHash',
      email.emailHash,
    );
  });

  describe('what takes nothing', () => {
    const dead = (...channels: Array<'sms' | 'email'>) => channels.map((channel) => ({ channel, at: aConsent().at }));
    const both = dead('sms', 'email');
    const known = aClient({ email: email.address, emailHash: email.emailHash, deadContacts: both });

    it.each<[string, typeof phone | undefined, typeof email | undefined, typeof both | undefined]>([
      ['neither is another', phone, email, both],
      ['the number is another', otherPhone, email, dead('email')],
      ['the number is told no more', undefined, email, dead('email')],
      ['the address is another', phone, otherEmail, dead('sms')],
      ['the address is told no more', phone, undefined, dead('sms')],
      ['both are others', otherPhone, otherEmail, undefined],
      ['the address is only written in capitals', phone, { ...email, address: 'ANN@example.com' }, both],
    ])('is remembered as long as it is the same: %s', (_, readPhone, readEmail, left) => {
      const { profile } = updateClient(known, {
        owner: annOwner,
        clientKey: annKey,
        clinicId: 'main',
        told: told({ firstName: 'Anne' }),
        ...(readPhone ? { phone: readPhone } : {}),
        ...(readEmail ? { email: readEmail } : {}),
      });
      expect(profile.deadContacts).toEqual(left);
    });

    it('is no change by itself', () => {
      expect(update(known, {}, phone, email)).toEqual({ profile: known, changes: [] });
    });
  });

  it('what is told no more is known no more', () => {
    expect(update(aClient(), { lastName: undefined }).profile).not.toHaveProperty('lastName');
  });

  it('moves the way back from a number with the number', () => {
    expect(update(aClient(), {}, otherPhone).changes).toEqual([
      {
        put: 'clientProfile',
        owner: annOwner,
        profile: aClient({ phone: otherPhone.e164, phoneHash: otherPhone.phoneHash, revision: 5 }),
      },
      { remove: 'phoneOf', phoneHash: annPhoneHash, clientKey: annKey },
      { put: 'phoneOf', phoneHash: otherPhone.phoneHash, clientKey: annKey },
    ]);
    expect(withoutPhone(aClient()).changes).toContainEqual({
      remove: 'phoneOf',
      phoneHash: annPhoneHash,
      clientKey: annKey,
    });
    expect(withoutPhone(aClient()).profile).not.toHaveProperty('phone');
  });

  it('merges consents by their own time and never lifts an opt-out', () => {
    const withdrawn = aConsent({ given: false, at: '2026-03-05T10:00:00.000Z' });
    const known = aClient({ consents: [withdrawn] });
    expect(update(known).changes).toEqual([]);

    const { profile, changes } = update(aClient(), { consents: [withdrawn] });
    expect(profile.consents).toEqual([withdrawn]);
    expect(changes).toContainEqual({ put: 'consent', owner: annOwner, consent: withdrawn, at: withdrawn.at });
    expect(changes.some((change) => 'remove' in change)).toBe(false);
  });

  it('keeps consents that are not told again', () => {
    expect(update(aClient(), { consents: [] })).toEqual({ profile: aClient(), changes: [] });
  });

  it('told twice, the second time changes nothing', () => {
    const first = update(aClient(), { riskFlags: ['keloid'] }, phone, email).profile;
    expect(update(first, { riskFlags: ['keloid'] }, phone, email).changes).toEqual([]);
  });
});
