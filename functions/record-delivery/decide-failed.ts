import type { Change, LostTo } from '../../shared/domain/change.ts';
import { pointOf } from '../../shared/domain/channel-choice.ts';
import type { ClientProfile } from '../../shared/domain/client.ts';
import type { Clinic } from '../../shared/domain/clinic.ts';
import type { Channel } from '../../shared/domain/consent.ts';
import { type AfterFailure, afterFailure } from '../../shared/domain/failed-contact.ts';
import { type FollowUp, isUndecided } from '../../shared/domain/follow-up.ts';
import type { Message } from '../../shared/domain/message.ts';
import type { ClientStanding } from '../../shared/domain/standing.ts';

export interface FailedFacts {
  message: Message;
  /** Whether the number or address takes nothing at all. */
  dead: boolean;
  /** Read after the failure was recorded. */
  standing: ClientStanding | undefined;
  clinic: Clinic | undefined;
  lost: readonly LostTo[];
}

/**
 * `fallback` sends the follow-up by the other channel; `openCase` brings a check that did not arrive before a person;
 * `settle` writes down that nothing follows; `note` only remembers that nothing arrives there; `none` changes nothing.
 */
export type FailedDecision =
  | { kind: 'fallback'; reason: Channel; followUp: FollowUp; changes: Change[] }
  | Extract<AfterFailure, { kind: 'openCase' | 'settle' }>
  | { kind: 'note'; reason: 'dead-contact'; changes: Change[] }
  | { kind: 'none'; reason: 'not-a-follow-up' | 'moved-on' | 'known' };

/**
 * What a message that surely did not arrive comes to. Asked again for the same event it finds everything done. Whoever
 * dies between the record of the failure and this is made up for by that event, and if it never comes again by `reconcile`.
 */
export const decideFailed = (facts: FailedFacts, now: string): FailedDecision => {
  const { message, standing, clinic, lost } = facts;
  if (!standing) return { kind: 'none', reason: 'not-a-follow-up' };
  const remembered = facts.dead ? deadContact(standing, message, now) : undefined;
  const profile = remembered?.profile ?? standing.profile;
  const noted: Change[] = remembered ? [{ put: 'clientProfile', owner: standing.owner, profile }] : [];
  const leave = (reason: Extract<FailedDecision, { kind: 'none' }>['reason']): FailedDecision =>
    noted.length > 0 ? { kind: 'note', reason: 'dead-contact', changes: noted } : { kind: 'none', reason };

  const followUp = standing.followUps.find(({ followUpId }) => followUpId === message.followUpId);
  if (!followUp) return leave('not-a-follow-up');
  if (followUp.status !== 'failed' || followUp.channel !== message.channel) return leave('moved-on');
  if (!isUndecided(followUp)) return leave('known');
  const after = afterFailure({ standing: { ...standing, profile }, followUp, clinic, lost }, now);
  const changes = [...after.changes, ...noted];
  return after.kind === 'fallback'
    ? { ...after, reason: message.channel === 'sms' ? 'email' : 'sms', changes }
    : { ...after, changes };
};

/**
 * The profile that remembers it; undefined when it does already, has another number or address by now, or when the phone
 * took this very text (a mailbox may bounce what its server took).
 */
const deadContact = (
  { profile }: ClientStanding,
  { channel, contactHash, status }: Message,
  now: string,
): { profile: ClientProfile } | undefined => {
  if (channel === 'sms' && status === 'delivered') return undefined;
  const known = profile.deadContacts ?? [];
  const isSame = contactHash !== undefined && pointOf(profile, channel)?.contact.hash === contactHash;
  if (!isSame || known.some((contact) => contact.channel === channel)) return undefined;
  const deadContacts = [...known, { channel, at: now }];
  return { profile: { ...profile, deadContacts, revision: profile.revision + 1 } };
};
