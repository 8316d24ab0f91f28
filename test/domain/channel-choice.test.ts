import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type ChannelChoice,
  type ChannelFacts,
  chooseChannel,
  otherChannelLeft,
  pointOf,
} from '../../shared/domain/channel-choice.ts';
import { Channel, ConsentClass, hasConsent } from '../../shared/domain/consent.ts';
import {
  aClient,
  aClientWithMail,
  aConsent,
  annEmail,
  annEmailHash,
  annPhone,
  annPhoneHash,
  dueAt,
} from '../support/builders.ts';

const byText: ChannelChoice = {
  kind: 'use',
  contact: { channel: 'sms', hash: annPhoneHash },
  to: annPhone,
  forClass: 'care',
};
const byMail: ChannelChoice = {
  kind: 'use',
  contact: { channel: 'email', hash: annEmailHash },
  to: annEmail,
  forClass: 'care',
};
const none = (reason: Extract<ChannelChoice, { kind: 'none' }>['reason']): ChannelChoice => ({ kind: 'none', reason });

const facts = (changes: Partial<ChannelFacts> = {}): ChannelFacts => ({
  profile: aClientWithMail(),
  consents: ['care'],
  ...changes,
});
const dead = (...channels: Channel[]) => ({ deadContacts: channels.map((channel) => ({ channel, at: dueAt })) });
const noPhone = { phone: undefined, phoneHash: undefined };
const results = (channel: Channel) => aConsent({ class: 'results', channel });

describe('chooseChannel', () => {
  const rows: Array<[when: string, facts: ChannelFacts, choice: ChannelChoice]> = [
    ['text, when nothing is preferred', facts(), byText],
    ['text, when it is preferred', facts({ profile: aClientWithMail({ preferredChannel: 'sms' }) }), byText],
    ['mail, when it is preferred', facts({ profile: aClientWithMail({ preferredChannel: 'email' }) }), byMail],
    ['mail, when there is no phone', facts({ profile: aClientWithMail(noPhone) }), byMail],
    [
      'text, when mail is preferred and there is none',
      facts({ profile: aClient({ preferredChannel: 'email' }) }),
      byText,
    ],
    ['mail, when the number is dead', facts({ profile: aClientWithMail(dead('sms')) }), byMail],
    [
      'mail, when texts are not agreed to',
      facts({ profile: aClientWithMail({ consents: [aConsent({ channel: 'email' })] }) }),
      byMail,
    ],
    [
      'mail, when texts are withdrawn',
      facts({
        profile: aClientWithMail({ consents: [aConsent({ given: false }), aConsent({ channel: 'email' })] }),
      }),
      byMail,
    ],
    ['mail, when it did not arrive by text', facts({ failed: ['sms'] }), byMail],
    ['mail, when the number has opted out', facts({ optedOut: ['sms'] }), byMail],
    ['mail, when rather not by text', facts({ ratherNot: 'sms' }), byMail],
    [
      'text, when rather not by mail, although it is preferred',
      facts({ profile: aClientWithMail({ preferredChannel: 'email' }), ratherNot: 'email' }),
      byText,
    ],
    [
      'text all the same, when rather not by it and mail is dead',
      facts({ profile: aClientWithMail(dead('email')), ratherNot: 'sms' }),
      byText,
    ],
    [
      'text all the same, when rather not by it and mail failed',
      facts({ failed: ['email'], ratherNot: 'sms' }),
      byText,
    ],

    ['nowhere, without number and address', facts({ profile: aClient(noPhone) }), none('no-contact-point')],
    ['nowhere, with both dead', facts({ profile: aClientWithMail(dead('sms', 'email')) }), none('no-contact-point')],
    ['nowhere, when both failed', facts({ failed: ['sms', 'email'] }), none('no-contact-point')],
    [
      'nowhere, when one failed and the other is dead',
      facts({ profile: aClientWithMail(dead('email')), failed: ['sms'] }),
      none('no-contact-point'),
    ],
    ['nowhere, without any consent', facts({ profile: aClientWithMail({ consents: [] }) }), none('no-consent')],
    ['nowhere, with consent to another class', facts({ consents: ['booking'] }), none('no-consent')],
    [
      'nowhere, when what is agreed to is not there',
      facts({ profile: aClient({ consents: [aConsent({ channel: 'email' })] }) }),
      none('no-consent'),
    ],
    [
      'nowhere, when what is agreed to failed and the other is not agreed to',
      facts({ profile: aClientWithMail({ consents: [aConsent()] }), failed: ['sms'] }),
      none('no-consent'),
    ],
    ['nowhere, when both have opted out', facts({ optedOut: ['email', 'sms'] }), none('opted-out')],
    ['nowhere, when the only one has opted out', facts({ profile: aClient(), optedOut: ['sms'] }), none('opted-out')],
    [
      'nowhere, when one has opted out and the other is not agreed to',
      facts({ profile: aClientWithMail({ consents: [aConsent()] }), optedOut: ['sms'] }),
      none('opted-out'),
    ],
  ];
  it.each(rows)('goes by %s', (_, given, choice) => {
    expect(chooseChannel(given)).toEqual(choice);
  });

  describe('where any of two consents lets it go', () => {
    const either = (changes: Partial<ChannelFacts> = {}) => facts({ consents: ['care', 'results'], ...changes });
    const withBoth = aClientWithMail({
      consents: [aConsent(), results('sms'), aConsent({ channel: 'email' }), results('email')],
    });

    it.each<[string, ChannelFacts, ChannelChoice]>([
      ['the first that is agreed to', either({ profile: withBoth }), byText],
      [
        'the other, when only that is agreed to',
        either({ profile: aClient({ consents: [results('sms')] }) }),
        { ...byText, forClass: 'results' },
      ],
      [
        'each channel by its own',
        either({ profile: aClientWithMail({ consents: [aConsent(), results('email')] }), failed: ['sms'] }),
        { ...byMail, forClass: 'results' },
      ],
      [
        'the other class, when the first has been opted out of',
        either({ profile: withBoth, optedOut: ['sms'] }),
        { ...byText, forClass: 'results' },
      ],
      ['the other channel, when both classes have', either({ profile: withBoth, optedOut: ['sms', 'sms'] }), byMail],
      [
        'its second class too',
        either({ profile: withBoth, optedOut: ['sms', 'email', 'sms'] }),
        { ...byMail, forClass: 'results' },
      ],
      [
        'nothing, when everything has',
        either({ profile: withBoth, optedOut: ['sms', 'sms', 'email', 'email'] }),
        none('opted-out'),
      ],
    ])('goes by %s', (_, given, choice) => {
      expect(chooseChannel(given)).toEqual(choice);
    });
  });

  it('is never what failed, is dead, is missing or is not agreed to for that very channel', () => {
    const channels = fc.constantFrom(...Channel.options);
    const consents = fc.subarray(
      ConsentClass.options.flatMap((forClass) =>
        Channel.options.map((channel) => aConsent({ class: forClass, channel })),
      ),
    );
    fc.assert(
      fc.property(
        consents,
        fc.subarray([...Channel.options]),
        fc.subarray([...Channel.options]),
        fc.subarray([...ConsentClass.options], { minLength: 1 }),
        fc.array(channels, { maxLength: 4 }),
        fc.option(channels, { nil: undefined }),
        fc.option(channels, { nil: undefined }),
        (given, deadOnes, failed, wanted, optedOut, preferredChannel, ratherNot) => {
          const profile = aClientWithMail({ consents: given, preferredChannel, ...dead(...deadOnes) });
          const choice = chooseChannel({ profile, consents: wanted, failed, optedOut, ratherNot });
          const usable = Channel.options.filter((one) => !deadOnes.includes(one) && !failed.includes(one));
          if (choice.kind === 'none') {
            // Nobody is passed over who could have been written to.
            const open = usable.filter(
              (one) =>
                wanted.filter((forClass) => hasConsent(given, forClass, one)).length >
                optedOut.filter((met) => met === one).length,
            );
            expect(open).toEqual([]);
            return;
          }
          const { channel } = choice.contact;
          expect(usable).toContain(channel);
          expect(wanted).toContain(choice.forClass);
          expect(hasConsent(given, choice.forClass, channel)).toBe(true);
        },
      ),
      { seed: 303, numRuns: 1000 },
    );
  });
});

describe('otherChannelLeft', () => {
  it.each<[string, boolean, Parameters<typeof otherChannelLeft>]>([
    ['mail beside a text', true, [aClientWithMail(), ['care'], { channel: 'sms' }]],
    ['a text beside mail', true, [aClientWithMail(), ['care'], { channel: 'email' }]],
    ['nothing beside a text without mail', false, [aClient(), ['care'], { channel: 'sms' }]],
    ['nothing beside a text when mail is dead', false, [aClientWithMail(dead('email')), ['care'], { channel: 'sms' }]],
    [
      'nothing beside a text when mail failed',
      false,
      [aClientWithMail(), ['care'], { channel: 'sms', failedChannels: ['email'] }],
    ],
    [
      'nothing beside a text when mail is for another class',
      false,
      [aClientWithMail(), ['results'], { channel: 'sms' }],
    ],
    [
      'mail, when the text has failed and nothing is claimed',
      true,
      [aClientWithMail(), ['care'], { failedChannels: ['sms'] }],
    ],
  ])('%s is left: %s', (_, left, given) => {
    expect(otherChannelLeft(...given)).toBe(left);
  });
});

describe('pointOf', () => {
  it('is the number or address and the hash it is known by', () => {
    expect(pointOf(aClientWithMail(), 'sms')).toEqual({ contact: byText.contact, to: annPhone });
    expect(pointOf(aClientWithMail(), 'email')).toEqual({ contact: byMail.contact, to: annEmail });
  });

  it('is none without either', () => {
    expect(pointOf(aClient(), 'email')).toBeUndefined();
    expect(pointOf(aClient({ email: annEmail }), 'email')).toBeUndefined();
    expect(pointOf(aClient({ phone: undefined }), 'sms')).toBeUndefined();
  });
});
