import { type ClinicRoster, clinicOf } from '../../shared/domain/clinic.ts';
import type { MessageRef } from '../../shared/domain/message.ts';
import { writeFor } from '../../shared/domain/standing.ts';
import { onQueue } from '../../shared/lambda/on-queue.ts';
import { systemClock } from '../../shared/live/clock.ts';
import { liveRoster } from '../../shared/live/roster.ts';
import { liveStore } from '../../shared/live/store.ts';
import type { Clock, Store } from '../../shared/ports.ts';
import { untilCommitted } from '../../shared/until-committed.ts';
import { type DeliveryDecision, decideDelivery, decideUndelivered, type UndeliveredDecision } from './decide.ts';
import { DeliveryEvent } from './delivery-event.ts';

/** Called by AWS when a provider tells what became of a text or a mail. */
export const handler = onQueue('record-delivery', DeliveryEvent, () =>
  recordDelivery({ store: liveStore(), roster: liveRoster(), clock: systemClock }),
);

/** An event for a Message that is not there yet: the record of a page follows its hand-over. Thrown, so that it comes again. */
export class MessageNotThereYet extends Error {
  override readonly name = 'MessageNotThereYet';
}

interface DeliveryPorts {
  store: Store;
  roster: ClinicRoster;
  clock: Clock;
}

/** Moves a Message forward, never back; late, repeated and foreign events change nothing. */
export const recordDelivery =
  (ports: DeliveryPorts) =>
  async (
    event: DeliveryEvent,
  ): Promise<DeliveryDecision | UndeliveredDecision | { kind: 'ignore'; reason: 'stale' }> => {
    const decision = decideDelivery(event);
    if (decision.kind === 'ignore') return decision;
    const { ref, report, failure } = decision;
    const recorded = await ports.store.recordDelivery(ref, report, failure);
    if (recorded === 'unknown-message')
      throw new MessageNotThereYet('no Message under the reference of a delivery event');
    if (report === 'failed' && ref.owner.startsWith('CLIENT#')) return bringToStaff(ports, ref);
    return recorded === 'stale' ? { kind: 'ignore', reason: 'stale' } : decision;
  };

const bringToStaff = ({ store, roster, clock }: DeliveryPorts, ref: MessageRef): Promise<UndeliveredDecision> =>
  untilCommitted(store, async (lost) => {
    const standing = await store.clientStanding(ref.owner);
    const clinic = standing && clinicOf(roster, standing.profile.clinicId);
    const decision = decideUndelivered({ ref, standing, clinic, lost }, clock.now());
    return standing && decision.kind === 'openCase'
      ? { decision, write: writeFor(standing, decision.changes) }
      : { decision };
  });
