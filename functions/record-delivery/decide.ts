import type { DeliveryReport, MessageRef } from '../../shared/domain/message.ts';
import type { DeliveryEvent } from './delivery-event.ts';

/**
 * `advance` moves a Message forward if it is not there already; `complained` is a person who wants no more mail; `ignore`
 * is an event that says nothing new or nothing of ours.
 */
export type DeliveryDecision =
  | { kind: 'advance'; ref: MessageRef; report: DeliveryReport; failure?: string; dead: boolean }
  | { kind: 'complained'; ref: MessageRef }
  | { kind: 'ignore'; reason: 'not-final' | 'not-ours' };

/** What a provider's event says of a Message. */
export const decideDelivery = ({ ref, status, permanent }: DeliveryEvent): DeliveryDecision => {
  if (!ref) return { kind: 'ignore', reason: 'not-ours' };
  if (status === 'COMPLAINT') return { kind: 'complained', ref };
  const report = reports.get(status);
  if (!report) return { kind: 'ignore', reason: 'not-final' };
  const dead = status === 'INVALID' || (status === 'BOUNCE' && permanent);
  return { kind: 'advance', ref, report, ...(report === 'failed' ? { failure: status } : {}), dead };
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
