import type { Parsed } from '../domain/schema.ts';
import type { WebRequest } from './http.ts';

/** The body as JSON, or the fault that says why it is none. Bytes that are not UTF-8 are a fault, not question marks. */
export const readJson = ({ body }: Pick<WebRequest, 'body'>): Parsed<unknown> => {
  try {
    return { ok: true, value: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body)) };
  } catch {
    return { ok: false, faults: [{ path: '', message: 'the body must be JSON in UTF-8' }] };
  }
};
