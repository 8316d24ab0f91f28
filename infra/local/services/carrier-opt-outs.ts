import type { DurableState } from '../parts.ts';

/** The words with which a text begins when its sender wants no more (United States and Canada). */
const STOP_WORDS = ['ARRET', 'CANCEL', 'END', 'OPT-OUT', 'OPTOUT', 'QUIT', 'REMOVE', 'STOP', 'TD', 'UNSUBSCRIBE'];
const START_WORDS = ['START', 'UNSTOP'];

/**
 * The opt-out list of the carrier side. It refuses texts to the phones on it whatever the switches say; it fills itself
 * from what phones text only while self-managed opt-outs are off.
 */
export interface CarrierOptOuts {
  has(phone: string): boolean;
  /** Puts a phone on the list, as the carrier or a person in the AWS console would. Durable when it resolves. */
  add(phone: string): Promise<void>;
  /** Reads a text for the keywords the carrier side acts on. */
  hear(phone: string, body: string): Promise<void>;
}

export async function openCarrierOptOuts(state: DurableState): Promise<CarrierOptOuts> {
  const stored = state.collection<true>('carrier-opt-outs');
  const phones = new Set((await stored.entries()).map(([phone]) => phone));
  const add = async (phone: string): Promise<void> => {
    await stored.put(phone, true);
    phones.add(phone);
  };
  return {
    has: (phone) => phones.has(phone),
    add,
    async hear(phone, body) {
      const word =
        body
          .trim()
          .toUpperCase()
          .split(/[\s.,!]+/)[0] ?? '';
      if (STOP_WORDS.includes(word)) {
        await add(phone);
      } else if (START_WORDS.includes(word)) {
        await stored.delete(phone);
        phones.delete(phone);
      }
    },
  };
}
