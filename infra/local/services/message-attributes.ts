import { createHash, type Hash } from 'node:crypto';
import { isObject } from '../template/template-body.ts';
import type { MessageAttribute } from './message-store.ts';

/** Message attributes from the wire, where binary values are base64. */
export function readMessageAttributes(value: unknown): Record<string, MessageAttribute> {
  const entries = Object.entries(isObject(value) ? value : {}).filter(([, attribute]) => isObject(attribute));
  // The wire's own structure, which the SDK has checked.
  return Object.fromEntries(entries) as Record<string, MessageAttribute>;
}

/** SQS's checksum of message attributes: by name, each part with its length before it. */
export function md5OfAttributes(attributes: Readonly<Record<string, MessageAttribute>>): string {
  const hash = createHash('md5');
  for (const [name, { DataType, StringValue, BinaryValue }] of Object.entries(attributes).sort(([a], [b]) =>
    a < b ? -1 : 1,
  )) {
    addPart(hash, Buffer.from(name));
    addPart(hash, Buffer.from(DataType));
    hash.update(Buffer.from([StringValue === undefined ? 2 : 1]));
    addPart(hash, StringValue === undefined ? Buffer.from(BinaryValue ?? '', 'base64') : Buffer.from(StringValue));
  }
  return hash.digest('hex');
}

function addPart(hash: Hash, part: Buffer): void {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(part.length);
  hash.update(length).update(part);
}
