import { hkdfSync } from 'node:crypto';
import { minutesBetween } from '../domain/instants.ts';
import type { Clock } from '../ports.ts';

/** A key with the name that what it sealed carries. */
export interface SealKey {
  id: string;
  /** 32 bytes. */
  bytes: Uint8Array;
}

/** The keys that seal and open. */
export interface SealKeys {
  /** What is sealed with now. */
  current(): Promise<SealKey>;
  /** The key of this name, if it is the current one or the one before. */
  named(id: string): Promise<SealKey | undefined>;
}

export interface SecretVersions {
  current(): Promise<string>;
  previous(): Promise<string | undefined>;
}

/** How often an unknown name makes the secret be read again: anybody can make up names. */
const readAgainAfterMinutes = 1;

/**
 * Keys made from a secret, which is read at the first use and kept. A name that is not the current key's makes both
 * versions be read again, so that replacing the secret once signs nobody out.
 */
export const sealKeys = (secret: SecretVersions, clock: Clock): SealKeys => {
  let known: { current: SealKey; previous?: SealKey; at: string; isWhole: boolean } | undefined;
  const read = async (isWhole: boolean): Promise<NonNullable<typeof known>> => {
    const [current, previous] = await Promise.all([secret.current(), isWhole ? secret.previous() : undefined]);
    known = {
      current: keyOf(current),
      ...(previous === undefined ? {} : { previous: keyOf(previous) }),
      at: clock.now(),
      isWhole,
    };
    return known;
  };
  const isFresh = ({ isWhole, at }: NonNullable<typeof known>): boolean =>
    isWhole && minutesBetween(at, clock.now()) < readAgainAfterMinutes;
  return {
    current: async () => (known ?? (await read(false))).current,
    async named(id) {
      const kept = known ?? (await read(false));
      const find = ({ current, previous }: typeof kept) => [current, previous].find((key) => key?.id === id);
      return find(kept) ?? (isFresh(kept) ? undefined : find(await read(true)));
    },
  };
};

const keyOf = (secret: string): SealKey => ({
  id: Buffer.from(derived(secret, 'name', 6)).toString('base64url'),
  bytes: derived(secret, 'key', 32),
});

const derived = (secret: string, what: string, bytes: number): Uint8Array =>
  new Uint8Array(hkdfSync('sha256', secret, '', `aftercare seal ${what}`, bytes));
