import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Clock } from '../ports.ts';

/** The one table, and the clock its wakes and expiries are written by. */
export interface Table {
  client: DynamoDBClient;
  tableName: string;
  clock: Clock;
}

const secondsPerDay = 24 * 60 * 60;

/** How long what is not the record itself is kept before DynamoDB removes it. */
export const keptSeconds = {
  readText: 30 * secondsPerDay,
  pageLink: 90 * secondsPerDay,
  /** An answer is taken long after the page has closed. */
  clientLink: 400 * secondsPerDay,
  sendTokens: 60 * 60,
  /** Providers tell of a message for 72 hours. */
  erasedContact: 7 * secondsPerDay,
} as const;

/** Epoch seconds, as DynamoDB's expiry wants them. Removal follows up to days later, so readers check for themselves. */
export const expiresAt = (now: string, seconds: number): number => Math.floor(Date.parse(now) / 1000) + seconds;

export const isExpired = (item: Readonly<Record<string, unknown>>, now: string): boolean =>
  typeof item.expiresAt === 'number' && item.expiresAt <= Date.parse(now) / 1000;
