import type { Ids } from '../ports.ts';
import { hmacIds } from './hmac-ids.ts';

/** Ids whose key is read at the first use and then kept; a reading that failed is tried again by the next use. */
export const keyedIds = (readKey: () => Promise<string>): (() => Promise<Ids>) => {
  let ids: Promise<Ids> | undefined;
  return () => {
    ids ??= readKey().then(hmacIds, (cause: unknown) => {
      ids = undefined;
      throw cause;
    });
    return ids;
  };
};
