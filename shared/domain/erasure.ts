import * as z from 'zod/mini';
import { Owner } from './case.ts';
import { StoredInstant } from './schema.ts';

/**
 * A client's erasure that has begun. It stands in the profile's place until nothing else of the client is left, so that
 * nobody reads or writes the client and no new one of the same id can begin.
 */
export const Erasure = z.object({
  /** When it was asked for: the time that is kept. */
  at: StoredInstant,
  /** The client's number as an unknown sender, when nobody shares it: what was written from it until then goes too. */
  contact: z.optional(Owner),
});
export type Erasure = z.infer<typeof Erasure>;

/** Whether an item that is due is an erasure that has not ended. */
export const isErasure = (itemKey: string): boolean => itemKey === 'NOW#PROFILE';
