import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import * as z from 'zod/mini';
import { OptOut } from '../domain/opt-out.ts';
import { InternalId, StoredInstant } from '../domain/schema.ts';
import type { PhoneRecord } from '../domain/standing.ts';
import type { PageLink } from '../ports.ts';
import { attributes } from './dynamodb-expressions.ts';
import { checked, type StoredItem, StoredPagedCase } from './dynamodb-items.ts';
import {
  type ItemKey,
  optOutKey,
  phoneClientPrefix,
  phonePagedKey,
  phonePagedPrefix,
  phonePartition,
  staffLinkKey,
} from './dynamodb-keys.ts';
import { allItemsIn } from './dynamodb-queries.ts';
import { expiresAt, isExpired, keptSeconds, type Table } from './dynamodb-table.ts';

/** A family and three months of pages to one phone are far below it. */
const itemsAtMost = 5000;

const ClientLink = z.object({ clientKey: InternalId });
const PagedAt = z.object({ pagedAt: StoredInstant });

/** What is kept under a number; of two Cases of one code, the one paged last stands first. */
export const phoneRecord =
  (table: Table) =>
  async (phoneHash: string): Promise<PhoneRecord> => {
    const items = await allItemsIn(table, { PK: phonePartition(phoneHash) }, itemsAtMost);
    const now = table.clock.now();
    const optOut = items.find(({ SK }) => SK === optOutKey({ channel: 'sms', hash: phoneHash }).SK);
    return {
      clientKeys: withPrefix(items, phoneClientPrefix).map((item) => checked(ClientLink, item, item).clientKey),
      ...(optOut ? { optOut: checked(OptOut, optOut.optOut, optOut) } : {}),
      paged: withPrefix(items, phonePagedPrefix)
        .filter((item) => !isExpired(item, now))
        .sort((one, other) => (pagedAt(one) > pagedAt(other) ? -1 : 1))
        .map((item) => checked(StoredPagedCase, item, item)),
    };
  };

const withPrefix = (items: readonly StoredItem[], prefix: string): StoredItem[] =>
  items.filter(({ SK }) => SK.startsWith(prefix));

const pagedAt = (item: StoredItem): string => checked(PagedAt, item, item).pagedAt;

/** Makes the codes and links of pages work for 90 days. Doing it again changes nothing. */
export const putPageLinks =
  (table: Table) =>
  async (links: readonly PageLink[]): Promise<void> => {
    const now = table.clock.now();
    await Promise.all(
      links.flatMap(({ phoneHash, tokenHash, ...paged }) => {
        const keys: ItemKey[] = [staffLinkKey(tokenHash)];
        if (phoneHash !== undefined) keys.push(phonePagedKey(phoneHash, paged.clinicId, paged.code));
        return keys.map((key) => putLink(table, key, { ...checked(StoredPagedCase, paged, key), pagedAt: now }, now));
      }),
    );
  };

const putLink = async (
  { client, tableName }: Table,
  key: ItemKey,
  content: Readonly<Record<string, unknown>>,
  now: string,
): Promise<void> => {
  const Item = attributes({ ...content, ...key, expiresAt: expiresAt(now, keptSeconds.pageLink) });
  await client.send(new PutItemCommand({ TableName: tableName, Item }));
};
