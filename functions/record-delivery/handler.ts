import { type ClinicRoster, clinicOf } from '../../shared/domain/clinic.ts';
import type { Message, MessageRef } from '../../shared/domain/message.ts';
import { writeFor } from '../../shared/domain/standing.ts';
import { onQueue } from '../../shared/lambda/on-queue.ts';
import { systemClock } from '../../shared/live/clock.ts';
import { liveQueueTimers } from '../../shared/live/queue-timers.ts';
import { liveRoster } from '../../shared/live/roster.ts';
import { liveStore } from '../../shared/live/store.ts';
import type { Clock, Store, Timers } from '../../shared/ports.ts';
import { untilCommitted } from '../../shared/until-committed.ts';
import { type DeliveryDecision, decideDelivery } from './decide.ts';
import { type ComplaintDecision, decideComplaint } from './decide-complaint.ts';
import { decideFailed, type FailedDecision } from './decide-failed.ts';
import { DeliveryEvent } from './delivery-event.ts';

/** Called by AWS when a provider tells what became of a text or a mail. */
export const handler = onQueue('record-delivery', DeliveryEvent, () =>
  recordDelivery({ store: liveStore(), timers: liveQueueTimers(), roster: liveRoster(), clock: systemClock }),
);

/** An event for a Message that is not there yet: the record of a page follows its hand-over. Thrown, so that it comes again. */
export class MessageNotThereYet extends Error {
  override readonly name = 'MessageNotThereYet';
}

interface DeliveryPorts {
  store: Store;
  timers: Pick<Timers, 'armFollowUp'>;
  roster: ClinicRoster;
  clock: Clock;
}

type Recorded =
  | Exclude<DeliveryDecision, { kind: 'complained' }>
  | FailedDecision
  | ComplaintDecision
  | { kind: 'ignore'; reason: 'stale' | 'erased' };

/** Moves a Message forward, never back; late, repeated and foreign events change nothing. */
export const recordDelivery =
  (ports: DeliveryPorts) =>
  async (event: DeliveryEvent): Promise<Recorded> => {
    const decision = decideDelivery(event);
    if (decision.kind === 'ignore') return decision;
    const { owner, at } = decision.ref;
    try {
      return await recorded(ports, decision);
    } catch (error) {
      // Of an erased client nothing is there any more, however often the event comes.
      if (!(error instanceof MessageNotThereYet) || !(await ports.store.erasedSince(owner, at))) throw error;
      return { kind: 'ignore', reason: 'erased' };
    }
  };

const recorded = async (
  ports: DeliveryPorts,
  decision: Exclude<DeliveryDecision, { kind: 'ignore' }>,
): Promise<Recorded> => {
  if (decision.kind === 'complained') return afterComplaint(ports, decision.ref);
  const { ref, report, failure } = decision;
  const moved = await ports.store.recordDelivery(ref, report, failure);
  if (moved === 'unknown-message') throw new MessageNotThereYet('no Message under the reference of a delivery event');
  if (report === 'failed' && ref.owner.startsWith('CLIENT#'))
    return afterFailed(ports, ref, failure?.reason === 'dead-contact');
  return moved === 'stale' ? { kind: 'ignore', reason: 'stale' } : decision;
};

/** A failure is looked at again also when its record is there already: an earlier run may have died in between. */
const afterFailed = async (
  { store, timers, roster, clock }: DeliveryPorts,
  ref: MessageRef,
  dead: boolean,
): Promise<FailedDecision> => {
  const message = await messageAt(store, ref);
  const decision = await untilCommitted(store, async (lost) => {
    const standing = await store.clientStanding(ref.owner);
    const clinic = standing && clinicOf(roster, standing.profile.clinicId);
    const decided = decideFailed({ message, dead, standing, clinic, lost }, clock.now());
    return standing && 'changes' in decided
      ? { decision: decided, write: writeFor(standing, decided.changes) }
      : { decision: decided };
  });
  if (decision.kind === 'fallback') {
    const { followUpId, dueAt } = decision.followUp;
    await timers.armFollowUp({ due: 'follow-up', owner: ref.owner, followUpId }, dueAt);
  }
  return decision;
};

const afterComplaint = async ({ store, clock }: DeliveryPorts, ref: MessageRef): Promise<ComplaintDecision> => {
  const message = await messageAt(store, ref);
  const { channel, contactHash: hash } = message;
  return untilCommitted(store, async () => {
    const standing = ref.owner.startsWith('CLIENT#') ? await store.clientStanding(ref.owner) : undefined;
    const optOut = hash === undefined ? undefined : await store.optOut({ channel, hash });
    const decided = decideComplaint({ message, standing, optOut }, clock.now());
    return standing && 'changes' in decided
      ? { decision: decided, write: writeFor(standing, decided.changes) }
      : { decision: decided };
  });
};

const messageAt = async (store: Store, ref: MessageRef): Promise<Message> => {
  const message = await store.message(ref);
  if (!message) throw new MessageNotThereYet('no Message under the reference of a delivery event');
  return message;
};
