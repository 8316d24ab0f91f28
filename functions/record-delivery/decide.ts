import type { FailureReason } from '../../shared/domain/failure-reason.ts';
import type { DeliveryReport, Failure, MessageRef } from '../../shared/domain/message.ts';
import type { DeliveryEvent } from './delivery-event.ts';

/**
 * `advance` moves a Message forward if it is not there already; `complained` is a person who wants no more mail; `ignore`
 * is an event that says nothing new or nothing of ours. `untold`: no carrier will say what became of a text, so whoever
 * waits for word of it waits in vain until its time is up.
 */
export type DeliveryDecision =
  | { kind: 'advance'; ref: MessageRef; report: DeliveryReport; failure?: Failure }
  | { kind: 'complained'; ref: MessageRef }
  | { kind: 'ignore'; reason: 'not-final' | 'untold' | 'not-ours' };

/** What a provider's event says of a Message. */
export const decideDelivery = ({ ref, status, permanent }: DeliveryEvent): DeliveryDecision => {
  if (!ref) return { kind: 'ignore', reason: 'not-ours' };
  if (status === 'COMPLAINT') return { kind: 'complained', ref };
  const report = reports.get(status);
  if (report) return { kind: 'advance', ref, report };
  const reason = status === 'BOUNCE' && permanent ? 'dead-contact' : failures.get(status);
  if (reason) return { kind: 'advance', ref, report: 'failed', failure: { reason, failure: status } };
  return { kind: 'ignore', reason: status === 'UNKNOWN' ? 'untold' : 'not-final' };
};

/**
 * The providers' words for what is well. SUCCESSFUL, a carrier took the text, is as much as is ever said in some
 * countries; a bounce may follow a delivery.
 */
const reports = new Map<string, DeliveryReport>([
  ['SUCCESSFUL', 'accepted'],
  ['DELIVERED', 'delivered'],
  ['SEND', 'accepted'],
  ['DELIVERY', 'delivered'],
]);

/** Their words for what surely did not arrive. What is in neither list is on its way and says nothing yet. */
const failures = new Map<string, FailureReason>([
  ['INVALID', 'dead-contact'],
  ['INVALID_MESSAGE', 'refused'],
  ['UNREACHABLE', 'unreachable'],
  ['CARRIER_UNREACHABLE', 'unreachable'],
  ['BLOCKED', 'blocked'],
  ['CARRIER_BLOCKED', 'blocked'],
  ['SPAM', 'blocked'],
  ['PROTECT_BLOCKED', 'blocked'],
  ['TTL_EXPIRED', 'out-of-time'],
  ['BOUNCE', 'unreachable'],
  ['REJECT', 'refused'],
]);
