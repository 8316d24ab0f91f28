import type { ClientProfile } from './client.ts';
import { Channel, type ConsentClass, endedByOptOut, hasConsent } from './consent.ts';
import type { FollowUp } from './follow-up.ts';
import type { ContactPoint } from './opt-out.ts';

/** Where a follow-up goes and by which consent, or why nowhere. */
export type ChannelChoice =
  | { kind: 'use'; contact: ContactPoint; to: string; forClass: ConsentClass }
  | { kind: 'none'; reason: 'no-contact-point' | 'opted-out' | 'no-consent' };

export interface ChannelFacts {
  profile: ClientProfile;
  /** The row's: any one of them lets it go. */
  consents: readonly ConsentClass[];
  /** By which it did not arrive. */
  failed?: readonly Channel[] | undefined;
  /** By which claims have met an opt-out, one for each class they tried. */
  optedOut?: readonly Channel[];
  /** Rather not by this one: it was used and nobody answered. */
  ratherNot?: Channel | undefined;
}

/**
 * One channel at a time: the one the client prefers (else text) when it can be used, else the other. A channel can be used
 * while its number or address is there and not known to take nothing, has not failed, and a class of the row is agreed to
 * that has not been opted out of.
 */
export const chooseChannel = ({ profile, consents, failed, optedOut = [], ratherNot }: ChannelFacts): ChannelChoice => {
  const preferred = profile.preferredChannel ?? 'sms';
  const order = [...Channel.options].sort(
    (one, other) =>
      Number(one === ratherNot) - Number(other === ratherNot) ||
      Number(other === preferred) - Number(one === preferred),
  );
  const there = order.flatMap((channel) => {
    const point = pointOf(profile, channel);
    const dead = profile.deadContacts?.some((contact) => contact.channel === channel) ?? false;
    return point && !dead && !failed?.includes(channel) ? [point] : [];
  });
  const agreed = there.map((point) => ({
    ...point,
    classes: consents.filter((forClass) => hasConsent(profile.consents, forClass, point.contact.channel)),
  }));
  for (const { contact, to, classes } of agreed) {
    const met = optedOut.filter((channel) => channel === contact.channel).length;
    const forClass = classes[met];
    if (forClass) return { kind: 'use', contact, to, forClass };
  }
  const { consents: kept } = profile;
  const ended = agreed.some(({ contact }) => consents.some((one) => endedByOptOut(kept, one, contact.channel)));
  if (ended || agreed.some(({ classes }) => classes.length > 0)) return { kind: 'none', reason: 'opted-out' };
  return { kind: 'none', reason: there.length > 0 ? 'no-consent' : 'no-contact-point' };
};

/** Whether another channel is left when this follow-up does not arrive by the one it was claimed for. */
export const otherChannelLeft = (
  profile: ClientProfile,
  consents: readonly ConsentClass[],
  { channel, failedChannels = [] }: Pick<FollowUp, 'channel' | 'failedChannels'>,
): boolean =>
  chooseChannel({ profile, consents, failed: channel ? [...failedChannels, channel] : failedChannels }).kind === 'use';

/** The client's number or address for a channel; undefined without one. */
export const pointOf = (
  profile: ClientProfile,
  channel: Channel,
): { contact: ContactPoint; to: string } | undefined => {
  const [to, hash] = channel === 'sms' ? [profile.phone, profile.phoneHash] : [profile.email, profile.emailHash];
  return to !== undefined && hash !== undefined ? { contact: { channel, hash }, to } : undefined;
};
