import { BatchGetItemCommand } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import * as z from 'zod/mini';
import { type Case, caseRank } from '../domain/case.ts';
import { MalformedInput } from '../domain/refusals.ts';
import { attributes } from './dynamodb-expressions.ts';
import { caseIn, decoded } from './dynamodb-items.ts';
import { type ItemKey, openCasesKey } from './dynamodb-keys.ts';
import { queried } from './dynamodb-queries.ts';
import type { Table } from './dynamodb-table.ts';

const casesPerPage = 50;

/** A clinic's Cases that are not resolved, most urgent first: found by the index, then read as they stand now. */
export const openCases =
  (table: Table) =>
  async (clinicId: string, cursor?: string): Promise<{ cases: Case[]; cursor?: string }> => {
    const listKey = openCasesKey(clinicId);
    const found = await queried(
      table,
      {
        IndexName: 'by-case',
        KeyConditionExpression: 'caseKey = :list',
        ExpressionAttributeValues: attributes({ ':list': listKey }),
        ...(cursor === undefined ? {} : { ExclusiveStartKey: attributes(readCursor(cursor, listKey)) }),
      },
      casesPerPage,
    );
    const cases = await casesAt(
      table,
      found.items.map(decoded).map(({ PK, SK }) => ({ PK, SK })),
    );
    return {
      cases: cases
        .filter((listed) => listed.clinicId === clinicId)
        .sort((one, other) => (caseRank(one) < caseRank(other) ? -1 : 1)),
      ...(found.next ? { cursor: Buffer.from(JSON.stringify(unmarshall(found.next))).toString('base64url') } : {}),
    };
  };

const roundsAtMost = 5;

/** In no order; one that is gone is left out. Throws when DynamoDB keeps handing keys back. */
const casesAt = async ({ client, tableName }: Table, keys: readonly ItemKey[]): Promise<Case[]> => {
  const cases: Case[] = [];
  let wanted = keys.map((key) => attributes({ ...key }));
  for (let round = 0; wanted.length > 0; round += 1) {
    if (round === roundsAtMost) throw new Error(`${wanted.length} Cases were not read in ${roundsAtMost} rounds`);
    const { Responses, UnprocessedKeys } = await client.send(
      new BatchGetItemCommand({ RequestItems: { [tableName]: { Keys: wanted, ConsistentRead: true } } }),
    );
    cases.push(...(Responses?.[tableName] ?? []).map((item) => caseIn(decoded(item))));
    wanted = UnprocessedKeys?.[tableName]?.Keys ?? [];
  }
  return cases;
};

const Cursor = z.strictObject({ PK: z.string(), SK: z.string(), caseKey: z.string(), caseRank: z.string() });

const readCursor = (cursor: string, listKey: string): z.infer<typeof Cursor> => {
  const place = Cursor.safeParse(parsed(Buffer.from(cursor, 'base64url').toString('utf8')));
  if (!place.success || place.data.caseKey !== listKey)
    throw new MalformedInput('a cursor of Cases that was never given out');
  return place.data;
};

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};
