import type { FormFields } from '../domain/form-fields.ts';
import type { WebRequest } from './http.ts';

/** More than any of our forms comes to, in bytes as they were sent. */
const formBytesAtMost = 64 * 1024;

/** Whether a request's body is longer than any of our forms; asked before it is read. */
export const isTooLarge = ({ body }: Pick<WebRequest, 'body'>): boolean => body.byteLength > formBytesAtMost;

/** The fields of a sent form, in either way a form can be sent; none when the body is no form. Files are left out. */
export const readForm = async ({ headers, body }: Pick<WebRequest, 'headers' | 'body'>): Promise<FormFields> => {
  const type = headers['content-type'] ?? '';
  if (/^application\/x-www-form-urlencoded\b/i.test(type))
    return gathered(new URLSearchParams(new TextDecoder().decode(body)).entries());
  if (/^multipart\/form-data\b/i.test(type)) return await readMultipart(type, body);
  return new Map();
};

const readMultipart = async (type: string, body: Uint8Array): Promise<FormFields> => {
  try {
    const form = await new Response(Uint8Array.from(body), { headers: { 'content-type': type } }).formData();
    return gathered(form.entries());
  } catch (cause) {
    if (!(cause instanceof TypeError)) throw cause; // how it says that a form is malformed
    return new Map();
  }
};

const gathered = (entries: Iterable<[string, unknown]>): FormFields => {
  const fields = new Map<string, string[]>();
  for (const [name, value] of entries)
    if (typeof value === 'string') fields.set(name, [...(fields.get(name) ?? []), value]);
  return fields;
};
