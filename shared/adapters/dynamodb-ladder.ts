import { Case } from '../domain/case.ts';
import type { Message } from '../domain/message.ts';
import { messagePut } from './dynamodb-changes.ts';
import type { Clause } from './dynamodb-expressions.ts';
import { caseIndexAttributes, checked, noWake } from './dynamodb-items.ts';
import { caseKey, profileKey } from './dynamodb-keys.ts';
import type { Table } from './dynamodb-table.ts';
import { type Member, transactPatiently } from './dynamodb-transaction.ts';

/**
 * Keeps a step of the ladder with its pages. A reply that joined meanwhile without moving the ladder keeps the reasons
 * it brought.
 */
export const recordPaged =
  (table: Table) =>
  async (before: Case, after: Case, messages: readonly Message[]): Promise<boolean> => {
    const pages = messages.map((message) => messagePut(before.owner, message));
    const outcome = await transactPatiently(table, [
      ladderMove(before, after, table.clock.now()),
      { update: profileKey(before.owner), edit: { add: { revision: 1 }, when: [{ path: 'revision', exists: true }] } },
      ...pages,
    ]);
    if (outcome.kind === 'written') return true;
    if (pages.length > 0) await transactPatiently(table, pages);
    return false;
  };

const ladderMove = (before: Case, after: Case, now: string): Member => {
  const key = caseKey(before.owner);
  const { step, round, status, deadlineAt, pagesFrom, nextStepAt, acknowledgedAt, acknowledgedBy, reasons } = checked(
    Case,
    after,
    key,
  );
  const ladder = { step, round, status, deadlineAt, pagesFrom, nextStepAt, acknowledgedAt, acknowledgedBy };
  const newReasons = reasons.filter((reason) => !before.reasons.includes(reason));
  return {
    update: key,
    edit: {
      set: {
        ...Object.fromEntries(Object.entries(ladder).map(([name, value]) => [`case.${name}`, value])),
        ...caseIndexAttributes(after, now),
        ...noWake,
      },
      ...(newReasons.length > 0 ? { append: { 'case.reasons': newReasons } } : {}),
      when: [...sameLadder(before), { path: 'case.step', is: before.step }],
    },
  };
};

/** The Case still stands in this round, acknowledged or not as it was. */
export const sameLadder = ({ caseId, round, status }: Case): Clause[] => [
  { path: 'case.caseId', is: caseId },
  { path: 'case.round', is: round },
  { path: 'case.status', is: status },
];
