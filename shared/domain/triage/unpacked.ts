import { brotliDecompressSync } from 'node:zlib';

/** What `npm run learn` packed: Brotli in base64. Throws on anything else. */
export const unpacked = (packed: string): Buffer => brotliDecompressSync(Buffer.from(packed, 'base64'));
