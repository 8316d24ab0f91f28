import type { Change, LostTo, Write } from '../../shared/domain/change.ts';
import { pointOf } from '../../shared/domain/channel-choice.ts';
import type { ClientProfile } from '../../shared/domain/client.ts';
import { Channel, ConsentClass, hasConsent } from '../../shared/domain/consent.ts';
import { consentLines, restated, stated, withdrawn } from '../../shared/domain/consent-lines.ts';
import { endedByOneClick } from '../../shared/domain/one-click.ts';
import { type ContactPoint, isOptedOut, isSilenced, type OptOut } from '../../shared/domain/opt-out.ts';
import { type ClientStanding, writeFor } from '../../shared/domain/standing.ts';

export interface PreferenceFacts {
  standing: ClientStanding;
  /** What the client's number and address no longer want. */
  optOuts: Readonly<Partial<Record<Channel, OptOut>>>;
}

/** A number or address of the client's, and what may be sent there as things stand. */
export interface ChannelPreference {
  channel: Channel;
  contact: ContactPoint;
  to: string;
  wanted: readonly ConsentClass[];
}

/** A channel's boxes: which were ticked when the page was shown, and which when it was sent. */
export interface Boxes {
  shown: readonly ConsentClass[];
  ticked: readonly ConsentClass[];
}

/** What was chosen, for each channel that was on the page. */
export type Chosen = Readonly<Partial<Record<Channel, Boxes>>>;

export type PreferencesDecision = { kind: 'set'; write: Write } | { kind: 'none'; reason: 'unchanged' };

/** Everything the client can be reached by; what is wanted is agreed to and not opted out of. */
export const preferencesOf = ({ standing: { profile }, optOuts }: PreferenceFacts): ChannelPreference[] =>
  Channel.options.flatMap((channel) => {
    const point = pointOf(profile, channel);
    return point ? [{ channel, ...point, wanted: wantedBy(profile, channel, optOuts[channel]) }] : [];
  });

const wantedBy = (profile: ClientProfile, channel: Channel, optOut: OptOut | undefined): ConsentClass[] =>
  ConsentClass.options.filter(
    (forClass) => hasConsent(profile.consents, forClass, channel) && !isOptedOut(optOut, forClass),
  );

/**
 * Sets what was changed on the page: what was unticked is opted out of, above all consents; what was newly ticked is
 * agreed to anew. A class left as it was shown keeps whatever stands now, so that an old page never lifts a STOP.
 */
export const decidePreferences = (facts: PreferenceFacts, chosen: Chosen, now: string): PreferencesDecision => {
  const moved = preferencesOf(facts).flatMap((preference) => {
    const boxes = chosen[preference.channel];
    if (!boxes) return [];
    const { shown, ticked } = boxes;
    const agreed = ticked.filter((forClass) => !shown.includes(forClass) && !preference.wanted.includes(forClass));
    const left = shown.filter(
      (forClass) => !ticked.includes(forClass) && !isOptedOut(facts.optOuts[preference.channel], forClass),
    );
    return agreed.length + left.length > 0 ? [{ ...preference, agreed, left }] : [];
  });
  return set(facts, moved, now);
};

/** Nothing of any class to any number or address any more. */
export const decideStopEverything = (facts: PreferenceFacts, now: string): PreferencesDecision => {
  const moved = preferencesOf(facts)
    .filter(({ channel }) => !isSilenced(facts.optOuts[channel]))
    .map((preference) => ({ ...preference, agreed: [], left: ConsentClass.options }));
  return set(facts, moved, now);
};

interface Moved extends ChannelPreference {
  /** Newly wanted. */
  agreed: readonly ConsentClass[];
  /** No longer wanted. */
  left: readonly ConsentClass[];
}

/** What stands on the timeline for each consent changed here. */
const proof = 'preferences page';

const set = ({ standing, optOuts }: PreferenceFacts, moved: readonly Moved[], now: string): PreferencesDecision => {
  if (moved.length === 0) return { kind: 'none', reason: 'unchanged' };
  const { owner, profile } = standing;
  const statements = moved.flatMap(({ channel, agreed, left }) =>
    [...agreed, ...left].map((forClass) => stated(profile, forClass, channel, agreed.includes(forClass), proof, now)),
  );
  const changes: Change[] = [
    restated(owner, profile, statements),
    ...moved.flatMap(({ channel, agreed, left }) => [
      ...consentLines(owner, channel, true, proof, now, agreed),
      ...consentLines(owner, channel, false, proof, now, left),
    ]),
    ...moved.flatMap((change) => optOutChanges(change, optOuts[change.channel], now)),
  ];
  return { kind: 'set', write: writeFor(standing, changes) };
};

const optOutChanges = ({ contact, agreed, left }: Moved, known: OptOut | undefined, now: string): Change[] => {
  const classes = ConsentClass.options.filter(
    (forClass) => left.includes(forClass) || (isOptedOut(known, forClass) && !agreed.includes(forClass)),
  );
  if (classes.length === 0) return known ? [{ remove: 'optOut', contact }] : [];
  const asKnown = classes.length === known?.classes.length && left.length === 0;
  return asKnown ? [] : [{ put: 'optOut', contact, optOut: { at: now, classes } }];
};

export interface OneClickFacts {
  standing: ClientStanding;
  /** The address the mail with the button went to. */
  contact?: ContactPoint | undefined;
  /** What that address no longer wants. */
  optOut?: OptOut;
  /** The same for every click of one link. */
  replyId: string;
  /** What races before this decision were lost to. */
  lost: readonly LostTo[];
}

export type OneClickDecision =
  | { kind: 'withdraw'; write: Write }
  | { kind: 'none'; reason: 'already-clicked' | 'no-address' };

/** A mail program's own unsubscribe button: no more mail but care, counted once for each link. */
export const decideOneClick = (
  { standing, contact, optOut, replyId, lost }: OneClickFacts,
  now: string,
): OneClickDecision => {
  if (lost.includes('already-read')) return { kind: 'none', reason: 'already-clicked' };
  if (!contact) return { kind: 'none', reason: 'no-address' };
  const known = optOut?.classes ?? [];
  const classes = ConsentClass.options.filter(
    (forClass) => known.includes(forClass) || endedByOneClick.includes(forClass),
  );
  const changes: Change[] = [
    { put: 'readText', replyId, at: now, byLink: true },
    { put: 'optOut', contact, optOut: { at: now, classes } },
    ...withdrawn(standing, contact, 'one-click unsubscribe', now, endedByOneClick),
  ];
  return { kind: 'withdraw', write: writeFor(standing, changes) };
};
