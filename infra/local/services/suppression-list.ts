import type { DurableState } from '../parts.ts';

/** Why an address is on the list. */
export const SUPPRESSION_REASONS = ['BOUNCE', 'COMPLAINT'] as const;
export type SuppressionReason = (typeof SUPPRESSION_REASONS)[number];

/** The account's list of addresses that SES takes mail for and does not send to. Kept until the data is wiped. */
export interface SuppressionList {
  /** Why this address is on the list; undefined when it is not. Blind to capitals. */
  reasonFor(address: string): SuppressionReason | undefined;
  /** The newest reason replaces an older one. Durable when it resolves. */
  add(address: string, reason: SuppressionReason): Promise<void>;
}

export async function openSuppressionList(state: DurableState): Promise<SuppressionList> {
  const stored = state.collection<SuppressionReason>('suppressed-addresses');
  const reasons = new Map(await stored.entries());
  return {
    reasonFor: (address) => reasons.get(address.toLowerCase()),
    async add(address, reason) {
      await stored.put(address.toLowerCase(), reason);
      reasons.set(address.toLowerCase(), reason);
    },
  };
}
