import type { Change, LostTo } from '../../shared/domain/change.ts';
import type { Clinic } from '../../shared/domain/clinic.ts';
import { callByHand, raise } from '../../shared/domain/concern.ts';
import { derivedId } from '../../shared/domain/derived-id.ts';
import { type DeliveryReport, followUpOfMessage, type MessageRef } from '../../shared/domain/message.ts';
import { protocolRow } from '../../shared/domain/protocol.ts';
import type { ClientStanding } from '../../shared/domain/standing.ts';
import type { DeliveryEvent } from './delivery-event.ts';

/** `advance` moves a Message forward if it is not there already; `ignore` is an event that says nothing new or nothing of ours. */
export type DeliveryDecision =
  | { kind: 'advance'; ref: MessageRef; report: DeliveryReport; failure?: string }
  | { kind: 'ignore'; reason: 'not-final' | 'not-ours' };

/** What a provider's event says of a Message. */
export const decideDelivery = (event: DeliveryEvent): DeliveryDecision => {
  if (!event.ref) return { kind: 'ignore', reason: 'not-ours' };
  const report = reports.get(event.status);
  if (!report) return { kind: 'ignore', reason: 'not-final' };
  return { kind: 'advance', ref: event.ref, report, ...(report === 'failed' ? { failure: event.status } : {}) };
};

/**
 * The providers' words. SUCCESSFUL is as much as some countries' carriers ever say, so it counts as accepted; a bounce
 * may follow a delivery. What is not listed is on its way and says nothing yet.
 */
const reports = new Map<string, DeliveryReport>([
  ['SUCCESSFUL', 'accepted'],
  ['SENT', 'accepted'],
  ['DELIVERED', 'delivered'],
  ['INVALID', 'failed'],
  ['INVALID_MESSAGE', 'failed'],
  ['UNREACHABLE', 'failed'],
  ['CARRIER_UNREACHABLE', 'failed'],
  ['BLOCKED', 'failed'],
  ['CARRIER_BLOCKED', 'failed'],
  ['SPAM', 'failed'],
  ['TTL_EXPIRED', 'failed'],
  ['PROTECT_BLOCKED', 'failed'],
  ['SEND', 'accepted'],
  ['DELIVERY', 'delivered'],
  ['BOUNCE', 'failed'],
  ['REJECT', 'failed'],
]);

export interface UndeliveredFacts {
  ref: MessageRef;
  /** Read after the failure was recorded. */
  standing: ClientStanding | undefined;
  clinic: Clinic | undefined;
  lost: readonly LostTo[];
}

/** `openCase` brings a check that did not arrive before a person; `none` leaves it, and says why. */
export type UndeliveredDecision =
  | { kind: 'openCase'; reason: 'failed-contact'; changes: Change[] }
  | { kind: 'none'; reason: 'not-a-follow-up' | 'not-a-check' | 'arrived' | 'answered' | 'known' };

/**
 * What a message that surely did not arrive comes to. Asked again for the same event it says `known`, so that a crash
 * between the two writes loses nothing.
 */
export const decideUndelivered = (
  { ref, standing, clinic, lost }: UndeliveredFacts,
  now: string,
): UndeliveredDecision => {
  const id = followUpOfMessage(ref.messageId);
  const followUp = standing?.followUps.find((candidate) => candidate.followUpId === id);
  if (!standing || !clinic || !followUp) return { kind: 'none', reason: 'not-a-follow-up' };
  if (protocolRow(followUp.kind).whenMissed === 'nothing') return { kind: 'none', reason: 'not-a-check' };
  if (followUp.status !== 'failed') return { kind: 'none', reason: 'arrived' };
  if (followUp.answeredAt !== undefined) return { kind: 'none', reason: 'answered' };
  const { owner, openCase } = standing;
  if (openCase?.reasons.includes('failed-contact')) return { kind: 'none', reason: 'known' };
  const { change } = raise({
    owner,
    ...(openCase ? { openCase } : {}),
    concern: callByHand(standing, 'failed-contact', now, clinic),
    clinic,
    causeId: derivedId(followUp.subjectKey, `failed-contact ${now}`),
    codeAttempt: lost.filter((to) => to === 'code-taken').length,
  });
  return { kind: 'openCase', reason: 'failed-contact', changes: [change] };
};
