import type { Change, LostTo } from '../../shared/domain/change.ts';
import { otherChannelLeft, pointOf } from '../../shared/domain/channel-choice.ts';
import type { ClientProfile } from '../../shared/domain/client.ts';
import type { Clinic } from '../../shared/domain/clinic.ts';
import { callByHand, raise } from '../../shared/domain/concern.ts';
import type { Channel } from '../../shared/domain/consent.ts';
import { derivedId } from '../../shared/domain/derived-id.ts';
import { type FollowUp, nudgeWent, triedOtherwise } from '../../shared/domain/follow-up.ts';
import type { Message } from '../../shared/domain/message.ts';
import { protocolRow } from '../../shared/domain/protocol.ts';
import { type ClientStanding, sessionCancelled } from '../../shared/domain/standing.ts';

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
 * `note` only remembers that nothing arrives there; `none` leaves it, and says why.
 */
export type FailedDecision =
  | { kind: 'fallback'; reason: Channel; followUp: FollowUp; changes: Change[] }
  | { kind: 'openCase'; reason: 'failed-contact'; changes: Change[] }
  | { kind: 'note'; reason: 'dead-contact'; changes: Change[] }
  | { kind: 'none'; reason: 'not-a-follow-up' | 'not-a-check' | 'moved-on' | 'answered' | 'cancelled' | 'known' };

/**
 * What a message that surely did not arrive comes to. Asked again for the same event it finds everything done, so that a
 * crash between the two writes loses nothing.
 */
export const decideFailed = (facts: FailedFacts, now: string): FailedDecision => {
  const { message, standing, clinic, lost } = facts;
  if (!standing) return { kind: 'none', reason: 'not-a-follow-up' };
  const remembered = facts.dead ? deadContact(standing, message, now) : undefined;
  const profile = remembered?.profile ?? standing.profile;
  const changes: Change[] = remembered ? [{ put: 'clientProfile', owner: standing.owner, profile }] : [];
  const leave = (reason: Extract<FailedDecision, { kind: 'none' }>['reason']): FailedDecision =>
    changes.length > 0 ? { kind: 'note', reason: 'dead-contact', changes } : { kind: 'none', reason };

  const followUp = standing.followUps.find(({ followUpId }) => followUpId === message.followUpId);
  if (!clinic || !followUp) return leave('not-a-follow-up');
  if (followUp.status !== 'failed' || followUp.channel !== message.channel) return leave('moved-on');
  if (followUp.answeredAt !== undefined) return leave('answered');
  if (sessionCancelled(standing, followUp)) return leave('cancelled');
  const row = protocolRow(followUp.kind, followUp.attempt);
  if (now < followUp.uselessAt && otherChannelLeft(profile, row.consents, followUp)) {
    // A nudge takes the other channel where there is one; where there is none, it went the way that just failed.
    if (nudgeWent(standing.followUps, followUp)) return leave('moved-on');
    const again = triedOtherwise(followUp, now);
    const put: Change = { put: 'followUp', owner: standing.owner, followUp: again };
    return {
      kind: 'fallback',
      reason: message.channel === 'sms' ? 'email' : 'sms',
      followUp: again,
      changes: [put, ...changes],
    };
  }
  if (row.whenMissed === 'nothing') return leave('not-a-check');
  const { owner, openCase } = standing;
  if (openCase?.reasons.includes('failed-contact')) return leave('known');
  const { change } = raise({
    owner,
    ...(openCase ? { openCase } : {}),
    concern: callByHand(standing, 'failed-contact', now, clinic),
    clinic,
    causeId: derivedId(followUp.subjectKey, `failed-contact ${now}`),
    codeAttempt: lost.filter((to) => to === 'code-taken').length,
  });
  return { kind: 'openCase', reason: 'failed-contact', changes: [change, ...changes] };
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
