import { AwsError } from '../parts.ts';

/** The JSON object of a request's body; an empty body is an empty object. Throws SerializationException. */
export function readJsonBody(body: Buffer): Record<string, unknown> {
  if (body.length === 0) return {};
  let parsed: unknown;
  try {
    parsed = JSON.parse(body.toString('utf8'));
  } catch (cause) {
    throw Object.assign(new AwsError('SerializationException', 'The request body is not JSON.'), { cause });
  }
  if (!isObject(parsed)) throw new AwsError('SerializationException', 'The request body is not a JSON object.');
  return parsed;
}

/** A service's answer as AWS writes JSON: instants as epoch seconds, bytes as base64. */
export function writeJsonBody(answer: Record<string, unknown>): string {
  return JSON.stringify(asWire(answer));
}

function asWire(value: unknown): unknown {
  if (value instanceof Date) return value.getTime() / 1000;
  if (value instanceof Uint8Array) return Buffer.from(value).toString('base64');
  if (Array.isArray(value)) return value.map(asWire);
  if (isObject(value)) return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, asWire(member)]));
  return value;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
