import { afterReport, confirmsArrival } from '../domain/delivery.ts';
import { FollowUp, type FollowUpStatus } from '../domain/follow-up.ts';
import {
  type DeliveryReport,
  type Failure,
  Message,
  type MessageRef,
  MessageStatus,
  movesForward,
} from '../domain/message.ts';
import { checked, followUpAttributes, followUpIn } from './dynamodb-items.ts';
import { followUpKey, messageKey, profileKey } from './dynamodb-keys.ts';
import { itemAt } from './dynamodb-queries.ts';
import type { Table } from './dynamodb-table.ts';
import { ItemsBusy, type Member, transact, transactPatiently } from './dynamodb-transaction.ts';

/**
 * Keeps what the provider said to a hand-over. A Message that has moved on stays as it is. A FollowUp that is no longer
 * claimed (it waited too long and somebody took it over) stays as it is too, and the Message is still kept.
 */
export const recordOutcome =
  (table: Table) =>
  async ({ ref, message, followUp }: { ref: MessageRef; message: Message; followUp?: FollowUp }): Promise<void> => {
    const moved = messageMove(ref, message);
    const now = table.clock.now();
    if (followUp) {
      const members = [moved, followUpMove(ref.owner, followUp, ['claimed'], now), raisedRevision(ref.owner)];
      const outcome = await transactPatiently(table, members);
      if (outcome.kind === 'written' || outcome.members.includes(0)) return;
    }
    await transactPatiently(table, [moved]);
  };

const triesAtMost = 5;

/** Moves a Message, and the FollowUp it carried, by a provider's later event. */
export const recordDelivery =
  (table: Table) =>
  async (
    ref: MessageRef,
    report: DeliveryReport,
    failure?: Failure,
  ): Promise<'advanced' | 'stale' | 'unknown-message'> => {
    for (let tries = 0; tries < triesAtMost; tries += 1) {
      const item = await itemAt(table, messageKey(ref));
      if (!item) return 'unknown-message';
      const message = checked(Message, item.message, item);
      const forward = movesForward(message.status, report, message.channel);
      if (!forward && !confirmsArrival(message, report)) return 'stale';
      const carried = await carriedMoves(table, ref.owner, message, report, failure);
      if (!forward && carried.length === 0) return 'stale';
      const { reason: _reason, failure: _failure, ...rest } = message;
      const told: Message = { ...rest, status: report, ...failure };
      const outcome = await transact(table, [messageMove(ref, told, [message.status]), ...carried]);
      if (outcome.kind === 'written') return 'advanced';
    }
    throw new ItemsBusy(`a delivery event lost ${triesAtMost} races in a row`);
  };

const carriedMoves = async (
  table: Table,
  owner: string,
  { followUpId, channel }: Message,
  report: DeliveryReport,
  failure?: Failure,
): Promise<Member[]> => {
  const item = followUpId === undefined ? undefined : await itemAt(table, followUpKey(owner, followUpId));
  if (!item) return []; // none, or moved to the history: too old to change anything
  const followUp = followUpIn(item);
  const now = table.clock.now();
  const told = afterReport(followUp, { channel, report, reason: failure?.reason }, now);
  return told ? [followUpMove(owner, told, [followUp.status], now), raisedRevision(owner)] : [];
};

const messageMove = (
  ref: MessageRef,
  message: Message,
  from: readonly MessageStatus[] = MessageStatus.options.filter((status) =>
    movesForward(status, message.status, message.channel),
  ),
): Member => {
  const key = messageKey(ref);
  return {
    update: key,
    edit: { set: { message: checked(Message, message, key) }, when: [{ path: 'message.status', oneOf: from }] },
  };
};

/** Every member but the answer's: one may have come in while the provider still had the text. */
const movedPaths = Object.keys(FollowUp.shape).filter((name) => name !== 'answeredAt' && name !== 'answerCount');

const followUpMove = (owner: string, followUp: FollowUp, from: readonly FollowUpStatus[], now: string): Member => {
  const key = followUpKey(owner, followUp.followUpId);
  const { followUp: kept, ...index } = followUpAttributes(owner, followUp, key, now);
  const values: Readonly<Record<string, unknown>> = kept;
  return {
    update: key,
    edit: {
      set: { ...Object.fromEntries(movedPaths.map((name) => [`followUp.${name}`, values[name]])), ...index },
      when: [{ path: 'followUp.status', oneOf: from }],
    },
  };
};

const raisedRevision = (owner: string): Member => ({
  update: profileKey(owner),
  edit: { add: { revision: 1 }, when: [{ path: 'revision', exists: true }] },
});
