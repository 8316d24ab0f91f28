import type { DurableState } from '../parts.ts';
import { openPhoneList } from './phone-list.ts';

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
  const phones = await openPhoneList(state, 'carrier-opt-outs');
  return {
    has: phones.has,
    add: phones.add,
    async hear(phone, body) {
      const word =
        body
          .trim()
          .toUpperCase()
          .split(/[\s.,!]+/)[0] ?? '';
      if (STOP_WORDS.includes(word)) {
        await phones.add(phone);
      } else if (START_WORDS.includes(word)) {
        await phones.remove(phone);
      }
    },
  };
}
