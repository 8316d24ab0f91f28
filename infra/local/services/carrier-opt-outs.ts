import type { DurableState } from '../parts.ts';

/** The words with which a text begins when its sender wants no more (United States and Canada). */
const STOP_WORDS = ['ARRET', 'CANCEL', 'END', 'OPT-OUT', 'OPTOUT', 'QUIT', 'REMOVE', 'STOP', 'TD', 'UNSUBSCRIBE'];
const START_WORDS = ['START', 'UNSTOP'];

/** The opt-out list that the carrier side keeps while self-managed opt-outs are off. */
export interface CarrierOptOuts {
  has(phone: string): boolean;
  /** Reads a text for the keywords the carrier side acts on. */
  hear(phone: string, body: string): Promise<void>;
}

export async function openCarrierOptOuts(state: DurableState): Promise<CarrierOptOuts> {
  const stored = state.collection<true>('carrier-opt-outs');
  const phones = new Set((await stored.entries()).map(([phone]) => phone));
  return {
    has: (phone) => phones.has(phone),
    async hear(phone, body) {
      const word =
        body
          .trim()
          .toUpperCase()
          .split(/[\s.,!]+/)[0] ?? '';
      if (STOP_WORDS.includes(word)) {
        await stored.put(phone, true);
        phones.add(phone);
      } else if (START_WORDS.includes(word)) {
        await stored.delete(phone);
        phones.delete(phone);
      }
    },
  };
}
