import { describe, expect, it } from 'vitest';
import {
  type Chosen,
  decideOneClick,
  decidePreferences,
  decideStopEverything,
  type OneClickDecision,
  type OneClickFacts,
  type PreferenceFacts,
  type PreferencesDecision,
  preferencesOf,
} from '../../../functions/client-web/decide-preferences.ts';
import type { Change } from '../../../shared/domain/change.ts';
import type { ConsentClass } from '../../../shared/domain/consent.ts';
import { optOutOfEverything } from '../../../shared/domain/opt-out.ts';
import { aClient, aConsent, annOwner, annPhone, annPhoneHash, aStanding, idOf } from '../../support/builders.ts';
import { type DecisionTable, decides } from '../../support/decision-table.ts';
import { annWithMail, emailHash } from './web-fixture.ts';

const now = '2026-03-05T16:00:00.000Z';
const before = '2026-03-04T16:00:00.000Z';
const sms = { channel: 'sms', hash: annPhoneHash } as const;
const email = { channel: 'email', hash: emailHash } as const;

/** Care by text and mail, booking by mail. */
const facts = (changes: Partial<PreferenceFacts> = {}): PreferenceFacts => ({
  standing: aStanding({ profile: annWithMail({ revision: 4 }) }),
  optOuts: {},
  ...changes,
});
const asItStands: Chosen = { sms: ['care'], email: ['care', 'booking'] };

const changesOf = (decision: PreferencesDecision | OneClickDecision): readonly Change[] =>
  'write' in decision ? decision.write.changes : [];
const optOutsIn = (decision: PreferencesDecision | OneClickDecision) =>
  changesOf(decision).filter((change) => ('put' in change ? change.put === 'optOut' : 'remove' in change));
const linesIn = (decision: PreferencesDecision | OneClickDecision): string[] =>
  changesOf(decision).flatMap((change) =>
    'put' in change && change.put === 'consent'
      ? [`${change.consent.channel} ${change.consent.class} ${change.consent.given} (${change.consent.proof})`]
      : [],
  );
const given = (channel: 'sms' | 'email', forClass: ConsentClass, is = true) =>
  aConsent({ channel, class: forClass, given: is, at: now, proof: 'preferences page' });

describe('what may be sent where', () => {
  it('is what is agreed to and not opted out of, for each number and address there is', () => {
    const optOuts = { email: { at: before, classes: ['booking'] as ConsentClass[] } };
    expect(preferencesOf(facts({ optOuts }))).toEqual([
      { channel: 'sms', contact: sms, to: annPhone, wanted: ['care'] },
      { channel: 'email', contact: email, to: 'ann.placeholder@example.com', wanted: ['care'] },
    ]);
    const withoutMail = facts({ standing: aStanding({ profile: aClient() }) });
    expect(preferencesOf(withoutMail).map(({ channel }) => channel)).toEqual(['sms']);
  });
});

const table: DecisionTable<PreferencesDecision, { when: string; chosen: Chosen; facts?: PreferenceFacts }> = {
  set: [
    { when: 'one class is unticked', chosen: { ...asItStands, email: ['care'] } },
    { when: 'one class is ticked', chosen: { ...asItStands, sms: ['care', 'results'] } },
  ],
  'none unchanged': [
    { when: 'everything is as it stands', chosen: asItStands },
    { when: 'no channel was shown, as in a forged form', chosen: {} },
    {
      when: 'the channel has no number any more',
      chosen: { email: ['results'] },
      facts: facts({ standing: aStanding({ profile: aClient() }) }),
    },
    {
      when: 'what is opted out of stays unticked',
      chosen: { sms: [] },
      facts: facts({ optOuts: { sms: optOutOfEverything(before) } }),
    },
  ],
};

describe('choosing', () => {
  decides(table, ({ chosen, facts: its }) => decidePreferences(its ?? facts(), chosen, now));

  it('less opts the address out of what is not ticked, and withdraws the consent with its proof', () => {
    const decision = decidePreferences(facts(), { sms: ['care'], email: ['care'] }, now);
    expect(decision).toMatchObject({ write: { expected: [{ owner: annOwner, revision: 4 }] } });
    expect(changesOf(decision)).toEqual([
      {
        put: 'clientProfile',
        owner: annOwner,
        profile: annWithMail({
          revision: 5,
          consents: [aConsent(), aConsent({ channel: 'email' }), given('email', 'booking', false)],
        }),
      },
      { put: 'consent', owner: annOwner, at: now, consent: given('email', 'booking', false) },
      { put: 'optOut', contact: email, optOut: { at: now, classes: ['results', 'booking'] } },
    ]);
  });

  it('more agrees anew and lifts that class alone from an opt-out', () => {
    const optOuts = { sms: optOutOfEverything(before) };
    const decision = decidePreferences(facts({ optOuts }), { sms: ['care'] }, now);
    expect(linesIn(decision)).toEqual(['sms care true (preferences page)']);
    expect(optOutsIn(decision)).toEqual([
      { put: 'optOut', contact: sms, optOut: { at: now, classes: ['results', 'booking'] } },
    ]);
  });

  it('everything lifts the opt-out as a whole', () => {
    const optOuts = { sms: optOutOfEverything(before) };
    const decision = decidePreferences(facts({ optOuts }), { sms: ['care', 'results', 'booking'] }, now);
    expect(optOutsIn(decision)).toEqual([{ remove: 'optOut', contact: sms }]);
    const nothingToLift = decidePreferences(facts(), { sms: ['care', 'results', 'booking'] }, now);
    expect(optOutsIn(nothingToLift)).toEqual([]);
  });

  it('leaves the other channel as it is', () => {
    const decision = decidePreferences(facts(), { ...asItStands, sms: [] }, now);
    expect(optOutsIn(decision)).toEqual([{ put: 'optOut', contact: sms, optOut: optOutOfEverything(now) }]);
  });

  it('stands above an older consent and below no later import: the opt-out is kept by the address', () => {
    const ahead = aConsent({ channel: 'email', class: 'booking', at: '2026-03-06T00:00:00.000Z' });
    const standing = aStanding({ profile: annWithMail({ consents: [ahead] }) });
    const decision = decidePreferences({ standing, optOuts: {} }, { email: [] }, now);
    expect(changesOf(decision)[0]).toMatchObject({ profile: { consents: [given('email', 'booking', false)] } });
    expect(optOutsIn(decision)).toHaveLength(1);
  });
});

describe('stopping everything', () => {
  it('opts every number and address out of every class', () => {
    const decision = decideStopEverything(facts(), now);
    expect(optOutsIn(decision)).toEqual([
      { put: 'optOut', contact: sms, optOut: optOutOfEverything(now) },
      { put: 'optOut', contact: email, optOut: optOutOfEverything(now) },
    ]);
    expect(linesIn(decision)).toHaveLength(6);
    expect(linesIn(decision).every((line) => line.includes('false (preferences page)'))).toBe(true);
  });

  it('also where nothing was agreed to yet, so that no later import changes it', () => {
    const standing = aStanding({ profile: aClient({ consents: [] }) });
    expect(optOutsIn(decideStopEverything({ standing, optOuts: {} }, now))).toHaveLength(1);
  });

  it('changes nothing the second time', () => {
    const optOuts = { sms: optOutOfEverything(before), email: optOutOfEverything(before) };
    expect(decideStopEverything(facts({ optOuts }), now)).toEqual({ kind: 'none', reason: 'unchanged' });
  });
});

const clicked = (changes: Partial<OneClickFacts> = {}): OneClickFacts => ({
  standing: facts().standing,
  contact: email,
  replyId: idOf('click'),
  lost: [],
  ...changes,
});

const oneClickTable: DecisionTable<OneClickDecision, { when: string; facts: OneClickFacts }> = {
  withdraw: [
    { when: 'it is the first click of this link', facts: clicked() },
    { when: 'somebody else was first', facts: clicked({ lost: ['revision'] }) },
  ],
  'none already-clicked': [{ when: 'it is replayed', facts: clicked({ lost: ['already-read'] }) }],
  'none no-address': [{ when: 'nobody knows an address of the client', facts: { ...clicked(), contact: undefined } }],
};

describe('a mail’s own unsubscribe button', () => {
  decides(oneClickTable, (row) => decideOneClick(row.facts, now));

  it('withdraws results and booking at the address, once, and leaves care and the number alone', () => {
    const decision = decideOneClick(clicked(), now);
    expect(changesOf(decision)[0]).toEqual({ put: 'readText', replyId: idOf('click'), at: now, byLink: true });
    expect(optOutsIn(decision)).toEqual([
      { put: 'optOut', contact: email, optOut: { at: now, classes: ['results', 'booking'] } },
    ]);
    expect(linesIn(decision)).toEqual([
      'email results false (one-click unsubscribe)',
      'email booking false (one-click unsubscribe)',
    ]);
  });

  it('stands in the profile while that is the client’s address, and only then', () => {
    const [, , profile] = changesOf(decideOneClick(clicked(), now));
    expect(profile).toMatchObject({ put: 'clientProfile', profile: { revision: aClient().revision + 1 } });
    const elsewhere = decideOneClick(clicked({ contact: { channel: 'email', hash: idOf('othermail') } }), now);
    expect(changesOf(elsewhere).some((change) => 'put' in change && change.put === 'clientProfile')).toBe(false);
    expect(linesIn(elsewhere)).toHaveLength(2);
  });

  it('keeps what was opted out of before', () => {
    const optOut = { at: before, classes: ['care'] as ConsentClass[] };
    expect(optOutsIn(decideOneClick(clicked({ optOut }), now))).toEqual([
      { put: 'optOut', contact: email, optOut: optOutOfEverything(now) },
    ]);
  });
});
