import { describe, expect, it } from 'vitest';
import { isTooLarge, readForm } from '../../../shared/web/form-body.ts';

const sent = async (type: string | undefined, body: string) => {
  const headers: Record<string, string> = type === undefined ? {} : { 'content-type': type };
  return Object.fromEntries(await readForm({ headers, body: new TextEncoder().encode(body) }));
};
const part = (name: string, value: string, more = '') =>
  `--b\r\nContent-Disposition: form-data; name="${name}"${more}\r\n\r\n${value}\r\n`;

describe('a sent form', () => {
  it('is read as browsers send it, with every value of a field', async () => {
    const body = 'a=1&b=x+y%0D%0Az&a=2&c=&d=%C3%A9';
    const fields = { a: ['1', '2'], b: ['x y\r\nz'], c: [''], d: ['é'] };
    expect(await sent('application/x-www-form-urlencoded', body)).toEqual(fields);
    expect(await sent('Application/X-WWW-Form-URLencoded; charset=UTF-8', body)).toEqual(fields);
  });

  it('is read in parts as well, without files', async () => {
    const body = `${part('a', '1')}${part('a', 'é')}${part('f', 'x', '; filename="f.txt"')}--b--\r\n`;
    expect(await sent('multipart/form-data; boundary=b', body)).toEqual({ a: ['1', 'é'] });
  });

  it.each([
    ['no type', undefined, 'a=1'],
    ['another type', 'application/json', '{"a":1}'],
    ['plain text', 'text/plain', 'a=1'],
    ['parts without a boundary', 'multipart/form-data', part('a', '1')],
    ['parts that break off', 'multipart/form-data; boundary=b', '--b\r\nContent-Disposition: form-data; na'],
  ])('of %s has no fields', async (_what, type, body) => {
    expect(await sent(type, body)).toEqual({});
  });

  it('may have 64 KiB, and not a byte more', () => {
    expect(isTooLarge({ body: new Uint8Array(65_536) })).toBe(false);
    expect(isTooLarge({ body: new Uint8Array(65_537) })).toBe(true);
  });
});
