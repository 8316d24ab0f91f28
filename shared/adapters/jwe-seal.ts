import { CompactEncrypt, compactDecrypt, errors } from 'jose';
import type { Seal } from '../ports.ts';
import type { SealKeys } from './seal-keys.ts';

const algorithm = 'dir';
const encryption = 'A256GCM';

/** No key has this name, so that nothing is opened with it. */
class UnknownKey extends Error {
  override readonly name = 'UnknownKey';
}

/** Seals as JWE, encrypted and authenticated with one key; the purpose stands in the protected header. */
export const jweSeal = (keys: SealKeys): Seal => ({
  async seal(purpose, content) {
    const { id, bytes } = await keys.current();
    return await new CompactEncrypt(Buffer.from(JSON.stringify(content)))
      .setProtectedHeader({ alg: algorithm, enc: encryption, kid: id, typ: purpose })
      .encrypt(bytes);
  },
  async open(purpose, sealed) {
    try {
      const { plaintext, protectedHeader } = await compactDecrypt(
        sealed,
        async ({ kid }) => {
          const key = kid === undefined ? undefined : await keys.named(kid);
          if (!key) throw new UnknownKey();
          return key.bytes;
        },
        { keyManagementAlgorithms: [algorithm], contentEncryptionAlgorithms: [encryption] },
      );
      return protectedHeader.typ === purpose ? JSON.parse(new TextDecoder().decode(plaintext)) : undefined;
    } catch (cause) {
      if (cause instanceof errors.JOSEError || cause instanceof UnknownKey) return undefined;
      throw cause;
    }
  },
});
