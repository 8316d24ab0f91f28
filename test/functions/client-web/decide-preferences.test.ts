import fc from 'fast-check';
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
import { givenBack } from '../../../shared/domain/consent-lines.ts';
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
/** The boxes of a page shown as things stand in `facts`, with these ticked. */
const smsTo = (...ticked: ConsentClass[]): Chosen => ({ sms: { shown: ['care'], ticked } });
const emailTo = (...ticked: ConsentClass[]): Chosen => ({ email: { shown: ['care', 'booking'], ticked } });
const asItStands: Chosen = { ...smsTo('care'), ...emailTo('care', 'booking') };
/** A page shown while nothing was ticked. */
const fromNothing = (...ticked: ConsentClass[]): Chosen => ({ sms: { shown: [], ticked } });
const everything = ['care', 'results', 'booking'] as const;
const wantingEverything = () =>
  aStanding({ profile: annWithMail({ consents: everything.map((forClass) => aConsent({ class: forClass })) }) });

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
    { when: 'one class is unticked', chosen: { ...asItStands, ...emailTo('care') } },
    { when: 'one class is ticked', chosen: { ...asItStands, ...smsTo('care', 'results') } },
    {
      when: 'a class is unticked whose consent an import has withdrawn meanwhile',
      chosen: smsTo(),
      facts: facts({ standing: aStanding({ profile: annWithMail({ consents: [] }) }) }),
    },
  ],
  'none unchanged': [
    { when: 'everything is as it stands', chosen: asItStands },
    { when: 'no channel was shown, as in a forged form', chosen: {} },
    {
      when: 'the channel has no number any more',
      chosen: emailTo('results'),
      facts: facts({ standing: aStanding({ profile: aClient() }) }),
    },
    {
      when: 'what is opted out of stays unticked',
      chosen: fromNothing(),
      facts: facts({ optOuts: { sms: optOutOfEverything(before) } }),
    },
    {
      when: 'a STOP came while the page was open, and its boxes were left as shown',
      chosen: smsTo('care'),
      facts: facts({ optOuts: { sms: optOutOfEverything(before) } }),
    },
    {
      when: 'a STOP came while the page was open, and a box was unticked',
      chosen: smsTo(),
      facts: facts({ optOuts: { sms: optOutOfEverything(before) } }),
    },
    {
      when: 'an old page is sent again after its change was made',
      chosen: smsTo('care', 'results'),
      facts: facts({ standing: wantingEverything() }),
    },
    {
      when: 'an old page left alone would take back what was agreed to since',
      chosen: fromNothing(),
      facts: facts({ standing: wantingEverything() }),
    },
  ],
};

describe('choosing', () => {
  decides(table, ({ chosen, facts: its }) => decidePreferences(its ?? facts(), chosen, now));

  it('less opts the address out of what was unticked alone, and withdraws the consent with its proof', () => {
    const decision = decidePreferences(facts(), { ...smsTo('care'), ...emailTo('care') }, now);
    expect(decision).toMatchObject({ write: { expected: [{ owner: annOwner, revision: 4 }] } });
    expect(changesOf(decision)).toEqual([
      {
        put: 'clientProfile',
        owner: annOwner,
        profile: annWithMail({
          revision: 5,
          consents: [
            aConsent(),
            aConsent({ channel: 'email' }),
            { ...given('email', 'booking', false), optedOut: true },
          ],
        }),
      },
      { put: 'consent', owner: annOwner, at: now, consent: given('email', 'booking', false) },
      { put: 'optOut', contact: email, optOut: { at: now, classes: ['booking'] } },
    ]);
  });

  it('more agrees anew and lifts that class alone from an opt-out', () => {
    const optOuts = { sms: optOutOfEverything(before) };
    const decision = decidePreferences(facts({ optOuts }), fromNothing('care'), now);
    expect(linesIn(decision)).toEqual(['sms care true (preferences page)']);
    expect(optOutsIn(decision)).toEqual([
      { put: 'optOut', contact: sms, optOut: { at: now, classes: ['results', 'booking'] } },
    ]);
  });

  it('everything lifts the opt-out as a whole', () => {
    const optOuts = { sms: optOutOfEverything(before) };
    const decision = decidePreferences(facts({ optOuts }), fromNothing(...everything), now);
    expect(optOutsIn(decision)).toEqual([{ remove: 'optOut', contact: sms }]);
    const nothingToLift = decidePreferences(facts(), smsTo(...everything), now);
    expect(optOutsIn(nothingToLift)).toEqual([]);
  });

  it('leaves the other channel as it is', () => {
    const decision = decidePreferences(facts(), { ...asItStands, ...smsTo() }, now);
    expect(optOutsIn(decision)).toEqual([{ put: 'optOut', contact: sms, optOut: { at: now, classes: ['care'] } }]);
  });

  it('on a page older than a STOP keeps the STOP for all that was not newly ticked in it', () => {
    const stopped = { standing: wantingEverything(), optOuts: { sms: optOutOfEverything(before) } };
    const stale = { shown: everything, ticked: ['care', 'results'] } as const;
    expect(decidePreferences(stopped, { sms: stale }, now)).toEqual({ kind: 'none', reason: 'unchanged' });
    const newlyTicked = decidePreferences(stopped, { sms: { shown: ['care'], ticked: ['care', 'results'] } }, now);
    expect(optOutsIn(newlyTicked)).toEqual([
      { put: 'optOut', contact: sms, optOut: { at: now, classes: ['care', 'booking'] } },
    ]);
  });

  it('leaves an opt-out as it is when what was newly ticked was not in it', () => {
    const optOuts = { sms: { at: before, classes: ['booking'] as ConsentClass[] } };
    const decision = decidePreferences(facts({ optOuts }), smsTo('care', 'results'), now);
    expect(linesIn(decision)).toEqual(['sms results true (preferences page)']);
    expect(optOutsIn(decision)).toEqual([]);
  });

  it('never lifts a class that was not newly ticked, nor ends one that was not unticked', () => {
    const classes = fc.subarray([...everything]);
    let lifted = 0;
    fc.assert(
      fc.property(classes, classes, classes, classes, (shown, ticked, agreedTo, optedOut) => {
        const consents = agreedTo.map((forClass) => aConsent({ class: forClass }));
        const optOut = { at: before, classes: optedOut };
        const stands: PreferenceFacts = {
          standing: aStanding({ profile: aClient({ consents }) }),
          optOuts: optedOut.length > 0 ? { sms: optOut } : {},
        };
        const decision = decidePreferences(stands, { sms: { shown, ticked } }, now);
        const [change] = optOutsIn(decision);
        const after =
          change === undefined ? optedOut : 'put' in change && change.put === 'optOut' ? change.optOut.classes : [];
        for (const forClass of everything) {
          const [was, is] = [optedOut.includes(forClass), after.includes(forClass)];
          if (was && !is) expect([shown.includes(forClass), ticked.includes(forClass)]).toEqual([false, true]);
          if (!was && is) expect([shown.includes(forClass), ticked.includes(forClass)]).toEqual([true, false]);
          if (was && !is) lifted += 1;
        }
        const told = linesIn(decision).map((line) => line.split(' ')[1]);
        for (const forClass of everything)
          if (told.includes(forClass)) expect(shown.includes(forClass)).not.toBe(ticked.includes(forClass));
      }),
      { seed: 7, numRuns: 500 },
    );
    expect(lifted).toBeGreaterThan(0);
  });

  it('stands above a consent dated ahead of our clock, and below no later import: the opt-out is kept by the address', () => {
    const ahead = aConsent({ channel: 'email', class: 'booking', at: '2026-03-06T00:00:00.000Z' });
    const standing = aStanding({ profile: annWithMail({ consents: [ahead] }) });
    const decision = decidePreferences({ standing, optOuts: {} }, { email: { shown: ['booking'], ticked: [] } }, now);
    const left = { ...given('email', 'booking', false), at: ahead.at };
    expect(changesOf(decision)[0]).toMatchObject({ profile: { consents: [left] } });
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

  it('keeps what START gives back: what was agreed to until then, and nothing that never was', () => {
    const [change] = changesOf(decideStopEverything(facts(), now));
    const profile = change && 'put' in change && change.put === 'clientProfile' ? change.profile : undefined;
    if (!profile) throw new Error('the profile was not written');
    const had = facts().standing.profile.consents.filter((one) => one.channel === 'sms' && one.given);
    const back = givenBack(
      { owner: annOwner, profile },
      { contact: sms, optOut: optOutOfEverything(now) },
      ['care', 'results', 'booking'],
      'START',
      '2026-03-06T16:00:00.000Z',
    );
    expect(back.agreed).toEqual(had.map((one) => one.class));
    expect(back.agreed).not.toHaveLength(0);
    expect(back.agreed).not.toHaveLength(3);
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
