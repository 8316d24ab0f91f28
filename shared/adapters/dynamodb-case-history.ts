import type { Case, Owner } from '../domain/case.ts';
import { Message } from '../domain/message.ts';
import { Reply } from '../domain/reply.ts';
import { ResolvedCase } from '../domain/resolution.ts';
import { checked } from './dynamodb-items.ts';
import { historyPrefix, lineKey } from './dynamodb-keys.ts';
import { itemAt, newestWith, type Range } from './dynamodb-queries.ts';
import type { Table } from './dynamodb-table.ts';

type CasePlace = Pick<Case, 'owner' | 'caseId' | 'openedAt'>;

const since = (owner: Owner, at: string): Range => ({
  PK: owner,
  from: `${historyPrefix}${at}`,
  to: `${historyPrefix}~`,
});

/** A Case that nobody takes is paged about day and night, so replies are picked out, however many pages lie between. */
export const repliesSince =
  (table: Table) =>
  async (owner: Owner, at: string, atMost: number): Promise<Reply[]> =>
    (await newestWith(table, since(owner, at), { path: 'reply' }, atMost)).map((line) =>
      checked(Reply, line.reply, line),
    );

export const pagesAbout =
  (table: Table) =>
  async ({ owner, caseId, openedAt }: CasePlace, atMost: number): Promise<Message[]> =>
    (await newestWith(table, since(owner, openedAt), { path: 'message.caseId', is: caseId }, atMost)).map((line) =>
      checked(Message, line.message, line),
    );

export const resolvedCase =
  (table: Table) =>
  async ({ owner, caseId, openedAt }: CasePlace): Promise<ResolvedCase | undefined> => {
    const line = await itemAt(table, lineKey(owner, openedAt, 'case', caseId));
    return line && checked(ResolvedCase, line.case, line);
  };
