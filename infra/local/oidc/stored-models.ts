import type { Adapter, AdapterPayload } from 'oidc-provider';
import type { SignInData } from './worker-messages.ts';

interface Stored {
  readonly payload: AdapterPayload;
  /** Epoch milliseconds; undefined: for ever. */
  readonly expiresAt?: number;
}

/** Where sessions, codes, grants and tokens are kept: with the data, so that a restart signs nobody out. */
export function storedModels(data: SignInData): (model: string) => Adapter {
  const read = async (key: string): Promise<AdapterPayload | undefined> => {
    const stored = asStored(await data.get(key));
    return stored !== undefined && isAlive(stored) ? stored.payload : undefined;
  };
  const matching = async (model: string, isMeant: (payload: AdapterPayload) => boolean) =>
    (await data.entries()).flatMap(([key, value]) => {
      const stored = asStored(value);
      return key.startsWith(`${model}:`) && stored !== undefined && isAlive(stored) && isMeant(stored.payload)
        ? [{ key, payload: stored.payload }]
        : [];
    });
  return (model) => {
    const keyOf = (id: string): string => `${model}:${id}`;
    return {
      async upsert(id, payload, expiresIn) {
        const expiresAt = expiresIn === undefined ? {} : { expiresAt: Date.now() + expiresIn * 1000 };
        await data.put(keyOf(id), { payload, ...expiresAt });
      },
      find: (id) => read(keyOf(id)),
      findByUid: async (uid) => (await matching(model, (payload) => payload.uid === uid))[0]?.payload,
      findByUserCode: async () => undefined,
      async consume(id) {
        const stored = asStored(await data.get(keyOf(id)));
        if (stored === undefined) return;
        await data.put(keyOf(id), {
          ...stored,
          payload: { ...stored.payload, consumed: Math.floor(Date.now() / 1000) },
        });
      },
      async destroy(id) {
        await data.delete(keyOf(id));
      },
      async revokeByGrantId(grantId) {
        for (const { key } of await matching(model, (payload) => payload.grantId === grantId)) await data.delete(key);
      },
    };
  };
}

/** Removes what has run out; called once at every start. */
export async function dropExpired(data: SignInData): Promise<void> {
  for (const [key, value] of await data.entries()) {
    const stored = asStored(value);
    if (stored !== undefined && !isAlive(stored)) await data.delete(key);
  }
}

const isAlive = ({ expiresAt }: Stored): boolean => expiresAt === undefined || Date.now() < expiresAt;

/** What `upsert` wrote. */
const asStored = (value: unknown): Stored | undefined => value as Stored | undefined;
