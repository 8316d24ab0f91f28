import { createHash } from 'node:crypto';
import { AwsError, type VirtualClock } from '../parts.ts';
import { canonicalJson } from './canonical-json.ts';
import { type LevelDatabase, type RowChange, withPrefix } from './level-database.ts';
import { tokenPrefix } from './row-keys.ts';

const rememberedMs = 10 * 60 * 1000;

type Remembered = { hash: string; at: number };

/** The `ClientRequestToken`s of the committed transactions of the last 10 virtual minutes. */
export interface RequestTokens {
  /** Whether this very request was committed before. Throws IdempotentParameterMismatchException for another one. */
  wasCommitted(token: string, input: Record<string, unknown>): boolean;
  /** The rows to write together with the transaction; `committed` is called once they are written. */
  remember(token: string, input: Record<string, unknown>): { rows: RowChange[]; committed(): void };
}

export async function openRequestTokens(database: LevelDatabase, clock: VirtualClock): Promise<RequestTokens> {
  const stored: Array<[string, Remembered]> = [];
  for await (const [key, value] of database.rows(withPrefix(tokenPrefix))) {
    // Token rows are written by this file alone.
    stored.push([key.slice(tokenPrefix.length), value as Remembered]);
  }
  // Oldest first, as they are forgotten.
  const tokens = new Map(stored.sort(([, left], [, right]) => left.at - right.at));
  const isRemembered = ({ at }: Remembered): boolean => clock.now() - at < rememberedMs;

  return {
    wasCommitted: (token, input) => {
      const earlier = tokens.get(token);
      if (!earlier || !isRemembered(earlier)) return false;
      if (earlier.hash === requestHash(input)) return true;
      throw new AwsError(
        'IdempotentParameterMismatchException',
        'The request uses the same client token as a previous, but non-identical request. Do not reuse a client token with different requests, unless the requests are identical',
      );
    },
    remember: (token, input) => {
      const forgotten: string[] = [];
      for (const [old, remembered] of tokens) {
        if (isRemembered(remembered)) break;
        forgotten.push(old);
      }
      const value: Remembered = { hash: requestHash(input), at: clock.now() };
      return {
        rows: [
          ...forgotten.map((old): RowChange => ({ type: 'del', key: tokenPrefix + old })),
          { type: 'put', key: tokenPrefix + token, value },
        ],
        committed: () => {
          for (const old of forgotten) tokens.delete(old);
          tokens.delete(token);
          tokens.set(token, value);
        },
      };
    },
  };
}

const requestHash = ({ ClientRequestToken: _, ...request }: Record<string, unknown>): string =>
  createHash('sha256').update(canonicalJson(request)).digest('base64');
