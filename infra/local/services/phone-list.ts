import type { DurableState } from '../parts.ts';

/** Phones (E.164) that something holds of. A change is durable when its promise resolves. */
export interface PhoneList {
  has(phone: string): boolean;
  add(phone: string): Promise<void>;
  remove(phone: string): Promise<void>;
}

export async function openPhoneList(state: DurableState, name: string): Promise<PhoneList> {
  const stored = state.collection<true>(name);
  const phones = new Set((await stored.entries()).map(([phone]) => phone));
  return {
    has: (phone) => phones.has(phone),
    async add(phone) {
      await stored.put(phone, true);
      phones.add(phone);
    },
    async remove(phone) {
      await stored.delete(phone);
      phones.delete(phone);
    },
  };
}
