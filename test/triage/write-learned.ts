import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

/** Brotli in base64, as `shared/domain/triage/unpacked.ts` reads it. */
export const packed = (content: string | Uint8Array): string => brotliCompressSync(content).toString('base64');

export const writeLearned = (file: string, content: string): void =>
  writeFileSync(join(import.meta.dirname, '..', '..', 'shared', 'domain', 'triage', file), content);

export const notByHand = 'by `npm run learn` from test/triage; not written by hand.';
